//! The tables of a finished paper: rows and cells as a description types them.

use super::line::{Lines, escaped, looked, roomy};
use super::look::called;
use crate::description::{Group, Value};
use crate::manuscript::{Block, Cell, Manuscript, Merge, Row, Spot, Table};
use crate::role::Role;
use crate::stars;

/// Tells which table each cell stands in that is a paragraph of a document.
pub fn of_document(lines: &mut Lines, manuscript: &Manuscript, spots: &[Option<Spot>]) {
    let mut all = Vec::new();
    tables(&manuscript.body, &mut all);
    let mut last = None;
    for line in &mut lines.all {
        if !is_cell(line.role) {
            last = None;
            continue;
        }
        let cell = spots.get(line.at).copied().flatten().and_then(|it| it.cell);
        let Some([number, ..]) = cell else { continue };
        // A table within a cell is told with it.
        let Some(outer) = outermost(&all, number) else {
            continue;
        };
        if last != Some(outer) {
            lines.tables.push(group(all[outer].0, manuscript));
            last = Some(outer);
        }
        line.table = Some(lines.tables.len() - 1);
    }
}

/// The same of a plain text, whose cells stand behind tabs or between bars.
pub fn of_text(lines: &mut Lines) {
    let (sources, mut last) = (lines.proof.sources, None);
    let mut done = Vec::new();
    for line in &mut lines.all {
        if line.role != Role::BangO {
            last = None;
            continue;
        }
        let place = lines.proof.whole(&lines.proof.paragraphs[line.at]);
        let text = &sources.get(place.file).text;
        let start = text[..place.start as usize]
            .rfind('\n')
            .map_or(0, |it| it + 1);
        let row = text[start..].lines().next().unwrap_or("");
        if last.is_none() {
            done.push(Vec::new());
        }
        if last != Some(start)
            && let Some(table) = done.last_mut()
        {
            table.push(cells(row));
        }
        last = Some(start);
        line.table = Some(done.len() - 1);
    }
    lines.tables = done.into_iter().map(plain).collect();
}

fn is_cell(role: Role) -> bool {
    matches!(role, Role::BangO | Role::BangDau | Role::BangMuc)
}

/// The cells of a row of text.
fn cells(row: &str) -> Value {
    let row = row.trim_end_matches(['\r', '\n']);
    let (row, sign) = match row.contains('\t') {
        true => (row, '\t'),
        false => (row.trim().trim_matches('|'), '|'),
    };
    let typed = |cell: &str| {
        let cell = roomy(cell.trim());
        looked(&cell, &stars::looks(&cell)).1
    };
    let cells = row.split(sign).map(|it| Value::words(typed(it)));
    Value::Row(cells.collect())
}

fn plain(mut rows: Vec<Value>) -> Group {
    let mut group = Group::default();
    if rows.len() > 1 {
        group.put("head", Value::List(vec![rows.remove(0)]));
    }
    group.put("rows", Value::List(rows));
    group
}

/// Every table in the order in which they are counted, with that around it.
fn tables<'m>(blocks: &'m [Block], all: &mut Vec<(&'m Table, Option<usize>)>) {
    fn within<'m>(
        blocks: &'m [Block],
        outer: Option<usize>,
        all: &mut Vec<(&'m Table, Option<usize>)>,
    ) {
        for block in blocks {
            let Block::Table(table) = block else { continue };
            let at = all.len();
            all.push((table, outer));
            let cells = table.rows.iter().flat_map(|row| &row.cells);
            for cell in cells.filter(|it| it.merge != Merge::Above) {
                let outer = outer.or_else(|| table.is_data().then_some(at));
                within(&cell.blocks, outer, all);
            }
        }
    }
    within(blocks, None, all);
}

fn outermost(all: &[(&Table, Option<usize>)], number: usize) -> Option<usize> {
    let at = number.checked_sub(1)?;
    Some(all.get(at)?.1.unwrap_or(at))
}

/// A table as it is typed.
fn group(table: &Table, manuscript: &Manuscript) -> Group {
    let width = table.rows.iter().map(columns).max().unwrap_or(0);
    let heads = table.rows.iter().take_while(|it| it.head).count();
    let heads = match heads {
        0 if table.rows.len() > 1 && table.rows.first().is_some_and(is_head) => 1,
        heads => heads,
    };
    // A table of heads alone has rows.
    let heads = [deepened(table, heads), heads];
    let heads = heads.into_iter().find(|it| *it < table.rows.len());
    let heads = heads.unwrap_or(0);
    let row = |at: usize| {
        let cells = &table.rows[at].cells;
        if let [cell] = &cells[..]
            && at >= heads
            && width > 1
            && columns(&table.rows[at]) == width
            && cell.merge == Merge::None
        {
            return Value::words(text(cell, manuscript));
        }
        let mut column = 0;
        let mut typed = Vec::new();
        for cell in cells {
            if cell.merge != Merge::Above {
                typed.push(self::cell(table, (at, column), cell, manuscript));
            }
            column += cell.span.max(1) as usize;
        }
        Value::Row(typed)
    };
    let mut group = Group::default();
    group.put("head", Value::List((0..heads).map(row).collect()));
    let rows = (heads..table.rows.len()).map(row);
    group.put(
        "rows",
        Value::List(rows.filter(|it| !it.is_empty()).collect()),
    );
    group
}

/// Whether the first row is a head: it is bold, it parts columns under one name, or it begins with the
/// column of numbers.
fn is_head(row: &Row) -> bool {
    let first = row.cells.first().map(|it| {
        let words = it.blocks.iter().flat_map(Block::paragraphs);
        let words: Vec<String> = words.map(|it| it.text().trim().to_owned()).collect();
        words.join(" ").to_lowercase()
    });
    let is_number = first.is_some_and(|it| NUMBERS.contains(&it.trim_end_matches('.')));
    let is_parted = is_parted(row) && row.cells.iter().any(|it| it.merge == Merge::Begins);
    is_bold(row) || is_number || is_parted
}

/// What heads the column of numbers.
const NUMBERS: [&str; 4] = ["tt", "stt", "số tt", "số thứ tự"];

/// Whether a row has a cell over some of the columns.
fn is_parted(row: &Row) -> bool {
    row.cells.len() > 1 && row.cells.iter().any(|it| it.span > 1)
}

/// So many rows are heads when cells of the first go on downwards.
fn deepened(table: &Table, heads: usize) -> usize {
    let Some(first) = table.rows.first().filter(|_| heads > 0) else {
        return 0;
    };
    let mut column = 0;
    let mut deepest = heads;
    for cell in &first.cells {
        if cell.merge == Merge::Begins {
            deepest = deepest.max(depth(table, 0, column));
        }
        column += cell.span.max(1) as usize;
    }
    deepest
}

/// Over how many rows a cell goes that begins in a row.
fn depth(table: &Table, at: usize, column: usize) -> usize {
    let below = table.rows[at + 1..].iter();
    1 + below.take_while(|it| goes_on(it, column)).count()
}

fn columns(row: &Row) -> usize {
    row.cells.iter().map(|it| it.span.max(1) as usize).sum()
}

fn is_bold(row: &Row) -> bool {
    let mut runs = row
        .cells
        .iter()
        .flat_map(|it| &it.blocks)
        .flat_map(Block::paragraphs)
        .flat_map(|it| &it.runs)
        .filter(|it| !it.words.text.trim().is_empty())
        .peekable();
    runs.peek().is_some() && runs.all(|it| it.look.bold)
}

fn cell(
    table: &Table,
    (at, column): (usize, usize),
    cell: &Cell,
    manuscript: &Manuscript,
) -> Value {
    let down = match cell.merge {
        Merge::Begins => depth(table, at, column),
        _ => 1,
    };
    let words = Value::words(text(cell, manuscript));
    if down == 1 && cell.span < 2 {
        return words;
    }
    let mut group = Group::default();
    group.put("text", words);
    if cell.span > 1 {
        group.put("across", Value::words(cell.span.to_string()));
    }
    if down > 1 {
        group.put("down", Value::words(down.to_string()));
    }
    group.into()
}

/// Whether a cell of the row above goes on in a column.
fn goes_on(row: &Row, column: usize) -> bool {
    let mut at = 0;
    row.cells.iter().any(|cell| {
        let own = at;
        at += cell.span.max(1) as usize;
        own == column && cell.merge == Merge::Above
    })
}

/// The words of a cell, a paragraph a line, with its notes where they are called.
fn text(cell: &Cell, manuscript: &Manuscript) -> String {
    let paragraphs = cell.blocks.iter().flat_map(Block::paragraphs);
    let lines = paragraphs.flat_map(|it| {
        let number = it.number.as_ref().map(|it| format!("{} ", it.text));
        let mut words = number.unwrap_or_default();
        for run in &it.runs {
            match run.note {
                Some(call) => words.push_str(&called(manuscript, call)),
                None => {
                    let own = run.words.text.replace(['\u{a0}', '\t'], " ");
                    words.push_str(&escaped(&own.replace('\u{2011}', "-")));
                }
            }
        }
        words.lines().map(|it| roomy(it.trim())).collect::<Vec<_>>()
    });
    lines
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join("\n")
}
