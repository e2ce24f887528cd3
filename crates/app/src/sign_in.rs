//! Signing in and out, sessions and passwords.

use crate::Snapshot;
use crate::municipality::Municipality;
use crate::outside::Outside;
use crate::secret::Secret;
use crate::who::Who;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use chrono::{DateTime, Duration, Utc};
use styr_domain::audit::{Action, Change, Event, Subject};
use styr_domain::ids::{PersonId, SessionId};
use styr_store::{StoreError, credential, session};
use thiserror::Error;

/// How long a session lasts.
pub const SESSION_LASTS: Duration = Duration::hours(12);
/// The shortest password, in characters.
pub const PASSWORD_MIN: usize = 12;
/// The longest password, in characters; longer ones are refused before they cost time.
pub const PASSWORD_MAX: usize = 256;
/// The longest address that is looked for, in bytes; no mail address is longer.
const EMAIL_MAX: usize = 320;
/// Failures on one account within [`FAILURE_WINDOW`] before it must wait.
const ACCOUNT_FAILURES: i64 = 5;
/// Failures from one address within [`FAILURE_WINDOW`] before it must wait.
const ADDRESS_FAILURES: i64 = 30;
/// How long failures are remembered.
pub const FAILURE_WINDOW: Duration = Duration::minutes(15);

/// Why nobody was signed in, or a password not changed.
#[derive(Debug, Error)]
pub enum SignInError {
    /// Name and password do not belong together.
    #[error("wrong name or password")]
    Wrong,
    /// Too many failures: wait.
    #[error("too many failures")]
    TooMany,
    /// The new password is too short.
    #[error("password too short")]
    TooShort,
    /// The new password is too long.
    #[error("password too long")]
    TooLong,
    /// The password could not be worked on.
    #[error("password hashing failed")]
    Hashing,
    /// The database failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Where and when someone signs in from.
#[derive(Clone, Debug)]
pub struct Door<'a> {
    /// The network address, for counting failures.
    pub address: &'a str,
    /// The browser and system in a few words, shown in the list of sessions.
    pub device: &'a str,
    /// The hash of the secret that the browser came with; its session ends with a new one.
    pub replaces: Option<&'a str>,
    /// When.
    pub at: DateTime<Utc>,
}

/// Signs in with a password: gives the secret of a new session.
///
/// An unknown name takes as long as a wrong password, and reads the same.
pub async fn with_password(
    municipality: &Municipality,
    outside: &dyn Outside,
    email: &str,
    password: &str,
    door: &Door<'_>,
) -> Result<Secret, SignInError> {
    let email = if email.len() > EMAIL_MAX { "" } else { email };
    let account = format!("account:{}", email.trim().to_lowercase());
    let address = format!("address:{}", door.address);
    let store = municipality.store();
    let since = door.at - FAILURE_WINDOW;
    let must_wait = async || -> Result<bool, StoreError> {
        Ok(
            credential::failures(store, &account, since).await? >= ACCOUNT_FAILURES
                || credential::failures(store, &address, since).await? >= ADDRESS_FAILURES,
        )
    };
    if must_wait().await? {
        return Err(SignInError::TooMany);
    }
    let _turn = municipality.password_turn().await;
    if must_wait().await? {
        return Err(SignInError::TooMany);
    }
    let person = styr_store::person::by_email(store, email).await?;
    let hash = match &person {
        Some(person) => credential::hash(store, person.id).await?,
        None => None,
    };
    let known = hash.is_some();
    let is_right = verify(password.to_owned(), hash).await?;
    let person = match person {
        Some(person) if known && is_right => person,
        other => {
            let key = other.map_or_else(String::new, |person| person.value.key.to_string());
            let mut tx = store.write().await?;
            credential::fail(&mut tx, &[&account, &address], door.at, since).await?;
            tx.commit(refused(key), door.at).await?;
            return Err(SignInError::Wrong);
        }
    };
    Ok(open(municipality, outside, person.id, door).await?)
}

/// Signs in as `person` without a password: only for demonstrations.
pub async fn as_demo_person(
    municipality: &Municipality,
    outside: &dyn Outside,
    person: PersonId,
    door: &Door<'_>,
) -> Result<Secret, StoreError> {
    open(municipality, outside, person, door).await
}

async fn open(
    municipality: &Municipality,
    outside: &dyn Outside,
    person: PersonId,
    door: &Door<'_>,
) -> Result<Secret, StoreError> {
    let secret = Secret::new(outside);
    let mut tx = municipality.store().write().await?;
    if let Some(hash) = door.replaces
        && let Some((old, _)) = session::find(&mut tx, hash, door.at).await?
    {
        session::revoke(&mut tx, old.person, old.id).await?;
    }
    let id = session::create(
        &mut tx,
        &secret.hash(),
        person,
        door.device,
        door.at,
        door.at + SESSION_LASTS,
    )
    .await?;
    tx.commit(event(person, Action::SignedIn, id.to_string()), door.at)
        .await?;
    Ok(secret)
}

/// Ends one of one's own sessions; `false` where it is not one's own or has ended.
pub async fn end(
    municipality: &Municipality,
    who: &Who,
    id: SessionId,
    at: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let mut tx = municipality.store().write().await?;
    if !session::revoke(&mut tx, who.id, id).await? {
        return Ok(false);
    }
    tx.commit(event(who.id, Action::SignedOut, id.to_string()), at)
        .await?;
    Ok(true)
}

/// Changes one's password, ends every session, and gives the secret of a new one.
///
/// A cookie from before is dead from here on.
pub async fn change_password(
    municipality: &Municipality,
    outside: &dyn Outside,
    who: &Who,
    current: &str,
    new: &str,
    door: &Door<'_>,
) -> Result<Secret, SignInError> {
    let store = municipality.store();
    let _turn = municipality.password_turn().await;
    let hash = credential::hash(store, who.id).await?;
    let has_password = hash.is_some();
    if has_password && !verify(current.to_owned(), hash).await? {
        return Err(SignInError::Wrong);
    }
    let hash = hashed(outside, new).await?;
    let secret = Secret::new(outside);
    let mut tx = store.write().await?;
    credential::set(&mut tx, who.id, &hash, door.at).await?;
    session::revoke_all(&mut tx, who.id).await?;
    session::create(
        &mut tx,
        &secret.hash(),
        who.id,
        door.device,
        door.at,
        door.at + SESSION_LASTS,
    )
    .await?;
    let mut event = event(who.id, Action::Changed, who.person.key.to_string());
    event.subject = Subject::Person;
    event.changes.push(Change {
        subject: Subject::Person,
        key: who.person.key.to_string(),
        before: None,
        after: Some(r#"{"password":"changed"}"#.to_owned()),
    });
    tx.commit(event, door.at).await?;
    Ok(secret)
}

/// Sets the password of `person` from the command line: for first set-up and for someone locked out.
pub async fn set_password(
    municipality: &Municipality,
    outside: &dyn Outside,
    person: PersonId,
    new: &str,
    at: DateTime<Utc>,
) -> Result<(), SignInError> {
    let hash = hashed(outside, new).await?;
    let mut tx = municipality.store().write().await?;
    credential::set(&mut tx, person, &hash, at).await?;
    session::revoke_all(&mut tx, person).await?;
    let event = Event {
        actor: None,
        action: Action::Changed,
        subject: Subject::Person,
        key: person.to_string(),
        changes: Vec::new(),
    };
    tx.commit(event, at).await?;
    Ok(())
}

/// The people that a demonstration lets anyone sign in as: those who have a role today, strongest first.
pub fn demo_people(snapshot: &Snapshot, at: chrono::NaiveDate) -> Vec<Who> {
    let mut people: Vec<Who> = snapshot
        .people()
        .map(|(id, person)| Who {
            id,
            person: person.clone(),
            today: at,
        })
        .filter(|who| !who.memberships().is_empty())
        .collect();
    people.sort_by(|a, b| {
        let role = |who: &Who| who.memberships().first().map(|membership| membership.role);
        role(a)
            .cmp(&role(b))
            .then_with(|| a.person.key.cmp(&b.person.key))
    });
    people
}

fn event(person: PersonId, action: Action, key: String) -> Event {
    Event {
        actor: Some(person),
        action,
        subject: Subject::Session,
        key,
        changes: Vec::new(),
    }
}

/// Nobody is named as the actor, since nobody was proved to be one.
///
/// `key` is the person whose account was tried; empty where there is none. What was typed is
/// not kept: people type their password into the wrong field.
fn refused(key: String) -> Event {
    Event {
        actor: None,
        action: Action::Refused,
        subject: Subject::Session,
        key,
        changes: Vec::new(),
    }
}

fn hasher() -> Result<Argon2<'static>, SignInError> {
    let params = Params::new(19 * 1024, 2, 1, None).map_err(|_| SignInError::Hashing)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

async fn hashed(outside: &dyn Outside, password: &str) -> Result<String, SignInError> {
    let length = password.chars().count();
    if length < PASSWORD_MIN {
        return Err(SignInError::TooShort);
    }
    if length > PASSWORD_MAX {
        return Err(SignInError::TooLong);
    }
    let mut salt = [0u8; 16];
    outside.fill(&mut salt);
    let password = password.to_owned();
    let work = move || {
        hasher()?
            .hash_password_with_salt(password.as_bytes(), &salt)
            .map(|hash| hash.to_string())
            .map_err(|_| SignInError::Hashing)
    };
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| SignInError::Hashing)?
}

/// Whether `password` is the one behind `hash`; without a hash the same work is done in vain.
async fn verify(password: String, hash: Option<String>) -> Result<bool, SignInError> {
    if password.chars().count() > PASSWORD_MAX {
        return Ok(false);
    }
    let work = move || {
        let hasher = hasher()?;
        if let Some(hash) = hash {
            let hash = PasswordHash::new(&hash).map_err(|_| SignInError::Hashing)?;
            Ok(hasher.verify_password(password.as_bytes(), &hash).is_ok())
        } else {
            let _ = hasher.hash_password_with_salt(password.as_bytes(), &[0u8; 16]);
            Ok(false)
        }
    };
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|_| SignInError::Hashing)?
}
