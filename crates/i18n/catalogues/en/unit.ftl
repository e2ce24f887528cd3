# dynamic: unit-kind-*
unit-tab-about = About the unit
unit-subtitle = { $level } · { $leader }
unit-ended = The unit ended on { $date }. Its figures stand as they were.
unit-begins = The unit begins on { $date }.
unit-list-subtitle =
    { $count ->
        [one] { $count } unit
       *[other] { $count } units
    } · { $period }
unit-none-title = No units yet
unit-none-text = Units come from the governance model.
unit-column-standing = Target achievement
unit-standing = How it stands
unit-below = Units below
unit-facts = About the unit
unit-fact-leader = Led by
unit-fact-parent = Part of
unit-fact-level = Level
unit-fact-kind = Kind
unit-fact-valid = Validity
unit-no-leader = Nobody
unit-no-leader-note = The unit has no leader, so nobody answers for its figures.
unit-kind-political = Political body
unit-kind-line = Line unit
unit-kind-staff = Staff
unit-kind-company = Company
unit-said = Comments
unit-said-none = Nobody has commented yet.
unit-changes = Latest changes
unit-change = { $what } { $done } by { $name }: { $of }
unit-change-by-program = the program
unit-line-target = target { $target }
unit-line-awaited = awaits the result of { $period }
