# What stands around every page.
layout-account = Din meny
layout-search = Sök efter enhet, mål eller indikator
layout-search-hint = Sök enhet, mål, tal …
layout-look = Utseende
layout-look-auto = Automatiskt
layout-look-light = Ljust
layout-look-dark = Mörkt
layout-not-adopted = Styrmodellen är inte beslutad än.
