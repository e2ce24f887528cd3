indicator-common = felles for alle enheter
indicator-own = { $count ->
    [one] for { $count } enhet
   *[other] for { $count } enheter
}
indicator-filter = Navn, kode eller kilde
indicator-to-card = Til styringskortet
indicator-enter = Registrer resultat
indicator-unit = Enhet
indicator-result = Resultat
indicator-target = Mål
indicator-status = Status
indicator-period = Periode
indicator-source = Kilde
indicator-bar = Søyle
indicator-as-table = Vis tallene som tabell
indicator-chart-title = { $indicator }, { $unit }
indicator-chart-desc = Siste resultat er { $result }, målet er { $target }. Status: { $status }. Tallene står i tabellen under.
indicator-definition = Definisjon
indicator-all-units = Alle enheter
indicator-no-unit-title = Ingen enhet bruker indikatoren nå
indicator-no-unit-text = Den står i modellen, men ikke på noe kort.
indicator-no-results-title = Ingen resultater ennå
indicator-no-results-text = Når det første resultatet er registrert, vises utviklingen her.
indicator-fact-perspective = Perspektiv
indicator-fact-goal = Mål
indicator-fact-measure = Måleenhet
indicator-fact-direction = Retning
indicator-fact-frequency = Måles
indicator-fact-reach = Gjelder
indicator-fact-class = Type data
indicator-fact-source = Kilde
indicator-fact-responsible = Ansvarlig
indicator-fact-method = Målemetode
