//! The items of a page or a cell, one below the other.

use std::io;

use super::Writer;
use super::element::Element;
use super::paragraph::paragraph;
use super::rule::{LEAST, gap, rule};
use super::table::{columns, table};
use crate::sheet::Item;

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
                    flow.push(gap(LEAST)?);
                }
            }
            Item::Table(item) => {
                // The lowest border stands in the gap.
                let below = next.map_or(0.0, |_| item.after - item.border);
                flow.push(table(item, writer)?);
                let mut gap = gap(below.max(LEAST))?;
                if item.rows.last().is_some_and(|row| row.keep_next) {
                    gap.child("w:pPr").push(Element::new("w:keepNext"));
                }
                flow.push(gap);
            }
        }
    }
    if flow.is_empty() {
        flow.push(gap(LEAST)?);
    }
    Ok(flow)
}
