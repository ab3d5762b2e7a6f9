//! The papers a description rests on, when its year turns.

use super::leaf::{Leaf, Part};
use super::{Fate, Row, Turn};
use crate::campaign::{Precision, When};
use crate::diagnostic::Message;
use crate::knowledge::replaced;
use crate::node::{Kind, Node};
use crate::proof::citation::Citation;
use crate::source::Span;
use crate::time;
use crate::unwritten;

/// The papers the description rests on: each as it is cited, its symbol and its year.
pub fn cited(node: &Node, text: &str) -> Vec<(Leaf, String, Option<i32>)> {
    let Some(Node {
        kind: Kind::List(items),
        ..
    }) = node.get("basis")
    else {
        return Vec::new();
    };
    let found = items.iter().enumerate().map(|(place, item)| {
        let words = |key| match &item.get(key)?.kind {
            Kind::Scalar(words) => Some(words.to_string()),
            _ => None,
        };
        let (class, number, date) = (words("paper"), words("number"), words("date"));
        let said = match (&item.kind, words("text")) {
            (Kind::Scalar(said), _) => said.to_string(),
            (_, Some(said)) => said,
            _ => [class, number.clone(), date.clone()]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" "),
        };
        let year = |it: &String| time::figures(it).last().map(|(_, year)| *year);
        let year = date
            .as_ref()
            .and_then(year)
            .and_then(|it| i32::try_from(it).ok());
        let named = ["paper", "text", "number"].map(|key| item.get(key));
        let first = named.into_iter().flatten().next().unwrap_or(item).span;
        let at = Span::new(first.file, first.start as usize, item.span.end as usize);
        let leaf = Leaf::cited(format!("basis[{place}]"), item, at, said, text);
        // Typed as a sentence it is cited like any paper.
        let typed = leaf
            .paragraph
            .citations
            .first()
            .filter(|_| number.is_none());
        let typed = typed.map(|it| symbol_and_year(&leaf, it));
        let (symbol, year) = typed.unwrap_or((number.unwrap_or_default(), year));
        (leaf, symbol, year)
    });
    found.collect()
}

/// Each basis asks whether it still holds.
pub fn rows(node: &Node, text: &str, turn: &Turn) -> Vec<Row> {
    let found = cited(node, text);
    // A basis that is still to be written has its mark.
    let found = found.into_iter();
    let found = found.filter(|(leaf, ..)| !leaf.words().contains(unwritten::OPENING));
    let rows = found.map(|(leaf, symbol, year)| {
        let why = question(&symbol, year, turn);
        leaf.row(Fate::Look, 0..leaf.words().len(), "?", why)
    });
    rows.collect()
}

/// Each paper that a sentence cites asks the same; one that is a basis too is mended with it.
pub fn cited_rows(leaves: &[Leaf], node: &Node, text: &str, turn: &Turn) -> Vec<Row> {
    let bases: Vec<(usize, String)> = cited(node, text)
        .into_iter()
        .map(|(leaf, symbol, _)| (line(&leaf, text), symbol))
        .collect();
    let leaves = leaves.iter().filter(|it| it.part != Part::Basis);
    let rows = leaves.flat_map(|leaf| {
        leaf.paragraph.citations.iter().map(|it| {
            let (symbol, year) = symbol_and_year(leaf, it);
            let basis = bases.iter().find(|it| is_named(&it.1) && it.1 == symbol);
            let why = match basis {
                Some((line, _)) => message!(
                    "cũng là căn cứ ở dòng {line}: sửa theo căn cứ ấy",
                    "it is the basis of line {line} too: mend both"
                ),
                None => question(&symbol, year, turn),
            };
            leaf.row(Fate::Look, it.range.clone(), "?", why)
        })
    });
    rows.collect()
}

fn line(leaf: &Leaf, text: &str) -> usize {
    text[..leaf.span.start as usize].matches('\n').count() + 1
}

/// Whether a symbol tells one paper from others, as a bare number does not.
pub fn is_named(symbol: &str) -> bool {
    symbol.contains(['/', '-'])
}

/// The symbol of a cited paper and the year of its day.
pub fn symbol_and_year(leaf: &Leaf, cited: &Citation) -> (String, Option<i32>) {
    let symbol = leaf.words()[cited.number.clone()].to_owned();
    (symbol, cited.date.as_ref().and_then(|it| it.year))
}

/// What is asked of a paper that another rests on.
pub fn question(symbol: &str, year: Option<i32>, turn: &Turn) -> Message {
    let (from, to) = (turn.from, turn.to);
    match replaced::papers(symbol).next() {
        Some(newer) => {
            let by = newer.by;
            message!(
                "đã có văn bản thay thế: {by}",
                "replaced by another paper: {by}"
            )
        }
        None if year == Some(from) => message!(
            "căn cứ của năm {from}: có văn bản của năm {to} thay chưa?",
            "a basis of {from}: is there one of {to} now?"
        ),
        None => message!("căn cứ còn hiệu lực không?", "does the basis still hold?"),
    }
}

/// A basis keeps the words of the old year where it borrowed a value that has moved.
pub fn freeze(leaves: &[Leaf], rows: &mut Vec<Row>) {
    let moved = rows.iter().filter(|it| it.fate == Fate::Moved);
    let keys: Vec<&str> = moved.map(|it| it.key.as_str()).collect();
    let is_moved = |key: &str| keys.contains(&key);
    let value = |key: &str| leaves.iter().find(|it| it.key == key).map(|it| it.words());
    // `year` is that of the period, where that lies in one, as facts have it.
    let is_planned = |it: &str| {
        When::understand(it)
            .and_then(Precision::only_year)
            .is_some()
    };
    let year = match value("period").is_some_and(is_planned) {
        true => "period",
        false => "date",
    };
    let mut frozen = Vec::new();
    for leaf in leaves.iter().filter(|it| it.part == Part::Basis) {
        for (range, name) in leaf.calls() {
            let (key, is_year) = match name {
                "year" => (year.to_owned(), true),
                "date.year" => ("date".to_owned(), true),
                "period" => ("period".to_owned(), false),
                other => (format!("facts.{other}"), false),
            };
            let Some(words) = value(&key).filter(|_| is_moved(&key)) else {
                continue;
            };
            let year = words.get(words.len().saturating_sub(4)..);
            let old = if is_year {
                year.unwrap_or(words)
            } else {
                words
            };
            let why = message!(
                "trích yếu của văn bản cũ: giữ nguyên chữ của nó",
                "the title of an older paper keeps its words"
            );
            let place = leaf.place(&range);
            let row = leaf.row(Fate::Moved, range, old, why);
            frozen.push(row.put(place.map(|it| (it, old.to_owned())).into_iter().collect()));
        }
    }
    rows.extend(frozen);
}
