//! PDF, DOCX and text say the same, word for word and in the same order.

use super::papers::{all, built, read};
use super::{Said, docx, pdf};

#[test]
fn every_format_says_the_same() {
    let papers = all();
    let folder = built(&papers);
    for paper in &papers {
        let name = paper.display();
        let word = read(&folder, paper, "docx");
        let foot = docx::foot(&word);
        let text = said(&String::from_utf8(read(&folder, paper, "txt")).unwrap());
        let text = text.without(&foot);
        assert!(text.body.chars().count() > 300, "{name}");
        let pdf = pdf::said(&read(&folder, paper, "pdf")).without(&foot);
        assert_eq!(pdf, text, "{name}: PDF");
        assert_eq!(docx::said(&word), text, "{name}: DOCX");
    }
}

/// What the text says; a line that begins with `[1]` is a note.
fn said(text: &str) -> Said {
    let (notes, body): (Vec<_>, Vec<_>) = text.lines().partition(|line| is_note(line));
    Said::new(&body.join("\n"), notes.into_iter().map(str::to_owned))
}

fn is_note(line: &str) -> bool {
    let number = line.strip_prefix('[').and_then(|rest| rest.split_once(']'));
    number.is_some_and(|(number, _)| number.parse::<usize>().is_ok())
}
