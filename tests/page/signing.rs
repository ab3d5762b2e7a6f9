//! Before a paper is signed: what is left to do, what became of it, and the calendar beside its days.

use super::*;
use crate::scene::CLEAN;

#[test]
fn what_hinders_a_paper_is_told_as_a_final_build_tells_it() {
    let page = Page::short();
    let told = page.post("/api/papers/thu.yaml/signing", &json!({})).json();
    assert_eq!(told["isReady"], false);
    let findings = told["findings"].as_array().unwrap();
    let blank = findings.iter().find(|it| it["code"] == "blank-number");
    assert_eq!(blank.unwrap()["severity"], "error");
    assert_eq!(told["editions"], json!([]));
    let page = Page::with("xong.yaml", CLEAN);
    let told = page
        .post("/api/papers/xong.yaml/signing", &json!({}))
        .json();
    assert_eq!(told["isReady"], true);
}

#[test]
fn a_paper_is_held_against_the_edition_that_was_made() {
    let page = Page::with("xong.yaml", CLEAN);
    page.post("/api/papers/xong.yaml/build", &json!({})).json();
    let signing = || {
        page.post("/api/papers/xong.yaml/signing", &json!({}))
            .json()
    };
    assert_eq!(
        [&signing()["last"], &signing()["editions"][0]["number"]],
        [&Value::Null, &json!(1)]
    );
    let changes = json!([{ "way": ["date"], "set": "26/5/2026" }]);
    page.change("xong.yaml", &changes).json();
    assert_eq!(signing()["last"], 1);
    let asked = json!({ "edition": 1 });
    let told = page.post("/api/papers/xong.yaml/compared", &asked).json();
    // The day is on the paper, so it is told once.
    assert_eq!(told["data"], json!([]));
    let pieces = told["text"][0]["pieces"].to_string();
    assert!(pieces.contains("[\"gone\",\"25\"]"), "{pieces}");
    for (file, first) in [("x.docx", &b"PK"[..]), ("x.pdf", b"%PDF")] {
        let marked = page.get(&format!("/api/papers/xong.yaml/marked/1/{file}"));
        assert!(marked.bytes.starts_with(first), "{}", marked.text);
    }
    let summed = || page.post("/api/papers/xong.yaml/summed", &asked);
    assert_eq!(summed().json()["name"], "xong-thay-doi.yaml");
    assert!(page.read("xong-thay-doi.yaml").contains("26"));
    // Not over what is there, nor of what is not kept.
    assert_eq!(summed().status, StatusCode::UNPROCESSABLE_ENTITY);
    let gone = page.post("/api/papers/xong.yaml/compared", &json!({ "edition": 9 }));
    assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[test]
fn a_month_is_that_of_the_day_that_was_typed() {
    let page = Page::with("xong.yaml", CLEAN);
    let month = |sent: Value| page.post("/api/papers/xong.yaml/month", &sent);
    let told = month(json!({ "words": ["chưa rõ", "17/02/2026"] })).json();
    assert_eq!([&told["month"], &told["day"]], [2, 17]);
    let tet = &told["days"][16];
    assert_eq!(
        [&tet["words"], &tet["lunar"], &tet["holiday"]],
        ["17/02/2026", "1/1", "mùng 1 Tết"]
    );
    assert_eq!([&tet["weekday"], &tet["isOff"]], [&json!(1), &json!(true)]);
    let told = month(json!({ "year": 2026, "month": 13 })).json();
    assert_eq!([&told["year"], &told["month"]], [2027, 1]);
    let refused = month(json!({ "year": 999_999_999, "month": 1 }));
    assert_eq!(refused.status, StatusCode::BAD_REQUEST);
}
