# dynamic: start-part-*
start-role = { $role }, { $unit }
start-mentions = You were mentioned
start-standing = Target achievement, { $period }
start-awaited = Missing results
start-awaited-all = Missing now
start-red = Target not reached
start-red-none = None right now.
start-red-all = Target not reached, all units
start-red-more = Show { $count } more
start-unexplained = no comment
start-moving = Changed since last time
start-moving-none = Nothing to speak of.
start-whole = The whole municipality
start-goals = The goals and how it goes
start-goal-told =
    { $judged ->
        [one] { $reached } of { $judged } measure is on target
       *[other] { $reached } of { $judged } measures are on target
    }
start-goal-none = No measures yet.
start-units = Results of the units
start-nothing-title = You have no role in the municipality today
start-nothing-text = You may still read units and goals.
start-panel-all = Show all
start-panel-more = { $count } more
start-late = late
start-until = until { $date }
start-revise = revise by { $date }
start-progress = { $percent } %
start-plans-none = No plan asks for anything now.
start-assignments-none = Nothing was given to you or your unit.
start-decisions-none = No decision waits to be carried out.

start-part-due = Due
start-part-red = Not reached
start-part-cards = Units
start-part-goals = Goals
start-part-plans = Plans
start-part-assignments = Assignments
start-part-acknowledge = To be acknowledged
start-part-thread = The red thread
start-part-decisions = Decisions to carry out
start-part-changes = Changes
start-part-vision = Vision
start-again = the text has changed
start-acknowledge-none = Nothing waits for you.
start-goals-none = You answer for no goal.
start-thread-none = Nothing breaks the thread here.
start-mend-title = To be mended by a day
start-mend-none = Nothing is to be mended.
