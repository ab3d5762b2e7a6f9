//! New papers, files that are made, and files that come back from Word.

use std::process::Command;

use super::*;
use crate::scene::{BODY, CLEAN, saved};

#[test]
fn a_new_paper_is_asked_for_and_begun() {
    let page = Page::short();
    let mut answers: Vec<[String; 2]> = Vec::new();
    let told = loop {
        let sent = json!({ "answers": answers });
        let told = page.post("/api/begun", &sent).json();
        let Some(ask) = told["question"]["ask"].as_str() else {
            break told;
        };
        let words = match ask {
            "office" => "minh-xuan",
            "what" => "starter:dan-van-kheo",
            "body" => "ubnd-xa",
            "place" => "phường minh xuân",
            _ => told["question"]["default"].as_str().unwrap_or(""),
        };
        answers.push([ask.to_owned(), words.to_owned()]);
        assert!(answers.len() < 20, "{answers:?}");
    };
    let name = told["name"].as_str().unwrap().to_owned();
    assert!(!page.folder.path().join(&name).exists());
    let sent = json!({ "answers": answers, "write": true });
    page.post("/api/begun", &sent).json();
    let paper = page.get(&format!("/api/papers/{name}")).json();
    assert_eq!(paper["isMade"], true);
}

#[test]
fn files_are_made_beside_the_paper_and_can_be_had() {
    let page = Page::with("xong.yaml", CLEAN);
    let build = "/api/papers/xong.yaml/build";
    let made = page.post(build, &json!({ "final": true })).json();
    assert_eq!(made["files"], json!(["xong.pdf", "xong.docx"]));
    let file = page.get("/api/files/xong.pdf");
    assert_eq!(file.headers["content-type"], "application/pdf");
    assert!(file.bytes.starts_with(b"%PDF"));
    let state = || page.get("/api/papers").json()["papers"][0]["state"].clone();
    assert_eq!(state(), "built");
    // What was only saved again is as it was, as `status` tells it too.
    let place = page.folder.path().join("xong.docx");
    let docx = fs::read(&place).unwrap();
    for (to, told) in [("KẾ HOẠCH", "built"), ("KẾ  HOẠCH", "edited")] {
        fs::write(&place, saved(&docx, BODY, "KẾ HOẠCH", to)).unwrap();
        assert_eq!(state(), told);
    }
    page.write("xong.docx", "đã sửa");
    assert_eq!(state(), "edited");
    // What somebody has edited is not written over.
    let refused = page.post(build, &json!({}));
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told: Value = serde_json::from_str(&refused.text).unwrap();
    assert_eq!(told["edited"], json!(["xong.docx"]));
    assert!(
        !told["why"].as_str().unwrap().contains('`'),
        "{}",
        refused.text
    );
    assert_eq!(page.read("xong.docx"), "đã sửa");
    // It stays beside the new one, or gives way and is kept.
    let made = page.post(build, &json!({ "edited": "stay" })).json();
    assert_eq!(made["files"], json!(["xong.pdf", "xong.moi.docx"]));
    assert_eq!(page.read("xong.docx"), "đã sửa");
    let made = page.post(build, &json!({ "edited": "give-way" })).json();
    assert_eq!(made["files"], json!(["xong.pdf", "xong.docx"]));
    assert_eq!(page.read("xong.cu-1.docx"), "đã sửa");
    page.post(build, &json!({})).json();
    for name in ["xong.yaml", "offices%2Fx.pdf", "..%2Fxong.pdf", "khong.pdf"] {
        let refused = page.get(&format!("/api/files/{name}"));
        assert_ne!(refused.status, StatusCode::OK, "{name}");
    }
}

#[test]
fn what_the_page_has_made_is_not_made_again_and_its_findings_still_count() {
    let page = Page::short();
    let made = page.post("/api/papers/thu.yaml/build", &json!({})).json();
    assert_eq!(made["told"], json!([]));
    let (code, told) = typed(&page, "build . --out . --format pdf,docx");
    assert!(told.contains("không đổi từ lần làm trước"), "{told}");
    assert_eq!(code, Some(1), "{told}");
}

/// What the program says and how it ends in the folder of a page.
fn typed(page: &Page, words: &str) -> (Option<i32>, String) {
    let program = Command::new(env!("CARGO_BIN_EXE_kehoach"))
        .args(words.split_whitespace())
        .current_dir(page.folder.path())
        .output()
        .unwrap();
    let told = String::from_utf8(program.stderr).unwrap();
    (program.status.code(), told)
}

#[test]
fn a_paper_is_taken_into_a_new_year_as_the_command_line_does_it() {
    let page = Page::with("xong-2026.yaml", CLEAN);
    let turned = |year: i32| {
        let sent = json!({ "year": year });
        page.post("/api/papers/xong-2026.yaml/turned", &sent)
    };
    let told = turned(2027).json();
    assert_eq!(told["name"], "xong-2027.yaml");
    assert_eq!(page.read("xong-2026.yaml"), CLEAN);
    let (_, said) = typed(&page, "rollover xong-2026.yaml --year 2027 --out khac.yaml");
    assert!(
        said.contains(told["told"].as_str().unwrap()),
        "{said} {told}"
    );
    assert_eq!(page.read("xong-2027.yaml"), page.read("khac.yaml"));
    // Neither over what is there, nor back.
    for year in [2027, 2026, 99_999] {
        assert_eq!(turned(year).status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(page.read("xong-2027.yaml"), page.read("khac.yaml"));
}

#[test]
fn a_paper_of_a_new_year_is_asked_what_the_turn_asked_until_it_is_answered() {
    let text = format!("{SHORT}closing: Mức chi 50.000.000 đồng.\n");
    let page = Page::with("chi-2026.yaml", &text);
    page.post("/api/papers/chi-2026.yaml/turned", &json!({ "year": 2027 }))
        .json();
    let place = "/api/papers/chi-2027.yaml";
    let old = |told: &Value| {
        let all = told["findings"].as_array().unwrap().clone();
        let own = |it: &Value| it["code"].as_str().unwrap().starts_with("old-year");
        all.into_iter().position(|it| own(&it))
    };
    // As `check --against` tells, also when the program was started anew.
    let page = page.again();
    let now = page.get(place).json();
    let at = old(&now).expect("the sum is asked");
    let (_, said) = typed(&page, "check chi-2027.yaml --against chi-2026.yaml");
    assert!(said.contains("50.000.000"), "{said}");
    let listed = page.get("/api/papers").json();
    assert_eq!(listed["papers"][1]["state"], "findings");
    let sent = json!({ "known": now["known"] });
    let cures = page.post(&format!("{place}/cures"), &sent).json();
    assert_eq!(cures["keeps"], json!([at]));
    let sent = json!({ "known": now["known"], "finding": at });
    let kept = page.post(&format!("{place}/keep"), &sent).json();
    assert_eq!(old(&kept), None, "{kept}");
    assert!(page.read("chi-2027.yaml").contains("keep:"));
    // What a link leads to is not held against it.
    let page = Page::with("a-2027.yaml", &text.replace("2026", "2027"));
    fs::create_dir_all(page.folder.path().join(".kehoach/before")).unwrap();
    page.write(".kehoach/before/a-2027.yaml.txt", "../a-2026.yaml");
    assert_eq!(old(&page.get("/api/papers/a-2027.yaml").json()), None);
}

#[test]
fn a_table_that_is_asked_as_one_is_kept_as_one() {
    let days: String = (1..=9)
        .map(|it| format!("        - ['{it:02}', Đội {it}]\n"))
        .collect();
    let table = format!("      table:\n        head: [[Ngày, Trực]]\n        rows:\n{days}");
    let text = format!("{SHORT}tasks:\n  items:\n    - text: Lịch trực\n{table}");
    let page = Page::with("truc-2026.yaml", &text);
    page.post(
        "/api/papers/truc-2026.yaml/turned",
        &json!({ "year": 2027 }),
    )
    .json();
    let place = "/api/papers/truc-2027.yaml";
    let now = page.get(place).json();
    let asked = |told: &Value| {
        let all = told["findings"].as_array().unwrap().clone();
        let own = |it: &(usize, Value)| it.1["code"] == "old-year-unasked";
        let all = all.into_iter().enumerate().filter(own);
        all.map(|it| it.0).collect::<Vec<_>>()
    };
    let [at] = asked(&now)[..] else {
        panic!("one question: {now}");
    };
    let sent = json!({ "known": now["known"], "finding": at });
    let kept = page.post(&format!("{place}/keep"), &sent).json();
    assert!(asked(&kept).is_empty(), "{kept}");
    assert!(page.read("truc-2027.yaml").contains("keep: value"));
}

#[test]
fn a_paper_that_is_not_ready_is_not_made_for_signing() {
    let page = Page::short();
    let refused = page.post("/api/papers/thu.yaml/build", &json!({ "final": true }));
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!page.folder.path().join("thu.pdf").exists());
}

#[test]
fn a_word_file_is_judged_taken_in_and_taken_back() {
    let page = Page::with("xong.yaml", CLEAN);
    page.post("/api/papers/xong.yaml/build", &json!({})).json();
    let made = page.get("/api/files/xong.docx").bytes;
    let judged = page.send("/api/word/xong.docx", made.clone()).json();
    assert_eq!(judged["of"], "xong.yaml");
    assert_eq!(judged["findings"], json!([]));
    let lines = judged["lines"].as_array().unwrap();
    assert!(lines.iter().any(|it| it == "KẾ HOẠCH"));
    let pulled = page.send("/api/word/xong.docx/pulled", made.clone()).json();
    assert_eq!(
        [&pulled["text"], &pulled["units"]],
        [&Value::Null, &json!([])]
    );
    let edited = saved(&made, BODY, "khâu then chốt", "việc hàng đầu");
    let told = page
        .send("/api/word/xong.docx/pulled", edited.clone())
        .json();
    assert_eq!(told["units"][0]["state"], "taken");
    assert!(told["text"].as_str().unwrap().contains("việc hàng đầu"));
    let name = told["units"][0]["name"].as_str().unwrap();
    let left = format!("/api/word/xong.docx/pulled?left={name}");
    let told = page.send(&left, edited).json();
    assert_eq!(
        [&told["text"], &told["units"][0]["state"]],
        [&Value::Null, &json!("left")]
    );
    let taken = page.send("/api/word/moi.docx/taken", made).json();
    assert_eq!(taken["name"], "moi.yaml");
    assert!(page.read("moi.yaml").contains("kind: ke-hoach"));
}

#[test]
fn what_is_no_paper_is_refused() {
    let page = Page::short();
    for (name, bytes) in [
        ("x.docx", "không phải"),
        ("x.doc", "cũ"),
        ("..%2Fx.docx", "x"),
    ] {
        let refused = page.send(&format!("/api/word/{name}"), bytes);
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
    }
}
