sign-in-title = Sign in
sign-in-intro = Sign in with your user in the municipality.
sign-in-name = E-mail
sign-in-password = Password
sign-in-submit = Sign in
sign-in-wrong = The e-mail or the password is wrong.
sign-in-too-many =
    Too many attempts. Wait { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } and try again.
sign-in-forgotten = If you have forgotten the password, ask the person who manages users in the municipality for a new one.
sign-in-choose-municipality = Choose municipality

sign-in-no-municipality = No municipality has been loaded yet. Load a model folder with styr load.
sign-in-with-password = With a password
