register-title = Register
register-subtitle = Det som kommunen håller ordning på: uppdrag, delegation, beslut, krav och allt annat som modellen har ett register för.
register-none-title = Inga register
register-none-text = Modellen har inga register som du får läsa.
register-other = Övriga
register-count =
    { $count ->
        [one] { $count } post
       *[other] { $count } poster
    }
register-flagged =
    { $count ->
        [one] { $count } att se över
       *[other] { $count } att se över
    }
register-views = Listor i registret
register-words = Sök i registret
register-empty-title = Inga poster
register-empty-text = Här finns inget, eller inget som stämmer med urvalet.
register-pages = Sidor
register-page = Sida { $page } av { $pages }
register-shown = { $count } av { $all }
register-tab = { $name } ({ $count })
register-all = Alla
register-late = Försenade
register-chain = Kedjan
register-follow-up = Uppföljning
register-time = Tid
register-open-in = Öppna under kvartal
register-not-told = Inte angivet
register-covered = { $count } av minst { $least }
register-gaps-all = Ingen saknar detta nu.
register-gaps-none-title = Inga att visa
register-gaps-none-text = Ingen ska ha en sådan post nu.
# dynamic: register-mine-*
register-mine-given = Givna av mig
register-mine-received = Mottagna av mig

entry-new = Ny post
entry-new-title = Ny: { $name }
entry-edit-title = Ändra
entry-content = Innehåll
entry-side-giver = VAD: från den som ger
entry-side-receiver = HUR: från den som tar emot
entry-side-both = Gemensamt
entry-side-shown = Detta skriver den andra parten. Här är det bara att läsa.
entry-give-on = Ge vidare
entry-given-on = { $many } givna vidare härifrån
entry-given-on-count = Givna vidare
entry-sealed = själv, får inte ges vidare
entry-late = försenad
entry-authority = befogenhetsnivå { $level }
entry-history = Historik
entry-chain = Kedjan
entry-accounts = Rapporterat tillbaka
entry-never-reported = Inte rapporterat
entry-reports-below = Rapporter underifrån
entry-reports = Rapporter
entry-last-report = Senaste rapport
entry-lift = Ta in i min rapport
entry-report-back = Rapportera tillbaka
entry-report-send = Skicka rapporten
entry-progress-help = Hur långt det har kommit, från 0 till 100 procent.
entry-review = Genomgånget i dag, gäller fortfarande
entry-steps = Nästa steg
entry-reason = Motivering
entry-decision-body = Beslutat av
entry-decision-date = Datum för beslutet
entry-decision-case = Ärendenummer
entry-changes = Ändringar
entry-remove = Ta bort posten
entry-not-done = Detta är inte gjort
entry-stale = Någon annan har ändrat posten under tiden. Se över den och försök igen.
entry-link-help = Skriv vad det heter, eller välj bland förslagen.
entry-links-help = Ett i varje fält. Skriv vad det heter, eller välj bland förslagen.
entry-parent-help = Målet eller posten som detta kommer från.
entry-problem-in-field = { $field }: { $problem }
entry-problem-unknown = Vi hittar inget som heter ”{ $text }”.
entry-problem-progress = Skriv ett heltal från 0 till 100.
entry-problem-receivers = Bara den som tar emot skriver HUR.
entry-problem-givers = Bara den som ger skriver VAD.
entry-problem-not-yours = Du får inte skriva detta.
entry-problem-linked-to = Annat hänvisar till posten. Avsluta den i stället.

# Parts of every entry.
# dynamic: entry-part-*, entry-term-*, entry-state-*, entry-step-*, entry-fault-*, entry-refusal-*
entry-part-key = Nyckel
entry-part-title = Titel
entry-part-state = Tillstånd
entry-part-unit = Enhet
entry-part-owner = Ansvarig
entry-part-giver = Given av
entry-part-receiver = Mottagare
entry-part-parent = Kommer från
entry-part-valid-from = Gäller från
entry-part-valid-to = Gäller till och med
entry-part-from = Gäller från
entry-part-until = Gäller till och med
entry-part-reviewed = Senast genomgånget
entry-part-review = Ska gås igenom senast
entry-part-account = Rapport
entry-part-progress = Framsteg

entry-term-coming = gäller inte än
entry-term-in-force = gäller
entry-term-ends-soon = löper snart ut
entry-term-over = har löpt ut

entry-state-current = Gällande
entry-state-ended = Avslutad
entry-state-draft = Utkast
entry-state-given = Given
entry-state-done = Utfört
entry-state-withdrawn = Återkallad

entry-step-end = Avsluta
entry-step-reopen = Öppna igen
entry-step-give = Skicka till mottagaren
entry-step-take-back = Ta tillbaka
entry-step-finish = Anmäl som utfört
entry-step-withdraw = Återkalla

entry-fault-required = Måste fyllas i
entry-fault-required-in-state = Måste fyllas i i detta tillstånd
entry-fault-too-long = För långt
entry-fault-kind = Innehållet passar inte i fältet
entry-fault-unknown-field = Registret har inte detta fält
entry-fault-option = Välj något i listan
entry-fault-only-one = Här får bara ett stå
entry-fault-below-least = För litet
entry-fault-above-most = För mycket
entry-fault-nowhere = Det som detta hänvisar till finns inte
entry-fault-link-kind = Får inte hänvisa till en sådan sak
entry-fault-to-itself = Får inte hänvisa till sig själv
entry-fault-unknown-state = Flödet har inte detta tillstånd
entry-fault-upside = Slutar innan det börjar
entry-fault-no-unit = Hör inte till någon enhet
entry-fault-no-owner = Ingen är ansvarig
entry-fault-rule = Bryter en regel i modellen
entry-fault-no-giver = Ingen ger det
entry-fault-no-receiver = Måste ha en mottagare innan det kan skickas
entry-fault-same-party = Givare och mottagare är densamma
entry-fault-not-in-line = Mottagaren står inte i linjen under den som ger
entry-fault-not-received = Bara det som är mottaget kan ges vidare
entry-fault-sealed = Ska utföras själv och får inte ges vidare
entry-fault-beyond = Mer än vad som är mottaget
entry-fault-not-in-force = Det som detta kommer från gäller inte
entry-fault-not-from-the-top = Kedjan börjar inte hos den som får ge
entry-fault-no-goal = Kommer inte från något mål
entry-fault-circle = Kedjan går i en cirkel

entry-refusal-unknown = Flödet har inte detta steg
entry-refusal-not-from-here = Någon annan har flyttat det under tiden
entry-refusal-not-you = Det är inte du som får göra detta
entry-refusal-four-eyes = Du gjorde föregående steg. Någon annan måste göra detta.
entry-refusal-too-early = Får göras från { $date }
entry-refusal-needs-reason = Skriv en motivering
entry-refusal-needs-decision = Skriv vem som beslutade det, och när
entry-refusal-needs-complete = Något som måste fyllas i saknas
entry-refusal-needs-checks = Något är fel och måste rättas först
entry-refusal-needs-acknowledged = Alla parter har inte kvitterat
entry-refusal-needs-asked = Alla som ska tillfrågas har inte svarat
entry-refusal-needs-hearing = Remisstiden är inte slut
entry-refusal-needs-owner = Saknar mottagare eller ansvarig
entry-refusal-needs-links = Saknar en koppling som registret kräver

# Rows pasted into a register.
# dynamic: entry-rows-fault-*, entry-rows-effect-*
entry-rows-title = Klistra in rader
entry-rows-lead = Kopiera rader från ett kalkylblad, med rubrikerna överst. Först ser du vad raderna gör; ingenting sparas förrän du bekräftar.
entry-rows-text = Raderna
entry-rows-help = En rad för varje post, med tabb eller semikolon mellan kolumnerna. Ladda ner registret för att få alla kolumner, ändra det och klistra in det igen.
entry-rows-columns = Kolumner som du kan använda
entry-rows-key-help = Hittar posten som ska ändras. Utan den här kolumnen hittas posten på titeln, och det som inte finns blir nytt.
entry-rows-look = Visa vad raderna gör
entry-rows-preview = Det här gör raderna
entry-rows-told = Nya: { $new }. Ändrade: { $changed }. Oförändrade: { $same }.
entry-rows-told-done = Nya: { $new }. Ändrade: { $changed }.
entry-rows-save =
    { $count ->
        [one] Spara en rad
       *[other] Spara { $count } rader
    }
entry-rows-outdated = Någon har ändrat registret under tiden. Se över vad raderna gör nu och spara igen.
entry-rows-faults = Ingenting har sparats. Rätta först det här i tabellen:
entry-rows-line = Rad { $line }
entry-rows-line-word = rad
entry-rows-column = Rad { $line }, kolumn { $column }
entry-rows-place = Rad { $line }, kolumn { $column } ”{ $heading }”
entry-rows-done = Inklistrade rader
entry-rows-back = Till registret
entry-rows-undo-text = Alla poster blir som de var innan raderna klistrades in. Det som blev nytt tas bort.
entry-rows-changed-since = Ingenting ångrades. De här posterna har ändrats eller tagits i bruk sedan dess:
entry-rows-effect-new = ny
entry-rows-effect-changed = ändrad
entry-rows-effect-same = oförändrad
entry-rows-fault-empty = Här finns inga rader. Klistra in en rubrikrad och minst en rad under den.
entry-rows-fault-unclosed = Ett citattecken är inte avslutat.
entry-rows-fault-too-much = Tabellen är för stor. Klistra in högst { $most } rader åt gången.
entry-rows-fault-unknown-column = Registret har ingen sådan kolumn.
entry-rows-fault-unknown-column-near = Registret har ingen sådan kolumn. Menar du ”{ $nearest }”?
entry-rows-fault-column-twice = Kolumnen finns redan.
entry-rows-fault-no-title = Tabellen saknar en kolumn med titel eller nyckel.
entry-rows-fault-beyond-headings = Här står något utan rubrik.
entry-rows-fault-twice = Posten står redan på rad { $line }.
entry-rows-fault-ambiguous = Flera poster heter så. Lägg till en kolumn med nyckeln.
entry-rows-fault-unknown-key = Vi hittar ingen post med nyckeln ”{ $key }”. Lämna fältet tomt för en ny post.
entry-rows-fault-state = Tillståndet ändras på postens egen sida.
entry-rows-fault-yes-or-no = Skriv ja eller nej.
entry-rows-fault-choice = ”{ $text }” kan inte väljas. Välj mellan { $options }.
