# The command line.
# dynamic: cli-fault-*, cli-kind-*, cli-count-*

cli-nothing-done = Inget har gjorts. Lägg till --yes för att gå vidare utan att bli tillfrågad.
cli-unreadable = { $path }: { $why }

cli-check-found =
    { $errors ->
        [one] { $errors } fel
       *[other] { $errors } fel
    }, { $warnings ->
        [one] { $warnings } varning
       *[other] { $warnings } varningar
    }
cli-explain-unknown = Det finns ingen kod { $code }. ”styr explain” visar alla som finns.

cli-new-taken = { $path } innehåller redan något. Ange en mapp som är tom eller inte finns ännu.
cli-new-done = { $path } är en modellmapp att börja med. Fyll i den och kör ”styr check { $path }”.

cli-load-new = { $key } finns inte ännu och skapas i { $place }:
cli-load-known = Ändringar i { $key } i { $place }:
cli-load-same = Allt är redan som mappen säger.
cli-load-ask = Läsa in detta? [j/N]
cli-load-done = Inläst.

cli-kind-model = modell
cli-kind-unit = enheter
cli-kind-person = personer
cli-kind-goal = mål
cli-kind-plan = planer
cli-kind-entry = registerposter
cli-kind-link = länkar
cli-kind-acknowledgement = kvitteringar
cli-kind-remark = kommentarer och remissvar
cli-kind-indicator = indikatorer
cli-kind-target = målvärden
cli-kind-observation = utfall
cli-count-new = nya
cli-count-changed = ändrade
cli-count-removed = avslutade
cli-count-same = oförändrade

cli-export-other = { $path } är modellmappen för { $key }. Ange en annan mapp.
cli-export-done =
    { $count ->
        [one] { $count } fil har skrivits i { $path }.
       *[other] { $count } filer har skrivits i { $path }.
    }

cli-import-same = Allt är redan som tabellen säger.
cli-import-ask = Spara dessa utfall? [j/N]
cli-import-done =
    Import { $number } har sparats, med { $count ->
        [one] ett utfall
       *[other] { $count } utfall
    }.
cli-import-undone =
    Import { $number } har ångrats: { $count ->
        [one] ett utfall är återställt
       *[other] { $count } utfall är återställda
    }, { $left } har ändrats sedan dess och står kvar.
cli-import-not-there = Det finns ingen import { $number }.
cli-import-already = Import { $number } har redan ångrats.
cli-import-closed = { $year } är stängt. Ange skälet till rättelsen med --reason, i högst 500 tecken.
cli-import-counts = { $new } nya, { $changed } ändrade, { $same } som förut, { $refused } tas inte in, { $silent } tomma utan skäl

cli-backup-taken = { $path } finns redan. Ange en annan fil.
cli-backup-done = { $key } har skrivits till { $path } och lästs tillbaka utan förlust.
cli-restore-done = { $key } har återställts i { $place }, lika i varje rad.
cli-copy-done = { $key } har kopierats till { $place }, lika i varje rad.

cli-migrate-current = { $key }: steg { $known }, som i denna utgåva
cli-migrate-other = { $key }: steg { $found }, denna utgåva har { $known }

cli-password-type = Skriv det nya lösenordet på en rad:
cli-password-nobody = Det finns ingen med nyckeln eller e-postadressen { $person }.
cli-password-set = { $person } har ett nytt lösenord, och alla sessioner har avslutats.
cli-password-length = Ett lösenord har minst { $least } och högst { $most } tecken. Inget har ändrats.
cli-password-failed = Lösenordet kunde inte sättas. Inget har ändrats.

cli-demo-place = En demonstration: vem som helst kan logga in som vem som helst. Uppgifterna finns i { $place }.
cli-demo-municipality = { $name }: { $address }

cli-fault-store-stale = Någon annan ändrade detta samtidigt. Inget har ändrats; försök igen.
cli-fault-store-taken = Namnet eller nyckeln är upptagen. Inget har ändrats.
cli-fault-store-unavailable = Databasen kan inte nås eller skrivas till.
cli-fault-store-missing = Kommunen finns inte här.
cli-fault-store-exists = Det finns redan en kommun med den nyckeln här.
cli-fault-store-release = Databasen är gjord av en annan utgåva. Kör ”styr migrate” med den nyaste av dem.
cli-fault-store-corrupt = Något i databasen eller arkivet kan inte läsas.
cli-fault-store-name = Nyckeln kan inte vara namnet på en databas.
cli-fault-store-number = Ett tal har fler siffror än databasen rymmer.
cli-fault-store-archive = Arkivet kunde inte läsas eller skrivas.
cli-fault-store-database = Databasen sa nej.
