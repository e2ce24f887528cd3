amendment-title = Rettingar etter at året er lukka
amendment-closed = { $year } er lukka. Ei endring her er ei retting: ho får dato, namn og grunn, og det som stod før, er framleis å sjå.
amendment-reason = Kvifor vert det retta?
amendment-reason-help = Står i lista over rettingar. Etterpå kan du rette resten av døgnet.
amendment-open = Opne ei retting
amendment-before = Slik det stod før
amendment-is-open = Du har opna ei retting og kan endre resten av døgnet.
amendment-needed = { $year } er lukka. Opne ei retting med grunn på sida først; det du skreiv, er ikkje borte.
