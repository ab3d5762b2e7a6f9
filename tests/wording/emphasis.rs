//! Signs in words: stars, notes at the foot, and the marks paragraphs begin with.

use crate::desk::{Nd30, Paper, words};
use kehoach::role::Role;

fn opening(words: &str) -> Paper {
    let words = words.replace('\n', "\n  ");
    Nd30.plan(&format!("opening: |-\n  {words}\nclosing: Hết."))
        .draft()
}

#[test]
fn stars_make_words_bold_or_italic_and_disappear() {
    let paper = opening("Việc *nghiêng*, **đậm**, ***cả hai***, 2 * 3 * 4, * lẻ");
    let paragraphs = paper.paragraphs();
    let paragraph = paragraphs.iter().find(|p| p.role == Role::Doan).unwrap();
    assert_eq!(
        words(paragraph),
        "Việc nghiêng, đậm, cả hai, 2 * 3 * 4, * lẻ"
    );
    let look = |text: &str| {
        let run = paragraph.runs.iter().find(|run| run.text == text).unwrap();
        (run.style.bold, run.style.italic)
    };
    assert_eq!(look("nghiêng"), (false, true));
    assert_eq!(look("đậm"), (true, false));
    assert_eq!(look("cả hai"), (true, true));
}

#[test]
fn emphasis_in_italic_words_stands_upright() {
    let paper = Nd30.plan("basis: Căn cứ Luật *Thanh niên*;").draft();
    let paragraphs = paper.paragraphs();
    let basis = paragraphs.iter().find(|p| p.role == Role::CanCu).unwrap();
    let italic: Vec<_> = basis
        .runs
        .iter()
        .map(|r| (r.text.as_str(), r.style.italic))
        .collect();
    assert_eq!(italic[0], ("Căn cứ Luật ", true));
    assert_eq!(italic[1], ("Thanh niên", false));
}

#[test]
fn a_note_is_called_where_it_is_written_and_printed_at_the_end() {
    let paper = opening("Hộ nghèo^[Theo *chuẩn* mới.] được giúp");
    let lines = paper.lines();
    assert!(
        lines.contains(&"Hộ nghèo[1] được giúp".to_owned()),
        "{lines:#?}"
    );
    assert_eq!(lines.last().unwrap(), "[1] Theo chuẩn mới.");
}

#[test]
fn each_line_of_a_text_is_a_paragraph_and_its_sign_tells_what_it_is() {
    for (line, role) in [
        ("Một đoạn văn", Role::Doan),
        ("2024. Năm bản lề", Role::Doan),
        ("- một ý", Role::Gach),
        ("+ một ý nhỏ", Role::Cong),
        ("* một lưu ý", Role::GhiChu),
        ("a) một điểm", Role::Khoan),
        ("đ) một điểm", Role::Khoan),
        ("(1) một số", Role::Khoan),
        ("1. một khoản", Role::Khoan),
        ("2.1. một khoản", Role::Khoan),
        ("II. một phần", Role::Khoan),
        ("I- một phần", Role::Khoan),
    ] {
        let paper = opening(&format!("Mở đầu:\n{line}"));
        assert_eq!(
            paper.of(role).first().map(String::as_str),
            Some(line)
                .filter(|_| role != Role::Doan)
                .or(Some("Mở đầu:"))
        );
        assert!(paper.lines().contains(&line.to_owned()), "{line}");
    }
}

#[test]
fn notes_beyond_a_thousand_are_refused_before_they_are_laid_out() {
    let notes = |count| format!("opening: >-\n  {}", "x^[chú thích] ".repeat(count));
    assert!(Nd30.plan(&notes(1000)).draft().stops().is_empty());
    let stops = Nd30.plan(&notes(1001)).draft().stops();
    assert_eq!(stops.len(), 1, "{stops:?}");
    assert!(stops[0].starts_with("too-many-notes"), "{stops:?}");
}
