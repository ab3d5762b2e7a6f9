//! Tables: the cells that are seen.

use super::{lines, p};

fn cell(form: &str, inside: &str) -> String {
    format!("<w:tc><w:tcPr>{form}</w:tcPr>{inside}</w:tc>")
}

fn row(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

#[test]
fn merged_cells_are_one() {
    let below = cell("<w:vMerge/>", &p("không thấy"));
    let body = [
        row(&[
            cell("<w:vMerge w:val=\"restart\"/>", &p("TT")),
            cell("<w:gridSpan w:val=\"2\"/>", &p("Số")),
        ]),
        row(&[below, cell("", &p("một")), cell("", "<w:p/>")]),
        row(&[
            cell("<w:hMerge w:val=\"restart\"/>", &p("cả hàng")),
            cell("<w:hMerge/>", "<w:p/>"),
        ]),
    ];
    let body = format!("<w:tbl>{}</w:tbl>", body.concat());
    assert_eq!(lines(&body), ["TT | Số", "↑ | một | ", "cả hàng"]);
}

#[test]
fn a_cell_holds_paragraphs_and_tables() {
    let inner = format!(
        "<w:tbl>{}{}</w:tbl>",
        row(&[cell("", &p("a")), cell("", &p("b"))]),
        row(&[cell("", &p("c"))])
    );
    let body = format!(
        "<w:tbl>{}</w:tbl>",
        row(&[
            cell("", &(p("Lịch:") + &inner + "<w:p/>" + &p("hết"))),
            cell("", &p("sau"))
        ])
    );
    assert_eq!(lines(&body), ["Lịch: ¶ ⟦a | b ‖ c⟧ ¶ hết | sau"]);
}

#[test]
fn rows_and_cells_may_stand_in_boxes_for_content() {
    let boxed = |inside: String| format!("<w:sdt><w:sdtContent>{inside}</w:sdtContent></w:sdt>");
    let whole = boxed(row(&[cell("", &p("1")), boxed(cell("", &p("2")))]));
    assert_eq!(lines(&format!("<w:tbl>{whole}</w:tbl>")), ["1 | 2"]);
}

#[test]
fn a_cell_may_lack_its_properties() {
    let body = format!(
        "<w:tbl><w:tr><w:tc>{}{}</w:tc></w:tr></w:tbl>",
        p("một"),
        p("hai")
    );
    assert_eq!(lines(&body), ["một ¶ hai"]);
}
