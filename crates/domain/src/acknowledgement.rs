//! A party confirms one version of something; a changed text voids it (S-32, F71, F107).

use crate::ids::Key;
use crate::text::LocalText;
use crate::thing::ThingRef;
use crate::workflow::Who;
use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// A kind of acknowledgement: receipt, read-and-confirm, signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AcknowledgementKind {
    /// Its stable name.
    pub key: Key,
    /// What it is called, such as `kvittering` or `lesebekreftelse`.
    pub name: LocalText,
    /// What a party confirms by it.
    #[serde(default)]
    pub means: LocalText,
    /// The parties; all of them are needed.
    #[serde(default, rename = "party")]
    pub parties: Vec<Party>,
    /// The fields whose change voids it; empty for every text of the thing.
    #[serde(default)]
    pub voided_by: Vec<Key>,
}

/// Someone who acknowledges.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// Its stable name.
    pub key: Key,
    /// What it is called.
    pub name: LocalText,
    /// The unit whose leader (or chair) acknowledges for it; none where [`Party::who`] tells.
    #[serde(default)]
    pub unit: Option<Key>,
    /// Who acknowledges, where it is no fixed unit.
    #[serde(default)]
    pub who: Option<Who>,
    /// Whether each one of them must, and not just one for all (F71, F363).
    #[serde(default)]
    pub each: bool,
}

/// One acknowledgement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Acknowledgement {
    /// Of what.
    pub thing: ThingRef,
    /// The fingerprint of the text that was confirmed.
    pub digest: String,
    /// As which party.
    pub party: Key,
    /// By whom.
    pub person: Key,
    /// When.
    pub at: DateTime<Utc>,
    /// What they remarked; empty where nothing.
    pub remark: String,
}
