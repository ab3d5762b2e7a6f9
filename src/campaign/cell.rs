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
