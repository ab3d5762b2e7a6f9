//! `kehoach diff`: what became of a paper between two editions, its data first and then its words.

use std::fmt::Write;
use std::path::Path;

use serde_json::{Value, json};

use super::arguments::{Diff, Fonts, Shown};
use super::workspace::Workspace;
use super::{End, give};
use crate::app::{Comparison, Datum, Fate, Paper, Passage, Refusal, Standards};
use crate::change::Piece;
use crate::diagnostic::Message;
use crate::host::Revision;
use crate::report::Report;

pub fn run(asked: &Diff, report: &Report) -> Result<End, Message> {
    let pair = Pair::of(asked)?;
    let standards = Standards::archival().map_err(Refusal::Standards)?;
    let paths = pair.sides.iter().map(|it| it.path().to_owned()).collect();
    let workspace = Workspace::new(paths, asked.templates.as_deref(), Fonts::Builtin, standards)?;
    let open = |side: &Side| workspace.open_as(side.path(), &side.name());
    let [old, new] = &pair.sides;
    let mut papers: [Paper; 2] = [open(old)?, open(new)?];
    let [was, is] = &mut papers;
    let comparison = workspace.house.compared(was, is)?;
    match asked.format {
        Shown::Json => give(&told(&comparison, &pair), report)?,
        Shown::Text => give(&shown(&comparison, report), report)?,
    }
    Ok(match comparison.is_same() {
        true => End::Clean,
        false => End::Findings,
    })
}

/// The two editions.
struct Pair {
    sides: [Side; 2],
}

/// One of them: a file, or a file as it was in a revision of git.
enum Side {
    File(std::path::PathBuf),
    Revision(Revision),
}

impl Side {
    fn path(&self) -> &Path {
        match self {
            Side::File(path) => path,
            Side::Revision(it) => it.path(),
        }
    }

    fn name(&self) -> String {
        match self {
            Side::File(path) => path.display().to_string(),
            Side::Revision(it) => it.name().to_owned(),
        }
    }
}

impl Pair {
    fn of(asked: &Diff) -> Result<Pair, Message> {
        let file = |path: &std::path::PathBuf| Side::File(path.clone());
        let sides = match (&asked.rev, asked.files.as_slice()) {
            (None, [old, new]) => [file(old), file(new)],
            (Some(rev), [path]) => match rev.split_once("..") {
                Some((from, to)) => {
                    let of = |rev| Revision::of(path, rev).map(Side::Revision);
                    [of(from)?, if to.is_empty() { file(path) } else { of(to)? }]
                }
                None => [Side::Revision(Revision::of(path, rev)?), file(path)],
            },
            (Some(_), _) => {
                return Err(message!(
                    "`--rev` so một tệp ở hai lúc: `kehoach diff --rev HEAD tệp.yaml`",
                    "`--rev` holds one file at two times: `kehoach diff --rev HEAD plan.yaml`"
                ));
            }
            (None, _) => {
                return Err(message!(
                    "cần hai bản, cũ trước mới sau: `kehoach diff cu.yaml moi.yaml`; một tệp ở lần lưu trước trong git: `kehoach diff --rev HEAD tệp.yaml`",
                    "two editions are needed, the old one first: `kehoach diff old.yaml new.yaml`; one file as git kept it: `kehoach diff --rev HEAD plan.yaml`"
                ));
            }
        };
        Ok(Pair { sides })
    }
}

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
fn shown(comparison: &Comparison, report: &Report) -> String {
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
            let edits = crate::change::words(&it.was, &it.is);
            row(&crate::change::pieces(&it.was, &it.is, &edits))
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
    let number = match (it.fate, it.was_number == it.is_number) {
        (Fate::Changed | Fate::Moved, false) => format!("{} → {}", it.was_number, it.is_number),
        _ => it.number().to_owned(),
    };
    let place = match number.is_empty() {
        true => it.part.to_owned(),
        false => number,
    };
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

fn told(comparison: &Comparison, pair: &Pair) -> String {
    let data = comparison.data.as_ref().map(|data| {
        let all = data.iter().map(|it| {
            json!({
                "fate": it.fate.name(), "key": it.key, "name": it.name, "item": it.item,
                "number": it.number, "was": it.was, "is": it.is,
                "was_line": it.was_line, "is_line": it.is_line,
            })
        });
        all.collect::<Vec<Value>>()
    });
    let text = comparison.text.iter().map(|it| {
        let pieces = it.pieces().into_iter().map(|piece| {
            let fate = match piece {
                Piece::Kept(_) => "kept",
                Piece::Gone(_) => "removed",
                Piece::Came(_) => "added",
            };
            json!([fate, piece.text()])
        });
        json!({
            "fate": it.fate.name(), "part": it.part, "was_number": it.was_number,
            "is_number": it.is_number, "was": it.was, "is": it.is,
            "pieces": pieces.collect::<Vec<Value>>(),
        })
    });
    let [old, new] = &pair.sides;
    let told = json!({
        "tool": "kehoach", "version": env!("CARGO_PKG_VERSION"),
        "old": old.name(), "new": new.name(), "same": comparison.is_same(),
        "data": data, "text": text.collect::<Vec<Value>>(),
    });
    format!("{told:#}\n")
}
