//! How all units stand at once, read once per change and kept until the next.

use crate::Snapshot;
use crate::card::{self, kept};
use crate::municipality::Municipality;
use chrono::NaiveDate;
use std::collections::BTreeMap;
use std::sync::Arc;
use styr_domain::due::awaited;
use styr_domain::ids::Key;
use styr_domain::measure::Status;
use styr_domain::period::Period;
use styr_domain::scorecard::{CardRow, Summary};
use styr_store::StoreError;
use styr_store::comment::Comment;

/// How one unit stands.
#[derive(Clone, Debug)]
pub struct UnitLine {
    /// The unit.
    pub unit: Key,
    /// Its counts.
    pub summary: Summary,
    /// Its red lines, in the model's order.
    pub red: Vec<CardRow>,
    /// How many results have not come.
    pub awaited: u32,
}

/// How all units with a card stand.
#[derive(Clone, Debug)]
pub struct Board {
    /// The period.
    pub period: Period,
    /// The units, in the model's order.
    pub lines: Vec<UnitLine>,
    /// The counts of all units together.
    pub total: Summary,
    /// The counts of all units by goal, for the goals that have indicators.
    pub by_goal: BTreeMap<Key, Summary>,
    /// The counts of all units by perspective.
    pub by_perspective: BTreeMap<Key, Summary>,
}

impl Board {
    /// The line of `unit`, where it has a card.
    pub fn line(&self, unit: &Key) -> Option<&UnitLine> {
        self.lines.iter().find(|line| line.unit == *unit)
    }
}

/// How all units stand for `period` as known on `today`.
pub async fn board(
    municipality: &Municipality,
    snapshot: &Snapshot,
    seq: i64,
    period: Period,
    today: NaiveDate,
) -> Result<Arc<Board>, StoreError> {
    let key = (period, today);
    if let Some(board) = kept(municipality, seq, |cards| cards.board(key)) {
        return Ok(board);
    }
    let day = period.last_day().min(today);
    let mut board = Board {
        period,
        lines: Vec::new(),
        total: Summary::default(),
        by_goal: BTreeMap::new(),
        by_perspective: BTreeMap::new(),
    };
    let matrix = card::matrix(municipality, snapshot, seq, period, today).await?;
    for row in matrix.iter() {
        let mut line = UnitLine {
            unit: row.unit.clone(),
            summary: Summary::default(),
            red: Vec::new(),
            awaited: 0,
        };
        for cell in &row.rows {
            line.summary.count(cell);
            board.total.count(cell);
            board
                .by_perspective
                .entry(cell.indicator.perspective.clone())
                .or_default()
                .count(cell);
            if let Some(goal) = &cell.indicator.goal {
                board.by_goal.entry(goal.clone()).or_default().count(cell);
            }
            line.awaited += u32::from(awaited(cell, day).is_some());
            if cell.status == Status::Missed {
                line.red.push(cell.clone());
            }
        }
        board.lines.push(line);
    }
    let board = Arc::new(board);
    kept(municipality, seq, |cards| cards.keep_board(key, &board));
    Ok(board)
}

/// Whether one of `comments` explains the result of `row`: it is about the same period, or about
/// all of them and written since the result came.
pub fn explains(comments: &[Comment], row: &CardRow) -> bool {
    comments
        .iter()
        .filter(|comment| comment.indicator == row.indicator.key)
        .any(|comment| match comment.period {
            Some(period) => Some(period) == row.period,
            None => row
                .recorded_on
                .is_none_or(|day| day <= comment.created_at.date_naive()),
        })
}
