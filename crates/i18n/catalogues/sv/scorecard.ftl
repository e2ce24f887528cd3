scorecard-subtitle = { $scorecard } · { $period }
scorecard-subtitle-led = { $scorecard } · { $period } · { $leader }
scorecard-reached-title = Måluppfyllelse
scorecard-since-title = Sedan förra resultatet
scorecard-to-do-title = Att göra
scorecard-remaining-title = Återstår
scorecard-to-do-nothing = Allt är gjort
scorecard-to-comment = Kommentera { $count } med status { $status }
scorecard-awaited =
    { $count ->
        [one] { $count } resultat saknas
       *[other] { $count } resultat saknas
    }
scorecard-moved = { $better } bättre, { $worse } sämre
scorecard-uncommented = { $count } { $status } utan kommentar
scorecard-moved-none = Inga ändringar
scorecard-unmoved = { $count } oförändrade
scorecard-count-of-status = { $count } { $status }
scorecard-empty = Kortet har inga indikatorer än.
scorecard-too-many = Kortet har { $count } indikatorer. Rekommenderat är högst { $most }, så att det viktigaste syns.
scorecard-not-defined = Inte framtaget än.
scorecard-common-goal = gemensamt för alla enheter
scorecard-exact = exakt { $figure }
scorecard-filter = Filtrera raderna
scorecard-filter-text = Sök i listan
scorecard-filter-count = Visar { $shown } av { $all }
scorecard-spreadsheet = Kalkylblad
scorecard-compare = Jämför med
scorecard-compare-none = Ingen
scorecard-none-title = Enheten har inget eget kort
scorecard-none-text = Resultaten står på korten för enheterna under.
scorecard-whole-year = Året
scorecard-tertial = Tertial { $index }
scorecard-quarter = Kvartal { $index }
