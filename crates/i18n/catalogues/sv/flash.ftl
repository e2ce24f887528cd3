# dynamic: flash-*
flash-saved = Sparat.
flash-saved-nothing = Inget var ändrat.
flash-deleted = Raderat.
flash-undone = Ångrat.
flash-sent = Skickat.
flash-comment-saved = Kommentaren har sparats.
flash-results-saved = Resultaten har sparats.
flash-targets-saved = Målvärdena har sparats.
flash-imported = Importen är klar.
flash-import-undone = Importen har ångrats.
flash-profile-saved = Profilen har sparats.
flash-password-changed = Lösenordet har ändrats. Andra inloggningar har avslutats.
flash-session-ended = Inloggningen har avslutats.
flash-signed-in = Du är inloggad.
flash-signed-out = Du är utloggad.
flash-counted-results-saved =
    { $count ->
        [one] Ett resultat är sparat.
       *[other] { $count } resultat är sparade.
    }
flash-counted-targets-saved =
    { $count ->
        [one] Ett målvärde är sparat.
       *[other] { $count } målvärden är sparade.
    }
flash-counted-imported =
    { $count ->
        [one] Importen är klar. Ett resultat är sparat.
       *[other] Importen är klar. { $count } resultat är sparade.
    }
flash-counted-import-undone =
    { $count ->
        [one] Importen är ångrad. Ett resultat är återställt.
       *[other] Importen är ångrad. { $count } resultat är återställda.
    }
flash-token-revoked = Åtkomsten är återkallad.
flash-goal-saved = Målet är sparat.
flash-goal-moved = Målet har gått vidare.
flash-goal-removed = Målet är borttaget.
flash-acknowledged = Kvitteringen är gjord.
flash-plan-made = Planen är skapad. Nu kan den skrivas.
flash-plan-moved = Planen är flyttad.
flash-plan-answered = Svaret är skickat.
flash-changeset-made = Ändringen är gjord.
flash-changeset-undone = Ändringen är ångrad: allt är som förut.
flash-amendment-open = Rättelsen är öppnad.
