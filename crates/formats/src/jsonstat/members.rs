//! Finds members that one JSON object names twice, which a map would silently drop.

/// No more repeated members than this are told.
const MOST_REPEATED: usize = 200;

/// The paths of repeated members in `json`, which must be valid JSON.
pub(super) fn repeated(json: &str) -> Vec<String> {
    let bytes = json.as_bytes();
    let mut repeated = Vec::new();
    let mut open: Vec<Level> = Vec::new();
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' => open.push(Level::Object {
                names: std::collections::HashSet::new(),
                name: String::new(),
                expects_name: true,
            }),
            b'[' => open.push(Level::Array { index: 0 }),
            b'}' | b']' => {
                open.pop();
            }
            b',' => match open.last_mut() {
                Some(Level::Object { expects_name, .. }) => *expects_name = true,
                Some(Level::Array { index }) => *index += 1,
                None => {}
            },
            b'"' => {
                let end = string_end(bytes, at);
                let is_repeated = match open.last_mut() {
                    Some(Level::Object {
                        names,
                        name,
                        expects_name,
                    }) if *expects_name => {
                        *expects_name = false;
                        let quoted = json.get(at..end).unwrap_or_default();
                        *name = serde_json::from_str(quoted).unwrap_or_default();
                        !names.insert(name.clone())
                    }
                    _ => false,
                };
                if is_repeated && repeated.len() < MOST_REPEATED {
                    repeated.push(path(&open));
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    repeated
}

enum Level {
    Object {
        names: std::collections::HashSet<String>,
        name: String,
        expects_name: bool,
    },
    Array {
        index: usize,
    },
}

/// The place just after the string that starts at `start`.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

fn path(open: &[Level]) -> String {
    let mut path = String::new();
    for level in open {
        match level {
            Level::Object { name, .. } => path = super::read::member(&path, name),
            Level::Array { index } => path = super::read::element(&path, *index),
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::repeated;

    #[test]
    fn repeated_members_are_found_at_any_depth() {
        let json = r#"{"a": [1, {"b": 1, "c": {"b": 2}, "\u0062": 3}], "d": "a", "a": "{\"x\":1,\"x\":2}"}"#;
        assert_eq!(repeated(json), ["a[1].b", "a"]);
    }

    #[test]
    fn long_names_and_many_repetitions_stay_small() {
        let inner = r#""a": 1, "#.repeat(50_000);
        let json = format!(r#"{{"{}": {{{inner}"b": 1}}}}"#, "ø".repeat(500_000));
        let told = repeated(&json);
        assert_eq!(told.len(), super::MOST_REPEATED);
        assert!(told.iter().all(|path| path.len() < 300));
    }

    #[test]
    fn the_same_name_in_different_objects_is_no_repetition() {
        assert!(repeated(r#"[{"a": 1}, {"a": "a"}, {}, {"b": ["a", "a"]}]"#).is_empty());
    }
}
