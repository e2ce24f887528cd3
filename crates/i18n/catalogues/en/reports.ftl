# dynamic: report-column-*
# Columns of an exported card, by the codes of the model language.
report-column-perspective = Perspective
report-column-goal = Main goal
report-column-sub-goal = Sub-goal
report-column-code = Code
report-column-indicator = Indicator
report-column-method = Method
report-column-target = Target
report-column-previous = Previous
report-column-result = Result
report-column-period = Period
report-column-status = Status
report-column-trend = Trend

report-title = { $scorecard } for { $unit }, { $period }
report-made = Made on { $date }
report-made-by = Made on { $date } by { $name }
report-compared-with = Compared with { $unit }
report-curve = Latest results
report-acceptable = acceptable { $figure }
report-status-alt = Status: { $status }
report-other-indicators = Other indicators
report-empty-perspective = No indicators here yet.
report-above-recommended = The card has more indicators than recommended ({ $most }).
report-how-to-read = How to read the card
report-arrows-explained = The arrow shows whether the figure rose or fell, and the word beside it whether that is better or worse.
report-notes = Sources and notes

# Marks beside a figure.
report-mark-demo = demo figure
report-mark-preliminary = preliminary
report-mark-revised = revised
report-mark-stale = newer figure missing

# Charts.
report-chart-point = { $period }: { $result }, { $status }
report-chart-target = Target { $target }
report-chart-bar = { $unit }: { $result }, { $status }

# The spreadsheet.
report-sheet-card = Scorecard
report-sheet-explanation = Explanation
report-sheet-series = All units
report-label-municipality = Municipality
report-label-unit = Unit
report-label-period = Period
report-label-made = Made on
report-label-made-by = Made by
report-label-decision = Decision
report-label-note = Note
report-figures-explained = Figures stand as they are stored. Per cent is in points: 10.5 in the cell means 10.5%.
