//! Exact results, and the typed ways in which a result can be missing (M-40).

pub use rust_decimal::Decimal;
use rust_decimal::RoundingStrategy;
use serde::{Deserialize, Serialize};

/// Why there is no figure (M-40). Missing is never zero and never red.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Absence {
    /// The figure will come; its time is not here or it is late.
    NotYet,
    /// The question has no meaning for this unit and period.
    NotApplicable,
    /// Nobody gathered it.
    NotCollected,
    /// It exists and is withheld, since few people stand behind it (M-43, N-77).
    Suppressed,
    /// It was published and then taken back.
    Withdrawn,
}

impl Absence {
    /// Every kind of absence.
    pub const ALL: [Self; 5] = [
        Self::NotYet,
        Self::NotApplicable,
        Self::NotCollected,
        Self::Suppressed,
        Self::Withdrawn,
    ];

    /// The word in model folders, the API and catalogues' keys.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotYet => "not-yet",
            Self::NotApplicable => "not-applicable",
            Self::NotCollected => "not-collected",
            Self::Suppressed => "suppressed",
            Self::Withdrawn => "withdrawn",
        }
    }

    /// Reads [`Absence::code`] back.
    pub fn parse(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|absence| absence.code() == code)
    }

    /// The number that the database holds, from 1.
    pub const fn number(self) -> i16 {
        match self {
            Self::NotYet => 1,
            Self::NotApplicable => 2,
            Self::NotCollected => 3,
            Self::Suppressed => 4,
            Self::Withdrawn => 5,
        }
    }

    /// Reads [`Absence::number`] back.
    pub fn from_number(number: i16) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|absence| absence.number() == number)
    }
}

/// A figure, or why there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Measured {
    /// An exact figure, with the decimals it was given with.
    Value(Decimal),
    /// No figure, and why.
    Absent(Absence),
}

impl Measured {
    /// Whether writing another one over it corrects it: a figure that is awaited only comes.
    pub const fn is_corrected_by_another(self) -> bool {
        !matches!(self, Self::Absent(Absence::NotYet))
    }

    /// The figure, if there is one.
    pub const fn value(self) -> Option<Decimal> {
        match self {
            Self::Value(value) => Some(value),
            Self::Absent(_) => None,
        }
    }

    /// The reason, if there is no figure.
    pub const fn absence(self) -> Option<Absence> {
        match self {
            Self::Value(_) => None,
            Self::Absent(absence) => Some(absence),
        }
    }
}

/// `value` as it is shown: with `decimals` places, half rounded away from zero (M-54).
///
/// Status is never computed from this (M-03).
pub fn shown(value: Decimal, decimals: u8) -> Decimal {
    let mut rounded =
        value.round_dp_with_strategy(u32::from(decimals), RoundingStrategy::MidpointAwayFromZero);
    rounded.rescale(u32::from(decimals));
    rounded
}

/// A decimal as the database holds it: whole number and count of decimals.
///
/// `None` where the whole number does not fit 64 bits; no figure of a municipality's
/// is that long, so an import names the cell instead of storing something else.
pub fn to_parts(value: Decimal) -> Option<(i64, i16)> {
    let mantissa = i64::try_from(value.mantissa()).ok()?;
    let scale = i16::try_from(value.scale()).ok()?;
    Some((mantissa, scale))
}

/// Reads [`to_parts`] back; `None` for a scale no decimal has.
pub fn from_parts(mantissa: i64, scale: i16) -> Option<Decimal> {
    let scale = u32::try_from(scale).ok()?;
    Decimal::try_from_i128_with_scale(i128::from(mantissa), scale).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn half_is_rounded_away_from_zero() {
        assert_eq!(shown(Decimal::new(25, 1), 0).to_string(), "3");
        assert_eq!(shown(Decimal::new(-25, 1), 0).to_string(), "-3");
        assert_eq!(shown(Decimal::new(4, 0), 1).to_string(), "4.0");
    }

    #[test]
    fn absences_have_distinct_codes_and_numbers() {
        for absence in Absence::ALL {
            assert_eq!(Absence::parse(absence.code()), Some(absence));
            assert_eq!(Absence::from_number(absence.number()), Some(absence));
        }
    }

    proptest! {
        #[test]
        fn decimals_survive_the_database(mantissa in any::<i64>(), scale in 0i16..=18) {
            let value = from_parts(mantissa, scale).unwrap();
            prop_assert_eq!(to_parts(value), Some((mantissa, scale)));
        }
    }
}
