# dynamic: flash-*
flash-saved = Lagret.
flash-saved-nothing = Ingenting var endret.
flash-deleted = Slettet.
flash-undone = Angret.
flash-sent = Sendt.
flash-comment-saved = Kommentaren er lagret.
flash-results-saved = Resultatene er lagret.
flash-targets-saved = Målverdiene er lagret.
flash-imported = Importen er fullført.
flash-import-undone = Importen er angret.
flash-profile-saved = Profilen er lagret.
flash-password-changed = Passordet er endret. Andre innlogginger er avsluttet.
flash-session-ended = Innloggingen er avsluttet.
flash-signed-in = Du er logget inn.
flash-signed-out = Du er logget ut.
flash-counted-results-saved =
    { $count ->
        [one] Ett resultat er lagret.
       *[other] { $count } resultater er lagret.
    }
flash-counted-targets-saved =
    { $count ->
        [one] Én målverdi er lagret.
       *[other] { $count } målverdier er lagret.
    }
flash-counted-imported =
    { $count ->
        [one] Importen er fullført. Ett resultat er lagret.
       *[other] Importen er fullført. { $count } resultater er lagret.
    }
flash-counted-import-undone =
    { $count ->
        [one] Importen er angret. Ett resultat er satt tilbake.
       *[other] Importen er angret. { $count } resultater er satt tilbake.
    }
flash-token-revoked = Tilgangen er trukket tilbake.
flash-goal-saved = Målet er lagret.
flash-goal-moved = Målet er flyttet videre.
flash-goal-removed = Målet er tatt bort.
flash-acknowledged = Kvitteringen er gitt.
flash-plan-made = Planen er laget. Nå kan den skrives.
flash-plan-moved = Planen er flyttet.
flash-plan-answered = Svaret er sendt.
flash-changeset-made = Endringen er gjort.
flash-changeset-undone = Endringen er angret: alt er som før.
flash-amendment-open = Rettelsen er åpnet.
