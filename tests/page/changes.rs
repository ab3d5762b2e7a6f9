//! Values that are changed in the form: what becomes of the file.

use super::*;
use crate::scene::CLEAN;

#[test]
fn a_value_is_changed_where_it_was_typed_and_nothing_else() {
    let page = Page::with("xong.yaml", CLEAN);
    let now = page
        .change("xong.yaml", &json!([{ "way": ["number"], "set": "113" }]))
        .json();
    let new = CLEAN.replace("number: 112 #", "number: 113 #");
    assert_eq!(page.read("xong.yaml"), new);
    assert_eq!(now["text"], new);
    assert_eq!(now["findings"], json!([]));
}

#[test]
fn only_pages_that_look_otherwise_have_another_mark() {
    let page = Page::with("xong.yaml", CLEAN);
    let marks = |paper: &Value| -> Vec<Value> {
        let pages = paper["pages"].as_array().unwrap();
        pages.iter().map(|it| it["mark"].clone()).collect()
    };
    let before = marks(&page.get("/api/papers/xong.yaml").json());
    let after = page
        .change("xong.yaml", &json!([{ "way": ["number"], "set": "113" }]))
        .json();
    let after = marks(&after);
    assert_ne!(before[0], after[0]);
    assert_eq!(before[1..], after[1..]);
}

#[test]
fn items_come_go_and_move_with_their_comments() {
    let text = format!("{SHORT}tasks:\n  - Một. # trước\n  - Hai.\n");
    let page = Page::with("thu.yaml", &text);
    let tasks = |page: &Page| {
        page.read("thu.yaml")
            .split_once("tasks:")
            .unwrap()
            .1
            .to_owned()
    };
    page.change(
        "thu.yaml",
        &json!([{ "way": ["tasks", 2], "insert": "Ba." }]),
    )
    .json();
    assert_eq!(tasks(&page), "\n  - Một. # trước\n  - Hai.\n  - Ba.\n");
    page.change(
        "thu.yaml",
        &json!([{ "way": ["tasks", 0], "move": ["tasks", 2] }]),
    )
    .json();
    assert_eq!(tasks(&page), "\n  - Hai.\n  - Một. # trước\n  - Ba.\n");
    page.change(
        "thu.yaml",
        &json!([{ "way": ["tasks", 1], "remove": true }]),
    )
    .json();
    assert_eq!(tasks(&page), "\n  - Hai.\n  - Ba.\n");
}

#[test]
fn the_last_item_takes_its_list_with_it() {
    let page = Page::with("thu.yaml", &format!("{SHORT}tasks:\n  - Một.\n"));
    page.change(
        "thu.yaml",
        &json!([{ "way": ["tasks", 0], "remove": true }]),
    )
    .json();
    assert_eq!(page.read("thu.yaml"), SHORT);
}

#[test]
fn words_become_a_key_when_more_is_said_beside_them() {
    let page = Page::with("thu.yaml", &format!("{SHORT}tasks:\n  - Một.\n  - Hai.\n"));
    let changes = json!([
        { "way": ["tasks", 0], "wrap": "text" },
        { "way": ["tasks", 0], "put": ["due", "30/6/2026"] }
    ]);
    page.change("thu.yaml", &changes).json();
    let new = format!("{SHORT}tasks:\n  - text: Một.\n    due: 30/6/2026\n  - Hai.\n");
    assert_eq!(page.read("thu.yaml"), new);
    page.write(
        "thu.yaml",
        &format!("{SHORT}tasks:\n  - >-\n    Một\n    hai.\n"),
    );
    page.change("thu.yaml", &changes).json();
    let new = format!("{SHORT}tasks:\n  - text: >-\n      Một\n      hai.\n    due: 30/6/2026\n");
    assert_eq!(page.read("thu.yaml"), new);
}

#[test]
fn a_field_that_is_emptied_keeps_its_comment_and_can_be_filled_again() {
    let text = SHORT.replace("date: 20/3/2026", "date: 20/3/2026 # ngày ký");
    let page = Page::with("thu.yaml", &text);
    page.change("thu.yaml", &json!([{ "way": ["date"], "set": null }]))
        .json();
    assert_eq!(page.read("thu.yaml"), text.replace(" 20/3/2026 #", " #"));
    page.change(
        "thu.yaml",
        &json!([{ "way": ["date"], "set": "20/3/2026" }]),
    )
    .json();
    assert_eq!(page.read("thu.yaml"), text);
}

#[test]
fn a_change_against_another_state_is_refused_and_both_are_shown() {
    let page = Page::short();
    let seen = page.get("/api/papers/thu.yaml").json();
    let other = SHORT.replace("Thử một lần", "Thử hai lần");
    page.write("thu.yaml", &other);
    let changes = json!([{ "way": ["subject"], "set": "Khác" }]);
    let sent = json!({ "known": seen["known"], "changes": changes });
    let refused = page.post("/api/papers/thu.yaml/change", &sent);
    assert_eq!(refused.status, StatusCode::CONFLICT);
    let now: Value = serde_json::from_str(&refused.text).unwrap();
    assert_eq!(now["now"]["text"], other);
    assert_eq!(page.read("thu.yaml"), other);
    // What was typed is put into the other text, once that has been seen.
    let sent = json!({ "known": now["now"]["known"], "changes": changes });
    page.post("/api/papers/thu.yaml/change", &sent).json();
    assert_eq!(page.read("thu.yaml"), other.replace("Thử\n", "Khác\n"));
}

#[test]
fn a_finding_is_cured_and_nothing_else_is_touched() {
    let text = format!("{SHORT}closing: Đề nghị các đơn vị nghiêm túc thực hiên.\n");
    let page = Page::with("thu.yaml", &text);
    let now = page.get("/api/papers/thu.yaml").json();
    let sent = json!({ "known": now["known"] });
    let cures = page.post("/api/papers/thu.yaml/cures", &sent).json();
    let place = cures["cures"][0].as_u64().expect("a finding with a cure");
    let sent = json!({ "known": now["known"], "finding": place });
    page.post("/api/papers/thu.yaml/cure", &sent).json();
    assert_eq!(
        page.read("thu.yaml"),
        text.replace("thực hiên", "thực hiện")
    );
}

#[test]
fn a_file_that_is_gone_is_told_and_not_made_anew() {
    let page = Page::short();
    let now = page.get("/api/papers/thu.yaml").json();
    fs::remove_file(page.folder.path().join("thu.yaml")).unwrap();
    let sent = json!({ "known": now["known"], "changes": [{ "way": ["subject"], "set": "x" }] });
    let refused = page.post("/api/papers/thu.yaml/change", &sent);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!page.folder.path().join("thu.yaml").exists());
}

#[test]
fn a_change_that_the_text_has_no_place_for_is_refused_and_changes_nothing() {
    let page = Page::short();
    for changes in [
        json!([{ "way": ["subject", 3], "set": "x" }]),
        json!([{ "way": ["subject"], "set": "x" }, { "way": ["tasks", 0], "remove": true }]),
    ] {
        let refused = page.change("thu.yaml", &changes);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    for changes in [
        json!([]),
        json!("x"),
        json!([{ "way": ["subject"], "run": "x" }]),
    ] {
        let refused = page.change("thu.yaml", &changes);
        assert_eq!(refused.status, StatusCode::BAD_REQUEST);
    }
    assert_eq!(page.read("thu.yaml"), SHORT);
}
