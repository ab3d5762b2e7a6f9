//! The columns of the tables of a description, by what their heads say.

use std::collections::BTreeMap;

use super::leaf::Leaf;

/// What the heads of each column say, in small letters, by the key of the table and the place of the column.
#[derive(Debug, Default)]
pub struct Columns<'l>(BTreeMap<(String, String), Vec<&'l str>>);

impl<'l> Columns<'l> {
    pub fn of(leaves: impl Iterator<Item = &'l Leaf>) -> Columns<'l> {
        let mut columns = Columns::default();
        for leaf in leaves {
            if let Some((table, column)) = place(&leaf.key, "head") {
                let heads = columns
                    .0
                    .entry((table.to_owned(), column.to_owned()))
                    .or_default();
                heads.push(leaf.paragraph.lower.trim());
            }
        }
        columns
    }

    /// What the heads of the column of a cell say; none when it is no cell.
    pub fn heads(&self, cell: &str) -> &[&'l str] {
        let place = place(cell, "rows");
        let place = place.map(|(table, column)| (table.to_owned(), column.to_owned()));
        let heads = place.and_then(|it| self.0.get(&it));
        heads.map_or(&[], Vec::as_slice)
    }

    /// Whether a head of the column of a cell begins with a word.
    pub fn begin(&self, cell: &str, word: &str) -> bool {
        let mut heads = self.heads(cell).iter();
        heads.any(|it| it.split([' ', ',']).next() == Some(word))
    }
}

/// Whether two cells stand in one column.
pub fn is_shared(one: &str, other: &str) -> bool {
    place(one, "rows").is_some_and(|it| place(other, "rows") == Some(it))
}

/// The table of a cell of its head or its rows, and the column it stands in.
fn place<'k>(key: &'k str, part: &str) -> Option<(&'k str, &'k str)> {
    let (table, rest) = key.split_once(".table.")?;
    let cell = rest.strip_prefix(part)?.strip_prefix('[')?;
    Some((table, cell.split_once("][")?.1.trim_end_matches(']')))
}
