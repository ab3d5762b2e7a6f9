//! `*nghiêng*`, `**đậm**` and `^[chú thích]` in a line of words.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::document::Inline;
use crate::source::Span;

/// Splits one paragraph of words into stretches of one look.
pub fn inlines(text: &str, origin: Option<Span>, sink: &mut Sink) -> Vec<Inline> {
    if !text.contains(['*', '^', '\\']) {
        let plain = (!text.is_empty()).then(|| Inline::plain(text, origin));
        return plain.into_iter().collect();
    }
    let chars: Vec<char> = text.chars().collect();
    Line::new(&chars, origin, false, sink).run()
}

struct Line<'a> {
    chars: &'a [char],
    origin: Option<Span>,
    /// Whether the line is itself a note.
    is_note: bool,
    closers: Closers,
    sink: &'a mut Sink,
    /// Whether a bad note of this line was told; the others are mended along with it.
    told: bool,
    out: Vec<Inline>,
    bold: bool,
    italic: bool,
}

/// What closes what in a line, found once.
#[derive(Default)]
struct Closers {
    /// The bracket that closes each bracket.
    brackets: HashMap<usize, usize>,
    /// Where the last one, two, three and any number of stars stand that hug the word before.
    stars: [Option<usize>; 4],
}

impl Closers {
    fn of(chars: &[char]) -> Self {
        let mut found = Self::default();
        let mut open = Vec::new();
        let mut at = 0;
        while at < chars.len() {
            let mut long = 1;
            match chars[at] {
                '[' => open.push(at),
                ']' => {
                    found.brackets.extend(open.pop().map(|start| (start, at)));
                }
                '*' => {
                    long = stars_at(chars, at);
                    if at > 0 && !chars[at - 1].is_whitespace() {
                        found.stars[3] = Some(at);
                        if long <= 3 {
                            found.stars[long - 1] = Some(at);
                        }
                    }
                }
                _ => {}
            }
            at += long;
        }
        found
    }

    /// Whether `count` stars in front of `at` close further on; three close, and are closed by,
    /// any.
    fn stars_from(&self, at: usize, count: usize) -> bool {
        let last = match count {
            1 | 2 => self.stars[count - 1].max(self.stars[2]),
            _ => self.stars[3],
        };
        last.is_some_and(|last| last >= at)
    }
}

/// How many stars stand in a row.
fn stars_at(chars: &[char], at: usize) -> usize {
    chars[at..].iter().take_while(|c| **c == '*').count()
}

impl<'a> Line<'a> {
    fn new(chars: &'a [char], origin: Option<Span>, is_note: bool, sink: &'a mut Sink) -> Self {
        Self {
            chars,
            origin,
            is_note,
            closers: Closers::of(chars),
            sink,
            told: false,
            out: Vec::new(),
            bold: false,
            italic: false,
        }
    }

    fn run(&mut self) -> Vec<Inline> {
        let mut at = 0;
        while at < self.chars.len() {
            let next = self.chars.get(at + 1);
            at += match self.chars[at] {
                '\\' if next.is_some_and(|c| matches!(c, '*' | '^' | '\\')) => {
                    self.push(self.chars[at + 1]);
                    2
                }
                '^' if next == Some(&'[') => self.note(at),
                '*' => {
                    let stars = stars_at(self.chars, at);
                    self.stars(at, stars);
                    stars
                }
                c => {
                    self.push(c);
                    1
                }
            };
        }
        std::mem::take(&mut self.out)
    }

    /// A note called at `at`; gives how many letters were taken.
    fn note(&mut self, at: usize) -> usize {
        let end = self.closers.brackets.get(&(at + 1)).copied();
        if let Some(end) = end.filter(|_| !self.is_note) {
            let words = trimmed(&self.chars[at + 2..end]);
            let mut note = Line::new(words, self.origin, true, self.sink);
            note.told = self.told;
            let words = note.run();
            self.told = note.told;
            self.out.push(Inline {
                footnote: Some(words),
                ..Inline::plain("", self.origin)
            });
            return end + 1 - at;
        }
        if !std::mem::replace(&mut self.told, true) {
            let code = match end {
                Some(_) => "nested-note",
                None => "unclosed-note",
            };
            let around = &self.chars[at.saturating_sub(12)..self.chars.len().min(at + 24)];
            self.sink.push(bad_note(code, self.origin, around));
        }
        self.push('^');
        1
    }

    /// Stars switch emphasis when they hug words and have a partner; others are printed.
    fn stars(&mut self, at: usize, count: usize) {
        let space = |c: Option<&char>| c.is_none_or(|c| c.is_whitespace());
        let opens = !space(self.chars.get(at + count));
        let closes = at > 0 && !space(self.chars.get(at - 1));
        let on = match count {
            1 => self.italic,
            2 => self.bold,
            3 => self.bold && self.italic,
            _ => false,
        };
        let partner = || self.closers.stars_from(at + count, count);
        if (1..=3).contains(&count) && ((on && closes) || (!on && opens && partner())) {
            self.italic ^= count != 2;
            self.bold ^= count != 1;
        } else {
            (0..count).for_each(|_| self.push('*'));
        }
    }

    fn push(&mut self, c: char) {
        let (bold, italic) = (self.bold, self.italic);
        match self.out.last_mut() {
            Some(last) if last.bold == bold && last.italic == italic && last.footnote.is_none() => {
                last.text.push(c);
            }
            _ => self.out.push(Inline {
                bold,
                italic,
                ..Inline::plain(c, self.origin)
            }),
        }
    }
}

fn trimmed(chars: &[char]) -> &[char] {
    let is_word = |c: &char| !c.is_whitespace();
    let start = chars.iter().position(is_word).unwrap_or(chars.len());
    let end = chars
        .iter()
        .rposition(is_word)
        .map_or(start, |last| last + 1);
    &chars[start..end]
}

/// The finding for a note that is never closed or stands in another, with the words around it.
fn bad_note(code: &'static str, origin: Option<Span>, around: &[char]) -> Diagnostic {
    let words: String = around.iter().collect();
    let (message, cure): (Message, Message) = if code == "nested-note" {
        (
            message!(
                "chú thích nằm trong một chú thích khác: `…{words}…`",
                "a note stands inside another note: `…{words}…`"
            ),
            message!(
                "đưa chú thích bên trong ra ngoài, hoặc viết liền lời của nó vào chú thích ngoài",
                "take the inner note out, or put its words into the outer one"
            ),
        )
    } else {
        (
            message!(
                "`^[` mở chú thích mà không có `]` đóng trong cùng đoạn: `…{words}…`",
                "`^[` opens a note that no `]` closes in its paragraph: `…{words}…`"
            ),
            message!(
                "thêm `]`; nếu muốn in dấu mũ thì viết `\\^[`",
                "add `]`; to print the caret itself write `\\^[`"
            ),
        )
    };
    let found = Diagnostic::new(code, Severity::Fatal, message).cure(cure);
    match origin {
        Some(span) => found.at(span),
        None => found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        inlines(text, None, &mut Sink::default())
            .iter()
            .map(|i| match (&i.footnote, i.bold, i.italic) {
                (Some(note), ..) => format!("[fn {}]", crate::document::plain(note)),
                (None, true, true) => format!("<bi>{}</>", i.text),
                (None, true, false) => format!("<b>{}</>", i.text),
                (None, false, true) => format!("<i>{}</>", i.text),
                (None, false, false) => i.text.clone(),
            })
            .collect()
    }

    #[test]
    fn stars_around_words_are_emphasis() {
        assert_eq!(
            shown("trước ngày **15/02** (*qua phòng*)"),
            "trước ngày <b>15/02</> (<i>qua phòng</>)"
        );
        assert_eq!(shown("“*Dân vận khéo*”"), "“<i>Dân vận khéo</>”");
        assert_eq!(shown("***cả hai***"), "<bi>cả hai</>");
        assert_eq!(
            shown("**Lĩnh vực: “*Khéo*”** trong"),
            "<b>Lĩnh vực: “</><bi>Khéo</><b>”</> trong"
        );
    }

    #[test]
    fn stars_without_a_partner_are_printed() {
        for text in [
            "* Riêng đơn vị",
            "4 * 5 * 6",
            "2*3",
            "a ** b",
            "***",
            "*khẩn #1 $x$",
        ] {
            assert_eq!(shown(text), text);
        }
        assert_eq!(shown(r"\*khẩn\*"), "*khẩn*");
    }

    #[test]
    fn a_note_is_called_where_it_is_written() {
        assert_eq!(
            shown("hộ nghèo^[theo *chuẩn* [mới]] năm"),
            "hộ nghèo[fn theo chuẩn [mới]] năm"
        );
    }

    #[test]
    fn a_note_that_is_not_closed_or_stands_in_another_is_told_and_printed_as_typed() {
        for (text, printed, code) in [
            ("m^[chưa đóng", "m^[chưa đóng", "unclosed-note"),
            ("x^[a^[b]]", "x[fn a^[b]]", "nested-note"),
            ("x^[a^[b] và ^[c]]", "x[fn a^[b] và ^[c]]", "nested-note"),
        ] {
            let mut sink = Sink::default();
            inlines(text, None, &mut sink);
            assert_eq!(shown(text), printed);
            let found = sink.into_sorted();
            let codes: Vec<&str> = found.iter().map(|it| it.code).collect();
            assert_eq!(codes, [code], "{text}");
        }
    }

    #[test]
    fn notes_in_notes_by_the_thousand_are_told_once() {
        let mut sink = Sink::default();
        let text = format!("x{}{}", "^[".repeat(100_000), "]".repeat(100_000));
        inlines(&text, None, &mut sink);
        assert_eq!(sink.into_sorted().len(), 1);
    }

    /// What closes is found once for a line; looking from each place gives the same.
    #[test]
    fn what_closes_is_what_one_would_find_looking_on_from_each_place() {
        fn partner(chars: &[char], mut at: usize, count: usize) -> bool {
            while at < chars.len() {
                let run = stars_at(chars, at);
                let hugs = || !chars[at - 1].is_whitespace();
                if run > 0 && (run == count || run == 3 || count == 3) && hugs() {
                    return true;
                }
                at += run.max(1);
            }
            false
        }
        fn bracket(chars: &[char], open: usize) -> Option<usize> {
            let mut depth = 0;
            for (i, c) in chars.iter().enumerate().skip(open) {
                depth += i32::from(*c == '[') - i32::from(*c == ']');
                if depth == 0 {
                    return Some(i);
                }
            }
            None
        }
        let letters = ['*', '*', '*', ' ', 'a', '[', ']'];
        let mut seed = 1_u64;
        for _ in 0..5_000 {
            let mut next = || {
                seed = seed.wrapping_mul(6364136223846793005).wrapping_add(1);
                (seed >> 33) as usize
            };
            let long = next() % 16;
            let chars: Vec<char> = (0..long).map(|_| letters[next() % letters.len()]).collect();
            let closers = Closers::of(&chars);
            for at in 0..chars.len() {
                if chars[at] == '[' {
                    assert_eq!(closers.brackets.get(&at).copied(), bracket(&chars, at));
                }
                let count = stars_at(&chars, at);
                if (1..=3).contains(&count) {
                    let want = partner(&chars, at + count, count);
                    assert_eq!(
                        closers.stars_from(at + count, count),
                        want,
                        "{chars:?} {at}"
                    );
                }
            }
        }
    }
}
