//! Rendered template lines (`@role words`) into a document.

use super::value::Words;
use super::{CLOSE, OPEN, Template, emphasis, prose, table};
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::document::{Annex, Block, Document, Inline, Line, Number, Section};
use crate::origin::Worded;
use crate::role::Role;
use crate::shape::nearest;
use crate::source::{FileId, Span};

/// Names after `@` that build structure instead of naming a role.
const STRUCTURE: [&str; 6] = ["danh-so", "muc", "het", "van", "bang", "phu-luc-moi"];

/// Judges the roles of a template before it is used, so that a wrong one has a place.
pub fn judge_roles(template: &Template, sink: &mut Sink) {
    let plain = without_tags(&template.text);
    let mut at = 0;
    for (line, typed) in plain.split_inclusive('\n').zip(template.text.lines()) {
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        let words = line.trim();
        // Words behind a tag on its own line may belong to a line with a role.
        if words.is_empty() || typed.trim_start().starts_with('{') {
            continue;
        }
        let span = |len| Span::new(template.file, start, start + len);
        match words.strip_prefix('@') {
            Some(rest) => {
                let name = rest
                    .split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
                    .next()
                    .unwrap_or("");
                if !name.is_empty() && Role::named(name).is_none() && !STRUCTURE.contains(&name) {
                    sink.push(unknown_role(name, span(name.len() + 1)));
                }
            }
            None => sink.push(Diagnostic::fatal(
                "words-without-role",
                span(words.len()),
                message!(
                    "dòng này của mẫu chưa có vai, ví dụ `@doan`",
                    "this line of the template has no role, such as `@doan`"
                ),
            )),
        }
    }
}

fn unknown_role(name: &str, span: Span) -> Diagnostic {
    let found = Diagnostic::fatal(
        "unknown-role",
        span,
        message!("không có vai nào tên `{name}`", "there is no role `{name}`"),
    );
    let known = Role::ALL.iter().map(|r| r.name()).chain(STRUCTURE);
    match nearest(name, known) {
        Some(near) => found.cure(message!("có phải là `{near}`?", "did you mean `{near}`?")),
        None => found,
    }
}

/// The text with tags and comments blanked byte for byte; `{{ … }}` becomes the mark of a value.
fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest
        .find("{%")
        .into_iter()
        .chain(rest.find("{#"))
        .chain(rest.find("{{"))
        .min()
    {
        let close = match &rest[open..open + 2] {
            "{%" => "%}",
            "{#" => "#}",
            _ => "}}",
        };
        let end = rest[open..]
            .find(close)
            .map_or(rest.len(), |n| open + n + 2);
        out.push_str(&rest[..open]);
        let mut blank: String = rest[open..end]
            .bytes()
            .map(|b| if b == b'\n' { '\n' } else { ' ' })
            .collect();
        if close == "}}" {
            // OPEN is three bytes long, as `{{ ` is at least.
            blank.replace_range(0..OPEN.len_utf8(), &OPEN.to_string());
        }
        out.push_str(&blank);
        rest = &rest[end..];
    }
    out.push_str(rest);
    out
}

/// The document that rendered lines say.
pub fn parse(rendered: &str, printed: &[Words], sink: &mut Sink) -> Document {
    let mut build = Build {
        printed,
        sink,
        open: vec![],
        blocks: vec![Vec::new()],
        document: Document::default(),
    };
    for line in rendered.lines().map(str::trim).filter(|l| !l.is_empty()) {
        build.line(line);
    }
    build.finish()
}

struct Build<'a> {
    printed: &'a [Words],
    sink: &'a mut Sink,
    /// Sections not yet closed, outermost first.
    open: Vec<Section>,
    /// Blocks of the paper or the current annex, then of each open section.
    blocks: Vec<Vec<Block>>,
    document: Document,
}

impl Build<'_> {
    fn line(&mut self, line: &str) {
        let Some((name, attributes, text)) = split(line) else {
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
        match name {
            "danh-so" => {
                let marks = self.words(text).text;
                self.document.levels = marks.split_whitespace().map(str::to_owned).collect();
            }
            "muc" => {
                let section = self.section(attributes, text);
                self.open.push(section);
                self.blocks.push(Vec::new());
            }
            "het" => self.close(),
            "van" => {
                let text = self.words(text);
                self.extend(prose::paragraphs(&text));
            }
            "bang" => {
                let found = self.placeholder(text).and_then(|w| w.table.as_ref());
                let table = found.map(table::of);
                self.extend(table.map(Block::Table));
            }
            "phu-luc-moi" => {
                self.close_all();
                let landscape = self
                    .attribute(attributes, "ngang")
                    .is_some_and(|v| v == "true");
                self.document.annexes.push(Annex {
                    landscape,
                    blocks: Vec::new(),
                });
            }
            _ => {
                let Some(role) = Role::named(name) else {
                    let place = Span::new(FileId(0), 0, 0);
                    let found = Diagnostic {
                        span: None,
                        ..unknown_role(name, place)
                    };
                    self.sink.push(found);
                    return;
                };
                let mark = self.attribute(attributes, "dau");
                let text = self.inlines(text);
                if !text.is_empty() {
                    self.extend([Block::Line(Line { role, mark, text })]);
                }
            }
        }
    }

    fn section(&self, attributes: &str, text: &str) -> Section {
        let number = match self.attribute(attributes, "so") {
            None => Number::Next,
            Some(n) if n.trim().is_empty() => Number::Blank,
            Some(n) => Number::Typed(n),
        };
        Section {
            number,
            heading: self.inlines(text),
            run_in: self.attribute(attributes, "noi").is_some(),
            marks: self.attribute(attributes, "con"),
            blocks: Vec::new(),
        }
    }

    fn extend(&mut self, blocks: impl IntoIterator<Item = Block>) {
        if let Some(level) = self.blocks.last_mut() {
            level.extend(blocks);
        }
    }

    fn close(&mut self) {
        if let (Some(mut section), Some(blocks)) = (self.open.pop(), self.blocks.pop()) {
            section.blocks = blocks;
            self.extend([Block::Section(section)]);
        }
    }

    fn close_all(&mut self) {
        while !self.open.is_empty() {
            self.close();
        }
        let blocks = std::mem::replace(&mut self.blocks, vec![Vec::new()]).swap_remove(0);
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

    fn placeholder(&self, text: &str) -> Option<&Words> {
        let inner = text.strip_prefix(OPEN)?.strip_suffix(CLOSE)?;
        self.printed.get(inner.parse::<usize>().ok()?)
    }

    /// Text with printed values put in; only these have a place.
    fn words(&self, text: &str) -> Worded {
        let mut out = Worded::default();
        for piece in pieces(text) {
            match self.placeholder(piece) {
                Some(printed) => out.push(&printed.words),
                None => out.push_str(piece),
            }
        }
        out
    }

    /// One paragraph: emphasis of the template around emphasis of the values.
    fn inlines(&self, text: &str) -> Vec<Inline> {
        let mut out = Vec::new();
        for outer in emphasis::inlines(&Worded::plain(text)) {
            for piece in pieces(&outer.text) {
                match self.placeholder(piece) {
                    Some(printed) => {
                        let inner = emphasis::inlines(&one_line(&printed.words));
                        out.extend(inner.into_iter().map(|i| Inline {
                            bold: i.bold || outer.bold,
                            italic: i.italic || outer.italic,
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

/// Words of several lines in one, without white space around them.
fn one_line(words: &Worded) -> Worded {
    let mut line = Worded::default();
    let mut end = 0;
    for part in trimmed(&words.text).split('\n').map(trimmed) {
        let part = words.range(part);
        if !line.text.is_empty() || end > 0 {
            line.push_for(" ", words, &(end..part.start));
        }
        line.push_part(words, &part);
        end = part.end;
    }
    line
}

/// Words without white space around them; spaces that do not break are room left on purpose.
fn trimmed(words: &str) -> &str {
    words.trim_matches([' ', '\t', '\r', '\n'])
}

/// `@name[attributes] text`.
fn split(line: &str) -> Option<(&str, &str, &str)> {
    let rest = line.strip_prefix('@')?;
    let end = rest
        .find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'))
        .unwrap_or(rest.len());
    let (name, rest) = rest.split_at(end);
    let (attributes, text) = match rest.strip_prefix('[') {
        Some(inner) => inner.split_once(']').unwrap_or((inner, "")),
        None => ("", rest),
    };
    Some((name, attributes, text.trim()))
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
