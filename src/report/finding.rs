//! A finding as text: severity, code, message, the lines it is about, its rule, its cures.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use codespan_reporting::diagnostic as shown;
use codespan_reporting::diagnostic::{Label, LabelStyle};
use codespan_reporting::files::SimpleFiles;
use codespan_reporting::term::{self, Config, WriteStyle};

use super::emphasis;
use crate::diagnostic::{Diagnostic, Lang, Message, Severity};
use crate::source::{FileId, Sources, Span};

/// A line of more letters than this would hide the message; an excerpt is shown of it.
const LONGEST_LINE: usize = 200;

/// Letters shown before and behind the words an excerpt is about.
const AROUND: usize = 48;

/// The files that findings are drawn from, made printable once.
#[derive(Default)]
pub struct Pages {
    files: SimpleFiles<String, String>,
    known: Vec<FileId>,
}

/// The finding with its lines, coloured for a terminal.
pub fn rendered(finding: &Diagnostic, sources: &Sources, pages: &mut Pages, lang: Lang) -> String {
    let mut pen = Pen {
        out: Vec::new(),
        severity: word(finding.severity)[usize::from(lang == Lang::En)].to_owned(),
        replaces: false,
    };
    let Pages { files, known } = pages;
    let (mut labels, mut notes) = (Vec::new(), Vec::new());
    let own = finding
        .span
        .map(|span| (LabelStyle::Primary, span, Message::default()));
    let others = finding.labels.iter().map(|(span, words)| {
        // Words about the very place need no second mark.
        let style = match finding.span == Some(*span) {
            true => LabelStyle::Primary,
            false => LabelStyle::Secondary,
        };
        (style, *span, words.clone())
    });
    let is_doubled = finding
        .labels
        .iter()
        .any(|(span, _)| finding.span == Some(*span));
    let mut places: Vec<_> = own
        .into_iter()
        .filter(|_| !is_doubled)
        .chain(others)
        .collect();
    places.sort_by_key(|(style, ..)| *style != LabelStyle::Primary);
    // One manner for all of them: the place to look at first is then told first.
    let is_drawn = places.iter().all(|(_, span, _)| {
        let source = sources.get(span.file);
        lines_are_short(&source.text, *span) && !is_document(&source.name)
    });
    for (style, span, words) in places {
        let source = sources.get(span.file);
        let words = printable(words.in_lang(lang));
        if is_drawn {
            let file = known.iter().position(|id| *id == span.file);
            let file = file.unwrap_or_else(|| {
                known.push(span.file);
                files.add(printable(&source.name), printable(&source.text))
            });
            let range = range(&source.text, span);
            labels.push(Label::new(style, file, range).with_message(words));
        } else {
            let (line, column) = sources.line_column(span.file, span.start);
            let name = printable(&source.name);
            let place = format!("{}{words}", place(&name, line, column, lang));
            let excerpt = printable(&excerpt(&source.text, span));
            notes.push(format!("{}\n{excerpt}", place.trim_end()));
        }
    }
    if let Some(rule) = &finding.rule {
        let rule = printable(rule);
        notes.push(
            message!("căn cứ: {rule}", "rule: {rule}")
                .in_lang(lang)
                .to_owned(),
        );
    }
    for cure in &finding.cures {
        let cure = printable(cure.in_lang(lang));
        notes.push(
            message!("cách sửa: {cure}", "cure: {cure}")
                .in_lang(lang)
                .to_owned(),
        );
    }
    let diagnostic = shown::Diagnostic::new(weight(finding.severity))
        .with_code(finding.code)
        .with_message(printable(finding.message.in_lang(lang)))
        .with_labels(labels)
        .with_notes(notes);
    // Every range was cut to its text, so nothing is left that could be refused.
    let drawn = term::emit_to_write_style(&mut pen, &Config::default(), files, &diagnostic);
    let text = String::from_utf8_lossy(&pen.out).trim_end().to_owned() + "\n";
    match drawn {
        Ok(()) => text,
        Err(error) => format!("{text}{error}\n"),
    }
}

/// Text with every control character but line ends and tabs shown as one that does nothing,
/// as long in bytes.
pub fn printable(text: &str) -> String {
    let show = |ch: char| match ch {
        '\n' | '\t' => ch,
        '\r' => ' ',
        _ if ch.is_control() && ch.is_ascii() => '?',
        _ if ch.is_control() => '·',
        _ => ch,
    };
    text.chars().map(show).collect()
}

/// The bytes of a place, within the text and between characters.
fn range(text: &str, span: Span) -> std::ops::Range<usize> {
    let end = text.floor_char_boundary(span.end as usize);
    let start = text.floor_char_boundary(span.start as usize).min(end);
    start..end
}

/// Whether a text was taken out of a Word document, whose reader knows paragraphs, not lines.
fn is_document(name: &str) -> bool {
    name.to_lowercase().ends_with(".docx")
}

fn place(name: &str, line: usize, column: usize, lang: Lang) -> String {
    if is_document(name) {
        let words = message!("{name}, đoạn {line}: ", "{name}, paragraph {line}: ");
        return words.in_lang(lang).to_owned();
    }
    format!("{name}:{line}:{column} ")
}

/// The words of a place between 【 and 】, with some of what stands around them on the line.
fn excerpt(text: &str, span: Span) -> String {
    let range = range(text, span);
    let start = text[..range.start].rfind('\n').map_or(0, |n| n + 1);
    let end = text[range.end..]
        .find('\n')
        .map_or(text.len(), |n| range.end + n);
    let (before, words, after) = (
        &text[start..range.start],
        text[range.clone()].replace('\n', " "),
        &text[range.end..end],
    );
    let from = before.char_indices().rev().nth(AROUND);
    let until = after.char_indices().nth(AROUND);
    // Excerpts begin and end with whole words.
    let before = match from {
        Some((at, _)) => format!(
            "… {}",
            before[at..].split_once(' ').map_or("", |(_, it)| it)
        ),
        None => before.to_owned(),
    };
    let after = match until {
        Some((at, _)) => format!(
            "{} …",
            after[..at].rsplit_once(' ').map_or("", |(it, _)| it)
        ),
        None => after.to_owned(),
    };
    format!("{before}【{words}】{after}")
}

fn lines_are_short(text: &str, span: Span) -> bool {
    let range = range(text, span);
    let start = text[..range.start].rfind('\n').map_or(0, |n| n + 1);
    let end = text[range.end..]
        .find('\n')
        .map_or(text.len(), |n| range.end + n);
    text[start..end]
        .lines()
        .all(|line| line.chars().nth(LONGEST_LINE).is_none())
}

/// A severity in both languages.
pub fn word(severity: Severity) -> [&'static str; 2] {
    match severity {
        Severity::Note => ["ghi chú", "note"],
        Severity::Warning => ["cảnh báo", "warning"],
        Severity::Error | Severity::Fatal => ["lỗi", "error"],
    }
}

fn weight(severity: Severity) -> shown::Severity {
    match severity {
        Severity::Note => shown::Severity::Note,
        Severity::Warning => shown::Severity::Warning,
        Severity::Error | Severity::Fatal => shown::Severity::Error,
    }
}

fn color(severity: shown::Severity) -> AnsiColor {
    match severity {
        shown::Severity::Bug | shown::Severity::Error => AnsiColor::Red,
        shown::Severity::Warning => AnsiColor::Yellow,
        shown::Severity::Note | shown::Severity::Help => AnsiColor::Cyan,
    }
}

/// Writes a finding with colours, and its severity in the reader's language: the renderer
/// has English words only, and writes one right after asking for the header's colour.
struct Pen {
    out: Vec<u8>,
    severity: String,
    replaces: bool,
}

impl Pen {
    fn style(&mut self, style: Style) -> io::Result<()> {
        write!(self.out, "{style}")
    }
}

impl Write for Pen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if std::mem::take(&mut self.replaces) {
            self.out.extend_from_slice(self.severity.as_bytes());
        } else {
            self.out.extend_from_slice(bytes);
        }
        Ok(bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl WriteStyle for Pen {
    fn set_header(&mut self, severity: shown::Severity) -> io::Result<()> {
        self.style(emphasis(color(severity)))?;
        self.replaces = true;
        Ok(())
    }
    fn set_header_message(&mut self) -> io::Result<()> {
        write!(self.out, "{:#}", Style::new().bold())?;
        self.style(Style::new().bold())
    }
    fn set_line_number(&mut self) -> io::Result<()> {
        self.style(AnsiColor::Blue.on_default())
    }
    fn set_note_bullet(&mut self) -> io::Result<()> {
        self.style(AnsiColor::Blue.on_default())
    }
    fn set_source_border(&mut self) -> io::Result<()> {
        self.style(AnsiColor::Blue.on_default())
    }
    fn set_label(&mut self, severity: shown::Severity, label: LabelStyle) -> io::Result<()> {
        self.style(match label {
            LabelStyle::Primary => color(severity).on_default(),
            LabelStyle::Secondary => AnsiColor::Blue.on_default(),
        })
    }
    fn reset(&mut self) -> io::Result<()> {
        write!(self.out, "{:#}", Style::new().bold())
    }
}
