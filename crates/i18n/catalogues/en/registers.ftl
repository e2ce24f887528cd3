register-title = Registers
register-subtitle = What the municipality keeps in order: assignments, delegations, decisions, requirements and all else that the model has a register for.
register-none-title = No registers
register-none-text = The model has no registers that you may read.
register-other = Others
register-count =
    { $count ->
        [one] { $count } entry
       *[other] { $count } entries
    }
register-flagged =
    { $count ->
        [one] { $count } to look at
       *[other] { $count } to look at
    }
register-views = Lists of the register
register-words = Search the register
register-empty-title = No entries
register-empty-text = There is nothing here, or nothing that fits the filter.
register-pages = Pages
register-page = Page { $page } of { $pages }
register-shown = { $count } of { $all }
register-tab = { $name } ({ $count })
register-all = All
register-late = Late
register-chain = The chain
register-follow-up = Follow-up
register-time = Time
register-open-in = Open in quarter
register-not-told = Not told
register-covered = { $count } of at least { $least }
register-gaps-all = Nobody lacks this now.
register-gaps-none-title = None to show
register-gaps-none-text = Nobody must have such an entry now.
# dynamic: register-mine-*
register-mine-given = Given by me
register-mine-received = Received by me

entry-new = New entry
entry-new-title = New: { $name }
entry-edit-title = Change
entry-content = Content
entry-side-giver = WHAT: from the giver
entry-side-receiver = HOW: from the receiver
entry-side-both = Common to both
entry-side-shown = The other party writes this. Here it is only to be read.
entry-give-on = Give on
entry-given-on = { $many } given on from here
entry-given-on-count = Given on
entry-sealed = in person, may not be given on
entry-late = late
entry-authority = authority level { $level }
entry-history = History
entry-chain = The chain
entry-accounts = Reported back
entry-never-reported = Not reported
entry-reports-below = Reports from below
entry-reports = Reports
entry-last-report = Last report
entry-lift = Take into my report
entry-report-back = Report back
entry-report-send = Send the report
entry-progress-help = How far it has come, from 0 to 100 per cent.
entry-review = Reviewed today, still holds
entry-steps = Next steps
entry-reason = Reason
entry-decision-body = Decided by
entry-decision-date = Date of the decision
entry-decision-case = Case number
entry-changes = Changes
entry-remove = Remove the entry
entry-not-done = This has not been done
entry-stale = Someone else has changed the entry meanwhile. Look it over and try again.
entry-link-help = Write what it is called, or choose from the suggestions.
entry-links-help = One in each field. Write what it is called, or choose from the suggestions.
entry-parent-help = The goal or entry that this comes from.
entry-problem-in-field = { $field }: { $problem }
entry-problem-unknown = We find nothing called “{ $text }”.
entry-problem-progress = Write a whole number from 0 to 100.
entry-problem-receivers = Only the receiver writes HOW.
entry-problem-givers = Only the giver writes WHAT.
entry-problem-not-yours = You may not write this.
entry-problem-linked-to = Other things lead to the entry. End it instead.

# Parts of every entry.
# dynamic: entry-part-*, entry-term-*, entry-state-*, entry-step-*, entry-fault-*, entry-refusal-*
entry-part-key = Key
entry-part-title = Title
entry-part-state = State
entry-part-unit = Unit
entry-part-owner = Owner
entry-part-giver = Given by
entry-part-receiver = Receiver
entry-part-parent = Comes from
entry-part-valid-from = Valid from
entry-part-valid-to = Valid until
entry-part-from = Valid from
entry-part-until = Valid until
entry-part-reviewed = Last reviewed
entry-part-review = Review by
entry-part-account = Report
entry-part-progress = Progress

entry-term-coming = not in force yet
entry-term-in-force = in force
entry-term-ends-soon = ends soon
entry-term-over = expired

entry-state-current = Current
entry-state-ended = Ended
entry-state-draft = Draft
entry-state-given = Given
entry-state-done = Done
entry-state-withdrawn = Withdrawn

entry-step-end = End
entry-step-reopen = Open again
entry-step-give = Send to the receiver
entry-step-take-back = Take back
entry-step-finish = Report as done
entry-step-withdraw = Withdraw

entry-fault-required = Must be filled in
entry-fault-required-in-state = Must be filled in in this state
entry-fault-too-long = Too long
entry-fault-kind = The content does not fit the field
entry-fault-unknown-field = The register has no such field
entry-fault-option = Choose something from the list
entry-fault-only-one = Only one may stand here
entry-fault-below-least = Too little
entry-fault-above-most = Too much
entry-fault-nowhere = What this leads to is not there
entry-fault-link-kind = May not lead to such a thing
entry-fault-to-itself = May not lead to itself
entry-fault-unknown-state = The workflow has no such state
entry-fault-upside = Ends before it starts
entry-fault-no-unit = Belongs to no unit
entry-fault-no-owner = Nobody owns it
entry-fault-rule = Breaks a rule of the model
entry-fault-no-giver = Nobody gives it
entry-fault-no-receiver = Must have a receiver before it can be sent
entry-fault-same-party = Giver and receiver are the same
entry-fault-not-in-line = The receiver does not stand in the giver’s line
entry-fault-not-received = Only what was received can be given on
entry-fault-sealed = Is to be done in person and may not be given on
entry-fault-beyond = More than was received
entry-fault-not-in-force = What this comes from is not in force
entry-fault-not-from-the-top = The chain does not begin with one who may give
entry-fault-no-goal = Comes from no goal
entry-fault-circle = The chain goes in a circle

entry-refusal-unknown = The workflow has no such step
entry-refusal-not-from-here = Someone else has moved it meanwhile
entry-refusal-not-you = You are not among those who may do this
entry-refusal-four-eyes = You made the last step. Someone else must make this one.
entry-refusal-too-early = May be done from { $date }
entry-refusal-needs-reason = Write a reason
entry-refusal-needs-decision = Write who decided it, and when
entry-refusal-needs-complete = Something that must be filled in is missing
entry-refusal-needs-checks = Something is wrong and must be mended first
entry-refusal-needs-acknowledged = Not every party has acknowledged
entry-refusal-needs-asked = Not all who are asked have answered
entry-refusal-needs-hearing = The hearing is not over
entry-refusal-needs-owner = Lacks a receiver or owner
entry-refusal-needs-links = Lacks a link that the register requires

# Rows pasted into a register.
# dynamic: entry-rows-fault-*, entry-rows-effect-*
entry-rows-title = Paste rows
entry-rows-lead = Copy rows from a spreadsheet, with the headings on top. First you see what the rows do; nothing is saved before you confirm.
entry-rows-text = The rows
entry-rows-help = One row for each entry, with tabs or semicolons between the columns. Download the register to get all its columns, change it and paste it back.
entry-rows-columns = Columns that you can use
entry-rows-key-help = Finds the entry to change. Without this column an entry is found by its title, and what is not found becomes new.
entry-rows-look = Show what the rows do
entry-rows-preview = What the rows do
entry-rows-told = New: { $new }. Changed: { $changed }. Unchanged: { $same }.
entry-rows-told-done = New: { $new }. Changed: { $changed }.
entry-rows-save =
    { $count ->
        [one] Save one row
       *[other] Save { $count } rows
    }
entry-rows-outdated = Someone has changed the register meanwhile. Look over what the rows do now, and save again.
entry-rows-faults = Nothing was saved. Mend this in the table first:
entry-rows-line = Line { $line }
entry-rows-line-word = line
entry-rows-column = Line { $line }, column { $column }
entry-rows-place = Line { $line }, column { $column } “{ $heading }”
entry-rows-done = Pasted rows
entry-rows-back = To the register
entry-rows-undo-text = All entries become as they were before the rows were pasted. What was new is taken away.
entry-rows-changed-since = Nothing was undone. These entries have been changed or put to use since:
entry-rows-effect-new = new
entry-rows-effect-changed = changed
entry-rows-effect-same = unchanged
entry-rows-fault-empty = There are no rows here. Paste a row of headings and at least one row below it.
entry-rows-fault-unclosed = A quotation mark is not closed.
entry-rows-fault-too-much = The table is too large. Paste at most { $most } rows at a time.
entry-rows-fault-unknown-column = The register has no such column.
entry-rows-fault-unknown-column-near = The register has no such column. Do you mean “{ $nearest }”?
entry-rows-fault-column-twice = The column is there already.
entry-rows-fault-no-title = The table has no column of titles or keys.
entry-rows-fault-beyond-headings = Something stands here without a heading.
entry-rows-fault-twice = The entry stands in line { $line } already.
entry-rows-fault-ambiguous = Several entries are called this. Add a column with the key.
entry-rows-fault-unknown-key = There is no entry with the key “{ $key }”. Leave it empty for a new entry.
entry-rows-fault-state = The state is changed on the page of the entry.
entry-rows-fault-yes-or-no = Write yes or no.
entry-rows-fault-choice = “{ $text }” cannot be chosen. Choose from { $options }.
