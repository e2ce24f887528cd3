//! The description of the API as an OpenAPI 3.1 document, from which the readable page is made too.
//!
//! A test asks every operation with right and wrong values and holds each answer against it.

use super::problem::{Code, Problem};
use super::read::LIMIT_MAX;
use super::write::IDEMPOTENCY_KEY_MAX;
use super::{ApiResult, read};
use crate::state::Styr;
use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use styr_app::amendment::REASON_MAX;
use styr_app::integration::BATCH_MAX;
use styr_domain::ids::{KEY_MAX, Key};
use styr_domain::measure::{Direction, Frequency, Status};
use styr_domain::org::UnitKind;
use styr_domain::trend::{Arrow, Trend};

/// Which municipality is asked for.
#[derive(Deserialize)]
pub struct MunicipalityPath {
    m: String,
}

/// `GET /{m}/api/openapi.json`: the description, for anyone.
pub async fn openapi(State(styr): State<Styr>, Path(path): Path<MunicipalityPath>) -> ApiResult {
    let municipality = Key::parse(&path.m).and_then(|key| styr.site().find(&key));
    let municipality = municipality.ok_or_else(|| Problem::new(Code::NotFound))?;
    let mut response: Response = axum::Json(document(municipality.key().as_str())).into_response();
    let headers = response.headers_mut();
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=300"),
    );
    headers.insert(
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    );
    Ok(response)
}

/// The description of the API of `municipality`.
pub fn document(municipality: &str) -> Value {
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Styr",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "Goals, results and follow-up of a municipality",
            "description": "Read units, indicators, targets, results and scorecards, and deliver results. \
                An integration comes with its key as a bearer token and reaches one unit with those below it, \
                or the whole municipality; what lies outside answers 404. \
                Figures are exact decimals as text with a point before the decimals. \
                A missing figure is never zero: it says why it is missing. \
                Every answer carries an ETag; ask again with If-None-Match.",
            "license": { "name": "EUPL-1.2", "identifier": "EUPL-1.2" }
        },
        "servers": [{
            "url": "/{municipality}/api/v1",
            "description": "The server that this document came from",
            "variables": { "municipality": { "default": municipality, "description": "The key of the municipality" } }
        }],
        "security": [{ "integration": [] }, { "session": [] }],
        "tags": [
            { "name": "Organisation", "description": "The units of the municipality" },
            { "name": "Measures", "description": "Indicators, targets and results" },
            { "name": "Scorecards", "description": "How a unit stands" }
        ],
        "paths": paths(),
        "components": {
            "securitySchemes": {
                "integration": {
                    "type": "http", "scheme": "bearer",
                    "description": "The key of an integration, made under Integrations by an administrator"
                },
                "session": {
                    "type": "apiKey", "in": "cookie", "name": crate::actor::SESSION_COOKIE,
                    "description": "A signed-in person's browser; it may read"
                }
            },
            "parameters": parameters(),
            "responses": responses(),
            "headers": {
                "ETag": {
                    "description": "Changes with the answer", "required": true,
                    "schema": { "type": "string" }
                }
            },
            "schemas": schemas()
        }
    })
}

fn reference(kind: &str, name: &str) -> Value {
    json!({ "$ref": format!("#/components/{kind}/{name}") })
}

fn schema(name: &str) -> Value {
    reference("schemas", name)
}

/// An operation that reads.
fn reads(
    id: &str,
    tag: &str,
    summary: &str,
    parameters: &[&str],
    answer: &str,
    refusals: &[&str],
) -> Value {
    let mut all = Map::new();
    all.insert(
        "200".into(),
        json!({
            "description": "The answer",
            "headers": { "ETag": reference("headers", "ETag") },
            "content": { "application/json": { "schema": schema(answer) } }
        }),
    );
    all.insert(
        "304".into(),
        json!({ "description": "What the caller has is the newest" }),
    );
    for status in ["401", "403", "404", "422"]
        .iter()
        .chain(refusals)
        .chain(&["503"])
    {
        all.insert(
            (*status).to_owned(),
            reference("responses", response_name(status)),
        );
    }
    let mut names: Vec<Value> = parameters
        .iter()
        .map(|name| reference("parameters", name))
        .collect();
    names.push(reference("parameters", "AsOf"));
    names.push(reference("parameters", "IfNoneMatch"));
    json!({
        "get": { "operationId": id, "tags": [tag], "summary": summary, "parameters": names, "responses": all }
    })
}

fn response_name(status: &str) -> &'static str {
    match status {
        "400" => "BadRequest",
        "401" => "Unauthorized",
        "403" => "Forbidden",
        "404" => "NotFound",
        "409" => "Conflict",
        "413" => "TooLarge",
        "415" => "MediaType",
        "422" => "Invalid",
        _ => "Busy",
    }
}

fn paths() -> Value {
    let mut observations = reads(
        "listObservations",
        "Measures",
        "Results in their latest revision, page by page",
        &[
            "UnitQuery",
            "IndicatorQuery",
            "From",
            "To",
            "Cursor",
            "Limit",
        ],
        "ObservationPage",
        &["422"],
    );
    let mut answers = Map::new();
    answers.insert(
        "200".into(),
        json!({
            "description": "All results are kept; a result that stood there already is not written again",
            "content": { "application/json": { "schema": schema("Receipt") } }
        }),
    );
    for status in [
        "400", "401", "403", "404", "409", "413", "415", "422", "503",
    ] {
        answers.insert(
            status.to_owned(),
            reference("responses", response_name(status)),
        );
    }
    observations["post"] = json!({
        "operationId": "deliverObservations",
        "tags": ["Measures"],
        "summary": "Deliver results, all or nothing",
        "description": "Each result says which revision it builds on (0 where there is none yet), so that nobody's \
            newer figure is overwritten. A result that corrects a figure of a closed year needs a reason, which serves the \
            whole delivery. Where one result cannot be kept, none is, and the answer names each fault. \
            The same delivery under the same Idempotency-Key is answered as the first time and changes nothing.",
        "security": [{ "integration": [] }],
        "parameters": [reference("parameters", "IdempotencyKey")],
        "requestBody": {
            "required": true,
            "content": { "application/json": { "schema": schema("Delivery"), "example": {
                "observations": [{
                    "unit": "north-school", "indicator": "sick-leave", "period": "2018-T2",
                    "result": { "value": "5.7" }, "expected_revision": 0
                }]
            } } }
        },
        "responses": answers
    });
    json!({
        "/units": reads("listUnits", "Organisation", "The units within reach", &[], "UnitList", &[]),
        "/units/{unit}": reads("getUnit", "Organisation", "One unit", &["UnitPath"], "Unit", &[]),
        "/indicators": reads("listIndicators", "Measures", "The indicators on the cards within reach", &[], "IndicatorList", &[]),
        "/indicators/{indicator}":
            reads("getIndicator", "Measures", "One indicator", &["IndicatorPath"], "Indicator", &[]),
        "/targets": reads(
            "listTargets", "Measures", "The targets in force; one without a unit serves all units without their own",
            &["UnitQuery", "IndicatorQuery"], "TargetList", &["422"]
        ),
        "/observations": observations,
        "/scorecards/{unit}": reads(
            "getScorecard", "Scorecards", "The scorecard of a unit, from the same computation as the page",
            &["UnitPath", "Period"], "Scorecard", &["422"]
        )
    })
}

fn parameters() -> Value {
    let path = |name: &str, text: &str| json!({ "name": name, "in": "path", "required": true, "description": text, "schema": schema("Key") });
    let query = |name: &str, text: &str, schema: Value| json!({ "name": name, "in": "query", "required": false, "description": text, "schema": schema });
    json!({
        "UnitPath": path("unit", "The key of a unit"),
        "IndicatorPath": path("indicator", "The key of an indicator"),
        "UnitQuery": query("unit", "Only of this unit", schema("Key")),
        "IndicatorQuery": query("indicator", "Only of this indicator", schema("Key")),
        "Period": query("period", "The period; without it the newest that has results", schema("Period")),
        "From": query("from", "No period that begins before this one", schema("Period")),
        "To": query("to", "No period that ends after this one", schema("Period")),
        "AsOf": query("as-of", "How it was at the end of this past day; without it, how it is", json!({ "type": "string", "format": "date" })),
        "Cursor": query("cursor", "What `next` of the page before said", json!({ "type": "string", "maxLength": 64 })),
        "Limit": query("limit", "The most results of one page", json!({
            "type": "integer", "minimum": 1, "maximum": LIMIT_MAX, "default": 500
        })),
        "IfNoneMatch": {
            "name": "If-None-Match", "in": "header", "required": false,
            "description": "The ETag of the answer that the caller has", "schema": { "type": "string" }
        },
        "IdempotencyKey": {
            "name": "Idempotency-Key", "in": "header", "required": true,
            "description": "Chosen by the caller for this delivery, such as a UUID",
            "schema": { "type": "string", "minLength": 1, "maxLength": IDEMPOTENCY_KEY_MAX }
        }
    })
}

fn responses() -> Value {
    let problem = |text: &str| {
        json!({
            "description": text,
            "content": { "application/problem+json": { "schema": schema("Problem") } }
        })
    };
    json!({
        "BadRequest": problem("The request cannot be read"),
        "Unauthorized": problem("No key came with the request, or one that is not known"),
        "Forbidden": problem("The caller may not do this"),
        "NotFound": problem("It is not there, or out of reach"),
        "Conflict": problem("The idempotency key was used for another delivery, or someone wrote at the same time"),
        "TooLarge": problem("The body is too large"),
        "MediaType": problem("The body is not JSON"),
        "Invalid": problem("A value cannot be what it is; each is named"),
        "Busy": problem("The database does not answer; try again")
    })
}

/// An object whose members are all there, and no others.
fn object(members: &Value) -> Value {
    let names: Vec<&String> = members
        .as_object()
        .map(|members| members.keys().collect())
        .unwrap_or_default();
    let names = json!(names);
    json!({ "type": "object", "required": names, "additionalProperties": false, "properties": members })
}

fn list_of(name: &str) -> Value {
    object(&json!({ "items": { "type": "array", "items": schema(name) } }))
}

fn or_null(schema: &Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

fn words<T: Copy>(all: &[T], code: impl Fn(T) -> &'static str) -> Value {
    let codes: Vec<&str> = all.iter().map(|one| code(*one)).collect();
    json!({ "type": "string", "enum": codes })
}

fn schemas() -> Value {
    let text = json!({ "type": "string" });
    let day = json!({ "type": "string", "format": "date" });
    let flag = json!({ "type": "boolean" });
    let count = json!({ "type": "integer", "minimum": 0 });
    let key = schema("Key");
    let words_of = schema("Words");
    let period = schema("Period");
    let decimal = schema("Decimal");
    let mut all = measures(&text, &day, &flag, &count);
    all.extend(cards(&text, &day, &flag, &count));
    let basics = json!({
        "Key": {
            "type": "string", "maxLength": KEY_MAX, "pattern": "^[a-z0-9][a-z0-9._-]*$",
            "description": "The stable name of a thing; it never changes when the thing is renamed"
        },
        "Period": {
            "type": "string",
            "pattern": "^[0-9]{4}(/[0-9]{4}|-T[1-3]|-Q[1-4]|-(0[1-9]|1[0-2]))?$",
            "description": "A year (2018), school year (2018/2019), tertial (2018-T2), quarter (2018-Q3) or month (2018-08)"
        },
        "Decimal": {
            "type": "string", "pattern": "^-?[0-9]+(\\.[0-9]+)?$",
            "description": "An exact figure with the decimals it was given with"
        },
        "Words": {
            "type": "object", "additionalProperties": { "type": "string" },
            "description": "A text of the municipality's own by language (nb, nn, sv, en)"
        },
        "Absence": { "type": "string", "enum": read::absences(), "description": "Why there is no figure" },
        "Result": {
            "description": "A figure, or why there is none",
            "oneOf": [
                object(&json!({ "value": decimal })),
                object(&json!({ "absence": schema("Absence") }))
            ]
        },
        "Unit": object(&json!({
            "key": key, "code": text, "name": words_of,
            "kind": words(&UnitKind::ALL, UnitKind::code),
            "level": key, "parent": or_null(&key),
            "valid_from": or_null(&day), "valid_to": or_null(&day), "has_card": flag
        })),
        "UnitList": list_of("Unit"),
        "Band": object(&json!({ "low": or_null(&decimal), "high": or_null(&decimal) })),
        "Point": object(&json!({ "period": period, "value": or_null(&decimal) })),
        "Problem": {
            "type": "object", "required": ["type", "title", "status", "code"], "additionalProperties": false,
            "properties": {
                "type": { "type": "string", "pattern": "^urn:styr:problem:[a-z-]+$" },
                "title": text,
                "status": { "type": "integer" },
                "code": words(&Code::ALL, Code::code),
                "problems": { "type": "array", "items": schema("ProblemItem") }
            }
        },
        "ProblemItem": {
            "type": "object", "required": ["code", "title"], "additionalProperties": false,
            "properties": {
                "index": { "type": "integer", "minimum": 0, "description": "Which result of the delivery, from 0" },
                "field": { "type": "string", "description": "The parameter or field" },
                "code": { "type": "string" },
                "title": text,
                "revision": { "type": "integer", "minimum": 0, "description": "The newest revision, where the result was built on an older one" }
            }
        }
    });
    if let Value::Object(basics) = basics {
        all.extend(basics);
    }
    Value::Object(all)
}

fn measures(text: &Value, day: &Value, flag: &Value, count: &Value) -> Map<String, Value> {
    let (key, words_of, period) = (schema("Key"), schema("Words"), schema("Period"));
    let all = json!({
        "Indicator": object(&json!({
            "key": key, "code": text, "name": words_of, "perspective": key, "goal": or_null(&key),
            "unit_of_measure": words_of, "decimals": count,
            "direction": words(&Direction::ALL, Direction::code),
            "frequency": words(&Frequency::ALL, Frequency::code),
            "units": { "type": ["array", "null"], "items": key, "description": "The units whose cards it stands on; null where it stands on all" },
            "method": words_of, "source": text,
            "source_class": { "type": "string", "enum": ["objective", "subjective"] },
            "responsible": text
        })),
        "IndicatorList": list_of("Indicator"),
        "Target": object(&json!({
            "indicator": key, "unit": or_null(&key), "period": period,
            "desired": schema("Band"), "acceptable": or_null(&schema("Band")),
            "note": text, "decision": text, "revision": { "type": "integer", "minimum": 1 }
        })),
        "TargetList": list_of("Target"),
        "Observation": object(&json!({
            "unit": key, "indicator": key, "period": period, "result": schema("Result"),
            "revision": { "type": "integer", "minimum": 1 },
            "source": text, "remark": text, "preliminary": flag, "demo": flag, "recorded_on": day
        })),
        "ObservationPage": object(&json!({
            "items": { "type": "array", "items": schema("Observation") },
            "next": { "type": ["string", "null"], "description": "Goes into `cursor` for the next page; null on the last" }
        })),
        "Delivery": {
            "type": "object", "required": ["observations"], "additionalProperties": false,
            "properties": {
                "observations": { "type": "array", "minItems": 1, "maxItems": BATCH_MAX, "items": schema("DeliveredObservation") },
                "reason": {
                    "type": "string", "maxLength": REASON_MAX,
                    "description": "Why figures that stood in a closed year are corrected; needed where one is"
                }
            }
        },
        "DeliveredObservation": {
            "type": "object", "required": ["unit", "indicator", "period", "result"], "additionalProperties": false,
            "properties": {
                "unit": key, "indicator": key, "period": period, "result": schema("Result"),
                "expected_revision": { "type": "integer", "minimum": 0, "default": 0, "description": "The revision that this one builds on" },
                "source": { "type": "string", "maxLength": styr_app::integration::TEXT_MAX },
                "remark": { "type": "string", "maxLength": styr_app::integration::TEXT_MAX },
                "preliminary": { "type": "boolean", "default": false }
            }
        },
        "Receipt": object(&json!({ "written": count, "unchanged": count }))
    });
    if let Value::Object(all) = all {
        all
    } else {
        Map::new()
    }
}

fn cards(text: &Value, day: &Value, flag: &Value, count: &Value) -> Map<String, Value> {
    let (key, words_of, period) = (schema("Key"), schema("Words"), schema("Period"));
    let all = json!({
        "Scorecard": object(&json!({
            "unit": key, "unit_name": words_of, "period": period, "not_adopted": flag,
            "summary": schema("Summary"),
            "sections": { "type": "array", "items": schema("Section") }
        })),
        "Summary": object(&json!({
            "reached": count, "near": count, "missed": count, "none": count,
            "better": count, "worse": count, "unchanged": count, "stale": count
        })),
        "Section": object(&json!({
            "perspective": key, "name": or_null(&words_of),
            "groups": { "type": "array", "items": schema("Group") }
        })),
        "Group": object(&json!({
            "goal": or_null(&schema("GoalOfCard")),
            "rows": { "type": "array", "items": schema("Row") }
        })),
        "GoalOfCard": object(&json!({ "key": key, "code": text, "statement": words_of, "common": flag })),
        "Row": object(&json!({
            "indicator": key, "code": text, "name": words_of, "unit_of_measure": words_of, "decimals": count,
            "direction": words(&Direction::ALL, Direction::code),
            "result": schema("Result"), "period": or_null(&period), "previous": or_null(&schema("Point")),
            "target": or_null(&schema("TargetOfRow")),
            "status": words(&Status::ALL, Status::code),
            "trend": words(&Trend::ALL, Trend::code),
            "arrow": words(&[Arrow::Up, Arrow::Flat, Arrow::Down, Arrow::None], Arrow::code),
            "stale": flag, "revised": flag, "preliminary": flag, "demo": flag,
            "source": text, "remark": text, "recorded_on": or_null(day),
            "curve": { "type": "array", "items": schema("Point") }
        })),
        "TargetOfRow": object(&json!({
            "period": period, "desired": schema("Band"), "acceptable": or_null(&schema("Band")),
            "origin": { "type": "string", "enum": ["own", "own-longer-period", "common", "common-longer-period"] },
            "note": text, "decision": text
        }))
    });
    if let Value::Object(all) = all {
        all
    } else {
        Map::new()
    }
}
