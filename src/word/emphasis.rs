//! `*nghiêng*`, `**đậm**`, `++gạch chân++`, `m^{2}`, `H_{2}O` and `^[chú thích]` in a line of words; what is
//! still to be written is bold.

use std::ops::Range;

use super::closers::{Closers, begins_underline, ends_underline, row_of, stars_at};
use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::document::Inline;
use crate::shift::Shift;
use crate::source::Span;
use crate::unwritten;
use crate::worded::Worded;

/// Splits one paragraph of words into stretches of one look.
pub fn inlines(words: &Worded, sink: &mut Sink) -> Vec<Inline> {
    let has = |sign: &str| words.text.contains(sign);
    let unwritten = unwritten::find(&words.text);
    if unwritten.is_empty() && !words.text.contains(['*', '^', '\\']) && !has("_{") && !has("++") {
        let plain = (!words.text.is_empty()).then(|| Inline::plain(words.clone()));
        return plain.into_iter().collect();
    }
    let (bytes, chars): (Vec<usize>, Vec<char>) = words.text.char_indices().unzip();
    let mut line = Line::new(words, &chars, &bytes, false, sink);
    line.unwritten = unwritten.into_iter().map(|it| it.at).collect();
    line.run()
}

struct Line<'a> {
    words: &'a Worded,
    chars: &'a [char],
    /// Where each of the letters begins in the words.
    bytes: &'a [usize],
    /// What is read of the words and not yet put out.
    read: Range<usize>,
    /// Whether the line is itself a note.
    is_note: bool,
    closers: Closers,
    sink: &'a mut Sink,
    /// Whether a bad note of this line was told; the others are mended along with it.
    told: bool,
    out: Vec<Inline>,
    bold: bool,
    italic: bool,
    underline: bool,
    shift: Shift,
    /// What somebody has still to write stands out.
    unwritten: Vec<Range<usize>>,
    is_unwritten: bool,
}

impl<'a> Line<'a> {
    fn new(
        words: &'a Worded,
        chars: &'a [char],
        bytes: &'a [usize],
        is_note: bool,
        sink: &'a mut Sink,
    ) -> Self {
        Self {
            words,
            chars,
            bytes,
            read: 0..0,
            is_note,
            closers: Closers::of(chars),
            sink,
            told: false,
            out: Vec::new(),
            bold: false,
            italic: false,
            underline: false,
            shift: Shift::Level,
            unwritten: Vec::new(),
            is_unwritten: false,
        }
    }

    fn run(&mut self) -> Vec<Inline> {
        let mut at = 0;
        while at < self.chars.len() {
            let byte = self.byte(at);
            let is_unwritten = self.unwritten.iter().any(|it| it.contains(&byte));
            if is_unwritten != self.is_unwritten {
                self.put_out();
                self.is_unwritten = is_unwritten;
            }
            let next = self.chars.get(at + 1);
            at += match self.chars[at] {
                '\\' if next.is_some_and(|c| matches!(c, '*' | '^' | '\\' | '_' | '+')) => {
                    self.push(at + 1);
                    2
                }
                '^' if next == Some(&'[') => self.note(at),
                '^' if next == Some(&'{') => self.shifted(at, Shift::Raised),
                '_' if next == Some(&'{') => self.shifted(at, Shift::Lowered),
                '+' => {
                    let pluses = row_of('+', self.chars, at);
                    self.pluses(at, pluses);
                    pluses
                }
                '*' => {
                    let stars = stars_at(self.chars, at);
                    self.stars(at, stars);
                    stars
                }
                _ => {
                    self.push(at);
                    1
                }
            };
        }
        self.put_out();
        std::mem::take(&mut self.out)
    }

    /// A note called at `at`; gives how many letters were taken.
    fn note(&mut self, at: usize) -> usize {
        let end = self.closers.brackets.get(&(at + 1)).copied();
        if let Some(end) = end.filter(|_| !self.is_note) {
            self.put_out();
            let inside = trimmed(self.chars, at + 2..end);
            let (chars, bytes) = (&self.chars[inside.clone()], &self.bytes[inside]);
            let mut note = Line::new(self.words, chars, bytes, true, self.sink);
            note.told = self.told;
            let words = note.run();
            self.told = note.told;
            let whole = self.byte(at)..self.byte(end) + 1;
            self.out.push(Inline {
                text: String::new(),
                footnote: Some(words),
                ..Inline::plain(self.words.part(&whole))
            });
            return end + 1 - at;
        }
        if !std::mem::replace(&mut self.told, true) {
            let code = match end {
                Some(_) => "nested-note",
                None => "unclosed-note",
            };
            let around = &self.chars[at.saturating_sub(12)..self.chars.len().min(at + 24)];
            let place = self.words.place(&(self.byte(at)..self.byte(at) + 2));
            self.sink.push(bad_note(code, place, around));
        }
        self.push(at);
        1
    }

    /// Letters above or below the line from `at` on; gives how many letters were taken.
    fn shifted(&mut self, at: usize, shift: Shift) -> usize {
        let end = self.closers.braces.get(&(at + 1)).copied();
        let inside = end.map(|end| trimmed(self.chars, at + 2..end));
        let (Some(end), Some(inside)) = (end, inside.filter(|it| !it.is_empty())) else {
            self.push(at);
            return 1;
        };
        self.put_out();
        let (chars, bytes) = (&self.chars[inside.clone()], &self.bytes[inside]);
        let mut line = Line::new(self.words, chars, bytes, self.is_note, self.sink);
        (line.bold, line.italic, line.underline) = (self.bold, self.italic, self.underline);
        line.shift = shift;
        line.told = self.told;
        let words = line.run();
        self.told = line.told;
        self.out.extend(words);
        end + 1 - at
    }

    /// Two pluses around words underline them; others are printed.
    fn pluses(&mut self, at: usize, count: usize) {
        let partner = self.closers.pluses.is_some_and(|last| last > at);
        let begins = !self.underline && partner && begins_underline(self.chars, at);
        let ends = self.underline && ends_underline(self.chars, at);
        if count == 2 && (begins || ends) {
            self.put_out();
            self.underline = begins;
        } else {
            (at..at + count).for_each(|at| self.push(at));
        }
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
            self.put_out();
            self.italic ^= count != 2;
            self.bold ^= count != 1;
        } else {
            (at..at + count).for_each(|at| self.push(at));
        }
    }

    /// The byte at which a letter begins.
    fn byte(&self, at: usize) -> usize {
        self.bytes.get(at).copied().unwrap_or(self.words.text.len())
    }

    fn push(&mut self, at: usize) {
        let start = self.byte(at);
        if self.read.end != start {
            self.put_out();
            self.read.start = start;
        }
        self.read.end = start + self.chars[at].len_utf8();
    }

    fn put_out(&mut self) {
        let (bold, italic) = (self.bold || self.is_unwritten, self.italic);
        let (underline, shift) = (self.underline, self.shift);
        let read = self.read.clone();
        if read.is_empty() {
            return;
        }
        self.read.start = read.end;
        match self.out.last_mut() {
            Some(last)
                if (last.bold, last.italic) == (bold, italic)
                    && (last.underline, last.shift) == (underline, shift)
                    && last.footnote.is_none() =>
            {
                last.push_part(self.words, &read);
            }
            _ => self.out.push(Inline {
                bold,
                italic,
                underline,
                shift,
                ..Inline::plain(self.words.part(&read))
            }),
        }
    }
}

/// Letters of a range without white space around them.
fn trimmed(chars: &[char], range: Range<usize>) -> Range<usize> {
    let is_word = |at: &usize| !chars[*at].is_whitespace();
    let start = range.clone().find(is_word).unwrap_or(range.end);
    let end = range.rev().find(is_word).map_or(start, |last| last + 1);
    start..end
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
        inlines(&Worded::plain(text), &mut Sink::default())
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
    fn what_is_still_to_be_written_stands_out() {
        assert_eq!(
            shown("dọn [CẦN BỔ SUNG: tên đường] *xong* [1]"),
            "dọn <b>[CẦN BỔ SUNG: tên đường]</> <i>xong</> [1]"
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

    /// Words with what stands around them.
    fn marked(text: &str) -> String {
        let inlines = inlines(&Worded::plain(text), &mut Sink::default());
        let one = |it: &Inline| {
            let shift = match it.shift {
                Shift::Level => it.text.clone(),
                Shift::Raised => format!("↑{}↓", it.text),
                Shift::Lowered => format!("↓{}↑", it.text),
            };
            if it.underline {
                format!("<u>{shift}</>")
            } else {
                shift
            }
        };
        inlines.iter().map(one).collect()
    }

    #[test]
    fn letters_stand_above_and_below_the_line() {
        assert_eq!(marked("m^{2}, H_{2}O, x_{n+1}"), "m↑2↓, H↓2↑O, x↓n+1↑");
        assert_eq!(marked("PO_{4}^{ 3- }"), "PO↓4↑↑3-↓");
        for text in ["a^{", "a_{b", "x^{}", "a_b", "____", "__/__/2026", "2^3"] {
            assert_eq!(marked(text), text);
        }
        assert_eq!(marked(r"m\^{2} a\_{b}"), "m^{2} a_{b}");
    }

    #[test]
    fn pluses_around_words_underline_them() {
        assert_eq!(marked("ghi ++rõ họ tên++, ký"), "ghi <u>rõ họ tên</>, ký");
        assert_eq!(marked("(++x^{2}++)"), "(<u>x</><u>↑2↓</>)");
        for text in ["C++ và C++", "a ++ b", "+++x+++", "++một", "1+1", r"++"] {
            assert_eq!(marked(text), text);
        }
        assert_eq!(marked(r"\++a\++"), "++a++");
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
            inlines(&Worded::plain(text), &mut sink);
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
        inlines(&Worded::plain(text), &mut sink);
        assert_eq!(sink.into_sorted().len(), 1);
    }
}
