form-required = Må fyllast ut
form-optional = valfritt
form-summary-heading = Rett dette før du lagrar
form-invalid-number = Skriv eit tal, til dømes 4,3
form-invalid-date = Skriv ein dato, til dømes 25.10.2018
form-invalid-choice = Vel noko frå lista
form-too-long = Skriv kortare: høgst { $max } teikn
form-too-short = Skriv meir: minst { $min } teikn
form-too-low = Må vere minst { $min }
form-too-high = Må vere høgst { $max }
form-dates-in-wrong-order = Sluttdatoen er før startdatoen
form-stale-title = Nokon andre har endra dette
form-stale-text = { $name } lagra ei endring etter at du opna sida. Det du skreiv, står her. Sjå over og lagre på nytt.
form-stale-someone = Ein annan
form-stale-theirs = Lagra no

# What makes a text no figure, by the codes of the rules.
# dynamic: number-problem-*
number-problem-empty = Skriv eit tal
number-problem-character = Teiknet «{ $character }» høyrer ikkje heime i eit tal
number-problem-marks = Skriv berre eitt desimalteikn, til dømes 1234,5
number-problem-shape = Skriv talet med siffer, til dømes −4,3
number-problem-too-long = Talet har for mange siffer
