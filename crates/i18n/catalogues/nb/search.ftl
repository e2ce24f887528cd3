search-title = Søk
search-submit = Søk
search-start-title = Skriv noe å søke etter
search-start-text = Du kan søke i enheter, mål og indikatorer, med navn eller kode.
search-none-title = Ingen treff på «{ $query }»
search-none-text = Prøv færre bokstaver, eller en kode som M.1.
