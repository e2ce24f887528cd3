# The command line.
# dynamic: cli-fault-*, cli-kind-*, cli-count-*

cli-nothing-done = Ingenting er gjort. Legg til --yes for å gå videre uten å bli spurt.
cli-unreadable = { $path }: { $why }

cli-check-found =
    { $errors ->
        [one] { $errors } feil
       *[other] { $errors } feil
    }, { $warnings ->
        [one] { $warnings } advarsel
       *[other] { $warnings } advarsler
    }
cli-explain-unknown = Det finnes ingen kode { $code }. «styr explain» viser alle som finnes.

cli-new-taken = { $path } inneholder noe fra før. Oppgi en mappe som er tom eller ikke finnes ennå.
cli-new-done = { $path } er en modellmappe å begynne med. Fyll den ut, og kjør «styr check { $path }».

cli-load-new = { $key } finnes ikke ennå og blir opprettet i { $place }:
cli-load-known = Endringer i { $key } i { $place }:
cli-load-same = Alt er allerede slik mappen sier.
cli-load-ask = Laste inn dette? [j/N]
cli-load-done = Lastet inn.

cli-kind-model = modell
cli-kind-unit = enheter
cli-kind-person = personer
cli-kind-goal = mål
cli-kind-plan = planer
cli-kind-entry = registeroppføringer
cli-kind-link = lenker
cli-kind-acknowledgement = kvitteringer
cli-kind-remark = kommentarer og høringssvar
cli-kind-indicator = indikatorer
cli-kind-target = resultatkrav
cli-kind-observation = resultater
cli-count-new = nye
cli-count-changed = endret
cli-count-removed = avsluttet
cli-count-same = uendret

cli-export-other = { $path } er modellmappen til { $key }. Oppgi en annen mappe.
cli-export-done =
    { $count ->
        [one] { $count } fil er skrevet i { $path }.
       *[other] { $count } filer er skrevet i { $path }.
    }

cli-import-same = Alt er allerede slik tabellen sier.
cli-import-ask = Lagre disse resultatene? [j/N]
cli-import-done =
    Import { $number } er lagret, med { $count ->
        [one] ett resultat
       *[other] { $count } resultater
    }.
cli-import-undone =
    Import { $number } er angret: { $count ->
        [one] ett resultat er satt tilbake
       *[other] { $count } resultater er satt tilbake
    }, { $left } er endret siden og står.
cli-import-not-there = Det finnes ingen import { $number }.
cli-import-already = Import { $number } er allerede angret.
cli-import-closed = { $year } er lukket. Gi grunnen til rettelsen med --reason, i høyst 500 tegn.
cli-import-counts = { $new } nye, { $changed } endret, { $same } som før, { $refused } ikke tatt inn, { $silent } tomme uten grunn

cli-backup-taken = { $path } finnes allerede. Oppgi en annen fil.
cli-backup-done = { $key } er skrevet til { $path } og lest tilbake uten tap.
cli-restore-done = { $key } er gjenopprettet i { $place }, lik i hver rad.
cli-copy-done = { $key } er kopiert til { $place }, lik i hver rad.

cli-migrate-current = { $key }: trinn { $known }, som i denne utgaven
cli-migrate-other = { $key }: trinn { $found }, denne utgaven har { $known }

cli-password-type = Skriv det nye passordet på én linje:
cli-password-nobody = Det finnes ingen med nøkkelen eller e-postadressen { $person }.
cli-password-set = { $person } har fått nytt passord, og alle øktene er avsluttet.
cli-password-length = Et passord har minst { $least } og høyst { $most } tegn. Ingenting er endret.
cli-password-failed = Passordet kunne ikke settes. Ingenting er endret.

cli-demo-place = En demonstrasjon: hvem som helst kan logge inn som hvem som helst. Dataene ligger i { $place }.
cli-demo-municipality = { $name }: { $address }

cli-fault-store-stale = Noen andre endret dette samtidig. Ingenting er endret; prøv igjen.
cli-fault-store-taken = Navnet eller nøkkelen er opptatt. Ingenting er endret.
cli-fault-store-unavailable = Databasen kan ikke nås eller skrives til.
cli-fault-store-missing = Kommunen finnes ikke her.
cli-fault-store-exists = Det finnes allerede en kommune med den nøkkelen her.
cli-fault-store-release = Databasen er laget av en annen utgave. Kjør «styr migrate» med den nyeste av dem.
cli-fault-store-corrupt = Noe i databasen eller arkivet kan ikke leses.
cli-fault-store-name = Nøkkelen kan ikke være navnet på en database.
cli-fault-store-number = Et tall har flere sifre enn databasen rommer.
cli-fault-store-archive = Arkivet kunne ikke leses eller skrives.
cli-fault-store-database = Databasen sa nei.
