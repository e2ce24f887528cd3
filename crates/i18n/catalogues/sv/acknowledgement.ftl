acknowledgement-title = Kvittering
acknowledgement-waiting = Väntar på din kvittering
acknowledgement-rate = { $done } av { $all }
acknowledgement-nobody = ingen har den här uppgiften nu
acknowledgement-missing = Väntar på
acknowledgement-complete = Alla parter har kvitterat texten.
acknowledgement-voided = Gällde en tidigare text:
acknowledgement-changed = Det här har ändrats sedan dess
acknowledgement-changed-unknown = Den tidigare texten finns inte kvar.
acknowledgement-remark = Anmärkning
acknowledgement-give = Kvittera texten
acknowledgement-done = Kvitterat
acknowledgement-void = Måste kvitteras på nytt
acknowledgement-waits = Inte kvitterat
acknowledgement-again = Texten har ändrats
acknowledgement-empty-title = Inget väntar på dig
acknowledgement-empty-text = När en text du är part i blir klar eller ändras står den här.
acknowledgement-to-thing = Till sidan
acknowledgement-text = Texten
acknowledgement-field-title = Rubrik
acknowledgement-text-changed = Texten ändrades medan du läste den. Kvitteringen är inte gjord. Läs den nya texten och kvittera på nytt; din anmärkning står här.
mine-responsibilities = Mitt ansvar
mine-plans = Planer
mine-empty-title = Inget står på dig
mine-empty-text = Mål, uppdrag, rutiner, planer och indikatorer som du svarar för står här.
mine-goals = Personliga mål
mine-goals-no-level = Kommunen använder inte personliga mål
mine-goals-empty-title = Inga personliga mål ännu
mine-goals-empty-text = Minst ett personligt mål knyts till ett mål för enheten.
mine-goals-as-leader = Överenskomna med dig som chef
acknowledgement-waiting-count =
    { $count ->
        [0] Inget
        [one] En text
       *[other] { $count } texter
    }
mine-count =
    { $count ->
        [0] Inget
        [one] En sak
       *[other] { $count } saker
    }
