# dynamic: error-*
error-not-found-title = We cannot find the page
error-not-found-text = The page may have been moved or deleted, or the address may be wrong.
error-no-access-title = You do not have access
error-no-access-text = Your role does not give access to this page. If you need it in your work, ask your manager.
error-sign-in-needed-title = Sign in to continue
error-sign-in-needed-text = After you have signed in, you come to the page you asked for.
error-internal-title = Something went wrong
error-internal-text = The fault is ours, and it has been logged. What you wrote may not have been saved.
error-incident = Please state the number { $number } if you contact us.
error-busy-title = It is busy just now
error-busy-text = The database did not answer in time. Nothing has been saved. Try again in a little while.
error-too-large-title = The file is too large
error-too-large-text = What you sent is larger than we can receive.
error-too-many-title = Too many attempts
error-too-many-text =
    Wait { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } and try again.
error-method-title = This cannot be done here
error-bad-request-title = We did not understand the request
error-bad-request-text = Go back and try again.
error-what-now = What can you do?
error-stale-title = Someone else was first
error-stale-text = Someone else changed this after you opened the page. Nothing of yours was saved. Go back, reload the page and try again.
error-past-title = The past does not change
error-past-text = The page shows a day that is over. Go back to now to make changes.
