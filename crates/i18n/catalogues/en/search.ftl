search-title = Search
search-submit = Search
search-start-title = Write something to search for
search-start-text = Search units, goals and indicators, by name or code.
search-none-title = Nothing found for “{ $query }”
search-none-text = Try fewer letters, or a code such as M.1.
search-hits =
    { $count ->
        [one] { $count } hit for “{ $query }”
       *[other] { $count } hits for “{ $query }”
    }
search-more =
    { $count ->
        [one] and { $count } more. Type more to find it.
       *[other] and { $count } more. Type more to find them.
    }
