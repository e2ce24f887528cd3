# What stands around every page.
layout-account = Din meny
layout-search = Søk etter enhet, mål eller indikator
layout-search-hint = Søk enhet, mål, tall …
layout-look = Utseende
layout-look-auto = Automatisk
layout-look-light = Lyst
layout-look-dark = Mørkt
layout-not-adopted = Styringsmodellen er ikke vedtatt ennå.
