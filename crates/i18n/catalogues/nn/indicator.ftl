indicator-common = felles for alle einingar
indicator-own = { $count ->
    [one] for { $count } eining
   *[other] for { $count } einingar
}
indicator-filter = Namn, kode eller kjelde
indicator-to-card = Til styringskortet
indicator-enter = Registrer resultat
indicator-unit = Eining
indicator-result = Resultat
indicator-target = Mål
indicator-status = Status
indicator-period = Periode
indicator-source = Kjelde
indicator-bar = Søyle
indicator-as-table = Vis tala som tabell
indicator-chart-title = { $indicator }, { $unit }
indicator-chart-desc = Siste resultat er { $result }, målet er { $target }. Status: { $status }. Tala står i tabellen under.
indicator-definition = Definisjon
indicator-all-units = Alle einingar
indicator-no-unit-title = Inga eining bruker indikatoren no
indicator-no-unit-text = Han står i modellen, men ikkje på noko kort.
indicator-no-results-title = Ingen resultat enno
indicator-no-results-text = Når det første resultatet er registrert, blir utviklinga vist her.
indicator-fact-perspective = Perspektiv
indicator-fact-goal = Mål
indicator-fact-measure = Måleeining
indicator-fact-direction = Retning
indicator-fact-frequency = Blir målt
indicator-fact-reach = Gjeld
indicator-fact-class = Type data
indicator-fact-source = Kjelde
indicator-fact-responsible = Ansvarleg
indicator-fact-method = Målemetode
