tokens-title = Integrationer
tokens-count =
    { $count ->
        [one] { $count } program har åtkomst
       *[other] { $count } program har åtkomst
    }
tokens-list = Åtkomster
tokens-none-title = Inga integrationer ännu
tokens-none-text = När ett verksamhetssystem ska lämna eller hämta siffror ger du det en nyckel här.
tokens-name = Namn
tokens-name-help = Vad heter programmet som ska använda nyckeln?
tokens-name-missing = Skriv vad programmet heter.
tokens-reach = Når fram till
tokens-reach-help = Enheten och allt under den. Nyckeln kan läsa, och lämna utfall.
tokens-everywhere = Hela kommunen
tokens-until = Sista dag
tokens-until-help = Lämna tomt om den inte ska upphöra.
tokens-until-wrong = Välj en dag från och med i dag
tokens-state = Tillstånd
tokens-open = Öppen
tokens-ended = Upphörd
tokens-taken-back = Återkallad
tokens-taken-back-on = Återkallad { $date }
tokens-take-back = Återkalla
tokens-given = Given { $date } av { $name }
tokens-new = Ge åtkomst
tokens-create = Skapa nyckel
tokens-secret = Nyckel
tokens-secret-for = Nyckeln till { $name }
tokens-secret-once = Kopiera nyckeln nu. Den visas bara den här gången, och vi sparar den inte.
tokens-to-api = Så används gränssnittet
