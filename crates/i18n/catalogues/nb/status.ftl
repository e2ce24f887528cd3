# dynamic: status-*, trend-*, arrow-*, absence-*
# Words for the traffic lights, where the model has none of its own.
status-label = Status
status-reached = Nådd
status-near = Nær målet
status-missed = Ikke nådd
status-none = Uten resultat
status-no-target = Uten mål
status-none-explained = Uten resultat eller mål vises ikke noe lys.

trend-label = Utvikling
trend-better = Bedre
trend-unchanged = Uendret
trend-worse = Dårligere
trend-none = Kan ikke sammenlignes
trend-within-normal-variation = Innenfor normal variasjon

arrow-up = Opp
arrow-flat = Uendret
arrow-down = Ned
arrow-none = Ingen tidligere verdi

# Why there is no figure.
absence-not-yet = Ikke ennå
absence-not-applicable = Ikke aktuelt
absence-not-collected = Ikke innhentet
absence-suppressed = Skjermet
absence-withdrawn = Trukket
absence-not-yet-explained = Tallet kommer senere.
absence-not-applicable-explained = Spørsmålet gjelder ikke denne enheten eller perioden.
absence-not-collected-explained = Ingen har hentet inn tallet.
absence-suppressed-explained = Tallet vises ikke fordi få personer ligger bak det.
absence-withdrawn-explained = Tallet er trukket tilbake.
