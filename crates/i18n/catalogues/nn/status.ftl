# dynamic: status-*, trend-*, arrow-*, absence-*
# Words for the traffic lights, where the model has none of its own.
status-label = Status
status-reached = Nådd
status-near = Nær målet
status-missed = Ikkje nådd
status-none = Utan resultat
status-no-target = Utan mål
status-none-explained = Utan resultat eller mål blir det ikkje vist noko lys.

trend-label = Utvikling
trend-better = Betre
trend-unchanged = Uendra
trend-worse = Dårlegare
trend-none = Kan ikkje samanliknast
trend-within-normal-variation = Innanfor normal variasjon

arrow-up = Opp
arrow-flat = Uendra
arrow-down = Ned
arrow-none = Ingen tidlegare verdi

# Why there is no figure.
absence-not-yet = Ikkje enno
absence-not-applicable = Ikkje aktuelt
absence-not-collected = Ikkje henta inn
absence-suppressed = Skjerma
absence-withdrawn = Trekt
absence-not-yet-explained = Talet kjem seinare.
absence-not-applicable-explained = Spørsmålet gjeld ikkje denne eininga eller perioden.
absence-not-collected-explained = Ingen har henta inn talet.
absence-suppressed-explained = Talet blir ikkje vist fordi få personar ligg bak det.
absence-withdrawn-explained = Talet er trekt tilbake.
