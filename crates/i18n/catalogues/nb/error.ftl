# dynamic: error-*
error-not-found-title = Vi finner ikke siden
error-not-found-text = Siden kan være flyttet eller slettet, eller adressen kan være feil.
error-no-access-title = Du har ikke tilgang
error-no-access-text = Rollen din gir ikke tilgang til denne siden. Trenger du den i arbeidet ditt, kan du spørre lederen din.
error-sign-in-needed-title = Logg inn for å fortsette
error-sign-in-needed-text = Etter at du har logget inn, kommer du til siden du ba om.
error-internal-title = Noe gikk galt
error-internal-text = Feilen er hos oss, og den er logget. Det du skrev, kan være ulagret.
error-incident = Oppgi nummeret { $number } hvis du tar kontakt.
error-busy-title = Det er travelt akkurat nå
error-busy-text = Databasen svarte ikke i tide. Ingenting er lagret. Prøv igjen om litt.
error-too-large-title = Filen er for stor
error-too-large-text = Det du sendte, er større enn det vi tar imot.
error-too-many-title = For mange forsøk
error-too-many-text =
    Vent { $minutes ->
        [one] { $minutes } minutt
       *[other] { $minutes } minutter
    } og prøv igjen.
error-method-title = Dette går ikke an her
error-bad-request-title = Vi forsto ikke forespørselen
error-bad-request-text = Gå tilbake og prøv på nytt.
error-what-now = Hva kan du gjøre?
error-stale-title = Noen andre kom først
error-stale-text = Siden er endret av noen andre etter at du åpnet den. Ingenting av ditt er lagret. Gå tilbake, last siden på nytt og prøv igjen.
error-past-title = Fortiden endres ikke
error-past-text = Siden viser en dag som er over. Gå tilbake til nå for å gjøre endringer.
