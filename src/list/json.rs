//! A list as JSON, for programs that come after.

use serde_json::{Map, Value, json};

use super::{List, Mention, Told};
use crate::diagnostic::{Lang, Severity};

impl List {
    /// A row by the names of its columns.
    pub fn json_row(&self, row: usize) -> Value {
        let columns = self.columns.iter().enumerate();
        let cell = |(column, it): (usize, &super::Column)| {
            (it.name.clone(), self.value(row, column).into())
        };
        Value::Object(columns.map(cell).collect())
    }

    /// All but its rows, which may be many.
    pub fn json(&self, lang: Lang) -> Value {
        let names: Vec<&str> = self.columns.iter().map(|it| it.name.as_str()).collect();
        let columns = self.columns.iter();
        let at = columns.clone().map(|it| {
            let letters = super::place::letters(it.at);
            (it.name.clone(), Value::from(letters))
        });
        let canonical = columns.clone().filter_map(|it| {
            let name = it.field?.name();
            (name != it.name).then(|| (it.name.clone(), Value::from(name)))
        });
        let paths = columns
            .filter(|it| it.path.len() > 1)
            .map(|it| (it.name.clone(), json!(it.path)));
        let all = 0..self.rows.len();
        json!({
            "sheet": self.sheet,
            "header_rows": self.head,
            "columns": names,
            "columns_at": Value::Object(at.collect()),
            "canonical": Value::Object(canonical.collect::<Map<_, _>>()),
            "header_paths": Value::Object(paths.collect::<Map<_, _>>()),
            "rows_at": self.rows.iter().map(|it| it.at).collect::<Vec<_>>(),
            "section_of": match self.groups.is_empty() {
                true => Value::Null,
                false => all.map(|row| self.group(row)).collect(),
            },
            "told": self.told.iter().map(|it| it.json(lang)).collect::<Vec<_>>(),
        })
    }
}

impl Told {
    fn json(&self, lang: Lang) -> Value {
        let places = self.places.iter().map(Mention::json);
        json!({
            "code": self.code,
            "severity": match self.severity {
                Severity::Note => "note",
                Severity::Warning => "warning",
                Severity::Error | Severity::Fatal => "error",
            },
            "what": self.what.in_lang(lang),
            "places": places.collect::<Vec<_>>(),
            "more": self.more,
        })
    }
}

impl Mention {
    fn json(&self) -> Value {
        let mut value = json!({ "at": self.place.to_string(), "words": self.words });
        if !self.same.is_empty() {
            value["same"] = self.same.iter().map(Mention::json).collect();
        }
        value
    }
}
