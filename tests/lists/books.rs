//! Registers that offices keep as lists, and names in them that stand for several.

use kehoach::app::{self, House};
use kehoach::source::Source;

use crate::scene::{SHORT, Scene};

const OFFICE: &str = "
name: Ủy ban nhân dân xã Nậm Hương
family: nha-nuoc
heading: [ỦY BAN NHÂN DÂN, XÃ NẬM HƯƠNG]
symbol: UBND
place: Nậm Hương
books: [xa]
units:
  cong-an: {name: Công an xã, tags: [khoi-ubnd]}
presets:
  thuong-le:
    - to: [khoi-thon, cong-an]
      for: để thực hiện
    - {file: VT}
signers:
  chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Nguyễn Văn A}
";

const BOOK: &str = "Mã;Tên đơn vị;Người phụ trách;Bậc;Đến ngày;Nhóm
t1;Thôn Khe Sậy;Hà Thị Lan;Dưới;;Khối thôn
t2;Thôn Nậm Lúc;Vàng A Sử;Dưới;;Khối thôn
t3;Thôn Bản Mạc;Nông Văn Dũng;Dưới;30/6/2025;Khối thôn
t4;\"Thôn \"\"Cũ\"\": bản A\";Ma Thị Huyền;trực thuộc;;Khối thôn, xa
";

/// The lines of Nơi nhận of a paper, and the codes of what is found in it.
fn sent(recipients: &str) -> (Vec<String>, Vec<&'static str>) {
    let text = format!(
        "office: xa\nkind: ke-hoach\nnumber: 5\ndate: 20/3/2026\nsubject: Tổ chức Tuần lễ đọc sách\n\
         opening: Thư viện mở cửa cả tuần, {{{{ units.t1.head }}}} phụ trách.\nrecipients: {recipients}\nsigner: chu-tich\n"
    );
    let house = House::built_in().unwrap();
    let book = app::book("xa.csv", BOOK.as_bytes().to_vec()).unwrap();
    let mut paper = house
        .paper(text)
        .with_office("xa", OFFICE)
        .with_book("xa", book);
    let work = paper.work();
    let text = work.text();
    let lines = text
        .lines()
        .map(str::trim)
        .skip_while(|it| *it != "Nơi nhận:");
    let lines = lines.filter_map(|it| it.strip_prefix("- "));
    let codes = work.findings().iter().map(|it| it.code).collect();
    (lines.map(str::to_owned).collect(), codes)
}

#[test]
fn a_tag_calls_all_that_are_there_on_the_day_but_those_excepted() {
    let (lines, codes) = sent("[{to: khoi-thon trừ t2, for: để biết}, {file: VT}]");
    assert_eq!(
        lines,
        [
            "Thôn Khe Sậy (để biết);",
            "Thôn \"Cũ\": bản A (để biết);",
            "Lưu: VT."
        ]
    );
    assert!(codes.contains(&"left-out-unit"), "{codes:?}");
    let (_, codes) = sent("[{to: khoi-thon trừ t9}, {file: VT}]");
    assert!(codes.contains(&"unknown-exception"), "{codes:?}");
    let (_, codes) = sent("[{to: khoi-ban trừ t1}, {file: VT}]");
    assert!(codes.contains(&"unknown-exception"), "{codes:?}");
    let (_, codes) = sent("[{to: khoi-ban}, {file: VT}]");
    assert!(codes.contains(&"undefined-unit"), "{codes:?}");
    let (_, codes) = sent("[{to: [t1, t3]}, {file: VT}]");
    assert!(codes.contains(&"inactive-unit"), "{codes:?}");
}

#[test]
fn a_set_of_the_office_stands_for_its_lines() {
    let (lines, _) = sent("[thuong-le trừ cong-an, Thường trực Đảng ủy]");
    let wanted = [
        "Thôn Khe Sậy (để thực hiện);",
        "Thôn Nậm Lúc (để thực hiện);",
        "Thôn \"Cũ\": bản A (để thực hiện);",
        "Lưu: VT;",
        "Thường trực Đảng ủy.",
    ];
    assert_eq!(lines, wanted);
}

#[test]
fn words_and_keys_of_one_unit_stay_as_they_are() {
    let (lines, codes) = sent("[{to: [cong-an, Các trường học trừ cấp ba]}, {file: VT}]");
    assert_eq!(
        lines,
        ["Công an xã;", "Các trường học trừ cấp ba;", "Lưu: VT."]
    );
    let of_names = ["undefined-unit", "unknown-exception", "left-out-unit"];
    assert!(codes.iter().all(|it| !of_names.contains(it)), "{codes:?}");
}

#[test]
fn a_row_of_a_book_is_a_unit_on_its_own_line() {
    let Source { text, told, .. } = app::book("xa.csv", BOOK.as_bytes().to_vec()).unwrap();
    let line = text.lines().nth(4).unwrap();
    assert!(
        line.starts_with("  t4: {name: \"Thôn \\\"Cũ\\\": bản A\""),
        "{line}"
    );
    assert!(line.ends_with("tags: [khoi-thon, xa]}"), "{line}");
    assert_eq!(told, []);
}

#[test]
fn a_book_is_found_whatever_program_keeps_it() {
    let office = include_str!("../../data/offices/minh-xuan.yaml").to_owned() + "books: [phuong]\n";
    let text = SHORT.replace("Thử một lần", "Gọi là {{ units.thon-a.name }}");
    let scene = Scene::new().file("v/a.yaml", text);
    scene.put("offices/minh-xuan.yaml", office);
    scene.put(
        "offices/books/phuong.csv",
        "Tên đơn vị,Điện thoại\nThôn A,0914000101\nThôn B,91400010\nThôn B,0914000102\n",
    );
    let outcome = scene.run("build v/a.yaml --format txt");
    assert!(
        String::from_utf8(scene.read("a.txt"))
            .unwrap()
            .contains("Gọi là Thôn A.")
    );
    let _ = outcome
        .mentions("doubtful-list")
        .mentions("phuong.csv:3:1")
        .mentions("A4");
}
