search-title = Søk
search-submit = Søk
search-start-title = Skriv noe å søke etter
search-start-text = Du kan søke i enheter, mål og indikatorer, med navn eller kode.
search-none-title = Ingen treff på «{ $query }»
search-none-text = Prøv færre bokstaver, eller en kode som M.1.
search-hits =
    { $count ->
        [one] { $count } treff på «{ $query }»
       *[other] { $count } treff på «{ $query }»
    }
search-more =
    { $count ->
        [one] og { $count } til. Skriv mer for å finne den.
       *[other] og { $count } til. Skriv mer for å finne dem.
    }
