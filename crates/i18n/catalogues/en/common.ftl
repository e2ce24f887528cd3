product-name = Styr

common-yes = Yes
common-no = No
common-none = None
common-all = All
common-dash = –
common-note = Note
common-details = Details
common-updated = Updated { $date }
common-changed-by = Changed { $date } by { $name }
common-valid-from = Valid from { $date }
common-valid-to = Valid until { $date }
common-nothing-here = There is nothing here yet.
common-no-hits = No results found.

# Counts of things.
count-units =
    { $count ->
        [one] { $count } unit
       *[other] { $count } units
    }
count-indicators =
    { $count ->
        [one] { $count } indicator
       *[other] { $count } indicators
    }
count-goals =
    { $count ->
        [one] { $count } goal
       *[other] { $count } goals
    }
count-results =
    { $count ->
        [one] { $count } result
       *[other] { $count } results
    }
count-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }

# Names of the things that the product holds.
# dynamic: thing-*
thing-municipality = Municipality
thing-model = Governance model
thing-unit = Unit
thing-level = Level
thing-perspective = Perspective
thing-goal = Goal
thing-indicator = Indicator
thing-target = Target
thing-observation = Result
thing-scorecard = Scorecard
thing-comment = Comment
thing-person = Person
thing-role = Role
thing-import = Import
thing-source = Source
thing-session = Session
thing-token = Token
thing-plan = Plan
thing-entry = Register entry
thing-acknowledgement = Acknowledgement
thing-changeset = Large change
