//! `check` judges a document as it is printed.

use kehoach::app::{self, House};
use kehoach::diagnostic::Lang;

use super::{Document, p, r};

/// What is found in a document: code and paragraph; and the codes of what is not judged.
fn judged(document: &Document) -> (Vec<&'static str>, Vec<&'static str>) {
    let house = House::built_in().unwrap();
    let mut paper = house.finished("a.docx", document.bytes()).unwrap();
    let work = paper.work();
    let found = work.findings().iter().map(|it| it.code).collect();
    (found, work.unjudged().iter().map(|it| it.code).collect())
}

const HEAD: [&str; 7] = [
    "ỦY BAN NHÂN DÂN",
    "XÃ BÌNH MINH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 12/KH-UBND",
    "Bình Minh, ngày 20 tháng 3 năm 2026",
    "KẾ HOẠCH",
];

const FOOT: [&str; 6] = [
    "Nơi nhận:",
    "- Các thôn;",
    "- Lưu: VT.",
    "TM. ỦY BAN NHÂN DÂN",
    "CHỦ TỊCH",
    "Nguyễn Văn A",
];

fn plan(body: &str) -> Document {
    let paragraphs = |lines: &[&str]| lines.iter().map(|it| p(it)).collect::<String>();
    let subject = p("Dọn vệ sinh đường làng");
    let opening = p("Ủy ban nhân dân xã ban hành Kế hoạch dọn vệ sinh đường làng như sau:");
    let list = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>\
        <w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>\
        <w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride></w:num>";
    let whole = paragraphs(&HEAD) + &subject + &opening + body + &paragraphs(&FOOT);
    Document::new(&whole).part("numbering", list)
}

fn item(list: u8, words: &str) -> String {
    let number = format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{list}\"/></w:numPr>");
    format!("<w:p><w:pPr>{number}</w:pPr>{}</w:p>", r(words))
}

#[test]
fn automatic_numbers_are_judged_as_they_are_printed() {
    let last = item(1, "Thôn Đông làm trước./.");
    let good = item(1, "Thôn Tây quét dọn.") + &last;
    assert!(!judged(&plan(&good)).0.contains(&"number-gap"));
    let bad = item(1, "Thôn Tây quét dọn.") + &item(2, "Thôn Đông làm trước./.");
    assert!(judged(&plan(&bad)).0.contains(&"number-gap"));
}

#[test]
fn cells_of_a_table_are_no_sentences() {
    let cell = |words: &str| format!("<w:tc>{}</w:tc>", p(words));
    let rules = "<w:tblPr><w:tblBorders><w:top w:val=\"single\"/><w:bottom w:val=\"single\"/></w:tblBorders></w:tblPr>";
    let row = |one: &str, two: &str| format!("<w:tr>{}{}</w:tr>", cell(one), cell(two));
    let table = format!(
        "<w:tbl>{rules}{}{}</w:tbl>",
        row("Việc", "Người làm"),
        row("quét đường", "thôn Tây")
    );
    let body = item(1, "Phân công như bảng sau:") + &table + &item(1, "Thôn Đông làm trước./.");
    let (found, _) = judged(&plan(&body));
    assert!(
        !found.contains(&"lowercase-start") && !found.contains(&"missing-stop"),
        "{found:?}"
    );
}

#[test]
fn notes_are_judged_and_what_stands_beside_the_body_is_told() {
    let call = "<w:p><w:r><w:t>1. Làm trong tháng 4</w:t></w:r><w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:t>./.</w:t></w:r></w:p>";
    let document = plan(call)
        .part(
            "footnotes",
            &format!(
                "<w:footnote w:id=\"1\">{}</w:footnote>",
                p("Xong trước ngày 31/4/2026.")
            ),
        )
        .part(
            "comments",
            &format!(
                "<w:comment w:author=\"An\">{}</w:comment>",
                p("ngày 30/02/2026?")
            ),
        );
    let (found, unjudged) = judged(&document);
    assert_eq!(
        found.iter().filter(|it| **it == "impossible-date").count(),
        1,
        "{found:?}"
    );
    assert_eq!(unjudged, ["comments"]);
}

#[test]
fn a_line_broken_by_hand_goes_on_and_items_behind_it_are_items() {
    let broken = "<w:p><w:r><w:t>1. Các thôn quét dọn đường</w:t><w:br/><w:t>làng.</w:t><w:br/><w:t>2. Nộp trước ngày 31/4/2026./.</w:t></w:r></w:p>";
    let (found, _) = judged(&plan(broken));
    assert!(!found.contains(&"lowercase-start"), "{found:?}");
    assert!(found.contains(&"impossible-date"), "{found:?}");
}

#[test]
fn fonts_of_old_are_one_finding() {
    let old = "<w:p><w:r><w:rPr><w:rFonts w:ascii=\".VnTime\"/></w:rPr><w:t>1. C¸c th«n quÐt dän ®\u{ad}êng lµng./.</w:t></w:r></w:p>";
    let (found, unjudged) = judged(&plan(old));
    assert_eq!(
        found.iter().filter(|it| **it == "legacy-encoding").count(),
        1,
        "{found:?}"
    );
    assert!(!found.contains(&"impossible-syllable") && unjudged.is_empty());
}

#[test]
fn paragraphs_tell_what_parts_of_the_paper_they_are() {
    let body = [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 09/KH-UBND",
        "KẾ HOẠCH",
        "Giữ gìn đường làng",
        "1. Dọn đường./.",
        "Nơi nhận:",
        "- Lưu: VT.",
    ];
    let body: String = body.iter().map(|it| p(it)).collect();
    let paper = Document::new(&body).read();
    let house = House::built_in().expect("a house");
    let value = paper.json(&app::roles(&house, &paper), Lang::Vi);
    let role = |it: &serde_json::Value| it["role"].as_str().unwrap_or("").to_owned();
    let roles: Vec<String> = value["body"]
        .as_array()
        .expect("a body")
        .iter()
        .map(role)
        .collect();
    assert_eq!(
        roles,
        [
            "quoc-hieu",
            "so-ky-hieu",
            "ten-loai",
            "trich-yeu",
            "khoan",
            "noi-nhan",
            "noi-nhan-dong"
        ]
    );
}
