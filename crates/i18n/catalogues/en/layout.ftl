# What stands around every page.
layout-account = Your menu
layout-search = Search for a unit, goal or indicator
layout-search-hint = Search unit, goal, figure …
layout-look = Appearance
layout-look-auto = Automatic
layout-look-light = Light
layout-look-dark = Dark
layout-not-adopted = The steering model has not been adopted yet.
