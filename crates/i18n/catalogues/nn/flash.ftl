# dynamic: flash-*
flash-saved = Lagra.
flash-saved-nothing = Ingenting var endra.
flash-deleted = Sletta.
flash-undone = Angra.
flash-sent = Sendt.
flash-comment-saved = Kommentaren er lagra.
flash-results-saved = Resultata er lagra.
flash-targets-saved = Målverdiane er lagra.
flash-imported = Importen er fullført.
flash-import-undone = Importen er angra.
flash-profile-saved = Profilen er lagra.
flash-password-changed = Passordet er endra. Andre innloggingar er avslutta.
flash-session-ended = Innlogginga er avslutta.
flash-signed-in = Du er logga inn.
flash-signed-out = Du er logga ut.
