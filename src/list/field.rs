//! What a column of a list means, known by its name however that is spelt.

use super::folded;
use super::spelling::{FIELDS, SPELLINGS};

/// What a column means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Field {
    /// The number of the row.
    Place,
    Key,
    Name,
    /// Family name and middle name, where the given name has a column of its own.
    Before,
    Given,
    Body,
    Short,
    Symbol,
    Kind,
    Rank,
    Address,
    Form,
    Title,
    Head,
    Phone,
    Mail,
    Tags,
    From,
    Until,
    Day,
    Amount,
    Share,
    Identity,
    Remark,
}

/// Words of a head that has a name of its own; longer ones are a sentence.
const LONGEST: usize = 9;

impl Field {
    /// Its usual name.
    pub fn name(self) -> &'static str {
        let mut all = FIELDS.iter();
        all.find(|(it, ..)| *it == self)
            .map_or("", |(_, name, _)| name)
    }

    /// What it is called by in a description.
    pub fn key(self) -> &'static str {
        match self {
            Field::Place => "stt",
            Field::Key => "key",
            Field::Name | Field::Given | Field::Before => "name",
            Field::Body => "body",
            Field::Short => "short",
            Field::Symbol => "symbol",
            Field::Kind => "kind",
            Field::Rank => "rank",
            Field::Address => "address",
            Field::Form => "form",
            Field::Title => "title",
            Field::Head => "head",
            Field::Phone => "phone",
            Field::Mail => "mail",
            Field::Tags => "tags",
            Field::From => "from",
            Field::Until => "until",
            Field::Day => "day",
            Field::Amount => "amount",
            Field::Share => "share",
            Field::Identity => "identity",
            Field::Remark => "remark",
        }
    }

    /// What a head means: its words are one of the spellings, or have one in them.
    pub fn of(head: &str) -> Option<Field> {
        Field::exact(head).or_else(|| Field::within(&folded(head)))
    }

    /// What a head means whose words are one of the spellings; what stands in brackets may be left out.
    pub fn exact(head: &str) -> Option<Field> {
        let before = head.split(['(', '/', '[']).next().unwrap_or_default();
        let is = |words: &str| SPELLINGS.get(words).copied();
        is(&folded(head)).or_else(|| is(&folded(before)))
    }

    /// The spelling that stands first in a head, of two the longer; one word alone must begin it.
    fn within(head: &str) -> Option<Field> {
        let words: Vec<&str> = head.split(' ').collect();
        if words.len() > LONGEST {
            return None;
        }
        let mut best: Option<(usize, usize, Field)> = None;
        for (field, _, spellings) in FIELDS.iter().filter(|it| it.0 != Field::Given) {
            for spelling in *spellings {
                let spelt: Vec<&str> = spelling.split(' ').collect();
                let found = match spelt.len() {
                    1 => (words.first() == spelt.first() && spelling.len() > 2).then_some(0),
                    many => words.windows(many).position(|it| it == spelt),
                };
                let is_better = |at: usize| {
                    best.is_none_or(|(of, long, _)| at < of || at == of && spelling.len() > long)
                };
                if let Some(at) = found.filter(|it| is_better(*it)) {
                    best = Some((at, spelling.len(), *field));
                }
            }
        }
        best.map(|(.., field)| field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_are_known_however_they_are_spelt() {
        for (head, field) in [
            ("TT", Field::Place),
            ("Họ và Tên", Field::Name),
            ("HỌ VÀ TÊN\nNGƯỜI ĐẠI DIỆN", Field::Name),
            ("CHUC VU", Field::Title),
            ("Đơn vị (cơ quan)", Field::Body),
            ("Tên đơn vị", Field::Body),
            ("Điện thoại liên hệ", Field::Phone),
            ("Số ĐT cơ quan", Field::Phone),
            ("Di động", Field::Phone),
            ("Thư điện tử", Field::Mail),
            ("Địa chỉ e-mail", Field::Mail),
            ("Ngày, tháng, năm sinh", Field::Day),
            ("Ngày nhận", Field::Day),
            ("Xưng hô đầy đủ", Field::Form),
            ("Số tiền (đồng)", Field::Amount),
            ("Ghi chú thêm", Field::Remark),
        ] {
            assert_eq!(Field::of(head), Some(field), "{head}");
        }
        for words in [
            "Thôn Bến Sim",
            "Cao Ngọc Phượng",
            "Số 5, phố Cây Gạo",
            "0912000401",
            "",
        ] {
            assert_eq!(Field::of(words), None, "{words}");
        }
    }
}
