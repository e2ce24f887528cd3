# dynamic: changeset-kind-*, changeset-state-*, changeset-what-*, changeset-field-*
changeset-title = Större ändringar
changeset-lead = År som har vänts och enheter som har ändrats, och vägen tillbaka
changeset-all = Alla större ändringar
changeset-none = Inga större ändringar har gjorts ännu.
changeset-kind-year = Nytt år
changeset-kind-split = Dela
changeset-kind-merge = Slå samman
changeset-kind-move = Flytta
changeset-kind-end = Avsluta
changeset-kind-model = Styrmodell
changeset-kind-entries = Rader i register
changeset-state-applied = Gäller
changeset-state-undone = Ångrad
changeset-what-new = Ny
changeset-what-changed = Ändrad
changeset-what-ended = Borta
changeset-count-new =
    { $count ->
        [one] { $count } ny
       *[other] { $count } nya
    }
changeset-count-changed =
    { $count ->
        [one] { $count } ändrad
       *[other] { $count } ändrade
    }
changeset-count-ended = { $count } borta
changeset-more = och { $count } till
changeset-private = Läses bara av parterna
changeset-link = Länk
changeset-preview = Detta kommer att ske
changeset-show-preview = Visa vad som kommer att ske
changeset-differences = Vad som ändrades
changeset-breaks = Nya brott i den röda tråden
changeset-breaks-none = Inga nya brott.
changeset-mended = 
    { $count ->
        [one] { $count } brott försvinner.
       *[other] { $count } brott försvinner.
    }
changeset-reason = Skäl
changeset-undo = Ångra
changeset-undo-text = Inget av detta har ändrats sedan dess. Allt blir som det var, och historiken behålls.
changeset-undo-confirm = Ångra allt
changeset-changed-since = Detta har ändrats sedan dess, så ändringen kan inte ångras som helhet. Inget har ångrats.
changeset-field-validity-from = Gäller från
changeset-field-validity-to = Gäller till
changeset-field-unit = Enhet
changeset-field-parent = Står under
changeset-field-former = Stod tidigare under
changeset-field-goal = Mål
changeset-field-reach = Mäts för
changeset-field-reach-units = Mäts för
changeset-field-memberships = Roller
changeset-field-giver = Given av
changeset-field-receiver = Mottagen av
changeset-field-detail-giver = Given av
changeset-field-model-name = Kommunens namn
changeset-field-model-number = Kommunkod
changeset-field-model-country = Land
changeset-field-model-languages = Språk
changeset-field-model-valid-from = Gäller från
changeset-field-model-adopted = Beslutad
changeset-field-model-terms = Kommunens ord
changeset-field-model-status = Statusord och färger
changeset-field-model-trend = Regel för utveckling
changeset-field-model-card = Styrkort
changeset-field-model-reporting = Rapporteringsrytm
changeset-field-model-roles = Rollnamn
