indicator-common = gemensam för alla enheter
indicator-own = { $count ->
    [one] för { $count } enhet
   *[other] för { $count } enheter
}
indicator-filter = Namn, kod eller källa
indicator-to-card = Till styrkortet
indicator-enter = Registrera resultat
indicator-unit = Enhet
indicator-result = Resultat
indicator-target = Mål
indicator-status = Status
indicator-period = Period
indicator-source = Källa
indicator-bar = Stapel
indicator-as-table = Visa siffrorna som tabell
indicator-chart-title = { $indicator }, { $unit }
indicator-chart-desc = Senaste resultatet är { $result }, målet är { $target }. Status: { $status }. Siffrorna står i tabellen nedan.
indicator-definition = Definition
indicator-all-units = Alla enheter
indicator-no-unit-title = Ingen enhet använder indikatorn nu
indicator-no-unit-text = Den finns i modellen, men inte på något kort.
indicator-no-results-title = Inga resultat ännu
indicator-no-results-text = När det första resultatet har registrerats visas utvecklingen här.
indicator-fact-perspective = Perspektiv
indicator-fact-goal = Mål
indicator-fact-measure = Måttenhet
indicator-fact-direction = Riktning
indicator-fact-frequency = Mäts
indicator-fact-reach = Gäller
indicator-fact-class = Typ av data
indicator-fact-source = Källa
indicator-fact-responsible = Ansvarig
indicator-fact-method = Mätmetod
