# dynamic: results-kind-*, results-problem-*, results-paste-problem-*
results-title = Registrer resultater
results-to-card = Til styringskortet
results-choose-year = Velg år
results-none-title = Enheten har ingen indikatorer
results-none-text = Det er ingenting å registrere her.
results-help = Skriv tallet slik du er vant til, for eksempel 4,3 eller 10,5 %. En celle som du lar stå tom, blir ikke endret. Du kan lime inn en blokk fra et regneark rett i tabellen.
results-absence-title = Når det ikke finnes noe tall
results-absence-text = Skriv tegnet eller ordet i cellen. Et tall som mangler, regnes aldri som null og gir aldri rødt lys.
results-absence-sign = Skriv
results-absence-word = Betyr
results-absence-meaning = Når
results-kind-month = Tall for hver måned
results-kind-quarter = Tall for hvert kvartal
results-kind-tertial = Tall for hvert tertial
results-kind-year = Tall for hele året
results-kind-school-year = Tall for hvert skoleår
results-cell = { $indicator }, { $period }
results-about-title = Om det du registrerer nå
results-source-help = La feltet stå tomt når tallene kommer fra den vanlige kilden.
results-remark = Merknad
results-remark-help = For eksempel hvorfor et tall er rettet. Lagres ved hvert tall som du endrer nå.
results-preliminary = Tallene er foreløpige
results-preliminary-help = Kryss av når kilden kommer til å endre dem.
results-unsaved = Ulagrede endringer: {"{count}"}
results-filled =
    { $count ->
        [one] Én celle er fylt ut. Se over og lagre.
       *[other] { $count } celler er fylt ut. Se over og lagre.
    }
results-problem-in-cell = { $indicator }, { $period }: { $problem }
results-problem-emptied = Her sto det { $before }. Skriv x hvis tallet skal trekkes.
results-problem-stale = { $name } lagret { $theirs } etter at du åpnet siden. Lagre på nytt for å bruke ditt.
results-problem-not-here = Enheten har ingen slik celle
results-problem-not-begun = Perioden har ikke begynt
results-problem-unit-not-there = Enheten finnes ikke i denne perioden
results-paste-title = Lim inn fra et regneark
results-paste-text = Kopier et område i regnearket og lim det inn her. Har området koder eller navn i første kolonne og perioder i første rad, finner hvert tall sin plass. Ellers fylles cellene fra stedet du velger.
results-paste-row = Fra indikator
results-paste-column = Fra periode
results-paste-field = Det du har kopiert
results-paste-fill = Fyll ut cellene
results-paste-problem-empty = Lim inn noe først.
results-paste-problem-quote = Linje { $row }: anførselstegnet avsluttes ikke.
results-paste-problem-row-unknown = Rad { $row }: «{ $text }» er ingen indikator her.
results-paste-problem-too-many-rows = Rad { $row }: det er ikke flere indikatorer i tabellen.
results-paste-problem-too-many-columns = Rad { $row }: det er ingen periode til «{ $text }».
results-paste-problem-period-unknown = Rad { $row }: «{ $text }» står under en periode som ikke vises her.
