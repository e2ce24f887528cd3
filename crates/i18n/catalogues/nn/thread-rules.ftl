# Reglane for den raude tråden, etter kodane i `styr explain`.
# dynamic: thread-rule-*

thread-rule-t101 = Det er { $count } mål på nivået «{ $level }», og det bør vere høyst { $most }.
thread-rule-t101-name = For mange mål på eit nivå
thread-rule-t101-explain = Få mål styrer; mange blir berre lagra. Nivået seier kor mange det kan vere.
thread-rule-t101-help = Avslutt eller slå saman mål, eller auk «most» for nivået i modellen.

thread-rule-t102 = Det er { $count } mål på nivået «{ $level }», og det bør vere minst { $least }.
thread-rule-t102-name = For få mål på eit nivå
thread-rule-t102-explain = Eit nivå som ikkje er fylt, lar nivåa under stå utan retning.
thread-rule-t102-help = Vedta måla som manglar, eller senk «least» for nivået i modellen.

thread-rule-t103 = Det står ikkje under noko mål, og det må nivået «{ $level }» gjere.
thread-rule-t103-name = Mål utan eit mål over seg
thread-rule-t103-explain = Eit mål som ingen andre mål treng, dreg bort frå det som er vedteke. Tråden skal gå frå kvart mål til visjonen.
thread-rule-t103-help = Vel målet som det tener, eller la nivået stå åleine i modellen.

thread-rule-t104 = Det står under «{ $above }», som er borte eller avslutta.
thread-rule-t104-name = Foreldrelause mål: målet over er borte
thread-rule-t104-explain = Når eit mål i midten blir teke bort, mistar måla under vegen opp.
thread-rule-t104-help = Flytt målet under eit anna mål, eller avslutt det òg.

thread-rule-t105 = Nivået «{ $level }» kan ikkje stå under nivået «{ $other }».
thread-rule-t105-name = Eit nivå som ikkje kan stå der
thread-rule-t105-explain = Rekkjefølgja av nivå er modellen sin eigen. Eit mål på feil stad blir talt og rapportert på feil stad.
thread-rule-t105-help = Flytt målet, eller endre i modellen kva nivå som kan stå under kva.

thread-rule-t106 = Det står, via «{ $above }», under seg sjølv.
thread-rule-t106-name = Mål i ring
thread-rule-t106-explain = I ein ring er det ikkje noko mål som dei andre tener, og ingen veg til visjonen.
thread-rule-t106-help = Ta bort ein av koplingane.

thread-rule-t107 = Nivået «{ $level }» står ikkje i perspektivet «{ $perspective }».
thread-rule-t107-name = Eit perspektiv som ikkje er tillate
thread-rule-t107-explain = Nokre nivå høyrer til i bestemte perspektiv: politiske mål seier kva innbyggjarane får, og dei andre perspektiva gjer det mogleg.
thread-rule-t107-help = Flytt målet til eit anna perspektiv, eller tillat dette i modellen.

thread-rule-t108 = Det varer i { $years } år; nivået «{ $level }» bed om { $least } til { $most }.
thread-rule-t108-name = Ein tidshorisont som ikkje er tillate
thread-rule-t108-explain = Eit mål som ser for langt fram, forpliktar ingen; eit som ser for kort, er ei oppgåve.
thread-rule-t108-help = Endre første eller siste dag, eller nivået i modellen.

thread-rule-t109 = Nivået «{ $level }» spør kvar måla kjem frå, og dette har ingen av opphava.
thread-rule-t109-name = Mål utan eit tillate opphav
thread-rule-t109-explain = Opphavet seier kven som kan endre målet: ei lov, eit vedtak eller eininga sjølv.
thread-rule-t109-help = Vel opphavet til målet.

thread-rule-t110 = Eininga som tek imot det, «{ $unit }», er borte.
thread-rule-t110-name = Mottakarar som er borte
thread-rule-t110-explain = Eit mål har éin mottakar. Når den eininga sluttar, er det ingen som ber målet.
thread-rule-t110-help = Gi målet til ei anna eining, eller avslutt det.

thread-rule-t111 = Mål på nivået «{ $level }» blir ikkje motteke av einingar som «{ $unit }».
thread-rule-t111-name = Mottakarar på eit nivå som ikkje er tillate
thread-rule-t111-explain = Modellen seier på kva nivå i organisasjonen eit mål blir motteke.
thread-rule-t111-help = Gi målet til ei anna eining, eller endre nivået i modellen.

thread-rule-t112 = Ingen indikator måler det, og ingen mål står under det.
thread-rule-t112-name = Mål som ingenting måler
thread-rule-t112-explain = Ingen kan seie om målet er nådd. Det som blir målt, blir gjort.
thread-rule-t112-help = Kople ein indikator til målet, eller del det opp i mål under.

thread-rule-t113 = Det er vedteke, og ingen eining har teke det: ikkje noko mål under, ikkje noko oppdrag, ingen eining som arbeider med det.
thread-rule-t113-name = Vedtekne mål som ingen eining har teke
thread-rule-t113-explain = Eit vedtak som ingen tek på seg, blir på papiret.
thread-rule-t113-help = La ei eining lage sitt eige mål under det, eller gi eit oppdrag.

thread-rule-t114 = Ikkje noko oppdrag, prosjekt eller prosess tener det.
thread-rule-t114-name = Mål utan oppdrag
thread-rule-t114-explain = Målet seier kva; utan at nokon gjer noko, blir det eit ønske.
thread-rule-t114-help = Gi eit oppdrag frå målet, eller kople eit til det.

thread-rule-t115 = Ingen plan som har det, seier eit beløp, og ingen oppføring som tener det gjer det.
thread-rule-t115-name = Mål utan pengar
thread-rule-t115-explain = Eit mål som kostar og ikkje har pengar, er eit ønske.
thread-rule-t115-help = Skriv beløpet i planen eller i oppdraget som tener målet.

thread-rule-t116 =
    { $date ->
        [none] Det er ikkje rapportert om det.
       *[other] Det er ikkje rapportert om det sidan { $date }.
    }
thread-rule-t116-name = Mål som ikkje er rapportert
thread-rule-t116-explain = Eit mål er ein del av styringa så lenge nokon fortel korleis det går. Sjølve rapportane kjem seinare; til då tel ei utgreiing for målet.
thread-rule-t116-help = Rapporter om målet.

thread-rule-t117 = Det står ikkje kven det er til nytte for.
thread-rule-t117-name = Mål utan nokon det er til nytte for
thread-rule-t117-explain = Alt ein kommune gjer, skal vere til nytte for nokon. Den som skriv målet, bør kunne seie kven.
thread-rule-t117-help = Skriv kven det er til nytte for.

thread-rule-t118 = Det gjeld, og denne sjekken held ikkje: { $check }.
thread-rule-t118-name = Vedtekne mål som ikkje består ein sjekk
thread-rule-t118-explain = Nivået bed om desse sjekkane før eit mål blir vedteke, slik som SMARTA.
thread-rule-t118-help = Fyll ut det som manglar, som ein ny versjon av målet.

thread-rule-t119 = Det vart vedteke { $date }, og nivået blir vedteke på nytt: { $rhythm }.
thread-rule-t119-name = Mål i utakt
thread-rule-t119-explain = Eit mål som skal vedtakast på nytt kvart år eller kvar periode, og ikkje blir det, gjeld berre av vane.
thread-rule-t119-help = Vedta målet på nytt, eller avslutt det.

thread-rule-t201 = Den måler ikkje noko mål.
thread-rule-t201-name = Indikatorar utan mål
thread-rule-t201-explain = Eit tal utan mål blir talt for si eiga skuld.
thread-rule-t201-help = Vel målet som den måler.

thread-rule-t202 = Den måler «{ $goal }», som er borte eller avslutta.
thread-rule-t202-name = Indikatorar for eit mål som er borte
thread-rule-t202-explain = Talet blir samla inn vidare, endå ingen styrer etter det.
thread-rule-t202-help = Vel eit anna mål, eller avslutt indikatoren.

thread-rule-t203 = Den har ikkje noko resultatkrav.
thread-rule-t203-name = Indikatorar utan resultatkrav
thread-rule-t203-explain = Utan krav er ikkje noko resultat godt eller dårleg, og det er ikkje noko lys.
thread-rule-t203-help = Set eit krav, eller merk indikatoren som informasjon.

thread-rule-t204 = Den har ikkje noko resultat.
thread-rule-t204-name = Indikatorar utan resultat
thread-rule-t204-explain = Ein indikator som aldri blir fylt, seier ingenting.
thread-rule-t204-help = Før inn eller hent eit resultat, eller ta bort indikatoren.

thread-rule-t205 = Det siste resultatet er frå { $date }.
thread-rule-t205-name = Utdaterte indikatorar
thread-rule-t205-explain = To rundar har gått utan tal. Gamle tal blir teke for dagens.
thread-rule-t205-help = Før inn nyere resultat, eller endre kor ofte det blir målt.

thread-rule-t206 = Ingen svarer for tala.
thread-rule-t206-name = Indikatorar som ingen svarer for
thread-rule-t206-explain = Eit tal utan eigar blir ikkje retta når det er gale.
thread-rule-t206-help = Skriv kven som svarer for det.

thread-rule-t301 = { $party } har ikkje kvittert.
thread-rule-t301-name = Kvitteringar som manglar
thread-rule-t301-explain = Eit mål eller oppdrag gjeld når dei som det bind, har sagt at de har lese og teke imot det.
thread-rule-t301-help = Be parten kvittere.

thread-rule-t302 = Teksten er endra sidan { $party } kvitterte.
thread-rule-t302-name = Kvitteringar som er brotne av ei endring
thread-rule-t302-explain = Den som har sagt ja til éin tekst, har ikkje sagt ja til ein annan.
thread-rule-t302-help = Be parten kvittere for den nye teksten.

thread-rule-t303 = Givaren, «{ $giver }», har skrive KORLEIS, som er mottakaren sitt.
thread-rule-t303-name = KORLEIS skrive av givaren
thread-rule-t303-explain = Givaren seier kva; mottakaren vel korleis. Elles blir mål til instruksar.
thread-rule-t303-help = Ta ut teksten, og la mottakaren skrive den.

thread-rule-t304 = { $owner } svarer for det, og har ikkje noka rolle her lenger.
thread-rule-t304-name = Eigarar som har slutta
thread-rule-t304-explain = Det som har ein eigar som har slutta, er det ingen som passar på.
thread-rule-t304-help = Vel ein ny eigar.

thread-rule-t305 =
    { $count ->
        [one] Svarer for éin ting som går, og har ikkje meldt noko om den på eit år.
       *[other] Svarer for { $count } ting som går, og har ikkje meldt noko om nokon av dei på eit år.
    }
thread-rule-t305-name = Eigarar som er tause
thread-rule-t305-explain = Ein eigar som aldri melder noko, veit kanskje ikkje at ho er eigar.
thread-rule-t305-help = Snakk med eigaren, og vel ein ny om det trengst.

thread-rule-t306 = Ingen leiar er oppgitt.
thread-rule-t306-name = Einingar utan leiar
thread-rule-t306-explain = Resultat, krav og kvitteringar for eininga ventar på ein som leier ho.
thread-rule-t306-help = Gi eininga ein leiar.

thread-rule-t401 = Den gjekk ut { $date }.
thread-rule-t401-name = Planar som har gått ut
thread-rule-t401-explain = Ein plan etter sin siste dag ser framleis ut som om den gjeld.
thread-rule-t401-help = Vedta ein ny, forleng den med eit vedtak, eller legg den bort.

thread-rule-t402 = Den gjeld, og ikkje noko vedtak er oppgitt.
thread-rule-t402-name = Planar utan vedtak
thread-rule-t402-explain = Det som gjeld, vart vedteke av nokon ein dag. Elles veit ingen om det gjeld.
thread-rule-t402-help = Skriv organ, dato og saksnummer.

thread-rule-t403 = Den skulle vore revidert innan { $date }.
thread-rule-t403-name = Planar som skulle vore revidert
thread-rule-t403-explain = Plantypen seier kor ofte ein plan blir sett på nytt.
thread-rule-t403-help = Revider planen, eller vedta ein ny dato.

thread-rule-t404 = Den står ikkje under nokon plan av typen «{ $wanted }».
thread-rule-t404-name = Planar utan kopling oppover
thread-rule-t404-explain = Alle planar skal følgje av den over; elles dreg dei kvar sin veg.
thread-rule-t404-help = Kople planen til den som den følgjer av.

thread-rule-t405 = Den står under «{ $above }», som er borte, gått ut eller erstatta.
thread-rule-t405-name = Planar under ein som er slutt
thread-rule-t405-explain = Planen viser framleis til noko som ikkje gjeld.
thread-rule-t405-help = Kople den til planen som kom etter.

thread-rule-t406 = «{ $thing }» lyder annleis i «{ $from }» no.
thread-rule-t406-name = Henta tekster som er utdatert
thread-rule-t406-explain = Det som er henta frå ein annan plan, skal ha same ordlyd. Ei endring i opphavet blir tilbode, aldri påtvinga.
thread-rule-t406-help = Ta inn den nye ordlyden på sida til planen, eller sei nei til den.

thread-rule-t407 = Den manglar: { $content }.
thread-rule-t407-name = Planar som manglar påkravd innhald
thread-rule-t407-explain = Plantypen seier kva ein plan må ha før den blir levert.
thread-rule-t407-help = Fyll ut det som manglar.

thread-rule-t408 = Den har ingen plan av typen «{ $wanted }».
thread-rule-t408-name = Einingar utan plan
thread-rule-t408-explain = Kvar eining på dette nivået skal ha ein slik plan.
thread-rule-t408-help = Lag planen, eller merk typen som valfri i modellen.

thread-rule-t409 = Den har eit beløp, og planar av denne typen har ikkje det.
thread-rule-t409-name = Beløp der det ikkje skal vere nokon
thread-rule-t409-explain = Nokre planar seier kva ein vil, og lar budsjettet ta pengane.
thread-rule-t409-help = Ta ut beløpet, eller flytt det til budsjettet.

thread-rule-t410 = Ingen svarer for den.
thread-rule-t410-name = Planar som ingen svarer for
thread-rule-t410-explain = Ein plan utan eigar blir ikkje følgt opp og ikkje revidert.
thread-rule-t410-help = Vel kven som svarer for planen.

thread-rule-t501 = Den høyrer til ingen, og registeret bed om det.
thread-rule-t501-name = Oppføringar utan eigar
thread-rule-t501-explain = Det ingen eig, er det ingen som held ved like.
thread-rule-t501-help = Vel eininga eller personen som den høyrer til.

thread-rule-t502 =
    { $date ->
        [none] Den er aldri gått gjennom.
       *[other] Den skulle vore gått gjennom innan { $date }.
    }
thread-rule-t502-name = Oppføringar som skulle vore gått gjennom
thread-rule-t502-explain = Registeret seier kor ofte ei oppføring blir sett på nytt.
thread-rule-t502-help = Gå gjennom oppføringa, og noter at det er gjort.

thread-rule-t503 = Den gjekk ut { $date }, og er ikkje avslutta.
thread-rule-t503-name = Oppføringar som har gått ut
thread-rule-t503-explain = Eit dokument eller ei fullmakt etter sin siste dag ser framleis ut som om det gjeld.
thread-rule-t503-help = Avslutt, erstatt eller forleng den.

thread-rule-t504 = Ingen tek imot det.
thread-rule-t504-name = Oppdrag utan mottakar
thread-rule-t504-explain = Eit oppdrag blir gitt til éin. Det som blir gitt til alle, gjer ingen.
thread-rule-t504-help = Vel mottakaren.

thread-rule-t505 = Det skulle vore gjort innan { $date }.
thread-rule-t505-name = Oppdrag som er forseinka
thread-rule-t505-explain = Fristen er ute, og det er ikkje meldt som gjort.
thread-rule-t505-help = Meld det som gjort, avtal ein ny dag, eller ta det tilbake.

thread-rule-t506 =
    { $date ->
        [none] Det er ikkje rapportert om det.
       *[other] Det er ikkje rapportert om det sidan { $date }.
    }
thread-rule-t506-name = Oppdrag som ikkje er rapportert
thread-rule-t506-explain = Rapporten går same veg tilbake som oppdraget kom. Etter eit tertial utan eit ord veit givaren ingenting.
thread-rule-t506-help = La mottakaren rapportere, òg om det ikkje er noko nytt.

thread-rule-t507 = Det kjem ikkje frå noko mål eller noko anna oppdrag.
thread-rule-t507-name = Oppdrag utan opphav
thread-rule-t507-explain = Oppdrag skal ha sitt opphav i politiske mål.
thread-rule-t507-help = Vel målet som det kjem frå.

thread-rule-t508 = Ingen set det i verk.
thread-rule-t508-name = Vedtak som ingen set i verk
thread-rule-t508-explain = Eit vedtak utan nokon som set det i verk, blir ikkje sett i verk.
thread-rule-t508-help = Vel kven som set det i verk.

thread-rule-t509 = Ikkje noko oppdrag, mål, prosjekt, prosess, avtale eller plan set det i verk.
thread-rule-t509-name = Vedtak utan tiltak
thread-rule-t509-explain = Det bør visast korleis eit vedtak vart til arbeid.
thread-rule-t509-help = Kople til det som set det i verk.

thread-rule-t510 = «{ $field }» er tomt.
thread-rule-t510-name = Felt som må fyllast ut
thread-rule-t510-explain = Registeret bed om dette feltet, alltid eller i denne tilstanden.
thread-rule-t510-help = Fyll ut feltet.

thread-rule-t511 = Det er kopla til «{ $to }», som ikkje finst.
thread-rule-t511-name = Koplingar som ikkje fører noko stad
thread-rule-t511-explain = Ei kopling til ingenting er ein tråd som er klipt.
thread-rule-t511-help = Ta bort koplinga, eller før den til det som kom i staden.

thread-rule-t512 = Den står i lista «{ $list }».
thread-rule-t512-name = Oppføringar i ei liste over feil
thread-rule-t512-explain = Kommunen har sagt at det som står i denne lista, skal rettast.
thread-rule-t512-help = Rett oppføringa, så den går ut av lista.

thread-rule-t513 =
    { $choice ->
        [none] { $coverage }: ingenting i «{ $register }».
       *[other] { $coverage }: ingenting i «{ $register }» for «{ $choice }».
    }
thread-rule-t513-name = Dei som manglar ei oppføring
thread-rule-t513-explain = Kommunen har sagt kven eller kva som må ha ei oppføring, og kor ofte.
thread-rule-t513-help = Lag oppføringa.

thread-rule-t514 = { $says }
thread-rule-t514-name = Oppføringar som bryt ein regel
thread-rule-t514-explain = Registeret har sine eigne reglar.
thread-rule-t514-help = Endre oppføringa så regelen held.

thread-rule-t515 = «{ $receiver }» står ikkje i linja til «{ $giver }».
thread-rule-t515-name = Mottakarar utanfor linja
thread-rule-t515-explain = Mynde blir gitt vidare nedover linja, til dei som givaren leier.
thread-rule-t515-help = Vel ein mottakar i linja.

thread-rule-t601 = Alle indikatorane på kortet står i perspektivet «{ $perspective }».
thread-rule-t601-name = Eit kort med berre eitt perspektiv
thread-rule-t601-explain = Økonomi er berre eitt av fleire perspektiv. Eit kort med berre eitt viser halve sanninga.
thread-rule-t601-help = Gi kortet indikatorar i andre perspektiv.

thread-rule-t602 = Kortet har { $count } indikatorar; høyst { $most } er tilrådd.
thread-rule-t602-name = Kort som er for lange
thread-rule-t602-explain = Ikkje alt: eit kort med for mykje styrer ingenting.
thread-rule-t602-help = Ta bort dei som ingen styrer etter.

thread-rule-t603 = Den blir berre målt med sine eigne indikatorar.
thread-rule-t603-name = Einingar utan ein felles indikator
thread-rule-t603-explain = Felles indikatorar gjer at einingar kan haldast opp mot kvarandre.
thread-rule-t603-help = Gi eininga eit kort, eller lag ein felles indikator.

thread-rule-t604 = Den har ikkje motteke noko mål.
thread-rule-t604-name = Einingar utan mål
thread-rule-t604-explain = Kvar eining bør vite kva den er til for å nå.
thread-rule-t604-help = Gi eininga eit mål.

thread-rule-t605 = Det står ingen stader kva «{ $word }» tyder.
thread-rule-t605-name = Ord utan forklaring
thread-rule-t605-explain = Ord er verktøy. Dei som meiner ulike ting med eitt ord, styrer ulike vegar.
thread-rule-t605-help = Skriv ei skildring i modellen, eller eit oppslag i ordlista.
