overview-title = Alle einingar
overview-unit = Eining
overview-distribution = Måloppnåing
overview-choose-perspective = Vel perspektiv
overview-all-perspectives = Alle
overview-region = Einingar og felles indikatorar
overview-empty-title = Ingenting å vise side om side enno
overview-empty-text = Oversikta viser indikatorane som er felles for alle einingar med kort.
