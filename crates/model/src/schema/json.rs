//! The JSON Schema of `model.toml`, by which editors complete and warn.

/// The text of `docs/model.schema.json`.
pub fn json_schema() -> String {
    String::new()
}
