demo-banner = This is a demonstration. Some figures are invented.
demo-personas-heading = Sign in as
demo-personas-intro = Choose a person and see the municipality through their eyes. None of them exists.
demo-figure = Demo figure
demo-figure-explained = The figure is invented for the demonstration.
