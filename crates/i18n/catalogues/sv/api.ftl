# dynamic: api-problem-*, api-item-*
api-title = Programgränssnitt
api-lead = För verksamhetssystem som hämtar eller lämnar siffror
api-key = En administratör skapar en nyckel under Integrationer. Programmet skickar den med varje förfrågan:
api-start = Alla adresser börjar med
api-operations = Adresser
api-parameters = Parametrar
api-name = Namn
api-kind = Form
api-meaning = Betydelse
api-needed = måste vara med
api-body = Skickas
api-gives = Svar
api-answers = Alla svar
api-shapes = Former

# What keeps a request from an answer, by code.
api-problem-key-needed = Skicka en nyckel med förfrågan.
api-problem-key-unknown = Nyckeln är okänd, upphörd eller återkallad.
api-problem-forbidden = Du har inte åtkomst till detta.
api-problem-not-found = Detta finns inte, eller ligger utanför det nyckeln når.
api-problem-method = Adressen tar inte emot detta.
api-problem-bad-request = Förfrågan kan inte läsas.
api-problem-parameter = En parameter har ett värde den inte kan ha.
api-problem-not-json = Innehållet är inte giltig JSON.
api-problem-media-type = Skicka application/json.
api-problem-too-large = Innehållet är för stort.
api-problem-idempotency-key = Skicka Idempotency-Key med 1 till 200 tecken.
api-problem-idempotency-key-taken = Leveransens nyckel har använts för en annan leverans.
api-problem-delivery = Inget har sparats. Rätta felen och skicka igen.
api-problem-stale = Någon annan skrev samtidigt. Försök igen.
api-problem-busy = Databasen svarar inte. Försök igen om en stund.
api-problem-internal = Något gick fel hos oss.

# What is wrong with one result of a delivery, by code.
api-item-value = Värdet kan inte se ut så.
api-item-missing = Fältet saknas.
api-item-field-unknown = Fältet är okänt.
api-item-shape = Innehållet har inte rätt form.
api-item-count = Skicka minst ett och högst 5000 utfall.
api-item-unit-unknown = Enheten finns inte, eller ligger utanför det nyckeln når.
api-item-indicator-unknown = Indikatorn finns inte.
api-item-not-on-card = Indikatorn står inte på enhetens kort.
api-item-period-kind = Indikatorn mäts för ett annat slags period.
api-item-not-begun = Perioden har inte börjat.
api-item-unit-not-there = Enheten finns inte under perioden.
api-item-too-long = Talet har för många siffror.
api-item-text-too-long = Texten är för lång.
api-item-twice = Samma plats står två gånger i leveransen.
api-item-reason-missing = Resultatet rättar ett värde i ett stängt år: skicka ”reason” med leveransen.
api-item-stale = Någon har skrivit en nyare revision.
