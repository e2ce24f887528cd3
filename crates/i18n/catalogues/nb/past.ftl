past-banner = Du ser { $date }: alt er vist slik det var den dagen.
past-note = Styr begynte å skrive ned { $date }; dette er det første som ble skrevet ned, så langt datoene sier at det gjaldt.
past-back = Tilbake til nå
past-ask = Se siden slik den var
past-show = Vis
