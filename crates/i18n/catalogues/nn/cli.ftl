# The command line.
# dynamic: cli-fault-*, cli-kind-*, cli-count-*

cli-nothing-done = Ingenting er gjort. Legg til --yes for å gå vidare utan å bli spurd.
cli-unreadable = { $path }: { $why }

cli-check-found =
    { $errors ->
        [one] { $errors } feil
       *[other] { $errors } feil
    }, { $warnings ->
        [one] { $warnings } åtvaring
       *[other] { $warnings } åtvaringar
    }
cli-explain-unknown = Det finst ingen kode { $code }. «styr explain» viser alle som finst.

cli-new-taken = { $path } inneheld noko frå før. Oppgje ei mappe som er tom eller ikkje finst enno.
cli-new-done = { $path } er ei modellmappe å byrje med. Fyll ho ut, og køyr «styr check { $path }».

cli-load-new = { $key } finst ikkje enno og blir oppretta i { $place }:
cli-load-known = Endringar i { $key } i { $place }:
cli-load-same = Alt er alt slik mappa seier.
cli-load-ask = Laste inn dette? [j/N]
cli-load-done = Lasta inn.

cli-kind-model = modell
cli-kind-unit = einingar
cli-kind-person = personar
cli-kind-goal = mål
cli-kind-plan = planar
cli-kind-entry = registeroppføringar
cli-kind-link = lenkjer
cli-kind-acknowledgement = kvitteringar
cli-kind-remark = kommentarar og høyringssvar
cli-kind-indicator = indikatorar
cli-kind-target = resultatkrav
cli-kind-observation = resultat
cli-count-new = nye
cli-count-changed = endra
cli-count-removed = avslutta
cli-count-same = uendra

cli-export-other = { $path } er modellmappa til { $key }. Oppgje ei anna mappe.
cli-export-done =
    { $count ->
        [one] { $count } fil er skriven i { $path }.
       *[other] { $count } filer er skrivne i { $path }.
    }

cli-import-same = Alt er alt slik tabellen seier.
cli-import-ask = Lagre desse resultata? [j/N]
cli-import-done =
    Import { $number } er lagra, med { $count ->
        [one] eitt resultat
       *[other] { $count } resultat
    }.
cli-import-undone =
    Import { $number } er angra: { $count ->
        [one] eitt resultat er sett tilbake
       *[other] { $count } resultat er sette tilbake
    }, { $left } er endra sidan og står.
cli-import-not-there = Det finst ingen import { $number }.
cli-import-already = Import { $number } er alt angra.
cli-import-closed = { $year } er lukka. Gi grunnen til rettinga med --reason, i høgst 500 teikn.
cli-import-counts = { $new } nye, { $changed } endra, { $same } som før, { $refused } ikkje tekne inn, { $silent } tomme utan grunn

cli-backup-taken = { $path } finst alt. Oppgje ei anna fil.
cli-backup-done = { $key } er skriven til { $path } og lesen tilbake utan tap.
cli-restore-done = { $key } er gjenoppretta i { $place }, lik i kvar rad.
cli-copy-done = { $key } er kopiert til { $place }, lik i kvar rad.

cli-migrate-current = { $key }: steg { $known }, som i denne utgåva
cli-migrate-other = { $key }: steg { $found }, denne utgåva har { $known }

cli-password-type = Skriv det nye passordet på éi linje:
cli-password-nobody = Det finst ingen med nøkkelen eller e-postadressa { $person }.
cli-password-set = { $person } har fått nytt passord, og alle øktene er avslutta.
cli-password-length = Eit passord har minst { $least } og høgst { $most } teikn. Ingenting er endra.
cli-password-failed = Passordet kunne ikkje setjast. Ingenting er endra.

cli-demo-place = Ein demonstrasjon: kven som helst kan logge inn som kven som helst. Dataa ligg i { $place }.
cli-demo-municipality = { $name }: { $address }

cli-fault-store-stale = Nokon andre endra dette samstundes. Ingenting er endra; prøv igjen.
cli-fault-store-taken = Namnet eller nøkkelen er oppteken. Ingenting er endra.
cli-fault-store-unavailable = Databasen kan ikkje nåast eller skrivast til.
cli-fault-store-missing = Kommunen finst ikkje her.
cli-fault-store-exists = Det finst alt ein kommune med den nøkkelen her.
cli-fault-store-release = Databasen er laga av ei anna utgåve. Køyr «styr migrate» med den nyaste av dei.
cli-fault-store-corrupt = Noko i databasen eller arkivet kan ikkje lesast.
cli-fault-store-name = Nøkkelen kan ikkje vere namnet på ein database.
cli-fault-store-number = Eit tal har fleire siffer enn databasen rommar.
cli-fault-store-archive = Arkivet kunne ikkje lesast eller skrivast.
cli-fault-store-database = Databasen sa nei.
