//! What others say of a draft, and why something was changed.

use crate::shape;
use crate::shape::{Known, Needed, Text};

shape! {
    /// Một ý kiến góp ý cho dự thảo.
    pub struct Comment(text => words) {
        /// Cơ quan, đơn vị, người góp ý.
        who: Option<Text>,
        /// Góp ý vào đâu: số in của mục, điều, khoản trong dự thảo, hoặc mấy chữ của đoạn ấy.
        at: Option<Text>,
        /// Nội dung góp ý.
        words: Needed<Text>,
        /// Trả lời.
        answer: Option<Text> where &Comment::ANSWERS,
        /// Lời giải trình.
        why: Option<Text>,
    }
}

impl Comment {
    /// Taken, in part, not.
    pub const ANSWERS: [Known; 3] = [
        ("tiep-thu", "Tiếp thu"),
        ("mot-phan", "Tiếp thu một phần"),
        ("khong", "Không tiếp thu"),
    ];
}

shape! {
    /// Vì sao sửa một chỗ.
    pub struct Reason {
        /// Chỗ nào: số in của mục, điều, khoản, hoặc mấy chữ của đoạn ấy.
        at: Needed<Text>,
        /// Lý do sửa.
        why: Needed<Text>,
    }
}
