acknowledgement-title = Kvittering
acknowledgement-waiting = Venter på din kvittering
acknowledgement-rate = { $done } av { $all }
acknowledgement-nobody = ingen har denne oppgaven nå
acknowledgement-missing = Venter på
acknowledgement-complete = Alle parter har kvittert for teksten.
acknowledgement-voided = Gjaldt en tidligere tekst:
acknowledgement-changed = Dette er endret siden
acknowledgement-changed-unknown = Den tidligere teksten er ikke bevart.
acknowledgement-remark = Merknad
acknowledgement-give = Kvitter for teksten
acknowledgement-done = Kvittert
acknowledgement-void = Må kvitteres på nytt
acknowledgement-waits = Ikke kvittert
acknowledgement-again = Teksten er endret
acknowledgement-empty-title = Ingenting venter på deg
acknowledgement-empty-text = Når en tekst du er part i blir klar eller endret, står den her.
acknowledgement-to-thing = Til siden
acknowledgement-text = Teksten
acknowledgement-field-title = Tittel
acknowledgement-text-changed = Teksten ble endret mens du leste den. Kvitteringen er ikke gitt. Les den nye teksten og kvitter på nytt; merknaden din står her.
mine-responsibilities = Mitt ansvar
mine-plans = Planer
mine-empty-title = Ingenting står på deg
mine-empty-text = Mål, oppdrag, rutiner, planer og indikatorer du svarer for, står her.
mine-goals = Personlige mål
mine-goals-no-level = Kommunen bruker ikke personlige mål
mine-goals-empty-title = Ingen personlige mål ennå
mine-goals-empty-text = Minst ett personlig mål knyttes til et mål for enheten.
mine-goals-as-leader = Avtalt med deg som leder
acknowledgement-waiting-count =
    { $count ->
        [0] Ingenting
        [one] Én tekst
       *[other] { $count } tekster
    }
mine-count =
    { $count ->
        [0] Ingenting
        [one] Én ting
       *[other] { $count } ting
    }
