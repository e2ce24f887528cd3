past-banner = You are looking at { $date }: everything is shown as it was that day.
past-note = Styr began to keep a record on { $date }; this is the first that was recorded, as far as its dates say that it held.
past-back = Back to now
past-ask = See the page as it was on
past-show = Show
