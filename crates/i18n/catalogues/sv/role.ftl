# dynamic: role-*, permission-*
role-label = Roll
role-administrator = Administratör
role-executive = Kommundirektör
role-controller = Controller
role-leader = Chef
role-reporter = Rapportör
role-politician = Förtroendevald
role-employee = Anställd
role-auditor = Revisor
role-integration = Integration

permission-read = Läsa enheter, styrkort, indikatorer och mål
permission-read-overview = Se alla enheter sida vid sida
permission-enter-results = Registrera och rätta resultat
permission-set-targets = Sätta målvärden
permission-comment = Skriva kommentarer
permission-read-history = Se vem som ändrade vad
permission-import-data = Importera data och ångra importer
permission-read-people = Se personer och deras roller
permission-manage-access = Hantera integrationers åtkomst
permission-own-profile = Ändra sin egen profil
