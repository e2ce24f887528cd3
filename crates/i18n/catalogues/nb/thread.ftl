# The red thread.
# dynamic: strictness-*, plan-content-*, thread-column-*, thread-kind-*, thread-rel-*, strand-*, coverage-*
strictness-off = av
strictness-note = merknad
strictness-warning = advarsel
strictness-error = feil
plan-content-goals = mål
plan-content-assignments = oppdrag
plan-content-indicators = en indikator for hvert mål
plan-content-receivers = en mottaker for hvert oppdrag
thread-title = Den røde tråden
thread-count =
    { $count ->
        [0] Ingen brudd
        [one] Ett brudd
       *[other] { $count } brudd
    }
thread-things = { $count } ting og { $links } koblinger mellom dem er sett på.
thread-all-units = Alle enheter
thread-all-kinds = Alle slag
thread-from-note = Alt
thread-from-warning = Advarsler og feil
thread-from-error = Bare feil
thread-filter-unit = Enhet
thread-filter-strictness = Hvor strengt
thread-filter-kind = Slag
thread-csv = Som tabell (CSV)
thread-column-code = Regel
thread-column-strictness = Strenghet
thread-column-thing = Ting
thread-column-name = Navn
thread-column-unit = Enhet
thread-column-field = Felt
thread-column-text = Hva som bryter
thread-silent-title = Ingenting bryter tråden her
thread-silent-text = Hver regel som ble spurt, holder.
thread-mend = Slik rettes det, med et eksempel
thread-see = Se tråden
thread-show-all = Vis alle { $count }
thread-findings = Hva som bryter den røde tråden her
thread-findings-none = Ingenting.
thread-findings-here =
    { $count ->
        [one] Én ting bryter den røde tråden her.
       *[other] { $count } ting bryter den røde tråden her.
    }
thread-findings-read = Se hva
thread-breaks =
    { $count ->
        [one] ett brudd
       *[other] { $count } brudd
    }
thread-of = Tråden for { $name }
thread-open = Åpne
thread-path = Veien fra toppen
thread-picture = Tråden fra toppen ned til { $name } og videre til det som står under. Listene på siden sier det samme.
thread-legend = Den røde linjen går fra målet øverst ned til det som gjøres og måles. Stiplet ramme: noe bryter tråden der. Fargefeltet viser hvordan resultatene står i dag.
thread-results-of = Resultater: { $period }.
thread-up = Opp til visjonen
thread-up-none = Ingenting står over.
thread-down = Ned til dagens resultater
thread-down-none = Ingenting står under.
thread-again = vist ovenfor
thread-received = Mottatt av
thread-private =
    { $count ->
        [one] Én er bare for partene.
       *[other] { $count } er bare for partene.
    }
thread-more =
    { $count ->
        [one] Én til er ikke vist.
       *[other] { $count } til er ikke vist.
    }
thread-size = Hvor mye som vises
thread-size-small = Det nærmeste
thread-size-more = Mer
thread-size-most = Så mye som mulig
thread-report-title = Hvor rød er tråden vår
thread-report-lead = Fire tråder, talt opp: bak hvert tall står listen.
thread-share = { $share } % ({ $covered } av { $total })
thread-percent = { $share } %
thread-without =
    { $count ->
        [one] Den ene som mangler det
       *[other] De { $count } som mangler det
    }
thread-nothing-to-measure = ingenting å måle
strand-plans = Mellom planene
strand-goals = I målene
strand-responsibility = I ansvaret
strand-words = I ord og verktøy
strand-about-plans = Hver plan følger av den over, er vedtatt og gjelder.
strand-about-goals = Hvert mål fører til visjonen og blir målt.
strand-about-responsibility = Hvert mål, oppdrag og vedtak har en som bærer det.
strand-about-words = Alle mener det samme med ordene, og kortene er hele.
coverage-plans-linked = Planer som står under en som gjelder
coverage-plans-adopted = Gjeldende planer med vedtak
coverage-plans-current = Planer innenfor sin tid og revisjon
coverage-plans-fresh = Planer der hentede tekster er oppdatert
coverage-plans-complete = Gjeldende planer med alt påkrevd innhold
coverage-goals-reach-top = Mål som fører til toppen
coverage-goals-parted = Mål som blir målt eller er delt opp
coverage-goals-taken = Mål som en enhet har tatt
coverage-indicators-goal = Indikatorer som måler et mål
coverage-indicators-target = Indikatorer med resultatkrav
coverage-indicators-result = Indikatorer med ferskt resultat
coverage-goals-receiver = Mål med en mottaker som finnes
coverage-goals-acknowledged = Mål som alle parter har kvittert for
coverage-assignments-received = Oppdrag med mottaker
coverage-assignments-on-time = Oppdrag i rute og rapportert
coverage-decisions-carried = Vedtak som blir satt i verk
coverage-entries-owned = Oppføringer i registre med eier
coverage-units-led = Enheter med leder
coverage-words-explained = Nivåer og perspektiver med forklaring
coverage-cards-balanced = Kort med mer enn ett perspektiv
thread-kind-unit = Enhet
thread-kind-person = Person
thread-kind-perspective = Perspektiv
thread-kind-goal = Mål
thread-kind-indicator = Indikator
thread-kind-plan = Plan
thread-kind-goal-level = Målnivå
thread-kind-register = Register
thread-kind-entry = Oppføring
thread-rel-under = står under
thread-rel-contributes = bidrar også
thread-rel-giver = gitt
thread-rel-receiver = mottatt
thread-rel-owner = svarer for
thread-rel-of-unit = tilhører
thread-rel-measures = måler
thread-rel-holds = står i en plan
thread-rel-fetched-from = hentet
thread-rel-replaces = erstatter
thread-rel-in-perspective = i perspektivet
thread-rel-personal = personlig mål
thread-rel-leads = leder
thread-rel-member = medlem av
thread-rel-made-in = laget i
thread-mend-by = Skal rettes innen { $date }.
thread-mend-late = Skulle vært rettet innen { $date }.
