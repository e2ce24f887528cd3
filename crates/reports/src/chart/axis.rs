//! The upright axis: round figures that people count in.

use rust_decimal::prelude::ToPrimitive;
use styr_domain::value::Decimal;

/// An upright axis with its marks.
#[derive(Debug)]
pub(super) struct Axis {
    pub(super) ticks: Vec<Decimal>,
    /// The decimals that tell the marks apart.
    pub(super) decimals: u8,
    low: f64,
    high: f64,
}

impl Axis {
    /// An axis for all of `values`, with some `wanted` marks.
    pub(super) fn over(values: impl Iterator<Item = Decimal>, wanted: u32) -> Self {
        let bounds = values.fold(None, |bounds: Option<(Decimal, Decimal)>, value| {
            Some(bounds.map_or((value, value), |(low, high)| {
                (low.min(value), high.max(value))
            }))
        });
        let (mut low, mut high) = bounds.unwrap_or((Decimal::ZERO, Decimal::ONE));
        if low == high {
            let room = (low.abs() / Decimal::TEN).max(Decimal::new(1, low.scale().min(3)));
            low = low.saturating_sub(room);
            high = high.saturating_add(room);
        }
        // Figures from near nothing and up are shown from nothing, which is where they are compared from.
        if low > Decimal::ZERO && low.saturating_mul(Decimal::from(3)) < high {
            low = Decimal::ZERO;
        }
        let step = round_step(
            high.saturating_sub(low)
                .checked_div(Decimal::from(wanted.max(1)))
                .unwrap_or(Decimal::ONE),
        );
        let mut first = multiple_below(low, step);
        // A figure on the edge of the drawing looks cut; nothing itself is a good edge.
        if first == low && !low.is_zero() {
            first = first.saturating_sub(step);
        }
        if high == multiple_below(high, step) && !high.is_zero() {
            high = high.saturating_add(step);
        }
        let mut ticks = vec![first];
        let mut at = first;
        // The step is made from the distance, so the count is bounded; the limit guards extreme figures.
        while at < high && ticks.len() < 24 {
            at = at.saturating_add(step);
            ticks.push(at);
        }
        Self {
            low: first.to_f64().unwrap_or(0.0),
            high: at.to_f64().unwrap_or(1.0),
            decimals: u8::try_from(step.normalize().scale()).unwrap_or(0),
            ticks,
        }
    }

    /// How far up from the bottom `value` lies: 0 at the lowest mark, 1 at the highest.
    pub(super) fn share(&self, value: Decimal) -> f64 {
        let value = value.to_f64().unwrap_or(self.low);
        if self.high > self.low {
            ((value - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
        } else {
            0.5
        }
    }
}

/// The least of 1, 2, 2.5 and 5 times a power of ten that is no less than `rough`.
fn round_step(rough: Decimal) -> Decimal {
    let rough = rough.max(Decimal::new(1, 9));
    let mut power = Decimal::ONE;
    while power.saturating_mul(Decimal::TEN) <= rough && power < Decimal::MAX / Decimal::ONE_HUNDRED
    {
        power = power.saturating_mul(Decimal::TEN);
    }
    while power > rough {
        power /= Decimal::TEN;
    }
    [
        Decimal::ONE,
        Decimal::TWO,
        Decimal::new(25, 1),
        Decimal::from(5),
        Decimal::TEN,
    ]
    .into_iter()
    .map(|times| power.saturating_mul(times).normalize())
    .find(|step| *step >= rough)
    .unwrap_or(power)
}

fn multiple_below(value: Decimal, step: Decimal) -> Decimal {
    let times = value.checked_div(step).unwrap_or_default().floor();
    times.saturating_mul(step)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(values: &[&str]) -> String {
        let axis = Axis::over(values.iter().map(|value| value.parse().unwrap()), 4);
        let ticks: Vec<String> = axis
            .ticks
            .iter()
            .map(|t| t.normalize().to_string())
            .collect();
        ticks.join(" ")
    }

    #[test]
    fn marks_are_round_figures_around_the_values() {
        assert_eq!(ticks(&["3.7", "4.4"]), "3.6 3.8 4 4.2 4.4 4.6");
        assert_eq!(ticks(&["1.5", "10.5"]), "0 5 10 15");
        assert_eq!(ticks(&["8.6", "10.5"]), "8.5 9 9.5 10 10.5 11");
        assert_eq!(
            ticks(&["-1362250", "400000"]),
            "-1500000 -1000000 -500000 0 500000"
        );
        assert_eq!(ticks(&["85"]), "75 80 85 90 95");
        assert_eq!(ticks(&[]), "0 0.25 0.5 0.75 1 1.25");
    }

    #[test]
    fn extreme_figures_give_an_axis_too() {
        for value in [Decimal::MAX, Decimal::MIN, Decimal::new(1, 28)] {
            let axis = Axis::over([value, Decimal::ZERO].into_iter(), 4);
            assert!((2..=24).contains(&axis.ticks.len()), "{value}: {axis:?}");
            assert!((0.0..=1.0).contains(&axis.share(value)));
        }
    }
}
