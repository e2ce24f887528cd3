# dynamic: status-*, trend-*, arrow-*, absence-*
# Words for the traffic lights, where the model has none of its own.
status-label = Status
status-reached = Reached
status-near = Near the target
status-missed = Not reached
status-none = No result
status-no-target = No target
status-none-explained = With no result or no target, no light is shown.

trend-label = Trend
trend-better = Better
trend-unchanged = Unchanged
trend-worse = Worse
trend-none = Cannot be compared
trend-within-normal-variation = Within normal variation

arrow-up = Up
arrow-flat = Unchanged
arrow-down = Down
arrow-none = No earlier value

# Why there is no figure.
absence-not-yet = Not yet
absence-not-applicable = Not applicable
absence-not-collected = Not collected
absence-suppressed = Withheld
absence-withdrawn = Withdrawn
absence-not-yet-explained = The figure will come later.
absence-not-applicable-explained = The question does not apply to this unit or period.
absence-not-collected-explained = Nobody has collected the figure.
absence-suppressed-explained = The figure is not shown because few people stand behind it.
absence-withdrawn-explained = The figure has been withdrawn.
