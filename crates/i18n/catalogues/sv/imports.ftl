# dynamic: imports-step-*, imports-effect-*, imports-state-*, imports-refused-*, imports-file-*, imports-map-*
imports-title = Import
imports-subtitle = Siffror som hämtats in från officiell statistik
imports-new = Ny import
imports-new-subtitle = Hämta in en tabell från en statistikdatabas
imports-all = Alla importer
imports-empty-title = Inget har importerats ännu
imports-empty-text = Ladda ned en tabell som JSON-stat från statistikdatabasen och hämta in den här.
imports-by-command = Kommandoraden
imports-steps = Steg i importen
imports-step-done = klart
imports-step-file = Fil
imports-step-choose = Val
imports-step-preview = Förhandsvisning
imports-problem-heading = Rätta detta för att gå vidare
imports-file = Filen med tabellen
imports-file-help = JSON-stat 2.0, som SCB och andra ger ut den. Högst 25 MB.
imports-map-title = Använd en karta i stället
imports-map = Karta
imports-map-help = Klistra in en karta som säger vilka siffror som hör till vilken indikator och enhet. Med en karta kan du hämta in många serier på en gång.
imports-choose-subtitle = Välj vilka siffror du vill ha och var de hör hemma
imports-choose-one = Välj
imports-choose-missing = { $field }: välj något i listan
imports-the-table = Tabellen
imports-time = Vad är tiden?
imports-to-preview = Se vad som ändras
imports-fact-table = Tabell
imports-fact-updated = Uppdaterad hos källan
imports-fact-file = Fil
imports-fact-state = Status
imports-fact-at = Importerad
imports-fact-by = Av
imports-fact-digest = Filens kontrollsumma
imports-fact-undone-at = Ångrad
imports-fact-undone-by = Ångrad av
imports-state-applied = Gäller
imports-state-undone = Ångrad
imports-preview-title = Detta ändras
imports-preview-subtitle = Inget är sparat ännu. Se över och bekräfta längst ned på sidan.
imports-changes = Ändringarna
imports-where = Var
imports-place = { $indicator } – { $unit }
imports-effect = Verkan
imports-effect-new = Ny
imports-effect-changed = Ändrad
imports-effect-same = Som förut
imports-series = Serie
imports-series-of = { $place }: { $series }
imports-no-cells = Tabellen har inga siffror som passar.
imports-refused = Detta hämtas inte in
imports-refused-text = Resten kan hämtas in utan de här cellerna.
imports-refused-in-cell = { $cell }: { $problem }
imports-map-made = Kartan som motsvarar valen
imports-map-made-text = Spara kartan, så kan du hämta in nästa års siffror utan att välja igen.
imports-outdated = Någon ändrade resultat efter att du såg förhandsvisningen. Här är den på nytt; inget är sparat.
imports-repeated = Samma fil har hämtats in förut, i import { $number }.
imports-import = Import { $number }
imports-about = Om importen
imports-changed = Resultaten som sparades
imports-imported = Importerat
imports-revised-since = Ändrat efter importen
imports-undo = Ångra importen
imports-undo-confirm = Ångra hela importen
imports-silent =
    { $count ->
        [one] En cell är tom utan förklaring i tabellen och hämtas inte in.
       *[other] { $count } celler är tomma utan förklaring i tabellen och hämtas inte in.
    }
imports-more =
    { $count ->
        [one] En rad till visas inte.
       *[other] { $count } rader till visas inte.
    }
imports-apply =
    { $count ->
        [one] Spara ett resultat
       *[other] Spara { $count } resultat
    }
imports-undo-text =
    { $count ->
        [one] Ett resultat återställs till det som stod där före importen.
       *[other] { $count } resultat återställs till det som stod där före importen.
    }
imports-undo-left =
    { $count ->
        [one] Ett resultat har ändrats efteråt och blir kvar.
       *[other] { $count } resultat har ändrats efteråt och blir kvar.
    }

# Why something of a table is not taken in.
imports-refused-table-differs = Kartan gäller en annan tabell än filen, som är ”{ $text }”
imports-refused-unknown-indicator = Det finns ingen indikator ”{ $text }”
imports-refused-unknown-unit = Det finns ingen enhet ”{ $text }”
imports-refused-not-on-card = Enheten har inte den här indikatorn på sitt kort
imports-refused-no-time = Tabellen säger inte vad som är tiden
imports-refused-period-kind = Indikatorn mäts inte för sådana perioder
imports-refused-too-many-digits = { $text } har fler siffror än vad som kan sparas exakt
imports-refused-unit-not-there = Enheten finns inte i den här perioden
imports-refused-cell-twice = Kartan ger två siffror till samma plats
imports-refused-too-many-cells = Kartan tar in fler celler än en import rymmer
imports-refused-dimension-unknown = Tabellen har ingen sådan indelning. Menade du { $text }?
imports-refused-category-not-found = Indelningen har ingen sådan kategori. Menade du { $text }?
imports-refused-dimension-unselected = Välj en kategori
imports-refused-time-also-selected = Tiden kan inte också vara vald som kategori
imports-refused-time-not-period = Detta är ingen period
imports-refused-period-repeated = Två kolumner är samma period; den första gäller
imports-refused-figure-not-number = ”{ $text }” är inte ett tal som kan sparas exakt

# Why a file is refused.
imports-file-text-empty = Filen är tom.
imports-file-text-too-large = Filen är för stor. Vi tar emot högst { $limit } MB. Välj färre kategorier i statistikdatabasen och ladda ned igen.
imports-file-encoding-not-utf8 = Filen är inte skriven i UTF-8. Ladda ned tabellen som JSON-stat igen utan att öppna den i ett annat program.
imports-file-json-syntax = Filen är inte JSON. Välj formatet JSON-stat 2.0 när du laddar ned.
imports-file-not-jsonstat = Filen är JSON men ingen tabell i JSON-stat.
imports-file-class-unknown = Filen är JSON-stat men innehåller ingen tabell.
imports-file-no-file = Välj en fil.
imports-file-other = Tabellen bryter mot formatet och kan inte läsas ({ $code }, { $place }).

# What is wrong with a map.
imports-map-syntax = Rad { $line }: detta är inte giltig TOML.
imports-map-unknown-key = Rad { $line }: ”{ $text }” är inte känt här.
imports-map-missing = Rad { $line }: ”{ $text }” saknas.
imports-map-no-bindings = Kartan har ingen [[bind]].
imports-map-not-bindings = Rad { $line }: skriv [[bind]] på en egen rad för varje serie.
imports-map-not-text = Rad { $line }: ”{ $text }” måste vara en text inom citattecken.
imports-map-not-yes-or-no = Rad { $line }: skriv true eller false.
imports-map-not-pairs = Rad { $line }: skriv select = { $text }.
imports-map-not-a-key = Rad { $line }: ”{ $text }” är ingen nyckel till en indikator eller enhet.
