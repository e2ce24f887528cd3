form-required = Måste fyllas i
form-optional = valfritt
form-summary-heading = Rätta detta innan du sparar
form-invalid-number = Skriv ett tal, till exempel 4,3
form-invalid-date = Skriv ett datum, till exempel 2018-10-25
form-invalid-choice = Välj något i listan
form-too-long = Skriv kortare: högst { $max } tecken
form-too-short = Skriv mer: minst { $min } tecken
form-too-low = Måste vara minst { $min }
form-too-high = Måste vara högst { $max }
form-dates-in-wrong-order = Slutdatumet är före startdatumet
form-stale-title = Någon annan har ändrat detta
form-stale-text = { $name } sparade en ändring efter att du öppnade sidan. Det du skrev står kvar. Se över och spara igen.
form-stale-someone = Någon annan
form-stale-theirs = Sparat nu

# What makes a text no figure, by the codes of the rules.
# dynamic: number-problem-*
number-problem-empty = Skriv ett tal
number-problem-character = Tecknet ”{ $character }” hör inte hemma i ett tal
number-problem-marks = Skriv bara ett decimaltecken, till exempel 1234,5
number-problem-shape = Skriv talet med siffror, till exempel −4,3
number-problem-too-long = Talet har för många siffror
