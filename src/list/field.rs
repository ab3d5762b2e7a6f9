//! What a column of a list means, known by its name however that is spelt.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::folded;

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

/// Each with its usual name, and how its heads are spelt: small letters without marks. What stands
/// first in the list counts where a head has two of them.
const FIELDS: &[(Field, &str, &[&str])] = &[
    (
        Field::Place,
        "STT",
        &["stt", "tt", "so tt", "so thu tu", "thu tu", "no"],
    ),
    (
        Field::Mail,
        "Email",
        &[
            "email",
            "e mail",
            "thu dien tu",
            "hop thu",
            "mail",
            "gmail",
            "dia chi email",
            "dia chi e mail",
            "dia chi thu dien tu",
            "dia chi mail",
            "email address",
        ],
    ),
    (
        Field::Phone,
        "Số điện thoại",
        &[
            "so dien thoai",
            "dien thoai",
            "sdt",
            "so dt",
            "dt",
            "di dong",
            "so di dong",
            "dtdd",
            "tel",
            "phone",
            "mobile",
            "zalo",
            "so zalo",
            "hotline",
            "so may",
            "dien thoai di dong",
            "phone number",
            "telephone",
        ],
    ),
    (
        Field::Identity,
        "CCCD",
        &[
            "cccd",
            "cmnd",
            "so cccd",
            "can cuoc",
            "can cuoc cong dan",
            "dinh danh",
            "ma so thue",
            "mst",
        ],
    ),
    (
        Field::Before,
        "Họ đệm",
        &[
            "ho dem",
            "ho va dem",
            "ho va ten dem",
            "ho lot",
            "ho chu dem",
            "ho va chu dem",
            "ho",
        ],
    ),
    (Field::Given, "Tên", &["ten"]),
    (
        Field::Form,
        "Xưng hô",
        &["xung ho", "danh xung", "ong ba", "cach goi", "cach xung ho"],
    ),
    (
        Field::Short,
        "Tên gọi tắt",
        &[
            "ten goi tat",
            "ten tat",
            "viet tat",
            "ten viet tat",
            "goi tat",
        ],
    ),
    (Field::Symbol, "Ký hiệu", &["ky hieu", "ki hieu"]),
    (
        Field::Head,
        "Người phụ trách",
        &[
            "nguoi phu trach",
            "phu trach",
            "dau moi",
            "nguoi dau moi",
            "thu truong",
            "can bo phu trach",
            "nguoi lien he",
            "can bo dau moi",
            "truong don vi",
        ],
    ),
    (
        Field::Title,
        "Chức vụ",
        &[
            "chuc vu",
            "chuc danh",
            "chuc vu cong tac",
            "nhiem vu",
            "title",
            "position",
        ],
    ),
    (
        Field::Name,
        "Họ và tên",
        &[
            "ho va ten",
            "ho ten",
            "ho ten day du",
            "ten nguoi nhan",
            "nguoi nhan",
            "nguoi dai dien",
            "chu ho",
            "ten chu ho",
            "dai bieu",
            "can bo",
            "ten dai bieu",
            "full name",
            "name",
            "nguoi dung dau",
            "khach moi",
            "thanh vien",
            "hoi vien",
            "hoc sinh",
            "nguoi duoc moi",
        ],
    ),
    (
        Field::Body,
        "Đơn vị",
        &[
            "don vi",
            "ten don vi",
            "co quan",
            "ten co quan",
            "don vi co quan",
            "co quan don vi",
            "ten truong",
            "noi cong tac",
            "don vi cong tac",
            "to chuc",
            "ten to chuc",
            "noi nhan",
            "ban nganh",
            "phong ban",
            "co quan don vi to chuc",
            "don vi gop y",
            "co quan gop y",
            "co quan don vi gop y",
            "noi gop y",
            "organization",
            "company",
            "doanh nghiep",
            "ten doanh nghiep",
            "ten cong ty",
            "to dan pho",
            "ten to dan pho",
            "ten thon",
            "chi bo",
            "ten chi bo",
        ],
    ),
    (
        Field::Address,
        "Địa chỉ",
        &[
            "dia chi",
            "noi o",
            "cho o",
            "dia chi lien he",
            "thuong tru",
            "ho khau",
            "address",
            "noi cu tru",
            "tru so",
        ],
    ),
    (
        Field::Tags,
        "Nhóm",
        &["nhom", "the", "nhan", "khoi", "tags"],
    ),
    (
        Field::From,
        "Từ ngày",
        &["tu ngay", "hoat dong tu", "hieu luc tu"],
    ),
    (
        Field::Until,
        "Đến ngày",
        &["den ngay", "hoat dong den", "den het ngay", "het hieu luc"],
    ),
    (
        Field::Day,
        "Ngày",
        &[
            "ngay",
            "ngay sinh",
            "nam sinh",
            "ngay thang nam sinh",
            "ngay thang",
            "ngay nhan",
            "sinh ngay",
            "ngay cap",
            "thoi han",
            "han",
            "han nop",
            "date",
            "birthday",
            "ngay vao dang",
            "ngay thang nam",
        ],
    ),
    (
        Field::Amount,
        "Số tiền",
        &[
            "so tien",
            "thuc nhan",
            "thanh tien",
            "muc ho tro",
            "muc thuong",
            "kinh phi",
            "don gia",
            "tien",
            "amount",
        ],
    ),
    (Field::Share, "Tỷ lệ", &["ty le", "ti le", "phan tram"]),
    (Field::Rank, "Bậc", &["bac", "cap", "quan he"]),
    (Field::Kind, "Loại", &["loai", "loai hinh", "loai don vi"]),
    (
        Field::Key,
        "Mã",
        &[
            "ma",
            "ma so",
            "ma don vi",
            "khoa",
            "key",
            "ma ho",
            "ma so ho",
        ],
    ),
    (
        Field::Remark,
        "Ghi chú",
        &[
            "noi dung gop y",
            "y kien gop y",
            "noi dung y kien",
            "ghi chu",
            "luu y",
            "chu thich",
            "note",
            "notes",
            "ghi chep",
            "y kien",
        ],
    ),
];

/// The fields by their spellings.
static SPELLINGS: LazyLock<HashMap<&str, Field>> = LazyLock::new(|| {
    let spelt = |it: &'static (Field, &str, &[&str])| it.2.iter().map(|words| (*words, it.0));
    FIELDS.iter().flat_map(spelt).collect()
});

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

    #[test]
    fn spellings_are_folded() {
        for (_, _, spellings) in FIELDS {
            spellings.iter().for_each(|it| assert_eq!(folded(it), **it));
        }
    }
}
