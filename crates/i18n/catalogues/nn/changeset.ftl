# dynamic: changeset-kind-*, changeset-state-*, changeset-what-*, changeset-field-*
changeset-title = Større endringar
changeset-lead = År som er snudde og einingar som er endra, og vegen tilbake
changeset-all = Alle større endringar
changeset-none = Ingen større endringar er gjorde enno.
changeset-kind-year = Nytt år
changeset-kind-split = Del
changeset-kind-merge = Slå saman
changeset-kind-move = Flytt
changeset-kind-end = Avslutt
changeset-kind-model = Styringsmodell
changeset-kind-entries = Rader i register
changeset-state-applied = Gjeld
changeset-state-undone = Angra
changeset-what-new = Ny
changeset-what-changed = Endra
changeset-what-ended = Borte
changeset-count-new =
    { $count ->
        [one] { $count } ny
       *[other] { $count } nye
    }
changeset-count-changed = { $count } endra
changeset-count-ended = { $count } borte
changeset-more = og { $count } til
changeset-private = Vert lese berre av partane
changeset-link = Lenkje
changeset-preview = Dette vil skje
changeset-show-preview = Vis kva som vil skje
changeset-differences = Kva som vart endra
changeset-breaks = Nye brot i den raude tråden
changeset-breaks-none = Ingen nye brot.
changeset-mended = 
    { $count ->
        [one] { $count } brot vert borte.
       *[other] { $count } brot vert borte.
    }
changeset-reason = Grunn
changeset-undo = Angre
changeset-undo-text = Ingenting av dette er endra sidan. Alt vert som det var før, og historikken vert halden på.
changeset-undo-confirm = Angre alt
changeset-changed-since = Dette er endra sidan, så endringa kan ikkje angrast som heilskap. Ingenting er angra.
changeset-field-validity-from = Gjeld frå
changeset-field-validity-to = Gjeld til
changeset-field-unit = Eining
changeset-field-parent = Står under
changeset-field-former = Stod før under
changeset-field-goal = Mål
changeset-field-reach = Vert målt for
changeset-field-reach-units = Vert målt for
changeset-field-memberships = Roller
changeset-field-giver = Gjeve av
changeset-field-receiver = Motteke av
changeset-field-detail-giver = Gjeve av
changeset-field-model-name = Namnet på kommunen
changeset-field-model-number = Kommunenummer
changeset-field-model-country = Land
changeset-field-model-languages = Språk
changeset-field-model-valid-from = Gjeld frå
changeset-field-model-adopted = Vedteke
changeset-field-model-terms = Orda til kommunen
changeset-field-model-status = Statusord og fargar
changeset-field-model-trend = Regel for utvikling
changeset-field-model-card = Styringskort
changeset-field-model-reporting = Rapporteringsrytme
changeset-field-model-roles = Rollenamn
