# dynamic: error-*
error-not-found-title = Vi finn ikkje sida
error-not-found-text = Sida kan vere flytta eller sletta, eller adressa kan vere feil.
error-no-access-title = Du har ikkje tilgang
error-no-access-text = Rolla di gir ikkje tilgang til denne sida. Treng du henne i arbeidet ditt, kan du spørje leiaren din.
error-sign-in-needed-title = Logg inn for å halde fram
error-sign-in-needed-text = Etter at du har logga inn, kjem du til sida du bad om.
error-internal-title = Noko gjekk gale
error-internal-text = Feilen er hos oss, og han er logga. Det du skreiv, kan vere ulagra.
error-incident = Oppgi nummeret { $number } om du tek kontakt.
error-busy-title = Det er travelt akkurat no
error-busy-text = Databasen svara ikkje i tide. Ingenting er lagra. Prøv igjen om litt.
error-too-large-title = Fila er for stor
error-too-large-text = Det du sende, er større enn det vi tek imot.
error-too-many-title = For mange forsøk
error-too-many-text =
    Vent { $minutes ->
        [one] { $minutes } minutt
       *[other] { $minutes } minutt
    } og prøv igjen.
error-method-title = Dette går ikkje an her
error-bad-request-title = Vi forstod ikkje førespurnaden
error-bad-request-text = Gå tilbake og prøv på nytt.
error-what-now = Kva kan du gjere?
error-stale-title = Nokon andre kom først
error-stale-text = Sida er endra av nokon andre etter at du opna ho. Ingenting av ditt er lagra. Gå tilbake, last sida på nytt og prøv igjen.
error-past-title = Fortida blir ikkje endra
error-past-text = Sida viser ein dag som er over. Gå tilbake til no for å gjere endringar.
