# dynamic: report-column-*
# Columns of an exported card, by the codes of the model language.
report-column-perspective = Perspektiv
report-column-goal = Hovudmål
report-column-sub-goal = Delmål
report-column-code = Kode
report-column-indicator = Indikator
report-column-method = Målemetode
report-column-target = Resultatkrav
report-column-previous = Førre
report-column-result = Resultat
report-column-period = Periode
report-column-status = Status
report-column-trend = Utvikling

report-title = { $scorecard } for { $unit }, { $period }
report-made = Laga { $date }
report-made-by = Laga { $date } av { $name }
report-compared-with = Samanlikna med { $unit }
report-curve = Siste resultat
report-acceptable = akseptabelt { $figure }
report-status-alt = Status: { $status }
report-other-indicators = Andre indikatorar
report-empty-perspective = Ingen indikatorar her enno.
report-above-recommended = Kortet har fleire indikatorar enn tilrådd ({ $most }).
report-how-to-read = Slik les du kortet
report-arrows-explained = Pila viser om talet gjekk opp eller ned, og ordet ved sida av om det er betre eller dårlegare.
report-notes = Kjelder og merknader

# Marks beside a figure.
report-mark-demo = demotal
report-mark-preliminary = førebels
report-mark-revised = revidert
report-mark-stale = manglar nyare tal

# Charts.
report-chart-point = { $period }: { $result }, { $status }
report-chart-target = Mål { $target }
report-chart-bar = { $unit }: { $result }, { $status }

# The spreadsheet.
report-sheet-card = Styringskort
report-sheet-explanation = Forklaring
report-sheet-series = Alle einingar
report-label-municipality = Kommune
report-label-unit = Eining
report-label-period = Periode
report-label-made = Laga
report-label-made-by = Laga av
report-label-decision = Vedtak
report-label-note = Merknad
report-figures-explained = Tala står slik dei er lagra. Prosent er prosentpoeng: 10,5 i cella betyr 10,5 %.
