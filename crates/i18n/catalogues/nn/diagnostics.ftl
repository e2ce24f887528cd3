# Kva som kan vere gale med ei modellmappe, etter kodane frå `styr check`.
# dynamic: diag-*
diag-error = feil
diag-warning = åtvaring
diag-suggestion = Meinte du «{ $suggestion }»?
diag-wrong = Slik blir det feil
diag-right = Slik blir det rett

diag-m001 = Fila ligg utanfor modellmappa.
diag-m001-help = Legg fila i mappa, utan lenkjer ut av ho.
diag-m001-explain = Ei modellmappe skal vere heil for seg sjølv, så ho kan flyttast og lagrast. Filer utanfor mappa, og lenkjer ut av ho, blir aldri lesne.

diag-m002 = Fila er på { $size } MB, og det meste vi les er { $most } MB.
diag-m002-help = Sjå etter om det er rett fil, eller del observasjonane på fleire lastingar.
diag-m002-explain = Ei fil over grensa blir ikkje lesen, slik at eit feilgrep ikkje stansar maskina.

diag-m003 = Fila manglar.
diag-m003-help = Lag fila. models/blank viser kva som minst må stå i ho.
diag-m003-explain = Ei modellmappe må ha model.toml og organisation.csv. Dei andre filene kan mangle.

diag-m004 = Fila er tom.
diag-m004-help = Fyll fila, eller slett ho om du ikkje treng ho.
diag-m004-explain = Ei tom fil er oftast ei lagring som gjekk gale. Ei valfri fil utan innhald skal difor bort.

diag-m005 = Her står eit nullteikn, så fila er ikkje rein tekst.
diag-m005-help = Lagre fila som CSV eller TOML i UTF-8, ikkje som rekneark.
diag-m005-explain = Nullteikn finst berre i andre filtypar, til dømes eit rekneark som har fått namnet .csv.

diag-m006 = Fila er lesen som { $encoding }, ikkje UTF-8.
diag-m006-help = Lagre ho som UTF-8, så er det ingen tvil om æ, ø og å.
diag-m006-explain = Eldre program lagrar tekst på andre måtar enn UTF-8. Vi gjettar rett i dei fleste tilfelle, men ikkje alltid.

diag-m007 = Her står teikn som ikkje er gyldig tekst.
diag-m007-help = Opne fila, rett teiknet og lagre heile fila som UTF-8.
diag-m007-explain = Fila blandar UTF-8 med ei eldre teiknkoding, eller er skadd. Vi kan ikkje vite kva bokstav som var meint.

diag-m008 = Teksten «{ $text }» ser ut til å vere ein øydelagd æ, ø eller å.
diag-m008-help = Skriv bokstaven på nytt og lagre fila som UTF-8.
diag-m008-explain = Dette skjer når ei UTF-8-fil er opna som noko anna og lagra att.

diag-m009 = Fila blir ikkje lesen, for namnet er ikkje eit vi kjenner.
diag-m009-help = Gi fila rett namn.
diag-m009-explain = Filene i mappa har faste namn. Ei fil som nesten heiter det same, er truleg meint å vere den.

diag-m010 = Fila har { $count } feil til som ikkje er viste.
diag-m010-help = Rett dei viste først og køyr kontrollen på nytt.
diag-m010-explain = Vi viser dei tusen første feila i kvar fil.

diag-m101 =
    { $problem ->
        [string] Ein tekst manglar hermeteikn i den eine enden.
        [quotes] Verdien skal stå i hermeteikn.
        [value] Det manglar ein verdi etter nøkkelen.
        [table] Overskrifta i hakeparentesar er ikkje heil.
        [list] Lista er ikkje heil.
        [date] Datoen er ikkje rett skriven.
        [number] Talet er ikkje rett skrive.
       *[other] Linja følgjer ikkje reglane for TOML.
    }
diag-m101-help = Sjå på linja og den før. Tekst skal stå i hermeteikn, og kvar nøkkel ha eitt likskapsteikn og ein verdi.
diag-m101-explain = Filer som sluttar på .toml, følgjer TOML. Resten av fila kan ikkje lesast før feilen er retta.

diag-m102 = Nøkkelen «{ $key }» står to gonger.
diag-m102-help = Behald den eine.
diag-m102-explain = I ein tabell kan kvar nøkkel stå éin gong. Elles veit vi ikkje kva verdi som gjeld.

diag-m103 = Nøkkelen «{ $key }» er ukjend.
diag-m103-help = Her kan det stå: { $allowed }.
diag-m103-explain = Ein nøkkel vi ikkje kjenner, er oftast ein skrivefeil. Difor blir han ikkje oversett.

diag-m104 = «{ $key }» manglar.
diag-m104-help = Legg til «{ $key }» i denne tabellen.
diag-m104-explain = Nokre få opplysningar må alltid vere med.

diag-m105 =
    «{ $key }» skal vere { $expected ->
        [text] ein tekst i hermeteikn
        [local-text] ein tekst eller ein tabell med språk
        [flag] true eller false
        [count] eit heilt tal
        [figure] eit tal
        [date] ein dato
        [list] ei liste i hakeparentesar
        [tables] tabellar med doble hakeparentesar
       *[table] ein tabell
    }, men er { $found ->
        [text] ein tekst i hermeteikn
        [local-text] ein tekst eller ein tabell med språk
        [flag] true eller false
        [count] eit heilt tal
        [figure] eit tal
        [date] ein dato
        [list] ei liste i hakeparentesar
        [tables] tabellar med doble hakeparentesar
       *[table] ein tabell
    }.
diag-m105-help = Skriv verdien om. Tekst har hermeteikn, tal og true/false har det ikkje.
diag-m105-explain = Kvar nøkkel har sin type.

diag-m106 = «{ $value }» er ikkje eit av orda som kan stå her.
diag-m106-help = Vel eitt av desse: { $allowed }.
diag-m106-explain = Nokre felt tek berre faste ord. Dei er på engelsk og like i alle kommunar.

diag-m107 = «{ $key }» er tom.
diag-m107-help = Skriv ein tekst.
diag-m107-explain = Det som blir vist for folk, må ha eit namn.

diag-m108 = Teksten er på språket «{ $language }», som kommunen ikkje tilbyr.
diag-m108-help = Legg språket til i languages i model.toml, eller ta bort teksten.
diag-m108-explain = Ingen får sjå ein tekst på eit språk som ikkje kan veljast.

diag-m109 = «{ $key }» er { $value }, men må vere mellom { $least } og { $most }.
diag-m109-help = Skriv eit tal innanfor grensene.
diag-m109-explain = Talet er truleg ein skrivefeil.

diag-m110 = «{ $value }» står to gonger i lista.
diag-m110-help = Ta bort den eine.
diag-m110-explain = I denne lista gir det berre meining å ha kvart ord éin gong.

diag-m111 = Statusane { $status } og { $other } har same farge, { $colour }.
diag-m111-help = Gi dei kvar sin farge.
diag-m111-explain = Lysa skal kunne skiljast frå kvarandre.

diag-m112 = Fila har ingen einingar.
diag-m112-help = Skriv minst éi eining under overskriftene.
diag-m112-explain = Alt i modellen høyrer til ei eining, så det må vere minst éi.

diag-m201 = Kolonnen «{ $column }» er ukjend.
diag-m201-help = Desse kolonnane finst: { $allowed }.
diag-m201-explain = Ein kolonne vi ikkje kjenner, er oftast ein skrivefeil. Difor blir han ikkje oversett.

diag-m202 = Kolonnen «{ $column }» manglar.
diag-m202-help = Legg han til i overskrifta.
diag-m202-explain = Første linja i ei CSV-fil seier kva kolonnane heiter. Rekkjefølgja er fri.

diag-m203 = Kolonnen «{ $column }» står to gonger.
diag-m203-help = Behald den eine.
diag-m203-explain = Elles veit vi ikkje kva verdi som gjeld.

diag-m204 = Linja har { $cells } felt, men overskrifta har { $columns }.
diag-m204-help = Sjå etter eit «{ $separator }» for mykje. Eit felt som inneheld teiknet, må stå i hermeteikn.
diag-m204-explain = Når ei linje har for mange felt, er eit desimalteikn eller ein tekst ofte delt i to.

diag-m205 = Feltet «{ $column }» er tomt.
diag-m205-help = Fyll det ut.
diag-m205-explain = Nokre få opplysningar må alltid vere med.

diag-m206 = Eit hermeteikn her blir aldri avslutta.
diag-m206-help = Set eit hermeteikn der teksten sluttar.
diag-m206-explain = Alt etter hermeteiknet blir elles lese som eitt felt, så resten av fila er ikkje kontrollert.

diag-m207 = Etter det siste hermeteiknet står det meir: «{ $text }».
diag-m207-help = Skriv hermeteikn inne i ein tekst dobbelt, og set eitt rundt heile teksten.
diag-m207-explain = Eit felt som byrjar med hermeteikn, sluttar med det neste som ikkje er dobbelt.

diag-m208 = «{ $value }» har «{ $mark }» som desimalteikn, medan fila elles har «{ $first }».
diag-m208-help = Bruk same desimalteikn i heile fila.
diag-m208-explain = Eit punktum kan vere meint som tusenskilje. Då er talet tusen gonger for lite.

diag-m301 = «{ $key }» kan ikkje vere ein nøkkel.
diag-m301-help = Bruk små bokstavar a–z, siffer, bindestrek, punktum og understrek, høgst 80 teikn.
diag-m301-explain = Nøkkelen er det faste namnet på ein ting. Han står i adresser og lenkjer og blir aldri endra, sjølv om tingen får nytt namn.

diag-m302 =
    «{ $value }» er ikkje eit tal. { $problem ->
        [empty] Det står ikkje noko tal her.
        [character] Teiknet «{ $character }» høyrer ikkje heime i eit tal.
        [marks] Det er meir enn eitt desimalteikn, eller tusenskiljet står feil.
        [too-long] Talet har for mange siffer.
       *[shape] Talet manglar siffer, eller forteiknet står feil.
    }
diag-m302-help = Skriv talet med siffer, til dømes 4,3 eller −1 362 250.
diag-m302-explain = Desimalkomma og desimalpunktum er like bra. Mellomrom mellom tusen og eit prosentteikn til slutt kan stå.

diag-m303 = «{ $value }» er i prosent, men det er ikkje måleeininga til indikatoren.
diag-m303-help = Ta bort prosentteiknet, eller rett unit_of_measure i indicators.toml.
diag-m303-explain = Eit prosentteikn der indikatoren måler noko anna, tyder på at talet står på feil rad.

diag-m304 = «{ $value }» er ikkje ein dato.
diag-m304-help = Skriv datoen som 2018-10-25 eller 25.10.2018.
diag-m304-explain = Datoen må òg finnast i kalenderen.

diag-m305 = «{ $value }» er ikkje ein periode.
diag-m305-help = Skriv 2018, 2018/2019, 2018-T2, 2018-Q3 eller 2018-08.
diag-m305-explain = Ein periode er eit år, skuleår, tertial, kvartal eller ein månad.

diag-m306 = «{ $value }» er ikkje ei e-postadresse.
diag-m306-help = Skriv adressa som namn@kommune.no.
diag-m306-explain = Folk loggar inn med adressa, så ho må vere rett.

diag-m307 = «{ $value }» er verken ja eller nei.
diag-m307-help = Skriv yes eller no, eller lat feltet stå tomt.
diag-m307-explain = Ja og nei på norsk går òg.

diag-m311 = «{ $value }» peiker ikkje på noko.
diag-m311-help = Skriv kva slags ting det er og nøkkelen, til dømes goal:m.1 eller unit:molla-skule.
diag-m311-explain = Ei tilvising seier både kva slags ting ho meiner og kva for ein, sidan ein plan og eit mål kan ha same nøkkel.

diag-m312 = «{ $value }» er ikkje av eit slag som kan stå her: { $allowed }.
diag-m312-help = Peik på noko av desse slaga.
diag-m312-explain = Registeret seier for kvart felt kva lenkjene kan føre til, slik at lister og kontrollar kan stole på det.

diag-m313 = Planen byrjar ikkje med opplysningane sine mellom to linjer med +++.
diag-m313-help = Byrja fila med +++, så kind, title og unit, så +++ att, og teksten etter det.
diag-m313-explain = Opplysningane om ein plan står først, slik at både folk og program finn dei med ein gong.

diag-m314 = Kapittelet «{ $key }» står to gonger i planen.
diag-m314-help = Slå dei to saman, eller gi det eine ein annan nøkkel.
diag-m314-explain = Eit kapittel blir funne ved nøkkelen, slik at historikk og kommentarar følgjer det.

diag-m315 = Denne teksten står før den første overskrifta.
diag-m315-help = Set ei overskrift som ## Innleiing over han.
diag-m315-explain = All tekst i ein plan står i eit kapittel.

diag-m316 = «{ $value }» er ikkje eit tidspunkt.
diag-m316-help = Skriv det som 2026-03-01T08:00:00Z.
diag-m316-explain = Tidspunktet for ei kvittering blir lagra på sekundet.

diag-m317 = «{ $value }» er ikkje ei rad i funksjonslista.
diag-m317-help = Skriv rada som F1 til F401.
diag-m317-explain = Ved desse radene fortel dekningstabellen kva ei mappe inneheld.

diag-m401 =
    { $kind ->
        [unit] To einingar
        [goal] To mål
        [indicator] To indikatorar
        [perspective] To perspektiv
        [level] To nivå
        [person] To personar
        [plan] To planar
        [entry] To oppføringar i registeret
        [register] To register
        [plan-type] To plantypar
        [report-type] To rapporttypar
        [workflow] To arbeidsflytar
        [transition] To overgangar
        [acknowledgement] To slag kvitteringar
        [state] To tilstandar
        [origin] To opphav
        [goal-tag] To målmerke
        [kind] To slag
        [activity] To aktivitetar
        [field] To felt
        [option] To val
        [body] To organ
        [term] To valperiodar
        [construct] To ting
       *[goal-level] To målnivå
    } har nøkkelen «{ $key }». Den første står på linje { $other }.
diag-m401-help = Gi den eine ein annan nøkkel.
diag-m401-explain = Nøkkelen er det faste namnet på ein ting, så han må vere åleine om det.

diag-m402 = Koden «{ $code }» er brukt før, på linje { $other }.
diag-m402-help =
    Gi { $kind ->
        [unit] eininga
        [goal] målet
        [indicator] indikatoren
       *[perspective] perspektivet
    } ein annan kode, eller ta han bort.
diag-m402-explain = Koden står på kortet og avgjer rekkjefølgja. To like gjer kortet tvitydig.

diag-m403 =
    Det finst { $kind ->
        [unit] inga eining
        [goal] ikkje noko mål
        [indicator] ingen indikator
        [perspective] ikkje noko perspektiv
        [level] ikkje noko nivå
        [person] ingen person
        [plan] ingen plan
        [entry] inga oppføring
        [register] ikkje noko register
        [plan-type] ingen plantype
        [report-type] ingen rapporttype
        [workflow] ingen arbeidsflyt
        [acknowledgement] ikkje noko slag kvittering
        [state] ingen tilstand
        [origin] ikkje noko opphav
        [goal-tag] ikkje noko målmerke
        [kind] ikkje noko slag ting
        [activity] ingen aktivitet
        [field] ikkje noko felt
        [option] ikkje noko val
        [concept] ikkje noko omgrep eller nokon byggjekloss
        [check] ingen kontroll av tråden
        [construct] ikkje noko slikt
       *[goal-level] ikkje noko målnivå
    } med nøkkelen «{ $key }».
diag-m403-help =
    Sjå i { $kind ->
        [unit] organisation.csv
        [goal] goals.toml
        [indicator] indicators.toml
        [perspective] model.toml under [[perspective]]
        [level] model.toml under [[level]]
        [person] people.csv
        [plan] mappa plans
        [entry] fila til registeret
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
        [check] lista som styr explain T viser
        [construct] modellen
       *[goal-level] model.toml under [[goal_level]]
    } kva nøklar som finst.
diag-m403-explain = Ei tilvising må peike på noko som er med i mappa.

diag-m404 =
    { $kind ->
        [unit] Einingane
        [goal-level] Målnivåa
        [plan-type] Plantypane
        [activity] Aktivitetane
        [plan] Planane
        [entry] Oppføringane
       *[goal] Måla
    } peikar på kvarandre i ring: { $path }.
diag-m404-help = Lat éin av dei stå utan parent, eller gi han ein annan.
diag-m404-explain = Kvar ting kan berre stå under noko som ikkje står under han sjølv.

diag-m405 = Gyldigheita sluttar { $to }, før ho byrjar { $from }.
diag-m405-help = Byt om datoane, eller rett den eine.
diag-m405-explain = Begge dagane blir rekna med.

diag-m406 =
    { $side ->
        [before] Eininga «{ $unit }» gjeld før eininga over, «{ $parent }», som gjeld frå { $outer }.
       *[after] Eininga «{ $unit }» gjeld etter eininga over, «{ $parent }», som gjeld til { $outer }.
    }
diag-m406-help = Rett datoane, som her er «{ $own }», eller flytt eininga.
diag-m406-explain = Ei eining kan ikkje finnast når eininga over ho ikkje gjer det. Tom dato tyder utan grense.

diag-m501 = Eininga «{ $unit }» står på eit høgare nivå enn eininga over, «{ $parent }».
diag-m501-help = Rett nivået eller parent.
diag-m501-explain = Nivåa i model.toml står med det øvste først.

diag-m502 = Eininga «{ $unit }» har styringskort, men ingen leiar.
diag-m502-help = Legg til ein person med rolla leader for eininga i people.csv.
diag-m502-explain = Kvart kort bør ha nokon som svarer for det.

diag-m503 = Personen «{ $key }» er skildra ulikt her og på linje { $other }: { $column }.
diag-m503-help = Skriv det same begge stader, eller gi den eine ein annan nøkkel.
diag-m503-explain = Ein person med fleire roller har éi linje for kvar. Namn, e-post og språk skal vere like.

diag-m504 = Rolla gjeld ikkje på noko tidspunkt då eininga «{ $unit }» finst.
diag-m504-help = Rett datoane til rolla eller eininga.
diag-m504-explain = Rolla får elles aldri verknad.

diag-m505 = E-postadressa «{ $email }» er brukt av ein annan, på linje { $other }.
diag-m505-help = Gi kvar person si adresse.
diag-m505-explain = Folk loggar inn med adressa, så ho må vere deira eiga.

diag-m601 = Målet «{ $goal }» står på eit høgare nivå enn målet over, «{ $parent }».
diag-m601-help = Rett nivået eller parent.
diag-m601-explain = Målnivåa i model.toml står med det øvste først.

diag-m602 = Indikatoren står i perspektivet «{ $perspective }», men målet hans i «{ $other }».
diag-m602-help = Lat dei stå i same perspektiv.
diag-m602-explain = På kortet ville målet elles stå to stader.

diag-m603 = Kortet til «{ $unit }» får { $count } indikatorar. Modellen tilrår høgst { $most }.
diag-m603-help = Vel dei viktigaste, eller auk recommended_most i model.toml.
diag-m603-explain = Eit styringskort skal ikkje ha med alt, men det viktigaste.

diag-m604 = Verken «{ $unit }» eller noka eining under har styringskort, så indikatoren blir ikkje vist.
diag-m604-help = Set card til yes i organisation.csv, eller vel ei anna eining.
diag-m604-explain = Indikatorar blir viste på korta til einingane sine. Einingar over dei blir brukte til å samanlikne med.

diag-m605 =
    { $problem ->
        [both] Indikatoren er både felles og berre for nokre einingar.
       *[neither] Indikatoren er verken felles eller knytt til noka eining.
    }
diag-m605-help = Skriv common = true for alle einingar, eller units med nokre av dei.
diag-m605-explain = Ein indikator er anten felles for alle einingar med kort, eller eigen for nokre.

diag-m606 = Målet «{ $goal }» har ikkje noko perspektiv, så indikatoren må ha eit sjølv.
diag-m606-help = Legg til perspective.
diag-m606-explain = Indikatoren får vanlegvis perspektivet frå målet.

diag-m701 =
    Perioden «{ $period }» passar ikkje. Indikatoren blir målt { $frequency ->
        [month] kvar månad
        [quarter] kvart kvartal
        [tertial] kvart tertial
        [school-year] kvart skuleår
        [second-year] annakvart år
       *[year] kvart år
    }.
diag-m701-help = Skriv perioden slik: { $example }.
diag-m701-explain = Eit resultat høyrer til ein periode av same slag som indikatoren blir målt i. Eit mål kan òg gjelde ein lengre periode.

diag-m702 = Grensene står i feil rekkjefølgje.
diag-m702-help =
    { $direction ->
        [higher] Når høgare er betre, skal det akseptable vere likt eller lågare enn det ønskte.
        [lower] Når lågare er betre, skal det akseptable vere likt eller høgare enn det ønskte.
       *[range] Det akseptable området skal romme heile det ønskte.
    }
diag-m702-explain = Eit resultat som når det ønskte, må òg vere akseptabelt.

diag-m703 =
    { $problem ->
        [no-upper] Eit område treng ei øvre grense, og ho manglar.
        [upper] Ei øvre grense høyrer berre til når retninga er range eller exact.
       *[order] Den øvre grensa er lågare enn den nedre.
    }
diag-m703-help = Retninga er { $direction }. Bruk kolonnane desired_to og acceptable_to berre for område.
diag-m703-explain = Eitt tal er nok når høgare eller lågare er betre. Eit område treng to.

diag-m704 = Indikatoren er berre til informasjon og kan ikkje ha eit mål.
diag-m704-help = Ta bort linja, eller gi indikatoren ei retning.
diag-m704-explain = Ein indikator med retninga info har verken mål eller lys.

diag-m705 = Det er alt sett eit mål for «{ $indicator }», { $period }, på linje { $other }.
diag-m705-help = Behald den eine linja.
diag-m705-explain = Kvar eining og periode kan ha eitt mål. Tom eining tyder alle einingar.

diag-m706 = Det er alt eit resultat for «{ $indicator }» i «{ $unit }», { $period }, på linje { $other }.
diag-m706-help = Behald det rette resultatet.
diag-m706-explain = Kvar eining og periode har eitt gjeldande resultat. Rettingar blir skrivne i systemet, der dei gamle tala blir tekne vare på.

diag-m707 = Eininga «{ $unit }» finst ikkje i { $period }.
diag-m707-help = Rett perioden, eller gyldigheita i organisation.csv.
diag-m707-explain = Talet blir ikkje vist for ei eining som ikkje finst i perioden.

diag-m708 = Indikatoren blir ikkje vist for «{ $unit }».
diag-m708-help = Legg eininga til i units, eller rett linja.
diag-m708-explain = Talet blir lagra, men ikkje vist på kortet.

diag-m709 = «{ $value }» er verken eit tal eller eit ord for kvifor talet manglar.
diag-m709-help = Skriv eit tal eller eitt av desse: { $allowed }.
diag-m709-explain = Eit tal som manglar, er ikkje null. Ordet seier kvifor det manglar.

diag-m801 = Mappa er skriven av ein nyare Styr: utgåve { $format } av språket, medan denne kjenner { $known }.
diag-m801-help = Ta i bruk ein nyare Styr, og kontroller mappa igjen.
diag-m801-explain = Ei nyare utgåve kan seie ting som eit eldre program ville miste. Difor blir ingenting teke inn.

diag-m802 = Minst { $least } og høgst { $most } kan ikkje gjelde samstundes.
diag-m802-help = Byt om grensene, eller rett den eine.
diag-m802-explain = Den minste grensa kan ikkje vere større enn den største.

diag-m803 = Eit register kan ikkje ha nøkkelen «{ $key }», som er eit slag ting Styr sjølv har.
diag-m803-help = Gi registeret ein annan nøkkel.
diag-m803-explain = Lenkjer seier kva dei fører til med slag og nøkkel, så kvart slag har sitt eige namn.

diag-m804 =
    { $problem ->
        [none] Føresetnaden prøver ingenting.
        [field] Eit felt som blir jamført, treng is, least eller most, og desse treng eit felt.
        [pair] Føresetnaden treng nøyaktig to felt.
        [sum] sum_of og sum høyrer saman.
       *[several] Føresetnaden prøver fleire ting på ein gong.
    }
diag-m804-help = Skriv éin føresetnad i kvart par krøllparentesar; fleire føresetnader står side om side i lista.
diag-m804-explain = Ein føresetnad seier éin ting, slik at alle kan lese kva han tyder.

diag-m805 = Feltet «{ $field }» er av slaget { $kind }, som ikkje kan stå her.
diag-m805-help = Nemn eit felt av eit av desse slaga: { $allowed }.
diag-m805-explain = Ein frist treng ein dato, og ein sum treng tal.

diag-m807 = Valet «{ $field }» har ingenting å velje mellom.
diag-m807-help = Legg til option, kvar med ein nøkkel og eit namn.
diag-m807-explain = Eit felt av slaget choice tek berre det modellen listar opp.

diag-m808 = «{ $key }» har inga meining for eit felt av slaget { $kind }.
diag-m808-help = Ta det bort, eller gjer feltet til eit av desse slaga: { $allowed }.
diag-m808-explain = Det som står, blir sett bort frå, og det var neppe meininga.

diag-m809 = «{ $value }» seier ikkje kva ting som er meint.
diag-m809-help = Skriv slag og nøkkel med kolon mellom, som statute:council.
diag-m809-explain = Ei tilvising til kva som helst seier både slag og nøkkel.

diag-m810 = «{ $value }» er ikkje ein farge.
diag-m810-help = Skriv # og seks siffer eller bokstavar a–f, som #0b5c3b.
diag-m810-explain = Fargen blir skriven som på nettsider: raudt, grønt og blått, to siffer kvar.

diag-m811 = Eit felt kan ikkje ha nøkkelen «{ $key }», som kvar oppføring har frå før.
diag-m811-help = Gi feltet ein annan nøkkel, eller bruk det som er der.
diag-m811-explain = Kvar oppføring har tittel, eining, eigar, givar, mottakar, opphav, tilstand, gyldigheit og gjennomgang.

diag-m812 = Det er ikkje klart kven parten «{ $party }» er.
diag-m812-help = Skriv anten unit, for leiaren av éi eining, eller who, for ei rolle i saka sjølv.
diag-m812-explain = Ein part er leiaren av ei fast eining, eller den som har ei rolle i saka, som mottakaren.

diag-m813 = Arbeidsflyten «{ $workflow }» har ingen tilstandar.
diag-m813-help = Legg til minst éin tilstand; den første er der ein ny ting byrjar.
diag-m813-explain = Ein ting må stå ein stad før han kan flyttast.

diag-m814 = Ingenting kan kome til tilstanden «{ $state }».
diag-m814-help = Legg til ein overgang som fører dit frå «{ $first }», direkte eller gjennom andre tilstandar, eller ta tilstanden bort.
diag-m814-explain = Ein ny ting byrjar i den første tilstanden og blir berre flytta med overgangar.

diag-m815 = Perioden «{ $term }» byrjar før «{ $other }» sluttar.
diag-m815-help = Lat ein periode slutte dagen før den neste byrjar.
diag-m815-explain = Det er eitt kommunestyre om gongen.

diag-m816 = Ordet «{ $word }» er forklart to gonger, først som «{ $other }».
diag-m816-help = Behald ei av forklaringane, eller kall den andre noko anna.
diag-m816-explain = Den som spør kva eit ord tyder, skal få eitt svar.

diag-m817 = Dette kan ikkje takast inn, sjølv om ingenting er gale med det.
diag-m817-help = Sei frå til dei som lagar Styr, og send dei tabellen.
diag-m817-explain = Dette er ein feil i Styr sjølv.
