//! What differs between two editions, for people: a line a change.

use std::fmt::Write;

use crate::app::{Comparison, Datum, Fate, Passage};
use crate::change::{Piece, pieces, words};
use crate::report::Report;

/// What is said of a fate before a line.
fn word(fate: Fate, report: &Report) -> &'static str {
    match fate {
        Fate::Changed => report.tongue("sửa", "changed"),
        Fate::Added => report.tongue("thêm", "added"),
        Fate::Removed => report.tongue("bỏ", "removed"),
        Fate::Moved => report.tongue("chuyển", "moved"),
        Fate::Renumbered => report.tongue("đánh số lại", "renumbered"),
    }
}

/// Data first, then words.
pub fn shown(comparison: &Comparison, report: &Report) -> String {
    let mut out = String::new();
    if let Some(data) = comparison.data.as_ref().filter(|it| !it.is_empty()) {
        let head = report.tongue("SỐ LIỆU, NỘI DUNG KHAI", "DATA");
        let _ = writeln!(out, "{head} ({})", data.len());
        data.iter().for_each(|it| out.push_str(&datum(it, report)));
    }
    let (numbers, text): (Vec<&Passage>, Vec<&Passage>) = {
        let all = comparison.text.iter();
        all.partition(|it| it.fate == Fate::Renumbered)
    };
    if !text.is_empty() {
        let head = report.tongue(
            "LỜI VĂN, [-chữ bỏ-] [+chữ thêm+]",
            "WORDS, [-taken out-] [+put in+]",
        );
        let _ = writeln!(out, "{head} ({})", text.len());
        text.into_iter()
            .for_each(|it| out.push_str(&passage(it, report)));
    }
    if !numbers.is_empty() {
        let moved = numbers
            .iter()
            .map(|it| format!("{} → {}", it.was_number, it.is_number));
        let head = report.tongue("ĐÁNH SỐ LẠI", "RENUMBERED");
        let all = moved.collect::<Vec<_>>().join(", ");
        let _ = writeln!(out, "{head} ({}): {all}", numbers.len());
    }
    if out.is_empty() {
        out.push_str(report.tongue("hai bản như nhau\n", "both editions are the same\n"));
    }
    out
}

/// Words of an entry or a value that are shown at most.
const SHOWN: usize = 24;

fn datum(it: &Datum, report: &Report) -> String {
    let change = match it.fate {
        Fate::Added => short(&it.is),
        Fate::Removed => short(&it.was),
        Fate::Moved => short(&it.is),
        _ if is_long(&it.was) || is_long(&it.is) => {
            let edits = words(&it.was, &it.is);
            row(&pieces(&it.was, &it.is, &edits))
        }
        _ => format!("{} → {}", it.was, it.is),
    };
    let mut about = String::new();
    if !it.number.is_empty() {
        about.push_str(&it.number);
    }
    if !it.item.is_empty() {
        let blank = if about.is_empty() { "" } else { " " };
        let _ = write!(about, "{blank}«{}»", short_to(&it.item, 8));
    }
    let about = match about.is_empty() {
        true => about,
        false => format!(" ({about})"),
    };
    let line = match (it.is_line, it.was_line) {
        (Some(line), _) => report.tongue("dòng", "line").to_owned() + &format!(" {line}"),
        (None, Some(line)) => report.tongue("dòng cũ", "old line").to_owned() + &format!(" {line}"),
        _ => String::new(),
    };
    let word = word(it.fate, report);
    format!("  {word:<7} {}{about}: {change} [{line}]\n", it.name)
}

fn passage(it: &Passage, report: &Report) -> String {
    let word = word(it.fate, report);
    let place = it.place();
    let words = match it.fate {
        Fate::Added => format!("[+{}+]", it.is),
        Fate::Removed => format!("[-{}-]", it.was),
        _ => row(&it.pieces()),
    };
    format!("  {word:<7} {place}: {words}\n")
}

/// Pieces in one line; of what stayed only what stands beside a change.
fn row(pieces: &[Piece]) -> String {
    let mut out = String::new();
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Gone(words) => out.push_str(&format!("[-{words}-]")),
            Piece::Came(words) => out.push_str(&format!("[+{words}+]")),
            Piece::Kept(words) => {
                let (first, last) = (at == 0, at + 1 == pieces.len());
                out.push_str(&beside(words, first, last));
            }
        }
    }
    out
}

/// Words beside a change that are shown.
const BESIDE: usize = 8;

fn beside(words: &str, first: bool, last: bool) -> String {
    let places: Vec<usize> = words.match_indices(' ').map(|(at, _)| at).collect();
    let head = places.get(BESIDE).map_or(words, |at| &words[..*at]);
    let tail = places
        .len()
        .checked_sub(BESIDE)
        .and_then(|at| places.get(at));
    let tail = tail.map_or(words, |at| &words[*at..]);
    match (first, last) {
        (true, true) => short(words),
        _ if head.len() + tail.len() >= words.len() => words.to_owned(),
        (true, false) => format!("…{tail}"),
        (false, true) => format!("{head} …"),
        (false, false) => format!("{head} …{tail}"),
    }
}

fn is_long(words: &str) -> bool {
    words.split(' ').count() > BESIDE
}

fn short(words: &str) -> String {
    short_to(words, SHOWN)
}

fn short_to(words: &str, most: usize) -> String {
    match words.match_indices(' ').nth(most) {
        Some((at, _)) => format!("{} …", &words[..at]),
        None => words.to_owned(),
    }
}
