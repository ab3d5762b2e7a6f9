//! Marks that our own format would take for its signs come back letter by letter, and what does not is told.

use super::{HOUSE, PLAN, imported, none};
use crate::reading::document::Document;

const HEAD: &str = "ỦY BAN NHÂN DÂN\nXÃ BẾN LỞ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n\
    Số: 9/KH-UBND\nBến Lở, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nTrồng hàng cây ven đê\n\n";

const FOOT: &str =
    "\n\nNơi nhận:\n- Các xóm;\n- Lưu: VT.\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn Bình\n";

/// What the paper made anew says.
fn again(found: &kehoach::app::Imported) -> String {
    let mut paper = HOUSE.paper(found.text.clone());
    if let Some(office) = &found.office_text {
        paper = paper.with_office(&found.office, office.clone());
    }
    paper.work().text()
}

const STARRED: [&str; 5] = [
    "Mỗi luống rộng 4*6 m, cao 2*3 gang.",
    "Cây loại A* và cây loại B** (*) do xóm chọn.",
    "(*) Theo sổ của xóm.",
    "Lối đi C:\\_ven^2 và \\* giữ nguyên.",
    "*Ghi chú của xóm Đình.",
];

#[test]
fn stars_of_a_text_are_letters() {
    let found = imported(&format!("{HEAD}{}{FOOT}", STARRED.join("\n\n")));
    let again = again(&found);
    for line in STARRED {
        assert!(again.contains(line), "{line}:\n{again}\n{}", found.text);
    }
}

#[test]
fn stars_of_a_document_are_letters() {
    let words = format!("{HEAD}{}\n**Đậm** trong Word{FOOT}", STARRED.join("\n"));
    let body: String = words
        .lines()
        .filter(|it| !it.is_empty())
        .map(|it| format!("<w:p><w:r><w:t>{it}</w:t></w:r></w:p>"))
        .collect();
    let bytes = Document::new(&body).bytes();
    let found = HOUSE.imported("cu.docx", bytes, &none()).unwrap();
    let again = again(&found);
    for line in STARRED.into_iter().chain(["**Đậm** trong Word"]) {
        assert!(again.contains(line), "{line}:\n{again}\n{}", found.text);
    }
}

#[test]
fn stars_around_words_of_a_text_are_still_their_look() {
    let found = imported(&format!(
        "{HEAD}**I. VIỆC LÀM**\n\nTrồng **ba hàng** cây, mỗi hàng 5*3 gốc.{FOOT}"
    ));
    assert!(found.text.contains("**ba hàng**"), "{}", found.text);
    assert!(!again(&found).contains("**"), "{}", again(&found));
}

#[test]
fn a_short_heading_stands_above_its_words() {
    let found = imported(&format!(
        "{HEAD}I. MỤC ĐÍCH,\nYÊU CẦU\n1. Mục đích\nGiữ đê bền.\n2. Yêu cầu\nNhà nào cũng trồng.\nII. TỔ CHỨC THỰC\nHIỆN\n\
         1. Công an xã: giữ trật tự.\n2. Văn phòng: ghi sổ.{FOOT}"
    ));
    for words in [
        "goals: Giữ đê bền.\n",
        "requirements: Nhà nào cũng trồng.\n",
    ] {
        assert!(found.text.contains(words), "{words}:\n{}", found.text);
    }
    let lines = ["I. MỤC ĐÍCH, YÊU CẦU\n", "II. TỔ CHỨC THỰC HIỆN\n"];
    let again = again(&found);
    assert!(lines.iter().all(|it| again.contains(it)), "{again}");
}

/// A letter with these lines above its words.
fn letter(lines: &str) -> String {
    format!(
        "ỦY BAN NHÂN DÂN\nXÃ BẾN LỞ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n\
         Số: 9/UBND-KT\nV/v mượn máy bơm\n\nBến Lở, ngày 05 tháng 3 năm 2026\n\n{lines}\n\nXã đề nghị cho mượn hai máy bơm.{FOOT}"
    )
}

#[test]
fn all_addressees_are_found_however_they_are_listed() {
    for lines in [
        "Kính gửi: Trạm bơm Đầm Sen;\nĐội thủy nông Bến Lở.",
        "Kính gửi:\nTrạm bơm Đầm Sen;\nĐội thủy nông Bến Lở.",
        "Kính gửi:\n\n- Trạm bơm Đầm Sen;\n\n- Đội thủy nông Bến Lở.",
        "Kính gửi: Trạm bơm Đầm Sen;\n- Đội thủy nông Bến Lở.",
        "Kính gửi:\n1. Trạm bơm Đầm Sen;\n2. Đội thủy nông Bến Lở.",
        "Kính gửi: 1. Trạm bơm Đầm Sen;\n2. Đội thủy nông Bến Lở.",
    ] {
        let found = imported(&letter(lines));
        let to = "to: [Trạm bơm Đầm Sen, Đội thủy nông Bến Lở]\n";
        assert!(found.text.contains(to), "{lines}\n{}", found.text);
        assert!(!found.text.contains("opening: Đội"), "{}", found.text);
    }
}

#[test]
fn number_and_day_on_one_line_are_two() {
    let text = PLAN.replace(
        "Số: 12/KH-UBND\nHoa Bình, ngày",
        "Số: 12/KH-HB1 Hoa Bình, ngày",
    );
    let found = imported(&text);
    assert!(
        found.text.contains("number: 12\ndate: 05/3/2026\n"),
        "{}",
        found.text
    );
    let office = found.office_text.unwrap();
    assert!(
        office.contains("symbol: HB1\nplace: Hoa Bình\n"),
        "{office}"
    );
}

#[test]
fn what_stands_for_a_signature_is_no_name() {
    let text = PLAN.replace("Nguyễn Văn An\n", "[Chữ ký số]\nNguyễn Văn An\n");
    let office = imported(&text).office_text.unwrap();
    assert!(office.contains("name: Nguyễn Văn An\n"), "{office}");
    assert!(!office.contains("Chữ ký"), "{office}");
}

#[test]
fn what_a_description_does_not_take_over_is_told() {
    let run =
        |look: &str, words: &str| format!("<w:r><w:rPr>{look}</w:rPr><w:t>{words}</w:t></w:r>");
    let picture = "<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>";
    let cell = |inner: &str| format!("<w:tbl><w:tr><w:tc>{inner}<w:p/></w:tc></w:tr></w:tbl>");
    let lines = HEAD.lines().filter(|it| !it.is_empty());
    let head: String = lines
        .map(|it| format!("<w:p>{}</w:p>", run("", it)))
        .collect();
    let inner = cell(&format!("<w:p>{}</w:p>", run("", "Ô trong")));
    let body = format!(
        "{head}<w:p>{}{}{picture}</w:p>{}",
        run("", "Trồng cây "),
        run("<w:strike/>", "bàng"),
        cell(&inner)
    );
    let bytes = Document::new(&body).bytes();
    let found = HOUSE.imported("cu.docx", bytes, &none()).unwrap();
    let told: Vec<&str> = found.told.iter().map(|it| it.vi.as_str()).collect();
    for words in ["1 hình", "1 bảng nằm trong ô", "gạch ngang («bàng»)"] {
        assert!(
            told.iter().any(|it| it.contains(words)),
            "{words}: {told:?}"
        );
    }
}

#[test]
fn names_of_offices_have_their_capitals() {
    for (heading, name) in [
        ("ỦY\nBAN NHÂN DÂN\nXÃ BẾN LỞ", "Ủy ban nhân dân xã Bến Lở"),
        ("THỦ TƯỚNG CHÍNH PHỦ", "Thủ tướng Chính phủ"),
        ("TỈNH ỦY THÁI NGUYÊN", "Tỉnh ủy Thái Nguyên"),
    ] {
        let text = PLAN.replace(
            "ỦY BAN NHÂN DÂN\nPHƯỜNG HOA BÌNH\n",
            &format!("{heading}\n"),
        );
        let office = imported(&text).office_text.unwrap();
        assert!(office.starts_with(&format!("name: {name}\n")), "{office}");
    }
}
