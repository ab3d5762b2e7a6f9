//! Letters: the list that is changed in its file, what is found in its cells, and runs that make the copies.

use std::path::PathBuf;
use std::time::Duration;

use kehoach::app::{self, Beside, DOCX};
use kehoach::diagnostic::{Diagnostic, Message};
use kehoach::host::OutputFolder;
use kehoach::mailing::{Aim, Choice, Known, Mailing, Making, Stop, Watcher};
use kehoach::source::Sources;

use super::*;

const LIST: &str = "STT;Tên đơn vị;Người phụ trách;Số tủ sách\n1;Trường Tiểu học Sơn Ca;Hà Thị Lan;3\n\
    2;\"Trường Mầm non Hoa Mận\";Lò Văn Thành;1\n3;Trạm Y tế phường;Vàng Thị Mây;2\n";

const LETTER: &str = "office: minh-xuan\nkind: cong-van\neach: tu-sach.csv # danh sách\nnumber: 120\ndate: 20/3/2026\n\
    subject: giao tủ sách năm 2026\nopening: >-\n  Ủy ban nhân dân phường giao {{ each.name }} {{ each.so-tu-sach }} tủ sách; \
    người nhận: {{ each.head }}.\nrecipients: [{file: VT}]\nsigner: chu-tich\n";

const PAPER: &str = "/api/papers/giao.yaml";

fn page() -> Page {
    let page = Page::with("giao.yaml", LETTER);
    page.write("tu-sach.csv", LIST);
    page
}

fn list(page: &Page) -> Value {
    page.get(&format!("{PAPER}/list/0")).json()
}

/// Asks something of the list as it is now.
fn ask(page: &Page, what: &str, mut sent: Value) -> Answer {
    sent["known"] = list(page)["known"].clone();
    page.post(&format!("{PAPER}/list/{what}"), &sent)
}

/// A run to its end.
fn run(page: &Page, wish: &Value) -> Value {
    page.post(&format!("{PAPER}/run"), wish).json();
    page.get(&format!("{PAPER}/run")).json()
}

#[test]
fn a_list_is_a_grid_and_a_cell_is_changed_where_it_is_typed() {
    let page = page();
    let now = list(&page);
    assert_eq!(now["columns"][1], json!({ "name": "Tên đơn vị", "at": 1 }));
    assert_eq!(now["rows"][2]["at"], 4);
    assert_eq!(now["rows"][2]["cells"][3], "2");
    let changes = json!({ "changes": [{ "put": 4, "column": 2, "words": "Vàng; Thị Mây" }] });
    let now = ask(&page, "change", changes).json();
    assert_eq!(now["rows"][2]["cells"][2], "Vàng; Thị Mây");
    let new = LIST.replace("Vàng Thị Mây", "\"Vàng; Thị Mây\"");
    assert_eq!(page.read("tu-sach.csv"), new);
    let again = page.again();
    ask(&again, "step", json!({ "back": true })).json();
    assert_eq!(again.read("tu-sach.csv"), LIST);
    ask(&again, "step", json!({ "back": false })).json();
    assert_eq!(again.read("tu-sach.csv"), new);
}

#[test]
fn columns_are_told_by_their_heads_and_those_that_no_words_call_are_named() {
    let page = page();
    page.write("tu-sach.csv", &LIST.replace("Lò Văn Thành", ""));
    let told = run(&page, &json!({}));
    let found = told["found"][0]["message"].as_str().unwrap();
    assert!(found.contains("“Người phụ trách”"), "{found}");
    assert_eq!(list(&page)["uncalled"], json!([]));
    let plain = LETTER.replace("{{ each.head }}", "thủ trưởng");
    page.write("giao.yaml", &plain);
    let told = json!([["Người phụ trách", "{{ each.nguoi-phu-trach }}"]]);
    assert_eq!(list(&page)["uncalled"], told);
}

#[test]
fn rows_are_pasted_over_others_and_behind_the_end() {
    let page = page();
    let cells = json!([["Trạm Y tế", "Vàng Mẩy"], ["Chợ Sim", "Lò Mẩy"]]);
    ask(
        &page,
        "paste",
        json!({ "row": 2, "column": 1, "cells": cells }),
    )
    .json();
    let new = LIST.replace(
        "3;Trạm Y tế phường;Vàng Thị Mây;2",
        "3;Trạm Y tế;Vàng Mẩy;2",
    );
    assert_eq!(page.read("tu-sach.csv"), format!("{new};Chợ Sim;Lò Mẩy\n"));
}

#[test]
fn a_change_against_another_list_is_refused_and_that_is_shown() {
    let page = page();
    let known = list(&page)["known"].clone();
    let other = LIST.replace("Hà Thị Lan", "Hà Thị Mai");
    page.write("tu-sach.csv", &other);
    let sent = json!({ "known": known, "changes": [{ "remove": 2 }] });
    let refused = page.post(&format!("{PAPER}/list/change"), &sent);
    assert_eq!(refused.status, StatusCode::CONFLICT);
    assert!(refused.text.contains("Hà Thị Mai"));
    assert_eq!(page.read("tu-sach.csv"), other);
}

#[test]
fn a_paper_without_a_list_takes_one_that_is_pasted_or_sent() {
    let plain = LETTER.replace("each: tu-sach.csv # danh sách\n", "");
    let page = Page::with("giao.yaml", &plain);
    assert_eq!(list(&page)["file"], Value::Null);
    let cells = json!([
        ["Tên đơn vị", "Người phụ trách", "Số tủ sách"],
        ["Chợ Sim", "Lò Mẩy", "1"]
    ]);
    let now = page
        .post(&format!("{PAPER}/list/paste"), &json!({ "cells": cells }))
        .json();
    assert_eq!(now["file"], "giao.csv");
    assert_eq!(now["rows"][0]["cells"][0], "Chợ Sim");
    assert_eq!(page.read("giao.yaml"), format!("{plain}each: giao.csv\n"));
    let now = page
        .send(&format!("{PAPER}/list/file/tu-sach.csv"), LIST)
        .json();
    assert_eq!(
        (&now["file"], &now["many"]),
        (&json!("tu-sach.csv"), &json!(3))
    );
    assert_eq!(
        page.read("giao.yaml"),
        format!("{plain}each: tu-sach.csv\n")
    );
    // What is there stays, and what is no list is not taken.
    let now = page
        .send(&format!("{PAPER}/list/file/tu-sach.csv"), LIST)
        .json();
    assert_eq!(now["file"], "tu-sach-2.csv");
    for (name, words) in [("x.csv", "không"), ("..%2Fx.csv", LIST), ("x.docx", LIST)] {
        let refused = page.send(&format!("{PAPER}/list/file/{name}"), words);
        assert_ne!(refused.status, StatusCode::OK, "{name}");
    }
}

#[test]
fn a_table_of_a_word_file_becomes_a_list() {
    let page = page();
    let table = "office: minh-xuan\nkind: ke-hoach\nnumber: 1\ndate: 20/3/2026\nsubject: Thử bảng\nopening: Có bảng.\n\
        tasks:\n  items:\n    - text: \"Danh sách:\"\n      table:\n        head: [[STT, Tên đơn vị, Số tủ sách, Ghi chú]]\n        \
        rows:\n          - ['1', Chợ Sim, '4', x]\n          - ['2', Trạm Bơm, '5', y]\nrecipients: [{file: VT}]\nsigner: chu-tich\n";
    page.write("bang.yaml", table);
    page.post("/api/papers/bang.yaml/build", &json!({})).json();
    let docx = fs::read(page.folder.path().join("bang.docx")).unwrap();
    let now = page
        .send(&format!("{PAPER}/list/file/bang.docx"), docx)
        .json();
    assert_eq!(now["file"], "bang.csv");
    assert_eq!(now["rows"][1]["cells"], json!(["2", "Trạm Bơm", "5", "y"]));
}

#[test]
fn one_copy_is_shown_as_it_will_be_printed() {
    let page = page();
    let copy = page.get(&format!("{PAPER}/copies/of/3")).json();
    assert_eq!((&copy["at"], &copy["of"]), (&json!(1), &json!(3)));
    assert_eq!(copy["name"], "Trường Mầm non Hoa Mận");
    assert!(
        copy["pages"][0]["drawing"]
            .as_str()
            .unwrap()
            .starts_with("<svg")
    );
    assert_eq!(
        page.get(&format!("{PAPER}/copies/2")).json()["name"],
        "Trạm Y tế phường"
    );
    for none in ["copies/3", "copies/of/1"] {
        let refused = page.get(&format!("{PAPER}/{none}"));
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}

#[test]
fn what_is_found_in_copies_leads_to_their_cells_and_nothing_is_written() {
    let page = page();
    page.write("tu-sach.csv", &LIST.replace("Lò Văn Thành", ""));
    let judged = run(&page, &json!({ "write": true, "print": true }));
    let found = judged["found"].as_array().unwrap();
    let empty = found.iter().find(|it| it["code"] == "empty-value").unwrap();
    assert_eq!(empty["places"], json!([[3, 2]]));
    assert_eq!(judged["judged"]["left"], 1);
    assert_eq!(judged["judged"]["canSkip"], true);
    assert_eq!(judged["made"], Value::Null);
    assert!(!page.folder.path().join("ban-in").exists());
    let made = run(&page, &json!({ "write": true, "skip": true }));
    assert_eq!(made["made"]["copies"], 2);
}

#[test]
fn all_are_made_with_print_file_and_register_and_not_made_again() {
    let page = page();
    let wish = json!({ "write": true, "print": true, "register": "so-2026.csv" });
    let made = run(&page, &wish);
    assert_eq!(made["phase"], "ended", "{made}");
    assert_eq!(
        (&made["made"]["copies"], &made["made"]["same"]),
        (&json!(3), &json!(0))
    );
    assert_eq!(made["made"]["print"], "ban-in/giao-in.pdf");
    assert_eq!(made["files"].as_array().unwrap().len(), 6);
    for name in [
        "ban-in%2Fgiao-in.pdf",
        "ban-in%2Fgiao-tram-y-te-phuong.docx",
        "so-2026.csv",
    ] {
        assert_eq!(
            page.get(&format!("/api/files/{name}")).status,
            StatusCode::OK,
            "{name}"
        );
    }
    assert!(page.read("so-2026.csv").contains("122/"));
    let again = run(&page, &wish);
    assert_eq!(again["made"]["same"], 3);
    assert_eq!(page.read("so-2026.csv").matches("122/").count(), 1);
    // What somebody has edited is not written over.
    page.write("ban-in/giao-tram-y-te-phuong.docx", "đã sửa");
    let refused = run(&page, &wish);
    assert_eq!(refused["made"]["isWhole"], false);
    assert_eq!(page.read("ban-in/giao-tram-y-te-phuong.docx"), "đã sửa");
}

#[cfg(unix)]
#[test]
fn copies_and_lists_lead_nowhere_out_of_the_folder() {
    use std::os::unix::fs::symlink;
    let page = page();
    let outside = TempDir::new().unwrap();
    fs::write(
        outside.path().join("kin.csv"),
        LIST.replace("Hà Thị Lan", "Chuyện kín"),
    )
    .unwrap();
    symlink(outside.path(), page.folder.path().join("ban-in")).unwrap();
    symlink(
        outside.path().join("kin.csv"),
        page.folder.path().join("kin.csv"),
    )
    .unwrap();
    let refused = run(&page, &json!({ "write": true }));
    assert!(refused["refused"][0].as_str().unwrap().contains("ban-in"));
    assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 1);
    let refused = run(&page, &json!({ "write": true, "register": "../so.csv" }));
    assert!(!refused["refused"].as_array().unwrap().is_empty());
    page.write("giao.yaml", &LETTER.replace("tu-sach.csv", "kin.csv"));
    assert!(!list(&page).to_string().contains("Chuyện kín"));
    assert!(
        !page
            .get(&format!("{PAPER}/copies/0"))
            .text
            .contains("Chuyện kín")
    );
}

/// One who stops a run once so many copies are written.
struct Impatient<'a> {
    stop: &'a Stop,
    left: usize,
}

impl Watcher for Impatient<'_> {
    fn patience(&self) -> Duration {
        Duration::from_secs(1)
    }

    fn begins(&mut self, _: usize) {}

    fn goes(&mut self, _: usize, _: &str) {}

    fn found(&mut self, _: &Sources, _: &[Diagnostic]) {}

    fn refused(&mut self, why: &Message) {
        panic!("{}", why.vi);
    }

    fn wrote(&mut self, _: &[PathBuf]) -> Result<(), Message> {
        self.left = self.left.saturating_sub(1);
        if self.left == 0 {
            self.stop.ask();
        }
        Ok(())
    }
}

#[test]
fn a_run_that_is_stopped_leaves_whole_copies_and_is_gone_on_with() {
    let rows: String = (0..60)
        .map(|it| format!("{it};Tổ dân phố {it};Người {it};{it}\n"))
        .collect();
    let list = format!("STT;Tên đơn vị;Người phụ trách;Số tủ sách\n{rows}");
    let home = TempDir::new().unwrap();
    let place = home.path().join("giao.yaml");
    fs::write(&place, LETTER).unwrap();
    let run = |most: usize| {
        let list = app::list("tu-sach.csv", list.clone().into_bytes(), None).unwrap();
        let paper = HOUSE.paper(LETTER).with_list("tu-sach.csv", list);
        let letters = paper.letters().map_err(|_| "no letters").unwrap();
        let mut all = [Mailing::new(&place, letters, Choice::default()).unwrap()];
        let stop = Stop::default();
        let mut watcher = Impatient {
            stop: &stop,
            left: most,
        };
        all[0].judge(&HOUSE, Aim::default(), None, &stop, &mut watcher);
        let files = [all[0].files(None, &mut Known::default()).unwrap()];
        let making = Making {
            house: &HOUSE,
            folder: &OutputFolder::new(&home.path().join("ban-in"), false).unwrap(),
            formats: &[&DOCX],
            print: None,
            register: None,
            beside: Beside::default(),
            shard: None,
            stop: &stop,
        };
        let made = making.make(&all, &files, &mut watcher).unwrap();
        let written = &made.written[0];
        (written.copies.len(), written.same, made.is_whole())
    };
    let (first, same, is_whole) = run(2);
    assert!(
        (2..60).contains(&first) && same == 0 && !is_whole,
        "{first}"
    );
    assert_eq!(run(100), (60, first, true));
}
