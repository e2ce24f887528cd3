//! Loading a checked model folder, and writing one back.

use chrono::{DateTime, Utc};
use styr_domain::audit::{Action, Change, Event, Subject};
use styr_domain::folder::Folder;
use styr_domain::ids::PersonId;
use styr_store::load::Preview;
use styr_store::{Store, StoreError, load};

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
    let mut tx = store.write().await?;
    let done = load::apply(&mut tx, folder, actor, at).await?;
    let key = folder.model.key.to_string();
    let event = Event {
        actor,
        action: Action::Loaded,
        subject: Subject::Municipality,
        key: key.clone(),
        changes: vec![Change {
            subject: Subject::Municipality,
            key,
            before: None,
            after: serde_json::to_string(&done).ok(),
        }],
    };
    tx.commit(event, at).await?;
    Ok(done)
}

/// The folder that the store holds now: loading it again changes nothing.
pub async fn export(store: &Store) -> Result<Folder, StoreError> {
    load::export(store).await
}
