# dynamic: unit-kind-*
unit-tab-about = Om enheten
unit-subtitle = { $level } · { $leader }
unit-ended = Enheten avslutades { $date }. Siffrorna står som de var.
unit-begins = Enheten börjar { $date }.
unit-list-subtitle =
    { $count ->
        [one] { $count } enhet
       *[other] { $count } enheter
    } · { $period }
unit-none-title = Inga enheter än
unit-none-text = Enheterna kommer från styrmodellen.
unit-column-standing = Måluppfyllelse
unit-standing = Så står det till
unit-below = Enheter under
unit-facts = Om enheten
unit-fact-leader = Leds av
unit-fact-parent = Tillhör
unit-fact-level = Nivå
unit-fact-kind = Typ
unit-fact-valid = Giltighet
unit-no-leader = Ingen
unit-no-leader-note = Enheten har ingen chef. Då svarar ingen för siffrorna.
unit-kind-political = Politiskt organ
unit-kind-line = Linjeenhet
unit-kind-staff = Stab
unit-kind-company = Bolag
unit-said = Kommentarer
unit-said-none = Ingen har kommenterat än.
unit-changes = Senaste ändringarna
unit-change = { $what } { $done } av { $name }: { $of }
unit-change-by-program = programmet
unit-line-target = mål { $target }
unit-line-awaited = väntar på resultat för { $period }
