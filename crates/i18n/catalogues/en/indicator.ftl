indicator-common = common to all units
indicator-own = { $count ->
    [one] for { $count } unit
   *[other] for { $count } units
}
indicator-filter = Name, code or source
indicator-to-card = To the scorecard
indicator-enter = Enter result
indicator-unit = Unit
indicator-result = Result
indicator-target = Target
indicator-status = Status
indicator-period = Period
indicator-source = Source
indicator-bar = Bar
indicator-as-table = Show the figures as a table
indicator-chart-title = { $indicator }, { $unit }
indicator-chart-desc = The latest result is { $result }, the target is { $target }. Status: { $status }. The figures are in the table below.
indicator-definition = Definition
indicator-all-units = All units
indicator-no-unit-title = No unit uses this indicator now
indicator-no-unit-text = It is in the model, but not on any card.
indicator-no-results-title = No results yet
indicator-no-results-text = When the first result has been entered, its course is shown here.
indicator-fact-perspective = Perspective
indicator-fact-goal = Goal
indicator-fact-measure = Unit of measure
indicator-fact-direction = Direction
indicator-fact-frequency = Measured
indicator-fact-reach = Applies
indicator-fact-class = Kind of data
indicator-fact-source = Source
indicator-fact-responsible = Responsible
indicator-fact-method = Method
