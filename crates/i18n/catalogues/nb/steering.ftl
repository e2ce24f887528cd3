# dynamic: body-*, lane-*, precondition-*, every-*
steering-title = Slik styrer vi
steering-adopted = Vedtatt av { $body } { $date }, sak { $case }
steering-valid-from = Gjelder fra { $date }
steering-modules = Delene
steering-thread = Hvordan planer, mål, ansvar og ord henger sammen
steering-vision = Visjon
steering-order = I denne rekkefølgen
steering-bodies = Hvem som bestemmer
steering-body = Organ
steering-body-kind = Slag organ
steering-seats = Plasser
steering-chair = Leder
steering-does = Oppgave
steering-elected = valgt av velgerne
steering-terms = Valgperioder
steering-current = nå
steering-levels = Nivåer i organisasjonen
steering-authority = Fullmaktsnivå { $level }
steering-perspectives = Perspektiver
steering-mandatory = på alle kort
steering-goal-levels = Målnivåer
steering-decided-by = Vedtas av { $body }
steering-received-by = Mottas av { $levels }
steering-at-least = minst { $count }
steering-at-most = høyst { $count }
steering-goal-count = { $count } mål
steering-goal-years = { $years } år
steering-personal = leses bare av partene
steering-preconditions = Forutsetninger
steering-plan-types-title = Planer
steering-plan-years =
    { $outlook ->
        [0] { $years } år
       *[other] { $years } år og { $outlook } år til i utblikk
    }
steering-plan-revised =
    { $count ->
        [one] revideres hver måned
       *[other] revideres hver { $count }. måned
    }
steering-plan-revised-years =
    { $years ->
        [one] revideres hvert år
        [2] revideres annethvert år
       *[other] revideres hvert { $years }. år
    }
steering-adopted-by = Vedtas av { $body }
steering-plan-hearing = { $count } dagers høring
steering-plan-types =
    { $count ->
        [one] { $count } plantype
       *[other] { $count } plantyper
    }
steering-report-types = Rapporter
steering-arenas = Arenaer
steering-year = Året
steering-month = Måned
steering-all-year = Hele året
steering-after-election = etter valg
steering-every-years = hvert { $count }. år
steering-times-a-year =
    { $count ->
        [one] én gang i året
       *[other] { $count } ganger i året
    }

glossary-title = Ord og hva de betyr
glossary-count =
    { $count ->
        [one] { $count } ord
       *[other] { $count } ord
    }
glossary-empty-title = Ingen ord ennå
glossary-empty-text = Kommunens ord skrives i modellen, under ordliste.

body-council = Kommunestyre
body-board = Formannskap
body-committee = Utvalg
body-drafting = Forberedende utvalg
body-authority = Nemnd
body-oversight = Kontrollutvalg
body-company = Selskap

lane-administrative = Administrasjon
lane-political = Politikk

precondition-limit = begrensning
precondition-direction = retning
precondition-tool = verktøy

every-once = én gang
every-year = hvert år
every-half-year = hvert halvår
every-tertial = hvert tertial
every-quarter = hvert kvartal
every-month = hver måned
every-term = hver valgperiode

