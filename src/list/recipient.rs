//! A row of a list as one who receives a paper: what it is called by, how it is addressed, and its
//! cells by the names that texts call them by.

use std::ops::Range;

use super::place::letters;
use super::{Field, List, slug};

/// A row in one line, as a reader is shown it, and its values by their names.
pub struct Recipient {
    /// `B: Trường Tiểu học Sơn Ca | C: Hà Thị Lan`
    pub line: String,
    /// Values by the names they are called by, each where it stands in the line.
    pub values: Vec<(String, Range<usize>)>,
    /// Where each of its cells stands in the line.
    pub cells: Vec<Range<usize>>,
    /// Where its name stands in the line, and how a person is addressed.
    pub name: Range<usize>,
    pub form: Option<Range<usize>>,
}

/// Between two cells of a line.
const GAP: &str = " | ";

impl List {
    /// The column of names: of bodies and of people the one that stands first.
    pub fn named(&self) -> Option<usize> {
        let names = [Field::Body, Field::Name, Field::Given];
        let named = names.into_iter().filter_map(|it| self.first(it));
        named.min()
    }

    /// What stands before a name in a column of its own: `Vàng A` of `Vàng A | Sử`.
    fn before(&self, named: usize) -> Option<usize> {
        let is_given = self.columns.get(named)?.field == Some(Field::Given);
        is_given.then(|| self.first(Field::Before)).flatten()
    }

    /// The name of a row, for a list of all.
    pub fn name(&self, row: usize) -> String {
        let Some(named) = self.named() else {
            return String::new();
        };
        let before = self.before(named).map_or("", |it| self.value(row, it));
        let name = format!("{before} {}", self.value(row, named));
        name.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// How the person of a row is addressed; a body has no form.
    pub fn form(&self, row: usize) -> Option<&str> {
        let column = self.form_column()?;
        Some(self.value(row, column)).filter(|it| !it.is_empty())
    }

    /// The column of forms of address, in a list of people.
    fn form_column(&self) -> Option<usize> {
        let named = self.named().and_then(|it| self.columns.get(it)?.field);
        (named != Some(Field::Body)).then(|| self.first(Field::Form))?
    }

    /// A row with its values by their names.
    pub fn recipient(&self, row: usize) -> Recipient {
        let named = self.named();
        let before = named.and_then(|it| self.before(it));
        let (mut line, mut cells, mut name) = (String::new(), Vec::new(), 0..0);
        for (number, column) in self.columns.iter().enumerate() {
            let gap = if line.is_empty() { "" } else { GAP };
            line.push_str(&format!("{gap}{}: ", letters(column.at)));
            let start = line.len();
            // Parts of a name stand together here, so that the whole is one stretch of the line.
            if let Some(before) = before.filter(|_| named == Some(number)) {
                line.push_str(self.value(row, before));
                line.push(' ');
            }
            let own = line.len();
            line.push_str(&self.value(row, number).replace('\n', " "));
            if named == Some(number) {
                name = start..line.len();
            }
            cells.push(own..line.len());
        }
        let is_named = |it: usize| named == Some(it);
        // A person beside the body that the row is of stands for it.
        let key = |number: usize, field: Field| match field {
            Field::Name if is_named(number) => None,
            Field::Name => Some("head"),
            Field::Before | Field::Given => None,
            field => Some(field.key()),
        };
        let columns = || self.columns.iter().enumerate().zip(&cells);
        let meant = columns().filter_map(|((number, column), at)| {
            Some((key(number, column.field?)?.to_owned(), at.clone()))
        });
        let plain = columns().map(|((_, it), at)| (slug(&it.name), at.clone()));
        let typed = columns().map(|((_, it), at)| (it.name.clone(), at.clone()));
        let mut values = vec![("name".to_owned(), name.clone())];
        for (key, at) in meant.chain(plain).chain(typed) {
            if !key.is_empty() && values.iter().all(|(known, _)| *known != key) {
                values.push((key, at));
            }
        }
        let form = self.form_column().and_then(|it| cells.get(it));
        let form = form.filter(|it| !it.is_empty());
        Recipient {
            form: form.cloned(),
            cells,
            line,
            values,
            name,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::list::{Cell, Column, Kind, Row, Words};

    fn list(columns: &[&str], cells: &[&str]) -> List {
        let column = |(at, name): (usize, &&str)| Column {
            name: (*name).to_owned(),
            path: Vec::new(),
            field: Field::of(name),
            at: at as u32,
            is_hidden: false,
        };
        let mut words = Words::default();
        let cells: Vec<Cell> = cells
            .iter()
            .map(|it| Cell {
                words: words.put(it),
                kind: Kind::Text,
            })
            .collect();
        let mut list = List::new(words, columns.iter().enumerate().map(column).collect());
        list.push(Row { at: 2, group: None }, cells);
        list
    }

    fn called(list: &List, key: &str) -> Option<String> {
        let row = list.recipient(0);
        let (_, at) = row.values.iter().find(|(known, _)| known == key)?;
        Some(row.line[at.clone()].to_owned())
    }

    #[test]
    fn a_row_is_of_the_body_or_person_that_stands_first() {
        let bodies = list(&["Đơn vị", "Họ và tên"], &["Trường Sơn Ca", "Hà Thị Lan"]);
        assert_eq!(bodies.name(0), "Trường Sơn Ca");
        assert_eq!(called(&bodies, "name").as_deref(), Some("Trường Sơn Ca"));
        assert_eq!(called(&bodies, "head").as_deref(), Some("Hà Thị Lan"));
        let people = list(&["Họ và tên", "Đơn vị"], &["Hà Thị Lan", "Trường Sơn Ca"]);
        assert_eq!(called(&people, "name").as_deref(), Some("Hà Thị Lan"));
        assert_eq!(called(&people, "body").as_deref(), Some("Trường Sơn Ca"));
        assert_eq!(called(&people, "head"), None);
    }

    #[test]
    fn columns_are_called_as_they_are_typed_or_plainly() {
        let list = list(&["Tên đơn vị", "Số tủ sách"], &["Trường Sơn Ca", "3"]);
        assert_eq!(called(&list, "so-tu-sach").as_deref(), Some("3"));
        assert_eq!(called(&list, "Số tủ sách").as_deref(), Some("3"));
        assert_eq!(list.recipient(0).line, "A: Trường Sơn Ca | B: 3");
    }

    #[test]
    fn a_name_in_two_columns_is_whole() {
        let list = list(&["Họ đệm", "Tên"], &["Vàng A", "Sử"]);
        assert_eq!(list.name(0), "Vàng A Sử");
        assert_eq!(called(&list, "name").as_deref(), Some("Vàng A Sử"));
        assert_eq!(called(&list, "ten").as_deref(), Some("Sử"));
    }
}
