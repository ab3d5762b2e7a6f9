//! `*nghiêng*`, `**đậm**` and `^[chú thích]` in a line of words.

use std::ops::Range;

use crate::document::Inline;
use crate::origin::Worded;

/// Splits one paragraph of words into stretches of one look.
pub fn inlines(words: &Worded) -> Vec<Inline> {
    if !words.text.contains(['*', '^', '\\']) {
        let plain = (!words.text.is_empty()).then(|| Inline::plain(words.clone()));
        return plain.into_iter().collect();
    }
    let (bytes, chars): (Vec<usize>, Vec<char>) = words.text.char_indices().unzip();
    let mut line = Line {
        words,
        bytes: &bytes,
        chars: &chars,
        read: 0..0,
        out: Vec::new(),
        bold: false,
        italic: false,
    };
    line.run();
    line.out
}

struct Line<'a> {
    words: &'a Worded,
    /// Where each letter begins.
    bytes: &'a [usize],
    chars: &'a [char],
    /// Bytes that are read and not yet put out.
    read: Range<usize>,
    out: Vec<Inline>,
    bold: bool,
    italic: bool,
}

impl Line<'_> {
    fn run(&mut self) {
        let mut at = 0;
        while at < self.chars.len() {
            match self.chars[at] {
                '\\' if self
                    .chars
                    .get(at + 1)
                    .is_some_and(|c| matches!(c, '*' | '^' | '\\')) =>
                {
                    self.push(at + 1);
                    at += 2;
                }
                '^' if self.chars.get(at + 1) == Some(&'[') => match self.bracket(at + 1) {
                    Some(end) => {
                        self.put_out();
                        let inside = self.words.part(&(self.byte(at + 2)..self.byte(end)));
                        let whole = self.words.part(&(self.byte(at)..self.byte(end + 1)));
                        self.out.push(Inline {
                            text: String::new(),
                            footnote: Some(inlines(&inside.trimmed())),
                            ..Inline::plain(whole)
                        });
                        at = end + 1;
                    }
                    None => {
                        self.push(at);
                        at += 1;
                    }
                },
                '*' => {
                    let stars = self.chars[at..].iter().take_while(|c| **c == '*').count();
                    self.stars(at, stars);
                    at += stars;
                }
                _ => {
                    self.push(at);
                    at += 1;
                }
            }
        }
        self.put_out();
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
        let partner = self.partner(at + count, count);
        if (1..=3).contains(&count) && ((on && closes) || (!on && opens && partner)) {
            self.put_out();
            self.italic ^= count != 2;
            self.bold ^= count != 1;
        } else {
            (at..at + count).for_each(|at| self.push(at));
        }
    }

    /// Whether as many stars close further on.
    fn partner(&self, mut at: usize, count: usize) -> bool {
        while at < self.chars.len() {
            if self.chars[at] == '*' {
                let run = self.chars[at..].iter().take_while(|c| **c == '*').count();
                if (run == count || run == 3 || count == 3) && !self.chars[at - 1].is_whitespace() {
                    return true;
                }
                at += run;
            } else {
                at += 1;
            }
        }
        false
    }

    /// The bracket that closes the one at `open`.
    fn bracket(&self, open: usize) -> Option<usize> {
        let mut depth = 0;
        for (i, c) in self.chars.iter().enumerate().skip(open) {
            match c {
                '[' => depth += 1,
                ']' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Some(i);
            }
        }
        None
    }

    /// The byte at which a letter begins.
    fn byte(&self, at: usize) -> usize {
        self.bytes.get(at).copied().unwrap_or(self.words.text.len())
    }

    fn push(&mut self, at: usize) {
        let letter = self.byte(at)..self.byte(at + 1);
        if self.read.end != letter.start {
            self.put_out();
            self.read.start = letter.start;
        }
        self.read.end = letter.end;
    }

    fn put_out(&mut self) {
        let (bold, italic) = (self.bold, self.italic);
        let read = self.read.clone();
        if read.is_empty() {
            return;
        }
        self.read.start = read.end;
        match self.out.last_mut() {
            Some(last) if last.bold == bold && last.italic == italic && last.footnote.is_none() => {
                last.push_part(self.words, &read);
            }
            _ => self.out.push(Inline {
                bold,
                italic,
                ..Inline::plain(self.words.part(&read))
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        inlines(&Worded::plain(text))
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
        assert_eq!(shown("m^[chưa đóng"), "m^[chưa đóng");
    }
}
