demo-banner = This is a demonstration. Some figures are invented.
demo-personas-heading = Sign in as
demo-personas-intro = Choose a person, and see the municipality as that person sees it. The people are invented.
demo-figure = Demo figure
demo-group-whole = See the whole municipality
demo-group-leaders = Lead a unit
demo-group-staff = Work in a unit
demo-group-elected = Elected and audit
