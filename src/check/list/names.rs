//! Cells that name nobody: no column of names, names too long, words that point to the row above.

use crate::list::{Field, List, Told, folded};

/// Letters of the longest names there are.
const LONGEST: [(Field, usize); 2] = [(Field::Name, 60), (Field::Body, 160)];

pub fn judge(list: &List) -> Vec<Told> {
    let named = [Field::Name, Field::Body, Field::Given, Field::Head];
    let mut told = Vec::new();
    if named.into_iter().all(|it| list.first(it).is_none()) {
        told.push(Told::fault(
            "no-name-column",
            message!(
                "không có cột nào là tên người hay tên đơn vị (Họ và tên, Tên đơn vị, …)",
                "no column has the names of people or bodies (Họ và tên, Tên đơn vị, …)"
            ),
        ));
    }
    for (field, most) in LONGEST {
        let long = super::cells(list, field).filter(|it| it.2.chars().count() > most);
        let long = long.map(|(row, column, _)| list.mention(row, column));
        told.extend(
            Told::doubt(
                "long-name",
                message!(
                    "tên dài quá {most} chữ cái, xem lại",
                    "names longer than {most} letters, to be looked at"
                ),
            )
            .at(long)
            .if_any(),
        );
    }
    let columns =
        (0..list.columns.len()).filter(|it| list.columns[*it].field != Some(Field::Remark));
    let above = columns.flat_map(|column| {
        let cells = super::filled(list, column).filter(|(_, words)| points_above(words));
        cells.map(move |(row, _)| list.mention(row, column))
    });
    told.extend(
        Told::fault(
            "as-above",
            message!(
                "ô ghi “như trên” hay dấu lặp lại, không phải nội dung; viết đủ ra",
                "cells that say “as above”, which is no content; write it out"
            ),
        )
        .at(above)
        .if_any(),
    );
    told
}

/// `như trên`, `-nt-`, `"`.
fn points_above(words: &str) -> bool {
    let is_marks = words
        .chars()
        .all(|it| matches!(it, '"' | '“' | '”' | '〃' | '\'' | '’'));
    is_marks || matches!(folded(words).as_str(), "nhu tren" | "nt" | "n t")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_that_point_to_the_row_above() {
        for words in ["như trên", "Như trên.", "-nt-", "\"", "''", "N.T"] {
            assert!(points_above(words), "{words}");
        }
        for words in ["Như Trang", "-", "Nt 5", "Trần Như Trên Nhất"] {
            assert!(!points_above(words), "{words}");
        }
    }
}
