# dynamic: change-*, history-field-*
# What was done, in the past tense, by the codes of the audit events.
change-created = Skapad
change-changed = Ändrad
change-removed = Borttagen
change-loaded = Inläst
change-imported = Importerad
change-undone = Ångrad
change-signed-in = Loggade in
change-signed-out = Loggade ut
history-who = Vem
history-when = När
history-what = Vad
history-before = Före
history-after = Efter
change-refused = Nekade inloggning
history-recent = Senaste ändringar
history-recent-lead = Vem som ändrade vad, när, och från vad till vad
history-of = Historik: { $name }
history-to-record = Till sidan
history-empty-title = Inga ändringar ännu
history-empty-text = När någon ändrar detta står det här vem, när, och från vad till vad.
history-program = Styr
history-action = Gjorde
history-kind = Slag
history-field = Fält
history-older = Äldre
history-newest = Nyaste
history-pages = Sidor i historiken
history-password-changed = bytt
history-more =
    { $count ->
        [one] och { $count } ändring till i samma lagring
       *[other] och { $count } ändringar till i samma lagring
    }

# Names of what a change touches.
history-field-result = Utfall
history-field-source = Källa
history-field-remark = Anmärkning
history-field-preliminary = Preliminärt
history-field-amendment = Skäl till rättelsen
history-field-demo = Demosiffra
history-field-language = Språk
history-field-password = Lösenord
history-field-name = Namn
history-field-unit = Enhet
history-field-until = Gäller till
history-field-period = Period
history-field-desired = Önskat
history-field-acceptable = Acceptabelt
history-field-low = från
history-field-high = till
history-field-note = Fotnot
history-field-decision = Beslut
history-field-body = Text
history-field-text = Text
history-field-mentions = Omnämnda
history-field-model = Styrmodell
history-field-units = Enheter
history-field-people = Personer
history-field-goals = Mål
history-field-plans = Planer
history-field-entries = Poster
history-field-links = Kopplingar
history-field-acknowledgements = Kvitteringar
history-field-indicators = Indikatorer
history-field-targets = Målvärden
history-field-observations = Utfall
history-field-new = nya
history-field-changed = ändrade
history-field-removed = borttagna
history-field-file-name = Fil
history-field-table = Tabell
history-field-results = Utfall
