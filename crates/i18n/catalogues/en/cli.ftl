# The command line.
# dynamic: cli-fault-*, cli-kind-*, cli-count-*

cli-nothing-done = Nothing was done. Add --yes to go on without being asked.
cli-unreadable = { $path }: { $why }

cli-check-found =
    { $errors ->
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }
cli-explain-unknown = There is no code { $code }. "styr explain" lists those that there are.

cli-new-taken = { $path } holds something already. Name a folder that is empty or not there yet.
cli-new-done = { $path } is a model folder to begin with. Fill it in, then run "styr check { $path }".

cli-load-new = { $key } is not there yet and will be made in { $place }:
cli-load-known = Changes to { $key } in { $place }:
cli-load-same = Everything is as the folder says already.
cli-load-ask = Load this? [y/N]
cli-load-done = Loaded.

cli-kind-model = model
cli-kind-unit = units
cli-kind-person = people
cli-kind-goal = goals
cli-kind-plan = plans
cli-kind-entry = register entries
cli-kind-link = links
cli-kind-acknowledgement = acknowledgements
cli-kind-remark = comments and answers to hearings
cli-kind-indicator = indicators
cli-kind-target = targets
cli-kind-observation = results
cli-count-new = new
cli-count-changed = changed
cli-count-removed = ended
cli-count-same = same

cli-export-other = { $path } is the model folder of { $key }. Name another folder.
cli-export-done =
    { $count ->
        [one] { $count } file is written in { $path }.
       *[other] { $count } files are written in { $path }.
    }

cli-import-same = Everything is as the table says already.
cli-import-ask = Save these results? [y/N]
cli-import-done =
    Import { $number } is saved, with { $count ->
        [one] one result
       *[other] { $count } results
    }.
cli-import-undone =
    Import { $number } is undone: { $count ->
        [one] one result is set back
       *[other] { $count } results are set back
    }, { $left } changed since and left alone.
cli-import-not-there = There is no import { $number }.
cli-import-already = Import { $number } has been undone already.
cli-import-closed = { $year } is closed. Give the reason for the correction with --reason, in 500 characters at most.
cli-import-counts = { $new } new, { $changed } changed, { $same } as before, { $refused } not taken in, { $silent } empty without a reason

cli-backup-taken = { $path } is there already. Name another file.
cli-backup-done = { $key } is written to { $path } and read back whole.
cli-restore-done = { $key } is restored in { $place }, equal in every row.
cli-copy-done = { $key } is copied to { $place }, equal in every row.

cli-migrate-current = { $key }: step { $known }, as this release has it
cli-migrate-other = { $key }: step { $found }, this release has { $known }

cli-password-type = Type the new password on one line:
cli-password-nobody = There is nobody with the key or e-mail address { $person }.
cli-password-set = { $person } has a new password, and every session of theirs has ended.
cli-password-length = A password has at least { $least } and at most { $most } characters. Nothing was changed.
cli-password-failed = The password could not be set. Nothing was changed.

cli-demo-place = A demonstration: anyone may sign in as anyone. The data are in { $place }.
cli-demo-municipality = { $name }: { $address }

cli-fault-store-stale = Someone else changed this at the same time. Nothing was changed; try again.
cli-fault-store-taken = The name or key is taken already. Nothing was changed.
cli-fault-store-unavailable = The database cannot be reached or written to.
cli-fault-store-missing = There is no such municipality here.
cli-fault-store-exists = There is a municipality of that key here already.
cli-fault-store-release = The database was made by another release. Run "styr migrate" with the newer one.
cli-fault-store-corrupt = Something in the database or the archive cannot be read.
cli-fault-store-name = The key cannot be the name of a database.
cli-fault-store-number = A figure has more digits than the database can hold.
cli-fault-store-archive = The archive could not be read or written.
cli-fault-store-database = The database refused.
