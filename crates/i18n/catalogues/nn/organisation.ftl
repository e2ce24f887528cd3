# dynamic: organisation-lead-*, organisation-refused-*
organisation-title = Endre organisasjonen
organisation-lead = Historikken vert halden på, og det som går vidare følgjer med til etterfølgjaren.
organisation-kinds = Slag endring
organisation-lead-split = Eininga vert avslutta, og to eller fleire nye byrjar. I førehandsvisinga fordeler du mål, planar, oppdrag, indikatorar og medarbeidarar mellom dei.
organisation-lead-merge = Einingane vert avslutta og vert til éi. Roller sluttar med eininga; andre enn leiarar følgjer med.
organisation-lead-move = Eininga vert flytt med alt under seg frå dagen du vel, som kan liggje fram i tid. Til då står ho der ho står.
organisation-lead-end = Eininga vert avslutta. Det som går vidare, følgjer med til etterfølgjaren.
organisation-choose = Vel
organisation-new-unit = Ei ny eining
organisation-no-successor = Ingen
organisation-unit = Eining
organisation-merge-units = Einingar som vert slegne saman
organisation-merge-into = Vert til
organisation-merge-name = Namnet på den nye eininga
organisation-merge-name-help = Berre når dei vert til ei ny eining.
organisation-split-names = Namn på dei nye einingane
organisation-split-names-help = Eitt namn på kvar linje, minst to.
organisation-move-under = Vert flytt til
organisation-end-successor = Etterfølgjar
organisation-on = Første dag i den nye ordninga
organisation-unit-missing = Vel ei eining.
organisation-day-wrong = Vel ein dag.
organisation-name-wrong = Skriv eit namn med minst éin bokstav.
organisation-refused-into-itself = { $name } kan ikkje slåast saman med seg sjølv eller stå under seg sjølv. Vel ei anna eining.
organisation-refused-not-there = { $name } finst ikkje på den dagen.
organisation-refused-taken = Namnet { $name } er teke av ei anna eining, som kan vere avslutta.
organisation-refused-too-few = Det trengst minst to einingar.
organisation-refused-units-below = { $name } har einingar under seg. Flytt dei først, eller vel ein annan etterfølgjar.
organisation-refused-same = Eininga står der allereie.
organisation-preview-lead = 
    { $count ->
        [one] Frå { $date }: { $count } endring. Ingenting er lagra enno.
       *[other] Frå { $date }: { $count } endringar. Ingenting er lagra enno.
    }
organisation-hands-over = Mål, planar og oppføringar står hos eininga til { $date }. Då går dei over til etterfølgjaren.
organisation-activate = Gjennomfør endringa
organisation-former = Før: tala til einingane som vart til denne
organisation-former-sum = Summen er rekna om frå einingane som er slegne saman, for periodar der alle har tal.
organisation-former-beside = Tala kan ikkje leggjast saman og står difor side om side.
organisation-restated = Omrekna sum
organisation-divide = Fordel mellom dei nye einingane
organisation-divide-lead = Det som ikkje vert fordelt, går til den første. Indikatorar går vidare hos alle om ikkje anna vert valt.
organisation-divide-what = Kva
organisation-divide-to = Går til
organisation-divide-again = Vis på nytt
organisation-take-all = Alle dei nye einingane
organisation-take-hidden = { $count ->
    [one] Éin ting som berre nokre få kan lese, går til den første eininga.
   *[other] { $count } ting som berre nokre få kan lese, går til den første eininga.
}
organisation-stood = Stod under { $name } til og med { $date }
organisation-moves = Vert flytt til { $name } { $date }
organisation-top = Øvst
