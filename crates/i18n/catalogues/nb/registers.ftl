register-title = Registre
register-subtitle = Det kommunen holder orden på: oppdrag, delegering, vedtak, krav og alt annet modellen har et register for.
register-none-title = Ingen registre
register-none-text = Modellen har ingen registre som du kan lese.
register-other = Andre
register-count =
    { $count ->
        [one] { $count } post
       *[other] { $count } poster
    }
register-flagged =
    { $count ->
        [one] { $count } å se på
       *[other] { $count } å se på
    }
register-views = Lister i registeret
register-words = Søk i registeret
register-empty-title = Ingen poster
register-empty-text = Her står det ingenting, eller ingenting som passer til utvalget.
register-pages = Sider
register-page = Side { $page } av { $pages }
register-shown = { $count } av { $all }
register-tab = { $name } ({ $count })
register-all = Alle
register-late = Over fristen
register-chain = Kjeden
register-follow-up = Oppfølging
register-time = Tid
register-open-in = Åpne i kvartal
register-not-told = Ikke oppgitt
register-covered = { $count } av minst { $least }
register-gaps-all = Ingen mangler dette nå.
register-gaps-none-title = Ingen å vise
register-gaps-none-text = Det er ingen som skal ha en slik post nå.
# dynamic: register-mine-*
register-mine-given = Gitt av meg
register-mine-received = Mottatt av meg

entry-new = Ny post
entry-new-title = Ny: { $name }
entry-edit-title = Endre
entry-content = Innhold
entry-side-giver = HVA: fra den som gir
entry-side-receiver = HVORDAN: fra den som mottar
entry-side-both = Felles
entry-side-shown = Dette skriver den andre parten. Her er det bare til å lese.
entry-give-on = Gi videre
entry-given-on = { $many } gitt videre herfra
entry-given-on-count = Gitt videre
entry-sealed = selv, kan ikke gis videre
entry-late = over fristen
entry-authority = fullmaktsnivå { $level }
entry-history = Historikk
entry-chain = Kjeden
entry-accounts = Rapportert tilbake
entry-never-reported = Ikke rapportert
entry-reports-below = Rapporter nedenfra
entry-reports = Rapporter
entry-last-report = Siste rapport
entry-lift = Ta inn i min rapport
entry-report-back = Rapporter tilbake
entry-report-send = Send rapporten
entry-progress-help = Hvor langt det er kommet, fra 0 til 100 prosent.
entry-review = Gjennomgått i dag, gjelder fortsatt
entry-steps = Neste steg
entry-reason = Begrunnelse
entry-decision-body = Vedtatt av
entry-decision-date = Dato for vedtaket
entry-decision-case = Saksnummer
entry-changes = Endringer
entry-remove = Slett posten
entry-not-done = Dette er ikke gjort
entry-stale = Noen andre har endret posten i mellomtiden. Se over den og prøv igjen.
entry-link-help = Skriv hva det heter, eller velg fra forslagene.
entry-links-help = Ett i hvert felt. Skriv hva det heter, eller velg fra forslagene.
entry-parent-help = Målet eller posten dette kommer fra.
entry-problem-in-field = { $field }: { $problem }
entry-problem-unknown = Vi finner ingenting som heter «{ $text }».
entry-problem-progress = Skriv et helt tall fra 0 til 100.
entry-problem-receivers = Bare den som mottar, skriver HVORDAN.
entry-problem-givers = Bare den som gir, skriver HVA.
entry-problem-not-yours = Du kan ikke skrive dette.
entry-problem-linked-to = Andre ting viser til posten. Avslutt den i stedet.

# Parts of every entry.
# dynamic: entry-part-*, entry-term-*, entry-state-*, entry-step-*, entry-fault-*, entry-refusal-*
entry-part-key = Nøkkel
entry-part-title = Tittel
entry-part-state = Tilstand
entry-part-unit = Enhet
entry-part-owner = Ansvarlig
entry-part-giver = Gitt av
entry-part-receiver = Mottaker
entry-part-parent = Kommer fra
entry-part-valid-from = Gjelder fra
entry-part-valid-to = Gjelder til og med
entry-part-from = Gjelder fra
entry-part-until = Gjelder til og med
entry-part-reviewed = Sist gjennomgått
entry-part-review = Gjennomgås innen
entry-part-account = Rapport
entry-part-progress = Fremdrift

entry-term-coming = gjelder ikke ennå
entry-term-in-force = gjelder
entry-term-ends-soon = går snart ut
entry-term-over = utløpt

entry-state-current = Gjeldende
entry-state-ended = Avsluttet
entry-state-draft = Utkast
entry-state-given = Gitt
entry-state-done = Utført
entry-state-withdrawn = Trukket tilbake

entry-step-end = Avslutt
entry-step-reopen = Åpne igjen
entry-step-give = Send til mottakeren
entry-step-take-back = Ta tilbake
entry-step-finish = Meld utført
entry-step-withdraw = Trekk tilbake

entry-fault-required = Må fylles ut
entry-fault-required-in-state = Må fylles ut i denne tilstanden
entry-fault-too-long = For langt
entry-fault-kind = Innholdet passer ikke til feltet
entry-fault-unknown-field = Registeret har ikke dette feltet
entry-fault-option = Velg noe fra listen
entry-fault-only-one = Her kan bare ett stå
entry-fault-below-least = For lite
entry-fault-above-most = For mye
entry-fault-nowhere = Det dette viser til, finnes ikke
entry-fault-link-kind = Kan ikke vise til en slik ting
entry-fault-to-itself = Kan ikke vise til seg selv
entry-fault-unknown-state = Arbeidsflyten har ikke denne tilstanden
entry-fault-upside = Slutter før det begynner
entry-fault-no-unit = Hører ikke til noen enhet
entry-fault-no-owner = Ingen er ansvarlig
entry-fault-rule = Bryter en regel i modellen
entry-fault-no-giver = Ingen gir det
entry-fault-no-receiver = Må ha en mottaker før det kan sendes
entry-fault-same-party = Giver og mottaker er den samme
entry-fault-not-in-line = Mottakeren står ikke i linjen under den som gir
entry-fault-not-received = Bare det som er mottatt, kan gis videre
entry-fault-sealed = Skal utføres selv og kan ikke gis videre
entry-fault-beyond = Mer enn det som er mottatt
entry-fault-not-in-force = Det dette kommer fra, gjelder ikke
entry-fault-not-from-the-top = Kjeden begynner ikke hos den som kan gi
entry-fault-no-goal = Kommer ikke fra noe mål
entry-fault-circle = Kjeden går i ring

entry-refusal-unknown = Arbeidsflyten har ikke dette steget
entry-refusal-not-from-here = Noen andre har flyttet det i mellomtiden
entry-refusal-not-you = Det er ikke du som kan gjøre dette
entry-refusal-four-eyes = Du gjorde forrige steg. Noen andre må gjøre dette.
entry-refusal-too-early = Kan gjøres fra { $date }
entry-refusal-needs-reason = Skriv en begrunnelse
entry-refusal-needs-decision = Skriv hvem som vedtok det, og når
entry-refusal-needs-complete = Noe som må fylles ut, mangler
entry-refusal-needs-checks = Noe er galt og må rettes først
entry-refusal-needs-acknowledged = Ikke alle parter har kvittert
entry-refusal-needs-asked = Ikke alle som skal spørres, har svart
entry-refusal-needs-hearing = Høringen er ikke over
entry-refusal-needs-owner = Mangler mottaker eller ansvarlig
entry-refusal-needs-links = Mangler en kobling som registeret krever

# Rows pasted into a register.
# dynamic: entry-rows-fault-*, entry-rows-effect-*
entry-rows-title = Lim inn rader
entry-rows-lead = Kopier rader fra et regneark, med overskriftene øverst. Først ser du hva radene gjør; ingenting lagres før du bekrefter.
entry-rows-text = Radene
entry-rows-help = Én rad for hver post, med tabulator eller semikolon mellom kolonnene. Last ned registeret for å få alle kolonnene, endre det og lim det inn igjen.
entry-rows-columns = Kolonner du kan bruke
entry-rows-key-help = Finner posten som skal endres. Uten denne kolonnen finnes posten på tittelen, og det som ikke finnes, blir nytt.
entry-rows-look = Vis hva radene gjør
entry-rows-preview = Dette gjør radene
entry-rows-told = Nye: { $new }. Endret: { $changed }. Uendret: { $same }.
entry-rows-told-done = Nye: { $new }. Endret: { $changed }.
entry-rows-save =
    { $count ->
        [one] Lagre én rad
       *[other] Lagre { $count } rader
    }
entry-rows-outdated = Noen har endret registeret i mellomtiden. Se over hva radene gjør nå, og lagre igjen.
entry-rows-faults = Ingenting er lagret. Rett dette i tabellen først:
entry-rows-line = Linje { $line }
entry-rows-line-word = linje
entry-rows-column = Linje { $line }, kolonne { $column }
entry-rows-place = Linje { $line }, kolonne { $column } «{ $heading }»
entry-rows-done = Rader limt inn
entry-rows-back = Til registeret
entry-rows-undo-text = Alle postene blir som de var før radene ble limt inn. Det som ble nytt, tas bort.
entry-rows-changed-since = Ingenting ble angret. Disse postene er endret eller tatt i bruk siden:
entry-rows-effect-new = ny
entry-rows-effect-changed = endret
entry-rows-effect-same = uendret
entry-rows-fault-empty = Her står det ingen rader. Lim inn en overskriftsrad og minst én rad under den.
entry-rows-fault-unclosed = Et anførselstegn er ikke avsluttet.
entry-rows-fault-too-much = Tabellen er for stor. Lim inn høyst { $most } rader om gangen.
entry-rows-fault-unknown-column = Registeret har ingen slik kolonne.
entry-rows-fault-unknown-column-near = Registeret har ingen slik kolonne. Er det «{ $nearest }» du mener?
entry-rows-fault-column-twice = Kolonnen står der fra før.
entry-rows-fault-no-title = Tabellen mangler en kolonne med tittel eller nøkkel.
entry-rows-fault-beyond-headings = Her står det noe uten overskrift.
entry-rows-fault-twice = Posten står alt på linje { $line }.
entry-rows-fault-ambiguous = Flere poster heter dette. Legg til en kolonne med nøkkelen.
entry-rows-fault-unknown-key = Vi finner ingen post med nøkkelen «{ $key }». La feltet stå tomt for en ny post.
entry-rows-fault-state = Tilstanden endres på postens egen side.
entry-rows-fault-yes-or-no = Skriv ja eller nei.
entry-rows-fault-choice = «{ $text }» kan ikke velges. Velg mellom { $options }.
