acknowledgement-title = Acknowledgement
acknowledgement-waiting = Waits for your acknowledgement
acknowledgement-rate = { $done } of { $all }
acknowledgement-nobody = nobody has this task now
acknowledgement-missing = Waits for
acknowledgement-complete = Every party has acknowledged the text.
acknowledgement-voided = Was of an earlier text:
acknowledgement-changed = What has changed since
acknowledgement-changed-unknown = The earlier text is not kept.
acknowledgement-remark = Remark
acknowledgement-give = Acknowledge the text
acknowledgement-done = Acknowledged
acknowledgement-void = Must be acknowledged anew
acknowledgement-waits = Not acknowledged
acknowledgement-again = The text has changed
acknowledgement-empty-title = Nothing waits for you
acknowledgement-empty-text = When a text that you are a party of is ready or changes, it stands here.
acknowledgement-to-thing = To its page
acknowledgement-text = The text
acknowledgement-field-title = Title
acknowledgement-text-changed = The text changed while you read it. Nothing was acknowledged. Read the new text and acknowledge it anew; your remark stands here.
mine-responsibilities = My responsibilities
mine-plans = Plans
mine-empty-title = Nothing stands on you
mine-empty-text = Goals, assignments, routines, plans and indicators that you answer for stand here.
mine-goals = Personal goals
mine-goals-no-level = The municipality uses no personal goals
mine-goals-empty-title = No personal goals yet
mine-goals-empty-text = At least one personal goal is tied to a goal of the unit.
mine-goals-as-leader = Agreed with you as leader
acknowledgement-waiting-count =
    { $count ->
        [0] Nothing
        [one] One text
       *[other] { $count } texts
    }
mine-count =
    { $count ->
        [0] Nothing
        [one] One thing
       *[other] { $count } things
    }
