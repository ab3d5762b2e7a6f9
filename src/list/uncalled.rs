//! The columns of a list that no text calls, so that nothing of them reaches the copies.

use super::{Field, List, slug};

/// What is said by the list itself, or serves whoever keeps it.
const SERVES: [Field; 14] = [
    Field::Place,
    Field::Key,
    Field::Name,
    Field::Before,
    Field::Given,
    Field::Body,
    Field::Short,
    Field::Form,
    Field::Mail,
    Field::Tags,
    Field::From,
    Field::Until,
    Field::Kind,
    Field::Remark,
];

/// What stands before the name of a column where it is called.
const EACH: &str = "each.";

impl List {
    /// Those columns, each by its name and by what calls it.
    pub fn uncalled(&self, text: &str) -> Vec<(&str, String)> {
        if self.rows.is_empty() {
            return Vec::new();
        }
        // Columns are called by their names as they are typed, too: `{{ each.Chức vụ, đơn vị }}`.
        let calls = text.split("{{").skip(1);
        let calls = calls.filter_map(|it| it.split("}}").next()?.trim().strip_prefix(EACH));
        let called: Vec<String> = calls.map(slug).collect();
        let row = self.recipient(0);
        let named = self.named();
        let columns = self.columns.iter().enumerate().zip(&row.cells);
        let own = columns.filter_map(|((at, column), cell)| {
            let serves = column.field.is_some_and(|it| SERVES.contains(&it));
            let names: Vec<&String> = row
                .values
                .iter()
                .filter(|(_, place)| place == cell)
                .map(|(name, _)| name)
                .collect();
            let is_called = names.iter().any(|it| called.contains(&slug(it)));
            let call = names.iter().find(|it| ***it == slug(&column.name));
            let call = call.or(names.first())?;
            let is_told = !serves && !is_called && named != Some(at);
            is_told.then(|| (column.name.as_str(), format!("{{{{ {EACH}{call} }}}}")))
        });
        own.collect()
    }
}

#[cfg(test)]
mod tests {
    use crate::list::{Cell, Column, Field, Kind, List, Row, Words};

    #[test]
    fn columns_that_no_text_calls_are_told_with_their_calls() {
        let names = ["STT", "Tên trường", "Số quà", "Giờ giao", "Ghi chú"];
        let column = |(at, name): (usize, &&str)| Column {
            name: (*name).to_owned(),
            path: Vec::new(),
            field: Field::of(name),
            at: u32::try_from(at).unwrap(),
            is_hidden: false,
        };
        let mut words = Words::default();
        let cells = ["1", "Trường A", "12", "8 giờ", ""];
        let cells = cells.map(|it| Cell {
            words: words.put(it),
            kind: Kind::Text,
        });
        let columns = names.iter().enumerate().map(column).collect();
        let mut list = List::new(words, columns);
        list.push(Row { at: 2, group: None }, cells);
        for call in ["each.so-qua", "each.Số quà"] {
            let text = format!("each: a.csv\ntext: Tặng {{{{ {call} }}}} phần quà.\n");
            let told = list.uncalled(&text);
            assert_eq!(told, [("Giờ giao", "{{ each.gio-giao }}".to_owned())]);
        }
        assert_eq!(list.uncalled("").len(), 2);
    }
}
