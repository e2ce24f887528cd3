demo-banner = Dette er en demonstrasjon. Noen tall er oppdiktet.
demo-personas-heading = Logg inn som
demo-personas-intro = Velg en person, og se kommunen slik den personen ser den. Personene er oppdiktet.
demo-figure = Demotall
demo-group-whole = Ser hele kommunen
demo-group-leaders = Leder en enhet
demo-group-staff = Arbeider i en enhet
demo-group-elected = Folkevalgt og revisjon
