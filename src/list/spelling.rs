//! How the heads of columns are spelt, field by field.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::field::Field;

/// Each with its usual name, and how its heads are spelt: small letters without marks. What stands
/// first in the list counts where a head has two of them.
pub const FIELDS: &[(Field, &str, &[&str])] = &[
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
pub static SPELLINGS: LazyLock<HashMap<&str, Field>> = LazyLock::new(|| {
    let spelt = |it: &'static (Field, &str, &[&str])| it.2.iter().map(|words| (*words, it.0));
    FIELDS.iter().flat_map(spelt).collect()
});

#[cfg(test)]
mod tests {
    use super::FIELDS;
    use crate::list::folded;

    #[test]
    fn spellings_are_folded() {
        for (_, _, spellings) in FIELDS {
            spellings.iter().for_each(|it| assert_eq!(folded(it), **it));
        }
    }
}
