//! What became of each value as comments above the lines of a description.

use super::{Fate, Row, Turn, span};
use crate::diagnostic::{Fix, Lang};

/// Comments to be put in: one for each row that was moved or has to be looked at.
pub fn noted(rows: &[Row], text: &str, turn: &Turn, lang: Lang) -> Vec<Fix> {
    let told = rows.iter().filter(|it| it.fate != Fate::Kept);
    let mut lines: Vec<(u32, String)> = Vec::new();
    for row in told {
        let (was, is, why) = (&row.was, &row.is, row.why.in_lang(lang));
        let to = turn.to;
        let note = match row.fate {
            Fate::Moved if is.is_empty() => format!("[{to}] {was}: {why}"),
            Fate::Moved => format!("[{to}] {was} → {is}: {why}"),
            _ => format!("[{to}] ? {was}: {why}"),
        };
        let indent: String = text[row.line as usize..]
            .chars()
            .take_while(|ch| *ch == ' ')
            .collect();
        let note = format!("{indent}# {note}\n");
        match lines.iter_mut().find(|(line, _)| *line == row.line) {
            Some((_, notes)) => notes.push_str(&note),
            None => lines.push((row.line, note)),
        }
    }
    let fix = |(line, note): (u32, String)| {
        let line = line as usize;
        Fix {
            stretches: vec![(span(line..line), note)],
        }
    };
    lines.into_iter().map(fix).collect()
}
