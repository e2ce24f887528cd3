# dynamic: imports-step-*, imports-effect-*, imports-state-*, imports-refused-*, imports-file-*, imports-map-*
imports-title = Import
imports-subtitle = Figures taken in from official statistics
imports-new = New import
imports-new-subtitle = Take in a table from a statistics bank
imports-all = All imports
imports-empty-title = Nothing has been imported yet
imports-empty-text = Download a table as JSON-stat from the statistics bank and take it in here.
imports-by-command = The command line
imports-steps = Steps of the import
imports-step-done = done
imports-step-file = File
imports-step-choose = Choices
imports-step-preview = Preview
imports-problem-heading = Mend this to go on
imports-file = The file with the table
imports-file-help = JSON-stat 2.0, as statistics offices publish it. At most 25 MB.
imports-map-title = Use a map instead
imports-map = Map
imports-map-help = Paste a map that says which figures belong to which indicator and unit. With a map you can take in many series at once.
imports-choose-subtitle = Choose the figures that you want, and where they belong
imports-choose-one = Choose
imports-choose-missing = { $field }: choose something from the list
imports-the-table = The table
imports-time = Which one is the time?
imports-to-preview = See what would change
imports-fact-table = Table
imports-fact-updated = Updated by the source
imports-fact-file = File
imports-fact-state = State
imports-fact-at = Imported
imports-fact-by = By
imports-fact-digest = Checksum of the file
imports-fact-undone-at = Undone
imports-fact-undone-by = Undone by
imports-state-applied = Stands
imports-state-undone = Undone
imports-preview-title = This would change
imports-preview-subtitle = Nothing is saved yet. Check it and confirm at the end of the page.
imports-changes = The changes
imports-where = Where
imports-place = { $indicator } – { $unit }
imports-effect = Effect
imports-effect-new = New
imports-effect-changed = Changed
imports-effect-same = As before
imports-series = Series
imports-series-of = { $place }: { $series }
imports-no-cells = The table has no figures that fit.
imports-refused = This is not taken in
imports-refused-text = The rest can be taken in without these cells.
imports-refused-in-cell = { $cell }: { $problem }
imports-map-made = The map that says the same
imports-map-made-text = Keep the map, and you can take in next year’s figures without choosing again.
imports-outdated = Someone changed results after you saw the preview. Here it is anew; nothing has been saved.
imports-repeated = The same file has been taken in before, in import { $number }.
imports-import = Import { $number }
imports-about = About the import
imports-changed = The results that were saved
imports-imported = Imported
imports-revised-since = Changed after the import
imports-undo = Undo the import
imports-undo-confirm = Undo the whole import
imports-silent =
    { $count ->
        [one] One cell is empty without a reason in the table and is not taken in.
       *[other] { $count } cells are empty without a reason in the table and are not taken in.
    }
imports-more =
    { $count ->
        [one] One more line is not shown.
       *[other] { $count } more lines are not shown.
    }
imports-apply =
    { $count ->
        [one] Save one result
       *[other] Save { $count } results
    }
imports-undo-text =
    { $count ->
        [one] One result is set back to what stood there before the import.
       *[other] { $count } results are set back to what stood there before the import.
    }
imports-undo-left =
    { $count ->
        [one] One result has been changed since and stays.
       *[other] { $count } results have been changed since and stay.
    }

# Why something of a table is not taken in.
imports-refused-table-differs = The map is about another table than the file, which is “{ $text }”
imports-refused-unknown-indicator = There is no indicator “{ $text }”
imports-refused-unknown-unit = There is no unit “{ $text }”
imports-refused-not-on-card = The unit does not have this indicator on its card
imports-refused-no-time = The table does not say which dimension is the time
imports-refused-period-kind = The indicator is not measured for such periods
imports-refused-too-many-digits = { $text } has more digits than can be stored exactly
imports-refused-unit-not-there = The unit does not exist in this period
imports-refused-cell-twice = The map gives two figures to the same place
imports-refused-too-many-cells = The map takes in more cells than one import holds
imports-refused-dimension-unknown = The table has no such dimension. Did you mean { $text }?
imports-refused-category-not-found = The dimension has no such category. Did you mean { $text }?
imports-refused-dimension-unselected = Choose one category
imports-refused-time-also-selected = The time cannot also be fixed to one category
imports-refused-time-not-period = This is not a period
imports-refused-period-repeated = Two columns are the same period; the first one holds
imports-refused-figure-not-number = “{ $text }” is not a number that can be stored exactly

# Why a file is refused.
imports-file-text-empty = The file is empty.
imports-file-text-too-large = The file is too large. We take at most { $limit } MB. Choose fewer categories in the statistics bank and download again.
imports-file-encoding-not-utf8 = The file is not UTF-8. Download the table as JSON-stat again without opening it in another program.
imports-file-json-syntax = The file is not JSON. Choose the format JSON-stat 2.0 when you download.
imports-file-not-jsonstat = The file is JSON, but not a table in JSON-stat.
imports-file-class-unknown = The file is JSON-stat, but holds no table.
imports-file-no-file = Choose a file.
imports-file-other = The table breaks its format and cannot be read ({ $code }, { $place }).

# What is wrong with a map.
imports-map-syntax = Line { $line }: this is not valid TOML.
imports-map-unknown-key = Line { $line }: “{ $text }” is not known here.
imports-map-missing = Line { $line }: “{ $text }” is missing.
imports-map-no-bindings = The map has no [[bind]].
imports-map-not-bindings = Line { $line }: write [[bind]] on a line of its own for each series.
imports-map-not-text = Line { $line }: “{ $text }” must be a text in quotation marks.
imports-map-not-yes-or-no = Line { $line }: write true or false.
imports-map-not-pairs = Line { $line }: write select = { $text }.
imports-map-not-a-key = Line { $line }: “{ $text }” is not the key of an indicator or a unit.
