//! Who asks: a person with the roles of the day, or the program itself.

use crate::snapshot::Snapshot;
use chrono::NaiveDate;
use std::sync::Arc;
use styr_domain::folder::Person;
use styr_domain::ids::{Key, PersonId};
use styr_domain::permission::{Membership, Permission, Role, Scope, scope};

/// A signed-in person, as of a day.
#[derive(Clone, Debug)]
pub struct Who {
    /// Their number.
    pub id: PersonId,
    /// Who they are and the parts they play.
    pub person: Arc<Person>,
    /// The day that their roles are judged by.
    pub today: NaiveDate,
}

impl Who {
    /// Where they may do `permission`; `None` where nowhere.
    pub fn scope(&self, permission: Permission, snapshot: &Snapshot) -> Option<Scope> {
        scope(
            &self.person.memberships,
            permission,
            snapshot.tree(),
            self.today,
        )
    }

    /// The roles they have today, strongest first.
    pub fn memberships(&self) -> Vec<&Membership> {
        let mut now: Vec<&Membership> = self
            .person
            .memberships
            .iter()
            .filter(|membership| membership.validity.holds(self.today))
            .collect();
        now.sort_by_key(|membership| membership.role);
        now
    }

    /// Whether they have `role` today.
    pub fn is(&self, role: Role) -> bool {
        self.memberships()
            .iter()
            .any(|membership| membership.role == role)
    }

    /// The units they belong to today.
    pub fn units(&self) -> Vec<&Key> {
        let mut units: Vec<&Key> = Vec::new();
        for membership in self.memberships() {
            if !units.contains(&&membership.unit) {
                units.push(&membership.unit);
            }
        }
        units
    }
}
