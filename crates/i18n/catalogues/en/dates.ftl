# dynamic: month-*, period-*
# Months as they stand in a sentence.
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

# $day without a leading zero, $month its name.
date-long = { $day } { $month } { $year }
# $day and $month in two digits.
date-short = { $day }/{ $month }/{ $year }
date-time = { $date } at { $time }
time-of-day = { $hour }:{ $minute }

date-relative-today = today
date-relative-yesterday = yesterday
date-relative-tomorrow = tomorrow
date-relative-ago =
    { $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }
date-relative-ahead =
    { $days ->
        [one] in { $days } day
       *[other] in { $days } days
    }

# Kinds of periods, by the codes of the model language.
period-kind-year = year
period-kind-school-year = school year
period-kind-tertial = tertial (four months)
period-kind-quarter = quarter
period-kind-month = month

# One period, as it stands in a sentence.
period-name-school-year = school year { $year }/{ $next }
period-name-tertial = tertial { $index } { $year }
period-name-quarter = quarter { $index } { $year }
period-name-month = { $month } { $year }

# One period in the head of a column.
period-name-short-tertial = T{ $index } { $year }
period-name-short-quarter = Q{ $index } { $year }
