# dynamic: year-goal-*, year-target-*, year-assignment-*, year-term-*
year-title = Nytt år
year-lead = Nästa års utgåva görs bredvid den som gäller. Se först, slå på sedan, och ångra om det behövs.
year-choices = Val
year-year = Det nya året
year-wrong = Skriv ett årtal, som 2027.
year-goals = Årliga mål
year-goals-help = Gäller mål på nivåer som antas varje år.
year-each-goal = Egna val för enskilda mål
year-goal-usual = Som valt ovan
year-goal-continue = Fortsätter
year-goal-close = Avslutas
year-goal-copy = Föreslås på nytt
year-personal = 
    { $count ->
        [one] { $count } personligt mål följer valet för årliga mål.
       *[other] { $count } personliga mål följer valet för årliga mål.
    }
year-targets = Målvärden för det nya året
year-target-ambition = Från ambitionen, annars från i fjol
year-target-last-year = Från i fjol
year-target-leave = Sätts inte nu
year-assignments = Öppna uppdrag som går ut
year-assignment-follow = Fortsätter under det nya året
year-assignment-leave = Får stå
year-terms = Förtroendevalda när en ny mandatperiod börjar
year-term-follow = Uppdragen slutar med perioden
year-term-leave = Får stå
year-preview-lead = 
    { $count ->
        [one] { $year }: { $count } ändring. Inget har sparats ännu.
       *[other] { $year }: { $count } ändringar. Inget har sparats ännu.
    }
year-activate = Slå på det nya året
year-corrections = Rättelser i det avslutade året
year-corrections-none = Inga rättelser sedan året vändes.
