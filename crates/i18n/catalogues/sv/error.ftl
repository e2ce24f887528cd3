# dynamic: error-*
error-not-found-title = Vi hittar inte sidan
error-not-found-text = Sidan kan ha flyttats eller tagits bort, eller så är adressen fel.
error-no-access-title = Du har inte behörighet
error-no-access-text = Din roll ger inte tillgång till den här sidan. Behöver du den i ditt arbete kan du fråga din chef.
error-sign-in-needed-title = Logga in för att fortsätta
error-sign-in-needed-text = När du har loggat in kommer du till sidan du bad om.
error-internal-title = Något gick fel
error-internal-text = Felet är hos oss och har loggats. Det du skrev kan vara osparat.
error-incident = Ange numret { $number } om du hör av dig.
error-busy-title = Belastningen är hög just nu
error-busy-text = Databasen svarade inte i tid. Inget har sparats. Försök igen om en stund.
error-too-large-title = Filen är för stor
error-too-large-text = Det du skickade är större än vad vi tar emot.
error-too-many-title = För många försök
error-too-many-text =
    Vänta { $minutes ->
        [one] { $minutes } minut
       *[other] { $minutes } minuter
    } och försök igen.
error-method-title = Det går inte att göra här
error-bad-request-title = Vi förstod inte begäran
error-bad-request-text = Gå tillbaka och försök på nytt.
error-what-now = Vad kan du göra?
error-stale-title = Någon annan hann före
error-stale-text = Sidan har ändrats av någon annan sedan du öppnade den. Inget av ditt har sparats. Gå tillbaka, ladda om sidan och försök igen.
error-past-title = Det förflutna ändras inte
error-past-text = Sidan visar en dag som är över. Gå tillbaka till nu för att göra ändringar.
