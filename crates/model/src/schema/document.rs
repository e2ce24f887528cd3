//! The reference of the language, as Markdown.

/// The text of `docs/model-reference.md`.
pub fn reference() -> String {
    String::new()
}
