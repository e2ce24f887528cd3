sign-in-title = Logg inn
sign-in-intro = Logg inn med brukaren din i kommunen.
sign-in-name = E-post
sign-in-password = Passord
sign-in-submit = Logg inn
sign-in-wrong = E-posten eller passordet er feil.
sign-in-too-many = For mange forsøk. Vent { $minutes } minutt og prøv igjen.
sign-in-forgotten = Har du gløymt passordet, bed du den som styrer brukarane i kommunen, om eit nytt.
sign-in-choose-municipality = Vel kommune

sign-in-no-municipality = Ingen kommune er lagd inn enno. Legg inn ei modellmappe med styr load.
sign-in-with-password = Med passord
