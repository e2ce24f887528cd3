# The red thread.
# dynamic: strictness-*, plan-content-*, thread-column-*, thread-kind-*, thread-rel-*, strand-*, coverage-*
strictness-off = av
strictness-note = merknad
strictness-warning = åtvaring
strictness-error = feil
plan-content-goals = mål
plan-content-assignments = oppdrag
plan-content-indicators = ein indikator for kvart mål
plan-content-receivers = ein mottakar for kvart oppdrag
thread-title = Den raude tråden
thread-count =
    { $count ->
        [0] Ingen brot
        [one] Eitt brot
       *[other] { $count } brot
    }
thread-things = { $count } ting og { $links } koplingar mellom dei er sett på.
thread-all-units = Alle einingar
thread-all-kinds = Alle slag
thread-from-note = Alt
thread-from-warning = Åtvaringar og feil
thread-from-error = Berre feil
thread-filter-unit = Eining
thread-filter-strictness = Kor strengt
thread-filter-kind = Slag
thread-csv = Som tabell (CSV)
thread-column-code = Regel
thread-column-strictness = Strengleik
thread-column-thing = Ting
thread-column-name = Namn
thread-column-unit = Eining
thread-column-field = Felt
thread-column-text = Kva som bryt
thread-silent-title = Ingenting bryt tråden her
thread-silent-text = Kvar regel som vart spurd, held.
thread-mend = Slik blir det retta, med eit eksempel
thread-see = Sjå tråden
thread-show-all = Vis alle { $count }
thread-findings = Kva som bryt den raude tråden her
thread-findings-none = Ingenting.
thread-findings-here =
    { $count ->
        [one] Éin ting bryt den raude tråden her.
       *[other] { $count } ting bryt den raude tråden her.
    }
thread-findings-read = Sjå kva
thread-breaks =
    { $count ->
        [one] eitt brot
       *[other] { $count } brot
    }
thread-of = Tråden for { $name }
thread-open = Opne
thread-path = Vegen frå toppen
thread-picture = Tråden frå toppen ned til { $name } og vidare til det som står under. Listene på sida seier det same.
thread-legend = Den raude linja går frå målet øvst ned til det som blir gjort og målt. Stipla ramme: noko bryt tråden der. Fargefeltet viser korleis resultata står i dag.
thread-results-of = Resultat: { $period }.
thread-up = Opp til visjonen
thread-up-none = Ingenting står over.
thread-down = Ned til resultata i dag
thread-down-none = Ingenting står under.
thread-again = vist ovanfor
thread-received = Motteke av
thread-private =
    { $count ->
        [one] Éin er berre for partane.
       *[other] { $count } er berre for partane.
    }
thread-more =
    { $count ->
        [one] Éin til er ikkje vist.
       *[other] { $count } til er ikkje vist.
    }
thread-size = Kor mykje som er vist
thread-size-small = Det næraste
thread-size-more = Meir
thread-size-most = Så mykje som mogleg
thread-report-title = Kor raud er tråden vår
thread-report-lead = Fire trådar, talde opp: bak kvart tal står lista.
thread-share = { $share } % ({ $covered } av { $total })
thread-percent = { $share } %
thread-without =
    { $count ->
        [one] Den eine som manglar det
       *[other] Dei { $count } som manglar det
    }
thread-nothing-to-measure = ingenting å måle
strand-plans = Mellom planane
strand-goals = I måla
strand-responsibility = I ansvaret
strand-words = I ord og verktøy
strand-about-plans = Kvar plan følgjer av den over, er vedteken og gjeld.
strand-about-goals = Kvart mål fører til visjonen og blir målt.
strand-about-responsibility = Kvart mål, oppdrag og vedtak har ein som ber det.
strand-about-words = Alle meiner det same med orda, og korta er heile.
coverage-plans-linked = Planar som står under ein som gjeld
coverage-plans-adopted = Gjeldande planar med vedtak
coverage-plans-current = Planar innanfor si tid og revisjon
coverage-plans-fresh = Planar der henta tekster er oppdaterte
coverage-plans-complete = Gjeldande planar med alt påkravd innhald
coverage-goals-reach-top = Mål som fører til toppen
coverage-goals-parted = Mål som blir målte eller er delte opp
coverage-goals-taken = Mål som ei eining har teke
coverage-indicators-goal = Indikatorar som måler eit mål
coverage-indicators-target = Indikatorar med resultatkrav
coverage-indicators-result = Indikatorar med ferskt resultat
coverage-goals-receiver = Mål med ein mottakar som finst
coverage-goals-acknowledged = Mål som alle partar har kvittert for
coverage-assignments-received = Oppdrag med mottakar
coverage-assignments-on-time = Oppdrag i rute og rapporterte
coverage-decisions-carried = Vedtak som blir sette i verk
coverage-entries-owned = Oppføringar i register med eigar
coverage-units-led = Einingar med leiar
coverage-words-explained = Nivå og perspektiv med forklaring
coverage-cards-balanced = Kort med meir enn eitt perspektiv
thread-kind-unit = Eining
thread-kind-person = Person
thread-kind-perspective = Perspektiv
thread-kind-goal = Mål
thread-kind-indicator = Indikator
thread-kind-plan = Plan
thread-kind-goal-level = Målnivå
thread-kind-register = Register
thread-kind-entry = Oppføring
thread-rel-under = står under
thread-rel-contributes = bidreg òg
thread-rel-giver = gitt
thread-rel-receiver = motteke
thread-rel-owner = svarer for
thread-rel-of-unit = høyrer til
thread-rel-measures = måler
thread-rel-holds = står i ein plan
thread-rel-fetched-from = henta
thread-rel-replaces = erstattar
thread-rel-in-perspective = i perspektivet
thread-rel-personal = personleg mål
thread-rel-leads = leier
thread-rel-member = medlem av
thread-rel-made-in = laga i
thread-mend-by = Skal rettast innan { $date }.
thread-mend-late = Skulle ha vore retta innan { $date }.
