//! A table's facts into a table of the document.

use super::emphasis::inlines;
use super::markup::joined;
use crate::campaign::cell::TIMELINE;
use crate::diagnostic::Sink;
use crate::document::{Cell, CellAlign, Inline, Row, Table};
use crate::fact::Fact;

/// A table from the facts of `campaign::Table`.
pub fn of(fact: &Fact, sink: &mut Sink) -> Table {
    let head = list(fact.get("head"));
    let rows = head.iter().chain(list(fact.get("rows")));
    let rows = rows.map(|it| row(it, sink)).collect();
    let align = list(fact.get("align"))
        .iter()
        .map(|a| match words(Some(a)).as_str() {
            "giua" => CellAlign::Center,
            "phai" => CellAlign::Right,
            "deu" => CellAlign::Justify,
            _ => CellAlign::Left,
        });
    Table {
        is_timeline: words(fact.get("of")) == TIMELINE,
        title: match fact.get("title") {
            Some(Fact::Worded(it)) => inlines(&joined(it, "\n"), sink),
            _ => Vec::new(),
        },
        widths: list(fact.get("widths"))
            .iter()
            .filter_map(|w| words(Some(w)).parse().ok())
            .collect(),
        align: align.collect(),
        head: head.len(),
        rows,
    }
}

fn row(fact: &Fact, sink: &mut Sink) -> Row {
    let section = inline(fact.get("section"), sink);
    if !section.is_empty() {
        let cell = Cell {
            across: usize::MAX,
            down: 1,
            text: vec![section],
            strip: None,
        };
        return Row {
            section: true,
            cells: vec![cell],
        };
    }
    Row {
        section: false,
        cells: list(fact.get("cells"))
            .iter()
            .map(|it| cell(it, sink))
            .collect(),
    }
}

fn cell(fact: &Fact, sink: &mut Sink) -> Cell {
    let count = |key| {
        words(fact.get(key))
            .parse::<f64>()
            .map_or(1, |n| n.clamp(1.0, 99.0) as usize)
    };
    let text = match fact.get("text") {
        Some(Fact::Worded(it)) => it
            .text
            .lines()
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .map(|l| inlines(&it.part(&it.range(l)), sink))
            .collect(),
        _ => Vec::new(),
    };
    Cell {
        across: count("across"),
        down: count("down"),
        text,
        strip: None,
    }
}

fn list(fact: Option<&Fact>) -> &[Fact] {
    match fact {
        Some(Fact::List(items)) => items,
        _ => &[],
    }
}

fn words(fact: Option<&Fact>) -> String {
    match fact {
        Some(Fact::Worded(it)) => it.text.clone(),
        _ => String::new(),
    }
}

fn inline(fact: Option<&Fact>, sink: &mut Sink) -> Vec<Inline> {
    match fact {
        Some(Fact::Worded(it)) => inlines(it, sink),
        _ => Vec::new(),
    }
}
