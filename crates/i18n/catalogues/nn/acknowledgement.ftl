acknowledgement-title = Kvittering
acknowledgement-waiting = Ventar på di kvittering
acknowledgement-rate = { $done } av { $all }
acknowledgement-nobody = ingen har denne oppgåva no
acknowledgement-missing = Ventar på
acknowledgement-complete = Alle partar har kvittert for teksten.
acknowledgement-voided = Gjaldt ein tidlegare tekst:
acknowledgement-changed = Dette er endra sidan
acknowledgement-changed-unknown = Den tidlegare teksten er ikkje teken vare på.
acknowledgement-remark = Merknad
acknowledgement-give = Kvitter for teksten
acknowledgement-done = Kvittert
acknowledgement-void = Må kvitterast på nytt
acknowledgement-waits = Ikkje kvittert
acknowledgement-again = Teksten er endra
acknowledgement-empty-title = Ingenting ventar på deg
acknowledgement-empty-text = Når ein tekst du er part i blir klar eller endra, står han her.
acknowledgement-to-thing = Til sida
acknowledgement-text = Teksten
acknowledgement-field-title = Tittel
acknowledgement-text-changed = Teksten vart endra medan du las han. Kvitteringa er ikkje gitt. Les den nye teksten og kvitter på nytt; merknaden din står her.
mine-responsibilities = Mitt ansvar
mine-plans = Planar
mine-empty-title = Ingenting står på deg
mine-empty-text = Mål, oppdrag, rutinar, planar og indikatorar du svarar for, står her.
mine-goals = Personlege mål
mine-goals-no-level = Kommunen brukar ikkje personlege mål
mine-goals-empty-title = Ingen personlege mål enno
mine-goals-empty-text = Minst eitt personleg mål blir knytt til eit mål for eininga.
mine-goals-as-leader = Avtalt med deg som leiar
acknowledgement-waiting-count =
    { $count ->
        [0] Ingenting
        [one] Éin tekst
       *[other] { $count } tekstar
    }
mine-count =
    { $count ->
        [0] Ingenting
        [one] Éin ting
       *[other] { $count } ting
    }
