# dynamic: year-goal-*, year-target-*, year-assignment-*, year-term-*
year-title = New year
year-lead = Next year’s version is made beside the running one. Look first, activate then, and undo where needed.
year-choices = Choices
year-year = The new year
year-wrong = Write a year, such as 2027.
year-goals = Yearly goals
year-goals-help = For goals on levels that are adopted each year.
year-each-goal = Choices of their own for some goals
year-goal-usual = As chosen above
year-goal-continue = Goes on
year-goal-close = Ends
year-goal-copy = Is proposed anew
year-personal = 
    { $count ->
        [one] { $count } personal goal follows the choice for yearly goals.
       *[other] { $count } personal goals follow the choice for yearly goals.
    }
year-targets = Targets for the new year
year-target-ambition = From the ambition, else from last year
year-target-last-year = From last year
year-target-leave = Not set now
year-assignments = Open assignments whose time is up
year-assignment-follow = Go on in the new year
year-assignment-leave = Stay as they are
year-terms = Elected people when a new term of office begins
year-term-follow = Their parts end with the term
year-term-leave = Stay as they are
year-preview-lead = 
    { $count ->
        [one] { $year }: { $count } change. Nothing has been saved yet.
       *[other] { $year }: { $count } changes. Nothing has been saved yet.
    }
year-activate = Activate the new year
year-corrections = Corrections of the closed year
year-corrections-none = No corrections since the year was turned.
