# dynamic: api-problem-*, api-item-*
api-title = Programgrensesnitt
api-lead = For fagsystemer som henter eller leverer tall
api-key = En administrator lager en nøkkel under Integrasjoner. Programmet sender den med hver forespørsel:
api-start = Alle adresser begynner med
api-operations = Adresser
api-parameters = Parametere
api-name = Navn
api-kind = Form
api-meaning = Betydning
api-needed = må være med
api-body = Sendes
api-gives = Svar
api-answers = Alle svar
api-shapes = Former

# What keeps a request from an answer, by code.
api-problem-key-needed = Send en nøkkel med forespørselen.
api-problem-key-unknown = Nøkkelen er ukjent, utløpt eller trukket tilbake.
api-problem-forbidden = Du har ikke tilgang til dette.
api-problem-not-found = Dette finnes ikke, eller er utenfor det nøkkelen når.
api-problem-method = Adressen tar ikke imot dette.
api-problem-bad-request = Forespørselen kan ikke leses.
api-problem-parameter = En parameter har en verdi den ikke kan ha.
api-problem-not-json = Innholdet er ikke gyldig JSON.
api-problem-media-type = Send application/json.
api-problem-too-large = Innholdet er for stort.
api-problem-idempotency-key = Send Idempotency-Key med 1 til 200 tegn.
api-problem-idempotency-key-taken = Nøkkelen for leveransen er brukt til en annen leveranse.
api-problem-delivery = Ingenting er lagret. Rett feilene og send på nytt.
api-problem-stale = Noen andre skrev samtidig. Prøv igjen.
api-problem-busy = Databasen svarer ikke. Prøv igjen om litt.
api-problem-internal = Noe gikk galt hos oss.

# What is wrong with one result of a delivery, by code.
api-item-value = Verdien kan ikke være slik.
api-item-missing = Feltet mangler.
api-item-field-unknown = Feltet er ukjent.
api-item-shape = Innholdet har ikke rett form.
api-item-count = Send minst ett og høyst 5000 resultater.
api-item-unit-unknown = Enheten finnes ikke, eller er utenfor det nøkkelen når.
api-item-indicator-unknown = Indikatoren finnes ikke.
api-item-not-on-card = Indikatoren står ikke på kortet til enheten.
api-item-period-kind = Indikatoren måles for en annen slags periode.
api-item-not-begun = Perioden har ikke begynt.
api-item-unit-not-there = Enheten finnes ikke i perioden.
api-item-too-long = Tallet har for mange siffer.
api-item-text-too-long = Teksten er for lang.
api-item-twice = Samme plass står to ganger i leveransen.
api-item-reason-missing = Resultatet retter et tall i et lukket år: send «reason» med leveransen.
api-item-stale = Noen har skrevet en nyere revisjon.
