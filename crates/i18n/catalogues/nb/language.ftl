# Each language by its own name; the same in all catalogues.
# dynamic: language-*
language-nb = Bokmål
language-nn = Nynorsk
language-sv = Svenska
language-en = English
