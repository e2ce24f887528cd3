# dynamic: body-*, lane-*, precondition-*, every-*
steering-title = How we steer
steering-adopted = Adopted by { $body } { $date }, case { $case }
steering-valid-from = Valid from { $date }
steering-modules = The parts of it
steering-thread = How plans, goals, responsibility and words hang together
steering-vision = Vision
steering-order = In this order
steering-bodies = Who decides
steering-body = Body
steering-body-kind = Kind of body
steering-seats = Seats
steering-chair = Chair
steering-does = Does
steering-elected = elected by the voters
steering-terms = Terms of office
steering-current = now
steering-levels = Levels of the organisation
steering-authority = Level of authority { $level }
steering-perspectives = Perspectives
steering-mandatory = on every card
steering-goal-levels = Levels of goals
steering-decided-by = Decided by { $body }
steering-received-by = Received by { $levels }
steering-at-least = at least { $count }
steering-at-most = at most { $count }
steering-goal-count = { $count } goals
steering-goal-years = { $years } years
steering-personal = read by the parties alone
steering-preconditions = Preconditions
steering-plan-types-title = Plans
steering-plan-years =
    { $outlook ->
        [0] { $years } years
       *[other] { $years } years and { $outlook } more in outlook
    }
steering-plan-revised =
    { $count ->
        [one] revised every month
       *[other] revised every { $count } months
    }
steering-plan-revised-years =
    { $years ->
        [one] revised every year
        [2] revised every second year
       *[other] revised every { $years } years
    }
steering-adopted-by = Adopted by { $body }
steering-plan-hearing = { $count } days of hearing
steering-plan-types =
    { $count ->
        [one] { $count } type of plan
       *[other] { $count } types of plans
    }
steering-report-types = Reports
steering-arenas = Arenas
steering-year = The year
steering-month = Month
steering-all-year = All year
steering-after-election = after an election
steering-every-years = every { $count } years
steering-times-a-year =
    { $count ->
        [one] once a year
       *[other] { $count } times a year
    }

glossary-title = Words and what they mean
glossary-count =
    { $count ->
        [one] { $count } word
       *[other] { $count } words
    }
glossary-empty-title = No words yet
glossary-empty-text = The municipality’s words are written in its model, under glossary.

body-council = Council
body-board = Executive board
body-committee = Committee
body-drafting = Drafting committee
body-authority = Board with authority of its own
body-oversight = Oversight
body-company = Company

lane-administrative = Administration
lane-political = Politics

precondition-limit = limit
precondition-direction = direction
precondition-tool = tool

every-once = once
every-year = every year
every-half-year = every half-year
every-tertial = every tertial
every-quarter = every quarter
every-month = every month
every-term = every term of office

