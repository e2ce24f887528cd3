# dynamic: unit-kind-*
unit-tab-about = Om enheten
unit-subtitle = { $level } · { $leader }
unit-ended = Enheten ble avsluttet { $date }. Tallene står slik de var.
unit-begins = Enheten begynner { $date }.
unit-list-subtitle =
    { $count ->
        [one] { $count } enhet
       *[other] { $count } enheter
    } · { $period }
unit-none-title = Ingen enheter ennå
unit-none-text = Enhetene kommer fra styringsmodellen.
unit-column-standing = Måloppnåelse
unit-standing = Slik står det til
unit-below = Enheter under
unit-facts = Om enheten
unit-fact-leader = Ledes av
unit-fact-parent = Hører til
unit-fact-level = Nivå
unit-fact-kind = Type
unit-fact-valid = Gyldighet
unit-no-leader = Ingen
unit-no-leader-note = Enheten har ingen leder. Da er det ingen som svarer for tallene.
unit-kind-political = Politisk organ
unit-kind-line = Linjeenhet
unit-kind-staff = Stab
unit-kind-company = Selskap
unit-said = Kommentarer
unit-said-none = Ingen har kommentert ennå.
unit-changes = Siste endringer
unit-change = { $what } { $done } av { $name }: { $of }
unit-change-by-program = programmet
unit-line-target = mål { $target }
unit-line-awaited = venter på resultat for { $period }
