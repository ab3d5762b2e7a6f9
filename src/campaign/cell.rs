//! Tables inside a paper: head, rows, section rows, merged cells.

use std::borrow::Cow;

use crate::diagnostic::Sink;
use crate::fact::Fact;
use crate::shape;
use crate::shape::{Known, Text, out_of_range};
use crate::source::Spanned;

shape! {
    /// Một bảng.
    pub struct Table judged by judge_widths {
        /// Tên bảng.
        title: Option<Text>,
        /// Bề rộng các cột theo tỉ lệ, mỗi cột một số. Gõ: `[1, 6, 3]`.
        widths: Vec<Spanned<f64>>,
        /// Căn lề từng cột.
        align: Vec<Text> where &SIDES,
        /// Các hàng đầu bảng, lặp lại khi sang trang.
        head: Vec<Row>,
        /// Các hàng.
        rows: Vec<Row>,
        /// Nơi lấy thêm hàng: một phần của văn bản gốc, một nhóm trong sổ, hoặc tệp danh sách (`.xlsx`, `.ods`, `.csv`). Gõ: `targets`; `assigned` là mỗi việc của mỗi đơn vị một hàng; `to`; `timeline` là mọi mốc, thời hạn của chính văn bản này, có hình vẽ.
        of: Option<Text>,
        /// Các ô của mỗi hàng lấy thêm; ô không có gì thì để trống. Gõ: `["{{ item.rank }}", "{{ item.name }}"]`.
        row: Vec<Cell>,
        /// Tên mục in trên cả hàng, trước mỗi nhóm hàng lấy thêm có cùng tên ấy. Gõ: `"{{ item.unit.name }}"`.
        section: Option<Text>,
        /// Tệp danh sách ghép thêm cột vào mỗi hàng lấy thêm, theo tên gọi ở cột “Mã”.
        beside: Option<Text>,
    }
}

shape! {
    /// Một hàng của bảng; hàng mục trải hết bề ngang thì chỉ có tên mục.
    pub struct Row(list => cells, text => section) with item: Item {
        /// Tên mục, in đậm trên cả hàng.
        section: Option<Text>,
        /// Các ô.
        cells: Vec<Cell>,
    }
}

shape! {
    /// Một ô; chữ không thì viết thẳng.
    pub struct Cell(text => text) judged by judge_reach {
        /// Chữ trong ô.
        text: Option<Text>,
        /// Số cột mà ô chiếm.
        across: Option<Spanned<f64>>,
        /// Số hàng mà ô chiếm.
        down: Option<Spanned<f64>>,
    }
}

/// What a row was made of: its cells call it by `item`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Item(pub Option<Fact>);

/// What a table is of whose rows are the days of the paper.
pub const TIMELINE: &str = "timeline";

/// The name by which cells call it.
pub const ITEM: &str = "item";

impl shape::Later for Item {
    fn members(&self) -> Vec<(Cow<'static, str>, Fact)> {
        let item = self.0.iter().cloned();
        item.map(|it| (ITEM.into(), it)).collect()
    }
}

/// Where the words of a paragraph or a column stand.
pub const SIDES: [Known; 4] = [
    ("trai", "Sát lề trái"),
    ("giua", "Ở giữa"),
    ("phai", "Sát lề phải"),
    ("deu", "Đều hai bên"),
];

/// Shares of the width between which a column can be laid out.
const SHARES: (f64, f64) = (0.1, 1000.0);

/// Columns or rows that one cell may take.
const REACH: (f64, f64) = (1.0, 99.0);

/// Judges the widths of a table; one that is wrong makes all of them useless.
fn judge_widths(table: &mut Table, sink: &mut Sink) -> bool {
    let (least, most) = SHARES;
    let wrong = |it: &&Spanned<f64>| !(least..=most).contains(&it.value);
    let mut wrong = table.widths.iter().filter(wrong).peekable();
    let any = wrong.peek().is_some();
    for width in wrong {
        sink.push(out_of_range(width.span, least, most, ""));
    }
    if any {
        table.widths.clear();
    }
    true
}

/// Judges how many columns and rows a cell takes.
fn judge_reach(cell: &mut Cell, sink: &mut Sink) -> bool {
    let (least, most) = REACH;
    for told in [&mut cell.across, &mut cell.down] {
        let wrong =
            |it: &Spanned<f64>| it.value.fract() != 0.0 || !(least..=most).contains(&it.value);
        if let Some(wrong) = told.take_if(|it| wrong(it)) {
            sink.push(out_of_range(wrong.span, least, most, "").cure(message!(
                "ghi một số nguyên: số cột hay số hàng mà ô chiếm",
                "write a whole number of columns or rows"
            )));
        }
    }
    true
}

impl Table {
    /// Puts a row for each of these behind its own, and the name of each group before its rows.
    pub fn fill(&mut self, items: Vec<Fact>) {
        let cells = std::mem::take(&mut self.row);
        let section = self.section.take();
        let span = self.of.as_ref().map_or(self.span, |it| it.span);
        let row = |section, cells, item| Row {
            section,
            cells,
            item: Item(Some(item)),
            blanks: Vec::new(),
            span,
        };
        let mut last = None;
        for item in items {
            if let Some(name) = &section {
                let group = called(&name.value, &item);
                if last.as_ref() != Some(&group) {
                    let named = row(Some(name.clone()), Vec::new(), item.clone());
                    self.rows.push(named);
                    last = Some(group);
                }
            }
            self.rows.push(row(None, cells.clone(), item));
        }
    }

    /// The cells of some rows by column. A merged cell stands in its first place alone, and a
    /// section row has none.
    pub fn grid(rows: &[Row]) -> Vec<Vec<Option<&Cell>>> {
        let mut covered: Vec<usize> = Vec::new();
        let mut grid = Vec::new();
        for row in rows {
            let mut line: Vec<Option<&Cell>> = Vec::new();
            for cell in &row.cells {
                while covered.get(line.len()).is_some_and(|left| *left > 0) {
                    line.push(None);
                }
                let start = line.len();
                let end = start + times(&cell.across);
                line.push(Some(cell));
                line.resize(end, None);
                covered.resize(covered.len().max(end), 0);
                covered[start..end].fill(times(&cell.down));
            }
            covered
                .iter_mut()
                .for_each(|left| *left = left.saturating_sub(1));
            grid.push(line);
        }
        grid
    }
}

/// What of an item some words call.
fn called(words: &str, item: &Fact) -> Vec<Option<String>> {
    let calls = words.split("{{").skip(1);
    let paths = calls.filter_map(|it| it.split("}}").next());
    let value = |path: &str| {
        let steps = path.trim().split('.').skip(1);
        let fact = { steps }.try_fold(item, |fact, step| fact.get(step));
        match fact? {
            Fact::Words(words) => Some(words.value.clone()),
            Fact::Worded(words) => Some(words.text.clone()),
            _ => None,
        }
    };
    paths.map(value).collect()
}

/// How many columns or rows a cell takes.
fn times(span: &Option<Spanned<f64>>) -> usize {
    let told = span.as_ref().map(|it| it.value);
    told.map_or(1, |n| n as usize)
}
