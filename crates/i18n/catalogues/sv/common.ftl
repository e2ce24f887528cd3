product-name = Styr

common-yes = Ja
common-no = Nej
common-none = Ingen
common-all = Alla
common-dash = –
common-note = Obs
common-details = Detaljer
common-updated = Uppdaterad { $date }
common-changed-by = Ändrad { $date } av { $name }
common-valid-from = Gäller från { $date }
common-valid-to = Gäller till { $date }
common-nothing-here = Det finns inget här ännu.
common-no-hits = Inga träffar.

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
count-results = { $count } resultat
count-people =
    { $count ->
        [one] { $count } person
       *[other] { $count } personer
    }

# Names of the things that the product holds.
# dynamic: thing-*
thing-municipality = Kommun
thing-model = Styrmodell
thing-unit = Enhet
thing-level = Nivå
thing-perspective = Perspektiv
thing-goal = Mål
thing-indicator = Indikator
thing-target = Målvärde
thing-observation = Resultat
thing-scorecard = Styrkort
thing-comment = Kommentar
thing-person = Person
thing-role = Roll
thing-import = Import
thing-source = Källa
thing-session = Inloggning
thing-token = Nyckel
thing-plan = Plan
thing-entry = Registerpost
thing-acknowledgement = Kvittering
thing-changeset = Större ändring
