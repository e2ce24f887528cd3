form-required = Må fylles ut
form-optional = valgfritt
form-summary-heading = Rett dette før du lagrer
form-invalid-number = Skriv et tall, for eksempel 4,3
form-invalid-date = Skriv en dato, for eksempel 25.10.2018
form-invalid-choice = Velg noe fra listen
form-too-long = Skriv kortere: høyst { $max } tegn
form-too-short = Skriv mer: minst { $min } tegn
form-too-low = Må være minst { $min }
form-too-high = Må være høyst { $max }
form-dates-in-wrong-order = Sluttdatoen er før startdatoen
form-stale-title = Noen andre har endret dette
form-stale-text = { $name } lagret en endring etter at du åpnet siden. Det du skrev, står her. Se over og lagre på nytt.
form-stale-someone = En annen
form-stale-theirs = Lagret nå

# What makes a text no figure, by the codes of the rules.
# dynamic: number-problem-*
number-problem-empty = Skriv et tall
number-problem-character = Tegnet «{ $character }» hører ikke hjemme i et tall
number-problem-marks = Skriv bare ett desimaltegn, for eksempel 1234,5
number-problem-shape = Skriv tallet med siffer, for eksempel −4,3
number-problem-too-long = Tallet har for mange siffer
