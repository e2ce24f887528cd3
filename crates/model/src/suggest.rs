//! "Did you mean": the nearest of the names that are allowed.

/// The one of `names` that `text` is most likely meant to be.
pub fn nearest<'a>(text: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let wanted: Vec<char> = folded(text);
    let most = (wanted.len() / 3).clamp(1, 3);
    names
        .into_iter()
        .filter_map(|name| {
            let other = folded(name);
            if wanted.len().abs_diff(other.len()) > most {
                return None;
            }
            let distance = distance(&wanted, &other);
            (distance <= most).then_some((distance, name))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// Small letters without marks, and `-` for every mark between words.
fn folded(text: &str) -> Vec<char> {
    styr_domain::text::folded(text)
        .chars()
        .map(|letter| {
            if letter.is_alphanumeric() {
                letter
            } else {
                '-'
            }
        })
        .collect()
}

/// How many letters must be put in, left out, exchanged or swapped with their neighbour.
fn distance(left: &[char], right: &[char]) -> usize {
    let width = right.len() + 1;
    let mut before: Vec<usize> = vec![0; width];
    let mut last: Vec<usize> = (0..width).collect();
    let mut left_last = None;
    for (row, &a) in left.iter().enumerate() {
        let mut current = vec![row + 1; width];
        let mut right_last = None;
        for (column, &b) in right.iter().enumerate() {
            let at =
                |line: &[usize], place: usize| line.get(place).copied().unwrap_or(usize::MAX / 2);
            let mut best = (at(&last, column) + usize::from(a != b))
                .min(at(&last, column + 1) + 1)
                .min(at(&current, column) + 1);
            if column > 0 && left_last == Some(b) && right_last == Some(a) {
                best = best.min(at(&before, column - 1) + 1);
            }
            if let Some(cell) = current.get_mut(column + 1) {
                *cell = best;
            }
            right_last = Some(b);
        }
        left_last = Some(a);
        before = last;
        last = current;
    }
    last.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_finger_find_their_word() {
        let names = ["perspective", "goal", "valid_from", "direction"];
        let cases = [
            ("persepctive", Some("perspective")),
            ("Goal", Some("goal")),
            ("gaol", Some("goal")),
            ("valid-from", Some("valid_from")),
            ("banana", None),
        ];
        for (text, expected) in cases {
            assert_eq!(nearest(text, names), expected, "{text}");
        }
    }
}
