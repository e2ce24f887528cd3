//! What the API takes in: results, many at once, all or nothing.

use super::problem::Item;
use super::{ApiResult, Bearer, Caller, Code, digest};
use crate::actor::EnterResults;
use axum::body::Bytes;
use axum::extract::FromRequest;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::IntoResponse;
use serde::Serialize;
use serde_json::{Map, Value};
use styr_app::amendment::REASON_MAX;
use styr_app::integration::{self, BATCH_MAX, Delivered, Delivery, DeliveryProblem, Envelope};
use styr_domain::ids::Key;
use styr_domain::value::{Absence, Decimal, Measured};

/// The header that makes a delivery sent twice count once.
pub const IDEMPOTENCY_KEY: &str = "idempotency-key";
/// The longest such key, in characters.
pub const IDEMPOTENCY_KEY_MAX: usize = 200;

/// The fields of a result in a delivery.
const FIELDS: [&str; 8] = [
    "unit",
    "indicator",
    "period",
    "result",
    "expected_revision",
    "source",
    "remark",
    "preliminary",
];

#[derive(Serialize)]
struct Receipt {
    written: usize,
    unchanged: usize,
}

/// `POST …/observations`: takes a batch of results in, all or nothing.
pub async fn observations(caller: Bearer<EnterResults>, request: Request) -> ApiResult {
    let token = caller
        .token
        .as_ref()
        .ok_or_else(|| caller.problem(Code::KeyNeeded))?;
    let headers = request.headers().clone();
    let key = idempotency_key(&caller, &headers)?;
    let is_json = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| {
            kind.split(';')
                .next()
                .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/json"))
        });
    if !is_json {
        return Err(caller.problem(Code::MediaType));
    }
    let body = Bytes::from_request(request, &())
        .await
        .map_err(|rejection| {
            let too_large = rejection.into_response().status() == StatusCode::PAYLOAD_TOO_LARGE;
            caller.problem(if too_large {
                Code::TooLarge
            } else {
                Code::BadRequest
            })
        })?;
    let (results, reason) = read(&caller, &body)?;
    let envelope = Envelope {
        key,
        digest: &digest(&body),
        reason: &reason,
    };
    let done = integration::deliver(
        &caller.municipality,
        &caller.snapshot,
        token,
        &results,
        envelope,
        caller.now,
    )
    .await?;
    match done {
        Delivery::Written { written, unchanged } => {
            let mut response = axum::Json(Receipt { written, unchanged }).into_response();
            crate::respond::no_store(response.headers_mut());
            Ok(response)
        }
        Delivery::KeyTaken => Err(caller.problem(Code::IdempotencyKeyTaken)),
        Delivery::Refused(refused) => {
            let items = refused
                .into_iter()
                .map(|(index, problem)| item(index, problem))
                .collect();
            Err(caller.problem(Code::Delivery).with(items))
        }
    }
}

fn item(index: usize, problem: DeliveryProblem) -> Item {
    Item {
        index: Some(index),
        field: None,
        code: problem.code(),
        title: String::new(),
        revision: match problem {
            DeliveryProblem::Stale(revision) => Some(revision),
            _ => None,
        },
    }
}

fn idempotency_key<'a>(caller: &Caller, headers: &'a HeaderMap) -> ApiResult<&'a str> {
    headers
        .get(IDEMPOTENCY_KEY)
        .and_then(|value| value.to_str().ok())
        .map(str::trim)
        .filter(|key| !key.is_empty() && key.len() <= IDEMPOTENCY_KEY_MAX)
        .ok_or_else(|| caller.problem(Code::IdempotencyKey))
}

/// The results of a delivery and its reason, or everything that is wrong with how it is written.
fn read(caller: &Caller, body: &[u8]) -> ApiResult<(Vec<Delivered>, String)> {
    let body: Value = serde_json::from_slice(body).map_err(|_| caller.problem(Code::NotJson))?;
    let refuse = |items| Err(caller.problem(Code::Delivery).with(items));
    let members = body.as_object().filter(|body| {
        let mut names = body.keys();
        names.all(|name| ["observations", "reason"].contains(&name.as_str()))
    });
    let list = members.and_then(|body| body.get("observations"));
    let Some(list) = list.and_then(Value::as_array) else {
        return refuse(vec![Item::of_field(None, "observations", "shape")]);
    };
    let reason = match members.and_then(|body| body.get("reason")) {
        None => Some(""),
        Some(reason) => reason.as_str(),
    };
    let fits = |reason: &&str| reason.trim().chars().count() <= REASON_MAX;
    let Some(reason) = reason.filter(fits) else {
        return refuse(vec![Item::of_field(None, "reason", "value")]);
    };
    if list.is_empty() || list.len() > BATCH_MAX {
        return refuse(vec![Item::of_field(None, "observations", "count")]);
    }
    let mut results = Vec::with_capacity(list.len());
    let mut problems = Vec::new();
    for (index, value) in list.iter().enumerate() {
        match one(index, value) {
            Ok(result) => results.push(result),
            Err(items) => problems.extend(items),
        }
    }
    if problems.is_empty() {
        Ok((results, reason.to_owned()))
    } else {
        refuse(problems)
    }
}

fn one(index: usize, value: &Value) -> Result<Delivered, Vec<Item>> {
    let wrong = |field: &str, code| Item::of_field(Some(index), field, code);
    let Some(members) = value.as_object() else {
        return Err(vec![wrong("observations", "shape")]);
    };
    let mut problems: Vec<Item> = members
        .keys()
        .filter(|name| !FIELDS.contains(&name.as_str()))
        .map(|name| wrong(name, "field-unknown"))
        .collect();
    let unit = needed(members, "unit").and_then(Key::parse);
    let indicator = needed(members, "indicator").and_then(Key::parse);
    let period = needed(members, "period").and_then(|text| text.parse().ok());
    let result = members.get("result").and_then(result);
    let expected_revision = match members.get("expected_revision") {
        None => Some(0),
        Some(number) => number
            .as_i64()
            .and_then(|number| i32::try_from(number).ok())
            .filter(|number| *number >= 0),
    };
    let preliminary = match members.get("preliminary") {
        None => Some(false),
        Some(value) => value.as_bool(),
    };
    let text = |name: &str| match members.get(name) {
        None => Some(String::new()),
        Some(value) => value.as_str().map(|text| text.trim().to_owned()),
    };
    let (source, remark) = (text("source"), text("remark"));
    for (name, is_there) in [
        ("unit", unit.is_some()),
        ("indicator", indicator.is_some()),
        ("period", period.is_some()),
        ("result", result.is_some()),
        ("expected_revision", expected_revision.is_some()),
        ("source", source.is_some()),
        ("remark", remark.is_some()),
        ("preliminary", preliminary.is_some()),
    ] {
        if !is_there {
            problems.push(wrong(
                name,
                if members.contains_key(name) {
                    "value"
                } else {
                    "missing"
                },
            ));
        }
    }
    match (
        unit,
        indicator,
        period,
        result,
        expected_revision,
        source,
        remark,
        preliminary,
    ) {
        (
            Some(unit),
            Some(indicator),
            Some(period),
            Some(result),
            Some(expected_revision),
            Some(source),
            Some(remark),
            Some(preliminary),
        ) if problems.is_empty() => Ok(Delivered {
            unit,
            indicator,
            period,
            result,
            expected_revision,
            source,
            remark,
            preliminary,
        }),
        _ => Err(problems),
    }
}

fn needed<'a>(members: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    members.get(name).and_then(Value::as_str)
}

/// `{"value": "4.3"}` or `{"absence": "not-yet"}`.
fn result(value: &Value) -> Option<Measured> {
    let members = value.as_object().filter(|members| members.len() == 1)?;
    let (name, text) = members.iter().next()?;
    let text = text.as_str()?;
    match name.as_str() {
        "value" => exact(text).map(Measured::Value),
        "absence" => Absence::parse(text).map(Measured::Absent),
        _ => None,
    }
}

/// A decimal as programs write it: digits, and a point before the decimals.
fn exact(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    let fits = is_number(whole) && is_number(decimals) && digits.len() <= 20;
    fits.then(|| text.parse().ok())?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_figure_is_written_with_a_point_and_nothing_else() {
        assert_eq!(
            exact("-4.30").map(|value| value.to_string()).as_deref(),
            Some("-4.30")
        );
        for bad in [
            "",
            "4,3",
            "4.",
            ".5",
            "1e3",
            "+4",
            "4 000",
            "NaN",
            "123456789012345678901",
        ] {
            assert_eq!(exact(bad), None, "{bad}");
        }
    }

    #[test]
    fn every_fault_of_a_result_is_named() {
        let bad = serde_json::json!({ "unit": "A", "period": 2018, "result": { "value": 4.3 }, "colour": "red" });
        let problems = one(7, &bad).unwrap_err();
        let told: Vec<_> = problems
            .iter()
            .map(|item| (item.field.as_deref().unwrap_or(""), item.code))
            .collect();
        assert_eq!(
            told,
            [
                ("colour", "field-unknown"),
                ("unit", "value"),
                ("indicator", "missing"),
                ("period", "value"),
                ("result", "value")
            ]
        );
        assert!(problems.iter().all(|item| item.index == Some(7)));
    }
}
