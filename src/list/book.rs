//! A list as a book of an office: each row a unit on the line of its number, so that what is told
//! of a unit is told of its row.

use std::collections::HashSet;
use std::fmt::Write;

use super::{Field, List, Told, folded};

/// Keys of a unit, each with the columns that say it.
const KEYS: [(&str, &[Field]); 12] = [
    ("short", &[Field::Short]),
    ("symbol", &[Field::Symbol]),
    ("kind", &[Field::Kind]),
    ("rank", &[Field::Rank]),
    ("form", &[Field::Form]),
    ("head", &[Field::Head, Field::Name]),
    ("title", &[Field::Title]),
    ("address", &[Field::Address]),
    ("phone", &[Field::Phone]),
    ("mail", &[Field::Mail]),
    ("from", &[Field::From]),
    ("until", &[Field::Until]),
];

impl List {
    /// The book in YAML, and what there is to tell of its names.
    pub fn book(&self) -> (String, Vec<Told>) {
        let mut told = Vec::new();
        let named = [Field::Body, Field::Name]
            .into_iter()
            .find_map(|it| self.first(it));
        let Some(named) = named else {
            return ("units: {}\n".to_owned(), told);
        };
        let (mut book, mut line) = ("units:".to_owned(), 1);
        let mut known = HashSet::new();
        let (mut twice, mut nameless) = (Vec::new(), Vec::new());
        for row in 0..self.rows.len() {
            let name = self.value(row, named);
            let key = self.key(row, name);
            if key.is_empty() {
                nameless.push(self.mention(row, named));
                continue;
            }
            if !known.insert(key.clone()) {
                twice.push(self.mention(row, named));
                continue;
            }
            while line < self.rows[row].at {
                book.push('\n');
                line += 1;
            }
            // Words in the quotation marks of JSON are YAML as they stand.
            let quoted =
                |words: &str| serde_json::Value::from(words.replace('\n', " ")).to_string();
            _ = write!(book, "  {key}: {{name: {}", quoted(name));
            for (key, fields) in KEYS {
                let columns = fields.iter().flat_map(|it| self.of(*it));
                let mut words = columns
                    .filter(|it| *it != named)
                    .map(|it| self.value(row, it));
                if let Some(words) = words.find(|it| !it.is_empty()) {
                    let words = match key {
                        "rank" => rank(words),
                        _ => words,
                    };
                    _ = write!(book, ", {key}: {}", quoted(words));
                }
            }
            let tags = self.tags(row);
            if !tags.is_empty() {
                _ = write!(book, ", tags: [{}]", tags.join(", "));
            }
            book.push('}');
        }
        book.push('\n');
        told.push(Told::fault("row-twice", message!("hàng trùng tên gọi với hàng trên, không lấy; ghi tên gọi riêng ở cột “Mã”", "rows with the name of one above, which are left out; give each its own in a column “Mã”")).at(twice));
        told.push(
            Told::fault(
                "row-without-name",
                message!(
                    "hàng không có tên, không lấy",
                    "rows without a name, which are left out"
                ),
            )
            .at(nameless),
        );
        (book, told.into_iter().filter_map(Told::if_any).collect())
    }

    /// What a row is called by: its key, or else its short name or name without marks.
    pub fn key(&self, row: usize, name: &str) -> String {
        let columns = [Field::Key, Field::Short]
            .into_iter()
            .flat_map(|it| self.of(it));
        let given = columns
            .map(|it| self.value(row, it))
            .find(|it| !it.is_empty());
        slug(given.unwrap_or(name))
    }

    /// The tags of a row: those in its cells, and the group it stands below.
    fn tags(&self, row: usize) -> Vec<String> {
        let cells = self.of(Field::Tags).map(|it| self.value(row, it));
        let mut tags: Vec<String> = cells
            .flat_map(|it| it.split([',', ';', '\n']))
            .map(slug)
            .collect();
        tags.extend(self.group(row).map(|it| slug(unnumbered(it))));
        tags.retain(|it| !it.is_empty());
        tags.dedup();
        tags
    }
}

/// Words as a name: small letters without marks, joined by `-`.
pub fn slug(words: &str) -> String {
    folded(words)
        .split(' ')
        .filter(|it| it.is_ascii())
        .collect::<Vec<_>>()
        .join("-")
}

/// The name of a group without its number: `I. Khối trường học`.
fn unnumbered(group: &str) -> &str {
    match group.split_once(['.', ')']) {
        Some((mark, name)) if mark.trim().len() <= 4 && !name.trim().is_empty() => name,
        _ => group,
    }
}

/// A rank as offices spell it; another is told of where ranks are.
fn rank(words: &str) -> &str {
    match folded(words).as_str() {
        "tren" | "cap tren" | "cap tren truc tiep" => "tren",
        "ngang" | "cung cap" | "ngang cap" | "phoi hop" => "ngang",
        "duoi" | "cap duoi" | "truc thuoc" => "duoi",
        _ => words,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_made_of_words() {
        assert_eq!(slug("Trường Mầm non “Hoa Sim”"), "truong-mam-non-hoa-sim");
        assert_eq!(slug("TDP-05"), "tdp-05");
        assert_eq!(unnumbered("I. Khối trường học"), " Khối trường học");
        assert_eq!(unnumbered("Các thôn xa. Gần"), "Các thôn xa. Gần");
        assert_eq!(
            [rank("Cấp trên"), rank("trực thuộc"), rank("?")],
            ["tren", "duoi", "?"]
        );
    }
}
