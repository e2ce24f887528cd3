# dynamic: month-*, period-*
# Months as they stand in a sentence.
month-1 = januar
month-2 = februar
month-3 = mars
month-4 = april
month-5 = mai
month-6 = juni
month-7 = juli
month-8 = august
month-9 = september
month-10 = oktober
month-11 = november
month-12 = desember

month-short-1 = jan.
month-short-2 = feb.
month-short-3 = mars
month-short-4 = apr.
month-short-5 = mai
month-short-6 = juni
month-short-7 = juli
month-short-8 = aug.
month-short-9 = sep.
month-short-10 = okt.
month-short-11 = nov.
month-short-12 = des.

# $day without a leading zero, $month its name.
date-long = { $day }. { $month } { $year }
# $day and $month in two digits.
date-short = { $day }.{ $month }.{ $year }
date-time = { $date } kl. { $time }
time-of-day = { $hour }.{ $minute }

date-relative-today = i dag
date-relative-yesterday = i går
date-relative-tomorrow = i morgon
date-relative-ago =
    { $days ->
        [one] for { $days } dag sidan
       *[other] for { $days } dagar sidan
    }
date-relative-ahead =
    { $days ->
        [one] om { $days } dag
       *[other] om { $days } dagar
    }

# Kinds of periods, by the codes of the model language.
period-kind-year = år
period-kind-school-year = skuleår
period-kind-tertial = tertial
period-kind-quarter = kvartal
period-kind-month = månad

# One period, as it stands in a sentence.
period-name-school-year = skuleåret { $year }/{ $next }
period-name-tertial = { $index }. tertial { $year }
period-name-quarter = { $index }. kvartal { $year }
period-name-month = { $month } { $year }

# One period in the head of a column.
period-name-short-tertial = T{ $index } { $year }
period-name-short-quarter = { $index }. kv. { $year }
