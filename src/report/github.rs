//! Findings as commands that GitHub turns into notes beside the lines of a change.

use super::place::Place;
use super::{Gathered, Judged};
use crate::diagnostic::{Diagnostic, Lang, Severity};
use crate::source::Sources;

pub fn gather(paper: &Judged, lang: Lang, into: &mut Gathered) {
    let found = paper.findings.iter();
    into.items
        .extend(found.map(|it| command(it, &paper.sources, lang)));
}

fn command(it: &Diagnostic, sources: &Sources, lang: Lang) -> String {
    let name = match it.severity {
        Severity::Note => "notice",
        Severity::Warning => "warning",
        Severity::Error | Severity::Fatal => "error",
    };
    let place = it.span.map(|span| Place::of(sources, span)).map(|place| {
        let Place {
            file,
            line,
            column,
            end_line,
            end_column,
        } = place;
        let file = property(&file);
        format!("file={file},line={line},col={column},endLine={end_line},endColumn={end_column},")
    });
    let mut words = it.message.in_lang(lang).to_owned();
    for cure in &it.cures {
        words.push('\n');
        words.push_str(cure.in_lang(lang));
    }
    if it.more > 0 {
        let more = super::more(it.more);
        words.push('\n');
        words.push_str(more.in_lang(lang));
    }
    let (place, code, words) = (place.unwrap_or_default(), it.code, message(&words));
    format!("::{name} {place}title={code}::{words}\n")
}

fn message(words: &str) -> String {
    words
        .replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

fn property(words: &str) -> String {
    message(words).replace(':', "%3A").replace(',', "%2C")
}
