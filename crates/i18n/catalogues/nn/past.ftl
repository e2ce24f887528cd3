past-banner = Du ser { $date }: alt er vist slik det var den dagen.
past-note = Styr byrja å skrive ned { $date }; dette er det første som vart skrive ned, så langt datoane seier at det galdt.
past-back = Tilbake til no
past-ask = Sjå sida slik ho var
past-show = Vis
