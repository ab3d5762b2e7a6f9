//! Tables of old papers, and what stands behind the paper.

use super::{HOUSE, imported, none};
use crate::reading::document::Document;

fn p(words: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>")
}

fn cell(form: &str, words: &str) -> String {
    format!("<w:tc><w:tcPr>{form}</w:tcPr>{}</w:tc>", p(words))
}

fn row(cells: &[(&str, &str)]) -> String {
    let cells: String = cells.iter().map(|it| cell(it.0, it.1)).collect();
    format!("<w:tr>{cells}</w:tr>")
}

/// A plan in Word with this table.
fn with(rows: &[String]) -> String {
    let lines: Vec<&str> = super::PLAN.lines().filter(|it| !it.is_empty()).collect();
    let at = lines
        .iter()
        .position(|it| it.starts_with("2. Khơi"))
        .unwrap();
    let body = |it: &[&str]| it.iter().map(|it| p(it)).collect::<String>();
    let table = format!(
        "<w:tbl><w:tblPr><w:tblBorders><w:insideH w:val=\"single\"/><w:insideV w:val=\"single\"/></w:tblBorders></w:tblPr>{}</w:tbl>",
        rows.concat()
    );
    let body = format!("{}{table}{}", body(&lines[..=at]), body(&lines[at + 1..]));
    let bytes = Document::new(&body).bytes();
    HOUSE.imported("cu.docx", bytes, &none()).unwrap().text
}

#[test]
fn cells_that_go_over_two_rows_head_a_table_together() {
    let (down, on, over) = (
        "<w:vMerge w:val=\"restart\"/>",
        "<w:vMerge/>",
        "<w:gridSpan w:val=\"2\"/>",
    );
    let text = with(&[
        row(&[(down, "Xóm"), (over, "Số cây")]),
        row(&[(on, ""), ("", "2025"), ("", "2026")]),
        row(&[("", "Bến Lở"), ("", "15"), ("", "27")]),
    ]);
    let head = "head:\n";
    let (_, table) = text.split_once(head).expect(&text);
    let (head, rows) = table.split_once("rows:").unwrap();
    assert!(head.contains("Số cây") && head.contains("2026"), "{text}");
    assert!(rows.contains("Bến Lở"), "{text}");
}

#[test]
fn the_column_of_numbers_tells_a_head_that_is_not_bold() {
    let text = with(&[
        row(&[("", "TT"), ("", "Việc"), ("", "Thời gian")]),
        row(&[("", "1"), ("", "Quét ngõ"), ("", "10/4/2026")]),
    ]);
    assert!(text.contains("head:\n"), "{text}");
}

#[test]
fn an_annex_names_the_number_and_the_day_of_its_own_paper() {
    let text = super::PLAN.to_owned()
        + "\nPHỤ LỤC\nDANH SÁCH CÁC NGÕ\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/3/2026 của UBND phường)\n\n1. Ngõ Trên.\n";
    let found = imported(&text);
    assert!(
        found
            .text
            .contains("số {{ head.symbol }} ngày {{ head.day }} của UBND phường"),
        "{}",
        found.text
    );
    assert_eq!(found.back.share(), 1.0, "{:?}", found.back);
}

#[test]
fn words_in_brackets_below_the_end_get_no_second_end() {
    let text = super::PLAN.replace(
        "năm 2026./.\n",
        "năm 2026./.\n\n(Đính kèm danh sách các ngõ)\n",
    );
    let found = imported(&text);
    let built = found.work.text();
    assert_eq!(built.matches("./.").count(), 1, "{built}");
}

#[test]
fn rows_between_tabs_are_a_table_whatever_stands_around_them() {
    let text = super::PLAN.replace(
        "2. Khơi cống: đội xung kích.\n",
        "2. Khơi cống: đội xung kích.\n\nTT\tViệc\tChủ trì\tThời gian\n1\tQuét ngõ\tCông an phường\t20/3/2026\n2\tTrồng cây\tĐoàn phường\t15/4/2026\n",
    );
    let found = imported(&text);
    assert!(found.text.contains("head:\n"), "{}", found.text);
    assert!(
        found
            .text
            .contains("[1, Quét ngõ, Công an phường, 20/3/2026]"),
        "{}",
        found.text
    );
    assert_eq!(found.back.share(), 1.0, "{:?}", found.back);
}
