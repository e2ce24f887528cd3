# dynamic: flash-*
flash-saved = Saved.
flash-saved-nothing = Nothing was changed.
flash-deleted = Deleted.
flash-undone = Undone.
flash-sent = Sent.
flash-comment-saved = The comment is saved.
flash-results-saved = The results are saved.
flash-targets-saved = The targets are saved.
flash-imported = The import is done.
flash-import-undone = The import is undone.
flash-profile-saved = The profile is saved.
flash-password-changed = The password is changed. Other sessions have been ended.
flash-session-ended = The session is ended.
flash-signed-in = You are signed in.
flash-signed-out = You are signed out.
flash-counted-results-saved =
    { $count ->
        [one] One result has been saved.
       *[other] { $count } results have been saved.
    }
flash-counted-targets-saved =
    { $count ->
        [one] One target has been saved.
       *[other] { $count } targets have been saved.
    }
flash-counted-imported =
    { $count ->
        [one] The import is done. One result has been saved.
       *[other] The import is done. { $count } results have been saved.
    }
flash-counted-import-undone =
    { $count ->
        [one] The import has been undone. One result has been set back.
       *[other] The import has been undone. { $count } results have been set back.
    }
flash-token-revoked = The access has been taken back.
flash-goal-saved = The goal is saved.
flash-goal-moved = The goal has moved on.
flash-goal-removed = The goal is taken away.
flash-acknowledged = The acknowledgement is given.
flash-plan-made = The plan has been made. Now it can be written.
flash-plan-moved = The plan has been moved.
flash-plan-answered = The answer has been sent.
flash-changeset-made = The change was made.
flash-changeset-undone = The change was undone: everything is as before.
flash-amendment-open = The correction is open.
