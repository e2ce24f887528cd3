overview-title = Alla enheter
overview-unit = Enhet
overview-distribution = Måluppfyllelse
overview-choose-perspective = Välj perspektiv
overview-all-perspectives = Alla
overview-region = Enheter och gemensamma indikatorer
overview-empty-title = Inget att visa sida vid sida ännu
overview-empty-text = Översikten visar de indikatorer som är gemensamma för alla enheter med kort.
