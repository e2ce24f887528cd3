demo-banner = Detta är en demonstration. Vissa siffror är påhittade.
demo-personas-heading = Logga in som
demo-personas-intro = Välj en person och se kommunen så som den personen ser den. Personerna är påhittade.
demo-figure = Demosiffra
demo-group-whole = Ser hela kommunen
demo-group-leaders = Leder en enhet
demo-group-staff = Arbetar på en enhet
demo-group-elected = Förtroendevald och revision
