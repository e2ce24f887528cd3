search-title = Sök
search-submit = Sök
search-start-title = Skriv något att söka efter
search-start-text = Du kan söka bland enheter, mål och indikatorer, med namn eller kod.
search-none-title = Inga träffar på ”{ $query }”
search-none-text = Prova färre bokstäver, eller en kod som M.1.
search-hits =
    { $count ->
        [one] { $count } träff på ”{ $query }”
       *[other] { $count } träffar på ”{ $query }”
    }
search-more =
    { $count ->
        [one] och { $count } till. Skriv mer för att hitta den.
       *[other] och { $count } till. Skriv mer för att hitta dem.
    }
