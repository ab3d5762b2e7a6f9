//! Facts that are true of one year, which only the sentences that call them tell.

use super::leaf::{Leaf, Part};
use super::{Fate, Row, Turn};
use crate::diagnostic::Message;
use crate::time;

/// What is asked of facts that stand behind the year in a sentence, each year having its own, and of figures in a sentence of
/// the year.
pub fn rows(leaves: &[Leaf], turn: &Turn) -> Vec<Row> {
    let sentences = leaves.iter().filter(|it| it.part != Part::Basis);
    let sentences: Vec<&Leaf> = sentences.collect();
    let facts = leaves.iter().filter(|it| it.part == Part::Fact);
    let asked = facts.filter_map(|fact| {
        let name = fact.key.strip_prefix("facts.")?;
        let why = if sentences.iter().any(|it| is_behind_year(it, name)) {
            message!(
                "đứng sau năm trong câu: năm mới có tên khác không?",
                "it stands behind the year in a sentence: has the new year another?"
            )
        } else if is_figure(fact) && sentences.iter().any(|it| is_of_year(it, name, turn)) {
            figure(turn)
        } else {
            return None;
        };
        Some(fact.row(Fate::Look, 0..fact.words().len(), "?", why))
    });
    asked.collect()
}

/// `chuyên đề năm {{ year }} {{ chuyen-de }}`
fn is_behind_year(leaf: &Leaf, name: &str) -> bool {
    leaf.calls().windows(2).any(|pair| {
        let [(year, of), (fact, called)] = pair else {
            return false;
        };
        let between = leaf.words().get(year.end..fact.start).unwrap_or("-");
        let beside = between.trim_matches([' ', '\n', ':', '“', '"']).is_empty();
        *of == "year" && beside && *called == name
    })
}

/// Whether a fact is a number and no time: 318; 45,2%; 60.000.000 đồng.
fn is_figure(fact: &Leaf) -> bool {
    let words = fact.words().trim();
    let is_year = time::figures(words)
        .iter()
        .any(|it| it.0.len() == 4 && words.len() == 4);
    words.starts_with(|ch: char| ch.is_ascii_digit()) && fact.paragraph.times.is_empty() && !is_year
}

/// `Năm {{ year }} có {{ so-ho }} hộ`
fn is_of_year(leaf: &Leaf, name: &str, turn: &Turn) -> bool {
    leaf.calls().iter().any(|(at, called)| {
        let said = &leaf.words()[leaf.sentence(at)];
        let is_own = said.contains("{{ year }}") || said.contains(&turn.from.to_string());
        *called == name && is_own
    })
}

fn figure(turn: &Turn) -> Message {
    let (from, to) = (turn.from, turn.to);
    message!(
        "con số của năm {from}: năm {to} là bao nhiêu?",
        "a figure of {from}: how many in {to}?"
    )
}
