//! Numbers that name one person or body: figures lost, one number given twice.

use std::collections::HashMap;

use crate::list::{Field, Kind, List, Told};

pub fn judge(list: &List) -> Vec<Told> {
    let lost = super::cells(list, Field::Identity).filter(|(row, column, words)| {
        let is_number = list.cell(*row, *column).kind == Kind::Number;
        // Cards have 12 or 9 figures, taxes 10 or 13.
        is_number && !matches!(words.len(), 9 | 10 | 12 | 13)
    });
    let lost = Told::doubt(
        "identity-without-zero",
        message!(
            "số giấy tờ có lẽ mất số 0 ở đầu vì ô kiểu số; để cột kiểu Text rồi gõ lại",
            "numbers of papers that have lost zeros at their head, for the cell is a number; make the column text and type them again"
        ),
    )
    .at(lost.map(|(row, column, _)| list.mention(row, column)));
    let twice = [Field::Identity, Field::Key].into_iter().flat_map(|field| {
        list.of(field).flat_map(|column| {
            let mut seen: HashMap<&str, usize> = HashMap::new();
            let again = super::filled(list, column).filter(move |(_, words)| {
                let count = seen.entry(words).or_default();
                *count += 1;
                *count > 1
            });
            let again: Vec<_> = again.map(|(row, _)| list.mention(row, column)).collect();
            again
        })
    });
    let twice = Told::fault(
        "number-twice",
        message!(
            "mã số đã có ở hàng trên",
            "numbers that a row above has already"
        ),
    )
    .at(twice);
    [lost, twice].into_iter().filter_map(Told::if_any).collect()
}
