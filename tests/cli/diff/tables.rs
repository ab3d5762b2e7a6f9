//! What is told and shown of tables that differ.

use super::{OLD, SUOI_VANG, part};
use crate::scene::Scene;

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

/// With a table in the middle of the tasks, in which one cell reaches over two rows.
pub(super) const AMID: &str = "\
office: suoi-vang
kind: ke-hoach
number: 45
date: 12/3/2026
subject: Trồng cây đầu xuân
tasks:
  - heading: Lịch trồng
    table:
      head: [[TT, Việc, Hạn, Số cây]]
      rows:
        - [1, Đào hố, {text: 25/3/2026, down: 2}, 450]
        - [2, Chở đất, 30]
        - [3, Trồng cây, 28/3/2026, 500]
        - [4, Nghiệm thu, 30/3/2026, 480]
  - heading: Chăm sóc
    items:
      - Tưới nước mỗi tuần hai lần trong mùa khô.
      - Dựng cọc giữ cây trước mùa gió.
assignees:
  - {unit: to-quan-ly, text: Chủ trì trồng cây.}
  - {unit: doan-thanh-nien, text: 'Cử đoàn viên trồng cây.'}
  - 'Các thôn: Vận động người dân chăm sóc cây.'
recipients: [to-quan-ly, {file: VT}]
signer: chu-tich
";

fn amid() -> Scene {
    let new = AMID
        .replace("450]", "460]")
        .replace(
            "        - [3, Trồng cây,",
            "        - [2a, Bón lót, 27/3/2026, 490]\n        - [3, Trồng cây,",
        )
        .replace("hai lần", "ba lần")
        .replace("người dân chăm sóc", "người dân cùng chăm sóc");
    Scene::new()
        .file("offices/suoi-vang.yaml", SUOI_VANG)
        .file("cu.yaml", AMID)
        .file("moi.yaml", new)
}

#[test]
fn what_stands_behind_a_table_has_its_own_place() {
    let scene = amid();
    let told = scene.run("diff cu.yaml moi.yaml").ends(1).stdout;
    for line in [
        "  sửa     Nội dung: Các hàng (bảng 1, hàng 1 «Đào hố», cột «Số cây»): 450 → 460 [dòng 11]\n",
        "  thêm    bảng 1, hàng 2a «Bón lót»: [+2a | Bón lót | 27/3/2026 | 490+]\n",
        "  sửa     I.2: Tưới nước mỗi tuần [-hai-][+ba+] lần trong mùa khô.\n",
        "  sửa     II.3: Các thôn: Vận động người dân [+cùng +]chăm sóc cây./.\n",
    ] {
        assert!(told.contains(line), "{line}\n{told}");
    }
    // As it was made it is the same paper, its places too.
    let _ = scene.run("build cu.yaml --out ra --format docx");
    let _ = scene.run("diff ra/cu.docx").ends(0);
}

#[test]
fn a_row_that_came_leaves_those_under_a_high_cell_as_they_are() {
    let scene = amid();
    let _ = scene
        .run("diff cu.yaml moi.yaml --docx doi.docx --pdf doi.pdf")
        .ends(1);
    let document = part(&scene.read("doi.docx"), "word/document.xml");
    assert_eq!(
        document.matches("<w:tbl>").count(),
        part(&scene.read("doi.docx"), "word/document.xml")
            .matches("</w:tbl>")
            .count()
    );
    let rows: Vec<&str> = document.split("<w:tr>").collect();
    let row = |words: &str| {
        let found = rows.iter().find(|it| it.contains(words));
        *found.unwrap_or_else(|| panic!("{words}\n{document}"))
    };
    assert!(row("Bón lót").contains("<w:ins "));
    for kept in ["Chở đất", "28/3/2026", "Nghiệm thu"] {
        assert_eq!(document.matches(kept).count(), 1, "{kept}");
        assert!(!row(kept).contains("<w:trPr><w:ins "), "{kept}");
    }
    assert!(row("Đào hố").contains("<w:delText xml:space=\"preserve\">450</w:delText>"));
}
