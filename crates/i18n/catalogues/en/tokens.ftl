tokens-title = Integrations
tokens-count =
    { $count ->
        [one] { $count } program has access
       *[other] { $count } programs have access
    }
tokens-list = Access given
tokens-none-title = No integrations yet
tokens-none-text = When another system is to deliver or fetch figures, give it a key here.
tokens-name = Name
tokens-name-help = What is the program called that will use the key?
tokens-name-missing = Say what the program is called.
tokens-reach = Reaches
tokens-reach-help = The unit and all below it. The key can read, and deliver results.
tokens-everywhere = The whole municipality
tokens-until = Last day
tokens-until-help = Leave empty if it is not to end.
tokens-until-wrong = Choose a day from today on
tokens-state = State
tokens-open = Open
tokens-ended = Ended
tokens-taken-back = Taken back
tokens-taken-back-on = Taken back { $date }
tokens-take-back = Take back
tokens-given = Given { $date } by { $name }
tokens-new = Give access
tokens-create = Make a key
tokens-secret = Key
tokens-secret-for = The key of { $name }
tokens-secret-once = Copy the key now. It is shown this once, and we do not keep it.
tokens-to-api = How the interface is used
