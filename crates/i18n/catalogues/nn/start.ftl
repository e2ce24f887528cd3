# dynamic: start-part-*
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
start-panel-all = Vis alle
start-panel-more = { $count } til
start-late = forseinka
start-until = til { $date }
start-revise = skal reviderast innan { $date }
start-progress = { $percent } %
start-plans-none = Ingen planar krev noko no.
start-assignments-none = Ingenting er gitt deg eller eininga di.
start-decisions-none = Ingen vedtak ventar på å bli sette i verk.

start-part-due = Forfell
start-part-red = Ikkje nådd
start-part-cards = Einingar
start-part-goals = Mål
start-part-plans = Planar
start-part-assignments = Oppdrag
start-part-acknowledge = Til kvittering
start-part-thread = Den raude tråden
start-part-decisions = Vedtak som skal setjast i verk
start-part-changes = Endringar
start-part-vision = Visjon
start-again = teksten er endra
start-acknowledge-none = Ingenting ventar på deg.
start-goals-none = Du har ikkje ansvar for noko mål.
start-thread-none = Ingenting bryt tråden her.
start-mend-title = Skal rettast innan ein dag
start-mend-none = Ingenting skal rettast.
