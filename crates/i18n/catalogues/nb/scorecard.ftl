scorecard-subtitle = { $scorecard } · { $period }
scorecard-subtitle-led = { $scorecard } · { $period } · { $leader }
scorecard-reached-title = Måloppnåelse
scorecard-since-title = Siden forrige resultat
scorecard-to-do-title = Å gjøre
scorecard-remaining-title = Gjenstår
scorecard-to-do-nothing = Alt er gjort
scorecard-to-comment = Kommenter { $count } med status { $status }
scorecard-awaited =
    { $count ->
        [one] { $count } resultat mangler
       *[other] { $count } resultater mangler
    }
scorecard-moved = { $better } bedre, { $worse } dårligere
scorecard-uncommented = { $count } { $status } uten kommentar
scorecard-moved-none = Ingen endringer
scorecard-unmoved = { $count } uendret
scorecard-count-of-status = { $count } { $status }
scorecard-empty = Kortet har ingen indikatorer ennå.
scorecard-too-many = Kortet har { $count } indikatorer. Anbefalt er høyst { $most }, slik at det viktigste synes.
scorecard-not-defined = Ikke utarbeidet ennå.
scorecard-common-goal = felles for alle enheter
scorecard-exact = nøyaktig { $figure }
scorecard-filter = Filtrer radene
scorecard-filter-text = Søk i listen
scorecard-filter-count = Viser { $shown } av { $all }
scorecard-spreadsheet = Regneark
scorecard-compare = Sammenlign med
scorecard-compare-none = Ingen
scorecard-none-title = Enheten har ikke eget kort
scorecard-none-text = Resultatene står på kortene til enhetene under.
scorecard-whole-year = Året
scorecard-tertial = { $index }. tertial
scorecard-quarter = { $index }. kvartal
