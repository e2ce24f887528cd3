# Den röda trådens regler, efter koderna i `styr explain`.
# dynamic: thread-rule-*

thread-rule-t101 = Det finns { $count } mål på nivån ”{ $level }”, och det bör finnas högst { $most }.
thread-rule-t101-name = För många mål på en nivå
thread-rule-t101-explain = Få mål styr; många blir bara sparade. Nivån säger hur många det får vara.
thread-rule-t101-help = Avsluta eller slå ihop mål, eller höj ”most” för nivån i modellen.

thread-rule-t102 = Det finns { $count } mål på nivån ”{ $level }”, och det bör finnas minst { $least }.
thread-rule-t102-name = För få mål på en nivå
thread-rule-t102-explain = En nivå som inte är fylld lämnar nivåerna under den utan riktning.
thread-rule-t102-help = Besluta de mål som saknas, eller sänk ”least” för nivån i modellen.

thread-rule-t103 = Det står inte under något mål, och det måste nivån ”{ $level }” göra.
thread-rule-t103-name = Mål utan ett mål ovanför
thread-rule-t103-explain = Ett mål som inget annat mål behöver drar bort från det som är beslutat. Tråden ska gå från varje mål till visionen.
thread-rule-t103-help = Välj målet som det tjänar, eller låt nivån stå ensam i modellen.

thread-rule-t104 = Det står under ”{ $above }”, som är borta eller avslutat.
thread-rule-t104-name = Föräldralösa mål: målet ovanför är borta
thread-rule-t104-explain = När ett mål i mitten tas bort förlorar målen under det sin väg upp.
thread-rule-t104-help = Flytta målet under ett annat mål, eller avsluta det också.

thread-rule-t105 = Nivån ”{ $level }” får inte stå under nivån ”{ $other }”.
thread-rule-t105-name = En nivå som inte får stå där
thread-rule-t105-explain = Nivåernas ordning är modellens egen. Ett mål på fel plats räknas och rapporteras på fel plats.
thread-rule-t105-help = Flytta målet, eller ändra i modellen vilka nivåer som får stå under vilka.

thread-rule-t106 = Det står, via ”{ $above }”, under sig självt.
thread-rule-t106-name = Mål i en cirkel
thread-rule-t106-explain = I en cirkel finns inget mål som de andra tjänar, och ingen väg leder till visionen.
thread-rule-t106-help = Ta bort en av länkarna.

thread-rule-t107 = Nivån ”{ $level }” står inte i perspektivet ”{ $perspective }”.
thread-rule-t107-name = Ett perspektiv som inte är tillåtet
thread-rule-t107-explain = Vissa nivåer hör hemma i bestämda perspektiv: politiska mål säger vad medborgarna får, och de andra perspektiven gör det möjligt.
thread-rule-t107-help = Flytta målet till ett annat perspektiv, eller tillåt detta i modellen.

thread-rule-t108 = Det gäller i { $years } år; nivån ”{ $level }” kräver { $least } till { $most }.
thread-rule-t108-name = En tidshorisont som inte är tillåten
thread-rule-t108-explain = Ett mål som ser för långt fram binder ingen; ett som ser för kort är en uppgift.
thread-rule-t108-help = Ändra första eller sista dagen, eller nivån i modellen.

thread-rule-t109 = Nivån ”{ $level }” frågar varifrån målen kommer, och det här har inget av ursprungen.
thread-rule-t109-name = Mål utan ett tillåtet ursprung
thread-rule-t109-explain = Ursprunget säger vem som kan ändra målet: en lag, ett beslut eller enheten själv.
thread-rule-t109-help = Välj målets ursprung.

thread-rule-t110 = Enheten som tar emot det, ”{ $unit }”, är borta.
thread-rule-t110-name = Mottagare som är borta
thread-rule-t110-explain = Ett mål har en mottagare. När den enheten upphör bär ingen målet.
thread-rule-t110-help = Ge målet till en annan enhet, eller avsluta det.

thread-rule-t111 = Mål på nivån ”{ $level }” tas inte emot av enheter som ”{ $unit }”.
thread-rule-t111-name = Mottagare på en nivå som inte är tillåten
thread-rule-t111-explain = Modellen säger på vilka nivåer i organisationen ett mål tas emot.
thread-rule-t111-help = Ge målet till en annan enhet, eller ändra nivån i modellen.

thread-rule-t112 = Ingen indikator mäter det, och inget mål står under det.
thread-rule-t112-name = Mål som ingenting mäter
thread-rule-t112-explain = Ingen kan säga om målet är nått. Det vi mäter blir gjort.
thread-rule-t112-help = Koppla en indikator till målet, eller dela upp det i mål under.

thread-rule-t113 = Det är beslutat, och ingen enhet har tagit det: inget mål under, inget uppdrag, ingen enhet som arbetar med det.
thread-rule-t113-name = Beslutade mål som ingen enhet har tagit
thread-rule-t113-explain = Ett beslut som ingen tar på sig stannar på papperet.
thread-rule-t113-help = Låt en enhet göra ett eget mål under det, eller ge ett uppdrag.

thread-rule-t114 = Inget uppdrag, projekt eller process tjänar det.
thread-rule-t114-name = Mål utan uppdrag
thread-rule-t114-explain = Målet säger vad; utan att någon gör något blir det en önskan.
thread-rule-t114-help = Ge ett uppdrag från målet, eller koppla ett till det.

thread-rule-t115 = Ingen plan som har det anger ett belopp, och ingen post som tjänar det gör det.
thread-rule-t115-name = Mål utan pengar
thread-rule-t115-explain = Ett mål som kostar och inte har pengar är en önskan.
thread-rule-t115-help = Ange beloppet i planen eller i uppdraget som tjänar målet.

thread-rule-t116 =
    { $date ->
        [none] Inget har rapporterats om det.
       *[other] Inget har rapporterats om det sedan { $date }.
    }
thread-rule-t116-name = Mål som inte är rapporterade
thread-rule-t116-explain = Ett mål är en del av styrningen så länge någon berättar hur det går. Själva rapporterna kommer senare; till dess räknas en redogörelse för målet.
thread-rule-t116-help = Rapportera om målet.

thread-rule-t117 = Det sägs inte vem som har nytta av det.
thread-rule-t117-name = Mål utan någon som har nytta av det
thread-rule-t117-explain = Allt en kommun gör ska vara till nytta för någon. Den som skriver målet bör kunna säga för vem.
thread-rule-t117-help = Skriv vem som har nytta av det.

thread-rule-t118 = Det gäller, och den här kontrollen håller inte: { $check }.
thread-rule-t118-name = Beslutade mål som inte klarar en kontroll
thread-rule-t118-explain = Nivån kräver dessa kontroller innan ett mål beslutas, såsom SMARTA.
thread-rule-t118-help = Fyll i det som saknas, som en ny version av målet.

thread-rule-t119 = Det beslutades { $date }, och nivån beslutas på nytt: { $rhythm }.
thread-rule-t119-name = Mål i otakt
thread-rule-t119-explain = Ett mål som ska beslutas på nytt varje år eller mandatperiod, och inte blir det, gäller bara av vana.
thread-rule-t119-help = Besluta målet på nytt, eller avsluta det.

thread-rule-t201 = Den mäter inget mål.
thread-rule-t201-name = Indikatorer utan mål
thread-rule-t201-explain = Ett tal utan mål räknas för sin egen skull.
thread-rule-t201-help = Välj målet som den mäter.

thread-rule-t202 = Den mäter ”{ $goal }”, som är borta eller avslutat.
thread-rule-t202-name = Indikatorer för ett mål som är borta
thread-rule-t202-explain = Talet samlas in vidare fast ingen styr efter det.
thread-rule-t202-help = Välj ett annat mål, eller avsluta indikatorn.

thread-rule-t203 = Den har inget målvärde.
thread-rule-t203-name = Indikatorer utan målvärde
thread-rule-t203-explain = Utan målvärde är inget resultat bra eller dåligt, och det finns inget ljus.
thread-rule-t203-help = Sätt ett målvärde, eller märk indikatorn som information.

thread-rule-t204 = Den har inget utfall.
thread-rule-t204-name = Indikatorer utan utfall
thread-rule-t204-explain = En indikator som aldrig fylls säger ingenting.
thread-rule-t204-help = För in eller hämta ett utfall, eller ta bort indikatorn.

thread-rule-t205 = Det senaste utfallet är från { $date }.
thread-rule-t205-name = Inaktuella indikatorer
thread-rule-t205-explain = Två omgångar har gått utan tal. Gamla tal tas för dagens.
thread-rule-t205-help = För in nyare utfall, eller ändra hur ofta det mäts.

thread-rule-t206 = Ingen svarar för talen.
thread-rule-t206-name = Indikatorer som ingen svarar för
thread-rule-t206-explain = Ett tal utan ägare rättas inte när det är fel.
thread-rule-t206-help = Skriv vem som svarar för det.

thread-rule-t301 = { $party } har inte kvitterat.
thread-rule-t301-name = Kvittenser som saknas
thread-rule-t301-explain = Ett mål eller uppdrag gäller när de som det binder har sagt att de har läst och tagit emot det.
thread-rule-t301-help = Be parten kvittera.

thread-rule-t302 = Texten har ändrats sedan { $party } kvitterade.
thread-rule-t302-name = Kvittenser som har brutits av en ändring
thread-rule-t302-explain = Den som har sagt ja till en text har inte sagt ja till en annan.
thread-rule-t302-help = Be parten kvittera den nya texten.

thread-rule-t303 = Givaren, ”{ $giver }”, har skrivit HUR, som är mottagarens.
thread-rule-t303-name = HUR skrivet av givaren
thread-rule-t303-explain = Givaren säger vad; mottagaren väljer hur. Annars blir mål till instruktioner.
thread-rule-t303-help = Ta bort texten, och låt mottagaren skriva den.

thread-rule-t304 = { $owner } svarar för det, och har ingen roll här längre.
thread-rule-t304-name = Ägare som har slutat
thread-rule-t304-explain = Det som har en ägare som har slutat tar ingen hand om.
thread-rule-t304-help = Välj en ny ägare.

thread-rule-t305 =
    { $count ->
        [one] Svarar för en sak som pågår, och har inte berättat något om den på ett år.
       *[other] Svarar för { $count } saker som pågår, och har inte berättat något om någon av dem på ett år.
    }
thread-rule-t305-name = Ägare som är tysta
thread-rule-t305-explain = En ägare som aldrig rapporterar vet kanske inte att hon är ägare.
thread-rule-t305-help = Tala med ägaren, och välj en ny om det behövs.

thread-rule-t306 = Ingen chef är angiven.
thread-rule-t306-name = Enheter utan chef
thread-rule-t306-explain = Enhetens utfall, målvärden och kvittenser väntar på någon som leder den.
thread-rule-t306-help = Ge enheten en chef.

thread-rule-t401 = Den gick ut { $date }.
thread-rule-t401-name = Planer som har gått ut
thread-rule-t401-explain = En plan efter sin sista dag ser fortfarande ut att gälla.
thread-rule-t401-help = Besluta en ny, förläng den genom ett beslut, eller lägg den åt sidan.

thread-rule-t402 = Den gäller, och inget beslut är angivet.
thread-rule-t402-name = Planer utan beslut
thread-rule-t402-explain = Det som gäller beslutades av någon en dag. Annars vet ingen om det gäller.
thread-rule-t402-help = Ange organ, datum och diarienummer.

thread-rule-t403 = Den skulle ha reviderats senast { $date }.
thread-rule-t403-name = Planer som skulle ha reviderats
thread-rule-t403-explain = Plantypen säger hur ofta en plan ses över.
thread-rule-t403-help = Revidera planen, eller besluta ett nytt datum.

thread-rule-t404 = Den står inte under någon plan av typen ”{ $wanted }”.
thread-rule-t404-name = Planer utan koppling uppåt
thread-rule-t404-explain = Alla planer ska följa av den ovanför; annars drar de åt olika håll.
thread-rule-t404-help = Koppla planen till den som den följer av.

thread-rule-t405 = Den står under ”{ $above }”, som är borta, har gått ut eller är ersatt.
thread-rule-t405-name = Planer under en som har upphört
thread-rule-t405-explain = Planen hänvisar fortfarande till det som inte gäller.
thread-rule-t405-help = Koppla den till planen som kom efter.

thread-rule-t406 = ”{ $thing }” lyder annorlunda i ”{ $from }” nu.
thread-rule-t406-name = Hämtade texter som är inaktuella
thread-rule-t406-explain = Det som hämtas från en annan plan ska ha samma lydelse. En ändring vid ursprunget erbjuds, aldrig påtvingas.
thread-rule-t406-help = Ta in den nya lydelsen på planens sida, eller säg nej till den.

thread-rule-t407 = Den saknar: { $content }.
thread-rule-t407-name = Planer som saknar obligatoriskt innehåll
thread-rule-t407-explain = Plantypen säger vad en plan måste innehålla innan den lämnas över.
thread-rule-t407-help = Fyll i det som saknas.

thread-rule-t408 = Den har ingen plan av typen ”{ $wanted }”.
thread-rule-t408-name = Enheter utan plan
thread-rule-t408-explain = Varje enhet på den här nivån ska ha en sådan plan.
thread-rule-t408-help = Gör planen, eller märk typen som valfri i modellen.

thread-rule-t409 = Den anger ett belopp, och planer av den typen har inga.
thread-rule-t409-name = Belopp där inga hör hemma
thread-rule-t409-explain = En del planer säger vad man vill och lämnar pengarna till budgeten.
thread-rule-t409-help = Ta bort beloppet, eller flytta det till budgeten.

thread-rule-t410 = Ingen svarar för den.
thread-rule-t410-name = Planer som ingen svarar för
thread-rule-t410-explain = En plan utan ägare följs inte upp och revideras inte.
thread-rule-t410-help = Välj vem som svarar för planen.

thread-rule-t501 = Den tillhör ingen, och registret kräver det.
thread-rule-t501-name = Poster utan ägare
thread-rule-t501-explain = Det ingen äger håller ingen aktuellt.
thread-rule-t501-help = Välj enheten eller personen som den tillhör.

thread-rule-t502 =
    { $date ->
        [none] Den har aldrig setts över.
       *[other] Den skulle ha setts över senast { $date }.
    }
thread-rule-t502-name = Poster som skulle ha setts över
thread-rule-t502-explain = Registret säger hur ofta en post ses över.
thread-rule-t502-help = Se över posten, och notera att det är gjort.

thread-rule-t503 = Den gick ut { $date }, och är inte avslutad.
thread-rule-t503-name = Poster som har gått ut
thread-rule-t503-explain = Ett dokument eller en befogenhet efter sin sista dag ser fortfarande ut att gälla.
thread-rule-t503-help = Avsluta, ersätt eller förläng den.

thread-rule-t504 = Ingen tar emot det.
thread-rule-t504-name = Uppdrag utan mottagare
thread-rule-t504-explain = Ett uppdrag ges till en. Det som ges till alla gör ingen.
thread-rule-t504-help = Välj mottagaren.

thread-rule-t505 = Det skulle ha varit klart senast { $date }.
thread-rule-t505-name = Uppdrag som är försenade
thread-rule-t505-explain = Tiden är ute, och det är inte rapporterat som klart.
thread-rule-t505-help = Rapportera det som klart, kom överens om en ny dag, eller ta tillbaka det.

thread-rule-t506 =
    { $date ->
        [none] Inget har rapporterats om det.
       *[other] Inget har rapporterats om det sedan { $date }.
    }
thread-rule-t506-name = Uppdrag som inte är rapporterade
thread-rule-t506-explain = Återrapporten går samma väg tillbaka som uppdraget kom. Efter ett tertial utan ett ord vet givaren ingenting.
thread-rule-t506-help = Låt mottagaren rapportera, även om det inte finns något nytt.

thread-rule-t507 = Det kommer inte från något mål eller annat uppdrag.
thread-rule-t507-name = Uppdrag utan ursprung
thread-rule-t507-explain = Uppdrag ska ha sitt ursprung i politiska mål.
thread-rule-t507-help = Välj målet som det kommer från.

thread-rule-t508 = Ingen verkställer det.
thread-rule-t508-name = Beslut som ingen verkställer
thread-rule-t508-explain = Ett beslut utan någon som verkställer det blir inte verkställt.
thread-rule-t508-help = Välj vem som verkställer det.

thread-rule-t509 = Inget uppdrag, mål, projekt, process, överenskommelse eller plan verkställer det.
thread-rule-t509-name = Beslut utan åtgärd
thread-rule-t509-explain = Det bör synas hur ett beslut blev till arbete.
thread-rule-t509-help = Koppla det som verkställer det.

thread-rule-t510 = ”{ $field }” är tomt.
thread-rule-t510-name = Fält som måste fyllas i
thread-rule-t510-explain = Registret kräver det här fältet, alltid eller i det här läget.
thread-rule-t510-help = Fyll i fältet.

thread-rule-t511 = Det är kopplat till ”{ $to }”, som inte finns.
thread-rule-t511-name = Länkar som inte leder någonstans
thread-rule-t511-explain = En länk till ingenting är en tråd som är avklippt.
thread-rule-t511-help = Ta bort länken, eller led den till det som kom i stället.

thread-rule-t512 = Den står i listan ”{ $list }”.
thread-rule-t512-name = Poster i en lista över fel
thread-rule-t512-explain = Kommunen har sagt att det som står i den här listan ska rättas.
thread-rule-t512-help = Rätta posten, så att den lämnar listan.

thread-rule-t513 =
    { $choice ->
        [none] { $coverage }: ingenting i ”{ $register }”.
       *[other] { $coverage }: ingenting i ”{ $register }” för ”{ $choice }”.
    }
thread-rule-t513-name = De som saknar en post
thread-rule-t513-explain = Kommunen har sagt vem eller vad som måste ha en post, och hur ofta.
thread-rule-t513-help = Gör posten.

thread-rule-t514 = { $says }
thread-rule-t514-name = Poster som bryter mot en regel
thread-rule-t514-explain = Registret har egna regler.
thread-rule-t514-help = Ändra posten så att regeln håller.

thread-rule-t515 = ”{ $receiver }” står inte i linjen under ”{ $giver }”.
thread-rule-t515-name = Mottagare utanför linjen
thread-rule-t515-explain = Befogenhet ges vidare nedåt i linjen, till dem som givaren leder.
thread-rule-t515-help = Välj en mottagare i linjen.

thread-rule-t601 = Alla indikatorer på kortet står i perspektivet ”{ $perspective }”.
thread-rule-t601-name = Ett kort med bara ett perspektiv
thread-rule-t601-explain = Ekonomi är bara ett av flera perspektiv. Ett kort med bara ett visar halva sanningen.
thread-rule-t601-help = Ge kortet indikatorer i andra perspektiv.

thread-rule-t602 = Kortet har { $count } indikatorer; högst { $most } rekommenderas.
thread-rule-t602-name = Kort som är för långa
thread-rule-t602-explain = Inte allt: ett kort med för mycket styr ingenting.
thread-rule-t602-help = Ta bort dem som ingen styr efter.

thread-rule-t603 = Den mäts bara med sina egna indikatorer.
thread-rule-t603-name = Enheter utan en gemensam indikator
thread-rule-t603-explain = Gemensamma indikatorer gör att enheter kan hållas mot varandra.
thread-rule-t603-help = Ge enheten ett kort, eller gör en gemensam indikator.

thread-rule-t604 = Den har inte tagit emot något mål.
thread-rule-t604-name = Enheter utan mål
thread-rule-t604-explain = Varje enhet bör veta vad den är till för att nå.
thread-rule-t604-help = Ge enheten ett mål.

thread-rule-t605 = Det sägs ingenstans vad ”{ $word }” betyder.
thread-rule-t605-name = Ord utan förklaring
thread-rule-t605-explain = Ord är verktyg. De som menar olika saker med ett ord styr åt olika håll.
thread-rule-t605-help = Skriv en beskrivning i modellen, eller ett uppslag i ordlistan.
