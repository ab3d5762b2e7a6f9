//! Two editions of a paper held against each other.

use std::process::Command;

use super::places::SUOI_VANG;
use crate::scene::Scene;

mod summary;
mod tables;

const OLD: &str = "\
office: suoi-vang
kind: ke-hoach
number: 45
date: 12/3/2026
subject: Trồng cây đầu xuân
targets:
  - {text: 'Tỷ lệ cây sống sau một tháng đạt {{ value }} trở lên', value: 98%}
  - Mỗi thôn trồng mới một trăm cây bóng mát.
  - Trường học nào cũng có vườn ươm do học sinh chăm sóc.
tasks:
  - {text: 'Nghiệm thu cây đã trồng, gửi biên bản trước ngày {{ due }}', due: 25/3/2026, who: to-quan-ly}
  - Tưới nước, bón phân, dựng cọc giữ cây trong mùa gió.
recipients: [to-quan-ly, doan-thanh-nien, {file: VT}]
signer: chu-tich
";

fn new() -> String {
    let text = OLD
        .replace("98%", "99%")
        .replace("due: 25/3/2026", "due: 20/3/2026")
        .replace("who: to-quan-ly", "who: [to-quan-ly, doan-thanh-nien]")
        .replace("[to-quan-ly, doan-thanh-nien, {file", "[to-quan-ly, {file");
    let (one, other) = (
        "  - Mỗi thôn trồng mới một trăm cây bóng mát.\n",
        "  - Trường học nào cũng có vườn ươm do học sinh chăm sóc.\n",
    );
    text.replace(&format!("{one}{other}"), &format!("{other}{one}"))
}

fn scene() -> Scene {
    Scene::new()
        .file("offices/suoi-vang.yaml", SUOI_VANG)
        .file("cu.yaml", OLD)
        .file("moi.yaml", new())
}

#[test]
fn data_come_first_and_then_words() {
    let told = scene().run("diff cu.yaml moi.yaml").ends(1).stdout;
    for line in [
        "  sửa     Chỉ tiêu: Trị số của chỉ tiêu (I.1 «Tỷ lệ cây sống sau một tháng đạt 99% …»): 98% → 99% [dòng 7]",
        "  sửa     Nội dung: Hạn chót (II.1 «Nghiệm thu cây đã trồng, gửi biên bản trước …»): 25/3/2026 → 20/3/2026 [dòng 11]",
        "  thêm    Nội dung: Ai làm (trong tiến độ) (II.1 «Nghiệm thu cây đã trồng, gửi biên bản trước …»): Đoàn Thanh niên xã [dòng 11]",
        "  bỏ      Nơi nhận: Đoàn Thanh niên xã [dòng cũ 13]",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
    assert!(told.contains("[-98-][+99+]"), "{told}");
    assert!(told.contains("chuyển"), "{told}");
}

#[test]
fn what_is_the_same_ends_well_and_what_cannot_be_read_ends_badly() {
    let same = scene().run("so-sanh cu.yaml cu.yaml").ends(0).stdout;
    assert_eq!(same, "hai bản như nhau\n");
    let scene = scene().file("hong.yaml", "kind: [\n");
    let _ = scene.run("diff cu.yaml hong.yaml").ends(2);
    let _ = scene.run("diff cu.yaml").ends(2);
    let _ = scene.run("diff cu.yaml khong-co.yaml").ends(2);
}

#[test]
fn a_word_document_is_held_against_its_description() {
    let scene = scene();
    let _ = scene.run("build cu.yaml --out ra");
    let _ = scene.run("diff cu.yaml ra/cu.docx").ends(0);
    let told = scene.run("diff ra/cu.docx moi.yaml").ends(1).stdout;
    assert!(told.contains("[-25/3/2026-][+20/3/2026+]"), "{told}");
}

#[test]
fn programs_read_the_same() {
    let told = scene()
        .run("diff cu.yaml moi.yaml --format json")
        .ends(1)
        .stdout;
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let data = told["data"].as_array().unwrap();
    let value = data
        .iter()
        .find(|it| it["key"] == "targets[0].value")
        .unwrap();
    assert_eq!([&value["was"], &value["is"]], ["98%", "99%"]);
    assert_eq!(value["was_line"], 7);
    let text = told["text"].as_array().unwrap();
    assert!(text.iter().any(|it| it["fate"] == "moved"), "{told}");
    assert_eq!(told["same"], false);
}

#[test]
fn a_file_is_held_against_itself_in_git() {
    let scene = scene();
    let git = |words: &[&str]| {
        let said = Command::new("git")
            .arg("-C")
            .arg(scene.path(""))
            .args(["-c", "user.name=a", "-c", "user.email=a@b"])
            .args(words)
            .output()
            .unwrap();
        assert!(said.status.success(), "{said:?}");
    };
    git(&["init", "-q"]);
    git(&["add", "-A"]);
    git(&["commit", "-qm", "một"]);
    let _ = scene.run("diff --rev HEAD cu.yaml").ends(0);
    let scene = scene.file("cu.yaml", new());
    let told = scene.run("diff --rev HEAD cu.yaml").ends(1).stdout;
    assert!(told.contains("98% → 99%"), "{told}");
    let _ = scene.run("diff --rev khong-co cu.yaml").ends(2);
}

#[test]
fn tracked_changes_accepted_give_the_new_paper_and_rejected_the_old() {
    let scene = scene();
    let _ = scene.run("build cu.yaml moi.yaml --out ra --format docx");
    let told = scene.run("diff cu.yaml moi.yaml --docx doi.docx --author Hoa --date 15/3/2026");
    assert!(told.ends(1).stdout.contains("98% → 99%"));
    // Which blanks end no line is chosen for each layout.
    let text = |words: &str| {
        let said = scene.run(&format!("text {words}")).ends(0).stdout;
        said.replace('\u{a0}', " ").replace('\u{2011}', "-")
    };
    assert_eq!(text("doi.docx"), text("ra/moi.docx"));
    assert_eq!(text("doi.docx --rejected"), text("ra/cu.docx"));
    let told = scene.run("text doi.docx");
    let _ = told.ends(0).mentions("đã đọc như thể chấp nhận hết");
    let told = scene.run("text doi.docx --rejected");
    let _ = told.ends(0).mentions("đã đọc như thể từ chối hết");
    let document = part(&scene.read("doi.docx"), "word/document.xml");
    let signed = "w:author=\"Hoa\" w:date=\"2026-03-15T00:00:00Z\"";
    assert!(
        document.contains(&format!("<w:del w:id=\"1\" {signed}>")),
        "{document}"
    );
    assert!(document.contains("<w:delText xml:space=\"preserve\">98</w:delText>"));
}

#[test]
fn without_a_day_no_day_is_told_and_the_same_bytes_come_again() {
    let scene = scene();
    let _ = scene
        .run("diff cu.yaml moi.yaml --docx mot.docx --pdf mot.pdf")
        .ends(1);
    let _ = scene
        .run("diff cu.yaml moi.yaml --docx hai.docx --pdf hai.pdf")
        .ends(1);
    assert_eq!(scene.read("mot.docx"), scene.read("hai.docx"));
    assert_eq!(scene.read("mot.pdf"), scene.read("hai.pdf"));
    let document = part(&scene.read("mot.docx"), "word/document.xml");
    assert!(!document.contains("w:date"));
    let _ = scene
        .run("diff cu.yaml moi.yaml --docx ba.docx --date mai")
        .ends(2);
}

#[test]
fn a_file_that_is_there_is_kept_and_a_finished_paper_is_not_marked() {
    let scene = scene().file("doi.docx", "của tôi");
    let _ = scene.run("diff cu.yaml moi.yaml --docx doi.docx").ends(2);
    assert_eq!(scene.read("doi.docx"), "của tôi".as_bytes());
    let _ = scene.run("build cu.yaml --out ra --format docx");
    let _ = scene
        .run("diff ra/cu.docx moi.yaml --docx khac.docx")
        .ends(2);
    let _ = scene
        .run("diff cu.yaml moi.yaml --docx doi.docx --force")
        .ends(1);
    assert!(scene.read("doi.docx").starts_with(b"PK"));
}

/// A part of a Word document as text.
fn part(docx: &[u8], name: &str) -> String {
    let mut package = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let part = package.by_name(name).unwrap();
    std::io::read_to_string(part).unwrap()
}
