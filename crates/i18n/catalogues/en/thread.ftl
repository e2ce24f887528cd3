# The red thread.
# dynamic: strictness-*, plan-content-*, thread-column-*, thread-kind-*, thread-rel-*, strand-*, coverage-*
strictness-off = off
strictness-note = note
strictness-warning = warning
strictness-error = error
plan-content-goals = goals
plan-content-assignments = assignments
plan-content-indicators = an indicator for every goal
plan-content-receivers = a receiver for every assignment
thread-title = The red thread
thread-count =
    { $count ->
        [0] No breaks
        [one] One break
       *[other] { $count } breaks
    }
thread-things = { $count } things and { $links } links between them were looked at.
thread-all-units = All units
thread-all-kinds = All kinds
thread-from-note = Everything
thread-from-warning = Warnings and errors
thread-from-error = Errors only
thread-filter-unit = Unit
thread-filter-strictness = How strict
thread-filter-kind = Kind
thread-csv = As a table (CSV)
thread-column-code = Rule
thread-column-strictness = Strictness
thread-column-thing = Thing
thread-column-name = Name
thread-column-unit = Unit
thread-column-field = Field
thread-column-text = What breaks
thread-silent-title = Nothing breaks the thread here
thread-silent-text = Every rule that was asked holds.
thread-mend = How to mend it, with an example
thread-see = See the thread
thread-show-all = Show all { $count }
thread-findings = What breaks the red thread here
thread-findings-none = Nothing.
thread-findings-here =
    { $count ->
        [one] One thing breaks the red thread here.
       *[other] { $count } things break the red thread here.
    }
thread-findings-read = See what
thread-breaks =
    { $count ->
        [one] one break
       *[other] { $count } breaks
    }
thread-of = The thread of { $name }
thread-open = Open it
thread-path = The way from the top
thread-picture = The thread from the top down to { $name } and on to what stands below. The lists on this page tell the same.
thread-legend = The red line runs from the goal at the top down to what is done and measured. A dashed frame: something breaks the thread there. The coloured bar shows how the results stand today.
thread-results-of = Results: { $period }.
thread-up = Up to the vision
thread-up-none = Nothing stands above it.
thread-down = Down to today’s results
thread-down-none = Nothing stands below it.
thread-again = shown above
thread-received = Received by
thread-private =
    { $count ->
        [one] One is for its parties alone.
       *[other] { $count } are for their parties alone.
    }
thread-more =
    { $count ->
        [one] One more is not shown.
       *[other] { $count } more are not shown.
    }
thread-size = How much is shown
thread-size-small = The nearest
thread-size-more = More
thread-size-most = As much as possible
thread-report-title = How red is our thread
thread-report-lead = Four threads, counted: behind every number stands its list.
thread-share = { $share } % ({ $covered } of { $total })
thread-percent = { $share } %
thread-without =
    { $count ->
        [one] The one that lacks it
       *[other] The { $count } that lack it
    }
thread-nothing-to-measure = nothing to measure
strand-plans = Between the plans
strand-goals = In the goals
strand-responsibility = In responsibility
strand-words = In words and tools
strand-about-plans = Each plan follows from the one above it, is decided and holds.
strand-about-goals = Each goal leads to the vision and is measured.
strand-about-responsibility = Each goal, assignment and decision has one who carries it.
strand-about-words = Everyone means the same by the words, and the cards are whole.
coverage-plans-linked = Plans that stand under one that holds
coverage-plans-adopted = Plans in force with a decision
coverage-plans-current = Plans within their time and revision
coverage-plans-fresh = Plans whose fetched texts are up to date
coverage-plans-complete = Plans in force with all required content
coverage-goals-reach-top = Goals that lead to the top
coverage-goals-parted = Goals that are measured or parted
coverage-goals-taken = Goals that a unit has taken
coverage-indicators-goal = Indicators that measure a goal
coverage-indicators-target = Indicators with a target
coverage-indicators-result = Indicators with a fresh result
coverage-goals-receiver = Goals with a receiver that is there
coverage-goals-acknowledged = Goals that every party has acknowledged
coverage-assignments-received = Assignments with a receiver
coverage-assignments-on-time = Assignments on time and reported
coverage-decisions-carried = Decisions that are carried out
coverage-entries-owned = Entries of registers with an owner
coverage-units-led = Units with a leader
coverage-words-explained = Levels and perspectives with a meaning
coverage-cards-balanced = Cards with more than one perspective
thread-kind-unit = Unit
thread-kind-person = Person
thread-kind-perspective = Perspective
thread-kind-goal = Goal
thread-kind-indicator = Indicator
thread-kind-plan = Plan
thread-kind-goal-level = Level of goals
thread-kind-register = Register
thread-kind-entry = Entry
thread-rel-under = stands under
thread-rel-contributes = also contributes
thread-rel-giver = given
thread-rel-receiver = received
thread-rel-owner = answers for
thread-rel-of-unit = belongs to
thread-rel-measures = measures
thread-rel-holds = held by a plan
thread-rel-fetched-from = fetched
thread-rel-replaces = takes the place of
thread-rel-in-perspective = in the perspective
thread-rel-personal = personal goal
thread-rel-leads = leads
thread-rel-member = member of
thread-rel-made-in = made in
thread-mend-by = To be mended by { $date }.
thread-mend-late = Was to be mended by { $date }.
