# dynamic: strictness-*, plan-content-*
strictness-off = off
strictness-note = note
strictness-warning = warning
strictness-error = error
