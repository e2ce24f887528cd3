# dynamic: organisation-lead-*, organisation-refused-*
organisation-title = Endre organisasjonen
organisation-lead = Historikken beholdes, og det som går videre følger med til etterfølgeren.
organisation-kinds = Slag endring
organisation-lead-split = Enheten avsluttes, og to eller flere nye begynner. I forhåndsvisningen fordeler du mål, planer, oppdrag, indikatorer og medarbeidere mellom dem.
organisation-lead-merge = Enhetene avsluttes og blir til én. Roller slutter med enheten; andre enn ledere følger med.
organisation-lead-move = Enheten flyttes med alt under seg fra dagen du velger, som kan ligge fram i tid. Til da står den der den står.
organisation-lead-end = Enheten avsluttes. Det som går videre, følger med til etterfølgeren.
organisation-choose = Velg
organisation-new-unit = En ny enhet
organisation-no-successor = Ingen
organisation-unit = Enhet
organisation-merge-units = Enheter som slås sammen
organisation-merge-into = Blir til
organisation-merge-name = Navnet på den nye enheten
organisation-merge-name-help = Bare når de blir til en ny enhet.
organisation-split-names = Navn på de nye enhetene
organisation-split-names-help = Ett navn på hver linje, minst to.
organisation-move-under = Flyttes til
organisation-end-successor = Etterfølger
organisation-on = Første dag i den nye ordningen
organisation-unit-missing = Velg en enhet.
organisation-day-wrong = Velg en dag.
organisation-name-wrong = Skriv et navn med minst én bokstav.
organisation-refused-into-itself = { $name } kan ikke slås sammen med seg selv eller stå under seg selv. Velg en annen enhet.
organisation-refused-not-there = { $name } finnes ikke på den dagen.
organisation-refused-taken = Navnet { $name } er tatt av en annen enhet, som kan være avsluttet.
organisation-refused-too-few = Det trengs minst to enheter.
organisation-refused-units-below = { $name } har enheter under seg. Flytt dem først, eller velg en annen etterfølger.
organisation-refused-same = Enheten står der allerede.
organisation-preview-lead = 
    { $count ->
        [one] Fra { $date }: { $count } endring. Ingenting er lagret ennå.
       *[other] Fra { $date }: { $count } endringer. Ingenting er lagret ennå.
    }
organisation-hands-over = Mål, planer og oppføringer står hos enheten til { $date }. Da går de over til etterfølgeren.
organisation-activate = Gjennomfør endringen
organisation-former = Før: tallene til enhetene som ble til denne
organisation-former-sum = Summen er regnet om fra enhetene som er slått sammen, for perioder der alle har tall.
organisation-former-beside = Tallene kan ikke legges sammen og står derfor side om side.
organisation-restated = Omregnet sum
organisation-divide = Fordel mellom de nye enhetene
organisation-divide-lead = Det som ikke fordeles, går til den første. Indikatorer går videre hos alle om ikke annet velges.
organisation-divide-what = Hva
organisation-divide-to = Går til
organisation-divide-again = Vis på nytt
organisation-take-all = Alle de nye enhetene
organisation-take-hidden = { $count ->
    [one] Én ting som bare noen få kan lese, går til den første enheten.
   *[other] { $count } ting som bare noen få kan lese, går til den første enheten.
}
organisation-stood = Sto under { $name } til og med { $date }
organisation-moves = Flyttes til { $name } { $date }
organisation-top = Øverst
