//! Numbers as each language writes them.
//!
//! What people type and paste is read by `styr_domain::number`.

use std::sync::OnceLock;

use fixed_decimal::Decimal as IcuDecimal;
use icu_decimal::DecimalFormatter;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::Locale;
use rust_decimal::Decimal;
use styr_domain::value::shown;

use crate::Lang;

/// A space that no line is broken at; stands before a percent sign or a unit.
const NO_BREAK_SPACE: char = '\u{a0}';

/// How one language writes numbers and dates.
///
/// The marks are asked of CLDR once for each language;
/// figures are then written by a short routine of our own, as a card shows hundreds of them.
#[derive(Debug)]
pub struct Format {
    pub(crate) lang: Lang,
    decimal_mark: String,
    group_mark: String,
    minus: String,
    /// The fewest digits before the first group mark: 1 where 1000 is grouped.
    least_before_group: usize,
}

impl Format {
    /// The format of `lang`.
    pub fn of(lang: Lang) -> &'static Self {
        static FORMATS: [OnceLock<Format>; 4] = [const { OnceLock::new() }; 4];
        let [nb, nn, sv, en] = &FORMATS;
        let format = match lang {
            Lang::Nb => nb,
            Lang::Nn => nn,
            Lang::Sv => sv,
            Lang::En => en,
        };
        format.get_or_init(|| Self::from_cldr(lang))
    }

    /// `value` rounded half away from zero (M-54) and written with `decimals` decimals.
    ///
    /// Only what is shown is rounded; rules compare the stored value (M-03).
    pub fn decimal(&self, value: Decimal, decimals: u8) -> String {
        let mut text = String::with_capacity(24);
        self.push_decimal(&mut text, value, decimals);
        text
    }

    /// As [`Format::decimal`], written at the end of `text`.
    pub fn push_decimal(&self, text: &mut String, value: Decimal, decimals: u8) {
        self.push(text, shown(value, decimals), usize::from(decimals), true);
    }

    /// As [`Format::decimal`] without marks between thousands, for editing in a form.
    ///
    /// The minus sign is the one on the keyboard.
    pub fn decimal_plain(&self, value: Decimal, decimals: u8) -> String {
        self.plain(shown(value, decimals), usize::from(decimals))
    }

    /// The whole stored value with the decimals it has, without marks between thousands.
    ///
    /// For editing where nothing may be lost, and for "the exact value is".
    pub fn exact(&self, value: Decimal) -> String {
        let value = value.normalize();
        self.plain(value, decimals_of(value))
    }

    /// A whole number such as a count.
    pub fn integer(&self, value: impl Into<i64>) -> String {
        self.decimal(Decimal::from(value.into()), 0)
    }

    /// A figure that is measured in percent: 10.5 is `10,5 %`.
    pub fn percent(&self, value: Decimal, decimals: u8) -> String {
        self.with_unit(value, decimals, "%")
    }

    /// A figure followed by its unit of measure; an empty unit leaves the figure alone.
    pub fn with_unit(&self, value: Decimal, decimals: u8, unit: &str) -> String {
        let mut text = String::with_capacity(24);
        self.push_with_unit(&mut text, value, decimals, unit);
        text
    }

    /// An amount of money in kroner or kronor: `1 234 kr`, and with two decimals where it is not whole.
    pub fn kroner(&self, value: Decimal) -> String {
        let decimals = if value.fract().is_zero() { 0 } else { 2 };
        self.with_unit(value, decimals, "kr")
    }

    /// Writes what [`Format::with_unit`] gives to the end of `text`.
    pub fn push_with_unit(&self, text: &mut String, value: Decimal, decimals: u8, unit: &str) {
        self.push_decimal(text, value, decimals);
        if unit.is_empty() {
            return;
        }
        if !(unit == "%" && self.lang == Lang::En) {
            text.push(NO_BREAK_SPACE);
        }
        text.push_str(unit);
    }

    /// Writes a number with the decimals it has.
    pub(crate) fn push_as_it_is(&self, text: &mut String, value: Decimal) {
        self.push(text, value, decimals_of(value), true);
    }

    fn plain(&self, value: Decimal, decimals: usize) -> String {
        let mut text = String::with_capacity(24);
        self.push(&mut text, value.abs(), decimals, false);
        if value.is_sign_negative() && !value.is_zero() {
            text.insert(0, '-');
        }
        text
    }

    /// Writes `value`, which has at most `decimals` decimals.
    fn push(&self, text: &mut String, value: Decimal, decimals: usize, grouped: bool) {
        if value.is_sign_negative() && !value.is_zero() {
            text.push_str(&self.minus);
        }
        let scale = decimals_of(value);
        let mut buffer = [b'0'; 64];
        let mut start = buffer.len();
        let mut rest = value.mantissa().unsigned_abs();
        while rest > 0 || buffer.len() - start <= scale {
            start -= 1;
            buffer[start] = b'0' + u8::try_from(rest % 10).unwrap_or_default();
            rest /= 10;
        }
        let (whole, fraction) = buffer[start..].split_at(buffer.len() - start - scale);
        let group = grouped && whole.len() >= 3 + self.least_before_group;
        for (index, digit) in whole.iter().enumerate() {
            if group && index > 0 && (whole.len() - index).is_multiple_of(3) {
                text.push_str(&self.group_mark);
            }
            text.push(char::from(*digit));
        }
        if decimals > 0 {
            text.push_str(&self.decimal_mark);
            text.extend(
                fraction
                    .iter()
                    .take(decimals)
                    .map(|digit| char::from(*digit)),
            );
            text.extend(std::iter::repeat_n('0', decimals.saturating_sub(scale)));
        }
    }

    fn from_cldr(lang: Lang) -> Self {
        let comma = lang != Lang::En;
        let mut format = Self {
            lang,
            decimal_mark: if comma { "," } else { "." }.to_owned(),
            group_mark: if comma { "\u{a0}" } else { "," }.to_owned(),
            minus: if comma { "\u{2212}" } else { "-" }.to_owned(),
            least_before_group: 1,
        };
        if let Some(formatter) = cldr_formatter(lang) {
            let sample = formatter.format(&IcuDecimal::from(-1234)).to_string();
            let digits = |text: &str| text.find(|c: char| c.is_ascii_digit()).unwrap_or_default();
            sample[..digits(&sample)].clone_into(&mut format.minus);
            let large = formatter.format(&IcuDecimal::from(12345)).to_string();
            if let (Some(two), Some(three)) = (large.find('2'), large.find('3')) {
                large[two + 1..three].clone_into(&mut format.group_mark);
            }
            let small = formatter.format(&IcuDecimal::from(1234)).to_string();
            format.least_before_group = if small.contains(&format.group_mark) {
                1
            } else {
                2
            };
            if let Ok(half) = "0.5".parse::<IcuDecimal>() {
                let half = formatter.format(&half).to_string();
                half[1..half.len() - 1].clone_into(&mut format.decimal_mark);
            }
        }
        format
    }
}

/// What CLDR says of numbers in `lang`.
fn cldr_formatter(lang: Lang) -> Option<DecimalFormatter> {
    let locale: Locale = lang.code().parse().ok()?;
    DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default()).ok()
}

fn decimals_of(value: Decimal) -> usize {
    usize::try_from(value.scale()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(text: &str) -> Decimal {
        text.parse().unwrap()
    }

    fn in_all(write: impl Fn(&Format) -> String) -> [String; 4] {
        Lang::ALL.map(|lang| write(Format::of(lang)))
    }

    #[test]
    fn f171_figures_have_the_marks_of_the_language() {
        assert_eq!(
            in_all(|format| format.decimal(number("4.3"), 1)),
            ["4,3", "4,3", "4,3", "4.3"]
        );
        assert_eq!(
            in_all(|format| format.decimal(number("-1362250.5"), 1)),
            [
                "−1\u{a0}362\u{a0}250,5",
                "−1\u{a0}362\u{a0}250,5",
                "−1\u{a0}362\u{a0}250,5",
                "-1,362,250.5"
            ]
        );
        assert_eq!(
            in_all(|format| format.integer(1234)),
            ["1\u{a0}234", "1\u{a0}234", "1\u{a0}234", "1,234"]
        );
    }

    #[test]
    fn a_unit_stands_after_a_space_that_does_not_break() {
        assert_eq!(
            in_all(|format| format.percent(number("10.5"), 1)),
            ["10,5\u{a0}%", "10,5\u{a0}%", "10,5\u{a0}%", "10.5%"]
        );
        assert_eq!(
            Format::of(Lang::En).with_unit(number("4.3"), 1, "points"),
            "4.3\u{a0}points"
        );
        assert_eq!(Format::of(Lang::Nb).with_unit(number("7"), 0, ""), "7");
    }

    #[test]
    fn money_has_marks_between_thousands_and_decimals_only_where_it_is_not_whole() {
        let sv = Format::of(Lang::Sv);
        assert_eq!(
            sv.kroner(number("64000000.00")),
            "64\u{a0}000\u{a0}000\u{a0}kr"
        );
        assert_eq!(sv.kroner(number("-12.5")), "−12,50\u{a0}kr");
    }

    #[test]
    fn m54_half_is_rounded_away_from_zero_and_nothing_is_never_negative() {
        let nb = Format::of(Lang::Nb);
        assert_eq!(nb.decimal(number("2.5"), 0), "3");
        assert_eq!(nb.decimal(number("-2.5"), 0), "−3");
        assert_eq!(nb.decimal(number("3.95"), 1), "4,0");
        assert_eq!(nb.decimal(number("-0.04"), 1), "0,0");
        assert_eq!(nb.decimal(number("0.05"), 1), "0,1");
    }

    #[test]
    fn a_form_shows_figures_as_they_are_typed() {
        assert_eq!(
            in_all(|format| format.decimal_plain(number("-1234.5"), 2)),
            ["-1234,50", "-1234,50", "-1234,50", "-1234.50"]
        );
        assert_eq!(Format::of(Lang::Nb).exact(number("3.950")), "3,95");
        assert_eq!(Format::of(Lang::Nb).exact(number("1200")), "1200");
    }

    #[test]
    fn the_largest_figure_is_written_whole() {
        let text = Format::of(Lang::En).decimal(Decimal::MAX, 2);
        assert_eq!(text, "79,228,162,514,264,337,593,543,950,335.00");
    }

    proptest! {
        #[test]
        fn figures_are_written_as_cldr_says(mantissa in any::<i64>(), scale in 0u32..6) {
            let value = Decimal::new(mantissa, scale);
            for lang in Lang::ALL {
                let mut icu: IcuDecimal = value.to_string().parse().unwrap();
                icu.absolute.pad_end(-3);
                icu.round_with_mode(-3, fixed_decimal::SignedRoundingMode::Unsigned(fixed_decimal::UnsignedRoundingMode::HalfExpand));
                let expected = cldr_formatter(lang).unwrap().format(&icu).to_string();
                let expected = if shown(value, 3).is_zero() { expected.trim_start_matches(['-', '−']).to_owned() } else { expected };
                prop_assert_eq!(Format::of(lang).decimal(value, 3), expected);
            }
        }

        #[test]
        fn a_figure_in_a_form_is_read_back(mantissa in any::<i32>(), scale in 0u32..6) {
            let value = Decimal::new(i64::from(mantissa), scale);
            for lang in Lang::ALL {
                let text = Format::of(lang).exact(value);
                prop_assert_eq!(styr_domain::number::parse(&text), Ok(value));
            }
        }
    }
}
