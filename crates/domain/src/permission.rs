//! Who may do what, and where (domain.md §6).

use crate::ids::Key;
use crate::org::{Tree, Validity};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A part that a person plays in the municipality. A model names them in its own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Keeps the model, the people and the integrations.
    Administrator,
    /// The chief executive (kommunedirektør, rådmann, kommundirektör).
    Executive,
    /// Works with figures for all units (controller, economist).
    Controller,
    /// Leads a unit.
    Leader,
    /// Enters results for a unit on its leader's behalf.
    Reporter,
    /// Is elected.
    Politician,
    /// Works in a unit.
    Employee,
    /// Audits (revisjon, kontrollutvalg): reads everything that is governed, changes nothing.
    Auditor,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 8] = [
        Self::Administrator,
        Self::Executive,
        Self::Controller,
        Self::Leader,
        Self::Reporter,
        Self::Politician,
        Self::Employee,
        Self::Auditor,
    ];

    /// The word in model folders and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Administrator => "administrator",
            Self::Executive => "executive",
            Self::Controller => "controller",
            Self::Leader => "leader",
            Self::Reporter => "reporter",
            Self::Politician => "politician",
            Self::Employee => "employee",
            Self::Auditor => "auditor",
        }
    }

    /// Reads [`Role::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Whether the role gives `permission`, and how far it reaches.
    pub const fn reach(self, permission: Permission) -> Reach {
        use Permission as P;
        match (permission, self) {
            (P::Read | P::OwnProfile | P::WriteEntries | P::Acknowledge | P::ReadThread, _)
            | (
                P::WriteGoals
                | P::WritePlans
                | P::EnterResults
                | P::SetTargets
                | P::Comment
                | P::ReadHistory
                | P::ReadOverview,
                Self::Administrator | Self::Executive | Self::Controller,
            )
            | (P::ReadOverview, Self::Leader | Self::Politician)
            | (P::ReadHistory | P::ReadOverview, Self::Auditor)
            | (P::ImportData, Self::Administrator | Self::Controller)
            | (P::ReadPeople, Self::Administrator | Self::Executive | Self::Auditor)
            | (P::ManageAccess | P::ChangeModel | P::ChangeOrganisation, Self::Administrator)
            | (P::ChangeOrganisation, Self::Executive) => Reach::Everywhere,
            (P::EnterResults | P::Comment, Self::Leader | Self::Reporter)
            | (P::SetTargets | P::ReadHistory | P::WriteGoals | P::WritePlans, Self::Leader)
            | (P::Comment, Self::Employee)
            | (P::WriteGoals, Self::Employee | Self::Reporter) => Reach::OwnUnits,
            _ => Reach::Nowhere,
        }
    }
}

/// How far a role's permission reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// All units of the municipality.
    Everywhere,
    /// The unit of the membership and every unit below it.
    OwnUnits,
    /// Not at all.
    Nowhere,
}

/// Something that a page, a form or a command lets a person do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Permission {
    /// Read units, scorecards, indicators and goals.
    Read,
    /// See all units side by side.
    ReadOverview,
    /// Enter and revise results.
    EnterResults,
    /// Set targets.
    SetTargets,
    /// Write comments.
    Comment,
    /// Read who changed what.
    ReadHistory,
    /// Bring outside data in, and undo it.
    ImportData,
    /// Read the list of people and their roles.
    ReadPeople,
    /// Give and take integrations' access.
    ManageAccess,
    /// See and change one's own profile.
    OwnProfile,
    /// Write goals, relink them, report on them: giver and receiver tell which.
    WriteGoals,
    /// Write plans and move them.
    WritePlans,
    /// Write entries of registers: the register tells which.
    WriteEntries,
    /// Acknowledge what one is a party of.
    Acknowledge,
    /// See how red the thread is, and what breaks it.
    ReadThread,
    /// Change the model in the set-up pages.
    ChangeModel,
    /// Split, merge, move and end units; turn the year.
    ChangeOrganisation,
}

impl Permission {
    /// Every permission.
    pub const ALL: [Self; 17] = [
        Self::Read,
        Self::ReadOverview,
        Self::EnterResults,
        Self::SetTargets,
        Self::Comment,
        Self::ReadHistory,
        Self::ImportData,
        Self::ReadPeople,
        Self::ManageAccess,
        Self::OwnProfile,
        Self::WriteGoals,
        Self::WritePlans,
        Self::WriteEntries,
        Self::Acknowledge,
        Self::ReadThread,
        Self::ChangeModel,
        Self::ChangeOrganisation,
    ];

    /// The word in catalogues' keys and logs.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::ReadOverview => "read-overview",
            Self::EnterResults => "enter-results",
            Self::SetTargets => "set-targets",
            Self::Comment => "comment",
            Self::ReadHistory => "read-history",
            Self::ImportData => "import-data",
            Self::ReadPeople => "read-people",
            Self::ManageAccess => "manage-access",
            Self::OwnProfile => "own-profile",
            Self::WriteGoals => "write-goals",
            Self::WritePlans => "write-plans",
            Self::WriteEntries => "write-entries",
            Self::Acknowledge => "acknowledge",
            Self::ReadThread => "read-thread",
            Self::ChangeModel => "change-model",
            Self::ChangeOrganisation => "change-organisation",
        }
    }
}

/// A person's role in a unit, while it lasts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Membership {
    /// The part played.
    pub role: Role,
    /// Where.
    pub unit: Key,
    /// The municipality's own word for the post, such as `rektor`; empty where none.
    pub title: String,
    /// When.
    pub validity: Validity,
}

/// The units that something reaches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Every unit.
    All,
    /// These units.
    Units(BTreeSet<Key>),
}

impl Scope {
    /// Whether it holds `unit`.
    pub fn holds(&self, unit: &Key) -> bool {
        match self {
            Self::All => true,
            Self::Units(units) => units.contains(unit),
        }
    }

    /// Whether it holds no unit at all.
    pub fn is_empty(&self) -> bool {
        matches!(self, Self::Units(units) if units.is_empty())
    }
}

/// Whether a person with `memberships` leads `unit` on `day`: as its leader or chair, or as chief executive.
pub fn leads(memberships: &[Membership], unit: &Key, day: NaiveDate) -> bool {
    memberships.iter().any(|membership| {
        membership.unit == *unit
            && matches!(membership.role, Role::Leader | Role::Executive)
            && membership.validity.holds(day)
    })
}

/// Where a person with `memberships` may do `permission` on `day`.
///
/// None where not at all, so that a page can tell "not you" (403) from "not there" (404).
pub fn scope(
    memberships: &[Membership],
    permission: Permission,
    tree: &Tree,
    day: NaiveDate,
) -> Option<Scope> {
    let mut units = BTreeSet::new();
    for membership in memberships
        .iter()
        .filter(|membership| membership.validity.holds(day))
    {
        match membership.role.reach(permission) {
            Reach::Everywhere => return Some(Scope::All),
            Reach::OwnUnits => units.extend(
                tree.subtree(&membership.unit)
                    .iter()
                    .map(|unit| unit.key.clone()),
            ),
            Reach::Nowhere => {}
        }
    }
    (!units.is_empty()).then_some(Scope::Units(units))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::org::{Unit, UnitKind};
    use crate::text::{Lang, LocalText};

    fn key(text: &str) -> Key {
        Key::parse(text).unwrap()
    }

    fn tree() -> Tree {
        let unit = |own: &str, parent: Option<&str>| Unit {
            key: key(own),
            code: String::new(),
            name: LocalText::new(Lang::Nb, own),
            kind: UnitKind::Line,
            level: key("unit"),
            parent: parent.map(key),
            validity: Validity::default(),
            former: Vec::new(),
            has_card: true,
        };
        let day = "2020-01-01".parse().unwrap();
        Tree::on(
            [
                unit("top", None),
                unit("school", Some("top")),
                unit("class", Some("school")),
                unit("other", Some("top")),
            ],
            day,
        )
    }

    fn member(role: Role, unit: &str, to: Option<&str>) -> Membership {
        Membership {
            role,
            unit: key(unit),
            title: String::new(),
            validity: Validity {
                from: None,
                to: to.map(|to| to.parse().unwrap()),
            },
        }
    }

    #[test]
    fn a_leader_reaches_the_unit_and_all_below_it() {
        let day = "2020-01-01".parse().unwrap();
        let found = scope(
            &[member(Role::Leader, "school", None)],
            Permission::EnterResults,
            &tree(),
            day,
        )
        .unwrap();
        assert!(found.holds(&key("school")) && found.holds(&key("class")));
        assert!(!found.holds(&key("other")) && !found.holds(&key("top")));
    }

    #[test]
    fn rights_end_with_the_post() {
        let day = "2020-01-02".parse().unwrap();
        let former = [member(Role::Leader, "school", Some("2020-01-01"))];
        assert_eq!(scope(&former, Permission::EnterResults, &tree(), day), None);
        assert_eq!(scope(&former, Permission::Read, &tree(), day), None);
    }

    #[test]
    fn f21_politicians_and_auditors_change_nothing() {
        let day = "2020-01-01".parse().unwrap();
        for role in [Role::Politician, Role::Auditor] {
            for permission in [
                Permission::EnterResults,
                Permission::SetTargets,
                Permission::ImportData,
                Permission::ManageAccess,
            ] {
                assert_eq!(
                    scope(&[member(role, "top", None)], permission, &tree(), day),
                    None
                );
            }
        }
    }

    #[test]
    fn every_permission_is_given_by_some_role() {
        for permission in Permission::ALL {
            assert!(
                Role::ALL
                    .iter()
                    .any(|role| role.reach(permission) != Reach::Nowhere),
                "{permission:?}"
            );
        }
    }
}
