//! Loading a checked model folder, and writing one back.

use chrono::{DateTime, Utc};
use std::collections::BTreeMap;
use styr_domain::audit::{Action, Change, Event, Subject};
use styr_domain::folder::Folder;
use styr_domain::ids::PersonId;
use styr_model::Source;
use styr_store::load::Preview;
use styr_store::{Store, StoreError, load, source};

/// What loading `folder` would make, change and end.
pub async fn preview(store: &Store, folder: &Folder) -> Result<Preview, StoreError> {
    load::preview(store, folder).await
}

/// Loads `folder` whole, in one transaction with one audit event that holds the counts.
pub async fn apply(
    store: &Store,
    folder: &Folder,
    actor: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<Preview, StoreError> {
    apply_text(store, folder, &Source::default(), actor, at).await
}

/// [`apply`] for a folder that was read from `source`, whose comments and order are kept.
pub async fn apply_text(
    store: &Store,
    folder: &Folder,
    source: &Source,
    actor: Option<PersonId>,
    at: DateTime<Utc>,
) -> Result<Preview, StoreError> {
    let mut tx = store.write().await?;
    let done = load::apply(&mut tx, folder, actor, at).await?;
    if !source.files.is_empty() {
        source::put_all(&mut tx, &kept(source), actor, at).await?;
    }
    let key = folder.model.key.to_string();
    let change = Change {
        subject: Subject::Municipality,
        key,
        before: None,
        after: serde_json::to_string(&done).ok(),
    };
    let event = Event::of_one(actor, Action::Loaded, change);
    tx.commit(event, at).await?;
    Ok(done)
}

/// The files whose text holds more than what it says: sheets have neither comments nor an order of their own.
fn kept(source: &Source) -> BTreeMap<String, String> {
    source
        .files
        .iter()
        .filter(|(path, _)| styr_model::wanted(path) && path.rsplit('.').next() != Some("csv"))
        .filter_map(|(path, bytes)| {
            let text = std::str::from_utf8(bytes).ok()?;
            Some((path.clone(), text.to_owned()))
        })
        .collect()
}

/// The folder that the store holds now as text, with the comments and order of what was loaded.
pub async fn export_text(store: &Store) -> Result<(Folder, Source), StoreError> {
    let mut snapshot = store.snapshot().await?;
    let kept = source::all(&mut snapshot).await?;
    let folder = load::read(&mut snapshot).await?;
    let source = styr_model::edit::current(&kept, &folder);
    Ok((folder, source))
}

/// The folder that the store holds now: loading it again changes nothing.
pub async fn export(store: &Store) -> Result<Folder, StoreError> {
    load::export(store).await
}
