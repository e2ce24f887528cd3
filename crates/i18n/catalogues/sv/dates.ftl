# dynamic: month-*, period-*
# Months as they stand in a sentence.
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

month-short-1 = jan.
month-short-2 = feb.
month-short-3 = mars
month-short-4 = apr.
month-short-5 = maj
month-short-6 = juni
month-short-7 = juli
month-short-8 = aug.
month-short-9 = sep.
month-short-10 = okt.
month-short-11 = nov.
month-short-12 = dec.

# $day without a leading zero, $month its name.
date-long = { $day } { $month } { $year }
# $day and $month in two digits.
date-short = { $year }-{ $month }-{ $day }
date-time = { $date } kl. { $time }
time-of-day = { $hour }.{ $minute }

date-relative-today = i dag
date-relative-yesterday = i går
date-relative-tomorrow = i morgon
date-relative-ago =
    { $days ->
        [one] för { $days } dag sedan
       *[other] för { $days } dagar sedan
    }
date-relative-ahead =
    { $days ->
        [one] om { $days } dag
       *[other] om { $days } dagar
    }

# Kinds of periods, by the codes of the model language.
period-kind-year = år
period-kind-school-year = läsår
period-kind-tertial = tertial
period-kind-quarter = kvartal
period-kind-month = månad

# One period, as it stands in a sentence.
period-name-school-year = läsåret { $year }/{ $next }
period-name-tertial = tertial { $index } { $year }
period-name-quarter = kvartal { $index } { $year }
period-name-month = { $month } { $year }

# One period in the head of a column.
period-name-short-tertial = T{ $index } { $year }
period-name-short-quarter = kv. { $index } { $year }
