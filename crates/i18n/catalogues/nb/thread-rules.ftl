# Reglene for den røde tråden, etter kodene i `styr explain`.
# dynamic: thread-rule-*

thread-rule-t101 = Det er { $count } mål på nivået «{ $level }», og det bør være høyst { $most }.
thread-rule-t101-name = For mange mål på et nivå
thread-rule-t101-explain = Få mål styrer; mange blir bare lagret. Nivået sier hvor mange det kan være.
thread-rule-t101-help = Avslutt eller slå sammen mål, eller øk «most» for nivået i modellen.

thread-rule-t102 = Det er { $count } mål på nivået «{ $level }», og det bør være minst { $least }.
thread-rule-t102-name = For få mål på et nivå
thread-rule-t102-explain = Et nivå som ikke er fylt, lar nivåene under stå uten retning.
thread-rule-t102-help = Vedta målene som mangler, eller senk «least» for nivået i modellen.

thread-rule-t103 = Det står ikke under noe mål, og det må nivået «{ $level }» gjøre.
thread-rule-t103-name = Mål uten et mål over seg
thread-rule-t103-explain = Et mål som ingen andre mål trenger, trekker bort fra det som er vedtatt. Tråden skal gå fra hvert mål til visjonen.
thread-rule-t103-help = Velg målet som det tjener, eller la nivået stå alene i modellen.

thread-rule-t104 = Det står under «{ $above }», som er borte eller avsluttet.
thread-rule-t104-name = Foreldreløse mål: målet over er borte
thread-rule-t104-explain = Når et mål i midten blir tatt bort, mister målene under veien opp.
thread-rule-t104-help = Flytt målet under et annet mål, eller avslutt det også.

thread-rule-t105 = Nivået «{ $level }» kan ikke stå under nivået «{ $other }».
thread-rule-t105-name = Et nivå som ikke kan stå der
thread-rule-t105-explain = Rekkefølgen av nivåer er modellens egen. Et mål på feil sted blir talt og rapportert på feil sted.
thread-rule-t105-help = Flytt målet, eller endre i modellen hvilke nivåer som kan stå under hvilke.

thread-rule-t106 = Det står, via «{ $above }», under seg selv.
thread-rule-t106-name = Mål i ring
thread-rule-t106-explain = I en ring er det ikke noe mål som de andre tjener, og ingen vei til visjonen.
thread-rule-t106-help = Ta bort en av koblingene.

thread-rule-t107 = Nivået «{ $level }» står ikke i perspektivet «{ $perspective }».
thread-rule-t107-name = Et perspektiv som ikke er tillatt
thread-rule-t107-explain = Noen nivåer hører til i bestemte perspektiver: politiske mål sier hva innbyggerne får, og de andre perspektivene gjør det mulig.
thread-rule-t107-help = Flytt målet til et annet perspektiv, eller tillat dette i modellen.

thread-rule-t108 = Det varer i { $years } år; nivået «{ $level }» ber om { $least } til { $most }.
thread-rule-t108-name = En tidshorisont som ikke er tillatt
thread-rule-t108-explain = Et mål som ser for langt fram, forplikter ingen; et som ser for kort, er en oppgave.
thread-rule-t108-help = Endre første eller siste dag, eller nivået i modellen.

thread-rule-t109 = Nivået «{ $level }» spør hvor målene kommer fra, og dette har ingen av opprinnelsene.
thread-rule-t109-name = Mål uten en tillatt opprinnelse
thread-rule-t109-explain = Opprinnelsen sier hvem som kan endre målet: en lov, et vedtak eller enheten selv.
thread-rule-t109-help = Velg opprinnelsen til målet.

thread-rule-t110 = Enheten som mottar det, «{ $unit }», er borte.
thread-rule-t110-name = Mottakere som er borte
thread-rule-t110-explain = Et mål har én mottaker. Når den enheten slutter, er det ingen som bærer målet.
thread-rule-t110-help = Gi målet til en annen enhet, eller avslutt det.

thread-rule-t111 = Mål på nivået «{ $level }» blir ikke mottatt av enheter som «{ $unit }».
thread-rule-t111-name = Mottakere på et nivå som ikke er tillatt
thread-rule-t111-explain = Modellen sier på hvilke nivåer i organisasjonen et mål blir mottatt.
thread-rule-t111-help = Gi målet til en annen enhet, eller endre nivået i modellen.

thread-rule-t112 = Ingen indikator måler det, og ingen mål står under det.
thread-rule-t112-name = Mål som ingenting måler
thread-rule-t112-explain = Ingen kan si om målet er nådd. Det som blir målt, blir gjort.
thread-rule-t112-help = Koble en indikator til målet, eller del det opp i mål under.

thread-rule-t113 = Det er vedtatt, og ingen enhet har tatt det: ikke noe mål under, ikke noe oppdrag, ingen enhet som arbeider med det.
thread-rule-t113-name = Vedtatte mål som ingen enhet har tatt
thread-rule-t113-explain = Et vedtak som ingen tar på seg, blir på papiret.
thread-rule-t113-help = La en enhet lage sitt eget mål under det, eller gi et oppdrag.

thread-rule-t114 = Ikke noe oppdrag, prosjekt eller prosess tjener det.
thread-rule-t114-name = Mål uten oppdrag
thread-rule-t114-explain = Målet sier hva; uten at noen gjør noe, blir det et ønske.
thread-rule-t114-help = Gi et oppdrag fra målet, eller koble et til det.

thread-rule-t115 = Ingen plan som har det, sier et beløp, og ingen oppføring som tjener det gjør det.
thread-rule-t115-name = Mål uten penger
thread-rule-t115-explain = Et mål som koster og ikke har penger, er et ønske.
thread-rule-t115-help = Skriv beløpet i planen eller i oppdraget som tjener målet.

thread-rule-t116 =
    { $date ->
        [none] Det er ikke rapportert om det.
       *[other] Det er ikke rapportert om det siden { $date }.
    }
thread-rule-t116-name = Mål som ikke er rapportert
thread-rule-t116-explain = Et mål er en del av styringen så lenge noen forteller hvordan det går. Selve rapportene kommer senere; til da teller en redegjørelse for målet.
thread-rule-t116-help = Rapporter om målet.

thread-rule-t117 = Det står ikke hvem det er til nytte for.
thread-rule-t117-name = Mål uten noen det er til nytte for
thread-rule-t117-explain = Alt en kommune gjør, skal være til nytte for noen. Den som skriver målet, bør kunne si hvem.
thread-rule-t117-help = Skriv hvem det er til nytte for.

thread-rule-t118 = Det gjelder, og denne sjekken holder ikke: { $check }.
thread-rule-t118-name = Vedtatte mål som ikke består en sjekk
thread-rule-t118-explain = Nivået ber om disse sjekkene før et mål blir vedtatt, slik som SMARTA.
thread-rule-t118-help = Fyll ut det som mangler, som en ny versjon av målet.

thread-rule-t119 = Det ble vedtatt { $date }, og nivået blir vedtatt på nytt: { $rhythm }.
thread-rule-t119-name = Mål i utakt
thread-rule-t119-explain = Et mål som skal vedtas på nytt hvert år eller hver periode, og ikke blir det, gjelder bare av vane.
thread-rule-t119-help = Vedta målet på nytt, eller avslutt det.

thread-rule-t201 = Den måler ikke noe mål.
thread-rule-t201-name = Indikatorer uten mål
thread-rule-t201-explain = Et tall uten mål blir talt for sin egen skyld.
thread-rule-t201-help = Velg målet som den måler.

thread-rule-t202 = Den måler «{ $goal }», som er borte eller avsluttet.
thread-rule-t202-name = Indikatorer for et mål som er borte
thread-rule-t202-explain = Tallet blir samlet inn videre, enda ingen styrer etter det.
thread-rule-t202-help = Velg et annet mål, eller avslutt indikatoren.

thread-rule-t203 = Den har ikke noe resultatkrav.
thread-rule-t203-name = Indikatorer uten resultatkrav
thread-rule-t203-explain = Uten krav er ikke noe resultat godt eller dårlig, og det er ikke noe lys.
thread-rule-t203-help = Sett et krav, eller merk indikatoren som informasjon.

thread-rule-t204 = Den har ikke noe resultat.
thread-rule-t204-name = Indikatorer uten resultat
thread-rule-t204-explain = En indikator som aldri blir fylt, sier ingenting.
thread-rule-t204-help = Før inn eller hent et resultat, eller ta bort indikatoren.

thread-rule-t205 = Det siste resultatet er fra { $date }.
thread-rule-t205-name = Utdaterte indikatorer
thread-rule-t205-explain = To runder har gått uten tall. Gamle tall blir tatt for dagens.
thread-rule-t205-help = Før inn nyere resultater, eller endre hvor ofte det blir målt.

thread-rule-t206 = Ingen svarer for tallene.
thread-rule-t206-name = Indikatorer som ingen svarer for
thread-rule-t206-explain = Et tall uten eier blir ikke rettet når det er galt.
thread-rule-t206-help = Skriv hvem som svarer for det.

thread-rule-t301 = { $party } har ikke kvittert.
thread-rule-t301-name = Kvitteringer som mangler
thread-rule-t301-explain = Et mål eller oppdrag gjelder når de som det binder, har sagt at de har lest og tatt imot det.
thread-rule-t301-help = Be parten kvittere.

thread-rule-t302 = Teksten er endret siden { $party } kvitterte.
thread-rule-t302-name = Kvitteringer som er brutt av en endring
thread-rule-t302-explain = Den som har sagt ja til én tekst, har ikke sagt ja til en annen.
thread-rule-t302-help = Be parten kvittere for den nye teksten.

thread-rule-t303 = Giveren, «{ $giver }», har skrevet HVORDAN, som er mottakerens.
thread-rule-t303-name = HVORDAN skrevet av giveren
thread-rule-t303-explain = Giveren sier hva; mottakeren velger hvordan. Ellers blir mål til instrukser.
thread-rule-t303-help = Ta ut teksten, og la mottakeren skrive den.

thread-rule-t304 = { $owner } svarer for det, og har ikke noen rolle her lenger.
thread-rule-t304-name = Eiere som har sluttet
thread-rule-t304-explain = Det som har en eier som har sluttet, er det ingen som passer på.
thread-rule-t304-help = Velg en ny eier.

thread-rule-t305 =
    { $count ->
        [one] Svarer for én ting som går, og har ikke meldt noe om den på et år.
       *[other] Svarer for { $count } ting som går, og har ikke meldt noe om noen av dem på et år.
    }
thread-rule-t305-name = Eiere som er tause
thread-rule-t305-explain = En eier som aldri melder noe, vet kanskje ikke at hun er eier.
thread-rule-t305-help = Snakk med eieren, og velg en ny om det trengs.

thread-rule-t306 = Ingen leder er oppgitt.
thread-rule-t306-name = Enheter uten leder
thread-rule-t306-explain = Resultater, krav og kvitteringer for enheten venter på en som leder den.
thread-rule-t306-help = Gi enheten en leder.

thread-rule-t401 = Den utløp { $date }.
thread-rule-t401-name = Planer som er utløpt
thread-rule-t401-explain = En plan etter sin siste dag ser fortsatt ut som om den gjelder.
thread-rule-t401-help = Vedta en ny, forleng den med et vedtak, eller legg den bort.

thread-rule-t402 = Den gjelder, og ikke noe vedtak er oppgitt.
thread-rule-t402-name = Planer uten vedtak
thread-rule-t402-explain = Det som gjelder, ble vedtatt av noen en dag. Ellers vet ingen om det gjelder.
thread-rule-t402-help = Skriv organ, dato og saksnummer.

thread-rule-t403 = Den skulle vært revidert innen { $date }.
thread-rule-t403-name = Planer som skulle vært revidert
thread-rule-t403-explain = Plantypen sier hvor ofte en plan blir sett på igjen.
thread-rule-t403-help = Revider planen, eller vedta en ny dato.

thread-rule-t404 = Den står ikke under noen plan av typen «{ $wanted }».
thread-rule-t404-name = Planer uten kobling oppover
thread-rule-t404-explain = Alle planer skal følge av den over; ellers trekker de hver sin vei.
thread-rule-t404-help = Koble planen til den som den følger av.

thread-rule-t405 = Den står under «{ $above }», som er borte, utløpt eller erstattet.
thread-rule-t405-name = Planer under en som er slutt
thread-rule-t405-explain = Planen viser fortsatt til noe som ikke gjelder.
thread-rule-t405-help = Koble den til planen som kom etter.

thread-rule-t406 = «{ $thing }» lyder annerledes i «{ $from }» nå.
thread-rule-t406-name = Hentede tekster som er utdatert
thread-rule-t406-explain = Det som er hentet fra en annen plan, skal ha samme ordlyd. En endring i opphavet blir tilbudt, aldri påtvunget.
thread-rule-t406-help = Ta inn den nye ordlyden på siden til planen, eller si nei til den.

thread-rule-t407 = Den mangler: { $content }.
thread-rule-t407-name = Planer som mangler påkrevd innhold
thread-rule-t407-explain = Plantypen sier hva en plan må ha før den blir levert.
thread-rule-t407-help = Fyll ut det som mangler.

thread-rule-t408 = Den har ingen plan av typen «{ $wanted }».
thread-rule-t408-name = Enheter uten plan
thread-rule-t408-explain = Hver enhet på dette nivået skal ha en slik plan.
thread-rule-t408-help = Lag planen, eller merk typen som valgfri i modellen.

thread-rule-t409 = Den har et beløp, og planer av denne typen har ikke det.
thread-rule-t409-name = Beløp der det ikke skal være noen
thread-rule-t409-explain = Noen planer sier hva en vil, og lar budsjettet ta pengene.
thread-rule-t409-help = Ta ut beløpet, eller flytt det til budsjettet.

thread-rule-t410 = Ingen svarer for den.
thread-rule-t410-name = Planer som ingen svarer for
thread-rule-t410-explain = En plan uten eier blir ikke fulgt opp og ikke revidert.
thread-rule-t410-help = Velg hvem som svarer for planen.

thread-rule-t501 = Den tilhører ingen, og registeret ber om det.
thread-rule-t501-name = Oppføringer uten eier
thread-rule-t501-explain = Det ingen eier, er det ingen som holder ved like.
thread-rule-t501-help = Velg enheten eller personen som den tilhører.

thread-rule-t502 =
    { $date ->
        [none] Den er aldri gjennomgått.
       *[other] Den skulle vært gjennomgått innen { $date }.
    }
thread-rule-t502-name = Oppføringer som skulle vært gjennomgått
thread-rule-t502-explain = Registeret sier hvor ofte en oppføring blir sett på igjen.
thread-rule-t502-help = Gå gjennom oppføringen, og noter at det er gjort.

thread-rule-t503 = Den utløp { $date }, og er ikke avsluttet.
thread-rule-t503-name = Oppføringer som er utløpt
thread-rule-t503-explain = Et dokument eller en fullmakt etter sin siste dag ser fortsatt ut som om det gjelder.
thread-rule-t503-help = Avslutt, erstatt eller forleng den.

thread-rule-t504 = Ingen mottar det.
thread-rule-t504-name = Oppdrag uten mottaker
thread-rule-t504-explain = Et oppdrag blir gitt til én. Det som blir gitt til alle, gjør ingen.
thread-rule-t504-help = Velg mottakeren.

thread-rule-t505 = Det skulle vært gjort innen { $date }.
thread-rule-t505-name = Oppdrag som er forsinket
thread-rule-t505-explain = Fristen er ute, og det er ikke meldt som gjort.
thread-rule-t505-help = Meld det som gjort, avtal en ny dag, eller ta det tilbake.

thread-rule-t506 =
    { $date ->
        [none] Det er ikke rapportert om det.
       *[other] Det er ikke rapportert om det siden { $date }.
    }
thread-rule-t506-name = Oppdrag som ikke er rapportert
thread-rule-t506-explain = Rapporten går samme vei tilbake som oppdraget kom. Etter et tertial uten et ord vet giveren ingenting.
thread-rule-t506-help = La mottakeren rapportere, også om det ikke er noe nytt.

thread-rule-t507 = Det kommer ikke fra noe mål eller noe annet oppdrag.
thread-rule-t507-name = Oppdrag uten opphav
thread-rule-t507-explain = Oppdrag skal ha sitt opphav i politiske mål.
thread-rule-t507-help = Velg målet som det kommer fra.

thread-rule-t508 = Ingen setter det i verk.
thread-rule-t508-name = Vedtak som ingen setter i verk
thread-rule-t508-explain = Et vedtak uten noen som setter det i verk, blir ikke satt i verk.
thread-rule-t508-help = Velg hvem som setter det i verk.

thread-rule-t509 = Ikke noe oppdrag, mål, prosjekt, prosess, avtale eller plan setter det i verk.
thread-rule-t509-name = Vedtak uten tiltak
thread-rule-t509-explain = Det bør vises hvordan et vedtak ble til arbeid.
thread-rule-t509-help = Koble til det som setter det i verk.

thread-rule-t510 = «{ $field }» er tomt.
thread-rule-t510-name = Felt som må fylles ut
thread-rule-t510-explain = Registeret ber om dette feltet, alltid eller i denne tilstanden.
thread-rule-t510-help = Fyll ut feltet.

thread-rule-t511 = Det er koblet til «{ $to }», som ikke finnes.
thread-rule-t511-name = Koblinger som ikke fører noe sted
thread-rule-t511-explain = En kobling til ingenting er en tråd som er klippet.
thread-rule-t511-help = Ta bort koblingen, eller før den til det som kom i stedet.

thread-rule-t512 = Den står i listen «{ $list }».
thread-rule-t512-name = Oppføringer i en liste over feil
thread-rule-t512-explain = Kommunen har sagt at det som står i denne listen, skal rettes.
thread-rule-t512-help = Rett oppføringen, så den går ut av listen.

thread-rule-t513 =
    { $choice ->
        [none] { $coverage }: ingenting i «{ $register }».
       *[other] { $coverage }: ingenting i «{ $register }» for «{ $choice }».
    }
thread-rule-t513-name = De som mangler en oppføring
thread-rule-t513-explain = Kommunen har sagt hvem eller hva som må ha en oppføring, og hvor ofte.
thread-rule-t513-help = Lag oppføringen.

thread-rule-t514 = { $says }
thread-rule-t514-name = Oppføringer som bryter en regel
thread-rule-t514-explain = Registeret har sine egne regler.
thread-rule-t514-help = Endre oppføringen så regelen holder.

thread-rule-t515 = «{ $receiver }» står ikke i linjen til «{ $giver }».
thread-rule-t515-name = Mottakere utenfor linjen
thread-rule-t515-explain = Myndighet blir gitt videre nedover linjen, til dem som giveren leder.
thread-rule-t515-help = Velg en mottaker i linjen.

thread-rule-t601 = Alle indikatorene på kortet står i perspektivet «{ $perspective }».
thread-rule-t601-name = Et kort med bare ett perspektiv
thread-rule-t601-explain = Økonomi er bare ett av flere perspektiver. Et kort med bare ett viser halve sannheten.
thread-rule-t601-help = Gi kortet indikatorer i andre perspektiver.

thread-rule-t602 = Kortet har { $count } indikatorer; høyst { $most } er anbefalt.
thread-rule-t602-name = Kort som er for lange
thread-rule-t602-explain = Ikke alt: et kort med for mye styrer ingenting.
thread-rule-t602-help = Ta bort dem som ingen styrer etter.

thread-rule-t603 = Den blir bare målt med sine egne indikatorer.
thread-rule-t603-name = Enheter uten en felles indikator
thread-rule-t603-explain = Felles indikatorer gjør at enheter kan holdes opp mot hverandre.
thread-rule-t603-help = Gi enheten et kort, eller lag en felles indikator.

thread-rule-t604 = Den har ikke mottatt noe mål.
thread-rule-t604-name = Enheter uten mål
thread-rule-t604-explain = Hver enhet bør vite hva den er til for å nå.
thread-rule-t604-help = Gi enheten et mål.

thread-rule-t605 = Det står ingen steder hva «{ $word }» betyr.
thread-rule-t605-name = Ord uten forklaring
thread-rule-t605-explain = Ord er verktøy. De som mener forskjellige ting med ett ord, styrer forskjellige veier.
thread-rule-t605-help = Skriv en beskrivelse i modellen, eller et oppslag i ordlisten.
