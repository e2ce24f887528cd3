# dynamic: organisation-lead-*, organisation-refused-*
organisation-title = Ändra organisationen
organisation-lead = Historiken behålls, och det som fortsätter följer med till efterföljaren.
organisation-kinds = Slag av ändring
organisation-lead-split = Enheten avslutas, och två eller fler nya börjar. I förhandsvisningen fördelar du mål, planer, uppdrag, indikatorer och medarbetare mellan dem.
organisation-lead-merge = Enheterna avslutas och blir en. Roller upphör med enheten; andra än chefer följer med.
organisation-lead-move = Enheten flyttas med allt under sig från den dag du väljer, som kan ligga framåt i tiden. Till dess står den där den står.
organisation-lead-end = Enheten avslutas. Det som fortsätter följer med till efterföljaren.
organisation-choose = Välj
organisation-new-unit = En ny enhet
organisation-no-successor = Ingen
organisation-unit = Enhet
organisation-merge-units = Enheter som slås samman
organisation-merge-into = Blir
organisation-merge-name = Den nya enhetens namn
organisation-merge-name-help = Bara när de blir en ny enhet.
organisation-split-names = De nya enheternas namn
organisation-split-names-help = Ett namn på varje rad, minst två.
organisation-move-under = Flyttas till
organisation-end-successor = Efterföljare
organisation-on = Första dagen i den nya ordningen
organisation-unit-missing = Välj en enhet.
organisation-day-wrong = Välj en dag.
organisation-name-wrong = Skriv ett namn med minst en bokstav.
organisation-refused-into-itself = { $name } kan inte slås samman med sig själv eller stå under sig själv. Välj en annan enhet.
organisation-refused-not-there = { $name } finns inte den dagen.
organisation-refused-taken = Namnet { $name } är upptaget av en annan enhet, som kan vara avslutad.
organisation-refused-too-few = Det behövs minst två enheter.
organisation-refused-units-below = { $name } har enheter under sig. Flytta dem först, eller välj en annan efterföljare.
organisation-refused-same = Enheten står redan där.
organisation-preview-lead = 
    { $count ->
        [one] Från { $date }: { $count } ändring. Inget har sparats ännu.
       *[other] Från { $date }: { $count } ändringar. Inget har sparats ännu.
    }
organisation-hands-over = Mål, planer och poster ligger kvar hos enheten till { $date }. Då går de över till efterträdaren.
organisation-activate = Genomför ändringen
organisation-former = Före: siffrorna för enheterna som blev denna
organisation-former-sum = Summan är omräknad från enheterna som slagits samman, för perioder där alla har siffror.
organisation-former-beside = Siffrorna kan inte läggas ihop och står därför sida vid sida.
organisation-restated = Omräknad summa
organisation-divide = Fördela mellan de nya enheterna
organisation-divide-lead = Det som inte fördelas går till den första. Indikatorer fortsätter hos alla om inget annat väljs.
organisation-divide-what = Vad
organisation-divide-to = Går till
organisation-divide-again = Visa igen
organisation-take-all = Alla de nya enheterna
organisation-take-hidden = { $count ->
    [one] En sak som bara några få får läsa går till den första enheten.
   *[other] { $count } saker som bara några få får läsa går till den första enheten.
}
organisation-stood = Stod under { $name } till och med { $date }
organisation-moves = Flyttas till { $name } { $date }
organisation-top = Överst
