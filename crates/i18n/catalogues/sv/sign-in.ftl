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
sign-in-ended = Din inloggning har avslutats. Logga in igen.
sign-in-signed-in-as = Inloggad som { $name }
sign-in-forgotten = Har du glömt lösenordet ber du den som hanterar användarna i kommunen om ett nytt.
sign-in-choose-municipality = Välj kommun

password-current = Nuvarande lösenord
password-new = Nytt lösenord
password-repeat = Upprepa det nya lösenordet
password-change = Byt lösenord
password-too-short = Lösenordet måste ha minst { $min } tecken
password-differs = Lösenorden är inte lika
password-wrong = Lösenordet är fel
sign-in-no-municipality = Ingen kommun är inlagd ännu. Lägg in en modellmapp med styr load.
sign-in-with-password = Med lösenord
