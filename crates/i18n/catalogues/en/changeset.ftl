# dynamic: changeset-kind-*, changeset-state-*, changeset-what-*, changeset-field-*
changeset-title = Large changes
changeset-lead = Years that were turned and units that were changed, and the way back
changeset-all = All large changes
changeset-none = No large changes have been made yet.
changeset-kind-year = New year
changeset-kind-split = Split
changeset-kind-merge = Merge
changeset-kind-move = Move
changeset-kind-end = End
changeset-kind-model = Steering model
changeset-kind-entries = Rows of a register
changeset-state-applied = In force
changeset-state-undone = Undone
changeset-what-new = New
changeset-what-changed = Changed
changeset-what-ended = Gone
changeset-counts = { $new } new, { $changed } changed, { $ended } gone
changeset-more = and { $count } more
changeset-private = Read by the parties alone
changeset-link = Link
changeset-preview = What will happen
changeset-show-preview = Show what will happen
changeset-differences = What was changed
changeset-breaks = New breaks of the red thread
changeset-breaks-none = No new breaks.
changeset-mended = 
    { $count ->
        [one] { $count } break is mended.
       *[other] { $count } breaks are mended.
    }
changeset-reason = Reason
changeset-undo = Undo
changeset-undo-text = Nothing of this has been changed since. Everything becomes as it was, and the history is kept.
changeset-undo-confirm = Undo everything
changeset-changed-since = These were changed since, so the change cannot be undone as a whole. Nothing was undone.
changeset-field-validity-from = Valid from
changeset-field-validity-to = Valid to
changeset-field-unit = Unit
changeset-field-parent = Stands under
changeset-field-former = Stood under before
changeset-field-goal = Goal
changeset-field-reach = Measured for
changeset-field-reach-units = Measured for
changeset-field-memberships = Roles
changeset-field-giver = Given by
changeset-field-receiver = Received by
changeset-field-detail-giver = Given by
changeset-field-governance = Steering model
changeset-field-goal-levels = Goal levels
