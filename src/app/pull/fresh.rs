//! A paragraph that is not in the description yet, and the items that may say it.

use super::line::{Line, Spot};
use super::said;
use crate::edit::{Step, Value};
use crate::worded::Worded;

/// A paragraph that is not in the description yet.
pub struct New<'l> {
    pub line: &'l Line,
    /// The cells of its row, when it begins one.
    pub row: Vec<(usize, String)>,
}

impl New<'_> {
    /// Words without the sign that ends an item of a list.
    fn bare(&self) -> &str {
        self.line.words.text.trim_end_matches([';', '.', ','])
    }

    /// The words in front of what stands in brackets at the end, and that.
    fn bracketed(&self) -> Option<(&str, &str)> {
        let inner = self.bare().strip_suffix(')')?;
        let (words, inner) = inner.rsplit_once(" (")?;
        Some((words.trim_end(), inner))
    }

    /// Its words as one paragraph of a text.
    pub fn paragraphs(&self) -> Vec<String> {
        let words = self.line.words.text.clone();
        match self.line.mark.is_empty() {
            true => vec![words],
            false => vec![format!("{} {words}", self.line.mark), words],
        }
    }

    /// An item that says it, of the shape of the one beside it.
    pub fn values(&self, beside: &Value, way: &[Step]) -> Vec<Value> {
        let words = self.line.words.text.as_str();
        let group = |pairs: &[(&str, &str)]| {
            let pairs = pairs.iter();
            Value::Group(
                pairs
                    .map(|(key, it)| ((*key).to_owned(), (*it).into()))
                    .collect(),
            )
        };
        let mut all: Vec<Value> = Vec::new();
        match beside {
            Value::List(cells) if !self.row.is_empty() => all.push(self.cells(cells.len())),
            Value::List(_) => {}
            Value::Group(pairs) => {
                let has = |name: &str| pairs.iter().any(|(key, _)| key == name);
                if has("to") || has("file") {
                    if let Some((to, aim)) = self.bracketed() {
                        all.push(group(&[("to", to), ("for", aim)]));
                    }
                    all.push(self.bare().into());
                } else if has("cells") && !self.row.is_empty() {
                    all.push(self.cells(0));
                } else {
                    let is_titled = ["heading", "unit", "name"].iter().any(|it| has(it));
                    let heading = group(&[("heading", words)]);
                    let plain = [Value::from(words), self.bare().into()];
                    if is_titled && !has("text") || has("heading") {
                        all.push(heading.clone());
                        all.extend(plain);
                    } else {
                        all.extend(plain);
                        all.push(heading);
                    }
                }
            }
            Value::Words(_) | Value::Blank => {
                let is_unit = matches!(&way[..way.len() - 1], [.., Step::Key(key)] if key == "to");
                if let Some((name, aim)) = self.bracketed() {
                    if is_unit {
                        all.push(name.into());
                    } else {
                        all.push(words.into());
                        all.push(group(&[("to", name), ("for", aim)]));
                    }
                } else {
                    all.push(words.into());
                }
                all.push(self.bare().into());
            }
        }
        all.dedup();
        all
    }

    fn cells(&self, many: usize) -> Value {
        let last = self.row.iter().map(|(at, _)| at + 1).max().unwrap_or(0);
        let mut cells = vec![Value::from(""); many.max(last)];
        for (at, words) in &self.row {
            if let Some(Value::Words(cell)) = cells.get_mut(*at) {
                if !cell.is_empty() {
                    cell.push('\n');
                }
                cell.push_str(words);
            }
        }
        Value::List(cells)
    }
}

/// A paragraph and the cells of its row, where they have signs of the format with these made words, or else
/// as they stand.
pub fn forms(line: &Line, row: Vec<(usize, String)>) -> Vec<(Line, Vec<(usize, String)>)> {
    let typed = |words: &str| said::typed(words).next().unwrap_or_default();
    let made = Line {
        words: Worded::plain(typed(&line.words.text)),
        ..line.clone()
    };
    let cells = row.iter().map(|(at, it)| (*at, typed(it))).collect();
    let mut all = vec![(made, cells), (line.clone(), row)];
    all.dedup_by(|one, other| one.0.words.text == other.0.words.text && one.1 == other.1);
    all
}

/// The paragraphs in other cells of the row that one stands in, with it; else it alone.
pub fn beside(lines: &[Line], at: usize, came: &[usize]) -> Vec<usize> {
    let (cells, own) = row(lines, at, came);
    let is_row = cells.iter().any(|it| it.0 != cells[0].0);
    if is_row { own } else { vec![at] }
}

/// The cells of the row that a paragraph stands in, among those that came with it.
pub fn row(lines: &[Line], at: usize, came: &[usize]) -> (Vec<(usize, String)>, Vec<usize>) {
    let Some(Spot::Cell([table, row, _])) = lines.get(at).map(|it| it.spot) else {
        return (Vec::new(), vec![at]);
    };
    let mut cells = Vec::new();
    let mut own = Vec::new();
    for place in came {
        if let Some(line) = lines.get(*place)
            && let Spot::Cell([other, beside, column]) = line.spot
            && (other, beside) == (table, row)
        {
            cells.push((column, line.text()));
            own.push(*place);
        }
    }
    (cells, own)
}
