//! What was edited besides words: looks, pictures, margins. A description says none of it, so it is told.

use std::ops::Range;

use crate::change::{Edit, Step, paragraphs, words};
use crate::diagnostic::Message;
use crate::manuscript::{Look, Manuscript, Paragraph};

/// A paragraph that looks otherwise than it was made, or the pages.
#[derive(Debug, Clone)]
pub struct Layout {
    /// Blank where all pages are meant.
    pub paragraph: String,
    pub what: Message,
}

/// Words of a paragraph that look otherwise, in one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Face {
    /// The whole paragraph, and where they stand in it.
    pub paragraph: String,
    pub range: Range<usize>,
    way: usize,
}

impl Face {
    /// Which of bold, italic and underlined it is, if it is one of these, and whether they are so now.
    pub fn shown(&self) -> Option<(usize, bool)> {
        (self.way < 6).then_some((self.way / 2, self.way.is_multiple_of(2)))
    }
}

/// All words that look otherwise in the edited paper than in the one that is made.
pub fn faces(made: &Manuscript, edited: &Manuscript) -> Vec<Face> {
    let (one, other) = (spoken(made), spoken(edited));
    let staying = staying(&one, &other).into_iter();
    staying.flat_map(|(old, new)| apart(old, new)).collect()
}

/// The paragraphs that are the same, as they were and as they are.
fn staying<'s, 'm>(
    made: &'s [Spoken<'m>],
    edited: &'s [Spoken<'m>],
) -> Vec<(&'s Spoken<'m>, &'s Spoken<'m>)> {
    fn texts<'t>(all: &'t [Spoken]) -> Vec<&'t str> {
        all.iter().map(|it| it.text.as_str()).collect()
    }
    let steps = paragraphs(&texts(made), &texts(edited)).into_iter();
    let both = steps.filter_map(|step| match step {
        Step::Stays { old, new } => Some((&made[old], &edited[new])),
        _ => None,
    });
    both.collect()
}

/// What looks otherwise in the edited paper than in the one that is made, but for what was carried.
pub fn changes(made: &Manuscript, edited: &Manuscript, carried: &[Face]) -> Vec<Layout> {
    let mut all = Vec::new();
    let (one, other) = (spoken(made), spoken(edited));
    for (old, new) in staying(&one, &other) {
        let mut faces = apart(old, new);
        faces.retain(|it| !carried.contains(it));
        let what = [told(&faces), broken(old, new)];
        all.extend(what.into_iter().flatten().map(|what| Layout {
            paragraph: new.text.clone(),
            what,
        }));
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

/// A paragraph that has words.
struct Spoken<'m> {
    text: String,
    /// Where in its text each letter stands, and how it looks.
    letters: Vec<(usize, &'m Look)>,
    /// How many of its lines end before it does.
    breaks: usize,
}

fn spoken(paper: &Manuscript) -> Vec<Spoken<'_>> {
    let spoken = paper.spoken().into_iter();
    spoken.map(|(it, _)| Spoken::of(it)).collect()
}

impl<'m> Spoken<'m> {
    fn of(paragraph: &'m Paragraph) -> Spoken<'m> {
        let mut spoken = Spoken {
            text: String::new(),
            letters: Vec::new(),
            breaks: 0,
        };
        for run in paragraph.runs.iter().filter(|it| it.note.is_none()) {
            for ch in run.words.text.chars() {
                spoken.breaks += usize::from(ch == '\n');
                if !ch.is_whitespace() {
                    spoken.letters.push((spoken.text.len(), &run.look));
                    spoken.text.push(ch);
                } else if !spoken.text.is_empty() && !spoken.text.ends_with(' ') {
                    spoken.text.push(' ');
                }
            }
        }
        spoken.text.truncate(spoken.text.trim_end().len());
        spoken
    }
}

/// Each letter of the new paragraph beside the one it was, or the one in whose place or beside which it stands.
fn beside<'m>(old: &Spoken<'m>, new: &Spoken<'m>) -> Vec<(usize, &'m Look, &'m Look)> {
    let mut all = Vec::new();
    let mut came = new.letters.iter().peekable();
    let mut was = 0;
    let end = Edit {
        old: old.text.len()..old.text.len(),
        new: new.text.len()..new.text.len(),
    };
    for edit in words(&old.text, &new.text).into_iter().chain([end]) {
        while let Some((at, look)) = came.next_if(|it| it.0 < edit.new.start) {
            all.extend(old.letters.get(was).map(|it| (*at, it.1, *look)));
            was += 1;
        }
        let gone = old.letters.get(was).filter(|it| it.0 < edit.old.end);
        let near = [
            gone,
            was.checked_sub(1).and_then(|it| old.letters.get(it)),
            old.letters.get(was),
        ];
        while let Some((at, look)) = came.next_if(|it| it.0 < edit.new.end) {
            let near = || near.into_iter().flatten().map(|it| it.1);
            let same = near().find(|it| WAYS.iter().all(|(is_other, _)| !is_other(it, look)));
            all.extend(same.or(near().next()).map(|it| (*at, it, *look)));
        }
        while old.letters.get(was).is_some_and(|it| it.0 < edit.old.end) {
            was += 1;
        }
    }
    all
}

/// A way in which letters look otherwise, and what it is called.
type Way = (fn(&Look, &Look) -> bool, [&'static str; 2]);

const WAYS: [Way; 10] = [
    (|old, new| !old.bold && new.bold, ["thêm đậm", "bold"]),
    (
        |old, new| old.bold && !new.bold,
        ["bỏ đậm", "no longer bold"],
    ),
    (
        |old, new| !old.italic && new.italic,
        ["thêm nghiêng", "italic"],
    ),
    (
        |old, new| old.italic && !new.italic,
        ["bỏ nghiêng", "no longer italic"],
    ),
    (
        |old, new| !old.underline && new.underline,
        ["thêm gạch chân", "underlined"],
    ),
    (
        |old, new| old.underline && !new.underline,
        ["bỏ gạch chân", "no longer underlined"],
    ),
    (
        |old, new| !old.struck && new.struck,
        ["thêm gạch ngang", "struck"],
    ),
    (
        |old, new| old.struck && !new.struck,
        ["bỏ gạch ngang", "no longer struck"],
    ),
    (|old, new| old.size != new.size, ["đổi cỡ", "another size"]),
    (
        |old, new| old.color != new.color,
        ["đổi màu", "another colour"],
    ),
];

/// What of it looks otherwise, way by way.
fn apart(old: &Spoken, new: &Spoken) -> Vec<Face> {
    let letters = beside(old, new);
    let ways = WAYS.iter().enumerate();
    let faces = ways.flat_map(|(way, (is_other, _))| {
        let ranges = stretches(&letters, *is_other, &new.text).into_iter();
        ranges.map(move |range| Face {
            paragraph: new.text.clone(),
            range,
            way,
        })
    });
    faces.collect()
}

fn told(faces: &[Face]) -> Option<Message> {
    let (mut vi, mut en) = (Vec::new(), Vec::new());
    for (way, (_, [name, called])) in WAYS.iter().enumerate() {
        let own = faces.iter().filter(|it| it.way == way);
        let words: Vec<&str> = own.map(|it| &it.paragraph[it.range.clone()]).collect();
        if !words.is_empty() {
            vi.push(format!("{name} «{}»", words.join("», «")));
            en.push(format!("{called} “{}”", words.join("”, “")));
        }
    }
    if vi.is_empty() {
        return None;
    }
    let (vi, en) = (vi.join(", "), en.join(", "));
    Some(message!("đổi kiểu chữ: {vi}", "the look was changed: {en}"))
}

/// The words whose letters look otherwise.
fn stretches(
    letters: &[(usize, &Look, &Look)],
    is_other: fn(&Look, &Look) -> bool,
    text: &str,
) -> Vec<Range<usize>> {
    let rows = letters.chunk_by(|one, next| is_other(one.1, one.2) == is_other(next.1, next.2));
    let other = rows.filter(|row| row.first().is_some_and(|it| is_other(it.1, it.2)));
    let words = other.filter_map(|row| {
        let (first, last) = (row.first()?.0, row.last()?.0);
        let end = last + text.get(last..)?.chars().next()?.len_utf8();
        Some(first..end)
    });
    words.collect()
}

/// Lines that end within a paragraph, which no description says.
fn broken(old: &Spoken, new: &Spoken) -> Option<Message> {
    (old.breaks != new.breaks).then(|| {
        message!(
            "xuống dòng giữa đoạn (Shift+Enter): đoạn này in liền một mạch; muốn tách thì gõ thành đoạn riêng",
            "a line was broken within the paragraph (Shift+Enter): it is printed in one; to part it, make it a paragraph of its own"
        )
    })
}
