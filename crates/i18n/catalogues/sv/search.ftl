search-title = Sök
search-submit = Sök
search-start-title = Skriv något att söka efter
search-start-text = Du kan söka bland enheter, mål och indikatorer, med namn eller kod.
search-none-title = Inga träffar på ”{ $query }”
search-none-text = Prova färre bokstäver, eller en kod som M.1.
