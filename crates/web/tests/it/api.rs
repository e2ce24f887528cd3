//! The JSON API: what it tells, what it takes in, and that it is as its description says.

use serde_json::{Value, json};
use std::collections::BTreeSet;
use styr_domain::audit::Subject;
use styr_store::audit;
use styr_testkit::{Client, Page, TestApp, db_tests};

/// A program with the key of a new integration that reaches `unit`, or everything.
pub(super) async fn program(app: &TestApp, unit: &str) -> Client {
    let mut administrator = app.sign_in("administrator").await;
    let given = administrator
        .submit(
            "/tokens",
            "/tokens",
            &[("name", "Lønn"), ("unit", unit), ("until", "")],
        )
        .await;
    assert_eq!(given.status, 201, "{}", given.body);
    let secret = given.attr("#secret", "value");
    app.visitor()
        .with_header("authorization", &format!("Bearer {secret}"))
}

async fn ask(client: &mut Client, path: &str) -> Page {
    client
        .send("GET", &format!("/api/v1{path}"), &[], None)
        .await
}

async fn told(client: &mut Client, path: &str) -> Value {
    let page = ask(client, path).await;
    assert_eq!(page.status, 200, "{path}: {}", page.body);
    assert_eq!(page.headers["content-type"], "application/json");
    serde_json::from_str(&page.body).expect("JSON")
}

pub(super) async fn deliver(client: &mut Client, key: &str, body: &Value) -> Page {
    let headers = [
        ("content-type", "application/json"),
        ("idempotency-key", key),
    ];
    let body = body.to_string().into_bytes();
    client
        .send("POST", "/api/v1/observations", &headers, Some(body))
        .await
}

pub(super) fn result(indicator: &str, period: &str, value: &str, revision: i32) -> Value {
    json!({
        "unit": "aurvoll-skole", "indicator": indicator, "period": period,
        "result": { "value": value }, "expected_revision": revision
    })
}

pub(super) fn problems(page: &Page) -> Vec<(u64, String)> {
    let body: Value = serde_json::from_str(&page.body).expect("JSON");
    let items = body["problems"].as_array().cloned().unwrap_or_default();
    items
        .iter()
        .map(|item| {
            (
                item["index"].as_u64().unwrap_or(99),
                item["code"].as_str().unwrap_or("").to_owned(),
            )
        })
        .collect()
}

db_tests! {
    /// The card of the API is the card of the page: exact figures, lights, trends, absences.
    async fn api_tells_the_same_card_as_the_page(app: TestApp) {
        let mut program = program(&app, "").await;
        let card = told(&mut program, "/scorecards/aurvoll-skole?period=2018-T2").await;
        let rows: Vec<&Value> = card["sections"].as_array().expect("it is there").iter()
            .flat_map(|section| section["groups"].as_array().expect("it is there"))
            .flat_map(|group| group["rows"].as_array().expect("it is there"))
            .collect();
        let row = |code: &str| *rows.iter().find(|row| row["code"] == code).expect("a row");
        assert_eq!(row("M.1.5")["result"], json!({ "value": "3.3" }));
        assert_eq!(row("M.1.5")["status"], "missed");
        assert_eq!(row("M.1.5")["target"]["desired"]["high"], "1.5");
        let mut leader = app.sign_in("rektor-aurvoll").await;
        let page = leader.get("/units/aurvoll-skole/scorecard?period=2018-T2").await;
        assert_eq!(page.attr("[data-indicator='M.1.5']", "data-status"), "missed");
        let summary = &card["summary"];
        let counted: u64 = ["reached", "near", "missed", "none"].iter().map(|one| summary[one].as_u64().expect("it is there")).sum();
        assert_eq!(counted, u64::try_from(rows.len()).expect("it is there"));
    }

    /// A key that reaches one unit knows nothing of the others.
    async fn api_answers_404_outside_the_reach_of_a_key(app: TestApp) {
        let mut program = program(&app, "aurvoll-skole").await;
        let units = told(&mut program, "/units").await;
        assert_eq!(units["items"].as_array().expect("it is there").len(), 1);
        assert_eq!(units["items"][0]["key"], "aurvoll-skole");
        for outside in [
            "/units/solvang-skole", "/scorecards/solvang-skole", "/observations?unit=solvang-skole",
            "/targets?unit=radmannen", "/units/no-such-unit", "/indicators/no-such-indicator", "/nothing",
        ] {
            let page = ask(&mut program, outside).await;
            assert_eq!(page.status, 404, "{outside}");
            assert_eq!(page.headers["content-type"], "application/problem+json", "{outside}");
        }
        let all = told(&mut program, "/observations?limit=1000").await;
        assert!(all["items"].as_array().expect("it is there").iter().all(|one| one["unit"] == "aurvoll-skole"));
        let other = json!({ "observations": [{
            "unit": "solvang-skole", "indicator": "overtid", "period": "2018-T2", "result": { "value": "1" }
        }] });
        assert_eq!(problems(&deliver(&mut program, "a", &other).await), [(0, "unit-unknown".to_owned())]);
    }

    /// Without a key, with a wrong, an ended and a taken-back key there is no answer; a person may read.
    async fn api_needs_a_key_or_a_signed_in_person(app: TestApp) {
        let mut nobody = app.visitor();
        let page = ask(&mut nobody, "/units").await;
        assert_eq!((page.status, page.headers["www-authenticate"].as_str()), (401, "Bearer"));
        let mut guesser = app.visitor().with_header("authorization", &format!("Bearer {}", "ab".repeat(32)));
        assert_eq!(ask(&mut guesser, "/units").await.status, 401);
        let mut person = app.sign_in("ansatt").await;
        assert!(told(&mut person, "/units").await["items"].as_array().expect("it is there").len() > 10);
        let body = json!({ "observations": [result("overtid", "2018-T2", "0.9", 1)] });
        assert_eq!(deliver(&mut person, "a", &body).await.status, 401, "a cookie may not write");

        let mut administrator = app.sign_in("administrator").await;
        let fields = [("name", "Kort"), ("unit", ""), ("until", "2018-09-11")];
        let given = administrator.submit("/tokens", "/tokens", &fields).await;
        let secret = given.attr("#secret", "value");
        let mut program = app.visitor().with_header("authorization", &format!("Bearer {secret}"));
        assert_eq!(ask(&mut program, "/units").await.status, 200);
        app.outside.advance(chrono::Duration::hours(39));
        assert_eq!(ask(&mut program, "/units").await.status, 401, "its last day is over");
    }

    /// An administrator shuts an integration out at once, and the list never shows its secret again.
    async fn api_key_is_shown_once_and_dies_when_taken_back(app: TestApp) {
        let mut administrator = app.sign_in("administrator").await;
        let form = administrator.get("/tokens").await;
        let token = form.attr("input[name=form_token]", "value");
        let fields = [("form_token", token.as_str()), ("name", "Lønn"), ("unit", "aurvoll-skole"), ("until", "")];
        let given = administrator.post("/tokens", &fields).await;
        let secret = given.attr("#secret", "value");
        assert_eq!(given.headers["cache-control"], "no-store");
        assert_eq!(administrator.post("/tokens", &fields).await.status, 303, "the form sent twice");
        let list = administrator.get("/tokens").await;
        assert!(!list.body.contains(&secret) && list.body.contains("Lønn"));
        assert_eq!(list.texts("tbody tr").len(), 1);
        let mut program = app.visitor().with_header("authorization", &format!("Bearer {secret}"));
        assert_eq!(ask(&mut program, "/units").await.status, 200);
        let id = list.attr("button[name=token]", "value");
        let done = administrator.submit("/tokens", "/tokens/revoked", &[("token", &id)]).await;
        assert_eq!(done.status, 303);
        assert_eq!(ask(&mut program, "/units").await.status, 401);
        let events = audit::of(&app.store, Subject::Token, &id, 10).await.expect("it is there");
        assert_eq!(events.iter().map(|one| one.event.action.code()).collect::<Vec<_>>(), ["removed", "created"]);
        let bad = administrator.submit("/tokens", "/tokens", &[("name", ""), ("until", "2018-09-09")]).await;
        assert_eq!(bad.status, 422);
        assert_eq!(bad.texts(".field-error").len(), 2);
    }

    /// A caller that returns gets 304 until something changes.
    async fn api_answers_304_until_the_data_change(app: TestApp) {
        let mut program = program(&app, "").await;
        let path = "/scorecards/aurvoll-skole?period=2018-T2";
        let first = ask(&mut program, path).await;
        let tag = first.headers["etag"].clone();
        let mut returning = program.clone().with_header("if-none-match", &tag);
        assert_eq!(ask(&mut returning, path).await.status, 304);
        let body = json!({ "observations": [result("sykefravaer-korttid", "2018-T2", "1.2", 1)] });
        assert_eq!(deliver(&mut program, "x", &body).await.status, 200);
        let then = ask(&mut returning, path).await;
        assert_eq!(then.status, 200);
        assert_ne!(then.body, first.body);
    }

    /// Page by page, every result comes once and in the same order as all at once.
    async fn api_pages_hold_every_result_once(app: TestApp) {
        let mut program = program(&app, "").await;
        let mut all = Vec::new();
        let mut cursor = String::new();
        loop {
            let page = told(&mut program, &format!("/observations?limit=137&cursor={cursor}")).await;
            let items = page["items"].as_array().expect("it is there").clone();
            assert!(items.len() <= 137);
            all.extend(items.iter().map(|one| format!("{} {} {}", one["unit"], one["indicator"], one["period"])));
            match page["next"].as_str() {
                Some(next) => next.clone_into(&mut cursor),
                None => break,
            }
        }
        let once: BTreeSet<&String> = all.iter().collect();
        assert_eq!(once.len(), all.len());
        assert!(all.len() > 200, "{}", all.len());
        let some = told(&mut program, "/observations?unit=aurvoll-skole&indicator=overtid&from=2018&to=2018-T1").await;
        let periods: Vec<&str> = some["items"].as_array().expect("it is there").iter().map(|one| one["period"].as_str().expect("it is there")).collect();
        assert_eq!(periods, ["2018-T1"]);
    }

    /// A delivery is kept whole or not at all, and each fault is named by its place.
    async fn api_delivery_is_all_or_nothing(app: TestApp) {
        let mut program = program(&app, "").await;
        let body = json!({ "observations": [
            result("overtid", "2018-T2", "0.7", 1),
            result("overtid", "2018-T2", "0.6", 1),
            result("overtid", "2018-T3", "0.6", 0),
            result("overtid", "2019-T1", "0.6", 0),
            result("overtid", "2018-08", "0.6", 0),
            result("overtid", "2018-T1", "0.6", 7),
            result("no-such", "2018-T2", "0.6", 0),
            result("foreldreundersokelsen", "2018", "4", 0),
        ] });
        let refused = deliver(&mut program, "a", &body).await;
        assert_eq!(refused.status, 422);
        let expected = [
            (1, "twice"), (3, "not-begun"), (4, "period-kind"), (5, "stale"), (6, "indicator-unknown"), (7, "not-on-card"),
        ];
        assert_eq!(problems(&refused), expected.map(|(at, code)| (at, code.to_owned())));
        let written: Value = serde_json::from_str(&refused.body).expect("it is there");
        assert_eq!(written["problems"][3]["revision"], 1, "the newest revision is told");
        let now = told(&mut program, "/observations?unit=aurvoll-skole&indicator=overtid&from=2018-T2").await;
        assert_eq!(now["items"][0]["result"]["value"], "0.8", "nothing was kept");

        let shapes = json!({ "observations": [{ "unit": "aurvoll-skole", "result": { "value": 4.3 }, "colour": 1 }] });
        let refused = deliver(&mut program, "a", &shapes).await;
        let codes: Vec<String> = problems(&refused).into_iter().map(|(_, code)| code).collect();
        assert_eq!(codes, ["field-unknown", "missing", "missing", "value"]);
    }

    /// The same delivery sent twice changes once; another one under its key is refused.
    async fn api_delivery_sent_twice_counts_once(app: TestApp) {
        let mut program = program(&app, "").await;
        let body = json!({ "observations": [
            result("overtid", "2018-T2", "0.7", 1),
            result("overtid", "2018-T1", "0.9", 1),
            { "unit": "aurvoll-skole", "indicator": "netto-drift", "period": "2018-T2",
              "result": { "absence": "suppressed" }, "expected_revision": 1, "source": "Regnskap", "remark": "Få saker", "preliminary": true },
        ] });
        for _ in 0..2 {
            let page = deliver(&mut program, "day-1", &body).await;
            assert_eq!(page.status, 200, "{}", page.body);
            assert_eq!(serde_json::from_str::<Value>(&page.body).expect("it is there"), json!({ "written": 2, "unchanged": 1 }));
        }
        let now = told(&mut program, "/observations?unit=aurvoll-skole&from=2018-T2&to=2018-T2&indicator=netto-drift").await;
        let one = &now["items"][0];
        assert_eq!((&one["result"], &one["revision"]), (&json!({ "absence": "suppressed" }), &json!(2)));
        assert_eq!((&one["source"], &one["preliminary"], &one["demo"]), (&json!("Regnskap"), &json!(true), &json!(false)));
        let other = json!({ "observations": [result("overtid", "2018-T2", "0.5", 2)] });
        assert_eq!(deliver(&mut program, "day-1", &other).await.status, 409);
        let key = "overtid/aurvoll-skole/2018-T2";
        assert_eq!(audit::of(&app.store, Subject::Observation, key, 10).await.expect("it is there").len(), 1);
        let plain = program.send("POST", "/api/v1/observations", &[("content-type", "application/json")], None).await;
        assert_eq!(plain.status, 400, "no idempotency key");
    }

    /// Every operation of the description, asked with right and wrong values by every kind of caller,
    /// answers as the description says and never with a fault of the program's.
    async fn api_is_as_its_description_says(app: TestApp) {
        fuzz::every_operation(&app).await;
    }
}

/// The description that is kept beside the documentation is the one that is served.
#[test]
fn api_description_is_the_committed_one() {
    let fresh = styr_web::api::describe::document("kommune");
    let path = styr_testkit::sample::root().join("docs/openapi.json");
    if std::env::var_os("STYR_WRITE").is_some() {
        let text = serde_json::to_string_pretty(&fresh).expect("JSON");
        std::fs::write(&path, format!("{text}\n")).expect("written");
    }
    let kept = std::fs::read_to_string(path).unwrap_or_default();
    let kept: Value = serde_json::from_str(&kept).unwrap_or_default();
    assert!(
        fresh == kept,
        "run: STYR_WRITE=1 cargo test -p styr-web --test it description"
    );
}

/// Questions made from the description itself: a small seeded generator, so that a failure comes again.
mod fuzz {
    use super::*;
    use jsonschema::Validator;

    /// Values that hardly anything should take.
    const WRONG: [&str; 16] = [
        "A",
        "../../etc/passwd",
        "øst",
        "a b",
        "%00",
        "%ff",
        "1' OR '1'='1",
        "2018-T9",
        "2018-13",
        "-1",
        "0",
        "1001",
        "99999999999999999999",
        "null",
        "🙂",
        "x%2Fy",
    ];

    struct Chance(u64);

    impl Chance {
        fn below(&mut self, bound: usize) -> usize {
            self.0 = self
                .0
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(self.0 >> 33).expect("it is there") % bound.max(1)
        }

        fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
            &all[self.below(all.len())]
        }
    }

    struct Described {
        document: Value,
    }

    impl Described {
        fn resolved<'a>(&'a self, value: &'a Value) -> &'a Value {
            match value["$ref"].as_str() {
                Some(reference) => self
                    .document
                    .pointer(reference.trim_start_matches('#'))
                    .expect("a part"),
                None => value,
            }
        }

        fn validator(&self, schema: &Value) -> Validator {
            let schema = json!({ "allOf": [schema], "components": self.document["components"] });
            jsonschema::draft202012::new(&schema).expect("a schema")
        }
    }

    pub(super) async fn every_operation(app: &TestApp) {
        let served = app
            .visitor()
            .send("GET", "/api/openapi.json", &[], None)
            .await;
        assert_eq!(served.status, 200);
        let described = Described {
            document: serde_json::from_str(&served.body).expect("JSON"),
        };
        assert_eq!(described.document["openapi"], "3.1.0");
        let mut callers = [
            ("whole", program(app, "").await),
            ("school", program(app, "aurvoll-skole").await),
            ("person", app.sign_in("ansatt").await),
            (
                "stranger",
                app.visitor().with_header("authorization", "Bearer x"),
            ),
            ("nobody", app.visitor()),
        ];
        let mut chance = Chance(0x5713);
        let mut seen: BTreeSet<String> = BTreeSet::new();
        for (path, methods) in described.document["paths"].as_object().expect("paths") {
            for (method, operation) in methods.as_object().expect("methods") {
                for _ in 0..60 {
                    // The first one may do most, so it asks most.
                    let who = if chance.below(2) == 0 {
                        0
                    } else {
                        chance.below(callers.len())
                    };
                    let (_, client) = &mut callers[who];
                    let status =
                        one(&described, client, &mut chance, path, method, operation).await;
                    seen.insert(format!("{method} {path} {status}"));
                }
                assert!(
                    seen.contains(&format!("{method} {path} 200")),
                    "{method} {path} never answered: {seen:?}"
                );
                assert!(
                    seen.contains(&format!("{method} {path} 401")),
                    "{method} {path} never refused: {seen:?}"
                );
            }
        }
    }

    fn right(name: &str, chance: &mut Chance) -> String {
        let all: &[&str] = match name {
            "unit" => &[
                "aurvoll-skole",
                "solvang-skole",
                "radmannen",
                "aurvoll-skole",
            ],
            "indicator" => &[
                "overtid",
                "sykefravaer-korttid",
                "elevundersokelsen-trivsel",
            ],
            "period" | "from" | "to" => &["2018-T2", "2018", "2017/2018", "2018-Q3", "2018-08"],
            "as-of" => &["2018-09-09", "2018-03-01"],
            "limit" => &["1", "500", "1000"],
            "cursor" => &["1.1.2018202", "999.1.2018000"],
            "If-None-Match" => &["W/\"x\"", "*"],
            "Idempotency-Key" => &["a", "b", "c", "d"],
            other => panic!("a parameter without sample values: {other}"),
        };
        (*chance.of(all)).to_owned()
    }

    async fn one(
        described: &Described,
        client: &mut Client,
        chance: &mut Chance,
        path: &str,
        method: &str,
        operation: &Value,
    ) -> u16 {
        let mut address = path.to_owned();
        let mut query = Vec::new();
        let mut headers: Vec<(String, String)> = Vec::new();
        let mut must_fail = false;
        for parameter in operation["parameters"].as_array().into_iter().flatten() {
            let parameter = described.resolved(parameter);
            let name = parameter["name"].as_str().expect("a name");
            let is_wrong = chance.below(4) == 0;
            let value = if is_wrong {
                (*chance.of(&WRONG)).to_owned()
            } else {
                right(name, chance)
            };
            let place = parameter["in"].as_str().expect("a place");
            let is_there = parameter["required"] == true || chance.below(2) == 0;
            match place {
                "path" => address = address.replace(&format!("{{{name}}}"), &in_path(&value)),
                "query" if is_there => {
                    let schema = described.validator(&parameter["schema"]);
                    let decoded = percent_decoded(&value);
                    let typed = match decoded.parse::<i64>() {
                        Ok(number) if name == "limit" => json!(number),
                        _ => json!(decoded),
                    };
                    must_fail |= !schema.is_valid(&typed);
                    query.push(format!("{name}={}", in_path(&value)));
                }
                "header" if is_there && value.is_ascii() && chance.below(8) != 0 => {
                    headers.push((name.to_lowercase(), value));
                }
                _ => {}
            }
        }
        if !query.is_empty() {
            address = format!("{address}?{}", query.join("&"));
        }
        let mut body = None;
        if method == "post" {
            let (bytes, fits) = delivery(described, operation, chance);
            must_fail |= !fits;
            body = Some(bytes);
            let kind = if chance.below(8) == 0 {
                "text/plain"
            } else {
                "application/json"
            };
            headers.push(("content-type".to_owned(), kind.to_owned()));
        }
        let sent: Vec<(&str, &str)> = headers
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()))
            .collect();
        let told = body
            .as_ref()
            .map(|body| String::from_utf8_lossy(body).into_owned())
            .unwrap_or_default();
        let page = client
            .send(
                &method.to_uppercase(),
                &format!("/api/v1{address}"),
                &sent,
                body,
            )
            .await;
        let asked = format!("{method} {address} {sent:?} {told}");
        check(described, operation, &page, &asked);
        assert!(
            !must_fail || page.status >= 400,
            "{asked}: took what its description refuses: {}",
            page.body
        );
        page.status
    }

    /// The status is one that the description names, and the body is as it says.
    fn check(described: &Described, operation: &Value, page: &Page, asked: &str) {
        assert!(page.status < 500, "{asked}: {} {}", page.status, page.body);
        let response = &operation["responses"][page.status.to_string()];
        assert!(
            response.is_object(),
            "{asked}: {} is not described: {}",
            page.status,
            page.body
        );
        let response = described.resolved(response);
        for (name, header) in response["headers"].as_object().into_iter().flatten() {
            let is_needed = described.resolved(header)["required"] == true;
            assert!(
                !is_needed || page.headers.contains_key(&name.to_lowercase()),
                "{asked}: no {name}"
            );
        }
        let Some(content) = response["content"].as_object() else {
            assert!(
                page.bytes.is_empty(),
                "{asked}: a body that is not described: {}",
                page.body
            );
            return;
        };
        let kind = page.headers.get("content-type").map_or("", String::as_str);
        let schema = &content
            .get(kind)
            .unwrap_or_else(|| panic!("{asked}: {kind} is not described"))["schema"];
        let body: Value =
            serde_json::from_str(&page.body).unwrap_or_else(|error| panic!("{asked}: {error}"));
        let validator = described.validator(schema);
        let faults: Vec<String> = validator
            .iter_errors(&body)
            .map(|error| format!("{} at {}", error, error.instance_path()))
            .collect();
        assert!(faults.is_empty(), "{asked}: {faults:?}\n{}", page.body);
    }

    /// A body, and whether the description lets it in.
    fn delivery(described: &Described, operation: &Value, chance: &mut Chance) -> (Vec<u8>, bool) {
        if chance.below(10) == 0 {
            let broken: [&[u8]; 5] = [b"", b"{", b"[]", b"\xff\xfe", b"{\"observations\":{}}"];
            return (chance.of(&broken).to_vec(), false);
        }
        let count = if chance.below(12) == 0 {
            0
        } else {
            1 + chance.below(3)
        };
        let items: Vec<Value> = (0..count).map(|_| item(chance)).collect();
        let body = json!({ "observations": items });
        let schema = &operation["requestBody"]["content"]["application/json"]["schema"];
        let fits = described.validator(schema).is_valid(&body);
        (body.to_string().into_bytes(), fits)
    }

    fn item(chance: &mut Chance) -> Value {
        let value = ["0.7", "-12", "1000000", "3.25"];
        let result = match chance.below(5) {
            0 => json!({ "absence": *chance.of(&["not-yet", "suppressed"]) }),
            _ => json!({ "value": *chance.of(&value) }),
        };
        let mut item = json!({
            "unit": right("unit", chance), "indicator": *chance.of(&["overtid", "sykefravaer-korttid"]),
            "period": *chance.of(&["2018-T1", "2018-T2"]), "result": result, "expected_revision": 1 + chance.below(2)
        });
        if chance.below(3) == 0 {
            let name = *chance.of(&[
                "unit",
                "indicator",
                "period",
                "result",
                "expected_revision",
                "source",
                "preliminary",
                "colour",
            ]);
            let wrong = [
                json!(null),
                json!(true),
                json!(-1),
                json!(1.5),
                json!("ø"),
                json!([]),
                json!({}),
                json!({ "value": "4,3" }),
                json!({ "value": "1", "absence": "not-yet" }),
                json!({ "absence": "gone" }),
                json!("x".repeat(2000)),
            ];
            item[name] = chance.of(&wrong).clone();
        }
        if chance.below(10) == 0 {
            item.as_object_mut()
                .expect("an object")
                .shift_remove("period");
        }
        item
    }

    /// `value` as it may stand in an address; what is encoded already stays so.
    fn in_path(value: &str) -> String {
        value
            .bytes()
            .map(|byte| match byte {
                b'%' | b'-' | b'.' | b'_' | b'0'..=b'9' | b'a'..=b'z' | b'A'..=b'Z' => {
                    char::from(byte).to_string()
                }
                other => format!("%{other:02X}"),
            })
            .collect()
    }

    fn percent_decoded(value: &str) -> String {
        value
            .replace("%00", "\0")
            .replace("%2F", "/")
            .replace("%ff", "\u{fffd}")
    }
}
