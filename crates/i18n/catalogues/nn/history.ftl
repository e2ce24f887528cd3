# dynamic: change-*
# What was done, in the past tense, by the codes of the audit events.
change-created = Oppretta
change-changed = Endra
change-removed = Fjerna
change-loaded = Lasta inn
change-imported = Importert
change-undone = Angra
change-signed-in = Logga inn
change-signed-out = Logga ut
history-who = Kven
history-when = Når
history-what = Kva
history-before = Før
history-after = Etter
history-reason = Grunn
change-refused = Avviste innlogging
