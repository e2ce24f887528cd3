past-banner = Du ser { $date }: allt visas som det var den dagen.
past-note = Styr började anteckna { $date }; detta är det första som antecknades, så långt datumen säger att det gällde.
past-back = Tillbaka till nu
past-ask = Se sidan som den var
past-show = Visa
