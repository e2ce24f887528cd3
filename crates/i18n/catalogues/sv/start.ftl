# dynamic: start-part-*
start-role = { $role }, { $unit }
start-mentions = Någon har nämnt dig
start-standing = Måluppfyllelse, { $period }
start-awaited = Resultat som saknas
start-awaited-all = Saknas nu
start-red = Målet är inte nått
start-red-none = Inga just nu.
start-red-all = Målet är inte nått, alla enheter
start-red-more =
    { $count ->
        [one] Visa { $count } till
       *[other] Visa { $count } till
    }
start-unexplained = utan kommentar
start-moving = Ändrat sedan sist
start-moving-none = Inget av betydelse.
start-whole = Hela kommunen
start-goals = Målen och hur det går
start-goal-told =
    { $judged ->
        [one] { $reached } av { $judged } mätning når målet
       *[other] { $reached } av { $judged } mätningar når målet
    }
start-goal-none = Inga mätningar än.
start-units = Enheternas resultat
start-nothing-title = Du har ingen roll i kommunen i dag
start-nothing-text = Du kan ändå läsa enheter och mål.
start-panel-all = Visa alla
start-panel-more = { $count } till
start-late = försenat
start-until = till { $date }
start-revise = ska revideras senast { $date }
start-progress = { $percent } %
start-plans-none = Inga planer kräver något nu.
start-assignments-none = Inget är givet till dig eller din enhet.
start-decisions-none = Inga beslut väntar på att genomföras.

start-part-due = Att göra
start-part-red = Ej uppnått
start-part-cards = Enheter
start-part-goals = Mål
start-part-plans = Planer
start-part-assignments = Uppdrag
start-part-acknowledge = Att kvittera
start-part-thread = Den röda tråden
start-part-decisions = Beslut att genomföra
start-part-changes = Ändringar
start-part-vision = Vision
start-again = texten är ändrad
start-acknowledge-none = Inget väntar på dig.
start-goals-none = Du ansvarar inte för något mål.
start-thread-none = Inget bryter tråden här.
start-mend-title = Ska rättas senast en viss dag
start-mend-none = Inget ska rättas.
