//! The items of a page or a cell, one below the other.

use std::io;

use super::Writer;
use super::element::Element;
use super::paragraph::paragraph;
use super::rule::{LEAST, gap, rule};
use super::table::{columns, table};
use crate::sheet::{Fate, Item};

/// What the items become in a container `width` points wide. The last is a paragraph:
/// Word joins tables that touch and asks for a paragraph at every end.
pub fn flow<'a>(
    items: &'a [Item],
    width: f64,
    writer: &mut Writer<'a>,
) -> io::Result<Vec<Element>> {
    let mut flow = Vec::new();
    for (n, item) in items.iter().enumerate() {
        let next = items.get(n + 1);
        let touches = matches!(next, None | Some(Item::Columns(_) | Item::Table(_)));
        match item {
            Item::Paragraph(item) => flow.push(paragraph(item, writer)?),
            Item::Rule(item) => flow.push(rule(item, width)?),
            Item::Columns(item) => {
                flow.push(columns(item, writer)?);
                if touches {
                    let mut gap = gap(LEAST)?;
                    writer.tracker.end(&mut gap, below(item.fate, next));
                    flow.push(gap);
                }
            }
            Item::Table(item) => {
                // The lowest border stands in the gap.
                let room = next.map_or(0.0, |_| item.after - item.border);
                flow.push(table(item, writer)?);
                let mut gap = gap(room.max(LEAST))?;
                if item.rows.last().is_some_and(|row| row.keep_next) {
                    gap.child("w:pPr").push(Element::new("w:keepNext"));
                }
                writer.tracker.end(&mut gap, below(item.fate(), next));
                flow.push(gap);
            }
        }
    }
    if flow.is_empty() {
        flow.push(gap(LEAST)?);
    }
    Ok(flow)
}

/// The gap below a table comes and goes with it, but for the last of a container.
fn below(fate: Fate, next: Option<&Item>) -> Fate {
    next.map_or(Fate::Stays, |_| fate)
}
