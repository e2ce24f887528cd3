overview-title = All units
overview-unit = Unit
overview-distribution = Targets reached
overview-choose-perspective = Choose perspective
overview-all-perspectives = All
overview-region = Units and common indicators
overview-empty-title = Nothing to show side by side yet
overview-empty-text = The overview shows the indicators that all units with a card have in common.
