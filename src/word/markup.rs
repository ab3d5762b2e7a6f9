//! Rendered template lines (`@role words`) into a document.

use super::lines::Lines;
use super::value::Words;
use super::{CLOSE, OPEN, bare_fault, emphasis, prose, refer, table, template_fault};
use super::{command, verdict};
use crate::diagnostic::{Diagnostic, Message, Severity, Sink};
use crate::document::{Annex, Block, Document, Inline, Line, Number, Section, lines};
use crate::origin::Origin;
use crate::role::{Role, Stand};
use crate::source::Span;
use crate::worded::Worded;

/// Sections inside each other at most.
const DEEPEST: usize = 40;

/// The document that rendered lines say.
pub fn parse(rendered: &str, printed: &[Words], lines: &Lines, sink: &mut Sink) -> Document {
    let mut build = Build {
        printed,
        here: None,
        sink,
        open: vec![],
        blocks: vec![Vec::new()],
        document: Document::default(),
    };
    for line in rendered.lines().map(str::trim).filter(|l| !l.is_empty()) {
        let (here, line) = lines.place(line);
        build.here = here;
        build.line(line);
        if build.open.len() > DEEPEST {
            build.fault(message!(
                "các mục lồng nhau sâu quá {DEEPEST} cấp",
                "sections stand more than {DEEPEST} deep inside each other"
            ));
            build.open.clear();
            break;
        }
    }
    build.finish()
}

struct Build<'a> {
    printed: &'a [Words],
    sink: &'a mut Sink,
    /// Where the line at hand stands in its template, if that is known.
    here: Option<Span>,
    /// Sections not yet closed, outermost first, and where each was opened.
    open: Vec<(Section, Option<Span>)>,
    /// Blocks of the paper or the current annex, then of each open section.
    blocks: Vec<Vec<Block>>,
    document: Document,
}

impl Build<'_> {
    fn line(&mut self, line: &str) {
        let Some(cut) = command::cut(line) else {
            let words = self.words(line).text;
            self.sink.push(Diagnostic::new(
                "words-without-role",
                Severity::Fatal,
                message!(
                    "mẫu in ra một dòng không có vai: `{words}`",
                    "a template printed a line without a role: `{words}`"
                ),
            ));
            return;
        };
        let (name, attributes, text) = (cut.name, cut.attributes, cut.words);
        // Only what a template printed in place of a command is not judged yet.
        let is_later = |piece: &str| piece.starts_with(OPEN);
        let found = command::judge(name, None)
            .or_else(|| command::judge_attributes(name, attributes, is_later))
            .or_else(|| verdict::judge_words(name, text));
        if let Some(found) = found {
            return self.sink.push(Diagnostic {
                span: self.here,
                ..found
            });
        }
        match name {
            "danh-so" => {
                let marks = text.split_whitespace().map(|it| self.words(it).text);
                let levels = marks.collect();
                let chosen = self.attribute(attributes, "rieng").is_some();
                match self.document.annexes.last_mut() {
                    Some(annex) => (annex.levels, annex.chosen) = (levels, chosen),
                    None => (self.document.levels, self.document.chosen) = (levels, chosen),
                }
            }
            "muc" => {
                self.judge_tables(name, text);
                let section = self.section(attributes, text);
                self.open.push((section, self.here));
                self.blocks.push(Vec::new());
            }
            "het" if self.open.is_empty() => self.fault(message!(
                "`@het` này không có `@muc` nào đang mở để đóng",
                "this `@het` has no open `@muc` to close"
            )),
            "het" => self.close(),
            "van" => {
                self.judge_tables(name, text);
                self.judge_holes(text);
                let text = self.words(text);
                let paragraphs = prose::paragraphs(&text, self.sink);
                self.extend(paragraphs);
            }
            "bang" => {
                let printed = self.printed;
                let found = placeholder(printed, text).and_then(|w| w.table.as_ref());
                match found.map(|it| table::of(it, self.sink)) {
                    Some(table) => self.extend([Block::Table(table)]),
                    None => self.fault(message!(
                        "giá trị đứng sau `@bang` không phải bảng",
                        "the value behind `@bang` is no table"
                    )),
                }
            }
            "phu-luc-moi" => {
                self.close_all();
                let is_on = |name| {
                    let value = self.attribute(attributes, name);
                    value.is_some_and(|it| it == "true")
                };
                let (landscape, own_file) = (is_on("ngang"), is_on("rieng"));
                let number = self.number(attributes);
                self.document.annexes.push(Annex {
                    landscape,
                    own_file,
                    number,
                    ..Annex::default()
                });
            }
            _ => {
                let Some(role) = Role::named(name) else {
                    return;
                };
                if role.stand() == Stand::Head && self.has_body() {
                    return self.misplaced(role);
                }
                self.judge_tables(name, text);
                let typed = self.attribute(attributes, "dau");
                let mark = typed.or_else(|| command::usual_mark(role).map(str::to_owned));
                // Whether there is a subject is told by a check of its own.
                if !matches!(role, Role::TrichYeu | Role::TrichYeuDuoiSo) {
                    self.judge_holes(text);
                }
                let between = if role.keeps_lines() { "\n" } else { " " };
                let lines = lines(&self.inlines(text, between));
                let centred = self.attribute(attributes, "canh").is_some();
                let line = |text| {
                    let mark = mark.clone();
                    Block::Line(Line {
                        role,
                        mark,
                        centred,
                        text,
                    })
                };
                self.extend(lines.into_iter().map(line));
            }
        }
    }

    /// Tells of tables among words, where nothing of them would be printed.
    fn judge_tables(&mut self, name: &str, text: &str) {
        let has_table =
            |it: &str| placeholder(self.printed, it).is_some_and(|it| it.table.is_some());
        if pieces(text).any(has_table) {
            self.fault(message!(
                "giá trị in ở dòng `@{name}` này là một bảng; chỉ `@bang` in được bảng",
                "what this line `@{name}` prints is a table, which only `@bang` prints"
            ));
        }
    }

    /// Tells of printed values that hold no words. One that may be missing is asked for by the
    /// template first; what it prints all the same leaves a hole.
    fn judge_holes(&mut self, text: &str) {
        for piece in pieces(text) {
            let Some(printed) = placeholder(self.printed, piece) else {
                continue;
            };
            let place = printed.words.origin.around();
            let blank = printed.words.text.trim().is_empty();
            if blank && printed.table.is_none() && place.is_some() {
                let found = refer::empty(message!(
                    "giá trị này được in nhưng còn trống",
                    "this value is printed, but is empty"
                ));
                let words = &printed.words;
                let typed = words.place(&(0..words.text.len()));
                let found = match typed.filter(|it| place != Some(*it)) {
                    Some(typed) => found.label(typed, message!("khai ở đây", "defined here")),
                    None => found,
                };
                self.sink.push(Diagnostic {
                    span: place,
                    ..found
                });
            }
        }
    }

    /// A fault of the template, at the line at hand.
    fn fault(&mut self, message: Message) {
        let found = template_fault(message);
        self.sink.push(Diagnostic {
            span: self.here,
            ..found
        });
    }

    /// Whether the body of the paper, or of the annex at hand, has begun.
    fn has_body(&self) -> bool {
        let is_body = |it: &Block| match it {
            Block::Line(line) => line.role.stand() == Stand::Body,
            _ => true,
        };
        !self.open.is_empty() || self.blocks.iter().flatten().any(is_body)
    }

    /// Tells of a line of the head that the body stands before.
    fn misplaced(&mut self, role: Role) {
        let (name, label) = (role.name(), role.label().to_lowercase());
        let found = bare_fault(message!(
            "`@{name}` ({label}) thuộc phần đầu văn bản, nên không đứng được sau lời của thân",
            "`@{name}` belongs to the head of a paper and cannot stand behind words of the body"
        ));
        let found = found.cure(message!(
            "chuyển dòng này lên trước thân; lời đứng giữa dòng trong thân viết `@doan[canh=giua] …`",
            "move this line before the body; words in the middle of a line are written `@doan[canh=giua] …`"
        ));
        self.sink.push(Diagnostic {
            span: self.here,
            ..found
        });
    }

    fn section(&mut self, attributes: &str, text: &str) -> Section {
        self.judge_holes(text);
        Section {
            number: self.number(attributes),
            pattern: self.attribute(attributes, "kieu"),
            heading: self.inlines(text, " "),
            run_in: self.attribute(attributes, "noi").is_some(),
            marks: self.attribute(attributes, "con"),
            short: self.attribute(attributes, "y"),
            ends: self.attribute(attributes, "cuoi"),
            blocks: Vec::new(),
        }
    }

    fn number(&self, attributes: &str) -> Number {
        match self.attribute(attributes, "so") {
            None => Number::Next,
            Some(n) if n.trim().is_empty() => Number::Blank,
            Some(n) => Number::Typed(n),
        }
    }

    fn extend(&mut self, blocks: impl IntoIterator<Item = Block>) {
        if let Some(level) = self.blocks.last_mut() {
            level.extend(blocks);
        }
    }

    fn close(&mut self) {
        let Some((mut section, _)) = self.open.pop() else {
            return;
        };
        section.blocks = self.blocks.pop().unwrap_or_default();
        self.extend([Block::Section(section)]);
    }

    fn close_all(&mut self) {
        while let Some((_, opened)) = self.open.last() {
            self.here = *opened;
            self.fault(message!(
                "`@muc` này mở một mục mà không có `@het` đóng",
                "this `@muc` opens a section that no `@het` closes"
            ));
            self.close();
        }
        let blocks = std::mem::take(&mut self.blocks).into_iter().flatten();
        self.blocks.push(Vec::new());
        match self.document.annexes.last_mut() {
            Some(annex) => annex.blocks.extend(blocks),
            None => self.document.blocks.extend(blocks),
        }
    }

    fn finish(mut self) -> Document {
        self.close_all();
        self.document
    }

    /// The value of `key=` between the square brackets, printed values put in.
    fn attribute(&self, attributes: &str, key: &str) -> Option<String> {
        let found = attributes
            .split_ascii_whitespace()
            .find_map(|a| a.strip_prefix(key)?.strip_prefix('='));
        found.map(|value| self.words(value).text)
    }

    /// Text with printed values put in; only these have a place.
    fn words(&self, text: &str) -> Worded {
        let mut out = Worded::default();
        for piece in pieces(text) {
            match placeholder(self.printed, piece) {
                Some(printed) => out.push(&printed.words),
                None => out.push_str(piece),
            }
        }
        out
    }

    /// One paragraph: emphasis of the template around emphasis of the values, whose lines have
    /// something between them.
    fn inlines(&mut self, text: &str, between: &str) -> Vec<Inline> {
        let outer = emphasis::inlines(&Worded::whole(text, self.here), self.sink);
        self.filled(outer, between)
    }

    /// Words of a template with printed values put in.
    fn filled(&mut self, words: Vec<Inline>, between: &str) -> Vec<Inline> {
        let mut out = Vec::new();
        for mut outer in words {
            // Where it is called no words came from.
            outer.origin = Origin::default();
            if let Some(note) = outer.footnote.take() {
                outer.footnote = Some(self.filled(note, " "));
                out.push(outer);
                continue;
            }
            for piece in pieces(&outer.text) {
                match placeholder(self.printed, piece) {
                    Some(printed) => {
                        let words = joined(&printed.words, between);
                        let inner = emphasis::inlines(&words, self.sink);
                        out.extend(inner.into_iter().map(|i| Inline {
                            bold: i.bold || outer.bold,
                            italic: i.italic || outer.italic,
                            underline: i.underline || outer.underline,
                            ..i
                        }));
                    }
                    None => out.push(Inline {
                        text: piece.to_owned(),
                        ..outer.clone()
                    }),
                }
            }
        }
        out.retain(|i| !i.text.is_empty() || i.footnote.is_some());
        out
    }
}

/// The printed value whose mark this is.
fn placeholder<'a>(printed: &'a [Words], text: &str) -> Option<&'a Words> {
    let inner = text.strip_prefix(OPEN)?.strip_suffix(CLOSE)?;
    printed.get(inner.parse::<usize>().ok()?)
}

/// The lines of words with something between them, without white space around each.
pub fn joined(words: &Worded, between: &str) -> Worded {
    let mut line = Worded::default();
    let mut end = None;
    for part in trimmed(&words.text).split('\n').map(trimmed) {
        let part = words.range(part);
        if let Some(end) = end {
            line.push_for(between, words, &(end..part.start));
        }
        line.push_part(words, &part);
        end = Some(part.end);
    }
    line
}

/// Words without white space around them; spaces that do not break are room left on purpose.
fn trimmed(words: &str) -> &str {
    words.trim_matches([' ', '\t', '\r', '\n'])
}

/// Printed values and the text between them, in order.
fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let end = match rest.find(OPEN) {
            Some(0) => rest
                .find(CLOSE)
                .map_or(rest.len(), |n| n + CLOSE.len_utf8()),
            Some(n) => n,
            None => rest.len(),
        };
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}
