form-required = Måste fyllas i
form-optional = valfritt
form-summary-heading = Rätta detta innan du sparar
form-summary-count =
    { $count ->
        [one] { $count } fält måste rättas
       *[other] { $count } fält måste rättas
    }
form-invalid-number = Skriv ett tal, till exempel 4,3
form-invalid-integer = Skriv ett heltal
form-invalid-date = Skriv ett datum, till exempel 2018-10-25
form-invalid-period = Skriv en period, till exempel 2018-T2
form-invalid-email = Skriv en e-postadress, till exempel namn@example.org
form-invalid-choice = Välj något i listan
form-too-long = Skriv kortare: högst { $max } tecken
form-too-short = Skriv mer: minst { $min } tecken
form-too-many-decimals = Använd högst { $max } decimaler
form-too-low = Måste vara minst { $min }
form-too-high = Måste vara högst { $max }
form-already-taken = Finns redan. Välj något annat.
form-dates-in-wrong-order = Slutdatumet är före startdatumet
form-reason-needed = Skriv varför
form-stale-title = Någon annan har ändrat detta
form-stale-text = { $name } sparade en ändring efter att du öppnade sidan. Det du skrev står kvar. Se över och spara igen.
form-stale-someone = Någon annan
form-stale-theirs = Sparat nu
form-stale-yours = Ditt
form-expired = Sidan har varit öppen för länge. Se över och spara igen.
form-sent-already = Formuläret är redan skickat. Inget har ändrats två gånger.
form-unsaved = Du har ändringar som inte har sparats.
form-file-empty = Filen är tom
form-file-wrong-kind = Vi kan inte läsa den här typen av fil

# What makes a text no figure, by the codes of the rules.
# dynamic: number-problem-*
number-problem-empty = Skriv ett tal
number-problem-character = Tecknet ”{ $character }” hör inte hemma i ett tal
number-problem-marks = Skriv bara ett decimaltecken, till exempel 1234,5
number-problem-shape = Skriv talet med siffror, till exempel −4,3
number-problem-too-long = Talet har för många siffror
