tokens-title = Integrasjoner
tokens-count =
    { $count ->
        [one] { $count } program har tilgang
       *[other] { $count } programmer har tilgang
    }
tokens-list = Tilganger
tokens-none-title = Ingen integrasjoner ennå
tokens-none-text = Når et fagsystem skal levere eller hente tall, gir du det en nøkkel her.
tokens-name = Navn
tokens-name-help = Hva heter programmet som skal bruke nøkkelen?
tokens-name-missing = Skriv hva programmet heter.
tokens-reach = Rekkevidde
tokens-reach-help = Enheten og alt under den. Nøkkelen kan lese, og levere resultater.
tokens-everywhere = Hele kommunen
tokens-until = Siste dag
tokens-until-help = La stå tomt hvis den ikke skal utløpe.
tokens-until-wrong = Velg en dag fra og med i dag
tokens-state = Tilstand
tokens-open = Åpen
tokens-ended = Utløpt
tokens-taken-back = Trukket tilbake
tokens-taken-back-on = Trukket tilbake { $date }
tokens-take-back = Trekk tilbake
tokens-given = Gitt { $date } av { $name }
tokens-new = Gi tilgang
tokens-create = Lag nøkkel
tokens-secret = Nøkkel
tokens-secret-for = Nøkkelen til { $name }
tokens-secret-once = Kopier nøkkelen nå. Den vises bare denne ene gangen, og vi tar ikke vare på den.
tokens-to-api = Slik brukes grensesnittet
