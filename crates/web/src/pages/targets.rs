//! Setting a unit's own targets for a year (M-06, M-07).

use crate::actor::{Actor, May, SetTargets};
use crate::chrome::{Chrome, Crumb, NavItem};
use crate::error::{PageError, PageResult};
use crate::form::Fields;
use crate::pages::amendment::{self, LateFigures, Reason};
use crate::pages::indicator::plural;
use crate::{respond, urls};
use askama::Template;
use axum::extract::{Path, RawQuery};
use axum::response::{IntoResponse, Redirect};
use chrono::Datelike;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::Arc;
use styr_app::form::Sent;
use styr_app::targets::{self, Done, Part, Refused, Sheet, TEXT_MAX, TargetProblem, Typed};
use styr_domain::audit::Subject;
use styr_domain::code;
use styr_domain::ids::{IndicatorId, Key, Stored, UnitId};
use styr_domain::measure::{Band, Direction, Indicator, Target, TargetEntry, target_for};
use styr_domain::org::Unit;
use styr_domain::period::Period;
use styr_i18n::{Format, Texts};

/// How many years before and after the shown one can be chosen at once.
const YEARS_AROUND: i32 = 2;

/// The unit of the address.
#[derive(Deserialize)]
pub struct Place {
    unit: String,
}

struct Field {
    id: String,
    name: String,
    value: String,
    column: &'static str,
    label: String,
    is_figure: bool,
    /// The direction has no such limit.
    is_left_out: bool,
    error: String,
}

struct Row {
    name: String,
    href: String,
    code: String,
    unit_of_measure: String,
    direction: &'static str,
    in_force_id: String,
    in_force: String,
    acceptable: String,
    origin: String,
    revision_name: String,
    revision: i32,
    fields: Vec<Field>,
}

struct Group {
    name: String,
    rows: Vec<Row>,
}

struct Said {
    field: String,
    text: String,
}

#[derive(Template)]
#[template(path = "targets.html")]
struct TargetsPage {
    chrome: Chrome,
    unit_name: String,
    action: String,
    card_href: String,
    year: i32,
    years: Vec<NavItem>,
    columns: Vec<(&'static str, bool)>,
    groups: Vec<Group>,
    problems: Vec<Said>,
    late: LateFigures,
}

/// `GET /{m}/units/{unit}/targets?year=2018`: the unit's targets for a year, and where each comes from.
pub async fn form(
    actor: May<SetTargets>,
    Path(place): Path<Place>,
    RawQuery(query): RawQuery,
) -> PageResult {
    let view = View::read(
        &actor,
        &place,
        &Fields::parse(query.unwrap_or_default().as_bytes()),
    )
    .await?;
    respond::page(&actor, &view.page(&[], &[], Reason::default()).await?)
}

/// `POST /{m}/units/{unit}/targets`: sets, changes and takes back the unit's own targets.
pub async fn save(actor: May<SetTargets>, Path(place): Path<Place>, fields: Fields) -> PageResult {
    let view = View::read(&actor, &place, &fields).await?;
    let sheet = Sheet {
        period: view.period,
        rows: view.typed(&fields),
        reason: fields.raw(Reason::FIELD).to_owned(),
    };
    let reason = Reason::of(&fields);
    let token = fields.token()?;
    let location = format!(
        "{}?year={}",
        urls::targets(actor.key(), &view.unit.value.key),
        view.year()
    );
    let sent = Sent::new(&token, &location);
    let (municipality, snapshot) = (&actor.municipality, &actor.snapshot);
    let done = targets::set(
        municipality,
        snapshot,
        &actor.who,
        view.unit,
        &sheet,
        sent,
        actor.now,
    )
    .await?;
    Ok(match done {
        Done::Saved(count) => respond::redirect_counted(&actor, &location, "targets-saved", count),
        Done::Nothing => respond::redirect(&actor, &location, "saved-nothing"),
        Done::Seen(location) => Redirect::to(&location).into_response(),
        Done::Again(refused) => respond::again(&view.page(&sheet.rows, &refused, reason).await?)?,
        Done::Closed((_, problem)) => {
            let reason = reason.refused(&actor, problem);
            respond::again(&view.page(&sheet.rows, &[], reason).await?)?
        }
    })
}

/// The unit's targets for a year as the database has them.
struct View<'a> {
    actor: &'a May<SetTargets>,
    unit: &'a Stored<UnitId, Unit>,
    period: Period,
    indicators: Vec<&'a Stored<IndicatorId, Arc<Indicator>>>,
    /// The targets that serve the unit, and the revision of its own for the year.
    found: BTreeMap<IndicatorId, (Vec<TargetEntry>, i32)>,
    texts: &'static Texts,
    format: &'static Format,
}

impl<'a> View<'a> {
    async fn read(actor: &'a May<SetTargets>, place: &Place, fields: &Fields) -> PageResult<Self> {
        let key = Key::parse(&place.unit).ok_or(PageError::NotFound)?;
        let unit = actor.snapshot.unit(&key).ok_or(PageError::NotFound)?;
        actor.within(&key)?;
        let asked = fields.get("year");
        let year = if asked.is_empty() {
            Some(latest_year(actor, unit).await?)
        } else {
            asked.parse().ok()
        };
        let period = year.and_then(Period::year_of).ok_or(PageError::NotFound)?;
        let mut indicators: Vec<_> = actor
            .snapshot
            .indicators_of(&unit.value)
            .filter(|indicator| indicator.value.direction != Direction::Info)
            .collect();
        indicators.sort_by(|a, b| code::compare(&a.value.code, &b.value.code));
        let ids: Vec<IndicatorId> = indicators.iter().map(|indicator| indicator.id).collect();
        Ok(Self {
            actor,
            unit,
            period,
            indicators,
            found: targets::of_unit(&actor.municipality, unit, ids, period).await?,
            texts: Texts::of(actor.lang),
            format: Format::of(actor.lang),
        })
    }

    fn year(&self) -> i32 {
        self.period.year()
    }

    /// What was typed, read out of the form.
    fn typed(&self, fields: &Fields) -> Vec<Typed> {
        self.indicators
            .iter()
            .map(|indicator| &indicator.value.key)
            .filter(|key| fields.has(&format!("rev.{key}")))
            .map(|key| Typed {
                indicator: key.clone(),
                seen: fields.get(&format!("rev.{key}")).parse().unwrap_or(0),
                parts: Part::ALL
                    .into_iter()
                    .map(|part| {
                        (
                            part,
                            fields.raw(&format!("{}.{key}", part.code())).to_owned(),
                        )
                    })
                    .collect(),
            })
            .collect()
    }

    async fn page(
        &self,
        typed: &[Typed],
        refused: &[Refused],
        reason: Reason,
    ) -> PageResult<TargetsPage> {
        let (actor, texts) = (self.actor, self.texts);
        let key = actor.key();
        let model = actor.snapshot.model();
        let unit = &self.unit.value;
        let unit_name = unit.name.get(actor.lang).to_owned();
        let action = urls::targets(key, &unit.key);
        let units = plural(actor, "unit", "nav-units");
        let crumb = |href, label| Crumb { href, label };
        let crumbs = vec![
            crumb(urls::units(key), units),
            crumb(urls::unit(key, &unit.key), unit_name.clone()),
            crumb(String::new(), texts.get("targets-title").to_owned()),
        ];
        let groups = model
            .perspectives
            .iter()
            .map(|perspective| Group {
                name: perspective.name.get(actor.lang).to_owned(),
                rows: self
                    .indicators
                    .iter()
                    .filter(|indicator| indicator.value.perspective == perspective.key)
                    .map(|indicator| self.row(indicator, typed, refused))
                    .collect(),
            })
            .filter(|group: &Group| !group.rows.is_empty())
            .collect();
        let mut problems: Vec<Said> = refused.iter().map(|refused| self.said(refused)).collect();
        if !reason.error.is_empty() {
            problems.push(Said {
                field: Reason::FIELD.to_owned(),
                text: reason.error.clone(),
            });
        }
        let last_day = self.period.last_day();
        let late = amendment::of_figures(actor, Subject::Target, &unit.key, last_day).await?;
        Ok(TargetsPage {
            late: LateFigures { reason, ..late },
            problems,
            chrome: Chrome::of(actor, crumbs),
            card_href: urls::scorecard(key, &unit.key, None),
            year: self.year(),
            years: (self.year() - YEARS_AROUND..=self.year() + YEARS_AROUND)
                .map(|year| NavItem {
                    href: format!("{action}?year={year}"),
                    label: year.to_string(),
                    current: year == self.year(),
                })
                .collect(),
            columns: Part::ALL
                .iter()
                .map(|part| (self.column(*part), part.is_figure()))
                .collect(),
            groups,
            action,
            unit_name,
        })
    }

    fn column(&self, part: Part) -> &'static str {
        self.texts.word("targets-part", part.code())
    }

    fn row(
        &self,
        indicator: &Stored<IndicatorId, Arc<Indicator>>,
        typed: &[Typed],
        refused: &[Refused],
    ) -> Row {
        let value = &indicator.value;
        let lang = self.actor.lang;
        let (entries, latest) = self
            .found
            .get(&indicator.id)
            .map_or((&[][..], 0), |(entries, latest)| (entries, *latest));
        let own = entries
            .iter()
            .find(|entry| entry.own && entry.period == self.period)
            .map(|entry| &entry.target);
        let typed = typed.iter().find(|typed| typed.indicator == value.key);
        let revision = refused.iter().find_map(|refused| match &refused.problem {
            // Saving once more is a decision against what the other one set.
            TargetProblem::Stale { revision, .. } if refused.indicator == value.key => {
                Some(*revision)
            }
            _ => None,
        });
        let in_force = target_for(entries, self.period);
        Row {
            name: value.name.get(lang).to_owned(),
            href: urls::indicator(self.actor.key(), &value.key, Some(&self.unit.value.key)),
            code: value.code.clone(),
            unit_of_measure: value.unit_of_measure.get(lang).to_owned(),
            direction: self.texts.word("direction", value.direction.code()),
            in_force_id: format!("in-force-{}", value.key),
            in_force: in_force.map_or_else(
                || self.texts.get("targets-none").to_owned(),
                |(entry, _)| self.limit(value, &entry.target.desired),
            ),
            acceptable: in_force
                .and_then(|(entry, _)| entry.target.acceptable.as_ref())
                .map_or_else(String::new, |band| {
                    self.texts.format(
                        "targets-acceptable",
                        &[("limit", self.limit(value, band).into())],
                    )
                }),
            origin: in_force.map_or_else(String::new, |(entry, origin)| {
                let word = self.texts.word("target-origin", origin.code());
                if entry.period == self.period {
                    word.to_owned()
                } else {
                    let period = self.format.period_name(entry.period);
                    self.texts.format(
                        "targets-origin-of",
                        &[("origin", word.into()), ("period", period.into())],
                    )
                }
            }),
            revision_name: format!("rev.{}", value.key),
            revision: revision.unwrap_or_else(|| typed.map_or(latest, |typed| typed.seen)),
            fields: Part::ALL
                .iter()
                .map(|part| self.field(value, *part, own, typed, refused))
                .collect(),
        }
    }

    fn field(
        &self,
        indicator: &Indicator,
        part: Part,
        own: Option<&Target>,
        typed: Option<&Typed>,
        refused: &[Refused],
    ) -> Field {
        let stands = || own.map_or_else(String::new, |own| self.stands(indicator, part, own));
        let typed = typed.and_then(|typed| typed.parts.get(&part)).cloned();
        let refused = refused
            .iter()
            .find(|refused| refused.indicator == indicator.key && refused.part == part);
        let column = self.column(part);
        Field {
            id: field_id(part, &indicator.key),
            name: format!("{}.{}", part.code(), indicator.key),
            value: typed.unwrap_or_else(stands),
            column,
            label: self.texts.format(
                "targets-field",
                &[
                    ("indicator", indicator.name.get(self.actor.lang).into()),
                    ("part", column.into()),
                ],
            ),
            is_figure: part.is_figure(),
            is_left_out: matches!(part, Part::DesiredTo | Part::AcceptableTo)
                && !targets::has_upper(indicator.direction),
            error: refused.map_or_else(String::new, |refused| {
                self.problem(indicator, &refused.problem)
            }),
        }
    }

    /// What stands in a part of the unit's own target, as it is typed.
    fn stands(&self, indicator: &Indicator, part: Part, own: &Target) -> String {
        let limit = |band: Option<Band>| {
            band.map_or((None, None), |band| {
                targets::figures(indicator.direction, &band)
            })
        };
        let figure = match part {
            Part::Desired => limit(Some(own.desired)).0,
            Part::DesiredTo => limit(Some(own.desired)).1,
            Part::Acceptable => limit(own.acceptable).0,
            Part::AcceptableTo => limit(own.acceptable).1,
            Part::Note => return own.note.clone(),
            Part::Decision => return own.decision.clone(),
        };
        figure.map_or_else(String::new, |figure| {
            if figure.normalize().scale() <= u32::from(indicator.decimals) {
                self.format.decimal_plain(figure, indicator.decimals)
            } else {
                self.format.exact(figure)
            }
        })
    }

    /// A limit as it is read: one figure, or two.
    fn limit(&self, indicator: &Indicator, band: &Band) -> String {
        let unit = indicator.unit_of_measure.get(self.actor.lang);
        let unit = if unit == "%" { unit } else { "" };
        let shown = |figure| self.format.with_unit(figure, indicator.decimals, unit);
        match targets::figures(indicator.direction, band) {
            (Some(low), Some(high)) => {
                let low = self.format.decimal(low, indicator.decimals);
                self.texts.format(
                    "targets-range",
                    &[("low", low.into()), ("high", shown(high).into())],
                )
            }
            (Some(figure), None) | (None, Some(figure)) => shown(figure),
            (None, None) => String::new(),
        }
    }

    fn problem(&self, indicator: &Indicator, problem: &TargetProblem) -> String {
        match problem {
            TargetProblem::Number(problem) => self.texts.number_problem(*problem),
            TargetProblem::TooLong => self
                .texts
                .format("form-too-long", &[("max", TEXT_MAX.into())]),
            TargetProblem::Order => {
                let code = format!("targets-problem-order-{}", indicator.direction.code());
                self.texts.get(&code).to_owned()
            }
            TargetProblem::Stale { theirs, by, .. } => {
                let person = by.and_then(|id| self.actor.snapshot.person(id));
                let name = person.map_or_else(
                    || self.texts.get("form-stale-someone").to_owned(),
                    |person| person.name.clone(),
                );
                let theirs = theirs.as_ref().map_or_else(
                    || self.texts.get("targets-none").to_owned(),
                    |target| self.limit(indicator, &target.desired),
                );
                self.texts.format(
                    "targets-problem-stale",
                    &[("name", name.into()), ("theirs", theirs.into())],
                )
            }
            other => self.texts.word("targets-problem", other.code()).to_owned(),
        }
    }

    fn said(&self, refused: &Refused) -> Said {
        let indicator = self.actor.snapshot.indicator(&refused.indicator);
        let (name, problem) = indicator.map_or_else(
            || (refused.indicator.to_string(), String::new()),
            |indicator| {
                let name = indicator.value.name.get(self.actor.lang).to_owned();
                (name, self.problem(&indicator.value, &refused.problem))
            },
        );
        let part = self.column(refused.part);
        Said {
            field: field_id(refused.part, &refused.indicator),
            text: self.texts.format(
                "targets-problem-in-field",
                &[
                    ("indicator", name.into()),
                    ("part", part.into()),
                    ("problem", problem.into()),
                ],
            ),
        }
    }
}

/// The year to show when none is asked for: this one, or the last one that has targets.
async fn latest_year(actor: &Actor, unit: &Stored<UnitId, Unit>) -> PageResult<i32> {
    let this_year = actor.now.today().year();
    let targets = styr_store::target::of_unit(actor.municipality.store(), unit.id).await?;
    let last = targets
        .values()
        .flatten()
        .map(|entry| entry.period.ends_in_year())
        .max();
    Ok(last.map_or(this_year, |last| last.min(this_year)))
}

fn field_id(part: Part, indicator: &Key) -> String {
    format!("{}-{indicator}", part.code())
}
