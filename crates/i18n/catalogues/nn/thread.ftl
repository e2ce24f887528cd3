# dynamic: strictness-*, plan-content-*
strictness-off = av
strictness-note = merknad
strictness-warning = åtvaring
strictness-error = feil
