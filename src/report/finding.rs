//! A finding as text: severity, code, message, the lines it is about, its rule, its cures.

use std::borrow::Cow;
use std::ops::Range;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};
use anstyle::AnsiColor;

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

/// Lines between two places that are drawn as one piece.
const NEAR: usize = 2;

/// Letters of a place that is named.
const EXCERPT: usize = 60;

/// Places beside the drawn ones that are named.
const OTHERS: usize = 3;

/// Lines of places behind the first ones that are named.
const NAMED: usize = 12;

/// The first finding of a kind that is found so often, with its lines, coloured for a terminal.
pub fn drawn(finding: &Diagnostic, count: usize, sources: &Sources, lang: Lang) -> String {
    let mut message = told(finding.message.in_lang(lang));
    if count > 1 {
        let times = message!(" ({count} chỗ)", " ({count} places)");
        message.push_str(times.in_lang(lang));
    }
    let title = level(finding.severity)
        .with_name(word(finding.severity, lang))
        .primary_title(message)
        .id(finding.code);
    let mut group = Group::with_title(title);
    let (marks, others) = near(finding, sources);
    for (file, marks) in by_file(finding, marks, lang) {
        let source = sources.get(file);
        for piece in pieces(source, marks) {
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
    let others = others.iter().map(|(span, words)| {
        let (line, column) = sources.line_column(span.file, span.start);
        let source = sources.get(span.file);
        let place = match finding.span.is_some_and(|it| it.file == span.file) {
            true => line_named(source, line, lang),
            false => place(source, line, column, lang),
        };
        let (typed, words) = (excerpt(sources.slice(*span)), words.in_lang(lang));
        let words = match typed.is_empty() {
            true => format!("{place}: {words}"),
            false => format!("{place}: {words}: `{typed}`"),
        };
        said(Level::NOTE, message!("xem thêm", "see also"), &words)
    });
    let notes: Vec<_> = others.chain(rule).chain(cures).collect();
    if !notes.is_empty() {
        group = group.elements(notes);
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

/// Findings of a kind that are only named by their lines, and how many have not even been kept.
pub fn rest(findings: &[&Diagnostic], uncounted: usize, sources: &Sources, lang: Lang) -> String {
    let line = |finding: &&Diagnostic| {
        let span = finding.span?;
        Some(sources.line_column(span.file, span.start).0)
    };
    let mut lines: Vec<usize> = findings.iter().filter_map(line).collect();
    lines.dedup();
    let more = super::more(findings.len() + uncounted);
    let more = more.in_lang(lang).to_owned();
    let Some(first) = findings.iter().find_map(|it| it.span) else {
        return more;
    };
    let ends = lines.len() > NAMED || uncounted > 0;
    let named = lines.iter().take(NAMED).map(usize::to_string);
    let named = named.chain(ends.then(|| "…".to_owned()));
    let named = named.collect::<Vec<_>>().join(", ");
    let named = match is_document(sources.get(first.file)) {
        true => message!("{more}: đoạn {named}", "{more}: paragraphs {named}"),
        false => message!("{more}: dòng {named}", "{more}: lines {named}"),
    };
    named.in_lang(lang).to_owned()
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

/// The colour of a severity.
pub fn colour(severity: Severity) -> AnsiColor {
    match severity {
        Severity::Note => AnsiColor::Cyan,
        Severity::Warning => AnsiColor::Yellow,
        Severity::Error | Severity::Fatal => AnsiColor::Red,
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

/// A place, and what is said of it.
type Said<'a> = (Span, Cow<'a, Message>);

/// The places of a finding: those that are drawn, on the line to look at first or a short one
/// close by, and the first few of the others, which are named.
fn near<'a>(finding: &'a Diagnostic, sources: &Sources) -> (Vec<Said<'a>>, Vec<Said<'a>>) {
    let labels = finding.labels.iter();
    let labels = labels.map(|(span, words)| (*span, Cow::Borrowed(words)));
    // Words about the very place need no second mark.
    let doubled = finding
        .labels
        .iter()
        .any(|(span, _)| finding.span == Some(*span));
    let own = finding.span.filter(|_| !doubled);
    let own = own.map(|span| (span, Cow::Owned(Message::default())));
    let mut places: Vec<Said> = own.into_iter().chain(labels).collect();
    places.sort_by_key(|(span, _)| finding.span != Some(*span));
    let Some((first, _)) = places.first() else {
        return (places, Vec::new());
    };
    let (file, text) = (first.file, &sources.get(first.file).text);
    let line_of = |span: &Span| sources.line_column(span.file, span.start).0;
    let is_short = |span: &Span| line_at(text, span.start as usize).len() <= WIDTH;
    let (line, short) = (line_of(first), is_short(first));
    let mut second = None;
    let (drawn, mut named): (Vec<Said>, Vec<Said>) = places.into_iter().partition(|(span, _)| {
        if span.file != file {
            return false;
        }
        let other = line_of(span);
        let is_near = || short && other.abs_diff(line) <= NEAR && is_short(span);
        other == line || is_near() && *second.get_or_insert(other) == other
    });
    named.truncate(OTHERS);
    (drawn, named)
}

/// The line a byte stands on.
fn line_at(text: &str, at: usize) -> &str {
    let at = text.floor_char_boundary(at);
    let start = text[..at].rfind('\n').map_or(0, |n| n + 1);
    let line = &text[start..];
    &line[..line.find('\n').unwrap_or(line.len())]
}

/// The words at a place, as far as a line has room for them.
fn excerpt(words: &str) -> String {
    let line = words.lines().next().unwrap_or("").trim();
    match line.char_indices().nth(EXCERPT) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line.to_owned(),
    }
}

/// These places by file, and how they are marked.
fn by_file(finding: &Diagnostic, marks: Vec<Said>, lang: Lang) -> Vec<(FileId, Vec<Mark>)> {
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
            words: told(words.in_lang(lang)),
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

/// Whether it was taken out of a document, whose reader knows paragraphs, not lines.
fn is_document(source: &Source) -> bool {
    let name = source.name.to_lowercase();
    name.ends_with(".docx") || name.ends_with(".odt")
}

/// A line of the text that is being told of.
fn line_named(source: &Source, line: usize, lang: Lang) -> String {
    let named = match is_document(source) {
        true => message!("đoạn {line}", "paragraph {line}"),
        false => message!("dòng {line}", "line {line}"),
    };
    named.in_lang(lang).to_owned()
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
