demo-banner = Dette er en demonstrasjon. Noen tall er oppdiktet.
demo-personas-heading = Logg inn som
demo-personas-intro = Velg en person, og se kommunen slik den personen ser den. Personene er oppdiktet.
demo-figure = Demotall
demo-figure-explained = Tallet er oppdiktet for demonstrasjonen.
