# dynamic: year-goal-*, year-target-*, year-assignment-*, year-term-*
year-title = Nytt år
year-lead = Neste års utgåve vert laga ved sida av den som gjeld. Sjå først, slå på etterpå, og angre om det trengst.
year-choices = Val
year-year = Det nye året
year-wrong = Skriv eit årstal, som 2027.
year-goals = Årlege mål
year-goals-help = Gjeld mål på nivå som vert vedtekne kvart år.
year-each-goal = Eigne val for einskilde mål
year-goal-usual = Som valt over
year-goal-continue = Held fram
year-goal-close = Vert avslutta
year-goal-copy = Vert føreslege på nytt
year-personal = 
    { $count ->
        [one] { $count } personleg mål følgjer valet for årlege mål.
       *[other] { $count } personlege mål følgjer valet for årlege mål.
    }
year-targets = Målverdiar for det nye året
year-target-ambition = Frå ambisjonen, elles frå i fjor
year-target-last-year = Frå i fjor
year-target-leave = Vert ikkje sette no
year-assignments = Opne oppdrag som går ut
year-assignment-follow = Held fram i det nye året
year-assignment-leave = Vert ståande
year-terms = Folkevalde når ein ny valperiode byrjar
year-term-follow = Verva sluttar med perioden
year-term-leave = Vert ståande
year-preview-lead = 
    { $count ->
        [one] { $year }: { $count } endring. Ingenting er lagra enno.
       *[other] { $year }: { $count } endringar. Ingenting er lagra enno.
    }
year-activate = Slå på det nye året
year-corrections = Rettingar i det avslutta året
year-corrections-none = Ingen rettingar etter at året vart snudd.
