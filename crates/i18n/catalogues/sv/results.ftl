# dynamic: results-kind-*, results-problem-*, results-paste-problem-*
results-title = Registrera resultat
results-to-card = Till styrkortet
results-choose-year = Välj år
results-none-title = Enheten har inga indikatorer
results-none-text = Det finns ingenting att registrera här.
results-help = Skriv talet som du är van, till exempel 4,3 eller 10,5 %. En cell som du lämnar tom ändras inte. Du kan klistra in ett block från ett kalkylblad direkt i tabellen.
results-absence-title = När det inte finns någon siffra
results-absence-text = Skriv tecknet eller ordet i cellen. En siffra som saknas räknas aldrig som noll och ger aldrig rött ljus.
results-absence-sign = Skriv
results-absence-word = Betyder
results-absence-meaning = När
results-kind-month = Siffror för varje månad
results-kind-quarter = Siffror för varje kvartal
results-kind-tertial = Siffror för varje tertial
results-kind-year = Siffror för hela året
results-kind-school-year = Siffror för varje läsår
results-cell = { $indicator }, { $period }
results-about-title = Om det du registrerar nu
results-source-help = Lämna fältet tomt när siffrorna kommer från den vanliga källan.
results-remark = Anmärkning
results-remark-help = Till exempel varför en siffra har rättats. Sparas vid varje siffra som du ändrar nu.
results-preliminary = Siffrorna är preliminära
results-preliminary-help = Kryssa i när källan kommer att ändra dem.
results-unsaved = Osparade ändringar: {"{count}"}
results-filled =
    { $count ->
        [one] En cell har fyllts i. Se över och spara.
       *[other] { $count } celler har fyllts i. Se över och spara.
    }
results-problem-in-cell = { $indicator }, { $period }: { $problem }
results-problem-emptied = Här stod { $before }. Skriv x om siffran ska dras tillbaka.
results-problem-stale = { $name } sparade { $theirs } efter att du öppnade sidan. Spara igen för att använda ditt.
results-problem-not-here = Enheten har ingen sådan cell
results-problem-not-begun = Perioden har inte börjat
results-problem-unit-not-there = Enheten finns inte i den här perioden
results-paste-title = Klistra in från ett kalkylblad
results-paste-text = Kopiera ett område i kalkylbladet och klistra in det här. Om området har koder eller namn i första kolumnen och perioder i första raden hittar varje siffra sin plats. Annars fylls cellerna från den plats du väljer.
results-paste-row = Från indikator
results-paste-column = Från period
results-paste-field = Det du har kopierat
results-paste-fill = Fyll i cellerna
results-paste-problem-empty = Klistra in något först.
results-paste-problem-quote = Rad { $row }: citattecknet avslutas inte.
results-paste-problem-row-unknown = Rad { $row }: ”{ $text }” är ingen indikator här.
results-paste-problem-too-many-rows = Rad { $row }: det finns inga fler indikatorer i tabellen.
results-paste-problem-too-many-columns = Rad { $row }: det finns ingen period för ”{ $text }”.
results-paste-problem-period-unknown = Rad { $row }: ”{ $text }” står under en period som inte visas här.
