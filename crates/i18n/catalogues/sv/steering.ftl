# dynamic: body-*, lane-*, precondition-*, every-*
steering-title = Så styr vi
steering-adopted = Beslutad av { $body } { $date }, ärende { $case }
steering-valid-from = Gäller från { $date }
steering-modules = Delarna
steering-thread = Hur planer, mål, ansvar och ord hänger ihop
steering-vision = Vision
steering-order = I den här ordningen
steering-bodies = Vem som beslutar
steering-body = Organ
steering-body-kind = Slags organ
steering-seats = Platser
steering-chair = Ordförande
steering-does = Uppgift
steering-elected = vald av väljarna
steering-terms = Mandatperioder
steering-current = nu
steering-levels = Nivåer i organisationen
steering-authority = Befogenhetsnivå { $level }
steering-perspectives = Perspektiv
steering-mandatory = på alla kort
steering-goal-levels = Målnivåer
steering-decided-by = Beslutas av { $body }
steering-received-by = Tas emot av { $levels }
steering-at-least = minst { $count }
steering-at-most = högst { $count }
steering-goal-count = { $count } mål
steering-goal-years = { $years } år
steering-personal = läses bara av parterna
steering-preconditions = Förutsättningar
steering-plan-types-title = Planer
steering-plan-years =
    { $outlook ->
        [0] { $years } år
       *[other] { $years } år och { $outlook } år till i utblick
    }
steering-plan-revised =
    { $count ->
        [one] revideras varje månad
       *[other] revideras var { $count }:e månad
    }
steering-plan-revised-years =
    { $years ->
        [one] revideras varje år
        [2] revideras vartannat år
       *[other] revideras vart { $years }:e år
    }
steering-adopted-by = Beslutas av { $body }
steering-plan-hearing = { $count } dagars remiss
steering-plan-types =
    { $count ->
        [one] { $count } plantyp
       *[other] { $count } plantyper
    }
steering-report-types = Rapporter
steering-arenas = Arenor
steering-year = Året
steering-month = Månad
steering-all-year = Hela året
steering-after-election = efter val
steering-every-years = vart { $count }:e år
steering-times-a-year =
    { $count ->
        [one] en gång om året
       *[other] { $count } gånger om året
    }

glossary-title = Ord och vad de betyder
glossary-count =
    { $count ->
        [one] { $count } ord
       *[other] { $count } ord
    }
glossary-empty-title = Inga ord ännu
glossary-empty-text = Kommunens ord skrivs i modellen, under ordlista.

body-council = Fullmäktige
body-board = Styrelse
body-committee = Utskott
body-drafting = Beredning
body-authority = Nämnd
body-oversight = Revision
body-company = Bolag

lane-administrative = Förvaltning
lane-political = Politik

precondition-limit = begränsning
precondition-direction = inriktning
precondition-tool = verktyg

every-once = en gång
every-year = varje år
every-half-year = varje halvår
every-tertial = varje tertial
every-quarter = varje kvartal
every-month = varje månad
every-term = varje mandatperiod

