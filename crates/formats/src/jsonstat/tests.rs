use super::*;
use crate::problem::{Problem, Severity, code};
use proptest::prelude::*;
use serde_json::json;

fn dataset(json: &Value) -> Dataset {
    let (response, problems) = parse(json.to_string().as_bytes());
    match response {
        Some(Response {
            content: Content::Dataset(dataset),
            ..
        }) => dataset,
        other => panic!("{other:?} {problems:?}"),
    }
}

fn problems(json: &Value) -> Vec<Problem> {
    parse(json.to_string().as_bytes()).1
}

/// The codes and paths of what is wrong with `json`.
fn wrong(json: &Value) -> Vec<(&'static str, String)> {
    problems(json)
        .into_iter()
        .map(|problem| (problem.code, problem.path))
        .collect()
}

fn at(code: &'static str, path: &str) -> Vec<(&'static str, String)> {
    vec![(code, path.to_owned())]
}

/// A sound table: 2 units by 3 years.
fn table() -> Value {
    json!({
        "version": "2.0", "class": "dataset", "label": "Sykefravær",
        "id": ["Enhet", "Tid"], "size": [2, 3], "role": {"time": ["Tid"]},
        "dimension": {
            "Enhet": {"label": "enhet", "category": {
                "index": {"B": 1, "A": 0}, "label": {"A": "Skole", "B": "Barnehage"},
            }},
            "Tid": {"category": {"index": ["2016", "2017", "2018"]}},
        },
        "value": [1, 2, 3, 4, 5, 6],
    })
}

/// [`table`] with the member at `pointer` replaced.
fn with(pointer: &str, value: Value) -> Value {
    let mut table = table();
    let (parent, name) = pointer.rsplit_once('/').unwrap();
    let parent = table.pointer_mut(parent).unwrap().as_object_mut().unwrap();
    parent.insert(name.to_owned(), value);
    table
}

fn without(pointer: &str) -> Value {
    with(pointer, Value::Null)
}

fn number(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn f03_the_position_is_row_major() {
    assert_eq!(position(&[2, 3, 4], &[1, 2, 3]), Some(23));
    assert_eq!(position(&[2, 3, 4], &[0, 0, 0]), Some(0));
    assert_eq!(position(&[2, 3, 4], &[1, 0, 2]), Some(14));
    assert_eq!(position(&[2, 3, 4], &[1, 3, 0]), None);
    assert_eq!(position(&[2, 3, 4], &[1, 2]), None);
    assert_eq!(coordinates(&[2, 3, 4], 23), Some(vec![1, 2, 3]));
    assert_eq!(coordinates(&[2, 3, 4], 24), None);
    assert_eq!(coordinates(&[2, 0], 0), None);
    assert_eq!(position(&[], &[]), Some(0));
}

#[test]
fn a_table_is_read_in_the_order_of_its_index() {
    let dataset = dataset(&table());
    let codes: Vec<_> = dataset.dimensions[0]
        .categories
        .iter()
        .map(|category| category.code.as_str())
        .collect();
    assert_eq!(codes, ["A", "B"]);
    assert_eq!(dataset.dimensions[0].categories[1].label, "Barnehage");
    assert_eq!(dataset.dimensions[1].categories[2].label, "2018");
    assert_eq!(dataset.time_dimension().unwrap().id, "Tid");
    assert_eq!(dataset.sizes(), [2, 3]);
    assert_eq!(
        dataset.cell(&[1, 0]).unwrap().value,
        Some(Decimal::new(4, 0))
    );
    assert_eq!(dataset.cell(&[2, 0]), None);
    assert_eq!(dataset.cell_at(6), None);
    let values: Vec<_> = dataset
        .cells()
        .map(|cell| cell.value.unwrap().to_string())
        .collect();
    assert_eq!(values, ["1", "2", "3", "4", "5", "6"]);
    let named: Vec<_> = dataset
        .categories_at(5)
        .unwrap()
        .iter()
        .map(|category| category.label.as_str())
        .collect();
    assert_eq!(named, ["Barnehage", "2018"]);
}

#[test]
fn numbers_are_exact_and_missing_is_not_zero() {
    let values = json!([
        number("3.30"),
        null,
        number("1.5e3"),
        number("0.1000000000000000055511151231"),
        number("0"),
        "ukjent"
    ]);
    let dataset = dataset(&with("/value", values));
    let shown: Vec<_> = dataset
        .cells()
        .map(|cell| cell.value.map(|value| value.to_string()))
        .collect();
    let shown: Vec<_> = shown
        .iter()
        .map(|value| value.as_deref().unwrap_or("-"))
        .collect();
    assert_eq!(
        shown,
        [
            "3.30",
            "-",
            "1500",
            "0.1000000000000000055511151231",
            "0",
            "-"
        ]
    );
    assert_eq!(dataset.cell_at(5).unwrap().text, Some("ukjent"));
    assert_eq!(dataset.cell_at(1).unwrap().absence(), None);
}

#[test]
fn a_number_that_does_not_fit_names_its_cell_and_hides_no_other() {
    let json = with("/value", json!({"4": number("1e99"), "5": 6}));
    let problems = problems(&json);
    assert_eq!(problems.len(), 1);
    assert_eq!(
        (problems[0].code, problems[0].path.as_str()),
        (code::NUMBER_NOT_EXACT, "value.4")
    );
    let cell = problems[0].cell.clone().unwrap();
    assert_eq!(
        cell.categories,
        [
            ("Enhet".to_owned(), "B".to_owned()),
            ("Tid".to_owned(), "2017".to_owned())
        ]
    );
    let dataset = dataset(&json);
    assert_eq!(dataset.cell_at(4).unwrap().value, None);
    assert_eq!(dataset.cell_at(4).unwrap().text, Some("1e+99"));
    assert_eq!(dataset.cell_at(5).unwrap().value, Some(Decimal::new(6, 0)));
}

#[test]
fn n77_symbols_are_typed_absences() {
    let mut json = with("/value", json!([null, null, 0, 4, ":", null]));
    json["status"] = json!({"0": ":", "1": ".", "2": "..", "3": "e"});
    let dataset = dataset(&json);
    let absences: Vec<_> = dataset.cells().map(|cell| cell.absence()).collect();
    let expected = [
        Some(Absence::Suppressed),
        Some(Absence::NotApplicable),
        Some(Absence::NotCollected),
        None,
        Some(Absence::Suppressed),
        None,
    ];
    assert_eq!(absences, expected);
    assert_eq!(
        dataset.cell_at(2).unwrap().value,
        None,
        "a zero beside a symbol is no figure"
    );
    assert_eq!(dataset.cell_at(3).unwrap().value, Some(Decimal::new(4, 0)));
    assert_eq!(
        wrong(&json),
        at(code::NUMBER_BESIDE_MISSING_STATUS, "status")
    );
}

#[test]
fn f04_status_has_three_forms() {
    let statuses = |status: Value| -> Vec<Option<String>> {
        let dataset = dataset(&with("/status", status));
        dataset
            .cells()
            .map(|cell| cell.status.map(str::to_owned))
            .collect()
    };
    assert_eq!(statuses(json!("e")), vec![Some("e".to_owned()); 6]);
    assert_eq!(statuses(json!(["e"])), vec![Some("e".to_owned()); 6]);
    assert_eq!(
        statuses(json!(["a", null, "b", null, null, null]))[2].as_deref(),
        Some("b")
    );
    assert_eq!(statuses(json!({"5": "e"}))[5].as_deref(), Some("e"));
    assert_eq!(
        wrong(&with("/status", json!(["e"]))),
        at(code::STATUS_ARRAY_OF_ONE, "status")
    );
    assert_eq!(
        wrong(&with("/status", json!(["e", "e"]))),
        at(code::STATUS_LEN, "status")
    );
    assert_eq!(
        wrong(&with("/status", json!({"6": "e"}))),
        at(code::POSITION_OUT_OF_RANGE, "status.6")
    );
    assert_eq!(
        wrong(&with("/status", json!({"1": 2}))),
        at(code::MEMBER_TYPE, "status.1")
    );
    assert_eq!(
        wrong(&with("/status", json!(7))),
        at(code::MEMBER_TYPE, "status")
    );
}

#[test]
fn f05_a_constant_dimension_needs_only_a_label() {
    let mut json = with(
        "/dimension/Enhet/category",
        json!({"label": {"K": "Kommunen"}}),
    );
    json["size"] = json!([1, 3]);
    json["value"] = json!([1, 2, 3]);
    let dataset = dataset(&json);
    assert_eq!(dataset.dimensions[0].categories[0].code, "K");
    assert_eq!(dataset.dimensions[0].categories[0].label, "Kommunen");
}

#[test]
fn f05_units_notes_places_and_children_belong_to_categories() {
    let mut json = table();
    let category = json.pointer_mut("/dimension/Enhet/category").unwrap();
    category["unit"] = json!({"B": {"base": "kroner", "label": "1000 kr", "decimals": 2, "symbol": "kr", "position": "start"}});
    category["note"] = json!({"A": ["Ny fra 2017"]});
    category["coordinates"] = json!({"A": [number("10.25"), 60]});
    category["child"] = json!({"B": ["A"]});
    let dataset = dataset(&json);
    let [a, b] = dataset.dimensions[0].categories.as_slice() else {
        panic!()
    };
    let unit = Unit {
        label: Some("1000 kr".to_owned()),
        base: Some("kroner".to_owned()),
        symbol: Some("kr".to_owned()),
        symbol_side: Some(Side::Start),
        decimals: Some(2),
    };
    assert_eq!(b.unit, Some(unit));
    assert_eq!(b.children, [0]);
    assert_eq!(a.notes, ["Ny fra 2017"]);
    assert_eq!(
        a.coordinates,
        Some((Decimal::new(1025, 2), Decimal::new(60, 0)))
    );
}

#[test]
fn what_breaks_the_dimensions_has_a_code_and_a_path() {
    let index = "dimension.Enhet.category.index";
    let child = "dimension.Enhet.category.child";
    let cases = [
        (
            with("/size", json!([6])),
            code::ID_SIZE_LEN_MISMATCH,
            "size",
        ),
        (with("/size", json!([2, -3])), code::MEMBER_TYPE, "size[1]"),
        (
            with("/size", json!([2, number("3.0")])),
            code::MEMBER_TYPE,
            "size[1]",
        ),
        (
            with("/size", json!([2, 4])),
            code::SIZE_CATEGORY_MISMATCH,
            "dimension.Tid.category.index",
        ),
        (
            with("/dimension/Alder", json!({})),
            code::DIM_KEY_ID_MISMATCH,
            "dimension",
        ),
        (without("/id"), code::MEMBER_MISSING, "id"),
        (without("/size"), code::MEMBER_MISSING, "size"),
        (without("/dimension"), code::MEMBER_MISSING, "dimension"),
        (without("/value"), code::MEMBER_MISSING, "value"),
        (
            without("/dimension/Enhet/category"),
            code::CATEGORY_MISSING,
            "dimension.Enhet.category",
        ),
        (
            without("/dimension/Enhet/category/index"),
            code::INDEX_MISSING,
            index,
        ),
        (
            with(
                "/dimension/Tid/category/index",
                json!(["2016", "2017", "2016"]),
            ),
            code::INDEX_REPEATED,
            "dimension.Tid.category.index",
        ),
        (
            with("/dimension/Enhet/category/index", json!({"A": 0, "B": 0})),
            code::INDEX_NOT_SEQUENCE,
            "dimension.Enhet.category.index.B",
        ),
        (
            with("/dimension/Enhet/category/index", json!({"A": 0, "B": 2})),
            code::INDEX_NOT_SEQUENCE,
            "dimension.Enhet.category.index.B",
        ),
        (
            with("/dimension/Enhet/category/index", json!(2)),
            code::MEMBER_TYPE,
            index,
        ),
        (
            with("/dimension/Enhet/category/label", json!({"A": 1})),
            code::MEMBER_TYPE,
            "dimension.Enhet.category.label.A",
        ),
        (
            with("/dimension/Enhet/category/label", json!({"C": "x"})),
            code::CATEGORY_UNKNOWN,
            "dimension.Enhet.category.label.C",
        ),
        (
            with("/dimension/Enhet/category/coordinates", json!({"A": [1]})),
            code::MEMBER_TYPE,
            "dimension.Enhet.category.coordinates.A",
        ),
        (
            with(
                "/dimension/Enhet/category/unit",
                json!({"A": {"decimals": -1}}),
            ),
            code::MEMBER_TYPE,
            "dimension.Enhet.category.unit.A.decimals",
        ),
        (
            with("/dimension/Enhet/category/child", json!({"A": ["C"]})),
            code::CHILD_UNKNOWN,
            "dimension.Enhet.category.child.A",
        ),
        (
            with(
                "/dimension/Enhet/category/child",
                json!({"A": ["B"], "B": ["A"]}),
            ),
            code::CHILD_CYCLE,
            child,
        ),
        (
            with("/dimension/Enhet/category/child", json!({"A": ["A"]})),
            code::CHILD_CYCLE,
            child,
        ),
        (
            with("/role", json!({"when": ["Tid"]})),
            code::ROLE_UNKNOWN,
            "role.when",
        ),
        (
            with("/role", json!({"time": ["Year"]})),
            code::ROLE_ID_UNKNOWN,
            "role.time",
        ),
        (
            with("/role", json!({"time": ["Tid"], "geo": ["Tid"]})),
            code::ROLE_REPEATED,
            "role.geo",
        ),
        (with("/value", json!([1, 2])), code::VALUE_LEN, "value"),
        (
            with("/value", json!([1, 2, 3, 4, 5, true])),
            code::MEMBER_TYPE,
            "value[5]",
        ),
        (
            with("/value", json!({"6": 1})),
            code::POSITION_OUT_OF_RANGE,
            "value.6",
        ),
        (
            with("/value", json!({"99999999999999999999999": 1})),
            code::POSITION_OUT_OF_RANGE,
            "value.99999999999999999999999",
        ),
        (
            with("/value", json!({"01": 1})),
            code::POSITION_INVALID,
            "value.01",
        ),
        (
            with("/value", json!({"": 1})),
            code::POSITION_INVALID,
            "value.",
        ),
        (with("/value", json!("6")), code::MEMBER_TYPE, "value"),
        (
            with("/updated", json!("14/09/2016")),
            code::UPDATED_NOT_ISO8601,
            "updated",
        ),
        (with("/label", json!(["x"])), code::MEMBER_TYPE, "label"),
        (with("/note", json!([1])), code::MEMBER_TYPE, "note[0]"),
        (
            with("/error", json!([{"label": "busy"}])),
            code::SOURCE_REPORTS_ERROR,
            "error",
        ),
        (
            with("/version", json!("3.0")),
            code::VERSION_UNSUPPORTED,
            "version",
        ),
        (with("/class", json!("table")), code::CLASS_UNKNOWN, "class"),
    ];
    for (json, code, path) in cases {
        assert_eq!(wrong(&json), at(code, path), "{json}");
    }
}

#[test]
fn an_error_gives_no_table_and_a_warning_gives_one() {
    for (json, severity) in [
        (with("/value", json!([1])), Severity::Error),
        (with("/updated", json!("i går")), Severity::Warning),
    ] {
        let (response, problems) = parse(json.to_string().as_bytes());
        assert_eq!(problems[0].severity(), severity);
        assert_eq!(response.is_some(), severity == Severity::Warning);
    }
}

#[test]
fn the_cycle_is_told() {
    let json = with(
        "/dimension/Enhet/category/child",
        json!({"A": ["B"], "B": ["A"]}),
    );
    assert_eq!(problems(&json)[0].argument("cycle"), Some("A > B > A"));
}

#[test]
fn one_fault_hides_no_other() {
    let mut json = with("/dimension/Enhet/category/index", json!(["A", "A"]));
    json["size"] = json!([2, 4]);
    json["role"] = json!({"time": ["Year"]});
    let codes: Vec<_> = wrong(&json).into_iter().map(|(code, _)| code).collect();
    assert_eq!(
        codes,
        [
            code::ROLE_ID_UNKNOWN,
            code::INDEX_REPEATED,
            code::CATEGORY_UNKNOWN,
            code::SIZE_CATEGORY_MISMATCH
        ]
    );
}

#[test]
fn repeated_members_are_not_dropped_in_silence() {
    let json = table()
        .to_string()
        .replace("\"value\":[1,2,3,4,5,6]", "\"value\":{\"1\":2,\"1\":3}");
    let (response, problems) = parse(json.as_bytes());
    assert!(response.is_none());
    assert_eq!(
        (problems[0].code, problems[0].path.as_str()),
        (code::MEMBER_REPEATED, "value.1")
    );
}

#[test]
fn what_is_no_jsonstat_is_told_apart() {
    let code_of = |bytes: &[u8]| parse(bytes).1[0].code;
    assert_eq!(code_of(b""), code::TEXT_EMPTY);
    assert_eq!(code_of(b"\xe6"), code::ENCODING_NOT_UTF8);
    assert_eq!(code_of(b"{"), code::JSON_SYNTAX);
    assert_eq!(code_of(b"[]"), code::NOT_JSONSTAT);
    assert_eq!(code_of(b"{}"), code::NOT_JSONSTAT);
    assert_eq!(
        code_of(br#"{"title": "Too many cells", "status": 403}"#),
        code::NOT_JSONSTAT
    );
    assert_eq!(
        code_of(br#"{"class": "dataset", "id": []}"#),
        code::VERSION_MISSING
    );
    let deep = "[".repeat(100_000);
    assert_eq!(code_of(deep.as_bytes()), code::JSON_SYNTAX);
}

#[test]
fn a_byte_order_mark_is_let_through() {
    let marked = format!("\u{feff}{}", table());
    assert!(parse(marked.as_bytes()).0.is_some());
}

#[test]
fn a_description_has_no_figures() {
    for json in [with("/value", json!([])), without("/value")] {
        let bytes = json.to_string();
        assert!(parse(bytes.as_bytes()).0.is_none());
        let (response, problems) = parse_metadata(bytes.as_bytes());
        assert_eq!(problems, []);
        let response = response.unwrap();
        assert!(
            response.datasets()[0]
                .cells()
                .all(|cell| cell.value.is_none())
        );
    }
}

#[test]
fn a_collection_lists_what_came_and_what_is_elsewhere() {
    let json = json!({
        "version": "2.0", "class": "collection", "label": "Liste",
        "link": {"item": [
            table(),
            {"class": "dataset", "href": "https://example.org/a.json", "label": "A"},
            {"class": "dimension", "label": "Kjønn", "category": {"index": ["K", "M"]}},
            {"class": "collection", "link": {"item": [table()]}},
            with("/value", json!([])),
        ]},
    });
    let (response, problems) = parse(json.to_string().as_bytes());
    let response = response.unwrap();
    assert_eq!(response.datasets().len(), 2);
    let Content::Collection(collection) = &response.content else {
        panic!()
    };
    assert_eq!(collection.items.len(), 5);
    assert!(matches!(
        collection.items[1].content,
        ItemContent::Elsewhere
    ));
    assert!(
        matches!(&collection.items[2].content, ItemContent::Dimension(sex) if sex.categories.len() == 2)
    );
    assert!(matches!(
        collection.items[4].content,
        ItemContent::Unreadable
    ));
    assert_eq!(problems.len(), 1);
    assert_eq!(
        (problems[0].code, problems[0].path.as_str()),
        (code::VALUE_LEN, "link.item[4].value")
    );
}

#[test]
fn a_collection_item_needs_a_class_and_something_to_show() {
    let list =
        |item: Value| json!({"version": "2.0", "class": "collection", "link": {"item": [item]}});
    assert_eq!(
        wrong(&list(json!({"class": "dataset"}))),
        at(code::ITEM_EMPTY, "link.item[0]")
    );
    assert_eq!(
        wrong(&list(json!({"href": "x"}))),
        at(code::MEMBER_MISSING, "link.item[0].class")
    );
    let mut deep = json!({"class": "collection", "version": "2.0", "link": {"item": []}});
    for _ in 0..20 {
        deep = list(deep);
    }
    assert_eq!(wrong(&deep)[0].0, code::COLLECTION_TOO_DEEP);
}

#[test]
fn a_dimension_can_come_alone() {
    let json = json!({"version": "2.0", "class": "dimension", "label": "Kjønn", "category": {"index": ["K", "M"], "label": {"K": "kvinner", "M": "menn"}}});
    let (response, problems) = parse(json.to_string().as_bytes());
    assert_eq!(problems, []);
    let Content::Dimension(dimension) = response.unwrap().content else {
        panic!()
    };
    assert_eq!(dimension.category("M").unwrap().label, "menn");
    assert_eq!(dimension.position_of("M"), Some(1));
}

#[test]
fn a_bundle_of_the_old_version_is_read() {
    let old = json!({
        "folk": {
            "updated": "14/09/2016 09:42:12", "value": [1, 2], "status": {"1": ":"},
            "dimension": {"id": ["Tid"], "size": [2], "role": {"time": ["Tid"]}, "Tid": {"category": {"index": {"2001": 0, "2002": 1}}}},
        },
        "broken": {"dimension": {"id": ["Tid"], "size": [1], "Tid": {"category": {"index": {"2001": 0}}}}},
    });
    let (response, problems) = parse(old.to_string().as_bytes());
    let response = response.unwrap();
    let Content::Bundle(tables) = &response.content else {
        panic!()
    };
    assert_eq!(tables.len(), 1);
    assert_eq!(
        (tables[0].name.as_str(), tables[0].dataset.version),
        ("folk", Version::One)
    );
    assert_eq!(tables[0].dataset.time_dimension().unwrap().id, "Tid");
    let codes: Vec<_> = problems
        .iter()
        .map(|problem| (problem.code, problem.path.as_str()))
        .collect();
    assert_eq!(
        codes,
        [
            (code::NUMBER_BESIDE_MISSING_STATUS, "folk.status"),
            (code::MEMBER_MISSING, "broken.value")
        ]
    );
}

#[test]
fn the_old_layout_is_only_for_the_old_version() {
    let mut json = json!({"class": "dataset", "value": [1], "dimension": {
        "id": ["T"], "size": [1], "T": {"category": {"index": ["2018"]}},
    }});
    assert_eq!(dataset(&json).version, Version::One);
    json["version"] = json!("2.0");
    let codes: Vec<_> = wrong(&json).into_iter().map(|(_, path)| path).collect();
    assert_eq!(codes, ["id", "size"]);
}

#[test]
fn f08_unknown_members_come_back() {
    let text = r#"{"version":"2.0","class":"dataset","id":["T"],"size":[1],"z":{"b":[1.50,null],"a":1e2},"dimension":{"T":{"category":{"index":["2018"]},"x":true}},"value":[0.10]}"#;
    let (response, problems) = parse(text.as_bytes());
    assert_eq!(problems, []);
    let response = response.unwrap();
    let again: Value = serde_json::from_str(&response.to_json()).unwrap();
    assert_eq!(&again, response.raw());
    assert!(response.to_json().contains("0.10") && response.to_json().contains("1.50"));
}

#[test]
fn a_table_too_large_to_count_is_refused() {
    let codes: Vec<String> = (0..200).map(|code| code.to_string()).collect();
    let ids: Vec<String> = (0..9).map(|id| format!("d{id}")).collect();
    let dimension: serde_json::Map<String, Value> = ids
        .iter()
        .map(|id| (id.clone(), json!({"category": {"index": codes}})))
        .collect();
    let json = json!({"version": "2.0", "class": "dataset", "id": ids, "size": vec![200; 9], "dimension": dimension, "value": {}});
    assert_eq!(wrong(&json), at(code::SIZE_OVERFLOW, "size"));
}

/// A sound table and the figures and symbols that it was made of.
#[derive(Clone, Debug)]
struct Made {
    sizes: Vec<usize>,
    cells: Vec<(Option<Decimal>, Option<String>)>,
    sparse: bool,
    index_as_object: bool,
}

fn made() -> impl Strategy<Value = Made> {
    let cell = (
        prop::option::of(
            (any::<i64>(), 0u32..12).prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale)),
        ),
        prop::option::of("[abe]"),
    );
    (
        prop::collection::vec(1usize..4, 1..4),
        any::<bool>(),
        any::<bool>(),
    )
        .prop_flat_map(move |(sizes, sparse, index_as_object)| {
            let count = sizes.iter().product::<usize>();
            prop::collection::vec(cell.clone(), count).prop_map(move |cells| Made {
                sizes: sizes.clone(),
                cells,
                sparse,
                index_as_object,
            })
        })
}

fn to_json(made: &Made) -> Value {
    let ids: Vec<String> = (0..made.sizes.len()).map(|id| format!("D{id}")).collect();
    let dimension: serde_json::Map<String, Value> = ids
        .iter()
        .zip(&made.sizes)
        .map(|(id, size)| {
            let index = if made.index_as_object {
                (0..*size)
                    .rev()
                    .map(|code| (format!("c{code}"), json!(code)))
                    .collect()
            } else {
                json!(
                    (0..*size)
                        .map(|code| format!("c{code}"))
                        .collect::<Vec<_>>()
                )
            };
            (id.clone(), json!({"category": {"index": index}}))
        })
        .collect();
    let values: Vec<Value> = made
        .cells
        .iter()
        .map(|(value, _)| value.map_or(Value::Null, |value| number(&value.to_string())))
        .collect();
    let statuses: Vec<Value> = made.cells.iter().map(|(_, status)| json!(status)).collect();
    let sparse = |list: Vec<Value>| {
        let filled = list
            .into_iter()
            .enumerate()
            .filter(|(_, value)| !value.is_null());
        Value::Object(
            filled
                .map(|(place, value)| (place.to_string(), value))
                .collect(),
        )
    };
    let (value, status) = if made.sparse {
        (sparse(values), sparse(statuses))
    } else {
        (json!(values), json!(statuses))
    };
    json!({"version": "2.0", "class": "dataset", "id": ids, "size": made.sizes, "dimension": dimension, "value": value, "status": status})
}

/// Any JSON, with the names that the format uses among its members.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "[a-c0-3:.]{0,2}".prop_map(Value::from),
        Just(json!("2.0")),
        Just(json!("dataset")),
        Just(json!("collection")),
    ];
    let name = "id|size|role|time|dimension|category|index|label|child|unit|value|status|class|version|link|item|A|Tid|0|1|99";
    leaf.prop_recursive(5, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(name, inner, 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}

/// Where in [`table`] something else can be put.
const PLACES: [&str; 16] = [
    "/version",
    "/class",
    "/id",
    "/size",
    "/role",
    "/dimension",
    "/value",
    "/status",
    "/note",
    "/updated",
    "/dimension/Enhet",
    "/dimension/Enhet/category",
    "/dimension/Enhet/category/index",
    "/dimension/Enhet/category/child",
    "/dimension/Enhet/category/unit",
    "/dimension/Enhet/category/label",
];

proptest! {
    #[test]
    fn any_json_is_read_or_refused(json in any_json()) {
        let (response, problems) = parse(json.to_string().as_bytes());
        prop_assert!(response.is_some() || !problems.is_empty());
    }

    #[test]
    fn a_table_with_anything_in_it_is_read_or_refused(place in 0..PLACES.len(), anything in any_json()) {
        let (response, problems) = parse(with(PLACES[place], anything).to_string().as_bytes());
        prop_assert!(response.is_some() || problems.iter().any(|problem| problem.severity() == Severity::Error));
        if let Some(response) = response {
            for dataset in response.datasets() {
                prop_assert!(dataset.cells().count() <= 6);
            }
        }
    }

    #[test]
    fn any_bytes_are_read_or_refused(bytes: Vec<u8>) {
        let (response, problems) = parse(&bytes);
        prop_assert!(response.is_some() || !problems.is_empty());
    }

    #[test]
    fn a_damaged_table_is_read_or_refused(place in 0usize..400, byte: u8) {
        let mut bytes = table().to_string().into_bytes();
        let place = place % bytes.len();
        bytes[place] = byte;
        let (response, problems) = parse(&bytes);
        prop_assert!(response.is_some() || !problems.is_empty());
    }

    #[test]
    fn a_table_comes_back_cell_by_cell(made in made()) {
        let json = to_json(&made);
        let dataset = dataset(&json);
        let cells: Vec<_> = dataset.cells().map(|cell| (cell.value, cell.status.map(str::to_owned))).collect();
        prop_assert_eq!(&cells, &made.cells);
        let scales = |cells: &[(Option<Decimal>, Option<String>)]| -> Vec<Option<u32>> {
            cells.iter().map(|(value, _)| value.map(|value| value.scale())).collect()
        };
        prop_assert_eq!(scales(&cells), scales(&made.cells));
        let (response, problems) = parse(json.to_string().as_bytes());
        prop_assert!(problems.iter().all(|problem| problem.code == code::STATUS_ARRAY_OF_ONE));
        let response = response.unwrap();
        prop_assert_eq!(response.raw(), &json);
    }

    #[test]
    fn position_and_coordinates_are_inverse(sizes in prop::collection::vec(1usize..6, 0..5), pick: usize) {
        let cells: usize = sizes.iter().product();
        let place = pick % cells;
        let index = coordinates(&sizes, place).unwrap();
        prop_assert_eq!(position(&sizes, &index), Some(place));
        prop_assert_eq!(coordinates(&sizes, cells), None);
    }

    #[test]
    fn no_size_makes_the_arithmetic_panic(sizes: Vec<usize>, index: Vec<usize>, place: usize) {
        let _ = position(&sizes, &index);
        let _ = coordinates(&sizes, place);
    }
}
