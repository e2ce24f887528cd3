# dynamic: start-part-*
start-role = { $role }, { $unit }
start-mentions = Noen har nevnt deg
start-standing = Måloppnåelse, { $period }
start-awaited = Resultater som mangler
start-awaited-all = Mangler nå
start-red = Målet er ikke nådd
start-red-none = Ingen akkurat nå.
start-red-all = Målet er ikke nådd, alle enheter
start-red-more =
    { $count ->
        [one] Vis { $count } til
       *[other] Vis { $count } til
    }
start-unexplained = uten kommentar
start-moving = Endret siden sist
start-moving-none = Ingenting av betydning.
start-whole = Hele kommunen
start-goals = Målene og hvordan det går
start-goal-told =
    { $judged ->
        [one] { $reached } av { $judged } måling er i mål
       *[other] { $reached } av { $judged } målinger er i mål
    }
start-goal-none = Ingen målinger ennå.
start-units = Enhetenes resultater
start-nothing-title = Du har ingen rolle i kommunen i dag
start-nothing-text = Du kan likevel lese enheter og mål.
start-panel-all = Vis alle
start-panel-more = { $count } til
start-late = forsinket
start-until = til { $date }
start-revise = revideres innen { $date }
start-progress = { $percent } %
start-plans-none = Ingen planer krever noe nå.
start-assignments-none = Ingenting er gitt deg eller enheten din.
start-decisions-none = Ingen vedtak venter på å bli satt i verk.

start-part-due = Forfaller
start-part-red = Ikke nådd
start-part-cards = Enheter
start-part-goals = Mål
start-part-plans = Planer
start-part-assignments = Oppdrag
start-part-acknowledge = Til kvittering
start-part-thread = Den røde tråden
start-part-decisions = Vedtak som skal settes i verk
start-part-changes = Endringer
start-part-vision = Visjon
start-again = teksten er endret
start-acknowledge-none = Ingenting venter på deg.
start-goals-none = Du har ikke ansvar for noe mål.
start-thread-none = Ingenting bryter tråden her.
start-mend-title = Rettes innen en dag
start-mend-none = Ingenting skal rettes.
