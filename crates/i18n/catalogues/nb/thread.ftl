# dynamic: strictness-*, plan-content-*
strictness-off = av
strictness-note = merknad
strictness-warning = advarsel
strictness-error = feil
