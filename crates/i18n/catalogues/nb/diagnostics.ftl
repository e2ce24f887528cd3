# Hva som kan være galt med en modellmappe, etter kodene fra `styr check`.
# dynamic: diag-*
diag-error = feil
diag-warning = advarsel
diag-suggestion = Mente du «{ $suggestion }»?
diag-wrong = Slik blir det feil
diag-right = Slik blir det riktig

diag-m001 = Filen ligger utenfor modellmappen.
diag-m001-help = Legg filen i mappen, uten lenker ut av den.
diag-m001-explain = En modellmappe skal være hel for seg selv, så den kan flyttes og lagres. Filer utenfor mappen, og lenker ut av den, blir aldri lest.

diag-m002 = Filen er på { $size } MB, og det meste vi leser er { $most } MB.
diag-m002-help = Se etter om det er riktig fil, eller del observasjonene på flere lastinger.
diag-m002-explain = En fil over grensen blir ikke lest, slik at et feilgrep ikke stanser maskinen.

diag-m003 = Filen mangler.
diag-m003-help = Lag filen. models/blank viser hva som minst må stå i den.
diag-m003-explain = En modellmappe må ha model.toml og organisation.csv. De andre filene kan mangle.

diag-m004 = Filen er tom.
diag-m004-help = Fyll filen, eller slett den hvis du ikke trenger den.
diag-m004-explain = En tom fil er oftest en lagring som gikk galt. En valgfri fil uten innhold skal derfor bort.

diag-m005 = Her står et nulltegn, så filen er ikke ren tekst.
diag-m005-help = Lagre filen som CSV eller TOML i UTF-8, ikke som regneark.
diag-m005-explain = Nulltegn finnes bare i andre filtyper, for eksempel et regneark som har fått navnet .csv.

diag-m006 = Filen er lest som { $encoding }, ikke UTF-8.
diag-m006-help = Lagre den som UTF-8, så er det ingen tvil om æ, ø og å.
diag-m006-explain = Eldre programmer lagrer tekst på andre måter enn UTF-8. Vi gjetter riktig i de fleste tilfeller, men ikke alltid.

diag-m007 = Her står tegn som ikke er gyldig tekst.
diag-m007-help = Åpne filen, rett tegnet og lagre hele filen som UTF-8.
diag-m007-explain = Filen blander UTF-8 med en eldre tegnkoding, eller er skadet. Vi kan ikke vite hvilken bokstav som var ment.

diag-m008 = Teksten «{ $text }» ser ut til å være en ødelagt æ, ø eller å.
diag-m008-help = Skriv bokstaven på nytt og lagre filen som UTF-8.
diag-m008-explain = Dette skjer når en UTF-8-fil er åpnet som noe annet og lagret igjen.

diag-m009 = Filen blir ikke lest, for navnet er ikke et vi kjenner.
diag-m009-help = Gi filen riktig navn.
diag-m009-explain = Filene i mappen har faste navn. En fil som nesten heter det samme, er trolig ment å være den.

diag-m010 = Filen har { $count } feil til som ikke er vist.
diag-m010-help = Rett de viste først og kjør kontrollen på nytt.
diag-m010-explain = Vi viser de tusen første feilene i hver fil.

diag-m101 =
    { $problem ->
        [string] En tekst mangler anførselstegn i den ene enden.
        [quotes] Verdien skal stå i anførselstegn.
        [value] Det mangler en verdi etter nøkkelen.
        [table] Overskriften i hakeparenteser er ikke hel.
        [list] Listen er ikke hel.
        [date] Datoen er ikke riktig skrevet.
        [number] Tallet er ikke riktig skrevet.
       *[other] Linjen følger ikke reglene for TOML.
    }
diag-m101-help = Se på linjen og den før. Tekst skal stå i anførselstegn, og hver nøkkel ha ett likhetstegn og en verdi.
diag-m101-explain = Filer som slutter på .toml, følger TOML. Resten av filen kan ikke leses før feilen er rettet.

diag-m102 = Nøkkelen «{ $key }» står to ganger.
diag-m102-help = Behold den ene.
diag-m102-explain = I en tabell kan hver nøkkel stå én gang. Ellers vet vi ikke hvilken verdi som gjelder.

diag-m103 = Nøkkelen «{ $key }» er ukjent.
diag-m103-help = Her kan det stå: { $allowed }.
diag-m103-explain = En nøkkel vi ikke kjenner, er oftest en skrivefeil. Derfor blir den ikke oversett.

diag-m104 = «{ $key }» mangler.
diag-m104-help = Legg til «{ $key }» i denne tabellen.
diag-m104-explain = Noen få opplysninger må alltid være med.

diag-m105 =
    «{ $key }» skal være { $expected ->
        [text] en tekst i anførselstegn
        [local-text] en tekst eller en tabell med språk
        [flag] true eller false
        [count] et helt tall
        [figure] et tall
        [date] en dato
        [list] en liste i hakeparenteser
        [tables] tabeller med doble hakeparenteser
       *[table] en tabell
    }, men er { $found ->
        [text] en tekst i anførselstegn
        [local-text] en tekst eller en tabell med språk
        [flag] true eller false
        [count] et helt tall
        [figure] et tall
        [date] en dato
        [list] en liste i hakeparenteser
        [tables] tabeller med doble hakeparenteser
       *[table] en tabell
    }.
diag-m105-help = Skriv verdien om. Tekst har anførselstegn, tall og true/false har det ikke.
diag-m105-explain = Hver nøkkel har sin type.

diag-m106 = «{ $value }» er ikke et av ordene som kan stå her.
diag-m106-help = Velg ett av disse: { $allowed }.
diag-m106-explain = Noen felt tar bare faste ord. De er på engelsk og like i alle kommuner.

diag-m107 = «{ $key }» er tom.
diag-m107-help = Skriv en tekst.
diag-m107-explain = Det som vises for folk, må ha et navn.

diag-m108 = Teksten er på språket «{ $language }», som kommunen ikke tilbyr.
diag-m108-help = Legg språket til i languages i model.toml, eller ta bort teksten.
diag-m108-explain = Ingen får se en tekst på et språk som ikke kan velges.

diag-m109 = «{ $key }» er { $value }, men må være mellom { $least } og { $most }.
diag-m109-help = Skriv et tall innenfor grensene.
diag-m109-explain = Tallet er trolig en skrivefeil.

diag-m110 = «{ $value }» står to ganger i listen.
diag-m110-help = Ta bort den ene.
diag-m110-explain = I denne listen gir det bare mening å ha hvert ord én gang.

diag-m111 = Statusene { $status } og { $other } har samme farge, { $colour }.
diag-m111-help = Gi dem hver sin farge.
diag-m111-explain = Lysene skal kunne skilles fra hverandre.

diag-m112 = Filen har ingen enheter.
diag-m112-help = Skriv minst én enhet under overskriftene.
diag-m112-explain = Alt i modellen hører til en enhet, så det må være minst én.

diag-m201 = Kolonnen «{ $column }» er ukjent.
diag-m201-help = Disse kolonnene finnes: { $allowed }.
diag-m201-explain = En kolonne vi ikke kjenner, er oftest en skrivefeil. Derfor blir den ikke oversett.

diag-m202 = Kolonnen «{ $column }» mangler.
diag-m202-help = Legg den til i overskriften.
diag-m202-explain = Første linje i en CSV-fil sier hva kolonnene heter. Rekkefølgen er fri.

diag-m203 = Kolonnen «{ $column }» står to ganger.
diag-m203-help = Behold den ene.
diag-m203-explain = Ellers vet vi ikke hvilken verdi som gjelder.

diag-m204 = Linjen har { $cells } felt, men overskriften har { $columns }.
diag-m204-help = Se etter et «{ $separator }» for mye. Et felt som inneholder tegnet, må stå i anførselstegn.
diag-m204-explain = Når en linje har for mange felt, er et desimaltegn eller en tekst ofte delt i to.

diag-m205 = Feltet «{ $column }» er tomt.
diag-m205-help = Fyll det ut.
diag-m205-explain = Noen få opplysninger må alltid være med.

diag-m206 = Et anførselstegn her blir aldri avsluttet.
diag-m206-help = Sett et anførselstegn der teksten slutter.
diag-m206-explain = Alt etter anførselstegnet blir ellers lest som ett felt, så resten av filen er ikke kontrollert.

diag-m207 = Etter det siste anførselstegnet står det mer: «{ $text }».
diag-m207-help = Skriv anførselstegn inne i en tekst dobbelt, og sett ett rundt hele teksten.
diag-m207-explain = Et felt som begynner med anførselstegn, slutter med det neste som ikke er dobbelt.

diag-m208 = «{ $value }» har «{ $mark }» som desimaltegn, mens filen ellers har «{ $first }».
diag-m208-help = Bruk samme desimaltegn i hele filen.
diag-m208-explain = Et punktum kan være ment som tusenskille. Da er tallet tusen ganger for lite.

diag-m301 = «{ $key }» kan ikke være en nøkkel.
diag-m301-help = Bruk små bokstaver a–z, siffer, bindestrek, punktum og understrek, høyst 80 tegn.
diag-m301-explain = Nøkkelen er det faste navnet på en ting. Den står i adresser og lenker og endres aldri, selv om tingen får nytt navn.

diag-m302 =
    «{ $value }» er ikke et tall. { $problem ->
        [empty] Det står ikke noe tall her.
        [character] Tegnet «{ $character }» hører ikke hjemme i et tall.
        [marks] Det er mer enn ett desimaltegn, eller tusenskillet står feil.
        [too-long] Tallet har for mange siffer.
       *[shape] Tallet mangler siffer, eller fortegnet står feil.
    }
diag-m302-help = Skriv tallet med siffer, for eksempel 4,3 eller −1 362 250.
diag-m302-explain = Desimalkomma og desimalpunktum er like bra. Mellomrom mellom tusener og et prosenttegn til slutt kan stå.

diag-m303 = «{ $value }» er i prosent, men det er ikke måleenheten til indikatoren.
diag-m303-help = Ta bort prosenttegnet, eller rett unit_of_measure i indicators.toml.
diag-m303-explain = Et prosenttegn der indikatoren måler noe annet, tyder på at tallet står på feil rad.

diag-m304 = «{ $value }» er ikke en dato.
diag-m304-help = Skriv datoen som 2018-10-25 eller 25.10.2018.
diag-m304-explain = Datoen må også finnes i kalenderen.

diag-m305 = «{ $value }» er ikke en periode.
diag-m305-help = Skriv 2018, 2018/2019, 2018-T2, 2018-Q3 eller 2018-08.
diag-m305-explain = En periode er et år, skoleår, tertial, kvartal eller en måned.

diag-m306 = «{ $value }» er ikke en e-postadresse.
diag-m306-help = Skriv adressen som navn@kommune.no.
diag-m306-explain = Folk logger inn med adressen, så den må være riktig.

diag-m307 = «{ $value }» er verken ja eller nei.
diag-m307-help = Skriv yes eller no, eller la feltet stå tomt.
diag-m307-explain = Ja og nei på norsk går også.

diag-m311 = «{ $value }» peker ikke på noe.
diag-m311-help = Skriv hva slags ting det er og nøkkelen, for eksempel goal:m.1 eller unit:molla-skole.
diag-m311-explain = En henvisning sier både hva slags ting den mener og hvilken, siden en plan og et mål kan ha samme nøkkel.

diag-m312 = «{ $value }» er ikke av et slag som kan stå her: { $allowed }.
diag-m312-help = Pek på noe av disse slagene.
diag-m312-explain = Registeret sier for hvert felt hva lenkene kan føre til, slik at lister og kontroller kan stole på det.

diag-m313 = Planen begynner ikke med opplysningene sine mellom to linjer med +++.
diag-m313-help = Begynn filen med +++, så kind, title og unit, så +++ igjen, og teksten etter det.
diag-m313-explain = Opplysningene om en plan står først, slik at både folk og program finner dem med en gang.

diag-m314 = Kapittelet «{ $key }» står to ganger i planen.
diag-m314-help = Slå de to sammen, eller gi det ene en annen nøkkel.
diag-m314-explain = Et kapittel finnes ved nøkkelen, slik at historikk og kommentarer følger det.

diag-m315 = Denne teksten står før den første overskriften.
diag-m315-help = Sett en overskrift som ## Innledning over den.
diag-m315-explain = All tekst i en plan står i et kapittel.

diag-m316 = «{ $value }» er ikke et tidspunkt.
diag-m316-help = Skriv det som 2026-03-01T08:00:00Z.
diag-m316-explain = Tidspunktet for en kvittering lagres på sekundet.

diag-m317 = «{ $value }» er ikke en rad i funksjonslisten.
diag-m317-help = Skriv raden som F1 til F401.
diag-m317-explain = Ved disse radene forteller dekningstabellen hva en mappe inneholder.

diag-m401 =
    { $kind ->
        [unit] To enheter
        [goal] To mål
        [indicator] To indikatorer
        [perspective] To perspektiver
        [level] To nivåer
        [person] To personer
        [plan] To planer
        [entry] To oppføringer i registeret
        [register] To registre
        [plan-type] To plantyper
        [report-type] To rapporttyper
        [workflow] To arbeidsflyter
        [transition] To overganger
        [acknowledgement] To slag kvitteringer
        [state] To tilstander
        [origin] To opphav
        [goal-tag] To målmerker
        [kind] To slag
        [activity] To aktiviteter
        [field] To felter
        [option] To valg
        [body] To organer
        [term] To valgperioder
        [construct] To ting
       *[goal-level] To målnivåer
    } har nøkkelen «{ $key }». Den første står på linje { $other }.
diag-m401-help = Gi den ene en annen nøkkel.
diag-m401-explain = Nøkkelen er det faste navnet på en ting, så den må være alene om det.

diag-m402 = Koden «{ $code }» er brukt før, på linje { $other }.
diag-m402-help =
    Gi { $kind ->
        [unit] enheten
        [goal] målet
        [indicator] indikatoren
       *[perspective] perspektivet
    } en annen kode, eller ta den bort.
diag-m402-explain = Koden vises på kortet og bestemmer rekkefølgen. To like gjør kortet tvetydig.

diag-m403 =
    Det finnes { $kind ->
        [unit] ingen enhet
        [goal] ikke noe mål
        [indicator] ingen indikator
        [perspective] ikke noe perspektiv
        [level] ikke noe nivå
        [person] ingen person
        [plan] ingen plan
        [entry] ingen oppføring
        [register] ikke noe register
        [plan-type] ingen plantype
        [report-type] ingen rapporttype
        [workflow] ingen arbeidsflyt
        [acknowledgement] ikke noe slag kvittering
        [state] ingen tilstand
        [origin] ikke noe opphav
        [goal-tag] ikke noe målmerke
        [kind] ikke noe slag ting
        [activity] ingen aktivitet
        [field] ikke noe felt
        [option] ikke noe valg
        [concept] ikke noe begrep eller noen byggekloss
        [check] ingen kontroll av tråden
        [construct] ikke noe slikt
       *[goal-level] ikke noe målnivå
    } med nøkkelen «{ $key }».
diag-m403-help =
    Se i { $kind ->
        [unit] organisation.csv
        [goal] goals.toml
        [indicator] indicators.toml
        [perspective] model.toml under [[perspective]]
        [level] model.toml under [[level]]
        [person] people.csv
        [plan] mappen plans
        [entry] filen til registeret
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
        [check] listen som styr explain T viser
        [construct] modellen
       *[goal-level] model.toml under [[goal_level]]
    } hvilke nøkler som finnes.
diag-m403-explain = En henvisning må peke på noe som er med i mappen.

diag-m404 =
    { $kind ->
        [unit] Enhetene
        [goal-level] Målnivåene
        [plan-type] Plantypene
        [activity] Aktivitetene
        [plan] Planene
        [entry] Oppføringene
       *[goal] Målene
    } peker på hverandre i ring: { $path }.
diag-m404-help = La én av dem stå uten parent, eller gi den en annen.
diag-m404-explain = Hver ting kan bare stå under noe som ikke står under den selv.

diag-m405 = Gyldigheten slutter { $to }, før den begynner { $from }.
diag-m405-help = Bytt om datoene, eller rett den ene.
diag-m405-explain = Begge dagene regnes med.

diag-m406 =
    { $side ->
        [before] Enheten «{ $unit }» gjelder før enheten over, «{ $parent }», som gjelder fra { $outer }.
       *[after] Enheten «{ $unit }» gjelder etter enheten over, «{ $parent }», som gjelder til { $outer }.
    }
diag-m406-help = Rett datoene, som her er «{ $own }», eller flytt enheten.
diag-m406-explain = En enhet kan ikke finnes når enheten over den ikke gjør det. Tom dato betyr uten grense.

diag-m501 = Enheten «{ $unit }» står på et høyere nivå enn enheten over, «{ $parent }».
diag-m501-help = Rett nivået eller parent.
diag-m501-explain = Nivåene i model.toml står med det øverste først.

diag-m502 = Enheten «{ $unit }» har styringskort, men ingen leder.
diag-m502-help = Legg til en person med rollen leader for enheten i people.csv.
diag-m502-explain = Hvert kort bør ha noen som svarer for det.

diag-m503 = Personen «{ $key }» er beskrevet ulikt her og på linje { $other }: { $column }.
diag-m503-help = Skriv det samme begge steder, eller gi den ene en annen nøkkel.
diag-m503-explain = En person med flere roller har én linje for hver. Navn, e-post og språk skal være like.

diag-m504 = Rollen gjelder ikke på noe tidspunkt da enheten «{ $unit }» finnes.
diag-m504-help = Rett datoene til rollen eller enheten.
diag-m504-explain = Rollen får ellers aldri virkning.

diag-m505 = E-postadressen «{ $email }» er brukt av en annen, på linje { $other }.
diag-m505-help = Gi hver person sin adresse.
diag-m505-explain = Folk logger inn med adressen, så den må være deres egen.

diag-m601 = Målet «{ $goal }» står på et høyere nivå enn målet over, «{ $parent }».
diag-m601-help = Rett nivået eller parent.
diag-m601-explain = Målnivåene i model.toml står med det øverste først.

diag-m602 = Indikatoren står i perspektivet «{ $perspective }», men målet dens i «{ $other }».
diag-m602-help = La dem stå i samme perspektiv.
diag-m602-explain = På kortet ville målet ellers stå to steder.

diag-m603 = Kortet til «{ $unit }» får { $count } indikatorer. Modellen anbefaler høyst { $most }.
diag-m603-help = Velg de viktigste, eller øk recommended_most i model.toml.
diag-m603-explain = Et styringskort skal ikke ha med alt, men det viktigste.

diag-m604 = Verken «{ $unit }» eller noen enhet under har styringskort, så indikatoren vises ikke.
diag-m604-help = Sett card til yes i organisation.csv, eller velg en annen enhet.
diag-m604-explain = Indikatorer vises på kortene til enhetene sine. Enheter over dem brukes til å sammenligne med.

diag-m605 =
    { $problem ->
        [both] Indikatoren er både felles og bare for noen enheter.
       *[neither] Indikatoren er verken felles eller knyttet til noen enhet.
    }
diag-m605-help = Skriv common = true for alle enheter, eller units med noen av dem.
diag-m605-explain = En indikator er enten felles for alle enheter med kort, eller egen for noen.

diag-m606 = Målet «{ $goal }» har ikke noe perspektiv, så indikatoren må ha et selv.
diag-m606-help = Legg til perspective.
diag-m606-explain = Indikatoren får vanligvis perspektivet fra målet.

diag-m701 =
    Perioden «{ $period }» passer ikke. Indikatoren måles { $frequency ->
        [month] hver måned
        [quarter] hvert kvartal
        [tertial] hvert tertial
        [school-year] hvert skoleår
        [second-year] annethvert år
       *[year] hvert år
    }.
diag-m701-help = Skriv perioden slik: { $example }.
diag-m701-explain = Et resultat hører til en periode av samme slag som indikatoren måles i. Et mål kan også gjelde en lengre periode.

diag-m702 = Grensene står i feil rekkefølge.
diag-m702-help =
    { $direction ->
        [higher] Når høyere er bedre, skal det akseptable være likt eller lavere enn det ønskede.
        [lower] Når lavere er bedre, skal det akseptable være likt eller høyere enn det ønskede.
       *[range] Det akseptable området skal romme hele det ønskede.
    }
diag-m702-explain = Et resultat som når det ønskede, må også være akseptabelt.

diag-m703 =
    { $problem ->
        [no-upper] Et område trenger en øvre grense, og den mangler.
        [upper] En øvre grense hører bare til når retningen er range eller exact.
       *[order] Den øvre grensen er lavere enn den nedre.
    }
diag-m703-help = Retningen er { $direction }. Bruk kolonnene desired_to og acceptable_to bare for områder.
diag-m703-explain = Ett tall er nok når høyere eller lavere er bedre. Et område trenger to.

diag-m704 = Indikatoren er bare til informasjon og kan ikke ha et mål.
diag-m704-help = Ta bort linjen, eller gi indikatoren en retning.
diag-m704-explain = En indikator med retningen info har verken mål eller lys.

diag-m705 = Det er alt satt et mål for «{ $indicator }», { $period }, på linje { $other }.
diag-m705-help = Behold den ene linjen.
diag-m705-explain = Hver enhet og periode kan ha ett mål. Tom enhet betyr alle enheter.

diag-m706 = Det er alt et resultat for «{ $indicator }» i «{ $unit }», { $period }, på linje { $other }.
diag-m706-help = Behold det riktige resultatet.
diag-m706-explain = Hver enhet og periode har ett gjeldende resultat. Rettelser skrives i systemet, der de gamle tallene bevares.

diag-m707 = Enheten «{ $unit }» finnes ikke i { $period }.
diag-m707-help = Rett perioden, eller gyldigheten i organisation.csv.
diag-m707-explain = Tallet vises ikke for en enhet som ikke finnes i perioden.

diag-m708 = Indikatoren vises ikke for «{ $unit }».
diag-m708-help = Legg enheten til i units, eller rett linjen.
diag-m708-explain = Tallet blir lagret, men vises ikke på kortet.

diag-m709 = «{ $value }» er verken et tall eller et ord for hvorfor tallet mangler.
diag-m709-help = Skriv et tall eller ett av disse: { $allowed }.
diag-m709-explain = Et tall som mangler, er ikke null. Ordet sier hvorfor det mangler.

diag-m801 = Mappen er skrevet av en nyere Styr: utgave { $format } av språket, mens denne kjenner { $known }.
diag-m801-help = Ta i bruk en nyere Styr, og kontroller mappen igjen.
diag-m801-explain = En nyere utgave kan si ting som et eldre program ville miste. Derfor tas ingenting inn.

diag-m802 = Minst { $least } og høyst { $most } kan ikke gjelde samtidig.
diag-m802-help = Bytt om grensene, eller rett den ene.
diag-m802-explain = Den minste grensen kan ikke være større enn den største.

diag-m803 = Et register kan ikke ha nøkkelen «{ $key }», som er et slag ting Styr selv har.
diag-m803-help = Gi registeret en annen nøkkel.
diag-m803-explain = Lenker sier hva de fører til med slag og nøkkel, så hvert slag har sitt eget navn.

diag-m804 =
    { $problem ->
        [none] Betingelsen prøver ingenting.
        [field] Et felt som sammenlignes, trenger is, least eller most, og disse trenger et felt.
        [pair] Betingelsen trenger nøyaktig to felter.
        [sum] sum_of og sum hører sammen.
       *[several] Betingelsen prøver flere ting på én gang.
    }
diag-m804-help = Skriv én betingelse i hvert par krøllparenteser; flere betingelser står side om side i listen.
diag-m804-explain = En betingelse sier én ting, slik at alle kan lese hva den betyr.

diag-m805 = Feltet «{ $field }» er av slaget { $kind }, som ikke kan stå her.
diag-m805-help = Nevn et felt av et av disse slagene: { $allowed }.
diag-m805-explain = En frist trenger en dato, og en sum trenger tall.

diag-m807 = Valget «{ $field }» har ingenting å velge mellom.
diag-m807-help = Legg til option, hver med en nøkkel og et navn.
diag-m807-explain = Et felt av slaget choice tar bare det modellen lister opp.

diag-m808 = «{ $key }» har ingen mening for et felt av slaget { $kind }.
diag-m808-help = Ta det bort, eller gjør feltet til et av disse slagene: { $allowed }.
diag-m808-explain = Det som står, blir sett bort fra, og det var neppe meningen.

diag-m809 = «{ $value }» sier ikke hvilken ting som er ment.
diag-m809-help = Skriv slag og nøkkel med kolon mellom, som statute:council.
diag-m809-explain = En henvisning til hva som helst sier både slag og nøkkel.

diag-m810 = «{ $value }» er ikke en farge.
diag-m810-help = Skriv # og seks siffer eller bokstaver a–f, som #0b5c3b.
diag-m810-explain = Fargen skrives som på nettsider: rødt, grønt og blått, to siffer hver.

diag-m811 = Et felt kan ikke ha nøkkelen «{ $key }», som hver oppføring har fra før.
diag-m811-help = Gi feltet en annen nøkkel, eller bruk det som er der.
diag-m811-explain = Hver oppføring har tittel, enhet, eier, giver, mottaker, opphav, tilstand, gyldighet og gjennomgang.

diag-m812 = Det er ikke klart hvem parten «{ $party }» er.
diag-m812-help = Skriv enten unit, for lederen av én enhet, eller who, for en rolle i saken selv.
diag-m812-explain = En part er lederen av en fast enhet, eller den som har en rolle i saken, som mottakeren.

diag-m813 = Arbeidsflyten «{ $workflow }» har ingen tilstander.
diag-m813-help = Legg til minst én tilstand; den første er der en ny ting begynner.
diag-m813-explain = En ting må stå et sted før den kan flyttes.

diag-m814 = Ingenting kan komme til tilstanden «{ $state }».
diag-m814-help = Legg til en overgang som fører dit fra «{ $first }», direkte eller gjennom andre tilstander, eller ta tilstanden bort.
diag-m814-explain = En ny ting begynner i den første tilstanden og flyttes bare med overganger.

diag-m815 = Perioden «{ $term }» begynner før «{ $other }» slutter.
diag-m815-help = La en periode slutte dagen før den neste begynner.
diag-m815-explain = Det er ett kommunestyre om gangen.

diag-m816 = Ordet «{ $word }» er forklart to ganger, først som «{ $other }».
diag-m816-help = Behold en av forklaringene, eller kall den andre noe annet.
diag-m816-explain = Den som spør hva et ord betyr, skal få ett svar.

diag-m817 = Dette kan ikke tas inn, selv om ingenting er galt med det.
diag-m817-help = Si fra til dem som lager Styr, og send dem tabellen.
diag-m817-explain = Dette er en feil i Styr selv.
