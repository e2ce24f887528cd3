# dynamic: year-goal-*, year-target-*, year-assignment-*, year-term-*
year-title = Nytt år
year-lead = Neste års utgave lages ved siden av den som gjelder. Se først, slå på etterpå, og angre om det trengs.
year-choices = Valg
year-year = Det nye året
year-wrong = Skriv et årstall, som 2027.
year-goals = Årlige mål
year-goals-help = Gjelder mål på nivåer som vedtas hvert år.
year-each-goal = Egne valg for enkelte mål
year-goal-usual = Som valgt over
year-goal-continue = Fortsetter
year-goal-close = Avsluttes
year-goal-copy = Foreslås på nytt
year-personal = 
    { $count ->
        [one] { $count } personlig mål følger valget for årlige mål.
       *[other] { $count } personlige mål følger valget for årlige mål.
    }
year-targets = Målverdier for det nye året
year-target-ambition = Fra ambisjonen, ellers fra i fjor
year-target-last-year = Fra i fjor
year-target-leave = Settes ikke nå
year-assignments = Åpne oppdrag som går ut
year-assignment-follow = Fortsetter i det nye året
year-assignment-leave = Blir stående
year-terms = Folkevalgte når en ny valgperiode begynner
year-term-follow = Vervene slutter med perioden
year-term-leave = Blir stående
year-preview-lead = 
    { $count ->
        [one] { $year }: { $count } endring. Ingenting er lagret ennå.
       *[other] { $year }: { $count } endringer. Ingenting er lagret ennå.
    }
year-activate = Slå på det nye året
year-corrections = Rettelser i det avsluttede året
year-corrections-none = Ingen rettelser etter at året ble snudd.
