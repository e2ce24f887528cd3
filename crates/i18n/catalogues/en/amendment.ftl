amendment-title = Corrections after the year was closed
amendment-closed = { $year } is closed. A change here is a correction: it has a date, a name and a reason, and what stood before is still to be seen.
amendment-reason = Why is it corrected?
amendment-reason-help = Stands in the list of corrections. You can then correct for the rest of the day.
amendment-open = Open a correction
amendment-before = As it stood before
amendment-is-open = You have opened a correction and can change it for the rest of the day.
amendment-needed = { $year } is closed. First open a correction with a reason on the page; what you typed is not lost.
