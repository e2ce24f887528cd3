sign-in-title = Logga in
sign-in-intro = Logga in med din användare i kommunen.
sign-in-name = E-post
sign-in-password = Lösenord
sign-in-submit = Logga in
sign-in-wrong = E-posten eller lösenordet är fel.
sign-in-too-many =
    För många försök. Vänta { $minutes ->
        [one] { $minutes } minut
       *[other] { $minutes } minuter
    } och försök igen.
sign-in-forgotten = Har du glömt lösenordet ber du den som hanterar användarna i kommunen om ett nytt.
sign-in-choose-municipality = Välj kommun

sign-in-no-municipality = Ingen kommun är inlagd ännu. Lägg in en modellmapp med styr load.
sign-in-with-password = Med lösenord
