demo-banner = Dette er ein demonstrasjon. Nokre tal er oppdikta.
demo-personas-heading = Logg inn som
demo-personas-intro = Vel ein person, og sjå kommunen slik den personen ser han. Personane er oppdikta.
demo-figure = Demotal
demo-group-whole = Ser heile kommunen
demo-group-leaders = Leier ei eining
demo-group-staff = Arbeider i ei eining
demo-group-elected = Folkevald og revisjon
