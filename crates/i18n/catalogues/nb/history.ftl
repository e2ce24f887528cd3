# dynamic: change-*
# What was done, in the past tense, by the codes of the audit events.
change-created = Opprettet
change-changed = Endret
change-removed = Fjernet
change-loaded = Lastet inn
change-imported = Importert
change-undone = Angret
change-signed-in = Logget inn
change-signed-out = Logget ut
history-who = Hvem
history-when = Når
history-what = Hva
history-before = Før
history-after = Etter
history-reason = Grunn
change-refused = Avviste innlogging
