# Vad som kan vara fel med en modellmapp, efter koderna från `styr check`.
# dynamic: diag-*
diag-error = fel
diag-warning = varning
diag-suggestion = Menade du ”{ $suggestion }”?
diag-wrong = Så blir det fel
diag-right = Så blir det rätt

diag-m001 = Filen ligger utanför modellmappen.
diag-m001-help = Lägg filen i mappen, utan länkar ut ur den.
diag-m001-explain = En modellmapp ska vara hel för sig själv, så att den kan flyttas och sparas. Filer utanför mappen, och länkar ut ur den, läses aldrig.

diag-m002 = Filen är på { $size } MB, och det mesta vi läser är { $most } MB.
diag-m002-help = Se efter om det är rätt fil, eller dela upp observationerna på flera laddningar.
diag-m002-explain = En fil över gränsen läses inte, så att ett misstag inte stoppar datorn.

diag-m003 = Filen saknas.
diag-m003-help = Skapa filen. models/blank visar vad som minst ska stå i den.
diag-m003-explain = En modellmapp måste ha model.toml och organisation.csv. De andra filerna kan saknas.

diag-m004 = Filen är tom.
diag-m004-help = Fyll filen, eller ta bort den om du inte behöver den.
diag-m004-explain = En tom fil är oftast en sparning som gick fel. En valfri fil utan innehåll ska därför bort.

diag-m005 = Här står ett nolltecken, så filen är inte ren text.
diag-m005-help = Spara filen som CSV eller TOML i UTF-8, inte som kalkylblad.
diag-m005-explain = Nolltecken finns bara i andra filtyper, till exempel ett kalkylblad som har fått namnet .csv.

diag-m006 = Filen är läst som { $encoding }, inte UTF-8.
diag-m006-help = Spara den som UTF-8, så råder det ingen tvekan om å, ä och ö.
diag-m006-explain = Äldre program sparar text på andra sätt än UTF-8. Vi gissar rätt i de flesta fall, men inte alltid.

diag-m007 = Här står tecken som inte är giltig text.
diag-m007-help = Öppna filen, rätta tecknet och spara hela filen som UTF-8.
diag-m007-explain = Filen blandar UTF-8 med en äldre teckenkodning, eller är skadad. Vi kan inte veta vilken bokstav som avsågs.

diag-m008 = Texten ”{ $text }” ser ut att vara en förstörd bokstav, som å, ä eller ö.
diag-m008-help = Skriv bokstaven på nytt och spara filen som UTF-8.
diag-m008-explain = Det här händer när en UTF-8-fil har öppnats som något annat och sparats igen.

diag-m009 = Filen läses inte, för namnet är inget vi känner till.
diag-m009-help = Ge filen rätt namn.
diag-m009-explain = Filerna i mappen har fasta namn. En fil som nästan heter likadant är troligen tänkt att vara den.

diag-m010 = Filen har { $count } fel till som inte visas.
diag-m010-help = Rätta de visade först och kör kontrollen igen.
diag-m010-explain = Vi visar de tusen första felen i varje fil.

diag-m101 =
    { $problem ->
        [string] En text saknar citattecken i ena änden.
        [quotes] Värdet ska stå inom citattecken.
        [value] Det saknas ett värde efter nyckeln.
        [table] Rubriken inom hakparenteser är inte hel.
        [list] Listan är inte hel.
        [date] Datumet är inte rätt skrivet.
        [number] Talet är inte rätt skrivet.
       *[other] Raden följer inte reglerna för TOML.
    }
diag-m101-help = Se på raden och den före. Text ska stå inom citattecken, och varje nyckel ha ett likhetstecken och ett värde.
diag-m101-explain = Filer som slutar på .toml följer TOML. Resten av filen kan inte läsas förrän felet är rättat.

diag-m102 = Nyckeln ”{ $key }” står två gånger.
diag-m102-help = Behåll den ena.
diag-m102-explain = I en tabell kan varje nyckel stå en gång. Annars vet vi inte vilket värde som gäller.

diag-m103 = Nyckeln ”{ $key }” är okänd.
diag-m103-help = Här kan det stå: { $allowed }.
diag-m103-explain = En nyckel som vi inte känner till är oftast ett skrivfel. Därför förbises den inte.

diag-m104 = ”{ $key }” saknas.
diag-m104-help = Lägg till ”{ $key }” i den här tabellen.
diag-m104-explain = Några få uppgifter måste alltid finnas med.

diag-m105 =
    ”{ $key }” ska vara { $expected ->
        [text] en text inom citattecken
        [local-text] en text eller en tabell med språk
        [flag] true eller false
        [count] ett heltal
        [figure] ett tal
        [date] ett datum
        [list] en lista inom hakparenteser
        [tables] tabeller med dubbla hakparenteser
       *[table] en tabell
    }, men är { $found ->
        [text] en text inom citattecken
        [local-text] en text eller en tabell med språk
        [flag] true eller false
        [count] ett heltal
        [figure] ett tal
        [date] ett datum
        [list] en lista inom hakparenteser
        [tables] tabeller med dubbla hakparenteser
       *[table] en tabell
    }.
diag-m105-help = Skriv om värdet. Text har citattecken, det har inte tal och true/false.
diag-m105-explain = Varje nyckel har sin typ.

diag-m106 = ”{ $value }” är inte ett av orden som kan stå här.
diag-m106-help = Välj ett av dessa: { $allowed }.
diag-m106-explain = Vissa fält tar bara fasta ord. De är på engelska och lika i alla kommuner.

diag-m107 = ”{ $key }” är tom.
diag-m107-help = Skriv en text.
diag-m107-explain = Det som visas för människor måste ha ett namn.

diag-m108 = Texten är på språket ”{ $language }”, som kommunen inte erbjuder.
diag-m108-help = Lägg till språket i languages i model.toml, eller ta bort texten.
diag-m108-explain = Ingen får se en text på ett språk som inte kan väljas.

diag-m109 = ”{ $key }” är { $value }, men måste vara mellan { $least } och { $most }.
diag-m109-help = Skriv ett tal inom gränserna.
diag-m109-explain = Talet är troligen ett skrivfel.

diag-m110 = ”{ $value }” står två gånger i listan.
diag-m110-help = Ta bort den ena.
diag-m110-explain = I den här listan är det bara meningsfullt att ha varje ord en gång.

diag-m111 = Statusarna { $status } och { $other } har samma färg, { $colour }.
diag-m111-help = Ge dem var sin färg.
diag-m111-explain = Ljusen ska kunna skiljas åt.

diag-m112 = Filen har inga enheter.
diag-m112-help = Skriv minst en enhet under rubrikerna.
diag-m112-explain = Allt i modellen hör till en enhet, så det måste finnas minst en.

diag-m201 = Kolumnen ”{ $column }” är okänd.
diag-m201-help = Dessa kolumner finns: { $allowed }.
diag-m201-explain = En kolumn som vi inte känner till är oftast ett skrivfel. Därför förbises den inte.

diag-m202 = Kolumnen ”{ $column }” saknas.
diag-m202-help = Lägg till den i rubriken.
diag-m202-explain = Första raden i en CSV-fil säger vad kolumnerna heter. Ordningen är fri.

diag-m203 = Kolumnen ”{ $column }” står två gånger.
diag-m203-help = Behåll den ena.
diag-m203-explain = Annars vet vi inte vilket värde som gäller.

diag-m204 = Raden har { $cells } fält, men rubriken har { $columns }.
diag-m204-help = Se efter om det finns ett ”{ $separator }” för mycket. Ett fält som innehåller tecknet måste stå inom citattecken.
diag-m204-explain = När en rad har för många fält är ofta ett decimaltecken eller en text delad i två.

diag-m205 = Fältet ”{ $column }” är tomt.
diag-m205-help = Fyll i det.
diag-m205-explain = Några få uppgifter måste alltid finnas med.

diag-m206 = Ett citattecken här avslutas aldrig.
diag-m206-help = Sätt ett citattecken där texten slutar.
diag-m206-explain = Allt efter citattecknet läses annars som ett enda fält, så resten av filen är inte kontrollerad.

diag-m207 = Efter det sista citattecknet står det mer: ”{ $text }”.
diag-m207-help = Skriv citattecken inne i en text dubbelt, och sätt ett runt hela texten.
diag-m207-explain = Ett fält som börjar med citattecken slutar med nästa som inte är dubbelt.

diag-m208 = ”{ $value }” har ”{ $mark }” som decimaltecken, medan filen i övrigt har ”{ $first }”.
diag-m208-help = Använd samma decimaltecken i hela filen.
diag-m208-explain = En punkt kan vara tänkt som tusentalsavgränsare. Då är talet tusen gånger för litet.

diag-m301 = ”{ $key }” kan inte vara en nyckel.
diag-m301-help = Använd små bokstäver a–z, siffror, bindestreck, punkt och understreck, högst 80 tecken.
diag-m301-explain = Nyckeln är det fasta namnet på en sak. Den står i adresser och länkar och ändras aldrig, även om saken får ett nytt namn.

diag-m302 =
    ”{ $value }” är inte ett tal. { $problem ->
        [empty] Det står inget tal här.
        [character] Tecknet ”{ $character }” hör inte hemma i ett tal.
        [marks] Det finns mer än ett decimaltecken, eller så står tusentalsavgränsaren fel.
        [too-long] Talet har för många siffror.
       *[shape] Talet saknar siffror, eller så står förtecknet fel.
    }
diag-m302-help = Skriv talet med siffror, till exempel 4,3 eller −1 362 250.
diag-m302-explain = Decimalkomma och decimalpunkt går lika bra. Mellanslag mellan tusental och ett procenttecken sist får stå.

diag-m303 = ”{ $value }” är i procent, men det är inte indikatorns måttenhet.
diag-m303-help = Ta bort procenttecknet, eller rätta unit_of_measure i indicators.toml.
diag-m303-explain = Ett procenttecken där indikatorn mäter något annat tyder på att talet står på fel rad.

diag-m304 = ”{ $value }” är inte ett datum.
diag-m304-help = Skriv datumet som 2018-10-25 eller 25.10.2018.
diag-m304-explain = Datumet måste också finnas i kalendern.

diag-m305 = ”{ $value }” är inte en period.
diag-m305-help = Skriv 2018, 2018/2019, 2018-T2, 2018-Q3 eller 2018-08.
diag-m305-explain = En period är ett år, läsår, tertial, kvartal eller en månad.

diag-m306 = ”{ $value }” är inte en e-postadress.
diag-m306-help = Skriv adressen som namn@kommun.se.
diag-m306-explain = Folk loggar in med adressen, så den måste vara rätt.

diag-m307 = ”{ $value }” är varken ja eller nej.
diag-m307-help = Skriv yes eller no, eller lämna fältet tomt.
diag-m307-explain = Ja och nej på svenska går också.

diag-m311 = ”{ $value }” pekar inte på något.
diag-m311-help = Skriv vilket slags ting det är och nyckeln, till exempel goal:m.1 eller unit:kvarnskolan.
diag-m311-explain = En hänvisning säger både vilket slags ting den menar och vilket, eftersom en plan och ett mål kan ha samma nyckel.

diag-m312 = ”{ $value }” är inte av ett slag som får stå här: { $allowed }.
diag-m312-help = Peka på något av dessa slag.
diag-m312-explain = Registret säger för varje fält vart länkarna får leda, så att listor och kontroller kan lita på det.

diag-m313 = Planen börjar inte med sina uppgifter mellan två rader med +++.
diag-m313-help = Börja filen med +++, sedan kind, title och unit, sedan +++ igen, och texten efter det.
diag-m313-explain = Uppgifterna om en plan står först, så att både människor och program hittar dem genast.

diag-m314 = Avsnittet ”{ $key }” står två gånger i planen.
diag-m314-help = Slå ihop de två, eller ge det ena en annan nyckel.
diag-m314-explain = Ett avsnitt hittas genom sin nyckel, så att historik och kommentarer följer det.

diag-m315 = Den här texten står före den första rubriken.
diag-m315-help = Sätt en rubrik som ## Inledning ovanför den.
diag-m315-explain = All text i en plan står i ett avsnitt.

diag-m316 = ”{ $value }” är ingen tidpunkt.
diag-m316-help = Skriv den som 2026-03-01T08:00:00Z.
diag-m316-explain = Tidpunkten för en kvittering sparas på sekunden.

diag-m317 = ”{ $value }” är ingen rad i funktionslistan.
diag-m317-help = Skriv raden som F1 till F401.
diag-m317-explain = Genom dessa rader berättar täckningstabellen vad en mapp innehåller.

diag-m401 =
    { $kind ->
        [unit] Två enheter
        [goal] Två mål
        [indicator] Två indikatorer
        [perspective] Två perspektiv
        [level] Två nivåer
        [person] Två personer
        [plan] Två planer
        [entry] Två poster i registret
        [register] Två register
        [plan-type] Två plantyper
        [report-type] Två rapporttyper
        [workflow] Två arbetsflöden
        [transition] Två övergångar
        [acknowledgement] Två slag av kvittering
        [state] Två tillstånd
        [origin] Två ursprung
        [goal-tag] Två målmärken
        [kind] Två slag
        [activity] Två aktiviteter
        [field] Två fält
        [option] Två val
        [body] Två organ
        [term] Två mandatperioder
        [construct] Två ting
       *[goal-level] Två målnivåer
    } har nyckeln ”{ $key }”. Den första står på rad { $other }.
diag-m401-help = Ge den ena en annan nyckel.
diag-m401-explain = Nyckeln är det fasta namnet på en sak, så den måste vara ensam om det.

diag-m402 = Koden ”{ $code }” har använts förut, på rad { $other }.
diag-m402-help =
    Ge { $kind ->
        [unit] enheten
        [goal] målet
        [indicator] indikatorn
       *[perspective] perspektivet
    } en annan kod, eller ta bort den.
diag-m402-explain = Koden visas på kortet och bestämmer ordningen. Två lika gör kortet tvetydigt.

diag-m403 =
    Det finns { $kind ->
        [unit] ingen enhet
        [goal] inget mål
        [indicator] ingen indikator
        [perspective] inget perspektiv
        [level] ingen nivå
        [person] ingen person
        [plan] ingen plan
        [entry] ingen post
        [register] inget register
        [plan-type] ingen plantyp
        [report-type] ingen rapporttyp
        [workflow] inget arbetsflöde
        [acknowledgement] inget slag av kvittering
        [state] inget tillstånd
        [origin] inget ursprung
        [goal-tag] inget målmärke
        [kind] inget slag av ting
        [activity] ingen aktivitet
        [field] inget fält
        [option] inget val
        [concept] inget begrepp och ingen byggsten
        [check] ingen kontroll av tråden
        [construct] inget sådant
       *[goal-level] ingen målnivå
    } med nyckeln ”{ $key }”.
diag-m403-help =
    Se i { $kind ->
        [unit] organisation.csv
        [goal] goals.toml
        [indicator] indicators.toml
        [perspective] model.toml under [[perspective]]
        [level] model.toml under [[level]]
        [person] people.csv
        [plan] mappen plans
        [entry] registrets fil
        [register] modellen under [[register]]
        [plan-type] modellen under [[plan_type]]
        [report-type] modellen under [[report_type]]
        [workflow] modellen under [[workflow]]
        [acknowledgement] modellen under [[acknowledgement]]
        [state] modellen under [[workflow.state]]
        [origin] modellen under [[origin]]
        [goal-tag] modellen under [[goal_tag]]
        [kind] modellen under [[register]]
        [activity] modellen under [[activity]]
        [field] modellen under [[register.field]]
        [option] modellen under [[register.field.option]]
        [concept] docs/model-reference.md
        [check] listan som styr explain T visar
        [construct] modellen
       *[goal-level] model.toml under [[goal_level]]
    } vilka nycklar som finns.
diag-m403-explain = En hänvisning måste peka på något som finns med i mappen.

diag-m404 =
    { $kind ->
        [unit] Enheterna
        [goal-level] Målnivåerna
        [plan-type] Plantyperna
        [activity] Aktiviteterna
        [plan] Planerna
        [entry] Posterna
       *[goal] Målen
    } pekar på varandra i ring: { $path }.
diag-m404-help = Låt en av dem stå utan parent, eller ge den en annan.
diag-m404-explain = Varje sak kan bara stå under något som inte står under den själv.

diag-m405 = Giltigheten slutar { $to }, före den börjar { $from }.
diag-m405-help = Byt plats på datumen, eller rätta det ena.
diag-m405-explain = Båda dagarna räknas med.

diag-m406 =
    { $side ->
        [before] Enheten ”{ $unit }” gäller före enheten ovanför, ”{ $parent }”, som gäller från { $outer }.
       *[after] Enheten ”{ $unit }” gäller efter enheten ovanför, ”{ $parent }”, som gäller till { $outer }.
    }
diag-m406-help = Rätta datumen, som här är ”{ $own }”, eller flytta enheten.
diag-m406-explain = En enhet kan inte finnas när enheten ovanför den inte gör det. Tomt datum betyder utan gräns.

diag-m501 = Enheten ”{ $unit }” står på en högre nivå än enheten ovanför, ”{ $parent }”.
diag-m501-help = Rätta nivån eller parent.
diag-m501-explain = Nivåerna i model.toml står med den översta först.

diag-m502 = Enheten ”{ $unit }” har styrkort, men ingen chef.
diag-m502-help = Lägg till en person med rollen leader för enheten i people.csv.
diag-m502-explain = Varje kort bör ha någon som svarar för det.

diag-m503 = Personen ”{ $key }” är beskriven på olika sätt här och på rad { $other }: { $column }.
diag-m503-help = Skriv samma sak på båda ställena, eller ge den ena en annan nyckel.
diag-m503-explain = En person med flera roller har en rad för varje. Namn, e-post och språk ska vara lika.

diag-m504 = Rollen gäller inte vid någon tidpunkt då enheten ”{ $unit }” finns.
diag-m504-help = Rätta rollens eller enhetens datum.
diag-m504-explain = Rollen får annars aldrig någon verkan.

diag-m505 = E-postadressen ”{ $email }” används av någon annan, på rad { $other }.
diag-m505-help = Ge varje person sin adress.
diag-m505-explain = Folk loggar in med adressen, så den måste vara deras egen.

diag-m601 = Målet ”{ $goal }” står på en högre nivå än målet ovanför, ”{ $parent }”.
diag-m601-help = Rätta nivån eller parent.
diag-m601-explain = Målnivåerna i model.toml står med den översta först.

diag-m602 = Indikatorn står i perspektivet ”{ $perspective }”, men dess mål i ”{ $other }”.
diag-m602-help = Låt dem stå i samma perspektiv.
diag-m602-explain = På kortet skulle målet annars stå på två ställen.

diag-m603 = Kortet för ”{ $unit }” får { $count } indikatorer. Modellen rekommenderar högst { $most }.
diag-m603-help = Välj de viktigaste, eller höj recommended_most i model.toml.
diag-m603-explain = Ett styrkort ska inte ha med allt, utan det viktigaste.

diag-m604 = Varken ”{ $unit }” eller någon enhet under den har styrkort, så indikatorn visas inte.
diag-m604-help = Sätt card till yes i organisation.csv, eller välj en annan enhet.
diag-m604-explain = Indikatorer visas på sina enheters kort. Enheter ovanför används att jämföra med.

diag-m605 =
    { $problem ->
        [both] Indikatorn är både gemensam och bara för några enheter.
       *[neither] Indikatorn är varken gemensam eller knuten till någon enhet.
    }
diag-m605-help = Skriv common = true för alla enheter, eller units med några av dem.
diag-m605-explain = En indikator är antingen gemensam för alla enheter med kort, eller egen för några.

diag-m606 = Målet ”{ $goal }” har inget perspektiv, så indikatorn måste ha ett själv.
diag-m606-help = Lägg till perspective.
diag-m606-explain = Indikatorn får vanligen perspektivet från målet.

diag-m701 =
    Perioden ”{ $period }” passar inte. Indikatorn mäts { $frequency ->
        [month] varje månad
        [quarter] varje kvartal
        [tertial] varje tertial
        [school-year] varje läsår
        [second-year] vartannat år
       *[year] varje år
    }.
diag-m701-help = Skriv perioden så här: { $example }.
diag-m701-explain = Ett utfall hör till en period av samma slag som indikatorn mäts i. Ett målvärde kan också gälla en längre period.

diag-m702 = Gränserna står i fel ordning.
diag-m702-help =
    { $direction ->
        [higher] När högre är bättre ska det godtagbara vara lika med eller lägre än det önskade.
        [lower] När lägre är bättre ska det godtagbara vara lika med eller högre än det önskade.
       *[range] Det godtagbara intervallet ska rymma hela det önskade.
    }
diag-m702-explain = Ett utfall som når det önskade måste också vara godtagbart.

diag-m703 =
    { $problem ->
        [no-upper] Ett intervall behöver en övre gräns, och den saknas.
        [upper] En övre gräns hör bara till när riktningen är range eller exact.
       *[order] Den övre gränsen är lägre än den nedre.
    }
diag-m703-help = Riktningen är { $direction }. Använd kolumnerna desired_to och acceptable_to bara för intervall.
diag-m703-explain = Ett tal räcker när högre eller lägre är bättre. Ett intervall behöver två.

diag-m704 = Indikatorn är bara till för information och kan inte ha ett målvärde.
diag-m704-help = Ta bort raden, eller ge indikatorn en riktning.
diag-m704-explain = En indikator med riktningen info har varken målvärde eller ljus.

diag-m705 = Det finns redan ett målvärde för ”{ $indicator }”, { $period }, på rad { $other }.
diag-m705-help = Behåll den ena raden.
diag-m705-explain = Varje enhet och period kan ha ett målvärde. Tom enhet betyder alla enheter.

diag-m706 = Det finns redan ett utfall för ”{ $indicator }” i ”{ $unit }”, { $period }, på rad { $other }.
diag-m706-help = Behåll det rätta utfallet.
diag-m706-explain = Varje enhet och period har ett gällande utfall. Rättelser skrivs i systemet, där de gamla talen bevaras.

diag-m707 = Enheten ”{ $unit }” finns inte i { $period }.
diag-m707-help = Rätta perioden, eller giltigheten i organisation.csv.
diag-m707-explain = Talet visas inte för en enhet som inte finns i perioden.

diag-m708 = Indikatorn visas inte för ”{ $unit }”.
diag-m708-help = Lägg till enheten i units, eller rätta raden.
diag-m708-explain = Talet sparas, men visas inte på kortet.

diag-m709 = ”{ $value }” är varken ett tal eller ett ord för varför talet saknas.
diag-m709-help = Skriv ett tal eller ett av dessa: { $allowed }.
diag-m709-explain = Ett tal som saknas är inte noll. Ordet säger varför det saknas.

diag-m801 = Mappen är skriven av en nyare Styr: utgåva { $format } av språket, medan den här känner { $known }.
diag-m801-help = Ta en nyare Styr i bruk och kontrollera mappen igen.
diag-m801-explain = En nyare utgåva kan säga sådant som ett äldre program skulle tappa. Därför tas ingenting in.

diag-m802 = Minst { $least } och högst { $most } kan inte gälla samtidigt.
diag-m802-help = Byt plats på gränserna eller rätta den ena.
diag-m802-explain = Den minsta gränsen kan inte vara större än den största.

diag-m803 = Ett register kan inte ha nyckeln ”{ $key }”, som är ett slag av ting som Styr självt har.
diag-m803-help = Ge registret en annan nyckel.
diag-m803-explain = Länkar säger vart de leder med slag och nyckel, så varje slag har ett eget namn.

diag-m804 =
    { $problem ->
        [none] Villkoret prövar inget.
        [field] Ett fält som jämförs behöver is, least eller most, och dessa behöver ett fält.
        [pair] Villkoret behöver exakt två fält.
        [sum] sum_of och sum hör ihop.
       *[several] Villkoret prövar flera saker på en gång.
    }
diag-m804-help = Skriv ett villkor i varje par klamrar; flera villkor står sida vid sida i listan.
diag-m804-explain = Ett villkor säger en sak, så att alla kan läsa vad det betyder.

diag-m805 = Fältet ”{ $field }” är av slaget { $kind }, som inte kan stå här.
diag-m805-help = Nämn ett fält av något av dessa slag: { $allowed }.
diag-m805-explain = En tidsgräns behöver ett datum och en summa behöver tal.

diag-m807 = Valet ”{ $field }” har inget att välja mellan.
diag-m807-help = Lägg till option, var och en med en nyckel och ett namn.
diag-m807-explain = Ett fält av slaget choice tar bara det som modellen räknar upp.

diag-m808 = ”{ $key }” har ingen mening för ett fält av slaget { $kind }.
diag-m808-help = Ta bort det, eller gör fältet till något av dessa slag: { $allowed }.
diag-m808-explain = Det som står förbigås, vilket knappast var meningen.

diag-m809 = ”{ $value }” säger inte vilken sak som menas.
diag-m809-help = Skriv slag och nyckel med kolon emellan, som statute:council.
diag-m809-explain = En hänvisning till vad som helst säger både slag och nyckel.

diag-m810 = ”{ $value }” är inte en färg.
diag-m810-help = Skriv # och sex siffror eller bokstäver a–f, som #0b5c3b.
diag-m810-explain = Färgen skrivs som på webbsidor: rött, grönt och blått, två siffror var.

diag-m811 = Ett fält kan inte ha nyckeln ”{ $key }”, som varje post redan har.
diag-m811-help = Ge fältet en annan nyckel eller använd det som finns.
diag-m811-explain = Varje post har titel, enhet, ägare, givare, mottagare, ursprung, tillstånd, giltighet och översyn.

diag-m812 = Det är inte klart vem parten ”{ $party }” är.
diag-m812-help = Skriv antingen unit, för chefen för en enhet, eller who, för en roll i saken själv.
diag-m812-explain = En part är chefen för en fast enhet, eller den som har en roll i saken, som mottagaren.

diag-m813 = Arbetsflödet ”{ $workflow }” har inga tillstånd.
diag-m813-help = Lägg till minst ett tillstånd; det första är där en ny sak börjar.
diag-m813-explain = En sak måste stå någonstans innan den kan flyttas.

diag-m814 = Inget kan komma till tillståndet ”{ $state }”.
diag-m814-help = Lägg till en övergång som leder dit från ”{ $first }”, direkt eller genom andra tillstånd, eller ta bort tillståndet.
diag-m814-explain = En ny sak börjar i det första tillståndet och flyttas bara med övergångar.

diag-m815 = Perioden ”{ $term }” börjar innan ”{ $other }” slutar.
diag-m815-help = Låt en period sluta dagen innan nästa börjar.
diag-m815-explain = Det finns ett fullmäktige i taget.

diag-m816 = Ordet ”{ $word }” förklaras två gånger, först som ”{ $other }”.
diag-m816-help = Behåll en av förklaringarna eller kalla den andra något annat.
diag-m816-explain = Den som frågar vad ett ord betyder ska få ett svar.

diag-m817 = Detta kan inte tas in, fast inget är fel med det.
diag-m817-help = Säg till dem som gör Styr och skicka tabellen till dem.
diag-m817-explain = Det här är ett fel i Styr självt.
