scorecard-subtitle = { $scorecard } · { $period }
scorecard-subtitle-led = { $scorecard } · { $period } · { $leader }
scorecard-reached-title = Target achievement
scorecard-since-title = Since the previous result
scorecard-to-do-title = To do
scorecard-remaining-title = Remaining
scorecard-to-do-nothing = Nothing is waiting
scorecard-to-comment =
    Comment on { $count } that { $count ->
        [one] is
       *[other] are
    } { $status }
scorecard-awaited =
    { $count ->
        [one] { $count } result is missing
       *[other] { $count } results are missing
    }
scorecard-moved = { $better } better, { $worse } worse
scorecard-uncommented = { $count } { $status }, no comment
scorecard-moved-none = No changes
scorecard-unmoved = { $count } unchanged
scorecard-count-of-status = { $count } { $status }
scorecard-empty = The card has no indicators yet.
scorecard-too-many = The card has { $count } indicators. No more than { $most } are recommended, so that what matters most stands out.
scorecard-not-defined = Not drawn up yet.
scorecard-common-goal = common to all units
scorecard-exact = exactly { $figure }
scorecard-filter = Filter the rows
scorecard-filter-text = Find in the list
scorecard-filter-count = Showing { $shown } of { $all }
scorecard-spreadsheet = Spreadsheet
scorecard-compare = Compare with
scorecard-compare-none = None
scorecard-none-title = The unit has no card of its own
scorecard-none-text = Results are on the cards of the units below.
scorecard-whole-year = The year
scorecard-tertial = Tertial { $index }
scorecard-quarter = Quarter { $index }
