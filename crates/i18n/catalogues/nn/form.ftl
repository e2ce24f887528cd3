form-required = Må fyllast ut
form-optional = valfritt
form-summary-heading = Rett dette før du lagrar
form-summary-count =
    { $count ->
        [one] { $count } felt må rettast
       *[other] { $count } felt må rettast
    }
form-invalid-number = Skriv eit tal, til dømes 4,3
form-invalid-integer = Skriv eit heilt tal
form-invalid-date = Skriv ein dato, til dømes 25.10.2018
form-invalid-period = Skriv ein periode, til dømes 2018-T2
form-invalid-email = Skriv ei e-postadresse, til dømes namn@example.org
form-invalid-choice = Vel noko frå lista
form-too-long = Skriv kortare: høgst { $max } teikn
form-too-short = Skriv meir: minst { $min } teikn
form-too-many-decimals = Bruk høgst { $max } desimalar
form-too-low = Må vere minst { $min }
form-too-high = Må vere høgst { $max }
form-already-taken = Finst frå før. Vel noko anna.
form-dates-in-wrong-order = Sluttdatoen er før startdatoen
form-reason-needed = Skriv kvifor
form-stale-title = Nokon andre har endra dette
form-stale-text = { $name } lagra ei endring etter at du opna sida. Det du skreiv, står her. Sjå over og lagre på nytt.
form-stale-someone = Ein annan
form-stale-theirs = Lagra no
form-stale-yours = Ditt
form-expired = Sida stod open for lenge. Sjå over og lagre på nytt.
form-sent-already = Skjemaet er allereie sendt. Ingenting er endra to gonger.
form-unsaved = Du har endringar som ikkje er lagra.
form-file-empty = Fila er tom
form-file-wrong-kind = Vi kan ikkje lese denne typen fil

# What makes a text no figure, by the codes of the rules.
# dynamic: number-problem-*
number-problem-empty = Skriv eit tal
number-problem-character = Teiknet «{ $character }» høyrer ikkje heime i eit tal
number-problem-marks = Skriv berre eitt desimalteikn, til dømes 1234,5
number-problem-shape = Skriv talet med siffer, til dømes −4,3
number-problem-too-long = Talet har for mange siffer
