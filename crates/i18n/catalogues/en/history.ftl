# dynamic: change-*
# What was done, in the past tense, by the codes of the audit events.
change-created = Created
change-changed = Changed
change-removed = Removed
change-loaded = Loaded
change-imported = Imported
change-undone = Undone
change-signed-in = Signed in
change-signed-out = Signed out
history-who = Who
history-when = When
history-what = What
history-before = Before
history-after = After
history-reason = Reason
change-refused = Refused sign-in
