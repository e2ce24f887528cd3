# dynamic: status-*, trend-*, arrow-*, absence-*
# Words for the traffic lights, where the model has none of its own.
status-label = Status
status-reached = Uppnått
status-near = Nära målet
status-missed = Inte uppnått
status-none = Utan resultat
status-no-target = Utan mål
status-none-explained = Utan resultat eller mål visas inget ljus.

trend-label = Utveckling
trend-better = Bättre
trend-unchanged = Oförändrat
trend-worse = Sämre
trend-none = Kan inte jämföras
trend-within-normal-variation = Inom normal variation

arrow-up = Upp
arrow-flat = Oförändrat
arrow-down = Ned
arrow-none = Inget tidigare värde

# Why there is no figure.
absence-not-yet = Inte ännu
absence-not-applicable = Inte aktuellt
absence-not-collected = Inte insamlat
absence-suppressed = Dolt
absence-withdrawn = Återkallat
absence-not-yet-explained = Siffran kommer senare.
absence-not-applicable-explained = Frågan gäller inte den här enheten eller perioden.
absence-not-collected-explained = Ingen har samlat in siffran.
absence-suppressed-explained = Siffran visas inte eftersom få personer ligger bakom den.
absence-withdrawn-explained = Siffran har återkallats.
