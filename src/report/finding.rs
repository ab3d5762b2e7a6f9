//! A finding as text: severity, code, message, the lines it is about, its rule, its cures.

use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Padding, Renderer, Snippet};

use super::printable::{printable, told};
use crate::diagnostic::{Diagnostic, Lang, Message, Severity};
use crate::source::{FileId, Source, Sources, Span};

/// Columns of a line that are shown; of a longer one, those about the fault.
const WIDTH: usize = 140;

/// Bytes that are drawn as one piece; places further apart are drawn one by one, and of a longer
/// line only what stands about its place.
const PIECE: usize = 8 * 1024;

/// Bytes shown before and behind a place in a line that is too long to be drawn.
const AROUND: usize = 240;

/// The finding with its lines, coloured for a terminal.
pub fn drawn(finding: &Diagnostic, sources: &Sources, lang: Lang) -> String {
    let title = level(finding.severity)
        .with_name(word(finding.severity, lang))
        .primary_title(told(finding.message.in_lang(lang)))
        .id(finding.code);
    let mut group = Group::with_title(title);
    for (file, labels) in by_file(finding, lang) {
        let source = sources.get(file);
        for piece in pieces(source, labels) {
            group = piece.put(group, file, sources, lang);
        }
    }
    let said = |level: Level<'static>, name: Message, words: &str| {
        level
            .with_name(name.in_lang(lang).to_owned())
            .message(told(words))
    };
    let rule = finding
        .rule
        .iter()
        .map(|it| said(Level::NOTE, message!("căn cứ", "rule"), it));
    let cures = finding
        .cures
        .iter()
        .map(|it| said(Level::HELP, message!("cách sửa", "help"), it.in_lang(lang)));
    let notes: Vec<_> = rule.chain(cures).collect();
    if !notes.is_empty() {
        group = group.element(Padding).elements(notes);
    }
    let renderer = Renderer::styled()
        .decor_style(DecorStyle::Unicode)
        .term_width(WIDTH);
    renderer.render(&[group]) + "\n"
}

/// The finding in a line, below the first of its kind: its cure is told when it is another one.
pub fn line(finding: &Diagnostic, first: &Diagnostic, sources: &Sources, lang: Lang) -> String {
    let place = finding.span.map_or_else(String::new, |span| {
        let (line, column) = sources.line_column(span.file, span.start);
        format!("{}: ", place(sources.get(span.file), line, column, lang))
    });
    let cure = finding
        .cures
        .first()
        .filter(|it| Some(*it) != first.cures.first());
    let cure = cure.map_or_else(String::new, |it| format!("; {}", it.in_lang(lang)));
    told(&format!("{place}{}{cure}", finding.message.in_lang(lang)))
}

/// A severity in the reader's language.
pub fn word(severity: Severity, lang: Lang) -> &'static str {
    let [vi, en] = match severity {
        Severity::Note => ["ghi chú", "note"],
        Severity::Warning => ["cảnh báo", "warning"],
        Severity::Error | Severity::Fatal => ["lỗi", "error"],
    };
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Note => Level::NOTE,
        Severity::Warning => Level::WARNING,
        Severity::Error | Severity::Fatal => Level::ERROR,
    }
}

/// A place that is marked, in bytes of its text, and what is said of it.
struct Mark {
    kind: AnnotationKind,
    at: Range<usize>,
    words: String,
}

/// The marks of a finding by file, the place to look at first before the others.
fn by_file(finding: &Diagnostic, lang: Lang) -> Vec<(FileId, Vec<Mark>)> {
    let labels = finding
        .labels
        .iter()
        .map(|(span, words)| (*span, words.in_lang(lang)));
    // Words about the very place need no second mark.
    let doubled = finding
        .labels
        .iter()
        .any(|(span, _)| finding.span == Some(*span));
    let own = finding.span.filter(|_| !doubled).map(|span| (span, ""));
    let mut marks: Vec<(Span, &str)> = own.into_iter().chain(labels).collect();
    marks.sort_by_key(|(span, _)| finding.span != Some(*span));
    let mut files: Vec<(FileId, Vec<Mark>)> = Vec::new();
    for (span, words) in marks {
        let kind = match finding.span == Some(span) {
            true => AnnotationKind::Primary,
            false => AnnotationKind::Context,
        };
        let at = span.start as usize..span.end as usize;
        let mark = Mark {
            kind,
            at,
            words: told(words),
        };
        match files.iter_mut().find(|(file, _)| *file == span.file) {
            Some((_, marks)) => marks.push(mark),
            None => files.push((span.file, vec![mark])),
        }
    }
    files
}

/// A stretch of a text that is drawn as one, and the marks in it.
struct Piece {
    at: Range<usize>,
    marks: Vec<Mark>,
}

/// The pieces of a text that are drawn for these marks.
fn pieces(source: &Source, marks: Vec<Mark>) -> Vec<Piece> {
    let text = &source.text;
    let marks: Vec<Mark> = marks
        .into_iter()
        .map(|it| Mark {
            at: first_line(text, it.at.clone()),
            ..it
        })
        .collect();
    let lines = |at: &Range<usize>| {
        let start = text[..at.start].rfind('\n').map_or(0, |n| n + 1);
        start..text[at.end..].find('\n').map_or(text.len(), |n| at.end + n)
    };
    let start = marks
        .iter()
        .map(|it| lines(&it.at).start)
        .min()
        .unwrap_or(0);
    let end = marks.iter().map(|it| lines(&it.at).end).max().unwrap_or(0);
    if end - start <= PIECE {
        return vec![Piece {
            at: start..end,
            marks,
        }];
    }
    let one = |mark: Mark| {
        let whole = lines(&mark.at);
        let at = match whole.len() <= PIECE {
            true => whole,
            false => {
                let start =
                    text.floor_char_boundary(mark.at.start.saturating_sub(AROUND).max(whole.start));
                start..text.floor_char_boundary((mark.at.end + AROUND).min(whole.end))
            }
        };
        Piece {
            at,
            marks: vec![mark],
        }
    };
    marks.into_iter().map(one).collect()
}

/// A place within its text, between letters and on one line, and no longer than can be drawn.
fn first_line(text: &str, at: Range<usize>) -> Range<usize> {
    let end = text.floor_char_boundary(at.end);
    let start = text.floor_char_boundary(at.start).min(end);
    let line = text[start..end]
        .find(['\n', '\r'])
        .map_or(end, |n| start + n);
    start..text.floor_char_boundary(line.min(start + PIECE / 2))
}

impl Piece {
    fn put<'a>(
        self,
        group: Group<'a>,
        file: FileId,
        sources: &'a Sources,
        lang: Lang,
    ) -> Group<'a> {
        let source = sources.get(file);
        let first = self.marks.first().map_or(0, |it| it.at.start);
        let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let (line, column) = sources.line_column(file, byte(first));
        let (top, _) = sources.line_column(file, byte(self.at.start));
        let from = self.at.start;
        let marks = self.marks.into_iter().map(|it| {
            let label = Some(it.words).filter(|words| !words.is_empty());
            it.kind
                .span(it.at.start - from..it.at.end - from)
                .label(label)
        });
        let cut = from > 0 && !source.text[..from].ends_with('\n');
        let snippet = Snippet::source(printable(&source.text[self.at]))
            .line_start(top)
            .annotations(marks);
        // The drawer counts lines and columns in what it is given, and paragraphs are no lines.
        match cut || is_document(source) {
            true => group
                .element(Origin::path(place(source, line, column, lang)))
                .element(snippet),
            false => group.element(snippet.path(printable(&source.name))),
        }
    }
}

/// Whether it was taken out of a Word document, whose reader knows paragraphs, not lines.
fn is_document(source: &Source) -> bool {
    source.name.to_lowercase().ends_with(".docx")
}

/// A place as a reader looks it up.
fn place(source: &Source, line: usize, column: usize, lang: Lang) -> String {
    let name = printable(&source.name);
    match is_document(source) {
        true => message!("{name}, đoạn {line}", "{name}, paragraph {line}")
            .in_lang(lang)
            .to_owned(),
        false => format!("{name}:{line}:{column}"),
    }
}
