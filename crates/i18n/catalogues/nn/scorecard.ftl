scorecard-subtitle = { $scorecard } · { $period }
scorecard-subtitle-led = { $scorecard } · { $period } · { $leader }
scorecard-reached-title = Måloppnåing
scorecard-since-title = Sidan førre resultat
scorecard-to-do-title = Å gjere
scorecard-remaining-title = Står att
scorecard-to-do-nothing = Alt er gjort
scorecard-to-comment = Kommenter { $count } med status { $status }
scorecard-awaited =
    { $count ->
        [one] { $count } resultat manglar
       *[other] { $count } resultat manglar
    }
scorecard-moved = { $better } betre, { $worse } dårlegare
scorecard-uncommented = { $count } { $status } utan kommentar
scorecard-moved-none = Ingen endringar
scorecard-unmoved = { $count } uendra
scorecard-count-of-status = { $count } { $status }
scorecard-empty = Kortet har ingen indikatorar enno.
scorecard-too-many = Kortet har { $count } indikatorar. Tilrådd er høgst { $most }, slik at det viktigaste syner.
scorecard-not-defined = Ikkje utarbeidd enno.
scorecard-common-goal = felles for alle einingar
scorecard-exact = nøyaktig { $figure }
scorecard-filter = Filtrer radene
scorecard-filter-text = Søk i lista
scorecard-filter-count = Viser { $shown } av { $all }
scorecard-spreadsheet = Rekneark
scorecard-compare = Samanlikn med
scorecard-compare-none = Ingen
scorecard-none-title = Eininga har ikkje eige kort
scorecard-none-text = Resultata står på korta til einingane under.
scorecard-whole-year = Året
scorecard-tertial = { $index }. tertial
scorecard-quarter = { $index }. kvartal
