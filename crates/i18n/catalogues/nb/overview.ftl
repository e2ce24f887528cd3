overview-title = Alle enheter
overview-unit = Enhet
overview-distribution = Måloppnåelse
overview-choose-perspective = Velg perspektiv
overview-all-perspectives = Alle
overview-region = Enheter og felles indikatorer
overview-empty-title = Ingenting å vise side om side ennå
overview-empty-text = Oversikten viser indikatorene som er felles for alle enheter med kort.
