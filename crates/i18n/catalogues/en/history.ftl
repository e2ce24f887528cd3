# dynamic: change-*, history-field-*
# What was done, in the past tense, by the codes of the audit events.
change-created = Created
change-changed = Changed
change-removed = Removed
change-loaded = Loaded
change-imported = Imported
change-undone = Undone
change-signed-in = Signed in
change-signed-out = Signed out
history-who = Who
history-when = When
history-what = What
history-before = Before
history-after = After
change-refused = Refused sign-in
history-recent = Latest changes
history-recent-lead = Who changed what, when, and from what to what
history-of = History: { $name }
history-to-record = To the page
history-empty-title = No changes yet
history-empty-text = When someone changes this, it says here who, when, and from what to what.
history-program = Styr
history-action = Did
history-kind = Kind
history-field = Field
history-older = Older
history-newest = Newest
history-pages = Pages of the history
history-password-changed = changed
history-more =
    { $count ->
        [one] and { $count } more change saved at the same time
       *[other] and { $count } more changes saved at the same time
    }

# Names of what a change touches.
history-field-result = Result
history-field-source = Source
history-field-remark = Remark
history-field-preliminary = Preliminary
history-field-amendment = Reason for the correction
history-field-demo = Demo figure
history-field-language = Language
history-field-password = Password
history-field-name = Name
history-field-unit = Unit
history-field-until = Valid until
history-field-period = Period
history-field-desired = Desired
history-field-acceptable = Acceptable
history-field-low = from
history-field-high = to
history-field-note = Footnote
history-field-decision = Decision
history-field-body = Text
history-field-text = Text
history-field-mentions = Mentioned
history-field-model = Model
history-field-units = Units
history-field-people = People
history-field-goals = Goals
history-field-plans = Plans
history-field-entries = Entries
history-field-links = Links
history-field-acknowledgements = Acknowledgements
history-field-indicators = Indicators
history-field-targets = Targets
history-field-observations = Results
history-field-new = new
history-field-changed = changed
history-field-removed = removed
history-field-file-name = File
history-field-table = Table
history-field-results = Results
