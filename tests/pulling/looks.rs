//! What was edited besides words, in paragraphs whose words changed too.

use super::*;

/// What is told of looks.
fn told(desk: &Desk) -> Vec<String> {
    let pulled = desk.pulled();
    let told = pulled.layout.iter().map(|it| it.what.vi.clone());
    told.collect()
}

/// Gives some words of a paragraph a look of their own.
fn looks(desk: &mut Desk, words: &str, change: impl Fn(&mut kehoach::manuscript::Look)) {
    let paragraph = desk.paragraph(words);
    let (before, behind) = paragraph
        .text()
        .split_once(words)
        .map(|(a, b)| (a.to_owned(), b.to_owned()))
        .unwrap();
    let model = paragraph.runs[0].clone();
    let run = |text: &str| {
        let mut run = model.clone();
        run.words = Worded::plain(text);
        run
    };
    let mut own = run(words);
    change(&mut own.look);
    paragraph.runs = vec![run(&before), own, run(&behind)];
}

#[test]
fn looks_are_told_with_their_words_though_others_changed() {
    let mut desk = Desk::new(PLAN);
    desk.types("không phô trương hình thức", "không phô trương lãng phí");
    looks(&mut desk, "thiết thực", |it| it.italic = true);
    assert_eq!(told(&desk), ["đổi kiểu chữ: thêm nghiêng «thiết thực»"]);
    assert!(desk.made_text().contains("lãng phí"));
    let mut desk = Desk::new(PLAN);
    looks(&mut desk, "Mở cửa thư viện", |it| it.bold = false);
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
