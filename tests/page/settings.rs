//! Settings: the file of an office, changed as papers are.

use super::*;

const OFFICE: &str = "name: Ủy ban nhân dân phường Sông Trong\nfamily: nha-nuoc # khối\nheading: [ỦY BAN NHÂN DÂN, PHƯỜNG SÔNG TRONG]\n\
    symbol: UBND\nplace: Sông Trong\nunits:\n  tram-y-te: Trạm Y tế phường\n  van-phong: Văn phòng\n\
    signers:\n  chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Nguyễn Văn A}\n";

const PLACE: &str = "/api/offices/offices%2Fsong-trong.yaml";

fn page() -> Page {
    let text = SHORT.replace("minh-xuan", "song-trong");
    let page = Page::with(
        "thu.yaml",
        &format!("{text}closing: \"Gửi {{{{ units.tram-y-te }}}}.\"\n"),
    );
    fs::create_dir(page.folder.path().join("offices")).unwrap();
    page.write("offices/song-trong.yaml", OFFICE);
    page
}

fn ask(page: &Page, what: &str, mut sent: Value) -> Answer {
    sent["known"] = page.get(PLACE).json()["known"].clone();
    page.post(&format!("{PLACE}/{what}"), &sent)
}

#[test]
fn an_office_is_a_form_with_a_look_at_its_papers() {
    let page = page();
    let all = page.get("/api/offices").json();
    assert_eq!(all["own"][0][0], "offices/song-trong.yaml");
    assert_eq!(all["last"], "offices/song-trong.yaml");
    let office = page.get(PLACE).json();
    assert!(
        office["form"]["nouns"]["Office"]["keys"]
            .as_array()
            .unwrap()
            .len()
            > 10
    );
    assert!(office["checks"].as_array().unwrap().len() > 50);
    assert_eq!(office["named"]["bodies"][0][0], "tram-y-te");
    assert_eq!(office["findings"], json!([]));
    let look = |it: &Value| it["pages"][0]["mark"].as_str().unwrap().to_owned();
    let changes = json!({ "changes": [{ "way": ["place"], "set": "Sông Ngoài" }] });
    let now = ask(&page, "change", changes).json();
    assert_ne!(look(&now), look(&office));
    let new = OFFICE.replace("place: Sông Trong", "place: Sông Ngoài");
    assert_eq!(page.read("offices/song-trong.yaml"), new);
    ask(&page.again(), "step", json!({ "back": true })).json();
}

#[test]
fn what_is_wrong_in_an_office_is_found_and_steps_go_back() {
    let page = page();
    let changes = json!({ "changes": [{ "way": ["family"], "set": "khác" }] });
    let now = ask(&page, "change", changes).json();
    assert_eq!(now["findings"][0]["way"], json!(["family"]));
    ask(&page, "step", json!({ "back": true })).json();
    assert_eq!(page.read("offices/song-trong.yaml"), OFFICE);
}

#[test]
fn a_check_is_put_off_with_its_reason() {
    let page = page();
    let setting = json!({ "keys": [["level", "tat"], ["why", "Đơn vị đã xem"]] });
    let changes = json!({ "changes": [{ "way": [], "put": ["checks", { "keys": [["misspelling", setting]] }] }] });
    ask(&page, "change", changes).json();
    let text = page.read("offices/song-trong.yaml");
    let put = "checks:\n  misspelling:\n    level: tat\n    why: Đơn vị đã xem\n";
    assert_eq!(text, format!("{OFFICE}{put}"));
}

#[test]
fn a_body_is_renamed_here_and_in_the_papers_that_call_it() {
    let page = page();
    let sent = json!({ "old": "tram-y-te", "new": "tram-y-te-phuong" });
    let done = page.post(&format!("{PLACE}/renamed"), &sent).json();
    assert_eq!(done["names"].as_array().unwrap().len(), 2);
    assert_eq!(
        page.read("offices/song-trong.yaml"),
        OFFICE.replace("tram-y-te", "tram-y-te-phuong")
    );
    assert!(
        page.read("thu.yaml")
            .contains("{{ units.tram-y-te-phuong }}")
    );
    let taken = json!({ "old": "tram-y-te-phuong", "new": "van-phong" });
    let refused = page.post(&format!("{PLACE}/renamed"), &taken);
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[test]
fn a_body_that_is_a_bare_line_of_the_recipients_is_renamed_there_too() {
    let page = page();
    let text = page.read("thu.yaml");
    page.write("thu.yaml", &format!("{text}recipients:\n  - tram-y-te\n"));
    let sent = json!({ "old": "tram-y-te", "new": "tram-y-te-phuong" });
    page.post(&format!("{PLACE}/renamed"), &sent).json();
    assert!(page.read("thu.yaml").contains("  - tram-y-te-phuong\n"));
}

#[test]
fn a_renaming_is_taken_back_in_all_files_at_once_or_in_none() {
    let page = page();
    let before = page.read("thu.yaml");
    let sent = json!({ "old": "tram-y-te", "new": "tram-y-te-phuong" });
    page.post(&format!("{PLACE}/renamed"), &sent).json();
    let after = page.read("thu.yaml");
    // Of the paper something was changed since: not even the office goes back.
    let changes = json!([{ "way": ["subject"], "set": "Khác" }]);
    page.change("thu.yaml", &changes).json();
    let refused = ask(&page, "step", json!({ "back": true }));
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("thu.yaml"), "{}", refused.text);
    assert!(
        page.read("offices/song-trong.yaml")
            .contains("tram-y-te-phuong")
    );
    let step = |back: bool| {
        let now = page.get("/api/papers/thu.yaml").json();
        let sent = json!({ "known": now["known"], "back": back });
        page.post("/api/papers/thu.yaml/step", &sent).json()
    };
    step(true);
    assert_eq!(page.read("thu.yaml"), after);
    // From the paper as from the office.
    step(true);
    assert_eq!(page.read("thu.yaml"), before);
    assert_eq!(page.read("offices/song-trong.yaml"), OFFICE);
    step(false);
    assert_eq!(page.read("thu.yaml"), after);
    assert!(
        page.read("offices/song-trong.yaml")
            .contains("tram-y-te-phuong")
    );
}

#[test]
fn a_book_that_offices_share_has_a_form_of_its_own() {
    let page = page();
    fs::create_dir(page.folder.path().join("offices/books")).unwrap();
    let book = "units:\n  hoi-ndct: Hội Nông dân\n";
    page.write("offices/books/so-chung.yaml", book);
    let all = page.get("/api/offices").json();
    assert_eq!(all["books"], json!(["offices/books/so-chung.yaml"]));
    let place = "/api/offices/offices%2Fbooks%2Fso-chung.yaml";
    let told = page.get(place).json();
    assert_eq!(
        [&told["isBook"], &told["form"]["root"]],
        [&json!(true), &json!("Book")]
    );
    let changes = json!([{ "way": ["units", "hoi-ndct"], "set": "Hội Nông dân phường" }]);
    let sent = json!({ "known": told["known"], "changes": changes });
    page.post(&format!("{place}/change"), &sent).json();
    let new = book.replace("Hội Nông dân", "Hội Nông dân phường");
    assert_eq!(page.read("offices/books/so-chung.yaml"), new);
}

#[test]
fn an_office_of_the_program_is_taken_out() {
    let page = Page::short();
    let all = page.get("/api/offices").json();
    let name = all["others"][0][0].as_str().unwrap().to_owned();
    let taken = page
        .post(&format!("/api/offices/{name}/taken"), &json!({}))
        .json();
    assert_eq!(taken["name"], format!("offices/{name}"));
    assert!(!page.read(&format!("offices/{name}")).is_empty());
    for name in ["thu.yaml", "..%2Fx.yaml", "offices%2Fx.yaml", "khong.yaml"] {
        assert_ne!(
            page.get(&format!("/api/offices/{name}")).status,
            StatusCode::OK
        );
        assert_ne!(
            page.post(&format!("/api/offices/{name}/taken"), &json!({}))
                .status,
            StatusCode::OK
        );
    }
}

#[test]
fn a_paper_is_copied_without_its_number_and_date() {
    let text = SHORT.replace("kind: ", "number: 7 # sổ\nkind: ");
    let page = Page::with("thu.yaml", &text);
    let now = page.get("/api/papers/thu.yaml").json();
    let sent = json!({ "known": now["known"], "name": "thu-2" });
    let made = page.post("/api/papers/thu.yaml/copied", &sent).json();
    assert_eq!(made["name"], "thu-2.yaml");
    let new = text
        .replace("number: 7 #", "number: #")
        .replace("date: 20/3/2026", "date:");
    assert_eq!(page.read("thu-2.yaml"), new);
    assert_eq!(page.read("thu.yaml"), text);
    for name in ["thu-2", "../x", ""] {
        let sent = json!({ "known": now["known"], "name": name });
        let refused = page.post("/api/papers/thu.yaml/copied", &sent);
        assert_ne!(refused.status, StatusCode::OK, "{name}");
    }
}
