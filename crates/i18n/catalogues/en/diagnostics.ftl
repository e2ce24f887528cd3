# What can be wrong with a model folder, by the codes of `styr check`.
# dynamic: diag-*
diag-error = error
diag-warning = warning
diag-suggestion = Did you mean “{ $suggestion }”?
diag-wrong = Wrong
diag-right = Right

diag-m001 = The file is outside the model folder.
diag-m001-help = Put the file in the folder, with no links out of it.
diag-m001-explain = A model folder stands on its own, so that it can be moved and kept. Files outside it, and links out of it, are never read.

diag-m002 = The file is { $size } MB, and we read at most { $most } MB.
diag-m002-help = See whether it is the right file, or load the observations in parts.
diag-m002-explain = A file above the limit is not read, so that a slip does not stop the machine.

diag-m003 = The file is missing.
diag-m003-help = Make the file. models/blank shows the least that it must say.
diag-m003-explain = A model folder must have model.toml and organisation.csv. The other files may be left out.

diag-m004 = The file is empty.
diag-m004-help = Fill the file, or delete it if you do not need it.
diag-m004-explain = An empty file is most often a save that went wrong. So an optional file without content should go.

diag-m005 = Here is a null character, so the file is not plain text.
diag-m005-help = Save the file as CSV or TOML in UTF-8, not as a spreadsheet.
diag-m005-explain = Null characters stand only in other kinds of files, such as a spreadsheet that was named .csv.

diag-m006 = The file was read as { $encoding }, not UTF-8.
diag-m006-help = Save it as UTF-8, and there is no doubt about æ, ø and å.
diag-m006-explain = Older programs save text in other ways than UTF-8. We guess right in most cases, but not in all.

diag-m007 = Here are characters that are not valid text.
diag-m007-help = Open the file, mend the character and save the whole file as UTF-8.
diag-m007-explain = The file mixes UTF-8 with an older encoding, or is damaged. We cannot know which letter was meant.

diag-m008 = The text “{ $text }” looks like a broken letter, such as æ, ø or å.
diag-m008-help = Write the letter again and save the file as UTF-8.
diag-m008-explain = This happens when a UTF-8 file was opened as something else and saved again.

diag-m009 = The file is not read, since we do not know its name.
diag-m009-help = Give the file its right name.
diag-m009-explain = The files of the folder have fixed names. A file with nearly the same name is likely meant to be it.

diag-m010 = The file has { $count } more faults that are not shown.
diag-m010-help = Mend those shown first and run the check again.
diag-m010-explain = We show the first thousand faults of each file.

diag-m101 =
    { $problem ->
        [string] A text lacks a quote at one end.
        [quotes] The value must stand in quotes.
        [value] There is no value after the key.
        [table] The heading in brackets is not complete.
        [list] The list is not complete.
        [date] The date is not written as a date.
        [number] The number is not written as a number.
       *[other] The line does not follow the rules of TOML.
    }
diag-m101-help = Look at the line and the one before it. Text stands in quotes, and each key has one equals sign and a value.
diag-m101-explain = Files that end in .toml follow TOML. The rest of the file cannot be read until the fault is mended.

diag-m102 = The key “{ $key }” stands twice.
diag-m102-help = Keep one of them.
diag-m102-explain = In a table each key stands once. Otherwise we do not know which value holds.

diag-m103 = The key “{ $key }” is unknown.
diag-m103-help = These may stand here: { $allowed }.
diag-m103-explain = A key that we do not know is most often a slip. So it is not passed over.

diag-m104 = “{ $key }” is missing.
diag-m104-help = Add “{ $key }” to this table.
diag-m104-explain = A few things must always be told.

diag-m105 =
    “{ $key }” should be { $expected ->
        [text] a text in quotes
        [local-text] a text or a table of languages
        [flag] true or false
        [count] a whole number
        [figure] a number
        [date] a date
        [list] a list in brackets
        [tables] tables with double brackets
       *[table] a table
    }, but is { $found ->
        [text] a text in quotes
        [local-text] a text or a table of languages
        [flag] true or false
        [count] a whole number
        [figure] a number
        [date] a date
        [list] a list in brackets
        [tables] tables with double brackets
       *[table] a table
    }.
diag-m105-help = Write the value anew. Text has quotes; numbers and true or false have none.
diag-m105-explain = Each key has its type.

diag-m106 = “{ $value }” is not one of the words that may stand here.
diag-m106-help = Choose one of these: { $allowed }.
diag-m106-explain = Some fields take fixed words only. They are the same in all municipalities.

diag-m107 = “{ $key }” is empty.
diag-m107-help = Write a text.
diag-m107-explain = What people see must have a name.

diag-m108 = The text is in the language “{ $language }”, which the municipality does not offer.
diag-m108-help = Add the language to languages in model.toml, or remove the text.
diag-m108-explain = Nobody sees a text in a language that cannot be chosen.

diag-m109 = “{ $key }” is { $value }, but must be between { $least } and { $most }.
diag-m109-help = Write a number within the limits.
diag-m109-explain = The number is likely a slip.

diag-m110 = “{ $value }” stands twice in the list.
diag-m110-help = Remove one of them.
diag-m110-explain = In this list it makes sense to have each word once only.

diag-m111 = The statuses { $status } and { $other } have the same colour, { $colour }.
diag-m111-help = Give each its own colour.
diag-m111-explain = One must be able to tell the lights apart.

diag-m112 = The file has no units.
diag-m112-help = Write at least one unit below the headings.
diag-m112-explain = Everything in the model belongs to a unit, so there must be at least one.

diag-m201 = The column “{ $column }” is unknown.
diag-m201-help = These columns exist: { $allowed }.
diag-m201-explain = A column that we do not know is most often a slip. So it is not passed over.

diag-m202 = The column “{ $column }” is missing.
diag-m202-help = Add it to the heading.
diag-m202-explain = The first line of a CSV file says what the columns are called. Their order is free.

diag-m203 = The column “{ $column }” stands twice.
diag-m203-help = Keep one of them.
diag-m203-explain = Otherwise we do not know which value holds.

diag-m204 = The line has { $cells } fields, but the heading has { $columns }.
diag-m204-help = Look for a “{ $separator }” too many. A field that contains it must stand in quotes.
diag-m204-explain = Where a line has too many fields, a decimal mark or a text has often split one in two.

diag-m205 = The field “{ $column }” is empty.
diag-m205-help = Fill it in.
diag-m205-explain = A few things must always be told.

diag-m206 = A quote here is never closed.
diag-m206-help = Put a quote where the text ends.
diag-m206-explain = Everything after the quote would be read as one field, so the rest of the file is not checked.

diag-m207 = There is more after the closing quote: “{ $text }”.
diag-m207-help = Double the quotes inside a text, and put one around the whole text.
diag-m207-explain = A field that starts with a quote ends with the next one that is not doubled.

diag-m208 = “{ $value }” has “{ $mark }” as its decimal mark, while the file otherwise has “{ $first }”.
diag-m208-help = Use the same decimal mark in the whole file.
diag-m208-explain = A point may be meant to part thousands. Then the number is a thousand times too small.

diag-m301 = “{ $key }” cannot be a key.
diag-m301-help = Use small letters a–z, digits, hyphen, point and underscore, at most 80 characters.
diag-m301-explain = The key is the fixed name of a thing. It stands in addresses and links and never changes, even when the thing is renamed.

diag-m302 =
    “{ $value }” is not a number. { $problem ->
        [empty] There is no number here.
        [character] The character “{ $character }” does not belong in a number.
        [marks] There is more than one decimal mark, or thousands are parted in the wrong place.
        [too-long] The number has too many digits.
       *[shape] Digits are missing, or the sign stands in the wrong place.
    }
diag-m302-help = Write the number with digits, such as 4,3 or −1 362 250.
diag-m302-explain = Decimal comma and decimal point are equally good. Spaces between thousands and a per cent sign at the end may stand.

diag-m303 = “{ $value }” is a percentage, but the indicator is not measured in per cent.
diag-m303-help = Remove the per cent sign, or mend unit_of_measure in indicators.toml.
diag-m303-explain = A per cent sign where the indicator measures something else suggests that the number is in the wrong row.

diag-m304 = “{ $value }” is not a date.
diag-m304-help = Write the date as 2018-10-25 or 25.10.2018.
diag-m304-explain = The date must also exist in the calendar.

diag-m305 = “{ $value }” is not a period.
diag-m305-help = Write 2018, 2018/2019, 2018-T2, 2018-Q3 or 2018-08.
diag-m305-explain = A period is a year, a school year, a tertial, a quarter or a month.

diag-m306 = “{ $value }” is not an e-mail address.
diag-m306-help = Write the address as name@municipality.no.
diag-m306-explain = People sign in with the address, so it must be right.

diag-m307 = “{ $value }” is neither yes nor no.
diag-m307-help = Write yes or no, or leave the field empty.
diag-m307-explain = Yes and no in Norwegian and Swedish will do too.

diag-m311 = “{ $value }” does not point at anything.
diag-m311-help = Write the kind of thing and its key, such as goal:m.1 or unit:mill-school.
diag-m311-explain = A reference says both what kind of thing it means and which one, since a plan and a goal may have the same key.

diag-m312 = “{ $value }” is not of a kind that may stand here: { $allowed }.
diag-m312-help = Point at something of those kinds.
diag-m312-explain = The register says for each field what its links may lead to, so that lists and checks can rely on it.

diag-m313 = The plan does not start with its facts between two lines of +++.
diag-m313-help = Start the file with +++, then kind, title and unit, then +++ again, and the text after it.
diag-m313-explain = The facts of a plan stand first, so that a person and the program find them at once.

diag-m314 = The section “{ $key }” stands twice in the plan.
diag-m314-help = Put the two together, or give one of them another key.
diag-m314-explain = A section is found by its key, so that its history and comments follow it.

diag-m315 = This text stands before the first heading.
diag-m315-help = Put a heading such as ## Introduction above it.
diag-m315-explain = All text of a plan stands in a section.

diag-m316 = “{ $value }” is not a point in time.
diag-m316-help = Write it as 2026-03-01T08:00:00Z.
diag-m316-explain = The moment of an acknowledgement is kept to the second.

diag-m317 = “{ $value }” is not a row of the feature list.
diag-m317-help = Write the row as F1 to F401.
diag-m317-explain = By these rows the table of coverage tells what a folder holds.

diag-m401 =
    { $kind ->
        [unit] Two units
        [goal] Two goals
        [indicator] Two indicators
        [perspective] Two perspectives
        [level] Two levels
        [person] Two people
        [plan] Two plans
        [entry] Two entries of the register
        [register] Two registers
        [plan-type] Two plan types
        [report-type] Two report types
        [workflow] Two workflows
        [transition] Two transitions
        [acknowledgement] Two kinds of acknowledgements
        [state] Two states
        [origin] Two origins
        [goal-tag] Two marks of goals
        [kind] Two kinds
        [activity] Two activities
        [field] Two fields
        [option] Two options
        [body] Two bodies
        [term] Two terms of office
        [construct] Two things
       *[goal-level] Two goal levels
    } have the key “{ $key }”. The first stands on line { $other }.
diag-m401-help = Give one of them another key.
diag-m401-explain = The key is the fixed name of a thing, so it must be its own.

diag-m402 = The code “{ $code }” was used before, on line { $other }.
diag-m402-help =
    Give the { $kind ->
        [unit] unit
        [goal] goal
        [indicator] indicator
       *[perspective] perspective
    } another code, or leave it out.
diag-m402-explain = The code shows on the card and decides the order. Two alike make the card ambiguous.

diag-m403 =
    There is no { $kind ->
        [unit] unit
        [goal] goal
        [indicator] indicator
        [perspective] perspective
        [level] level
        [person] person
        [plan] plan
        [entry] entry
        [register] register
        [plan-type] plan type
        [report-type] report type
        [workflow] workflow
        [acknowledgement] kind of acknowledgement
        [state] state
        [origin] origin
        [goal-tag] mark of goals
        [kind] kind of thing
        [activity] activity
        [field] field
        [option] option
        [concept] concept or construct
        [check] check of the thread
        [construct] such thing
       *[goal-level] goal level
    } with the key “{ $key }”.
diag-m403-help =
    See in { $kind ->
        [unit] organisation.csv
        [goal] goals.toml
        [indicator] indicators.toml
        [perspective] model.toml under [[perspective]]
        [level] model.toml under [[level]]
        [person] people.csv
        [plan] the folder plans
        [entry] the file of the register
        [register] the model under [[register]]
        [plan-type] the model under [[plan_type]]
        [report-type] the model under [[report_type]]
        [workflow] the model under [[workflow]]
        [acknowledgement] the model under [[acknowledgement]]
        [state] the model under [[workflow.state]]
        [origin] the model under [[origin]]
        [goal-tag] the model under [[goal_tag]]
        [kind] the model under [[register]]
        [activity] the model under [[activity]]
        [field] the model under [[register.field]]
        [option] the model under [[register.field.option]]
        [concept] docs/model-reference.md
        [check] the list that styr explain T shows
        [construct] the model
       *[goal-level] model.toml under [[goal_level]]
    } which keys there are.
diag-m403-explain = A reference must point to something in the folder.

diag-m404 =
    { $kind ->
        [unit] The units
        [goal-level] The goal levels
        [plan-type] The plan types
        [activity] The activities
        [plan] The plans
        [entry] The entries
       *[goal] The goals
    } point at each other in a ring: { $path }.
diag-m404-help = Leave one of them without a parent, or give it another.
diag-m404-explain = A thing can only stand below something that does not stand below itself.

diag-m405 = The validity ends { $to }, before it starts { $from }.
diag-m405-help = Swap the dates, or mend one of them.
diag-m405-explain = Both days count.

diag-m406 =
    { $side ->
        [before] The unit “{ $unit }” is valid before the unit above it, “{ $parent }”, which is valid from { $outer }.
       *[after] The unit “{ $unit }” is valid after the unit above it, “{ $parent }”, which is valid to { $outer }.
    }
diag-m406-help = Mend the dates, here “{ $own }”, or move the unit.
diag-m406-explain = A unit cannot exist while the unit above it does not. An empty date means no limit.

diag-m501 = The unit “{ $unit }” stands on a higher level than the unit above it, “{ $parent }”.
diag-m501-help = Mend the level or the parent.
diag-m501-explain = The levels in model.toml stand with the top first.

diag-m502 = The unit “{ $unit }” has a scorecard but no leader.
diag-m502-help = Add a person with the role leader for the unit in people.csv.
diag-m502-explain = Each card should have someone who answers for it.

diag-m503 = The person “{ $key }” is described differently here and on line { $other }: { $column }.
diag-m503-help = Write the same in both places, or give one of them another key.
diag-m503-explain = A person with several roles has one line for each. Name, e-mail and language are the same.

diag-m504 = The role does not hold at any time when the unit “{ $unit }” exists.
diag-m504-help = Mend the dates of the role or the unit.
diag-m504-explain = The role would never have any effect.

diag-m505 = The e-mail address “{ $email }” is used by someone else, on line { $other }.
diag-m505-help = Give each person their own address.
diag-m505-explain = People sign in with the address, so it must be their own.

diag-m601 = The goal “{ $goal }” stands on a higher level than the goal above it, “{ $parent }”.
diag-m601-help = Mend the level or the parent.
diag-m601-explain = The goal levels in model.toml stand with the top first.

diag-m602 = The indicator is in the perspective “{ $perspective }”, but its goal is in “{ $other }”.
diag-m602-help = Put them in the same perspective.
diag-m602-explain = The goal would otherwise stand in two places on the card.

diag-m603 = The card of “{ $unit }” gets { $count } indicators. The model recommends at most { $most }.
diag-m603-help = Choose the most important, or raise recommended_most in model.toml.
diag-m603-explain = A scorecard should not hold everything, but what matters most.

diag-m604 = Neither “{ $unit }” nor any unit below it has a scorecard, so the indicator is not shown.
diag-m604-help = Set card to yes in organisation.csv, or choose another unit.
diag-m604-explain = Indicators are shown on the cards of their units. Units above them are there to compare with.

diag-m605 =
    { $problem ->
        [both] The indicator is both common and for some units only.
       *[neither] The indicator is neither common nor tied to any unit.
    }
diag-m605-help = Write common = true for all units, or units with some of them.
diag-m605-explain = An indicator is either common to all units with a card, or belongs to some.

diag-m606 = The goal “{ $goal }” has no perspective, so the indicator must have one itself.
diag-m606-help = Add perspective.
diag-m606-explain = The indicator usually takes its perspective from the goal.

diag-m701 =
    The period “{ $period }” does not fit. The indicator is measured { $frequency ->
        [month] every month
        [quarter] every quarter
        [tertial] every tertial
        [school-year] every school year
        [second-year] every second year
       *[year] every year
    }.
diag-m701-help = Write the period like this: { $example }.
diag-m701-explain = A result belongs to a period of the kind that the indicator is measured in. A target may also be for a longer period.

diag-m702 = The limits stand in the wrong order.
diag-m702-help =
    { $direction ->
        [higher] Where higher is better, the acceptable limit is equal to or below the desired one.
        [lower] Where lower is better, the acceptable limit is equal to or above the desired one.
       *[range] The acceptable range holds all of the desired one.
    }
diag-m702-explain = A result that reaches what is desired must be acceptable too.

diag-m703 =
    { $problem ->
        [no-upper] A range needs an upper limit, and it is missing.
        [upper] An upper limit belongs only where the direction is range or exact.
       *[order] The upper limit is below the lower one.
    }
diag-m703-help = The direction is { $direction }. Use the columns desired_to and acceptable_to for ranges only.
diag-m703-explain = One number is enough where higher or lower is better. A range needs two.

diag-m704 = The indicator is for information only and cannot have a target.
diag-m704-help = Remove the line, or give the indicator a direction.
diag-m704-explain = An indicator with the direction info has neither target nor light.

diag-m705 = There is already a target for “{ $indicator }”, { $period }, on line { $other }.
diag-m705-help = Keep one of the lines.
diag-m705-explain = Each unit and period can have one target. An empty unit means all units.

diag-m706 = There is already a result for “{ $indicator }” in “{ $unit }”, { $period }, on line { $other }.
diag-m706-help = Keep the right result.
diag-m706-explain = Each unit and period has one result in force. Corrections are written in the system, where the old figures are kept.

diag-m707 = The unit “{ $unit }” does not exist in { $period }.
diag-m707-help = Mend the period, or the validity in organisation.csv.
diag-m707-explain = The figure is not shown for a unit that does not exist in the period.

diag-m708 = The indicator is not shown for “{ $unit }”.
diag-m708-help = Add the unit to units, or mend the line.
diag-m708-explain = The figure is stored, but not shown on the card.

diag-m709 = “{ $value }” is neither a number nor a word for why there is none.
diag-m709-help = Write a number or one of these: { $allowed }.
diag-m709-explain = A figure that is missing is not zero. The word says why it is missing.

diag-m801 = The folder was written by a newer Styr: edition { $format } of the language, while this one knows { $known }.
diag-m801-help = Take a newer Styr into use, and check the folder again.
diag-m801-explain = A newer edition may say things that an older program would lose. So nothing of it is taken in.

diag-m802 = At least { $least } and at most { $most } cannot both hold.
diag-m802-help = Swap the limits, or mend one of them.
diag-m802-explain = The least must not be greater than the most.

diag-m803 = A register may not have the key “{ $key }”, which is a kind of thing of Styr's own.
diag-m803-help = Give the register another key.
diag-m803-explain = Links say what they lead to by kind and key, so each kind has its own name.

diag-m804 =
    { $problem ->
        [none] The condition tests nothing.
        [field] A field that is compared needs is, least or most, and these need a field.
        [pair] The condition needs exactly two fields.
        [sum] sum_of and sum belong together.
       *[several] The condition tests several things at once.
    }
diag-m804-help = Write one condition in each pair of braces; several conditions stand side by side in the list.
diag-m804-explain = A condition says one thing, so that everyone can read what it means.

diag-m805 = The field “{ $field }” is of the kind { $kind }, which cannot stand here.
diag-m805-help = Name a field of one of these kinds: { $allowed }.
diag-m805-explain = A deadline asks for a date, and a sum asks for numbers.

diag-m807 = The choice “{ $field }” has nothing to choose between.
diag-m807-help = Add options, each with a key and a name.
diag-m807-explain = A field of the kind choice takes only what the model lists.

diag-m808 = “{ $key }” has no meaning for a field of the kind { $kind }.
diag-m808-help = Take it away, or make the field one of these kinds: { $allowed }.
diag-m808-explain = What is written is passed over, which is likely not what was meant.

diag-m809 = “{ $value }” does not say which thing is meant.
diag-m809-help = Write the kind and the key with a colon between, such as statute:council.
diag-m809-explain = A reference to anything at all says both its kind and its key.

diag-m810 = “{ $value }” is not a colour.
diag-m810-help = Write # and six digits or letters a–f, such as #0b5c3b.
diag-m810-explain = The colour is written as in web pages: red, green and blue, two digits each.

diag-m811 = A field may not have the key “{ $key }”, which every entry has already.
diag-m811-help = Give the field another key, or use the one that is there.
diag-m811-explain = Every entry has a title, unit, owner, giver, receiver, parent, state, validity and review.

diag-m812 = It is not clear who the party “{ $party }” is.
diag-m812-help = Write either unit, for the leader of one unit, or who, for a part in the thing itself.
diag-m812-explain = A party is the leader of a fixed unit, or whoever has a part in the thing, such as its receiver.

diag-m813 = The workflow “{ $workflow }” has no states.
diag-m813-help = Add at least one state; the first is where a new thing starts.
diag-m813-explain = A thing must stand somewhere before it can move.

diag-m814 = Nothing can come to the state “{ $state }”.
diag-m814-help = Add a transition that leads there from “{ $first }”, at once or by other states, or take the state away.
diag-m814-explain = A new thing starts in the first state and moves by transitions only.

diag-m815 = The term “{ $term }” starts before “{ $other }” ends.
diag-m815-help = Let one term end the day before the next one starts.
diag-m815-explain = There is one council at a time.

diag-m816 = The word “{ $word }” is explained twice, first as “{ $other }”.
diag-m816-help = Keep one of the explanations, or call the other by another word.
diag-m816-explain = Whoever asks what a word means should get one answer.

diag-m817 = This cannot be taken in, though nothing in it is wrong.
diag-m817-help = Tell those who make Styr, and send them the table.
diag-m817-explain = This is a fault of Styr's own.
