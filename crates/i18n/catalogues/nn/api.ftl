# dynamic: api-problem-*, api-item-*
api-title = Programgrensesnitt
api-lead = For fagsystem som hentar eller leverer tal
api-key = Ein administrator lagar ein nøkkel under Integrasjonar. Programmet sender han med kvar førespurnad:
api-start = Alle adresser byrjar med
api-operations = Adresser
api-parameters = Parametrar
api-name = Namn
api-kind = Form
api-meaning = Tyding
api-needed = må vere med
api-body = Blir sendt
api-gives = Svar
api-answers = Alle svar
api-shapes = Former

# What keeps a request from an answer, by code.
api-problem-key-needed = Send ein nøkkel med førespurnaden.
api-problem-key-unknown = Nøkkelen er ukjend, gått ut eller trekt tilbake.
api-problem-forbidden = Du har ikkje tilgang til dette.
api-problem-not-found = Dette finst ikkje, eller er utanfor det nøkkelen når.
api-problem-method = Adressa tek ikkje imot dette.
api-problem-bad-request = Førespurnaden kan ikkje lesast.
api-problem-parameter = Ein parameter har ein verdi han ikkje kan ha.
api-problem-not-json = Innhaldet er ikkje gyldig JSON.
api-problem-media-type = Send application/json.
api-problem-too-large = Innhaldet er for stort.
api-problem-idempotency-key = Send Idempotency-Key med 1 til 200 teikn.
api-problem-idempotency-key-taken = Nøkkelen for leveransen er brukt til ein annan leveranse.
api-problem-delivery = Ingenting er lagra. Rett feila og send på nytt.
api-problem-stale = Nokon andre skreiv samtidig. Prøv igjen.
api-problem-busy = Databasen svarer ikkje. Prøv igjen om litt.
api-problem-internal = Noko gjekk gale hos oss.

# What is wrong with one result of a delivery, by code.
api-item-value = Verdien kan ikkje vere slik.
api-item-missing = Feltet manglar.
api-item-field-unknown = Feltet er ukjent.
api-item-shape = Innhaldet har ikkje rett form.
api-item-count = Send minst eitt og høgst 5000 resultat.
api-item-unit-unknown = Eininga finst ikkje, eller er utanfor det nøkkelen når.
api-item-indicator-unknown = Indikatoren finst ikkje.
api-item-not-on-card = Indikatoren står ikkje på kortet til eininga.
api-item-period-kind = Indikatoren blir målt for eit anna slag periode.
api-item-not-begun = Perioden har ikkje byrja.
api-item-unit-not-there = Eininga finst ikkje i perioden.
api-item-too-long = Talet har for mange siffer.
api-item-text-too-long = Teksten er for lang.
api-item-twice = Same plass står to gonger i leveransen.
api-item-reason-missing = Resultatet rettar eit tal i eit lukka år: send «reason» med leveransen.
api-item-stale = Nokon har skrive ein nyare revisjon.
