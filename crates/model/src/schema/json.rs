//! The JSON Schema of `model.toml`, by which editors complete and warn.

use super::{Construct, Field, Kind, document, tops, words};
use serde_json::{Map, Value, json};
use styr_domain::model::CONCEPTS;

/// The text of `docs/model.schema.json`, which `styr schema` prints.
///
/// It holds for `model.toml`; a file of the folder `model` holds the same constructs and nothing needed.
pub fn json_schema() -> String {
    let mut properties = Map::new();
    for (name, value) in root() {
        properties.insert(name.to_owned(), value);
    }
    let mut definitions = Map::new();
    definitions.insert("local".to_owned(), local());
    definitions.insert("key".to_owned(), key());
    definitions.insert("covers".to_owned(), covers());
    for top in tops() {
        let one = top.construct;
        definitions.insert(one.name.to_owned(), object(one));
        properties.insert(
            one.name.to_owned(),
            json!({ "type": "array", "description": one.doc, "items": { "$ref": format!("#/$defs/{}", one.name) } }),
        );
    }
    let schema = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Styr: model.toml",
        "description": "A municipality's rules of steering.",
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
        "$defs": definitions,
    });
    format!("{schema:#}\n")
}

/// The keys of `model.toml` that are no construct.
fn root() -> Vec<(&'static str, Value)> {
    let local = || json!({ "$ref": "#/$defs/local" });
    let words = |list: super::Words| words_of(list);
    let status = |_: &str| {
        json!({
            "type": "object",
            "properties": { "name": local(), "meaning": local(), "colour": words(words::COLOUR), "covers": { "$ref": "#/$defs/covers" } },
            "additionalProperties": false,
        })
    };
    let terms: Map<String, Value> = CONCEPTS
        .iter()
        .map(|concept| {
            let both = json!({ "type": "object", "properties": { "one": local(), "many": local() }, "required": ["one"], "additionalProperties": false });
            ((*concept).to_owned(), json!({ "anyOf": [local(), both] }))
        })
        .collect();
    let statuses: Map<String, Value> = words::STATUS
        .iter()
        .map(|(word, _)| ((*word).to_owned(), status(word)))
        .collect();
    let roles: Map<String, Value> = words::ROLE
        .iter()
        .map(|(word, _)| ((*word).to_owned(), local()))
        .collect();
    vec![
        (
            "format",
            json!({ "type": "integer", "minimum": 1, "description": "The edition of the language." }),
        ),
        ("key", json!({ "$ref": "#/$defs/key" })),
        ("name", local()),
        (
            "number",
            json!({ "type": "string", "description": "Its official number." }),
        ),
        (
            "country",
            json!({ "enum": ["NO", "SE"], "description": "Whose law holds." }),
        ),
        (
            "languages",
            json!({ "type": "array", "items": { "enum": ["nb", "nn", "sv", "en"] }, "uniqueItems": true, "description": "Those it offers, its own first." }),
        ),
        (
            "valid_from",
            json!({ "description": "From when the model holds." }),
        ),
        ("reporting", words(words::PERIOD_KIND)),
        (
            "colour",
            json!({ "type": "string", "pattern": "^#[0-9a-fA-F]{6}$", "description": "The colour of its pages." }),
        ),
        ("covers", json!({ "$ref": "#/$defs/covers" })),
        (
            "adopted",
            json!({
                "type": "object",
                "properties": { "body": { "type": "string" }, "date": {}, "case": { "type": "string" } },
                "required": ["body", "date"],
                "additionalProperties": false,
            }),
        ),
        (
            "terms",
            json!({ "type": "object", "properties": terms, "additionalProperties": false, "description": "Its own words for Styr's concepts." }),
        ),
        (
            "status",
            json!({ "type": "object", "properties": statuses, "additionalProperties": false, "description": "Its words and colours for the lights." }),
        ),
        (
            "trend",
            json!({
                "type": "object",
                "properties": {
                    "compare": { "enum": ["previous", "same-last-year"] },
                    "dead_band_percent": { "type": ["number", "string"], "minimum": 0 },
                    "dead_band_units": { "type": ["number", "string"], "minimum": 0 },
                },
                "additionalProperties": false,
            }),
        ),
        (
            "card",
            json!({
                "type": "object",
                "properties": {
                    "recommended_most": { "type": "integer", "minimum": 1, "maximum": 1000 },
                    "curve_periods": { "type": "integer", "minimum": 2, "maximum": 100 },
                    "export_columns": { "type": "array", "items": words(words::CARD_COLUMN), "uniqueItems": true },
                },
                "additionalProperties": false,
            }),
        ),
        (
            "roles",
            json!({ "type": "object", "properties": roles, "additionalProperties": false, "description": "Its words for the roles." }),
        ),
    ]
}

fn local() -> Value {
    let text = json!({ "type": "string", "minLength": 1 });
    json!({
        "description": "A text in the municipality's first language, or one text for each language.",
        "anyOf": [text, {
            "type": "object",
            "properties": { "nb": text, "nn": text, "sv": text, "en": text },
            "additionalProperties": false,
            "minProperties": 1,
        }],
    })
}

fn local_texts() -> Value {
    let list = json!({ "type": "array", "items": { "type": "string", "minLength": 1 } });
    json!({
        "anyOf": [list, {
            "type": "object",
            "properties": { "nb": list, "nn": list, "sv": list, "en": list },
            "additionalProperties": false,
            "minProperties": 1,
        }],
    })
}

fn key() -> Value {
    json!({ "type": "string", "pattern": "^[a-z0-9][a-z0-9._-]{0,79}$", "description": "The fixed name of a thing." })
}

fn covers() -> Value {
    json!({ "type": "array", "items": { "type": "string", "pattern": "^F[1-9][0-9]{0,2}$" }, "uniqueItems": true, "description": "The rows of the feature list that it covers." })
}

fn words_of(list: super::Words) -> Value {
    let words: Vec<&str> = list.iter().map(|(word, _)| *word).collect();
    let means: Vec<&str> = list.iter().map(|(_, means)| *means).collect();
    json!({ "enum": words, "enumDescriptions": means })
}

fn object(construct: &Construct) -> Value {
    let mut properties: Map<String, Value> = construct
        .fields
        .iter()
        .map(|field| (field.name.to_owned(), described(field)))
        .collect();
    properties.insert("covers".to_owned(), json!({ "$ref": "#/$defs/covers" }));
    let needed: Vec<&str> = construct
        .fields
        .iter()
        .filter(|field| field.is_needed)
        .map(|field| field.name)
        .collect();
    json!({
        "type": "object",
        "description": construct.doc,
        "properties": properties,
        "required": needed,
        "additionalProperties": false,
    })
}

fn described(field: &Field) -> Value {
    let mut value = value(field.kind);
    let holds = document::holds(field.kind);
    value["description"] = format!("{} ({holds})", field.doc).into();
    if !field.default.is_empty() {
        value["default"] = match field.default {
            "true" => true.into(),
            word => word.into(),
        };
    }
    value
}

fn value(kind: Kind) -> Value {
    match kind {
        Kind::Key | Kind::To(_) => json!({ "$ref": "#/$defs/key" }),
        Kind::ToList(_) => {
            json!({ "type": "array", "items": { "$ref": "#/$defs/key" }, "uniqueItems": true })
        }
        Kind::Text | Kind::Thing | Kind::About | Kind::Check => json!({ "type": "string" }),
        Kind::Texts => json!({ "type": "array", "items": { "type": "string" } }),
        Kind::Local => json!({ "$ref": "#/$defs/local" }),
        Kind::LocalTexts => local_texts(),
        Kind::Word(list) => words_of(list),
        Kind::WordList(list) => {
            json!({ "type": "array", "items": words_of(list), "uniqueItems": true })
        }
        Kind::Count(least, most) => json!({ "type": "integer", "minimum": least, "maximum": most }),
        Kind::Counts(least, most) => json!({
            "type": "array",
            "items": { "type": "integer", "minimum": least, "maximum": most },
            "uniqueItems": true,
        }),
        Kind::Figure => json!({ "type": ["number", "string"] }),
        // TOML's own dates have no type in JSON; editors give them as texts.
        Kind::Date => json!({}),
        Kind::Flag | Kind::Answer => json!({ "type": "boolean" }),
        Kind::Table(construct) => object(construct),
        Kind::Tables(construct) => json!({ "type": "array", "items": object(construct) }),
    }
}
