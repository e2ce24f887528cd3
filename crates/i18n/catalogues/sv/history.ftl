# dynamic: change-*
# What was done, in the past tense, by the codes of the audit events.
change-created = Skapad
change-changed = Ändrad
change-removed = Borttagen
change-loaded = Inläst
change-imported = Importerad
change-undone = Ångrad
change-signed-in = Loggade in
change-signed-out = Loggade ut
history-who = Vem
history-when = När
history-what = Vad
history-before = Före
history-after = Efter
history-reason = Skäl
change-refused = Nekade inloggning
