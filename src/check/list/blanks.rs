//! Empty cells of columns that are filled otherwise.

use crate::list::{Field, Kind, List, Told};

/// Of ten cells of a column so many are filled where an empty one is a gap.
const FILLED: usize = 8;

/// Rows from which on a habit can be seen.
const FEW: usize = 5;

pub fn judge(list: &List) -> Vec<Told> {
    let columns = 0..list.columns.len();
    columns.filter_map(|column| blanks(list, column)).collect()
}

fn blanks(list: &List, column: usize) -> Option<Told> {
    let all = list.rows.len();
    let is_blank = |row: &usize| {
        let cell = list.cell(*row, column);
        cell.words.is_empty() && cell.kind != Kind::Unreckoned
    };
    let count = (0..all).filter(is_blank).count();
    let filled = all - count;
    let name = &list.columns[column].name;
    let told = match list.columns[column].field {
        Some(Field::Remark | Field::Place | Field::Tags | Field::From | Field::Until) => {
            return None;
        }
        Some(Field::Name | Field::Body | Field::Given) if filled * 2 >= all => {
            let what = message!("cột “{name}” thiếu tên", "no name in the column “{name}”");
            // A letter to nobody; whoever is named beside its addressee may be unknown.
            match list.named() == Some(column) {
                true => Told::fault("empty-name", what),
                false => Told::doubt("empty-name", what),
            }
        }
        _ if all >= FEW && filled * 10 >= all * FILLED => Told::doubt(
            "empty-cell",
            message!(
                "cột “{name}” có ô trống",
                "empty cells in the column “{name}”"
            ),
        ),
        _ => return None,
    };
    let blank = (0..all).filter(is_blank).map(|row| list.place(row, column));
    told.at(blank).if_any()
}
