# dynamic: role-*, permission-*
role-label = Rolle
role-administrator = Administrator
role-executive = Kommunedirektør
role-controller = Controller
role-leader = Leiar
role-reporter = Rapportør
role-politician = Folkevald
role-employee = Tilsett
role-auditor = Revisor
role-integration = Integrasjon

permission-read = Lese einingar, styringskort, indikatorar og mål
permission-read-overview = Sjå alle einingar side om side
permission-enter-results = Registrere og rette resultat
permission-set-targets = Setje målverdiar
permission-comment = Skrive kommentarar
permission-read-history = Sjå kven som endra kva
permission-import-data = Importere data og angre importar
permission-read-people = Sjå personar og rollene deira
permission-manage-access = Styre tilgangen til integrasjonar
permission-own-profile = Endre sin eigen profil
