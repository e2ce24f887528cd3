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
changeset-counts = { $new } nya, { $changed } ändrade, { $ended } borta
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
changeset-field-governance = Styrmodell
changeset-field-goal-levels = Målnivåer
