# dynamic: body-*, lane-*, precondition-*, every-*
steering-title = Slik styrer vi
steering-adopted = Vedteken av { $body } { $date }, sak { $case }
steering-valid-from = Gjeld frå { $date }
steering-modules = Delane
steering-thread = Korleis planar, mål, ansvar og ord heng saman
steering-vision = Visjon
steering-order = I denne rekkjefølgja
steering-bodies = Kven som avgjer
steering-body = Organ
steering-body-kind = Slag organ
steering-seats = Plassar
steering-chair = Leiar
steering-does = Oppgåve
steering-elected = vald av veljarane
steering-terms = Valperiodar
steering-current = no
steering-levels = Nivå i organisasjonen
steering-authority = Fullmaktsnivå { $level }
steering-perspectives = Perspektiv
steering-mandatory = på alle kort
steering-goal-levels = Målnivå
steering-decided-by = Blir vedteke av { $body }
steering-received-by = Blir mottekne av { $levels }
steering-at-least = minst { $count }
steering-at-most = høgst { $count }
steering-goal-count = { $count } mål
steering-goal-years = { $years } år
steering-personal = blir lesne berre av partane
steering-preconditions = Føresetnader
steering-plan-types-title = Planar
steering-plan-years =
    { $outlook ->
        [0] { $years } år
       *[other] { $years } år og { $outlook } år til i utblikk
    }
steering-plan-revised =
    { $count ->
        [one] blir revidert kvar månad
       *[other] blir revidert kvar { $count }. månad
    }
steering-plan-revised-years =
    { $years ->
        [one] blir revidert kvart år
        [2] blir revidert annakvart år
       *[other] blir revidert kvart { $years }. år
    }
steering-adopted-by = Blir vedteken av { $body }
steering-plan-hearing = { $count } dagars høyring
steering-plan-types =
    { $count ->
        [one] { $count } plantype
       *[other] { $count } plantypar
    }
steering-report-types = Rapportar
steering-arenas = Arenaer
steering-year = Året
steering-month = Månad
steering-all-year = Heile året
steering-after-election = etter val
steering-every-years = kvart { $count }. år
steering-times-a-year =
    { $count ->
        [one] éin gong i året
       *[other] { $count } gonger i året
    }

glossary-title = Ord og kva dei tyder
glossary-count =
    { $count ->
        [one] { $count } ord
       *[other] { $count } ord
    }
glossary-empty-title = Ingen ord enno
glossary-empty-text = Ord i kommunen blir skrivne i modellen, under ordliste.

body-council = Kommunestyre
body-board = Formannskap
body-committee = Utval
body-drafting = Førebuande utval
body-authority = Nemnd
body-oversight = Kontrollutval
body-company = Selskap

lane-administrative = Administrasjon
lane-political = Politikk

precondition-limit = avgrensing
precondition-direction = retning
precondition-tool = verktøy

every-once = éin gong
every-year = kvart år
every-half-year = kvart halvår
every-tertial = kvart tertial
every-quarter = kvart kvartal
every-month = kvar månad
every-term = kvar valperiode

