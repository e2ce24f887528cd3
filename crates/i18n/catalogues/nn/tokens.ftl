tokens-title = Integrasjonar
tokens-count =
    { $count ->
        [one] { $count } program har tilgang
       *[other] { $count } program har tilgang
    }
tokens-list = Tilgangar
tokens-none-title = Ingen integrasjonar enno
tokens-none-text = Når eit fagsystem skal levere eller hente tal, gir du det ein nøkkel her.
tokens-name = Namn
tokens-name-help = Kva heiter programmet som skal bruke nøkkelen?
tokens-name-missing = Skriv kva programmet heiter.
tokens-reach = Når fram til
tokens-reach-help = Eininga og alt under ho. Nøkkelen kan lese, og levere resultat.
tokens-everywhere = Heile kommunen
tokens-until = Siste dag
tokens-until-help = La stå tomt om han ikkje skal gå ut.
tokens-until-wrong = Vel ein dag frå og med i dag
tokens-state = Tilstand
tokens-open = Open
tokens-ended = Gått ut
tokens-taken-back = Trekt tilbake
tokens-taken-back-on = Trekt tilbake { $date }
tokens-take-back = Trekk tilbake
tokens-given = Gitt { $date } av { $name }
tokens-new = Gi tilgang
tokens-create = Lag nøkkel
tokens-secret = Nøkkel
tokens-secret-for = Nøkkelen til { $name }
tokens-secret-once = Kopier nøkkelen no. Han blir vist berre denne eine gongen, og vi tek ikkje vare på han.
tokens-to-api = Slik bruker ein grensesnittet
