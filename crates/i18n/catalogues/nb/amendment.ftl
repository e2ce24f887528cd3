amendment-title = Rettelser etter at året er lukket
amendment-closed = { $year } er lukket. En endring her er en rettelse: den får dato, navn og grunn, og det som sto før, er fortsatt å se.
amendment-reason = Hvorfor rettes det?
amendment-reason-help = Står i listen over rettelser. Etterpå kan du rette resten av døgnet.
amendment-open = Åpne en rettelse
amendment-before = Slik det sto før
amendment-is-open = Du har åpnet en rettelse og kan endre resten av døgnet.
amendment-needed = { $year } er lukket. Åpne en rettelse med grunn på siden først; det du skrev, er ikke borte.
