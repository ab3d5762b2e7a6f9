//! A text that a paper issues and that is joined to it: a regulation of work, a programme.

use super::{Body, Entry};
use crate::diagnostic::Sink;
use crate::kind::Kinds;
use crate::node::Node;
use crate::shape;
use crate::shape::{Needed, Shape, Text};

shape! {
    /// Một văn bản ban hành kèm theo, có đầu riêng, không có số, ngày, nơi nhận, người ký.
    pub struct Attached with body: Body {
        /// Loại văn bản: tên một tệp trong thư mục `kinds`.
        kind: Needed<Text>,
        /// Trích yếu nội dung.
        subject: Needed<Text>,
        /// Dòng “Kèm theo” dưới tên văn bản; không ghi thì tự ghép, để trống thì không in.
        note: Option<Text>,
        /// Lời mở đầu.
        opening: Option<Text>,
        /// Thứ tự các mục do đơn vị tự xếp.
        outline: Vec<Entry>,
        /// Lời kết.
        closing: Option<Text>,
    }
}

impl Attached {
    /// Reads one as its kind has it.
    pub fn described(node: Node, kinds: &Kinds, sink: &mut Sink) -> Option<Attached> {
        let (shared, body) = Body::described(node, Self::KEYS, kinds, sink);
        let attached = Attached::read(&shared, sink)?;
        Some(Attached { body, ..attached })
    }

    /// Every entry of it, outer before inner, with the name of its part.
    pub fn entries(&self) -> Vec<(&str, &Entry)> {
        let mut all = self.body.entries();
        for entry in &self.outline {
            entry.walk(&mut |it| all.push(("outline", it)));
        }
        all
    }
}
