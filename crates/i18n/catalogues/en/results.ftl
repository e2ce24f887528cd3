# dynamic: results-kind-*, results-problem-*, results-paste-problem-*
results-title = Enter results
results-to-card = To the scorecard
results-choose-year = Choose year
results-none-title = The unit has no indicators
results-none-text = There is nothing to enter here.
results-help = Write figures as you are used to, such as 4.3 or 10.5%. A cell that you leave empty is not changed. You can paste a block from a spreadsheet straight into the table.
results-absence-title = When there is no figure
results-absence-text = Write the sign or the word in the cell. A missing figure never counts as zero and never gives a red light.
results-absence-sign = Write
results-absence-word = It means
results-absence-meaning = When
results-kind-month = Figures for each month
results-kind-quarter = Figures for each quarter
results-kind-tertial = Figures for each four-month period
results-kind-year = Figures for the whole year
results-kind-school-year = Figures for each school year
results-cell = { $indicator }, { $period }
results-about-title = About what you enter now
results-source-help = Leave this empty when the figures come from the usual source.
results-remark = Remark
results-remark-help = Such as why a figure was corrected. Saved with each figure that you change now.
results-preliminary = The figures are preliminary
results-preliminary-help = Tick this when the source is going to revise them.
results-unsaved = Unsaved changes: {"{count}"}
results-filled =
    { $count ->
        [one] One cell has been filled in. Check it and save.
       *[other] { $count } cells have been filled in. Check them and save.
    }
results-problem-in-cell = { $indicator }, { $period }: { $problem }
results-problem-emptied = It said { $before }. Write x to withdraw the figure.
results-problem-stale = { $name } saved { $theirs } after you opened the page. Save again to use yours.
results-problem-not-here = The unit has no such cell
results-problem-not-begun = The period has not begun
results-problem-unit-not-there = The unit does not exist in this period
results-paste-title = Paste from a spreadsheet
results-paste-text = Copy a range in the spreadsheet and paste it here. If it has codes or names in its first column and periods in its first row, each figure finds its own place. Otherwise the cells are filled from the place that you choose.
results-paste-row = From indicator
results-paste-column = From period
results-paste-field = What you copied
results-paste-fill = Fill in the cells
results-paste-problem-empty = Paste something first.
results-paste-problem-quote = Line { $row }: the quotation mark does not end.
results-paste-problem-row-unknown = Row { $row }: “{ $text }” is not an indicator here.
results-paste-problem-too-many-rows = Row { $row }: the table has no more indicators.
results-paste-problem-too-many-columns = Row { $row }: there is no period for “{ $text }”.
results-paste-problem-period-unknown = Row { $row }: “{ $text }” stands under a period that is not shown here.
