register-title = Register
register-subtitle = Det kommunen held orden på: oppdrag, delegering, vedtak, krav og alt anna modellen har eit register for.
register-none-title = Ingen register
register-none-text = Modellen har ingen register som du kan lese.
register-other = Andre
register-count =
    { $count ->
        [one] { $count } post
       *[other] { $count } postar
    }
register-flagged =
    { $count ->
        [one] { $count } å sjå på
       *[other] { $count } å sjå på
    }
register-views = Lister i registeret
register-words = Søk i registeret
register-empty-title = Ingen postar
register-empty-text = Her står det ingenting, eller ingenting som passar til utvalet.
register-pages = Sider
register-page = Side { $page } av { $pages }
register-shown = { $count } av { $all }
register-tab = { $name } ({ $count })
register-all = Alle
register-late = Over fristen
register-chain = Kjeda
register-follow-up = Oppfølging
register-time = Tid
register-open-in = Opne i kvartal
register-not-told = Ikkje oppgitt
register-covered = { $count } av minst { $least }
register-gaps-all = Ingen manglar dette no.
register-gaps-none-title = Ingen å vise
register-gaps-none-text = Det er ingen som skal ha ein slik post no.
# dynamic: register-mine-*
register-mine-given = Gitt av meg
register-mine-received = Mottekne av meg

entry-new = Ny post
entry-new-title = Ny: { $name }
entry-edit-title = Endre
entry-content = Innhald
entry-side-giver = KVA: frå den som gir
entry-side-receiver = KORLEIS: frå den som tek imot
entry-side-both = Felles
entry-side-shown = Dette skriv den andre parten. Her er det berre til å lese.
entry-give-on = Gi vidare
entry-given-on = { $many } gitt vidare herifrå
entry-given-on-count = Gitt vidare
entry-sealed = sjølv, kan ikkje givast vidare
entry-late = over fristen
entry-authority = fullmaktsnivå { $level }
entry-history = Historikk
entry-chain = Kjeda
entry-accounts = Rapportert tilbake
entry-never-reported = Ikkje rapportert
entry-reports-below = Rapportar nedanfrå
entry-reports = Rapportar
entry-last-report = Siste rapport
entry-lift = Ta inn i min rapport
entry-report-back = Rapporter tilbake
entry-report-send = Send rapporten
entry-progress-help = Kor langt det er kome, frå 0 til 100 prosent.
entry-review = Gjennomgått i dag, gjeld framleis
entry-steps = Neste steg
entry-reason = Grunngiving
entry-decision-body = Vedteke av
entry-decision-date = Dato for vedtaket
entry-decision-case = Saksnummer
entry-changes = Endringar
entry-remove = Slett posten
entry-not-done = Dette er ikkje gjort
entry-stale = Nokon andre har endra posten i mellomtida. Sjå over han og prøv igjen.
entry-link-help = Skriv kva det heiter, eller vel frå forslaga.
entry-links-help = Eitt i kvart felt. Skriv kva det heiter, eller vel frå forslaga.
entry-parent-help = Målet eller posten dette kjem frå.
entry-problem-in-field = { $field }: { $problem }
entry-problem-unknown = Vi finn ingenting som heiter «{ $text }».
entry-problem-progress = Skriv eit heilt tal frå 0 til 100.
entry-problem-receivers = Berre den som tek imot, skriv KORLEIS.
entry-problem-givers = Berre den som gir, skriv KVA.
entry-problem-not-yours = Du kan ikkje skrive dette.
entry-problem-linked-to = Andre ting viser til posten. Avslutt han i staden.

# Parts of every entry.
# dynamic: entry-part-*, entry-term-*, entry-state-*, entry-step-*, entry-fault-*, entry-refusal-*
entry-part-key = Nøkkel
entry-part-title = Tittel
entry-part-state = Tilstand
entry-part-unit = Eining
entry-part-owner = Ansvarleg
entry-part-giver = Gitt av
entry-part-receiver = Mottakar
entry-part-parent = Kjem frå
entry-part-valid-from = Gjeld frå
entry-part-valid-to = Gjeld til og med
entry-part-from = Gjeld frå
entry-part-until = Gjeld til og med
entry-part-reviewed = Sist gjennomgått
entry-part-review = Skal gjennomgåast innan
entry-part-account = Rapport
entry-part-progress = Framdrift

entry-term-coming = gjeld ikkje enno
entry-term-in-force = gjeld
entry-term-ends-soon = går snart ut
entry-term-over = gått ut

entry-state-current = Gjeldande
entry-state-ended = Avslutta
entry-state-draft = Utkast
entry-state-given = Gitt
entry-state-done = Utført
entry-state-withdrawn = Trekt tilbake

entry-step-end = Avslutt
entry-step-reopen = Opne igjen
entry-step-give = Send til mottakaren
entry-step-take-back = Ta tilbake
entry-step-finish = Meld utført
entry-step-withdraw = Trekk tilbake

entry-fault-required = Må fyllast ut
entry-fault-required-in-state = Må fyllast ut i denne tilstanden
entry-fault-too-long = For langt
entry-fault-kind = Innhaldet passar ikkje til feltet
entry-fault-unknown-field = Registeret har ikkje dette feltet
entry-fault-option = Vel noko frå lista
entry-fault-only-one = Her kan berre eitt stå
entry-fault-below-least = For lite
entry-fault-above-most = For mykje
entry-fault-nowhere = Det dette viser til, finst ikkje
entry-fault-link-kind = Kan ikkje vise til ein slik ting
entry-fault-to-itself = Kan ikkje vise til seg sjølv
entry-fault-unknown-state = Arbeidsflyten har ikkje denne tilstanden
entry-fault-upside = Sluttar før det byrjar
entry-fault-no-unit = Høyrer ikkje til noka eining
entry-fault-no-owner = Ingen er ansvarleg
entry-fault-rule = Bryt ein regel i modellen
entry-fault-no-giver = Ingen gir det
entry-fault-no-receiver = Må ha ein mottakar før det kan sendast
entry-fault-same-party = Givar og mottakar er den same
entry-fault-not-in-line = Mottakaren står ikkje i linja under den som gir
entry-fault-not-received = Berre det som er motteke, kan givast vidare
entry-fault-sealed = Skal utførast sjølv og kan ikkje givast vidare
entry-fault-beyond = Meir enn det som er motteke
entry-fault-not-in-force = Det dette kjem frå, gjeld ikkje
entry-fault-not-from-the-top = Kjeda byrjar ikkje hos den som kan gi
entry-fault-no-goal = Kjem ikkje frå noko mål
entry-fault-circle = Kjeda går i ring

entry-refusal-unknown = Arbeidsflyten har ikkje dette steget
entry-refusal-not-from-here = Nokon andre har flytta det i mellomtida
entry-refusal-not-you = Det er ikkje du som kan gjere dette
entry-refusal-four-eyes = Du gjorde førre steget. Nokon andre må gjere dette.
entry-refusal-too-early = Kan gjerast frå { $date }
entry-refusal-needs-reason = Skriv ei grunngiving
entry-refusal-needs-decision = Skriv kven som vedtok det, og når
entry-refusal-needs-complete = Noko som må fyllast ut, manglar
entry-refusal-needs-checks = Noko er gale og må rettast først
entry-refusal-needs-acknowledged = Ikkje alle partar har kvittert
entry-refusal-needs-asked = Ikkje alle som skal spørjast, har svart
entry-refusal-needs-hearing = Høyringa er ikkje over
entry-refusal-needs-owner = Manglar mottakar eller ansvarleg
entry-refusal-needs-links = Manglar ei kopling som registeret krev

# Rows pasted into a register.
# dynamic: entry-rows-fault-*, entry-rows-effect-*
entry-rows-title = Lim inn rader
entry-rows-lead = Kopier rader frå eit rekneark, med overskriftene øvst. Først ser du kva radene gjer; ingenting blir lagra før du stadfestar.
entry-rows-text = Radene
entry-rows-help = Éi rad for kvar post, med tabulator eller semikolon mellom kolonnane. Last ned registeret for å få alle kolonnane, endre det og lim det inn igjen.
entry-rows-columns = Kolonnar du kan bruke
entry-rows-key-help = Finn posten som skal endrast. Utan denne kolonnen blir posten funnen på tittelen, og det som ikkje finst, blir nytt.
entry-rows-look = Vis kva radene gjer
entry-rows-preview = Dette gjer radene
entry-rows-told = Nye: { $new }. Endra: { $changed }. Uendra: { $same }.
entry-rows-told-done = Nye: { $new }. Endra: { $changed }.
entry-rows-save =
    { $count ->
        [one] Lagre éi rad
       *[other] Lagre { $count } rader
    }
entry-rows-outdated = Nokon har endra registeret i mellomtida. Sjå over kva radene gjer no, og lagre igjen.
entry-rows-faults = Ingenting er lagra. Rett dette i tabellen først:
entry-rows-line = Linje { $line }
entry-rows-line-word = linje
entry-rows-column = Linje { $line }, kolonne { $column }
entry-rows-place = Linje { $line }, kolonne { $column } «{ $heading }»
entry-rows-done = Rader limte inn
entry-rows-back = Til registeret
entry-rows-undo-text = Alle postane blir som dei var før radene vart limte inn. Det som vart nytt, blir teke bort.
entry-rows-changed-since = Ingenting vart angra. Desse postane er endra eller tekne i bruk sidan:
entry-rows-effect-new = ny
entry-rows-effect-changed = endra
entry-rows-effect-same = uendra
entry-rows-fault-empty = Her står det ingen rader. Lim inn ei overskriftsrad og minst éi rad under henne.
entry-rows-fault-unclosed = Eit hermeteikn er ikkje avslutta.
entry-rows-fault-too-much = Tabellen er for stor. Lim inn høgst { $most } rader om gongen.
entry-rows-fault-unknown-column = Registeret har ingen slik kolonne.
entry-rows-fault-unknown-column-near = Registeret har ingen slik kolonne. Er det «{ $nearest }» du meiner?
entry-rows-fault-column-twice = Kolonnen står der frå før.
entry-rows-fault-no-title = Tabellen manglar ein kolonne med tittel eller nøkkel.
entry-rows-fault-beyond-headings = Her står det noko utan overskrift.
entry-rows-fault-twice = Posten står alt på linje { $line }.
entry-rows-fault-ambiguous = Fleire postar heiter dette. Legg til ein kolonne med nøkkelen.
entry-rows-fault-unknown-key = Vi finn ingen post med nøkkelen «{ $key }». La feltet stå tomt for ein ny post.
entry-rows-fault-state = Tilstanden blir endra på posten si eiga side.
entry-rows-fault-yes-or-no = Skriv ja eller nei.
entry-rows-fault-choice = «{ $text }» kan ikkje veljast. Vel mellom { $options }.
