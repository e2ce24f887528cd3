# dynamic: api-problem-*, api-item-*
api-title = Programming interface
api-lead = For systems that fetch or deliver figures
api-key = An administrator makes a key under Integrations. The program sends it with every request:
api-start = All addresses begin with
api-operations = Addresses
api-parameters = Parameters
api-name = Name
api-kind = Form
api-meaning = Meaning
api-needed = must be there
api-body = Sent
api-gives = Answer
api-answers = All answers
api-shapes = Forms

# What keeps a request from an answer, by code.
api-problem-key-needed = Send a key with the request.
api-problem-key-unknown = The key is unknown, ended or taken back.
api-problem-forbidden = You have no access to this.
api-problem-not-found = This is not there, or out of reach of the key.
api-problem-method = The address does not take this.
api-problem-bad-request = The request cannot be read.
api-problem-parameter = A parameter has a value that it cannot have.
api-problem-not-json = The body is not valid JSON.
api-problem-media-type = Send application/json.
api-problem-too-large = The body is too large.
api-problem-idempotency-key = Send Idempotency-Key with 1 to 200 characters.
api-problem-idempotency-key-taken = The idempotency key was used for another delivery.
api-problem-delivery = Nothing is saved. Mend the faults and send again.
api-problem-stale = Someone wrote at the same time. Try again.
api-problem-busy = The database does not answer. Try again in a while.
api-problem-internal = Something went wrong on our side.

# What is wrong with one result of a delivery, by code.
api-item-value = The value cannot be like this.
api-item-missing = The field is missing.
api-item-field-unknown = The field is unknown.
api-item-shape = The content has the wrong form.
api-item-count = Send at least one and at most 5000 results.
api-item-unit-unknown = The unit is not there, or out of reach of the key.
api-item-indicator-unknown = The indicator is not there.
api-item-not-on-card = The indicator does not stand on the card of the unit.
api-item-period-kind = The indicator is measured for another kind of period.
api-item-not-begun = The period has not begun.
api-item-unit-not-there = The unit does not exist in the period.
api-item-too-long = The figure has too many digits.
api-item-text-too-long = The text is too long.
api-item-twice = The same place stands in the delivery twice.
api-item-reason-missing = The result corrects a figure of a closed year: send “reason” with the delivery.
api-item-stale = Someone has written a newer revision.
