//! The head of a page as letters for a terminal: its two columns, with the lines ended where they are
//! ended on paper.

use crate::app::house::House;
use crate::app::work::Work;
use crate::face::Faces;
use crate::sheet::{Columns, Item, Paragraph};

/// Points that a letter of the terminal stands for.
const LETTER: f64 = 7.4;

/// What a rule is drawn of.
const RULE: &str = "─";

/// The lines of the first columns of a page; none when the paper was not made.
pub fn lines(work: &Work, house: &House) -> Vec<String> {
    let section = work.sheet().and_then(|it| it.sections.first());
    let items = section.iter().flat_map(|it| &it.items);
    let columns = items.map_while(|it| match it {
        Item::Columns(columns) => Some(columns),
        _ => None,
    });
    columns
        .flat_map(|it| beside(it, &house.0.estate.faces))
        .collect()
}

/// Cells side by side, their words in the middle.
fn beside(columns: &Columns, faces: &Faces) -> Vec<String> {
    let cells: Vec<(usize, Vec<String>)> = columns
        .widths
        .iter()
        .zip(&columns.cells)
        .map(|(width, cell)| {
            let words = cell.iter().flat_map(|it| match it {
                Item::Paragraph(it) => broken(it, *width, faces),
                Item::Rule(it) => vec![RULE.repeat((it.width / LETTER) as usize)],
                _ => Vec::new(),
            });
            ((width / LETTER) as usize, words.collect())
        })
        .collect();
    let high = cells
        .iter()
        .map(|(_, lines)| lines.len())
        .max()
        .unwrap_or(0);
    let line = |at: usize| {
        let cells = cells.iter().map(|(width, lines)| {
            let words = lines.get(at).map_or("", String::as_str);
            format!("{words:^width$}")
        });
        cells.collect::<Vec<_>>().join(" ").trim_end().to_owned()
    };
    (0..high).map(line).collect()
}

/// The lines of a paragraph in a column.
fn broken(paragraph: &Paragraph, width: f64, faces: &Faces) -> Vec<String> {
    let Some(style) = paragraph.runs.first().map(|it| it.style) else {
        return Vec::new();
    };
    let words: String = paragraph.runs.iter().map(|it| it.text.as_str()).collect();
    let mut lines = vec![String::new()];
    for word in words.split(' ') {
        let Some(last) = lines.last_mut() else {
            continue;
        };
        let longer = match last.is_empty() {
            true => word.to_owned(),
            false => format!("{last} {word}"),
        };
        match last.is_empty() || faces.width(&longer, &style) <= width {
            true => *last = longer,
            false => lines.push(word.to_owned()),
        }
    }
    lines
}
