//! The description of the API for people, made from the same document that programs read.

use crate::actor::Visitor;
use crate::api::describe::document;
use crate::chrome::{Chrome, Crumb};
use crate::error::PageResult;
use crate::{respond, urls};
use askama::Template;
use axum::http::StatusCode;
use serde_json::Value;

struct Line {
    name: String,
    text: String,
    kind: String,
    needed: bool,
}

struct Answer {
    status: String,
    text: String,
}

struct Operation {
    id: String,
    method: String,
    path: String,
    summary: String,
    description: String,
    parameters: Vec<Line>,
    body: String,
    example: String,
    answers: Vec<Answer>,
    gives: String,
}

struct Shape {
    name: String,
    description: String,
    members: Vec<Line>,
}

#[derive(Template)]
#[template(path = "api.html")]
struct ApiPage {
    chrome: Chrome,
    description: String,
    server: String,
    document_href: String,
    operations: Vec<Operation>,
    shapes: Vec<Shape>,
}

/// `GET /{m}/api`: what the API offers, for anyone.
pub async fn show(visitor: Visitor) -> PageResult {
    let key = visitor.municipality.key();
    let document = document(key.as_str());
    let mut chrome = Chrome::of_visitor(&visitor);
    let title = chrome.t("api-title").to_owned();
    chrome.breadcrumbs = vec![
        Crumb {
            href: urls::start(key),
            label: chrome.municipality_name.clone(),
        },
        Crumb {
            href: String::new(),
            label: title,
        },
    ];
    let page = ApiPage {
        chrome,
        description: text(&document["info"], "description"),
        server: format!("/{key}/api/v1"),
        document_href: format!("/{key}/api/openapi.json"),
        operations: operations(&document),
        shapes: shapes(&document),
    };
    let mut response = respond::html(StatusCode::OK, &page)?;
    respond::no_store(response.headers_mut());
    Ok(response)
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or_default().to_owned()
}

/// What a reference points to, else the thing itself.
fn resolved<'a>(document: &'a Value, value: &'a Value) -> &'a Value {
    let pointer = value["$ref"]
        .as_str()
        .and_then(|reference| reference.strip_prefix('#'));
    pointer
        .and_then(|pointer| document.pointer(pointer))
        .unwrap_or(value)
}

fn operations(document: &Value) -> Vec<Operation> {
    let mut operations = Vec::new();
    for (path, methods) in document["paths"].as_object().into_iter().flatten() {
        for (method, operation) in methods.as_object().into_iter().flatten() {
            let parameters = operation["parameters"].as_array().into_iter().flatten();
            let parameters = parameters.map(|parameter| resolved(document, parameter));
            // The same for all that read; the introduction tells of it.
            let parameters = parameters
                .filter(|parameter| parameter["name"] != "If-None-Match")
                .map(|parameter| Line {
                    name: text(parameter, "name"),
                    text: text(parameter, "description"),
                    kind: kind(&parameter["schema"]),
                    needed: parameter["required"].as_bool().unwrap_or(false),
                });
            let answers = operation["responses"]
                .as_object()
                .into_iter()
                .flatten()
                .map(|(status, answer)| Answer {
                    status: status.clone(),
                    text: text(resolved(document, answer), "description"),
                });
            operations.push(Operation {
                id: text(operation, "operationId"),
                method: method.to_uppercase(),
                path: path.clone(),
                summary: text(operation, "summary"),
                description: text(operation, "description"),
                parameters: parameters.collect(),
                body: kind(&operation["requestBody"]["content"]["application/json"]["schema"]),
                example: example(
                    &operation["requestBody"]["content"]["application/json"]["example"],
                ),
                gives: kind(
                    &operation["responses"]["200"]["content"]["application/json"]["schema"],
                ),
                answers: answers.collect(),
            });
        }
    }
    operations
}

fn example(value: &Value) -> String {
    if value.is_null() {
        String::new()
    } else {
        serde_json::to_string_pretty(value).unwrap_or_default()
    }
}

fn shapes(document: &Value) -> Vec<Shape> {
    let all = document["components"]["schemas"].as_object();
    all.into_iter()
        .flatten()
        .map(|(name, schema)| {
            let needed: Vec<&str> = schema["required"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .collect();
            let members =
                schema["properties"]
                    .as_object()
                    .into_iter()
                    .flatten()
                    .map(|(name, member)| Line {
                        needed: needed.contains(&name.as_str()),
                        name: name.clone(),
                        text: text(member, "description"),
                        kind: kind(member),
                    });
            let mut description = text(schema, "description");
            for detail in ["pattern", "enum", "oneOf"] {
                let told = match detail {
                    "pattern" => text(schema, "pattern"),
                    _ => kinds(&schema[detail]).join(" | "),
                };
                if !told.is_empty() {
                    if !description.is_empty() {
                        description.push(' ');
                    }
                    description.extend(["(", &told, ")"]);
                }
            }
            Shape {
                name: name.clone(),
                description,
                members: members.collect(),
            }
        })
        .collect()
}

fn kinds(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().map(kind).collect()
}

/// What a schema asks for, in a few words.
fn kind(schema: &Value) -> String {
    if let Some(reference) = schema["$ref"].as_str() {
        return reference.rsplit('/').next().unwrap_or_default().to_owned();
    }
    if let Some(word) = schema.as_str() {
        return word.to_owned();
    }
    for choice in ["anyOf", "oneOf", "enum"] {
        if schema[choice].is_array() {
            return kinds(&schema[choice]).join(" | ");
        }
    }
    if let (Some(members), false) = (
        schema["properties"].as_object(),
        schema["properties"].is_null(),
    ) {
        let members: Vec<String> = members
            .iter()
            .map(|(name, member)| format!("{name}: {}", kind(member)))
            .collect();
        return format!("{{ {} }}", members.join(", "));
    }
    let own = match &schema["type"] {
        Value::Array(types) => types
            .iter()
            .filter_map(Value::as_str)
            .collect::<Vec<_>>()
            .join(" | "),
        Value::String(own) => own.clone(),
        _ => String::new(),
    };
    if schema["items"].is_object() {
        format!("{own} <{}>", kind(&schema["items"]))
    } else {
        own
    }
}
