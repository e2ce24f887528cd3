# What stands around every page.
layout-account = Menyen din
layout-search = Søk etter eining, mål eller indikator
layout-search-hint = Søk eining, mål, tal …
layout-look = Utsjånad
layout-look-auto = Automatisk
layout-look-light = Lyst
layout-look-dark = Mørkt
layout-not-adopted = Styringsmodellen er ikkje vedteken enno.
