sign-in-title = Logg inn
sign-in-intro = Logg inn med brukeren din i kommunen.
sign-in-name = E-post
sign-in-password = Passord
sign-in-submit = Logg inn
sign-in-wrong = E-posten eller passordet er feil.
sign-in-too-many =
    For mange forsøk. Vent { $minutes ->
        [one] { $minutes } minutt
       *[other] { $minutes } minutter
    } og prøv igjen.
sign-in-forgotten = Har du glemt passordet, ber du den som styrer brukerne i kommunen, om et nytt.
sign-in-choose-municipality = Velg kommune

sign-in-no-municipality = Ingen kommune er lagt inn ennå. Legg inn en modellmappe med styr load.
sign-in-with-password = Med passord
