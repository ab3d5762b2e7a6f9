//! What is wrong with a list of recipients, before anything is made of it: all of it in one pass,
//! each kind told once with its cells.

mod amounts;
mod blanks;
mod days;
mod identities;
mod mails;
mod names;
mod phones;
mod twice;

use crate::list::{Field, List, Told};

/// Judges a list as it was read.
pub fn judge(list: &List) -> Vec<Told> {
    let families = [
        names::judge,
        blanks::judge,
        twice::judge,
        phones::judge,
        mails::judge,
        identities::judge,
        days::judge,
        amounts::judge,
    ];
    families.iter().flat_map(|it| it(list)).collect()
}

/// The cells of a column that hold something: their rows and words.
fn filled(list: &List, column: usize) -> impl Iterator<Item = (usize, &str)> + Clone {
    let all = (0..list.rows.len()).map(move |row| (row, list.value(row, column)));
    all.filter(|(_, words)| !words.is_empty())
}

/// The filled cells of all columns that mean this: row, column, words.
fn cells(list: &List, field: Field) -> impl Iterator<Item = (usize, usize, &str)> {
    let columns = list.of(field);
    columns
        .flat_map(move |column| filled(list, column).map(move |(row, words)| (row, column, words)))
}

/// Words that stand where somebody has nothing to write.
fn says_nothing(words: &str) -> bool {
    let plain = crate::list::folded(words);
    matches!(
        plain.as_str(),
        "" | "khong" | "khong co" | "ko" | "ko co" | "k co" | "chua co" | "x" | "none" | "n a"
    )
}
