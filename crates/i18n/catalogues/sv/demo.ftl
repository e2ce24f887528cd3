demo-banner = Detta är en demonstration. Vissa siffror är påhittade.
demo-personas-heading = Logga in som
demo-personas-intro = Välj en person och se kommunen med hens ögon. Ingen av dem finns.
demo-figure = Demosiffra
demo-figure-explained = Siffran är påhittad för demonstrationen.
