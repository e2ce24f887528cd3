# dynamic: change-*, history-field-*
# What was done, in the past tense, by the codes of the audit events.
change-created = Oppretta
change-changed = Endra
change-removed = Fjerna
change-loaded = Lasta inn
change-imported = Importert
change-undone = Angra
change-signed-in = Logga inn
change-signed-out = Logga ut
history-who = Kven
history-when = Når
history-what = Kva
history-before = Før
history-after = Etter
change-refused = Avviste innlogging
history-recent = Siste endringar
history-recent-lead = Kven som endra kva, når, og frå kva til kva
history-of = Historikk: { $name }
history-to-record = Til sida
history-empty-title = Ingen endringar enno
history-empty-text = Når nokon endrar dette, står det her kven, når, og frå kva til kva.
history-program = Styr
history-action = Gjorde
history-kind = Slag
history-field = Felt
history-older = Eldre
history-newest = Nyaste
history-pages = Sider i historikken
history-password-changed = bytt
history-more =
    { $count ->
        [one] og { $count } endring til i same lagring
       *[other] og { $count } endringar til i same lagring
    }

# Names of what a change touches.
history-field-result = Resultat
history-field-source = Kjelde
history-field-remark = Merknad
history-field-preliminary = Førebels
history-field-amendment = Grunn til rettinga
history-field-demo = Demotal
history-field-language = Språk
history-field-password = Passord
history-field-name = Namn
history-field-unit = Eining
history-field-until = Gjeld til
history-field-period = Periode
history-field-desired = Ønskt
history-field-acceptable = Akseptabelt
history-field-low = frå
history-field-high = til
history-field-note = Fotnote
history-field-decision = Vedtak
history-field-body = Tekst
history-field-text = Tekst
history-field-mentions = Nemnd
history-field-model = Styringsmodell
history-field-units = Einingar
history-field-people = Personar
history-field-goals = Mål
history-field-plans = Planar
history-field-entries = Oppføringar
history-field-links = Koplingar
history-field-acknowledgements = Kvitteringar
history-field-indicators = Indikatorar
history-field-targets = Målverdiar
history-field-observations = Resultat
history-field-new = nye
history-field-changed = endra
history-field-removed = fjerna
history-field-file-name = Fil
history-field-table = Tabell
history-field-results = Resultat
