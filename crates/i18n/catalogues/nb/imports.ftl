# dynamic: imports-step-*, imports-effect-*, imports-state-*, imports-refused-*, imports-file-*, imports-map-*
imports-title = Import
imports-subtitle = Tall som er hentet inn fra offisiell statistikk
imports-new = Ny import
imports-new-subtitle = Hent inn en tabell fra en statistikkbank
imports-all = Alle importer
imports-empty-title = Ingenting er importert ennå
imports-empty-text = Last ned en tabell som JSON-stat fra statistikkbanken, og hent den inn her.
imports-by-command = Kommandolinjen
imports-steps = Steg i importen
imports-step-done = ferdig
imports-step-file = Fil
imports-step-choose = Valg
imports-step-preview = Forhåndsvisning
imports-problem-heading = Rett dette for å gå videre
imports-file = Filen med tabellen
imports-file-help = JSON-stat 2.0, slik Statistisk sentralbyrå og andre gir den ut. Høyst 25 MB.
imports-map-title = Bruk et kart i stedet
imports-map = Kart
imports-map-help = Lim inn et kart som sier hvilke tall som hører til hvilken indikator og enhet. Med et kart kan du hente inn mange serier på en gang.
imports-choose-subtitle = Velg hvilke tall du vil ha, og hvor de hører hjemme
imports-choose-one = Velg
imports-choose-missing = { $field }: velg noe fra listen
imports-the-table = Tabellen
imports-time = Hva er tiden?
imports-to-preview = Se hva som blir endret
imports-fact-table = Tabell
imports-fact-updated = Oppdatert hos kilden
imports-fact-file = Fil
imports-fact-state = Status
imports-fact-at = Importert
imports-fact-by = Av
imports-fact-digest = Filens kontrollsum
imports-fact-undone-at = Angret
imports-fact-undone-by = Angret av
imports-state-applied = Gjelder
imports-state-undone = Angret
imports-preview-title = Dette blir endret
imports-preview-subtitle = Ingenting er lagret ennå. Se over og bekreft nederst på siden.
imports-changes = Endringene
imports-where = Hvor
imports-place = { $indicator } – { $unit }
imports-effect = Virkning
imports-effect-new = Ny
imports-effect-changed = Endret
imports-effect-same = Som før
imports-series = Serie
imports-series-of = { $place }: { $series }
imports-no-cells = Tabellen har ingen tall som passer.
imports-refused = Dette blir ikke hentet inn
imports-refused-text = Resten kan hentes inn uten disse cellene.
imports-refused-in-cell = { $cell }: { $problem }
imports-map-made = Kartet som svarer til valgene
imports-map-made-text = Ta vare på kartet, så kan du hente inn neste års tall uten å velge på nytt.
imports-outdated = Noen endret resultater etter at du så forhåndsvisningen. Her er den på nytt; ingenting er lagret.
imports-repeated = Den samme filen er hentet inn før, i import { $number }.
imports-import = Import { $number }
imports-about = Om importen
imports-changed = Resultatene som ble lagret
imports-imported = Importert
imports-revised-since = Endret etter importen
imports-undo = Angre importen
imports-undo-confirm = Angre hele importen
imports-silent =
    { $count ->
        [one] Én celle er tom uten forklaring i tabellen, og blir ikke hentet inn.
       *[other] { $count } celler er tomme uten forklaring i tabellen, og blir ikke hentet inn.
    }
imports-more =
    { $count ->
        [one] Én linje til vises ikke.
       *[other] { $count } linjer til vises ikke.
    }
imports-apply =
    { $count ->
        [one] Lagre ett resultat
       *[other] Lagre { $count } resultater
    }
imports-undo-text =
    { $count ->
        [one] Ett resultat blir satt tilbake til det som sto der før importen.
       *[other] { $count } resultater blir satt tilbake til det som sto der før importen.
    }
imports-undo-left =
    { $count ->
        [one] Ett resultat er endret etterpå og blir stående.
       *[other] { $count } resultater er endret etterpå og blir stående.
    }

# Why something of a table is not taken in.
imports-refused-table-differs = Kartet gjelder en annen tabell enn filen, som er «{ $text }»
imports-refused-unknown-indicator = Det finnes ingen indikator «{ $text }»
imports-refused-unknown-unit = Det finnes ingen enhet «{ $text }»
imports-refused-not-on-card = Enheten har ikke denne indikatoren på kortet sitt
imports-refused-no-time = Tabellen sier ikke hva som er tiden
imports-refused-period-kind = Indikatoren måles ikke for slike perioder
imports-refused-too-many-digits = { $text } har flere siffer enn det kan lagres nøyaktig
imports-refused-unit-not-there = Enheten finnes ikke i denne perioden
imports-refused-cell-twice = Kartet gir to tall til samme sted
imports-refused-too-many-cells = Kartet tar inn flere celler enn en import kan holde
imports-refused-dimension-unknown = Tabellen har ingen slik inndeling. Mente du { $text }?
imports-refused-category-not-found = Inndelingen har ingen slik kategori. Mente du { $text }?
imports-refused-dimension-unselected = Velg én kategori
imports-refused-time-also-selected = Tiden kan ikke også være valgt som kategori
imports-refused-time-not-period = Dette er ingen periode
imports-refused-period-repeated = To kolonner er samme periode; den første gjelder
imports-refused-figure-not-number = «{ $text }» er ikke et tall som kan lagres nøyaktig

# Why a file is refused.
imports-file-text-empty = Filen er tom.
imports-file-text-too-large = Filen er for stor. Vi tar imot høyst { $limit } MB. Velg færre kategorier i statistikkbanken og last ned på nytt.
imports-file-encoding-not-utf8 = Filen er ikke skrevet i UTF-8. Last ned tabellen som JSON-stat på nytt, uten å åpne den i et annet program.
imports-file-json-syntax = Filen er ikke JSON. Velg formatet JSON-stat 2.0 når du laster ned.
imports-file-not-jsonstat = Filen er JSON, men ingen tabell i JSON-stat.
imports-file-class-unknown = Filen er JSON-stat, men holder ingen tabell.
imports-file-no-file = Velg en fil.
imports-file-other = Tabellen bryter med formatet og kan ikke leses ({ $code }, { $place }).

# What is wrong with a map.
imports-map-syntax = Linje { $line }: dette er ikke gyldig TOML.
imports-map-unknown-key = Linje { $line }: «{ $text }» er ikke kjent her.
imports-map-missing = Linje { $line }: «{ $text }» mangler.
imports-map-no-bindings = Kartet har ingen [[bind]].
imports-map-not-bindings = Linje { $line }: skriv [[bind]] på en egen linje for hver serie.
imports-map-not-text = Linje { $line }: «{ $text }» må være en tekst i anførselstegn.
imports-map-not-yes-or-no = Linje { $line }: skriv true eller false.
imports-map-not-pairs = Linje { $line }: skriv select = { $text }.
imports-map-not-a-key = Linje { $line }: «{ $text }» er ingen nøkkel til en indikator eller enhet.
