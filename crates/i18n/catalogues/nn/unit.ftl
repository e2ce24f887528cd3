# dynamic: unit-kind-*
unit-tab-about = Om eininga
unit-subtitle = { $level } · { $leader }
unit-ended = Eininga vart avslutta { $date }. Tala står slik dei var.
unit-begins = Eininga byrjar { $date }.
unit-list-subtitle =
    { $count ->
        [one] { $count } eining
       *[other] { $count } einingar
    } · { $period }
unit-none-title = Ingen einingar enno
unit-none-text = Einingane kjem frå styringsmodellen.
unit-column-standing = Måloppnåing
unit-standing = Slik står det til
unit-below = Einingar under
unit-facts = Om eininga
unit-fact-leader = Blir leidd av
unit-fact-parent = Høyrer til
unit-fact-level = Nivå
unit-fact-kind = Type
unit-fact-valid = Gyldigheit
unit-no-leader = Ingen
unit-no-leader-note = Eininga har ingen leiar. Då er det ingen som svarer for tala.
unit-kind-political = Politisk organ
unit-kind-line = Linjeeining
unit-kind-staff = Stab
unit-kind-company = Selskap
unit-said = Kommentarar
unit-said-none = Ingen har kommentert enno.
unit-changes = Siste endringar
unit-change = { $what } { $done } av { $name }: { $of }
unit-change-by-program = programmet
unit-line-target = mål { $target }
unit-line-awaited = ventar på resultat for { $period }
