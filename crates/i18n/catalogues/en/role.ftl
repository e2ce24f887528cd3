# dynamic: role-*, permission-*
role-label = Role
role-administrator = Administrator
role-executive = Chief executive
role-controller = Controller
role-leader = Leader
role-reporter = Reporter
role-politician = Elected member
role-employee = Employee
role-auditor = Auditor
role-integration = Integration

permission-read = Read units, scorecards, indicators and goals
permission-read-overview = See all units side by side
permission-enter-results = Enter and correct results
permission-set-targets = Set targets
permission-comment = Write comments
permission-read-history = See who changed what
permission-import-data = Import data and undo imports
permission-read-people = See people and their roles
permission-manage-access = Manage the access of integrations
permission-own-profile = Change one’s own profile
