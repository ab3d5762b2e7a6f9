//! The items of a page or a cell, one below the other.

use std::io;

use super::Pen;
use super::element::Element;
use super::paragraph::paragraph;
use super::rule::{gap, rule};
use super::table::{LEAST, columns, table};
use crate::sheet::Item;

/// What the items become in a container `width` points wide. The last is a paragraph:
/// Word joins tables that touch and asks for a paragraph at every end.
pub fn flow<'a>(items: &'a [Item], width: f64, pen: &mut Pen<'a>) -> io::Result<Vec<Element>> {
    let mut flow = Vec::new();
    for (n, item) in items.iter().enumerate() {
        let next = items.get(n + 1);
        let touches = matches!(next, None | Some(Item::Columns(_) | Item::Table(_)));
        let least = if touches { LEAST } else { 0.0 };
        match item {
            Item::Paragraph(item) => flow.push(paragraph(item, pen)?),
            Item::Rule(item) => flow.push(rule(item, width)?),
            Item::Columns(item) => {
                flow.push(columns(item, item.after - least, pen)?);
                if touches {
                    flow.push(gap(least)?);
                }
            }
            Item::Table(item) => {
                flow.push(table(item, pen)?);
                let below = if next.is_none() { least } else { item.after };
                if below > 0.0 || touches {
                    flow.push(gap(below.max(least))?);
                }
            }
        }
    }
    if flow.is_empty() {
        flow.push(gap(LEAST)?);
    }
    Ok(flow)
}
