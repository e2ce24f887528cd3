# dynamic: results-kind-*, results-problem-*, results-paste-problem-*
results-title = Registrer resultat
results-to-card = Til styringskortet
results-choose-year = Vel år
results-none-title = Eininga har ingen indikatorar
results-none-text = Det er ingenting å registrere her.
results-help = Skriv talet slik du er van med, til dømes 4,3 eller 10,5 %. Ei celle som du lèt stå tom, blir ikkje endra. Du kan lime inn ei blokk frå eit rekneark rett i tabellen.
results-absence-title = Når det ikkje finst noko tal
results-absence-text = Skriv teiknet eller ordet i cella. Eit tal som manglar, blir aldri rekna som null og gir aldri raudt lys.
results-absence-sign = Skriv
results-absence-word = Tyder
results-absence-meaning = Når
results-kind-month = Tal for kvar månad
results-kind-quarter = Tal for kvart kvartal
results-kind-tertial = Tal for kvart tertial
results-kind-year = Tal for heile året
results-kind-school-year = Tal for kvart skuleår
results-cell = { $indicator }, { $period }
results-about-title = Om det du registrerer no
results-source-help = Lat feltet stå tomt når tala kjem frå den vanlege kjelda.
results-remark = Merknad
results-remark-help = Til dømes kvifor eit tal er retta. Blir lagra ved kvart tal som du endrar no.
results-preliminary = Tala er førebelse
results-preliminary-help = Kryss av når kjelda kjem til å endre dei.
results-unsaved = Ulagra endringar: {"{count}"}
results-filled =
    { $count ->
        [one] Éi celle er fylt ut. Sjå over og lagre.
       *[other] { $count } celler er fylte ut. Sjå over og lagre.
    }
results-problem-in-cell = { $indicator }, { $period }: { $problem }
results-problem-emptied = Her stod det { $before }. Skriv x om talet skal trekkjast.
results-problem-stale = { $name } lagra { $theirs } etter at du opna sida. Lagre på nytt for å bruke ditt.
results-problem-not-here = Eininga har inga slik celle
results-problem-not-begun = Perioden har ikkje byrja
results-problem-unit-not-there = Eininga finst ikkje i denne perioden
results-paste-title = Lim inn frå eit rekneark
results-paste-text = Kopier eit område i reknearket og lim det inn her. Har området kodar eller namn i første kolonne og periodar i første rad, finn kvart tal plassen sin. Elles blir cellene fylte frå staden du vel.
results-paste-row = Frå indikator
results-paste-column = Frå periode
results-paste-field = Det du har kopiert
results-paste-fill = Fyll ut cellene
results-paste-problem-empty = Lim inn noko først.
results-paste-problem-quote = Linje { $row }: hermeteiknet blir ikkje avslutta.
results-paste-problem-row-unknown = Rad { $row }: «{ $text }» er ingen indikator her.
results-paste-problem-too-many-rows = Rad { $row }: det er ikkje fleire indikatorar i tabellen.
results-paste-problem-too-many-columns = Rad { $row }: det er ingen periode til «{ $text }».
results-paste-problem-period-unknown = Rad { $row }: «{ $text }» står under ein periode som ikkje er vist her.
