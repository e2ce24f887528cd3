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
flash-counted-results-saved =
    { $count ->
        [one] Eitt resultat er lagra.
       *[other] { $count } resultat er lagra.
    }
flash-counted-targets-saved =
    { $count ->
        [one] Éin målverdi er lagra.
       *[other] { $count } målverdiar er lagra.
    }
flash-counted-imported =
    { $count ->
        [one] Importen er fullført. Eitt resultat er lagra.
       *[other] Importen er fullført. { $count } resultat er lagra.
    }
flash-counted-import-undone =
    { $count ->
        [one] Importen er angra. Eitt resultat er sett tilbake.
       *[other] Importen er angra. { $count } resultat er sette tilbake.
    }
flash-token-revoked = Tilgangen er trekt tilbake.
flash-goal-saved = Målet er lagra.
flash-goal-moved = Målet er flytta vidare.
flash-goal-removed = Målet er teke bort.
flash-acknowledged = Kvitteringa er gitt.
flash-plan-made = Planen er laga. No kan han skrivast.
flash-plan-moved = Planen er flytta.
flash-plan-answered = Svaret er sendt.
flash-changeset-made = Endringa er gjord.
flash-changeset-undone = Endringa er angra: alt er som før.
flash-amendment-open = Rettinga er opna.
