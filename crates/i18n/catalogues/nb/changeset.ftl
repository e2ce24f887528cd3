# dynamic: changeset-kind-*, changeset-state-*, changeset-what-*, changeset-field-*
changeset-title = Større endringer
changeset-lead = År som er snudd og enheter som er endret, og veien tilbake
changeset-all = Alle større endringer
changeset-none = Ingen større endringer er gjort ennå.
changeset-kind-year = Nytt år
changeset-kind-split = Del
changeset-kind-merge = Slå sammen
changeset-kind-move = Flytt
changeset-kind-end = Avslutt
changeset-kind-model = Styringsmodell
changeset-kind-entries = Rader i register
changeset-state-applied = Gjelder
changeset-state-undone = Angret
changeset-what-new = Ny
changeset-what-changed = Endret
changeset-what-ended = Borte
changeset-count-new =
    { $count ->
        [one] { $count } ny
       *[other] { $count } nye
    }
changeset-count-changed = { $count } endret
changeset-count-ended = { $count } borte
changeset-more = og { $count } til
changeset-private = Leses bare av partene
changeset-link = Lenke
changeset-preview = Dette vil skje
changeset-show-preview = Vis hva som vil skje
changeset-differences = Hva som ble endret
changeset-breaks = Nye brudd i den røde tråden
changeset-breaks-none = Ingen nye brudd.
changeset-mended = 
    { $count ->
        [one] { $count } brudd blir borte.
       *[other] { $count } brudd blir borte.
    }
changeset-reason = Grunn
changeset-undo = Angre
changeset-undo-text = Ingenting av dette er endret siden. Alt blir som det var før, og historikken beholdes.
changeset-undo-confirm = Angre alt
changeset-changed-since = Dette er endret siden, så endringen kan ikke angres som helhet. Ingenting er angret.
changeset-field-validity-from = Gjelder fra
changeset-field-validity-to = Gjelder til
changeset-field-unit = Enhet
changeset-field-parent = Står under
changeset-field-former = Sto før under
changeset-field-goal = Mål
changeset-field-reach = Måles for
changeset-field-reach-units = Måles for
changeset-field-memberships = Roller
changeset-field-giver = Gitt av
changeset-field-receiver = Mottatt av
changeset-field-detail-giver = Gitt av
changeset-field-model-name = Kommunens navn
changeset-field-model-number = Kommunenummer
changeset-field-model-country = Land
changeset-field-model-languages = Språk
changeset-field-model-valid-from = Gjelder fra
changeset-field-model-adopted = Vedtatt
changeset-field-model-terms = Kommunens ord
changeset-field-model-status = Statusord og farger
changeset-field-model-trend = Regel for utvikling
changeset-field-model-card = Styringskort
changeset-field-model-reporting = Rapporteringsrytme
changeset-field-model-roles = Rollenavn
