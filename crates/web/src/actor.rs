//! Who a request comes from, and what they may do: the permission stands in the handler's signature.

use crate::error::{PageError, PageResult};
use crate::past;
use crate::state::Styr;
use crate::urls;
use axum::extract::{FromRequestParts, Path};
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, Uri, header};
use chrono::Datelike as _;
use std::collections::HashMap;
use std::marker::PhantomData;
use std::ops::Deref;
use std::sync::Arc;
use styr_app::secret::{self, Secret};
use styr_app::snapshot::Past;
use styr_app::{Moment, Municipality, Snapshot, Who};
use styr_domain::ids::{Key, SessionId};
use styr_domain::permission::{Permission, Scope};
use styr_domain::text::Lang;

/// The cookie that holds a session's secret.
pub const SESSION_COOKIE: &str = "styr";
/// The cookie that holds a visitor's choice of language.
pub const LANGUAGE_COOKIE: &str = "styr_language";
/// The cookie that holds the choice of light or dark.
pub const SCHEME_COOKIE: &str = "styr_scheme";
/// The cookie that carries a message over one redirect.
pub const FLASH_COOKIE: &str = "styr_flash";

/// The messages that a redirect can carry; each is a text `flash-…` of the catalogues.
pub const FLASHES: [&str; 25] = [
    "saved",
    "saved-nothing",
    "deleted",
    "undone",
    "sent",
    "comment-saved",
    "results-saved",
    "targets-saved",
    "imported",
    "import-undone",
    "profile-saved",
    "password-changed",
    "session-ended",
    "signed-out",
    "token-revoked",
    "plan-made",
    "plan-moved",
    "plan-answered",
    "goal-saved",
    "goal-moved",
    "goal-removed",
    "acknowledged",
    "changeset-made",
    "changeset-undone",
    "amendment-open",
];

/// Marks a request whose sender is signed in: only then is a large form read.
#[derive(Clone, Copy, Debug)]
pub struct SignedIn;

/// A request inside a municipality, from someone signed in.
pub struct Actor {
    /// The application.
    pub styr: Styr,
    /// The municipality.
    pub municipality: Arc<Municipality>,
    /// Its model, units, goals, indicators and people, as of this request.
    pub snapshot: Arc<Snapshot>,
    /// The state of its data, as of this request.
    pub data_seq: i64,
    /// The number of the last change of results and targets.
    pub figures_seq: i64,
    /// The person.
    pub who: Who,
    /// The session that the request came in.
    pub session: SessionId,
    /// The language of the page.
    pub lang: Lang,
    /// The time of the request.
    pub now: Moment,
    /// The path asked for.
    pub path: String,
    /// The query asked for, without its question mark.
    pub query: String,
    /// The message that a redirect carried here.
    pub flash: Option<&'static str>,
    /// How many things the message is about, where it counts.
    pub flash_count: Option<u32>,
    /// `light`, `dark` or `auto`.
    pub scheme: &'static str,
    /// The tag of this page as this reader sees it now.
    pub tag: String,
    /// The past day that the page shows; none for now. Then the snapshot, the municipality and
    /// [`Actor::now`] are those of that day, while rights are those of today.
    pub as_of: Option<Arc<Past>>,
}

impl Actor {
    /// The municipality's key.
    pub fn key(&self) -> &Key {
        &self.snapshot.model().key
    }

    /// The address asked for, with its query.
    pub fn here(&self) -> String {
        if self.query.is_empty() {
            self.path.clone()
        } else {
            format!("{}?{}", self.path, self.query)
        }
    }

    /// A secret for a form, so that the form sent twice changes once.
    pub fn new_form_token(&self) -> String {
        Secret::new(self.styr.outside()).reveal().to_owned()
    }

    /// Where the reader may do `permission`; `None` where nowhere.
    ///
    /// Nobody changes the past.
    pub fn scope_of(&self, permission: Permission) -> Option<Scope> {
        if self.as_of.is_some() && !only_reads(permission) {
            return None;
        }
        self.who.scope(permission, &self.snapshot)
    }

    /// Whether the reader may do `permission` in `unit`.
    pub fn may_in(&self, permission: Permission, unit: &Key) -> bool {
        self.scope_of(permission)
            .is_some_and(|scope| scope.holds(unit))
    }
}

/// Something that a page needs: a permission as a type.
pub trait Need: Send + Sync + 'static {
    /// The permission.
    const PERMISSION: Permission;
}

macro_rules! needs {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug)]
        pub struct $name;

        impl Need for $name {
            const PERMISSION: Permission = Permission::$name;
        }
    )*};
}

needs! {
    /// Reading units, scorecards, indicators and goals.
    Read;
    /// Seeing all units side by side.
    ReadOverview;
    /// Entering results.
    EnterResults;
    /// Setting targets.
    SetTargets;
    /// Commenting.
    Comment;
    /// Reading who changed what.
    ReadHistory;
    /// Bringing outside data in.
    ImportData;
    /// Reading the list of people.
    ReadPeople;
    /// Managing integrations' access.
    ManageAccess;
    /// One's own profile.
    OwnProfile;
    /// Writing goals.
    WriteGoals;
    /// Writing plans.
    WritePlans;
    /// Writing entries of registers.
    WriteEntries;
    /// Acknowledging.
    Acknowledge;
    /// Seeing how red the thread is.
    ReadThread;
    /// Changing the model.
    ChangeModel;
    /// Changing the organisation and turning the year.
    ChangeOrganisation;
}

/// The right to do `N`, and where: a handler that takes it cannot be reached without.
pub struct May<N: Need> {
    actor: Actor,
    scope: Scope,
    need: PhantomData<N>,
}

impl<N: Need> May<N> {
    /// The units that the right reaches.
    pub fn scope(&self) -> &Scope {
        &self.scope
    }

    /// Refuses as if `unit` did not exist, where the right does not reach it.
    pub fn within(&self, unit: &Key) -> PageResult<()> {
        if self.scope.holds(unit) {
            Ok(())
        } else {
            Err(PageError::NotFound)
        }
    }
}

impl<N: Need> Deref for May<N> {
    type Target = Actor;

    fn deref(&self) -> &Actor {
        &self.actor
    }
}

impl<N: Need> FromRequestParts<Styr> for May<N> {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, styr: &Styr) -> PageResult<Self> {
        let actor = actor(parts, styr).await?;
        if actor.as_of.is_some() && (parts.method != Method::GET || !only_reads(N::PERMISSION)) {
            return Err(PageError::Past);
        }
        let scope = actor.scope_of(N::PERMISSION).ok_or(PageError::Forbidden)?;
        if parts.method == Method::GET && is_fresh(&parts.headers, &actor) {
            return Err(PageError::NotModified);
        }
        Ok(Self {
            actor,
            scope,
            need: PhantomData,
        })
    }
}

/// A request inside a municipality, from anyone.
pub struct Visitor {
    /// The application.
    pub styr: Styr,
    /// The municipality.
    pub municipality: Arc<Municipality>,
    /// Its model, units, goals, indicators and people.
    pub snapshot: Arc<Snapshot>,
    /// The language of the page.
    pub lang: Lang,
    /// The time of the request.
    pub now: Moment,
    /// `light`, `dark` or `auto`.
    pub scheme: &'static str,
    /// The address asked for, with its query.
    pub here: String,
}

impl FromRequestParts<Styr> for Visitor {
    type Rejection = PageError;

    async fn from_request_parts(parts: &mut Parts, styr: &Styr) -> PageResult<Self> {
        let municipality = municipality(parts, styr).await?;
        let seq = municipality.seq().await?;
        let snapshot = municipality.snapshot(seq).await?;
        let model = snapshot.model();
        Ok(Self {
            lang: language(&parts.headers, &model.languages, model.language()),
            now: Moment::new(styr.outside().now(), model.country),
            scheme: scheme_of(&parts.headers),
            here: parts
                .uri
                .path_and_query()
                .map_or_else(String::new, ToString::to_string),
            styr: styr.clone(),
            municipality,
            snapshot,
        })
    }
}

/// The municipality that the address names.
pub(crate) async fn municipality(parts: &mut Parts, styr: &Styr) -> PageResult<Arc<Municipality>> {
    let Path(names) = Path::<HashMap<String, String>>::from_request_parts(parts, styr)
        .await
        .map_err(|_| PageError::NotFound)?;
    let key = names
        .get("m")
        .and_then(|name| Key::parse(name))
        .ok_or(PageError::NotFound)?;
    styr.site().find(&key).ok_or(PageError::NotFound)
}

/// Whether the right is to read what the municipality governs.
const fn only_reads(permission: Permission) -> bool {
    matches!(
        permission,
        Permission::Read
            | Permission::ReadOverview
            | Permission::ReadHistory
            | Permission::ReadPeople
            | Permission::ReadThread
    )
}

async fn actor(parts: &mut Parts, styr: &Styr) -> PageResult<Actor> {
    let municipality = municipality(parts, styr).await?;
    let key = municipality.key().clone();
    if let Some(actor) = signed_in(styr, municipality, &parts.uri, &parts.headers).await? {
        parts.extensions.insert(SignedIn);
        return Ok(actor);
    }
    let sign_in = urls::sign_in(&key);
    let asked = parts
        .uri
        .path_and_query()
        .map_or("", |asked| asked.as_str());
    Err(PageError::SignIn(
        if parts.method == Method::GET && asked != urls::start(&key) {
            format!("{sign_in}?to={}", encoded(asked))
        } else {
            sign_in
        },
    ))
}

/// Who asks for `uri` in `municipality`; none where nobody is signed in.
pub(crate) async fn signed_in(
    styr: &Styr,
    mut municipality: Arc<Municipality>,
    uri: &Uri,
    headers: &HeaderMap,
) -> PageResult<Option<Actor>> {
    let path = uri.path().to_owned();
    let query = uri.query().unwrap_or("").to_owned();
    let Some(secret) = cookie(headers, SESSION_COOKIE).and_then(Secret::parse) else {
        return Ok(None);
    };
    let at = styr.outside().now();
    let Some((session, seq)) = municipality.session(&secret.hash(), at).await? else {
        return Ok(None);
    };
    let mut snapshot = municipality.snapshot(seq).await?;
    let mut now = Moment::new(at, snapshot.model().country);
    snapshot = municipality.on_day(snapshot, now).await?;
    let model = snapshot.model();
    let Some(person) = snapshot.person(session.person) else {
        return Ok(None);
    };
    let who = Who {
        id: session.person,
        person,
        today: now.today(),
    };
    let lang = chosen_language(headers, &model.languages)
        .or(who.person.language)
        .unwrap_or_else(|| language(headers, &model.languages, model.language()));
    let scheme = scheme_of(headers);
    let carried = cookie(headers, FLASH_COOKIE).unwrap_or_default();
    let (code, count) = carried.split_once(':').unwrap_or((carried, ""));
    let flash = FLASHES.into_iter().find(|known| *known == code);
    let flash_count = count.parse().ok();
    let tag = tag(&[
        &styr.settings().build,
        path.as_str(),
        query.as_str(),
        lang.code(),
        scheme,
        &format!("{}/{}/{}/{}", who.id, seq.data, seq.structure, now.today()),
    ]);
    let (mut data_seq, mut figures_seq) = (seq.data, seq.figures);
    let mut as_of = None;
    if let Some(day) = past::asked(&query, now.today())? {
        let (then, of_then, past) = municipality.as_of(&snapshot, day).await?;
        now = Moment::end_of(day, of_then.model().country);
        data_seq = seq_of(day);
        figures_seq = data_seq;
        (municipality, snapshot, as_of) = (then, of_then, Some(past));
    }
    Ok(Some(Actor {
        styr: styr.clone(),
        data_seq,
        figures_seq,
        session: session.id,
        municipality,
        snapshot,
        who,
        lang,
        now,
        path,
        query,
        flash,
        flash_count,
        scheme,
        tag,
        as_of,
    }))
}

/// The number that a past day has in place of that of a change: no change has it, so that what is
/// kept of now is not shown for then.
pub(crate) fn seq_of(day: chrono::NaiveDate) -> i64 {
    -i64::from(day.num_days_from_ce())
}

/// The tag of a page as one reader sees it: what it depends on, hashed.
pub(crate) fn tag(parts: &[&str]) -> String {
    let hash = secret::hash(parts.join("\u{1f}").as_bytes());
    format!("W/\"{}\"", hash.get(..24).unwrap_or_default())
}

fn is_fresh(headers: &HeaderMap, actor: &Actor) -> bool {
    actor.flash.is_none() && holds_tag(headers, &actor.tag)
}

/// Whether the asker has what `tag` marks.
pub(crate) fn holds_tag(headers: &HeaderMap, tag: &str) -> bool {
    headers
        .get(header::IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|held| held.split(',').any(|one| one.trim() == tag))
}

/// The value of the cookie `name`.
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(own, _)| *own == name)
        .map(|(_, value)| value)
}

/// The choice of light or dark: `light`, `dark` or `auto`.
pub fn scheme_of(headers: &HeaderMap) -> &'static str {
    match cookie(headers, SCHEME_COOKIE) {
        Some("light") => "light",
        Some("dark") => "dark",
        _ => "auto",
    }
}

/// The language for a visitor: the one chosen, else the browser's, else the municipality's.
pub fn language(headers: &HeaderMap, offered: &[Lang], own: Lang) -> Lang {
    chosen_language(headers, offered)
        .or_else(|| chosen_by_browser(headers, offered))
        .unwrap_or(own)
}

/// The first language that the browser or program asks for among those offered.
pub(crate) fn chosen_by_browser(headers: &HeaderMap, offered: &[Lang]) -> Option<Lang> {
    let accepted = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    accepted
        .split(',')
        .filter_map(|part| Lang::parse(part.split(';').next()?.trim()))
        .find(|lang| offered.contains(lang))
}

/// The language that the reader chose on a page.
fn chosen_language(headers: &HeaderMap, offered: &[Lang]) -> Option<Lang> {
    cookie(headers, LANGUAGE_COOKIE)
        .and_then(Lang::parse)
        .filter(|lang| offered.contains(lang))
}

/// `text` as a value of a query.
pub fn encoded(text: &str) -> String {
    form_urlencoded::byte_serialize(text.as_bytes()).collect()
}
