search-title = Søk
search-submit = Søk
search-start-title = Skriv noko å søkje etter
search-start-text = Du kan søkje i einingar, mål og indikatorar, med namn eller kode.
search-none-title = Ingen treff på «{ $query }»
search-none-text = Prøv færre bokstavar, eller ein kode som M.1.
