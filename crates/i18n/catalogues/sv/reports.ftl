# dynamic: report-column-*
# Columns of an exported card, by the codes of the model language.
report-column-perspective = Perspektiv
report-column-goal = Övergripande mål
report-column-sub-goal = Delmål
report-column-code = Kod
report-column-indicator = Indikator
report-column-method = Mätmetod
report-column-target = Målvärde
report-column-previous = Föregående
report-column-result = Resultat
report-column-period = Period
report-column-status = Status
report-column-trend = Utveckling

report-title = { $scorecard } för { $unit }, { $period }
report-made = Skapat { $date }
report-made-by = Skapat { $date } av { $name }
report-compared-with = Jämfört med { $unit }
report-curve = Senaste resultaten
report-acceptable = acceptabelt { $figure }
report-status-alt = Status: { $status }
report-other-indicators = Övriga indikatorer
report-empty-perspective = Inga indikatorer här ännu.
report-above-recommended = Kortet har fler indikatorer än rekommenderat ({ $most }).
report-how-to-read = Så läser du kortet
report-arrows-explained = Pilen visar om siffran gick upp eller ned, och ordet bredvid om det är bättre eller sämre.
report-notes = Källor och anmärkningar

# Marks beside a figure.
report-mark-demo = demosiffra
report-mark-preliminary = preliminär
report-mark-revised = reviderad
report-mark-stale = nyare siffra saknas

# Charts.
report-chart-point = { $period }: { $result }, { $status }
report-chart-target = Mål { $target }
report-chart-bar = { $unit }: { $result }, { $status }

# The spreadsheet.
report-sheet-card = Styrkort
report-sheet-explanation = Förklaring
report-sheet-series = Alla enheter
report-label-municipality = Kommun
report-label-unit = Enhet
report-label-period = Period
report-label-made = Skapat
report-label-made-by = Skapat av
report-label-decision = Beslut
report-label-note = Anmärkning
report-figures-explained = Siffrorna står som de är lagrade. Procent är procentenheter: 10,5 i cellen betyder 10,5 %.
