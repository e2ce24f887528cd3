# dynamic: strictness-*, plan-content-*
strictness-off = av
strictness-note = anmärkning
strictness-warning = varning
strictness-error = fel
