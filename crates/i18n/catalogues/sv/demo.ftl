demo-banner = Detta är en demonstration. Vissa siffror är påhittade.
demo-personas-heading = Logga in som
demo-personas-intro = Välj en person och se kommunen så som den personen ser den. Personerna är påhittade.
demo-figure = Demosiffra
demo-figure-explained = Siffran är påhittad för demonstrationen.
