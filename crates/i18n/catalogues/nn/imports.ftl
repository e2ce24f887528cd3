# dynamic: imports-step-*, imports-effect-*, imports-state-*, imports-refused-*, imports-file-*, imports-map-*
imports-title = Import
imports-subtitle = Tal som er henta inn frå offisiell statistikk
imports-new = Ny import
imports-new-subtitle = Hent inn ein tabell frå ein statistikkbank
imports-all = Alle importar
imports-empty-title = Ingenting er importert enno
imports-empty-text = Last ned ein tabell som JSON-stat frå statistikkbanken, og hent han inn her.
imports-by-command = Kommandolinja
imports-steps = Steg i importen
imports-step-done = ferdig
imports-step-file = Fil
imports-step-choose = Val
imports-step-preview = Førehandsvising
imports-problem-heading = Rett dette for å gå vidare
imports-file = Fila med tabellen
imports-file-help = JSON-stat 2.0, slik Statistisk sentralbyrå og andre gir han ut. Høgst 25 MB.
imports-map-title = Bruk eit kart i staden
imports-map = Kart
imports-map-help = Lim inn eit kart som seier kva tal som høyrer til kva indikator og eining. Med eit kart kan du hente inn mange seriar på ein gong.
imports-choose-subtitle = Vel kva tal du vil ha, og kvar dei høyrer heime
imports-choose-one = Vel
imports-choose-missing = { $field }: vel noko frå lista
imports-the-table = Tabellen
imports-time = Kva er tida?
imports-to-preview = Sjå kva som blir endra
imports-fact-table = Tabell
imports-fact-updated = Oppdatert hos kjelda
imports-fact-file = Fil
imports-fact-state = Status
imports-fact-at = Importert
imports-fact-by = Av
imports-fact-digest = Kontrollsummen til fila
imports-fact-undone-at = Angra
imports-fact-undone-by = Angra av
imports-state-applied = Gjeld
imports-state-undone = Angra
imports-preview-title = Dette blir endra
imports-preview-subtitle = Ingenting er lagra enno. Sjå over og stadfest nedst på sida.
imports-changes = Endringane
imports-where = Kvar
imports-place = { $indicator } – { $unit }
imports-effect = Verknad
imports-effect-new = Ny
imports-effect-changed = Endra
imports-effect-same = Som før
imports-series = Serie
imports-series-of = { $place }: { $series }
imports-no-cells = Tabellen har ingen tal som passar.
imports-refused = Dette blir ikkje henta inn
imports-refused-text = Resten kan hentast inn utan desse cellene.
imports-refused-in-cell = { $cell }: { $problem }
imports-map-made = Kartet som svarar til vala
imports-map-made-text = Ta vare på kartet, så kan du hente inn tala for neste år utan å velje på nytt.
imports-outdated = Nokon endra resultat etter at du såg førehandsvisinga. Her er ho på nytt; ingenting er lagra.
imports-repeated = Den same fila er henta inn før, i import { $number }.
imports-import = Import { $number }
imports-about = Om importen
imports-changed = Resultata som blei lagra
imports-imported = Importert
imports-revised-since = Endra etter importen
imports-undo = Angre importen
imports-undo-confirm = Angre heile importen
imports-silent =
    { $count ->
        [one] Éi celle er tom utan forklaring i tabellen, og blir ikkje henta inn.
       *[other] { $count } celler er tomme utan forklaring i tabellen, og blir ikkje henta inn.
    }
imports-more =
    { $count ->
        [one] Éi linje til er ikkje vist.
       *[other] { $count } linjer til er ikkje viste.
    }
imports-apply =
    { $count ->
        [one] Lagre eitt resultat
       *[other] Lagre { $count } resultat
    }
imports-undo-text =
    { $count ->
        [one] Eitt resultat blir sett tilbake til det som stod der før importen.
       *[other] { $count } resultat blir sette tilbake til det som stod der før importen.
    }
imports-undo-left =
    { $count ->
        [one] Eitt resultat er endra etterpå og blir ståande.
       *[other] { $count } resultat er endra etterpå og blir ståande.
    }

# Why something of a table is not taken in.
imports-refused-table-differs = Kartet gjeld ein annan tabell enn fila, som er «{ $text }»
imports-refused-unknown-indicator = Det finst ingen indikator «{ $text }»
imports-refused-unknown-unit = Det finst inga eining «{ $text }»
imports-refused-not-on-card = Eininga har ikkje denne indikatoren på kortet sitt
imports-refused-no-time = Tabellen seier ikkje kva som er tida
imports-refused-period-kind = Indikatoren blir ikkje målt for slike periodar
imports-refused-too-many-digits = { $text } har fleire siffer enn det kan lagrast nøyaktig
imports-refused-unit-not-there = Eininga finst ikkje i denne perioden
imports-refused-cell-twice = Kartet gir to tal til same staden
imports-refused-too-many-cells = Kartet tek inn fleire celler enn ein import kan halde
imports-refused-dimension-unknown = Tabellen har inga slik inndeling. Meinte du { $text }?
imports-refused-category-not-found = Inndelinga har ingen slik kategori. Meinte du { $text }?
imports-refused-dimension-unselected = Vel éin kategori
imports-refused-time-also-selected = Tida kan ikkje også vere vald som kategori
imports-refused-time-not-period = Dette er ingen periode
imports-refused-period-repeated = To kolonnar er same perioden; den første gjeld
imports-refused-figure-not-number = «{ $text }» er ikkje eit tal som kan lagrast nøyaktig

# Why a file is refused.
imports-file-text-empty = Fila er tom.
imports-file-text-too-large = Fila er for stor. Vi tek imot høgst { $limit } MB. Vel færre kategoriar i statistikkbanken og last ned på nytt.
imports-file-encoding-not-utf8 = Fila er ikkje skriven i UTF-8. Last ned tabellen som JSON-stat på nytt, utan å opne han i eit anna program.
imports-file-json-syntax = Fila er ikkje JSON. Vel formatet JSON-stat 2.0 når du lastar ned.
imports-file-not-jsonstat = Fila er JSON, men ingen tabell i JSON-stat.
imports-file-class-unknown = Fila er JSON-stat, men held ingen tabell.
imports-file-no-file = Vel ei fil.
imports-file-other = Tabellen bryt med formatet og kan ikkje lesast ({ $code }, { $place }).

# What is wrong with a map.
imports-map-syntax = Linje { $line }: dette er ikkje gyldig TOML.
imports-map-unknown-key = Linje { $line }: «{ $text }» er ikkje kjent her.
imports-map-missing = Linje { $line }: «{ $text }» manglar.
imports-map-no-bindings = Kartet har ingen [[bind]].
imports-map-not-bindings = Linje { $line }: skriv [[bind]] på ei eiga linje for kvar serie.
imports-map-not-text = Linje { $line }: «{ $text }» må vere ein tekst i hermeteikn.
imports-map-not-yes-or-no = Linje { $line }: skriv true eller false.
imports-map-not-pairs = Linje { $line }: skriv select = { $text }.
imports-map-not-a-key = Linje { $line }: «{ $text }» er ingen nøkkel til ein indikator eller ei eining.
