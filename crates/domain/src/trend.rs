//! Whether a figure moves the right way; independent of the traffic light (M-08).

use crate::measure::{Band, Direction};
use crate::value::Decimal;
use serde::{Deserialize, Serialize};

/// The movement since the comparable period, judged by the indicator's direction (M-08).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Trend {
    /// Moves the right way.
    Better,
    /// No change beyond the dead band.
    Unchanged,
    /// Moves the wrong way.
    Worse,
    /// Not to be told: a figure is missing, or nothing says which way is right.
    None,
}

impl Trend {
    /// Every trend.
    pub const ALL: [Self; 4] = [Self::Better, Self::Unchanged, Self::Worse, Self::None];

    /// The word in the API and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Better => "better",
            Self::Unchanged => "unchanged",
            Self::Worse => "worse",
            Self::None => "none",
        }
    }
}

/// The raw movement of the figure, whatever is wanted of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Arrow {
    /// The figure rose.
    Up,
    /// It stayed.
    Flat,
    /// It fell.
    Down,
    /// A figure is missing.
    None,
}

impl Arrow {
    /// The word in the API.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Flat => "flat",
            Self::Down => "down",
            Self::None => "none",
        }
    }
}

/// When a change counts as none (M-08).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DeadBand {
    /// Share of the earlier figure, in per cent.
    pub percent: Decimal,
    /// The least change that counts, in units of the last shown decimal: ½ by default.
    pub display_units: Decimal,
}

impl Default for DeadBand {
    /// The greater of 0.5 % of the earlier figure and half a shown unit.
    fn default() -> Self {
        Self {
            percent: Decimal::new(5, 1),
            display_units: Decimal::new(5, 1),
        }
    }
}

impl DeadBand {
    /// The greatest change that still counts as none, in the indicator's own unit.
    pub fn width(&self, previous: Decimal, decimals: u8) -> Decimal {
        let share = previous.abs().saturating_mul(self.percent) / Decimal::ONE_HUNDRED;
        let unit = Decimal::new(1, u32::from(decimals).min(Decimal::MAX_SCALE));
        share.max(unit.saturating_mul(self.display_units))
    }
}

/// The trend from `previous` to `result`, and the raw arrow (M-08).
///
/// `dead_band` is a width in the indicator's own unit; a change as wide counts as none.
/// For a range or an exact aim the distance to `desired` is compared; without it, and
/// for [`Direction::Info`], only the arrow can be told.
pub fn trend(
    direction: Direction,
    desired: Option<&Band>,
    previous: Option<Decimal>,
    result: Option<Decimal>,
    dead_band: Decimal,
) -> (Trend, Arrow) {
    let (Some(previous), Some(result)) = (previous, result) else {
        return (Trend::None, Arrow::None);
    };
    // Figures at the end of what can be held still get an arrow.
    let change = result.saturating_sub(previous);
    let arrow = if change.abs() <= dead_band {
        Arrow::Flat
    } else if change > Decimal::ZERO {
        Arrow::Up
    } else {
        Arrow::Down
    };
    let gain = match (direction, desired) {
        (Direction::Higher, _) => change,
        (Direction::Lower, _) => -change,
        (Direction::Range | Direction::Exact, Some(band)) => band
            .distance(previous)
            .saturating_sub(band.distance(result)),
        (Direction::Range | Direction::Exact, None) | (Direction::Info, _) => {
            return (Trend::None, arrow);
        }
    };
    let trend = if gain.abs() <= dead_band {
        Trend::Unchanged
    } else if gain > Decimal::ZERO {
        Trend::Better
    } else {
        Trend::Worse
    };
    (trend, arrow)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn dec(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn told(direction: Direction, previous: &str, result: &str) -> (Trend, Arrow) {
        trend(
            direction,
            None,
            Some(dec(previous)),
            Some(dec(result)),
            dec("0.05"),
        )
    }

    #[test]
    fn f168_a_falling_absence_is_better_whatever_its_light() {
        assert_eq!(
            told(Direction::Lower, "3.6", "3.3"),
            (Trend::Better, Arrow::Down)
        );
        assert_eq!(
            told(Direction::Lower, "9.8", "10.5"),
            (Trend::Worse, Arrow::Up)
        );
        assert_eq!(
            told(Direction::Higher, "4.2", "4.3"),
            (Trend::Better, Arrow::Up)
        );
    }

    #[test]
    fn a_change_as_wide_as_the_dead_band_is_none() {
        assert_eq!(
            told(Direction::Higher, "4.30", "4.35"),
            (Trend::Unchanged, Arrow::Flat)
        );
        assert_eq!(
            told(Direction::Higher, "4.30", "4.36"),
            (Trend::Better, Arrow::Up)
        );
    }

    #[test]
    fn a_range_compares_distances_to_it() {
        let band = Direction::Range.band(dec("10"), Some(dec("15"))).unwrap();
        let told = |previous, result| {
            trend(
                Direction::Range,
                Some(&band),
                Some(dec(previous)),
                Some(dec(result)),
                dec("0.1"),
            )
        };
        assert_eq!(told("18", "16"), (Trend::Better, Arrow::Down));
        assert_eq!(told("11", "14"), (Trend::Unchanged, Arrow::Up));
        assert_eq!(told("12", "7"), (Trend::Worse, Arrow::Down));
    }

    #[test]
    fn missing_figures_have_no_trend() {
        assert_eq!(
            trend(Direction::Higher, None, None, Some(dec("1")), dec("0")),
            (Trend::None, Arrow::None)
        );
        assert_eq!(told(Direction::Info, "1", "2"), (Trend::None, Arrow::Up));
    }

    #[test]
    fn the_dead_band_is_half_a_shown_unit_or_half_a_per_cent() {
        assert_eq!(DeadBand::default().width(dec("4.3"), 1), dec("0.05"));
        assert_eq!(DeadBand::default().width(dec("1000"), 0), dec("5"));
    }

    #[test]
    fn the_widest_figures_are_told_without_overflow() {
        let band = Band {
            low: Some(Decimal::MAX),
            high: Some(Decimal::MAX),
        };
        for (previous, result) in [(Decimal::MIN, Decimal::MAX), (Decimal::MAX, Decimal::MIN)] {
            for direction in Direction::ALL {
                let dead_band = DeadBand::default().width(previous, u8::MAX);
                let (_, arrow) = trend(
                    direction,
                    Some(&band),
                    Some(previous),
                    Some(result),
                    dead_band,
                );
                assert_ne!(arrow, Arrow::Flat);
            }
        }
        let wide = DeadBand {
            percent: Decimal::MAX,
            display_units: Decimal::MAX,
        };
        assert!(wide.width(Decimal::MAX, 0) > Decimal::ZERO);
    }

    proptest! {
        #[test]
        fn direction_mirrors_trend_and_keeps_the_arrow(a in -1000i64..1000, b in -1000i64..1000, band in 0i64..5) {
            let told = |direction| trend(
                direction, None, Some(Decimal::from(a)), Some(Decimal::from(b)), Decimal::from(band));
            let (up, arrow_up) = told(Direction::Higher);
            let (down, arrow_down) = told(Direction::Lower);
            prop_assert_eq!(arrow_up, arrow_down);
            let mirrored = match up {
                Trend::Better => Trend::Worse,
                Trend::Worse => Trend::Better,
                other => other,
            };
            prop_assert_eq!(mirrored, down);
        }
    }
}
