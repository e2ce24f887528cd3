start-role = { $role }, { $unit }
start-mentions = Nokon har nemnt deg
start-standing = Måloppnåing, { $period }
start-awaited = Resultat som manglar
start-awaited-all = Manglar no
start-red = Målet er ikkje nådd
start-red-none = Ingen akkurat no.
start-red-all = Målet er ikkje nådd, alle einingar
start-red-more =
    { $count ->
        [one] Vis { $count } til
       *[other] Vis { $count } til
    }
start-unexplained = utan kommentar
start-moving = Endra sidan sist
start-moving-none = Ingenting av noko å seie.
start-whole = Heile kommunen
start-goals = Måla og korleis det går
start-goal-told =
    { $judged ->
        [one] { $reached } av { $judged } måling er i mål
       *[other] { $reached } av { $judged } målingar er i mål
    }
start-goal-none = Ingen målingar enno.
start-units = Resultata til einingane
start-nothing-title = Du har inga rolle i kommunen i dag
start-nothing-text = Du kan likevel lese einingar og mål.
