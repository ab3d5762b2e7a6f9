//! What was edited besides words: looks, pictures, margins. A description says none of it, so it is told.

use crate::change::{Step, paragraphs};
use crate::diagnostic::Message;
use crate::manuscript::{Look, Manuscript, Paragraph};

/// A paragraph that looks otherwise than it was made, or the pages.
#[derive(Debug, Clone)]
pub struct Layout {
    /// Blank where all pages are meant.
    pub paragraph: String,
    pub what: Message,
}

/// What looks otherwise in the edited paper than in the one that is made.
pub fn changes(made: &Manuscript, edited: &Manuscript) -> Vec<Layout> {
    let mut all = Vec::new();
    let (one, other) = (spoken(made), spoken(edited));
    fn texts<'t>(all: &'t [(String, &Paragraph)]) -> Vec<&'t str> {
        all.iter().map(|it| it.0.as_str()).collect()
    }
    for step in paragraphs(&texts(&one), &texts(&other)) {
        let Step::Stays { old, new } = step else {
            continue;
        };
        let ((text, old), (same, new)) = (&one[old], &other[new]);
        if text != same {
            continue;
        }
        if let Some(what) = apart(&letters(old), &letters(new)) {
            all.push(Layout {
                paragraph: text.clone(),
                what,
            });
        }
    }
    let pages = |what| Layout {
        paragraph: String::new(),
        what,
    };
    let pictures = |paper: &Manuscript| paper.paragraphs().filter(|it| it.drawn).count();
    if pictures(edited) > pictures(made) {
        all.push(pages(message!(
            "có hình mới chèn vào",
            "a picture was put in"
        )));
    }
    let margins = |paper: &Manuscript| {
        paper
            .sections
            .first()
            .map(|it| [it.top, it.bottom, it.left, it.right])
    };
    // Programs round to a point.
    let is_near =
        |one: [i32; 4], other: [i32; 4]| one.iter().zip(other).all(|(a, b)| (a - b).abs() < 30);
    if let (Some(one), Some(other)) = (margins(made), margins(edited))
        && !is_near(one, other)
    {
        all.push(pages(message!(
            "lề trang đã đổi",
            "the margins were changed"
        )));
    }
    all
}

fn spoken(paper: &Manuscript) -> Vec<(String, &Paragraph)> {
    let spoken = paper.spoken().into_iter();
    let text = |it: &Paragraph| it.text().split_whitespace().collect::<Vec<_>>().join(" ");
    spoken.map(|(it, _)| (text(it), it)).collect()
}

/// The look of each letter.
fn letters(paragraph: &Paragraph) -> Vec<&Look> {
    let runs = paragraph.runs.iter().filter(|it| it.note.is_none());
    let looks = runs.flat_map(|run| {
        let letters = run.words.text.chars().filter(|it| !it.is_whitespace());
        letters.map(move |_| &run.look)
    });
    looks.collect()
}

/// What differs first, if anything does.
fn apart(old: &[&Look], new: &[&Look]) -> Option<Message> {
    let differs = |is_other: fn(&Look, &Look) -> bool| {
        old.iter().zip(new).any(|(one, other)| is_other(one, other))
    };
    if old.len() != new.len() {
        return None;
    }
    let mut vi = Vec::new();
    let mut en = Vec::new();
    let mut tell = |is: bool, words: [&'static str; 2]| {
        if is {
            vi.push(words[0]);
            en.push(words[1]);
        }
    };
    tell(differs(|a, b| a.bold != b.bold), ["đậm", "bold"]);
    tell(differs(|a, b| a.italic != b.italic), ["nghiêng", "italic"]);
    tell(
        differs(|a, b| a.underline != b.underline),
        ["gạch chân", "underline"],
    );
    tell(
        differs(|a, b| a.struck != b.struck),
        ["gạch ngang", "strike"],
    );
    tell(differs(|a, b| a.size != b.size), ["cỡ chữ", "size"]);
    tell(differs(|a, b| a.color != b.color), ["màu chữ", "colour"]);
    if vi.is_empty() {
        return None;
    }
    let (vi, en) = (vi.join(", "), en.join(", "));
    Some(message!("đổi kiểu chữ: {vi}", "the look was changed: {en}"))
}
