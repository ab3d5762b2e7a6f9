//! Steps that are taken back and made again, also by a page that was opened later.

use super::*;

fn step(page: &Page, is_back: bool) -> Answer {
    let now = page.get("/api/papers/thu.yaml").json();
    let sent = json!({ "known": now["known"], "back": is_back });
    page.post("/api/papers/thu.yaml/step", &sent)
}

fn changed(page: &Page) {
    let changes = json!([{ "way": ["subject"], "set": "Khác" }]);
    page.change("thu.yaml", &changes).json();
}

#[test]
fn a_change_is_taken_back_and_made_again() {
    let page = Page::short();
    changed(&page);
    let new = page.read("thu.yaml");
    let now = step(&page, true).json();
    assert_eq!(page.read("thu.yaml"), SHORT);
    assert_eq!([&now["canUndo"], &now["canRedo"]], [false, true]);
    step(&page, false).json();
    assert_eq!(page.read("thu.yaml"), new);
}

#[test]
fn steps_outlive_the_program() {
    let page = Page::short();
    changed(&page);
    let later = page.again();
    step(&later, true).json();
    assert_eq!(later.read("thu.yaml"), SHORT);
}

#[test]
fn what_somebody_else_has_changed_is_not_taken_back() {
    let page = Page::short();
    changed(&page);
    let other = SHORT.replace("minh-xuan", "my-phuoc");
    page.write("thu.yaml", &other);
    assert_eq!(step(&page, true).status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(page.read("thu.yaml"), other);
}

#[test]
fn a_text_is_put_in_the_place_of_another_as_one_step() {
    let page = Page::short();
    let now = page.get("/api/papers/thu.yaml").json();
    let text = format!("# ghi chú\n{SHORT}");
    let sent = json!({ "known": now["known"], "text": text });
    page.post("/api/papers/thu.yaml/text", &sent).json();
    assert_eq!(page.read("thu.yaml"), text);
    step(&page, true).json();
    assert_eq!(page.read("thu.yaml"), SHORT);
}
