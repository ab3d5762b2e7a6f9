//! What an editor is told, offered and given by `kehoach lsp`.

mod client;

use serde_json::{Value, json};

use crate::scene::Scene;
use client::{Client, edited, place};

const OFFICE: &str = "\
name: Ủy ban nhân dân xã Hòa Mai
family: nha-nuoc
heading: [ỦY BAN NHÂN DÂN, XÃ HÒA MAI]
symbol: UBND
place: Hòa Mai
units:
  van-phong: {name: Văn phòng HĐND và UBND, rank: duoi}
  thu-vien: {name: Thư viện xã, rank: duoi}
signers:
  chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Nguyễn Văn A}
presets:
  thuong: [{to: [van-phong]}]
";

const PLAN: &str = "\
office: hoa-mai
kind: ke-hoach
date: 20/3/2026
subject: Tổ chức Tuần lễ đọc sách
facts:
  hoi: nhà văn hóa
opening: Khai mạc tại {{ hoi }}, do {{ units.van-phong.name }} chủ trì.
tasks:
  # việc chính
  items:
    - text: Trưng bày sách mới.
      lead: van-phong
      due: 15/4/2026
recipients:
  - {to: van-phong, for: để thực hiện}
  - {file: VT}
signer: chu-tich
";

/// A folder with an office and a plan, and the address of the plan.
fn scene() -> (Scene, String) {
    let scene = Scene::new()
        .file("offices/hoa-mai.yaml", OFFICE)
        .file("campaigns/doc-sach.yaml", PLAN);
    let uri = address(&scene, "campaigns/doc-sach.yaml");
    (scene, uri)
}

fn address(scene: &Scene, name: &str) -> String {
    format!("file://{}", scene.path(name).display())
}

fn names(answer: &Value) -> Vec<&str> {
    let items = answer.as_array().unwrap().iter();
    items.map(|it| it["label"].as_str().unwrap()).collect()
}

#[test]
fn what_is_told_is_what_check_tells_also_of_text_that_is_not_saved() {
    let (scene, uri) = scene();
    let mut client = Client::new();
    client.open(&uri, PLAN);
    let text = PLAN
        .replace("15/4/2026", "31/4/2026")
        .replace("sách mới", "𝔸 sách  mới");
    let told = client.change(&uri, &text);
    scene.put("campaigns/doc-sach.yaml", &text);
    let run = scene.run("check campaigns/doc-sach.yaml --format json");
    let found: Value = serde_json::from_str(&run.stdout).unwrap();
    let found = found["papers"][0]["findings"].as_array().unwrap();
    let codes =
        |all: &[Value]| -> Vec<String> { all.iter().map(|it| it["code"].to_string()).collect() };
    assert_eq!(codes(&told), codes(found));
    assert!(
        codes(&told).contains(&"\"impossible-date\"".to_owned()),
        "{told:?}"
    );
    for (told, found) in told.iter().zip(found) {
        assert_eq!(
            told["range"]["start"]["line"].as_u64().unwrap() + 1,
            found["place"]["line"].as_u64().unwrap()
        );
        let message = told["message"].as_str().unwrap();
        assert!(
            message.starts_with(found["message"].as_str().unwrap()),
            "{message}"
        );
        assert_eq!(told["data"]["cures"], found["cures"]);
    }
    // What was wrong and is so no more is taken back.
    assert!(client.change(&uri, PLAN).len() < told.len());
}

#[test]
fn a_fault_of_the_office_is_told_in_its_file_and_gone_when_that_is_saved() {
    let (scene, uri) = scene();
    let office = address(&scene, "offices/hoa-mai.yaml");
    scene.put("offices/hoa-mai.yaml", OFFICE.replace("place:", "noi:"));
    let mut client = Client::new();
    let text = json!({ "uri": uri, "languageId": "yaml", "version": 1, "text": PLAN });
    client.tell("textDocument/didOpen", json!({ "textDocument": text }));
    assert!(!client.told(&office).is_empty());
    scene.put("offices/hoa-mai.yaml", OFFICE);
    client.tell(
        "textDocument/didSave",
        json!({ "textDocument": { "uri": office } }),
    );
    assert!(client.told(&office).is_empty());
}

#[test]
fn the_file_of_an_office_is_judged_as_one() {
    let (scene, _) = scene();
    let uri = address(&scene, "offices/hoa-mai.yaml");
    let mut client = Client::new();
    assert_eq!(client.open(&uri, OFFICE), Vec::<Value>::new());
    let told = client.change(&uri, &OFFICE.replace("place:", "noi:"));
    assert_eq!(told.len(), 1, "{told:?}");
    let offered = client.at("textDocument/completion", &uri, OFFICE, "sym|bol: UBND");
    assert!(names(&offered).contains(&"drafter"), "{offered}");
}

#[test]
fn keys_are_offered_with_their_help_where_they_can_stand() {
    let (_scene, uri) = scene();
    let mut client = Client::new();
    let text = PLAN.replace("signer: chu-tich\n", "sig\nsigner: chu-tich\n");
    client.open(&uri, &text);
    let offered = client.at("textDocument/completion", &uri, &text, "\nsig|\n");
    let urgency = offered
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["label"] == "urgency");
    let urgency = urgency.unwrap();
    assert_eq!(urgency["textEdit"]["newText"], "urgency: ");
    assert!(
        urgency["detail"].as_str().unwrap().contains("khẩn"),
        "{urgency}"
    );
    // What stands there already, or belongs to other kinds, is not.
    assert!(!names(&offered).contains(&"subject"));
    assert!(!names(&offered).contains(&"absent"));
    let text = PLAN.replace("      due: 15/4/2026\n", "      due: 15/4/2026\n      \n");
    client.change(&uri, &text);
    let offered = client.at(
        "textDocument/completion",
        &uri,
        &text,
        "15/4/2026\n      |\n",
    );
    assert!(names(&offered).contains(&"with"), "{:?}", names(&offered));
    assert!(!names(&offered).contains(&"lead"));
    let offered = client.at(
        "textDocument/completion",
        &uri,
        &text,
        "{to: van-phong, fo|r:",
    );
    assert!(names(&offered).contains(&"file"), "{:?}", names(&offered));
}

#[test]
fn bodies_signers_offices_and_choices_are_offered_on_their_keys() {
    let (_scene, uri) = scene();
    let mut client = Client::new();
    client.open(&uri, PLAN);
    let mut offered = |words: &str| {
        let offered = client.at("textDocument/completion", &uri, PLAN, words);
        names(&offered)
            .into_iter()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(offered("lead: van|-phong"), ["van-phong", "thu-vien"]);
    assert_eq!(offered("signer: chu|-tich")[0], "chu-tich");
    assert!(offered("office: |hoa-mai").contains(&"hoa-mai".to_owned()));
    assert!(offered("kind: ke|-hoach").contains(&"cong-van".to_owned()));
}

#[test]
fn names_that_words_can_call_are_offered_with_what_they_print() {
    let (_scene, uri) = scene();
    let mut client = Client::new();
    let text = PLAN.replace("mới.", "mới tại {{ h");
    client.open(&uri, &text);
    let offered = client.at("textDocument/completion", &uri, &text, "mới tại {{ h|");
    let hoi = offered
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["label"] == "hoi")
        .unwrap();
    assert_eq!(hoi["detail"], "nhà văn hóa");
    assert_eq!(hoi["textEdit"]["newText"], "hoi }}");
    // Those of the nearest group go before.
    assert_eq!(names(&offered)[0], "text");
    let offered = client.at(
        "textDocument/completion",
        &uri,
        &text,
        "{{ units.van|-phong.name }}",
    );
    assert!(
        names(&offered).contains(&"thu-vien"),
        "{:?}",
        names(&offered)
    );
    let offered = client.at(
        "textDocument/completion",
        &uri,
        &text,
        "{{ units.van-phong.na|me }}",
    );
    assert!(names(&offered).contains(&"short"), "{:?}", names(&offered));
}

#[test]
fn a_key_tells_its_meaning_and_a_value_what_is_printed_of_it() {
    let (_scene, uri) = scene();
    let mut client = Client::new();
    client.open(&uri, PLAN);
    let mut told = |words: &str| {
        let answer = client.at("textDocument/hover", &uri, PLAN, words);
        answer["contents"]["value"]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    let text = told("te|xt: Trưng bày");
    assert!(
        text.starts_with("**`text`**") && text.contains("> Trưng bày sách mới"),
        "{text}"
    );
    assert!(told("{{ ho|i }}").contains("nhà văn hóa"));
    assert!(told("lead: van|-phong").contains("Văn phòng HĐND và UBND"));
    assert!(told("signer: chu|-tich").contains("Nguyễn Văn A"));
    // A word out of a few, by what it means.
    assert!(told("kind: ke|-hoach").contains("Kế hoạch"));
}

#[test]
fn what_is_named_leads_to_where_it_is_declared() {
    let (scene, uri) = scene();
    let mut client = Client::new();
    client.open(&uri, PLAN);
    let mut line = |words: &str| {
        let found = client.at("textDocument/definition", &uri, PLAN, words);
        let place = &found[0];
        (
            place["uri"].as_str().unwrap_or_default().to_owned(),
            place["range"]["start"]["line"].as_u64().unwrap_or(99),
        )
    };
    let office = address(&scene, "offices/hoa-mai.yaml");
    assert_eq!(line("lead: van|-phong"), (office.clone(), 6));
    assert_eq!(line("signer: chu|-tich"), (office.clone(), 9));
    assert_eq!(line("office: hoa|-mai"), (office.clone(), 0));
    assert_eq!(line("{{ units.van|-phong.name }}"), (office, 6));
    assert_eq!(line("{{ h|oi }}"), (uri.clone(), 5));
}

#[test]
fn a_template_of_the_office_is_found_behind_its_kind() {
    let (scene, uri) = scene();
    let template = include_str!("../../templates/ke-hoach.jinja");
    scene.put("offices/mau/ke-hoach.jinja", template);
    scene.put("offices/hoa-mai.yaml", format!("{OFFICE}templates: mau\n"));
    let mut client = Client::new();
    client.open(&uri, PLAN);
    let found = client.at("textDocument/definition", &uri, PLAN, "kind: ke|-hoach");
    assert_eq!(
        found[0]["uri"],
        address(&scene, "offices/mau/ke-hoach.jinja")
    );
}

#[test]
fn each_cure_mends_its_finding_alone() {
    let (_scene, uri) = scene();
    let mut client = Client::new();
    let text = PLAN
        .replace("Trưng bày", "Trưng  bày")
        .replace("Tổ chức", "Tổ  chức");
    let told = client.open(&uri, &text);
    let of = |line: u64| {
        told.iter()
            .find(|it| it["range"]["start"]["line"] == line)
            .unwrap()
    };
    let finding = of(10);
    let params = json!({
        "textDocument": { "uri": uri }, "range": finding["range"], "context": { "diagnostics": [] },
    });
    let cures = client.ask("textDocument/codeAction", params);
    let cure = &cures[0];
    assert_eq!(cure["kind"], "quickfix");
    let mended = edited(&text, &cure["edit"]["changes"][&uri]);
    assert_eq!(mended, text.replace("Trưng  bày", "Trưng bày"));
}

#[test]
fn headings_and_folds_follow_the_text() {
    let (_scene, uri) = scene();
    let mut client = Client::new();
    client.open(&uri, PLAN);
    let of = json!({ "textDocument": { "uri": uri } });
    let symbols = client.ask("textDocument/documentSymbol", of.clone());
    let tasks = symbols
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["detail"] == "tasks")
        .unwrap();
    let items = &tasks["children"][0];
    assert_eq!(items["children"][0]["name"], "Trưng bày sách mới.");
    let folds = client.ask("textDocument/foldingRange", of);
    let has = |first: u64, last: u64| {
        folds
            .as_array()
            .unwrap()
            .iter()
            .any(|it| it["startLine"] == first && it["endLine"] == last)
    };
    assert!(has(7, 12) && has(10, 12) && has(13, 15), "{folds}");
}

#[test]
fn formatting_changes_only_blanks() {
    let (_scene, uri) = scene();
    let mut client = Client::new();
    let text = PLAN
        .replace("  # việc", "     # việc")
        .replace("  items:", "   items:   ")
        .replace("\nsigner", "\n\n\n\nsigner");
    client.open(&uri, &text);
    let params = json!({ "textDocument": { "uri": uri }, "options": { "tabSize": 2, "insertSpaces": true } });
    let edits = client.ask("textDocument/formatting", params.clone());
    assert_eq!(
        edited(&text, &edits),
        PLAN.replace("\nsigner", "\n\nsigner")
    );
    client.change(&uri, "office: [hoa\n   - x\n");
    assert_eq!(client.ask("textDocument/formatting", params), json!([]));
}

#[test]
fn a_body_gets_another_key_in_its_office_and_in_every_paper_of_the_folder() {
    let (scene, uri) = scene();
    scene.put("campaigns/khac.yaml", PLAN.replace("Tuần lễ", "Ngày hội"));
    let mut client = Client::new();
    client.open(&uri, PLAN);
    let at = place(&uri, PLAN, "lead: van|-phong");
    assert_eq!(
        client.ask("textDocument/prepareRename", at.clone())["placeholder"],
        "van-phong"
    );
    let mut rename = |new: &str| {
        let mut params = at.clone();
        params["newName"] = new.into();
        client.asked("textDocument/rename", params)
    };
    let edit = rename("van-phong-xa").unwrap();
    for (name, text) in [
        ("offices/hoa-mai.yaml", OFFICE),
        ("campaigns/doc-sach.yaml", PLAN),
    ] {
        let edits = &edit["changes"][address(&scene, name)];
        let other = |old: &str| text.replace(old, &old.replace("van-phong", "van-phong-xa"));
        assert_eq!(edited(text, edits), other("van-phong"), "{name}");
    }
    assert_eq!(
        edit["changes"][address(&scene, "campaigns/khac.yaml")]
            .as_array()
            .unwrap()
            .len(),
        3
    );
    assert!(rename("thu-vien").unwrap_err().contains("thu-vien"));
    assert!(rename("Văn phòng").is_err());
}

#[test]
fn no_text_breaks_the_program() {
    let (_scene, uri) = scene();
    let mut client = Client::new();
    client.open(&uri, "");
    let letters: Vec<char> = PLAN.chars().collect();
    // Cut anywhere, and with signs strewn in, every question has an answer.
    for (step, end) in (0..letters.len()).step_by(23).enumerate() {
        let sign = [
            "", "{{ ", "}", "- ", "\t", ": ", "'", "\u{feff}", "|", "&a [", "\r",
        ][step % 11];
        let cut: String = letters[..end].iter().collect();
        let rest: String = letters[end..].iter().collect();
        let text = if step % 2 == 0 {
            format!("{cut}{sign}")
        } else {
            format!("{cut}{sign}{rest}")
        };
        let text = json!({
            "textDocument": { "uri": uri, "version": step }, "contentChanges": [{ "text": text }],
        });
        client.tell("textDocument/didChange", text);
        let line = cut.matches('\n').count();
        let column = cut.rsplit('\n').next().unwrap_or("").encode_utf16().count();
        let at = json!({
            "textDocument": { "uri": uri }, "position": { "line": line, "character": column },
        });
        for question in ["completion", "hover", "definition", "prepareRename"] {
            client.ask(&format!("textDocument/{question}"), at.clone());
        }
        for question in ["documentSymbol", "foldingRange"] {
            client.ask(&format!("textDocument/{question}"), at.clone());
        }
        let options = json!({ "tabSize": 2, "insertSpaces": true });
        let params = json!({ "textDocument": { "uri": uri }, "options": options });
        client.ask("textDocument/formatting", params);
    }
}

#[test]
fn what_makes_no_sense_is_refused_and_the_talk_goes_on() {
    let (_scene, uri) = scene();
    let mut client = Client::new();
    client.tell("textDocument/didOpen", json!({ "nothing": 1 }));
    client.tell("textDocument/didOpen", json!({ "textDocument": { "uri": "untitled:1", "languageId": "yaml", "version": 1, "text": "x" } }));
    assert!(client.asked("textDocument/hover", json!([])).is_err());
    assert!(client.asked("no/such", json!({})).is_err());
    let far = json!({ "textDocument": { "uri": uri }, "position": { "line": 4_000_000_000u32, "character": 4_000_000_000u32 } });
    assert_eq!(client.ask("textDocument/hover", far.clone()), Value::Null);
    client.open(&uri, PLAN);
    client.ask("textDocument/hover", far.clone());
    client.ask("textDocument/completion", far);
}
