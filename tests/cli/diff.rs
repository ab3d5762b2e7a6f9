//! Two editions of a paper held against each other.

use std::process::Command;

use super::places::SUOI_VANG;
use crate::scene::Scene;

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

/// With a table of who plants where.
const TABLED: &str = "annexes:
  - title: Nơi trồng
    table:
      head: [[TT, Nơi trồng, {text: Cây, across: 2}], ['', '', Xoan, Keo]]
      rows:
        - [1, Thôn Một, 20, 30]
        - [2, Thôn Hai, 25, 35]
        - [3, Thôn Ba, 15, 10]
";

#[test]
fn a_place_in_a_table_is_told_by_its_row_and_column() {
    let old = format!("{OLD}{TABLED}");
    let new = old.replace("25, 35]", "25, 40]").replace(
        "        - [3, Thôn Ba, 15, 10]\n",
        "        - [3, Bản Đồi, 5, 6]\n        - [4, Thôn Ba, 15, 10]\n",
    );
    let scene = Scene::new()
        .file("offices/suoi-vang.yaml", SUOI_VANG)
        .file("cu.yaml", &old)
        .file("moi.yaml", &new)
        .file(
            "ly-do.yaml",
            "- {at: 'PL1, bảng 1, hàng 2', why: Thêm giống.}\n",
        );
    let told = scene.run("diff cu.yaml moi.yaml").ends(1).stdout;
    for line in [
        "  sửa     PL1, bảng 1, hàng 2 «Thôn Hai», cột «Cây - Keo»: [-35-][+40+]\n",
        "  thêm    PL1, bảng 1, hàng 3 «Bản Đồi»: [+3 | Bản Đồi | 5 | 6+]\n",
        "ĐÁNH SỐ LẠI (1): PL1, bảng 1, hàng 3 «Thôn Ba» → PL1, bảng 1, hàng 4 «Thôn Ba»\n",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
    let told = scene.run("diff cu.yaml moi.yaml --table bang.yaml --why ly-do.yaml");
    assert_eq!(told.ends(1).stderr, "bang.yaml: đã ghi\n");
    let table = String::from_utf8(scene.read("bang.yaml")).unwrap();
    let row = "[\"1\", \"PL1, bảng 1, hàng 2 «Thôn Hai», cột «Cây - Keo»\", \"35\", \"40\", \"Thêm giống.\"]";
    assert!(table.contains(row), "{table}");
    // A paper is the same as the file made of it, its tables and numbers too.
    let _ = scene.run("build cu.yaml --out ra --format docx,txt");
    let same = scene.run("diff cu.yaml ra/cu.docx").ends(0).stdout;
    assert_eq!(same, "hai bản như nhau\n");
    let _ = scene.run("diff ra/cu.txt cu.yaml").ends(0).prints(&same);
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

const COMMENTS: &str = "\
- who: Đoàn Thanh niên xã
  at: mục I.1
  words: Nâng tỷ lệ cây sống.
  answer: tiep-thu
- who: Tổ quản lý rừng
  at: II.2
  words: Lùi việc tưới nước sang tháng 4.
  answer: khong
  why: Tháng 4 đã hết mùa gió.
";

#[test]
fn a_table_of_changes_is_a_paper_of_its_own() {
    let scene = scene().file("ly-do.yaml", "- {at: I.1, why: Theo kết quả năm trước.}\n");
    let told = scene.run("diff cu.yaml moi.yaml --table bang.yaml --why ly-do.yaml");
    let _ = told.ends(1);
    let table = String::from_utf8(scene.read("bang.yaml")).unwrap();
    for row in [
        "\"I.1\", \"Tỷ lệ cây sống sau một tháng đạt 98% trở lên\", \"Tỷ lệ cây sống sau một tháng đạt 99% trở lên\", \"Theo kết quả năm trước.\"",
        "[CẦN BỔ SUNG: lý do sửa]",
        "subject: \"Kế hoạch trồng cây đầu xuân\"",
        "signer: \"chu-tich\"",
    ] {
        assert!(table.contains(row), "{row}\n{table}");
    }
    let _ = scene.run("build bang.yaml --out ra --format txt").ends(0);
    let printed = String::from_utf8(scene.read("ra/bang.txt")).unwrap();
    assert!(
        printed.contains("BẢNG TỔNG HỢP NỘI DUNG SỬA ĐỔI"),
        "{printed}"
    );
    // What is left to do keeps it from being signed.
    let _ = scene.run("check bang.yaml --final").ends(1);
    let _ = scene.run("diff cu.yaml moi.yaml --table bang.yaml").ends(2);
}

#[test]
fn each_comment_is_answered_by_what_the_next_draft_does() {
    let scene = scene().file("gop-y.yaml", COMMENTS);
    let told = scene.run("diff cu.yaml moi.yaml --table bang.yaml --comments gop-y.yaml");
    assert_eq!(told.ends(1).stderr, "bang.yaml: đã ghi\n");
    let table = String::from_utf8(scene.read("bang.yaml")).unwrap();
    for row in [
        "Tiếp thu. Dự thảo đã sửa thành: “Tỷ lệ cây sống sau một tháng đạt 99% trở lên”",
        "Giải trình: Tháng 4 đã hết mùa gió.",
    ] {
        assert!(table.contains(row), "{row}\n{table}");
    }
    // An answer in words is understood, and one that is not clear is told and printed.
    for (typed, printed, end) in [
        ("Tiếp thu", "Tiếp thu. Dự thảo", ""),
        ("Tiếp thu một phần", "Tiếp thu một phần. Dự thảo", ""),
        ("Đã rà soát", "Đã rà soát Dự thảo", "không rõ là tiếp thu"),
    ] {
        scene.put("gop-y.yaml", COMMENTS.replace("tiep-thu", typed));
        let told =
            scene.run("diff cu.yaml moi.yaml --table bang.yaml --force --comments gop-y.yaml");
        let _ = told.ends(1).mentions(end);
        let table = String::from_utf8(scene.read("bang.yaml")).unwrap();
        assert!(table.contains(printed), "{table}");
    }
    scene.put("gop-y.yaml", COMMENTS.replace("  why:", "  ly_do:"));
    let _ = scene
        .run("diff cu.yaml moi.yaml --table ba.yaml --comments gop-y.yaml")
        .ends(2)
        .mentions("ly_do");
    let open = COMMENTS.replace("  answer: tiep-thu\n", "").replace(
        "answer: khong\n  why: Tháng 4 đã hết mùa gió.",
        "answer: tiep-thu",
    );
    let scene = scene.file("gop-y.yaml", &open);
    let told = scene.run("diff cu.yaml moi.yaml --table hai.yaml --comments gop-y.yaml");
    let _ = told
        .ends(1)
        .mentions("«Nâng tỷ lệ cây sống.» chưa có trả lời")
        .mentions("ghi tiếp thu, mà bản mới không sửa gì ở `II.2`");
}

#[test]
fn comments_come_out_of_a_list_and_out_of_a_word_document_too() {
    let list = "STT,Đơn vị góp ý,Vị trí,Nội dung góp ý,Tiếp thu,Giải trình\n\
        1,Đoàn Thanh niên xã,I.1,Nâng tỷ lệ cây sống.,Tiếp thu,\n\
        2,Tổ quản lý rừng,II.2,Lùi việc tưới nước.,Không,Đã hết mùa gió.\n";
    let scene = scene().file("gop-y.csv", list);
    let _ = scene
        .run("diff cu.yaml moi.yaml --table bang.yaml --comments gop-y.csv")
        .ends(1);
    let table = String::from_utf8(scene.read("bang.yaml")).unwrap();
    assert!(table.contains("\"Tổ quản lý rừng\", \"II.2\", \"Lùi việc tưới nước.\", \"Giải trình: Đã hết mùa gió.\""), "{table}");

    let _ = scene.run("build cu.yaml --out ra --format docx");
    scene.put(
        "gop-y.docx",
        commented(&scene.read("ra/cu.docx"), "Tỷ lệ cây sống"),
    );
    let _ = scene
        .run("diff cu.yaml moi.yaml --table word.yaml --comments gop-y.docx")
        .ends(1);
    let table = String::from_utf8(scene.read("word.yaml")).unwrap();
    assert!(
        table.contains("\"Lê Văn C\", \"I.1\", \"Nâng lên.\", \"Dự thảo đã sửa thành:"),
        "{table}"
    );
}

/// A Word document with a comment on the words of a run.
fn commented(docx: &[u8], words: &str) -> Vec<u8> {
    use std::io::{Read, Write};
    let mut old = zip::ZipArchive::new(std::io::Cursor::new(docx)).unwrap();
    let mut new = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let mut put = |name: &str, text: &str| {
        new.start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        new.write_all(text.as_bytes()).unwrap();
    };
    for at in 0..old.len() {
        let mut part = old.by_index(at).unwrap();
        let (name, mut text) = (part.name().to_owned(), String::new());
        part.read_to_string(&mut text).unwrap();
        if name == "word/document.xml" {
            let at = text.find(words).unwrap();
            let end = at + text[at..].find("</w:r>").unwrap() + "</w:r>".len();
            let said = "<w:commentRangeEnd w:id=\"7\"/><w:r><w:commentReference w:id=\"7\"/></w:r>";
            text.insert_str(end, said);
            let start = text[..at].rfind("<w:r>").unwrap();
            text.insert_str(start, "<w:commentRangeStart w:id=\"7\"/>");
        }
        if name == "word/_rels/document.xml.rels" {
            let kind =
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
            let one = format!(
                "<Relationship Id=\"rIdC\" Type=\"{kind}\" Target=\"comments.xml\"/></Relationships>"
            );
            text = text.replace("</Relationships>", &one);
        }
        put(&name, &text);
    }
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    put(
        "word/comments.xml",
        &format!(
            "<w:comments xmlns:w=\"{space}\"><w:comment w:id=\"7\" w:author=\"Lê Văn C\"><w:p><w:r><w:t>Nâng lên.</w:t></w:r></w:p></w:comment></w:comments>"
        ),
    );
    new.finish().unwrap().into_inner()
}
