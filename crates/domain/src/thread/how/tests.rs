use super::*;

fn key(text: &str) -> Key {
    Key::parse(text).unwrap()
}

fn how(fields: &[(&str, &str)]) -> How {
    fields
        .iter()
        .map(|(field, text)| (key(field), FieldValue::Text((*text).to_owned())))
        .collect()
}

/// Who wrote it, and what stood in each field then.
type Version<'a> = (Option<&'a str>, &'a [(&'a str, &'a str)]);

fn told(versions: &[Version<'_>]) -> Vec<(String, String)> {
    let versions = versions
        .iter()
        .map(|(person, fields)| (person.map(key), how(fields)));
    how_writers(versions)
        .into_iter()
        .map(|(field, person)| (field.to_string(), person.to_string()))
        .collect()
}

fn by(field: &str, person: &str) -> (String, String) {
    (field.to_owned(), person.to_owned())
}

#[test]
fn whoever_gave_a_field_its_words_wrote_it() {
    // A later version with the same words is not theirs who saved it,
    assert_eq!(
        told(&[
            (Some("giver"), &[("how", "a")]),
            (Some("receiver"), &[("how", "a"), ("means", "b")]),
        ]),
        [by("how", "giver"), by("means", "receiver")]
    );
    // and other words are theirs who wrote them.
    assert_eq!(
        told(&[
            (Some("giver"), &[("how", "a")]),
            (Some("receiver"), &[("how", "b")]),
        ]),
        [by("how", "receiver")]
    );
}

#[test]
fn what_was_taken_out_has_no_writer_and_what_a_program_wrote_has_none() {
    assert_eq!(
        told(&[(Some("giver"), &[("how", "a")]), (Some("x"), &[])]),
        []
    );
    assert_eq!(
        told(&[(Some("giver"), &[("how", "a")]), (None, &[("how", "b")])]),
        []
    );
    // Words that come back are theirs who brought them back.
    assert_eq!(
        told(&[
            (Some("giver"), &[("how", "a")]),
            (Some("giver"), &[]),
            (Some("receiver"), &[("how", "a")]),
        ]),
        [by("how", "receiver")]
    );
}
