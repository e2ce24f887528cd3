search-title = Søk
search-submit = Søk
search-start-title = Skriv noko å søkje etter
search-start-text = Du kan søkje i einingar, mål og indikatorar, med namn eller kode.
search-none-title = Ingen treff på «{ $query }»
search-none-text = Prøv færre bokstavar, eller ein kode som M.1.
search-hits =
    { $count ->
        [one] { $count } treff på «{ $query }»
       *[other] { $count } treff på «{ $query }»
    }
search-more =
    { $count ->
        [one] og { $count } til. Skriv meir for å finne det.
       *[other] og { $count } til. Skriv meir for å finne dei.
    }
