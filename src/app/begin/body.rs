//! Kinds of bodies that issue papers, each with what its office file is made of.

use crate::app::unplaced;
use crate::campaign::Names;
use crate::shape;
use crate::shape::{Needed, Text};
use crate::source::Spanned;

shape! {
    /// Một loại cơ quan, tổ chức, và tệp đơn vị của nó.
    pub struct BodyKind {
        /// Tên loại, như khi chọn.
        name: Needed<Text>,
        /// Tên tiếng Anh.
        english: Needed<Text>,
        /// Ở đâu: chọn một xã (`xa`) hay một tỉnh (`tinh`).
        at: Needed<Text> where &[("xa", "Cấp xã"), ("tinh", "Cấp tỉnh")],
        /// Thứ tự khi chọn.
        order: Needed<Spanned<f64>>,
        /// Căn cứ của từng quy tắc.
        sources: Vec<Text>,
        /// Từ ngữ theo cấp: `xa`, `phuong`, `dac-khu`, `tinh`, `thanh-pho`.
        words: Option<Names<Names<Text>>>,
        /// Điều phải hỏi thêm.
        asks: Option<Names<OwnAsk>>,
        /// Ký hiệu của cơ quan.
        symbol: Option<Text>,
        /// Điều hỏi thêm mà chữ đầu các từ làm nên ký hiệu.
        symbol_of: Option<Text>,
        /// Từ đầu không tính vào ký hiệu.
        dropped: Vec<Text>,
        /// Địa danh nào thì có chữ chỉ cấp ở trước: là số (`so`), có một tiếng (`mot-tieng`), trùng tên tỉnh (`trung-tinh`).
        full_place: Vec<Text>,
        /// Tệp đơn vị; `{tên}` là chỗ điền, viết hoa thì điền chữ hoa; dòng có chỗ điền trống thì bỏ.
        office: Needed<Text>,
    }
}

shape! {
    /// Một điều phải hỏi thêm.
    pub struct OwnAsk {
        /// Câu hỏi.
        ask: Needed<Text>,
        /// Câu hỏi bằng tiếng Anh.
        english: Needed<Text>,
        /// Ví dụ một câu trả lời.
        example: Option<Text>,
        /// Trả lời thường gặp, theo cấp.
        default: Option<Names<Text>>,
        /// Những trả lời hay gặp; viết câu khác cũng được.
        choices: Vec<Text>,
    }
}

/// The files of kinds of bodies inside the program.
static BODIES: &[(&str, &str)] = &include!(concat!(env!("OUT_DIR"), "/bodies.rs"));

/// All of them in the order they are offered, each by its key.
pub fn all() -> Vec<(&'static str, BodyKind)> {
    let read = |(path, text): &(&'static str, &str)| {
        let body = unplaced::<BodyKind>(text).0?;
        Some((path.strip_suffix(".yaml")?, body))
    };
    let mut all: Vec<_> = BODIES.iter().filter_map(read).collect();
    all.sort_by(|(_, one), (_, other)| one.order.0.value.total_cmp(&other.order.0.value));
    all
}

impl BodyKind {
    /// What it asks beside what all ask.
    pub fn own_asks(&self) -> impl Iterator<Item = (&str, &OwnAsk)> {
        let asks = self.asks.iter().flat_map(|it| &it.0);
        asks.map(|(key, ask)| (key.value.as_str(), ask))
    }

    /// Words that follow from the level of its place, each by its hole.
    pub fn words_at<'b>(&'b self, level: &'b str) -> impl Iterator<Item = (&'b str, &'b str)> {
        let words = self.words.iter().flat_map(|it| &it.0);
        words.filter_map(move |(key, by)| Some((key.value.as_str(), by.get(level)?.value.as_str())))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_body_can_be_read_and_names_its_sources() {
        let all = all();
        assert_eq!(all.len(), BODIES.len());
        assert!(all.iter().all(|(_, it)| !it.sources.is_empty()));
        assert!(
            all.iter()
                .all(|(_, it)| it.symbol.is_some() != it.symbol_of.is_some())
        );
    }
}
