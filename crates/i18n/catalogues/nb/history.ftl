# dynamic: change-*, history-field-*
# What was done, in the past tense, by the codes of the audit events.
change-created = Opprettet
change-changed = Endret
change-removed = Fjernet
change-loaded = Lastet inn
change-imported = Importert
change-undone = Angret
change-signed-in = Logget inn
change-signed-out = Logget ut
history-who = Hvem
history-when = Når
history-what = Hva
history-before = Før
history-after = Etter
change-refused = Avviste innlogging
history-recent = Siste endringer
history-recent-lead = Hvem som endret hva, når, og fra hva til hva
history-of = Historikk: { $name }
history-to-record = Til siden
history-empty-title = Ingen endringer ennå
history-empty-text = Når noen endrer dette, står det her hvem, når, og fra hva til hva.
history-program = Styr
history-action = Gjorde
history-kind = Slag
history-field = Felt
history-older = Eldre
history-newest = Nyeste
history-pages = Sider i historikken
history-password-changed = byttet
history-more =
    { $count ->
        [one] og { $count } endring til i samme lagring
       *[other] og { $count } endringer til i samme lagring
    }

# Names of what a change touches.
history-field-result = Resultat
history-field-source = Kilde
history-field-remark = Merknad
history-field-preliminary = Foreløpig
history-field-amendment = Grunn til rettelsen
history-field-demo = Demotall
history-field-language = Språk
history-field-password = Passord
history-field-name = Navn
history-field-unit = Enhet
history-field-until = Gjelder til
history-field-period = Periode
history-field-desired = Ønsket
history-field-acceptable = Akseptabelt
history-field-low = fra
history-field-high = til
history-field-note = Fotnote
history-field-decision = Vedtak
history-field-body = Tekst
history-field-text = Tekst
history-field-mentions = Nevnt
history-field-model = Styringsmodell
history-field-units = Enheter
history-field-people = Personer
history-field-goals = Mål
history-field-plans = Planer
history-field-entries = Oppføringer
history-field-links = Koblinger
history-field-acknowledgements = Kvitteringer
history-field-indicators = Indikatorer
history-field-targets = Målverdier
history-field-observations = Resultater
history-field-new = nye
history-field-changed = endret
history-field-removed = fjernet
history-field-file-name = Fil
history-field-table = Tabell
history-field-results = Resultater
