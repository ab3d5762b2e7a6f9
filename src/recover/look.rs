//! The letters of a paragraph of a document with their looks, as they would be typed.

use super::line::escaped;
use crate::manuscript::{self, Block, Look, Manuscript, Note, NoteCall, Raised};

/// The letters of a paragraph with their looks.
pub struct Lettered<'m> {
    letters: Vec<(char, Option<&'m Look>, Option<String>)>,
    /// All its notes, as they would be typed.
    pub notes: Vec<String>,
}

impl<'m> Lettered<'m> {
    pub fn of(paragraph: &'m manuscript::Paragraph, manuscript: &Manuscript) -> Lettered<'m> {
        let mut letters = Vec::new();
        let mut notes = Vec::new();
        for run in &paragraph.runs {
            if let Some(call) = run.note {
                let note = called(manuscript, call);
                notes.push(note.clone());
                letters.push(('\0', None, Some(note)));
                continue;
            }
            for ch in run.words.text.chars() {
                let ch = match ch {
                    '\u{2011}' => '-',
                    '\n' | '\u{a0}' | '\t' => ' ',
                    ch => ch,
                };
                letters.push((ch, Some(&run.look), None));
            }
        }
        Lettered { letters, notes }
    }

    /// Where words stand among the letters, from a place on; blanks between them do not count.
    pub fn find(&self, words: &str, from: usize) -> Option<std::ops::Range<usize>> {
        let wanted: Vec<char> = words.chars().filter(|it| !it.is_whitespace()).collect();
        let is_letter = |at: &usize| {
            let ch = self.letters[*at].0;
            !ch.is_whitespace() && ch != '\0'
        };
        let places: Vec<usize> = (from..self.letters.len()).filter(is_letter).collect();
        let first = wanted.first()?;
        let fits = |start: &usize| {
            let own = places.get(*start..*start + wanted.len());
            own.is_some_and(|it| {
                it.iter()
                    .zip(&wanted)
                    .all(|(at, ch)| same(self.letters[*at].0, *ch))
            })
        };
        // Words stand behind their number, which is short.
        let near = places.len().min(40);
        let start = (0..near)
            .filter(|at| same(self.letters[places[*at]].0, *first))
            .find(fits)?;
        let end = places[start + wanted.len() - 1] + 1;
        // A note called behind the last word belongs to it.
        let calls = self.letters[end..]
            .iter()
            .take_while(|it| it.0 == '\0')
            .count();
        Some(places[start]..end + calls)
    }

    /// A stretch as it would be typed, and whether all of it is bold, and italic.
    pub fn typed(&self, range: std::ops::Range<usize>) -> (bool, bool, String) {
        let letters = &self.letters[range];
        let seen = || {
            letters
                .iter()
                .filter(|it| !it.0.is_whitespace())
                .filter_map(|it| it.1)
        };
        let bold = seen().all(|it| it.bold);
        let italic = seen().all(|it| it.italic);
        let mut out = Typed::default();
        for (ch, look, note) in letters {
            match note {
                Some(note) => out.note(note),
                None => {
                    let look = look.map(|it| Shown {
                        bold: it.bold && !bold,
                        italic: it.italic && !italic,
                        underline: it.underline,
                        raised: it.raised,
                    });
                    out.letter(*ch, look.unwrap_or_default());
                }
            }
        }
        (bold, italic, out.end())
    }
}

/// Whether a letter of a file is one of the text that was made of it.
fn same(one: char, other: char) -> bool {
    one == other || matches!((one, other), ('−' | '–', '-'))
}

/// The note that is called, as it would be typed.
pub fn called(manuscript: &Manuscript, call: NoteCall) -> String {
    let all = match call.end {
        true => &manuscript.endnotes,
        false => &manuscript.footnotes,
    };
    all.get(call.at)
        .map(|it| note(it, call.own))
        .unwrap_or_default()
}

/// A note as it would be typed; a mark of its own is counted with the others.
fn note(note: &Note, is_own: bool) -> String {
    let paragraphs = note.blocks.iter().flat_map(Block::paragraphs);
    let words: Vec<String> = paragraphs.map(|it| it.text().trim().to_owned()).collect();
    let words = words.join(" ");
    let words = match is_own {
        true => words.trim_start_matches(['*', '†', '‡', ' ']).to_owned(),
        false => words,
    };
    // Brackets within it would end it.
    let words = match words.matches('[').count() == words.matches(']').count() {
        true => words,
        false => words.replace('[', "(").replace(']', ")"),
    };
    format!("^[{}]", escaped(words.trim()))
}

/// The look of letters beside that of their paragraph.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct Shown {
    bold: bool,
    italic: bool,
    underline: bool,
    raised: Option<Raised>,
}

impl Shown {
    /// What stands around letters above, below or upon a line.
    fn signs(self) -> Vec<(&'static str, &'static str)> {
        let raised = self.raised.map(|it| match it {
            Raised::Above => ("^{", "}"),
            Raised::Below => ("_{", "}"),
        });
        let line = self.underline.then_some(("++", "++"));
        line.into_iter().chain(raised).collect()
    }

    /// The stars that turn what was switched.
    fn stars(self, other: Shown) -> &'static str {
        match (self.bold != other.bold, self.italic != other.italic) {
            (true, true) => "***",
            (true, false) => "**",
            (false, true) => "*",
            (false, false) => "",
        }
    }
}

/// Words as they are typed, stretch by stretch.
#[derive(Default)]
struct Typed {
    out: String,
    own: String,
    look: Shown,
    /// What the stars so far have switched on.
    on: Shown,
}

impl Typed {
    fn letter(&mut self, ch: char, look: Shown) {
        // A blank belongs to what stands before it.
        if look != self.look && !ch.is_whitespace() {
            self.put();
            self.look = look;
        }
        self.own.push(ch);
    }

    fn note(&mut self, note: &str) {
        self.put();
        self.out.push_str(note);
    }

    /// Puts the stretch behind the others; stars hug the words that they switch.
    fn put(&mut self) {
        let own = std::mem::take(&mut self.own);
        let words = own.trim();
        if words.is_empty() {
            self.out.push_str(&own);
            return;
        }
        let lead = &own[..own.len() - own.trim_start().len()];
        let tail = &own[own.trim_end().len()..];
        self.out.push_str(lead);
        self.switch(self.look);
        let signs = self.look.signs();
        signs.iter().for_each(|it| self.out.push_str(it.0));
        self.out.push_str(&escaped(words));
        signs.iter().rev().for_each(|it| self.out.push_str(it.1));
        self.out.push_str(tail);
    }

    /// Switches stars off behind the last word, and on where the next begins.
    fn switch(&mut self, look: Shown) {
        let both = Shown {
            bold: self.on.bold && look.bold,
            italic: self.on.italic && look.italic,
            ..Shown::default()
        };
        let end = self.out.trim_end().len();
        self.out.insert_str(end, self.on.stars(both));
        self.out.push_str(both.stars(look));
        self.on = look;
    }

    fn end(mut self) -> String {
        self.put();
        self.switch(Shown::default());
        let words: Vec<&str> = self.out.split(' ').filter(|it| !it.is_empty()).collect();
        words.join(" ")
    }
}
