amendment-title = Rättelser efter att året stängts
amendment-closed = { $year } är stängt. En ändring här är en rättelse: den får datum, namn och skäl, och det som stod tidigare syns fortfarande.
amendment-reason = Varför rättas det?
amendment-reason-help = Står i listan över rättelser. Därefter kan du rätta under resten av dygnet.
amendment-open = Öppna en rättelse
amendment-before = Så som det stod tidigare
amendment-is-open = Du har öppnat en rättelse och kan ändra under resten av dygnet.
amendment-needed = { $year } är stängt. Öppna först en rättelse med skäl på sidan; det du skrev är kvar.
