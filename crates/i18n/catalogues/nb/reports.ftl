# dynamic: report-column-*
# Columns of an exported card, by the codes of the model language.
report-column-perspective = Perspektiv
report-column-goal = Hovedmål
report-column-sub-goal = Delmål
report-column-code = Kode
report-column-indicator = Indikator
report-column-method = Målemetode
report-column-target = Resultatkrav
report-column-previous = Forrige
report-column-result = Resultat
report-column-period = Periode
report-column-status = Status
report-column-trend = Utvikling

report-title = { $scorecard } for { $unit }, { $period }
report-made = Laget { $date }
report-made-by = Laget { $date } av { $name }
report-compared-with = Sammenlignet med { $unit }
report-curve = Siste resultater
report-acceptable = akseptabelt { $figure }
report-status-alt = Status: { $status }
report-other-indicators = Andre indikatorer
report-empty-perspective = Ingen indikatorer her ennå.
report-above-recommended = Kortet har flere indikatorer enn anbefalt ({ $most }).
report-how-to-read = Slik leses kortet
report-arrows-explained = Pilen viser om tallet gikk opp eller ned, og ordet ved siden av om det er bedre eller dårligere.
report-notes = Kilder og merknader

# Marks beside a figure.
report-mark-demo = demotall
report-mark-preliminary = foreløpig
report-mark-revised = revidert
report-mark-stale = mangler nyere tall

# Charts.
report-chart-point = { $period }: { $result }, { $status }
report-chart-target = Mål { $target }
report-chart-bar = { $unit }: { $result }, { $status }

# The spreadsheet.
report-sheet-card = Styringskort
report-sheet-explanation = Forklaring
report-sheet-series = Alle enheter
report-label-municipality = Kommune
report-label-unit = Enhet
report-label-period = Periode
report-label-made = Laget
report-label-made-by = Laget av
report-label-decision = Vedtak
report-label-note = Merknad
report-figures-explained = Tallene står slik de er lagret. Prosent er prosentpoeng: 10,5 i cellen betyr 10,5 %.
