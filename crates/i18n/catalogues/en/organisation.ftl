# dynamic: organisation-lead-*, organisation-refused-*
organisation-title = Change the organisation
organisation-lead = The history is kept, and what goes on is carried to the successor.
organisation-kinds = Kind of change
organisation-lead-split = The unit ends, and two or more new ones begin. In the preview you divide goals, plans, assignments, indicators and staff between them.
organisation-lead-merge = The units end and become one. Roles end with the unit; others than leaders follow.
organisation-lead-move = The unit moves with all below it from the day that you choose, which may lie ahead. Until then it stands where it stands.
organisation-lead-end = The unit ends. What goes on is carried to the successor.
organisation-choose = Choose
organisation-new-unit = A new unit
organisation-no-successor = None
organisation-unit = Unit
organisation-merge-units = Units to merge
organisation-merge-into = Become
organisation-merge-name = The name of the new unit
organisation-merge-name-help = Only where they become a new unit.
organisation-split-names = Names of the new units
organisation-split-names-help = One name on each line, at least two.
organisation-move-under = Moves under
organisation-end-successor = Successor
organisation-on = First day of the new order
organisation-unit-missing = Choose a unit.
organisation-day-wrong = Choose a day.
organisation-name-wrong = Write a name with at least one letter.
organisation-refused-into-itself = { $name } cannot be merged into itself or stand under itself. Choose another unit.
organisation-refused-not-there = { $name } is not there on that day.
organisation-refused-taken = The name { $name } belongs to another unit, which may have ended.
organisation-refused-too-few = At least two units are needed.
organisation-refused-units-below = { $name } has units below it. Move them first, or choose another successor.
organisation-refused-same = The unit stands there already.
organisation-preview-lead = 
    { $count ->
        [one] From { $date }: { $count } change. Nothing has been saved yet.
       *[other] From { $date }: { $count } changes. Nothing has been saved yet.
    }
organisation-hands-over = Goals, plans and entries stay with the unit until { $date }. Then they pass to its successor.
organisation-activate = Make the change
organisation-former = Before: the figures of the units that became this one
organisation-former-sum = The sum is restated from the units that were merged, for periods in which all of them have a figure.
organisation-former-beside = These figures do not add up, so they stand side by side.
organisation-restated = Restated sum
organisation-divide = Divide between the new units
organisation-divide-lead = What is not divided goes to the first one. Indicators go on with all of them unless you choose otherwise.
organisation-divide-what = What
organisation-divide-to = Goes to
organisation-divide-again = Show again
organisation-take-all = All of the new units
organisation-take-hidden = { $count ->
    [one] One thing that only a few may read goes to the first unit.
   *[other] { $count } things that only a few may read go to the first unit.
}
organisation-stood = Stood under { $name } until { $date }
organisation-moves = Moves to { $name } on { $date }
organisation-top = The top
