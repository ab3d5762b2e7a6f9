//! Lists that are made and changed here, and descriptions that name them.

use super::editing::{edited, read};
use crate::diagnostic::Message;
use crate::edit::{Change, Step, Value};
use crate::list;
use crate::manuscript::{Block, Cell, Manuscript, Merge, Paragraph};
use crate::node::{Kind, Node};
use crate::read::list::typed;

/// The keys by which a description names its list.
const EACH: &str = "each";
const LIST: &str = "list";
const SHEET: &str = "sheet";

/// The text of a new list; its first row says what the columns are called.
pub fn list_text(rows: &[Vec<String>]) -> Result<String, Message> {
    let is_told = |row: &Vec<String>| row.iter().any(|it| !it.trim().is_empty());
    let rows: Vec<Vec<String>> = rows.iter().filter(|it| is_told(it)).cloned().collect();
    let text = typed::text(&rows).filter(|_| !rows.is_empty());
    text.ok_or_else(|| {
        message!(
            "không có hàng nào để làm thành danh sách",
            "there are no rows to make a list of"
        )
    })
}

/// The text of a list after changes.
pub fn list_changed(text: &str, changes: &[list::Change]) -> Result<String, Message> {
    typed::changed(text, changes).ok_or_else(|| {
        message!(
            "danh sách đã đổi nên không sửa được chỗ ấy; tải lại trang",
            "the list is another by now, and that place cannot be changed; load the page again"
        )
    })
}

/// The rows of the longest table of a finished paper. Words of a cell that goes over several rows stand in each.
pub fn list_in(manuscript: &Manuscript) -> Option<Vec<Vec<String>>> {
    let tables = manuscript.body.iter().filter_map(|it| match it {
        Block::Table(table) if table.is_data() => Some(table),
        _ => None,
    });
    let longest = tables.max_by_key(|it| it.rows.len())?;
    let mut rows: Vec<Vec<String>> = Vec::new();
    for row in &longest.rows {
        let mut cells = Vec::new();
        for cell in &row.cells {
            let above = || rows.last()?.get(cells.len()).cloned();
            let words = match cell.merge {
                Merge::Above => above().unwrap_or_default(),
                _ => worded(cell),
            };
            let end = cells.len() + usize::try_from(cell.span).unwrap_or(1).max(1);
            cells.push(words);
            cells.resize(end, String::new());
        }
        rows.push(cells);
    }
    Some(rows).filter(|it| it.len() > 1)
}

fn worded(cell: &Cell) -> String {
    let lines = cell.blocks.iter().flat_map(Block::paragraphs);
    let lines: Vec<String> = lines.map(Paragraph::text).collect();
    lines.join("\n").trim().to_owned()
}

/// The file of the list that a description names, and the sheet of it.
pub fn list_named(text: &str) -> Option<(String, Option<String>)> {
    let own = read(text)?;
    let each = own.get(EACH)?;
    let words = |node: &Node| match &node.kind {
        Kind::Scalar(words) => Some(words.trim().to_owned()),
        _ => None,
    };
    let file = words(each.get(LIST).unwrap_or(each)).filter(|it| list::is_file(it))?;
    Some((file, each.get(SHEET).and_then(words)))
}

/// A description whose copies are for the rows of a list; none where that cannot be put into its text.
pub fn listed(text: &str, file: &str) -> Option<String> {
    let own = read(text)?;
    let words = || Value::Words(file.to_owned());
    let way = |keys: &[&str]| -> Vec<Step> {
        keys.iter().map(|it| Step::Key((*it).to_owned())).collect()
    };
    let change = |text: &str, keys: &[&str], change: Change| {
        edited(text, &way(keys), &change).map(|it| it.text)
    };
    match own.get(EACH) {
        None => change(text, &[], Change::Put(EACH.to_owned(), words())),
        Some(each) if matches!(each.kind, Kind::Map(_)) => {
            let text = match each.get(SHEET) {
                Some(_) => change(text, &[EACH, SHEET], Change::Remove)?,
                None => text.to_owned(),
            };
            match each.get(LIST) {
                Some(_) => change(&text, &[EACH, LIST], Change::Set(words())),
                None => change(&text, &[EACH], Change::Set(words())),
            }
        }
        Some(_) => change(text, &[EACH], Change::Set(words())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_description_names_its_list_and_nothing_else_of_it_changes() {
        let text = "office: x # nơi\nnumber: 1\n";
        let new = listed(text, "a.csv").unwrap();
        assert_eq!(new, "office: x # nơi\nnumber: 1\neach: a.csv\n");
        assert_eq!(list_named(text), None);
        assert_eq!(list_named(&new), Some(("a.csv".into(), None)));
        assert_eq!(
            listed(&new, "b.csv").unwrap(),
            new.replace("a.csv", "b.csv")
        );
        let group = "each:\n  list: a.xlsx\n  sheet: Khối\n  reported: Nộp\nnumber: 1\n";
        let sheet = Some("Khối".to_owned());
        assert_eq!(list_named(group), Some(("a.xlsx".into(), sheet)));
        let new = listed(group, "b.csv").unwrap();
        assert_eq!(new, "each:\n  list: b.csv\n  reported: Nộp\nnumber: 1\n");
    }
}
