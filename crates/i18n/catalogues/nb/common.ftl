product-name = Styr
product-tagline = Mål, resultater og oppfølging i kommunen

common-yes = Ja
common-no = Nei
common-none = Ingen
common-all = Alle
common-of = av
common-from = fra
common-to = til
common-and = og
common-or = eller
common-unknown = Ukjent
common-dash = –
common-note = Merk
common-details = Detaljer
common-updated = Oppdatert { $date }
common-changed-by = Endret { $date } av { $name }
common-valid-from = Gjelder fra { $date }
common-valid-to = Gjelder til { $date }
common-nothing-here = Det er ingenting her ennå.
common-no-hits = Ingen treff.
common-new-window = åpnes i nytt vindu

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
count-comments =
    { $count ->
        [one] { $count } kommentar
       *[other] { $count } kommentarer
    }
count-hits = { $count } treff
count-changes =
    { $count ->
        [one] { $count } endring
       *[other] { $count } endringer
    }
count-rows =
    { $count ->
        [one] { $count } rad
       *[other] { $count } rader
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
