product-name = Styr

common-yes = Ja
common-no = Nei
common-none = Ingen
common-all = Alle
common-dash = –
common-note = Merk
common-details = Detaljer
common-updated = Oppdatert { $date }
common-changed-by = Endret { $date } av { $name }
common-valid-from = Gjelder fra { $date }
common-valid-to = Gjelder til { $date }
common-nothing-here = Det er ingenting her ennå.
common-no-hits = Ingen treff.

# Counts of things.
count-units =
    { $count ->
        [one] { $count } enhet
       *[other] { $count } enheter
    }
count-indicators =
    { $count ->
        [one] { $count } indikator
       *[other] { $count } indikatorer
    }
count-goals = { $count } mål
count-results =
    { $count ->
        [one] { $count } resultat
       *[other] { $count } resultater
    }
count-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } personer
    }

# Names of the things that the product holds.
# dynamic: thing-*
thing-municipality = Kommune
thing-model = Styringsmodell
thing-unit = Enhet
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
thing-source = Kilde
thing-session = Innlogging
thing-token = Nøkkel
thing-plan = Plan
thing-entry = Registeroppføring
thing-acknowledgement = Kvittering
thing-changeset = Større endring
