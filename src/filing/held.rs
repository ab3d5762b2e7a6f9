//! A register that is there, as its rows are seen: which of its columns are those of the regulation,
//! and which papers it has.

use super::register::{Row, columns, unfit};
use crate::diagnostic::Message;
use crate::list::{List, folded};

/// The rows of a register, and where its columns stand.
pub struct Held {
    /// For each column of the regulation its place in the file, from 0.
    pub places: Vec<Option<usize>>,
    pub rows: Vec<HeldRow>,
}

pub struct HeldRow {
    /// Where it stands, from 1.
    pub at: u32,
    /// A cell for each column of the regulation.
    pub cells: Row,
}

/// What of a list hides rows, so that papers in it may not be seen.
const HIDING: [&str; 2] = ["hidden-rows", "filtered-rows"];

impl Held {
    /// The register on the sheet of a workbook.
    pub fn of(list: &List) -> Result<Held, Message> {
        if list.told.iter().any(|it| HIDING.contains(&it.code)) {
            return Err(unfit(&message!(
                "có hàng bị ẩn hoặc bị lọc; cho hiện hết rồi làm lại",
                "it has rows that are hidden or filtered; show all and try again"
            )));
        }
        let names = list.columns.iter().map(|it| it.name.as_str());
        let found = places(names);
        let cells = |row: usize| {
            let cell = |it: &Option<usize>| it.map_or("", |it| list.value(row, it)).to_owned();
            found.iter().map(cell).collect()
        };
        let rows = list.rows.iter().enumerate();
        let rows = rows.map(|(row, it)| HeldRow {
            at: it.at,
            cells: cells(row),
        });
        let at = |it: usize| list.columns.get(it).map(|it| it.at as usize);
        Ok(Held {
            rows: rows.collect(),
            places: found.iter().map(|it| it.and_then(at)).collect(),
        })
    }

    pub fn own_rows(&self) -> Vec<Row> {
        self.rows.iter().map(|it| it.cells.clone()).collect()
    }

    /// The rows that it does not have yet. A number that another paper of the same year has is refused.
    pub fn lacks(&self, rows: &[Row]) -> Result<Vec<Row>, Message> {
        let mut fresh = Vec::new();
        for row in rows {
            self.has_room(row)?;
            match self.rows.iter().find(|it| is_same_number(&it.cells, row)) {
                None => fresh.push(row.clone()),
                Some(it) if is_same_paper(&it.cells, row) => {}
                Some(it) => {
                    let (at, number) = (it.at, cell(row, "number"));
                    let (there, here) = (told(&it.cells), told(row));
                    return Err(unfit(&message!(
                        "hàng {at} đã có số `{number}` của “{there}”, không phải của “{here}”; đổi `number`, hoặc bỏ hàng ấy nếu làm lại",
                        "row {at} has the number `{number}` for “{there}”, not for “{here}”; change `number`, or take that row out to make it anew"
                    )));
                }
            }
        }
        Ok(fresh)
    }

    /// Whether there is a column for all that a row says.
    fn has_room(&self, row: &Row) -> Result<(), Message> {
        for ((column, cell), place) in columns().zip(row).zip(&self.places) {
            if !cell.is_empty() && place.is_none() {
                let name = column.name;
                return Err(unfit(&message!(
                    "không thấy cột “{name}”; thêm cột ấy, hoặc dùng sổ mới",
                    "there is no column “{name}”; add it, or begin a new register"
                )));
            }
        }
        Ok(())
    }
}

/// Where each column of the regulation stands among these names.
pub fn places<'n>(names: impl Iterator<Item = &'n str>) -> Vec<Option<usize>> {
    let names: Vec<String> = names.map(folded).collect();
    let place = |name: &str| names.iter().position(|it| *it == folded(name));
    columns().map(|it| place(it.name)).collect()
}

fn cell<'r>(row: &'r Row, key: &str) -> &'r str {
    let at = columns().position(|it| it.key == key);
    at.and_then(|it| row.get(it)).map_or("", |it| it.trim())
}

fn told(row: &Row) -> String {
    format!("{} → {}", cell(row, "title"), cell(row, "receivers"))
}

fn is_same(one: &Row, other: &Row, key: &str) -> bool {
    folded(cell(one, key)) == folded(cell(other, key))
}

/// Whether two rows have one number in one year; a number left blank is that of its paper alone.
fn is_same_number(one: &Row, other: &Row) -> bool {
    let year = |row: &Row| cell(row, "date").rsplit('/').next().map(str::to_owned);
    let is_blank = !cell(other, "number").starts_with(|it: char| it.is_ascii_digit());
    match is_blank {
        true => is_same(one, other, "number") && is_same_paper(one, other),
        false => is_same(one, other, "number") && year(one) == year(other),
    }
}

fn is_same_paper(one: &Row, other: &Row) -> bool {
    let keys = ["date", "title", "receivers"];
    keys.iter().all(|key| is_same(one, other, key))
}
