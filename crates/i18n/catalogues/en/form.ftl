form-required = Must be filled in
form-optional = optional
form-summary-heading = Correct this before you save
form-invalid-number = Write a number, such as 4.3
form-invalid-date = Write a date, such as 25/10/2018
form-invalid-choice = Choose something from the list
form-too-long = Write less: at most { $max } characters
form-too-short = Write more: at least { $min } characters
form-too-low = Must be at least { $min }
form-too-high = Must be at most { $max }
form-dates-in-wrong-order = The end date is before the start date
form-stale-title = Someone else has changed this
form-stale-text = { $name } saved a change after you opened the page. What you wrote is kept here. Look it over and save again.
form-stale-someone = Someone else
form-stale-theirs = Saved now

# What makes a text no figure, by the codes of the rules.
# dynamic: number-problem-*
number-problem-empty = Write a number
number-problem-character = The character “{ $character }” does not belong in a number
number-problem-marks = Write only one decimal mark, such as 1234.5
number-problem-shape = Write the number in digits, such as -4.3
number-problem-too-long = The number has too many digits
