//! Tables of a page, and of several that it goes on over; and what stands side by side without lines.

use super::column;
use super::flow::{self, Column};
use super::grid::Grid;
use super::line::{self, Line};
use crate::manuscript::{self, Block, Merge, Paragraph, Row, Table};
use crate::read::letterhead;
use crate::role::Role;

/// The table that lines make on one page.
pub fn of(grid: &Grid) -> Table {
    Table {
        rows: (0..grid.cells.len()).map(|at| row(grid, at)).collect(),
        ruled: true,
    }
}

/// Puts what stands on the next page behind a table.
pub fn go_on(above: &mut Table, next: Table) {
    let mut rows = next.rows.into_iter().peekable();
    // Its head is printed again on each page.
    for head in &mut above.rows {
        if rows.next_if(|it| is_same(it, head)).is_none() {
            break;
        }
        head.head = true;
    }
    if let Some(last) = above.rows.last_mut()
        && let Some(rest) = rows.next_if(|it| is_rest(it, last))
    {
        for (cell, rest) in last.cells.iter_mut().zip(rest.cells) {
            join(&mut cell.blocks, rest.blocks);
        }
    }
    above.rows.extend(rows);
}

/// The words of a cell.
fn text(cell: &manuscript::Cell) -> String {
    let paragraphs = cell.blocks.iter().flat_map(Block::paragraphs);
    let words: Vec<String> = paragraphs.map(Paragraph::text).collect();
    words.join(" ").trim().to_owned()
}

fn is_same(one: &Row, other: &Row) -> bool {
    let cells = |it: &Row| {
        it.cells
            .iter()
            .map(|it| (it.span, text(it)))
            .collect::<Vec<_>>()
    };
    cells(one) == cells(other)
}

/// Whether a row is the rest of the one that ended the page above: a cell goes on in the middle of a
/// sentence, and none begins one where the other has no words.
fn is_rest(row: &Row, above: &Row) -> bool {
    let pairs = || {
        row.cells
            .iter()
            .zip(&above.cells)
            .map(|it| (text(it.0), text(it.1)))
    };
    let is_open = |(own, above): (String, String)| {
        let ended = above.ends_with(['.', ';', ':', '!', '?']);
        !above.is_empty() && !ended && own.starts_with(char::is_lowercase)
    };
    let alike = row.cells.len() == above.cells.len();
    let mut begun = pairs().filter(|(own, above)| above.is_empty() && !own.is_empty());
    alike && begun.next().is_none() && pairs().any(is_open)
}

/// Puts the rest of a cell behind it.
fn join(above: &mut Vec<Block>, rest: Vec<Block>) {
    let mut rest = rest.into_iter();
    let first = rest.next();
    match (above.last_mut(), first) {
        (Some(Block::Paragraph(last)), Some(Block::Paragraph(first)))
            if !last.text().trim_end().ends_with(['.', ';', ':']) =>
        {
            if let Some(run) = last.runs.last_mut() {
                run.words.push_str(" ");
            }
            last.runs.extend(first.runs);
        }
        (_, first) => above.extend(first),
    }
    above.extend(rest);
}

/// A row of a table.
fn row(grid: &Grid, at: usize) -> Row {
    let mut cells = Vec::new();
    let mut column = 0;
    while column < grid.cells[at].len() {
        let own = &grid.cells[at][column];
        if own.span == 0 {
            // A cell above reaches down here.
            let above = (0..at)
                .rev()
                .map(|it| &grid.cells[it][column])
                .find(|it| it.span > 0);
            let span = above.map_or(1, |it| it.span);
            cells.push(manuscript::Cell {
                span: span as u32,
                merge: Merge::Above,
                ..manuscript::Cell::default()
            });
            column += span;
            continue;
        }
        let lines: Vec<Line> = line::rows(own.letters.clone(), 0)
            .into_iter()
            .filter_map(|it| it.into_iter().reduce(Line::with_behind))
            .collect();
        let inner = Column::of_cell(grid.edges(column, own), &lines);
        let lines = lines.into_iter().map(|it| (it, inner)).collect();
        let paragraphs = flow::paragraphs(lines);
        cells.push(manuscript::Cell {
            blocks: paragraphs.into_iter().map(Block::Paragraph).collect(),
            span: own.span as u32,
            merge: if own.down > 1 {
                Merge::Begins
            } else {
                Merge::None
            },
        });
        column += own.span;
    }
    Row { cells, head: false }
}

/// Parts that stand side by side, as the table they are typed in: of a head the names above number and day.
pub fn beside(sides: [Vec<Line>; 2], column: &Column) -> Table {
    let edge = |lines: &[Line], of: fn(&Line) -> f64, pick: fn(f64, f64) -> f64| {
        lines.iter().map(of).reduce(pick).unwrap_or_default()
    };
    let inner = edge(&sides[0], |it| it.right, f64::max);
    let outer = edge(&sides[1], |it| it.left, f64::min);
    let gap = (inner + outer) / 2.0;
    let widths = [gap - column.left, column.right - gap];
    let is_one = |roles: [Role; 2]| {
        move |it: &&Line| letterhead::role(&it.text()).is_some_and(|it| roles.contains(&it))
    };
    let is_title = is_one([Role::QuocHieu, Role::TieuDe]);
    let is_head = sides[1].iter().any(|it| is_title(&it));
    let dated = sides
        .iter()
        .flatten()
        .filter(is_one([Role::SoKyHieu, Role::NgayThang]));
    let dated = dated.filter(|_| is_head);
    let below = dated.map(|it| it.base - it.size / 2.0).reduce(f64::min);
    let below = below.unwrap_or(f64::INFINITY);
    let cell = |lines: &[Line], width: f64| manuscript::Cell {
        blocks: column::items(lines, width)
            .iter()
            .map(|it| Block::Paragraph(flow::paragraph(it, column)))
            .collect(),
        span: 1,
        merge: Merge::None,
    };
    let row = |is_below: bool| {
        let cells = sides.iter().zip(widths).map(|(lines, width)| {
            let own = lines.iter().filter(|it| (it.base > below) == is_below);
            cell(&own.cloned().collect::<Vec<_>>(), width)
        });
        Row {
            cells: cells.collect(),
            head: false,
        }
    };
    let is_filled = |it: &Row| it.cells.iter().any(|it| !it.blocks.is_empty());
    Table {
        rows: [row(false), row(true)]
            .into_iter()
            .filter(is_filled)
            .collect(),
        ruled: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::manuscript::{Look, Run};
    use crate::worded::Worded;

    fn table(rows: &[&[&str]]) -> Table {
        let cell = |words: &&str| manuscript::Cell {
            blocks: vec![Block::Paragraph(Paragraph {
                runs: vec![Run {
                    words: Worded::plain(*words),
                    look: Look::default(),
                    note: None,
                    field: None,
                }],
                ..Paragraph::default()
            })],
            span: 1,
            merge: Merge::None,
        };
        let row = |cells: &&[&str]| Row {
            cells: cells.iter().map(cell).collect(),
            head: false,
        };
        Table {
            rows: rows.iter().map(row).collect(),
            ruled: true,
        }
    }

    #[test]
    fn a_table_goes_on_below_its_head_and_in_the_middle_of_a_row() {
        let mut above = table(&[&["Số", "Việc"], &["1", "Quét ngõ từ đầu"]]);
        go_on(
            &mut above,
            table(&[
                &["Số", "Việc"],
                &["", "xóm đến cuối xóm"],
                &["2", "Khơi cống"],
            ]),
        );
        let words: Vec<Vec<String>> = above
            .rows
            .iter()
            .map(|it| it.cells.iter().map(text).collect())
            .collect();
        assert_eq!(
            words,
            [
                ["Số", "Việc"],
                ["1", "Quét ngõ từ đầu xóm đến cuối xóm"],
                ["2", "Khơi cống"]
            ]
        );
        assert!(above.rows[0].head);
    }
}
