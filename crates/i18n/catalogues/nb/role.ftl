# dynamic: role-*, permission-*
role-label = Rolle
role-administrator = Administrator
role-executive = Kommunedirektør
role-controller = Controller
role-leader = Leder
role-reporter = Rapportør
role-politician = Folkevalgt
role-employee = Ansatt
role-auditor = Revisor
role-integration = Integrasjon

permission-read = Lese enheter, styringskort, indikatorer og mål
permission-read-overview = Se alle enheter side om side
permission-enter-results = Registrere og rette resultater
permission-set-targets = Sette målverdier
permission-comment = Skrive kommentarer
permission-read-history = Se hvem som endret hva
permission-import-data = Importere data og angre importer
permission-read-people = Se personer og rollene deres
permission-manage-access = Styre tilgangen til integrasjoner
permission-own-profile = Endre sin egen profil
