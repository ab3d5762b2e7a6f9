//! What was edited besides words, in paragraphs whose words changed too.

use super::*;

/// What is told of looks.
fn told(desk: &Desk) -> Vec<String> {
    let pulled = desk.pulled();
    let told = pulled.layout.iter().map(|it| it.what.vi.clone());
    told.collect()
}

#[test]
fn looks_are_told_with_their_words_though_others_changed() {
    let mut desk = Desk::new(PLAN);
    desk.types("không phô trương hình thức", "không phô trương lãng phí");
    desk.shows("thiết thực", |it| it.struck = true);
    assert_eq!(told(&desk), ["đổi kiểu chữ: thêm gạch ngang «thiết thực»"]);
    assert!(desk.made_text().contains("lãng phí"));
    let mut desk = Desk::new(PLAN);
    desk.shows("Mở cửa thư viện", |it| it.bold = false);
    assert_eq!(told(&desk), ["đổi kiểu chữ: bỏ đậm «Mở cửa thư viện»"]);
    // New words look as those beside them.
    let mut desk = Desk::new(PLAN);
    desk.types("ghi sổ người mượn", "ghi sổ tên người mượn");
    assert!(told(&desk).is_empty());
}

#[test]
fn a_line_broken_within_a_paragraph_is_told() {
    let mut desk = Desk::new(PLAN);
    desk.types("Tiết kiệm, thiết thực", "Tiết kiệm,\nthiết thực");
    let told = told(&desk);
    assert!(
        matches!(&told[..], [it] if it.contains("Shift+Enter")),
        "{told:?}"
    );
}
