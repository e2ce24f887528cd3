//! Natural order of display codes (F162): `M.1.2` before `M.1.10`.

use std::cmp::Ordering;

/// Compares two codes part by part: runs of digits as numbers, the rest as text.
///
/// A missing code sorts after every code, so that an indicator without one (F167)
/// stands where its list puts it by other means.
pub fn compare(left: &str, right: &str) -> Ordering {
    match (left.is_empty(), right.is_empty()) {
        (true, true) => return Ordering::Equal,
        (true, false) => return Ordering::Greater,
        (false, true) => return Ordering::Less,
        (false, false) => {}
    }
    let (mut left_rest, mut right_rest) = (left, right);
    loop {
        match (take_run(&mut left_rest), take_run(&mut right_rest)) {
            (None, None) => return left.cmp(right),
            (None, Some(_)) => return Ordering::Less,
            (Some(_), None) => return Ordering::Greater,
            (Some(a), Some(b)) => {
                let order = compare_runs(a, b);
                if order != Ordering::Equal {
                    return order;
                }
            }
        }
    }
}

fn take_run<'a>(rest: &mut &'a str) -> Option<&'a str> {
    let first = rest.chars().next()?;
    let digits = first.is_ascii_digit();
    let end = rest
        .find(|c: char| c.is_ascii_digit() != digits)
        .unwrap_or(rest.len());
    let (run, tail) = rest.split_at(end);
    *rest = tail;
    Some(run)
}

fn compare_runs(left: &str, right: &str) -> Ordering {
    let number = |run: &str| run.starts_with(|c: char| c.is_ascii_digit());
    if number(left) && number(right) {
        let (left, right) = (left.trim_start_matches('0'), right.trim_start_matches('0'));
        left.len().cmp(&right.len()).then_with(|| left.cmp(right))
    } else {
        left.cmp(right)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn f162_codes_sort_in_natural_order() {
        let mut codes = ["M.1.10", "M.1.2", "M.1", "M.1.7", "M.1.1", "B.2", ""];
        codes.sort_by(|a, b| compare(a, b));
        assert_eq!(
            codes,
            ["B.2", "M.1", "M.1.1", "M.1.2", "M.1.7", "M.1.10", ""]
        );
    }

    proptest! {
        #[test]
        fn order_is_total(a in "[A-C0-9.]{0,8}", b in "[A-C0-9.]{0,8}", c in "[A-C0-9.]{0,8}") {
            prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
            prop_assert_eq!(compare(&a, &b) == Ordering::Equal, a == b);
            if compare(&a, &b) != Ordering::Greater && compare(&b, &c) != Ordering::Greater {
                prop_assert_ne!(compare(&a, &c), Ordering::Greater);
            }
        }
    }
}
