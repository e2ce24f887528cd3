# The red thread.
# dynamic: strictness-*, plan-content-*, thread-column-*, thread-kind-*, thread-rel-*, strand-*, coverage-*
strictness-off = av
strictness-note = anmärkning
strictness-warning = varning
strictness-error = fel
plan-content-goals = mål
plan-content-assignments = uppdrag
plan-content-indicators = en indikator för varje mål
plan-content-receivers = en mottagare för varje uppdrag
thread-title = Den röda tråden
thread-count =
    { $count ->
        [0] Inga brott
        [one] Ett brott
       *[other] { $count } brott
    }
thread-things = { $count } saker och { $links } länkar mellan dem har granskats.
thread-all-units = Alla enheter
thread-all-kinds = Alla slag
thread-from-note = Allt
thread-from-warning = Varningar och fel
thread-from-error = Bara fel
thread-filter-unit = Enhet
thread-filter-strictness = Hur strängt
thread-filter-kind = Slag
thread-csv = Som tabell (CSV)
thread-column-code = Regel
thread-column-strictness = Stränghet
thread-column-thing = Sak
thread-column-name = Namn
thread-column-unit = Enhet
thread-column-field = Fält
thread-column-text = Vad som bryter
thread-silent-title = Ingenting bryter tråden här
thread-silent-text = Varje regel som tillfrågades håller.
thread-mend = Så rättas det, med ett exempel
thread-see = Se tråden
thread-show-all = Visa alla { $count }
thread-findings = Vad som bryter den röda tråden här
thread-findings-none = Ingenting.
thread-findings-here =
    { $count ->
        [one] En sak bryter den röda tråden här.
       *[other] { $count } saker bryter den röda tråden här.
    }
thread-findings-read = Se vad
thread-breaks =
    { $count ->
        [one] ett brott
       *[other] { $count } brott
    }
thread-of = Tråden för { $name }
thread-open = Öppna
thread-path = Vägen från toppen
thread-picture = Tråden från toppen ner till { $name } och vidare till det som står under. Listorna på sidan säger detsamma.
thread-legend = Den röda linjen går från målet överst ned till det som görs och mäts. Streckad ram: något bryter tråden där. Färgfältet visar hur resultaten står i dag.
thread-results-of = Utfall: { $period }.
thread-up = Upp till visionen
thread-up-none = Ingenting står ovanför.
thread-down = Ner till dagens utfall
thread-down-none = Ingenting står under.
thread-again = visas ovan
thread-received = Mottaget av
thread-private =
    { $count ->
        [one] En är bara för parterna.
       *[other] { $count } är bara för parterna.
    }
thread-more =
    { $count ->
        [one] En till visas inte.
       *[other] { $count } till visas inte.
    }
thread-size = Hur mycket som visas
thread-size-small = Det närmaste
thread-size-more = Mer
thread-size-most = Så mycket som möjligt
thread-report-title = Hur röd är vår tråd
thread-report-lead = Fyra trådar, räknade: bakom varje tal står listan.
thread-share = { $share } % ({ $covered } av { $total })
thread-percent = { $share } %
thread-without =
    { $count ->
        [one] Den enda som saknar det
       *[other] De { $count } som saknar det
    }
thread-nothing-to-measure = inget att mäta
strand-plans = Mellan planerna
strand-goals = I målen
strand-responsibility = I ansvaret
strand-words = I ord och verktyg
strand-about-plans = Varje plan följer av den ovanför, är beslutad och gäller.
strand-about-goals = Varje mål leder till visionen och mäts.
strand-about-responsibility = Varje mål, uppdrag och beslut har någon som bär det.
strand-about-words = Alla menar detsamma med orden, och korten är hela.
coverage-plans-linked = Planer som står under en som gäller
coverage-plans-adopted = Gällande planer med beslut
coverage-plans-current = Planer inom sin tid och revidering
coverage-plans-fresh = Planer vars hämtade texter är aktuella
coverage-plans-complete = Gällande planer med allt obligatoriskt innehåll
coverage-goals-reach-top = Mål som leder till toppen
coverage-goals-parted = Mål som mäts eller är uppdelade
coverage-goals-taken = Mål som en enhet har tagit
coverage-indicators-goal = Indikatorer som mäter ett mål
coverage-indicators-target = Indikatorer med målvärde
coverage-indicators-result = Indikatorer med färskt utfall
coverage-goals-receiver = Mål med en mottagare som finns
coverage-goals-acknowledged = Mål som alla parter har kvitterat
coverage-assignments-received = Uppdrag med mottagare
coverage-assignments-on-time = Uppdrag i tid och rapporterade
coverage-decisions-carried = Beslut som verkställs
coverage-entries-owned = Poster i register med ägare
coverage-units-led = Enheter med chef
coverage-words-explained = Nivåer och perspektiv med förklaring
coverage-cards-balanced = Kort med fler än ett perspektiv
thread-kind-unit = Enhet
thread-kind-person = Person
thread-kind-perspective = Perspektiv
thread-kind-goal = Mål
thread-kind-indicator = Indikator
thread-kind-plan = Plan
thread-kind-goal-level = Målnivå
thread-kind-register = Register
thread-kind-entry = Post
thread-rel-under = står under
thread-rel-contributes = bidrar också
thread-rel-giver = givet
thread-rel-receiver = mottaget
thread-rel-owner = svarar för
thread-rel-of-unit = tillhör
thread-rel-measures = mäter
thread-rel-holds = står i en plan
thread-rel-fetched-from = hämtat
thread-rel-replaces = ersätter
thread-rel-in-perspective = i perspektivet
thread-rel-personal = personligt mål
thread-rel-leads = leder
thread-rel-member = medlem av
thread-rel-made-in = gjort i
thread-mend-by = Ska rättas senast { $date }.
thread-mend-late = Skulle ha rättats senast { $date }.
