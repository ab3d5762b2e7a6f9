//! Tables inside a paper: head, rows, section rows, merged cells.

use crate::shape;
use crate::shape::Text;

shape! {
    /// Một bảng; ô trộn khai bằng `across` (số cột) và `down` (số hàng).
    pub struct Table {
        /// Tên bảng.
        title: Option<Text>,
        /// Bề rộng các cột theo tỉ lệ, ví dụ `[1, 6, 3]`.
        widths: Vec<crate::source::Spanned<f64>>,
        /// Căn lề từng cột: `trai`, `giua`, `phai` hoặc `deu`.
        align: Vec<Text>,
        /// Các hàng đầu bảng, lặp lại khi sang trang.
        head: Vec<Row>,
        /// Các hàng.
        rows: Vec<Row>,
    }
}

shape! {
    /// Một hàng của bảng; hàng mục trải hết bề ngang thì chỉ khai `section`.
    pub struct Row(list => cells, text => section) {
        /// Tên mục, in đậm trên cả hàng.
        section: Option<Text>,
        /// Các ô.
        cells: Vec<Cell>,
    }
}

shape! {
    /// Một ô; chữ không thì viết thẳng.
    pub struct Cell(text => text) {
        /// Chữ trong ô.
        text: Option<Text>,
        /// Số cột mà ô chiếm.
        across: Option<crate::source::Spanned<f64>>,
        /// Số hàng mà ô chiếm.
        down: Option<crate::source::Spanned<f64>>,
    }
}

impl Table {
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

/// How many columns or rows a cell takes.
fn times(span: &Option<crate::source::Spanned<f64>>) -> usize {
    let told = span.as_ref().map(|it| it.value);
    told.map_or(1, |n| n.clamp(1.0, 99.0) as usize)
}
