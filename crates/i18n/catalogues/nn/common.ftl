product-name = Styr

common-yes = Ja
common-no = Nei
common-none = Ingen
common-all = Alle
common-dash = –
common-note = Merk
common-details = Detaljar
common-updated = Oppdatert { $date }
common-changed-by = Endra { $date } av { $name }
common-valid-from = Gjeld frå { $date }
common-valid-to = Gjeld til { $date }
common-nothing-here = Det er ingenting her enno.
common-no-hits = Ingen treff.

# Counts of things.
count-units =
    { $count ->
        [one] { $count } eining
       *[other] { $count } einingar
    }
count-indicators =
    { $count ->
        [one] { $count } indikator
       *[other] { $count } indikatorar
    }
count-goals = { $count } mål
count-results = { $count } resultat
count-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } personar
    }

# Names of the things that the product holds.
# dynamic: thing-*
thing-municipality = Kommune
thing-model = Styringsmodell
thing-unit = Eining
thing-level = Nivå
thing-perspective = Perspektiv
thing-goal = Mål
thing-indicator = Indikator
thing-target = Målverdi
thing-observation = Resultat
thing-scorecard = Styringskort
thing-comment = Kommentar
thing-person = Person
thing-role = Rolle
thing-import = Import
thing-source = Kjelde
thing-session = Innlogging
thing-token = Nøkkel
thing-plan = Plan
thing-entry = Registeroppføring
thing-acknowledgement = Kvittering
thing-changeset = Større endring
