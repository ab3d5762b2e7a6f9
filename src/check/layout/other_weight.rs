//! A part that is to be bold or slanted and is not.

use super::{Gathered, seen};
use crate::check::Findings;
use crate::proof::laid::Laid;
use crate::regulation::on;
use crate::role::Role;

/// Parts whose look is certain; in others an office may set words apart.
const CERTAIN: [Role; 12] = [
    Role::QuocHieu,
    Role::TieuNgu,
    Role::TieuDe,
    Role::NgayThang,
    Role::TenLoai,
    Role::TrichYeu,
    Role::Muc1,
    Role::NoiNhan,
    Role::QuyenHan,
    Role::ChucVu,
    Role::HoTen,
    Role::PhuLucTen,
];

pub fn laid(laid: &Laid, findings: &mut Findings) {
    let mut gathered = Gathered::new();
    for line in laid.lines.iter().filter(|it| CERTAIN.contains(&it.role)) {
        let Some(look) = laid.look(line) else {
            continue;
        };
        let cite = &look.cite.0.value;
        if cite.starts_with("thông lệ") {
            continue;
        }
        let lacks = |wanted: bool, has: fn(&crate::manuscript::Look) -> bool| {
            wanted && seen(line).any(|it| !has(&it.look))
        };
        for (wanted, has, vi, en) in [
            (on(&look.bold), is_bold as fn(&_) -> bool, "chữ đậm", "bold"),
            (on(&look.italic), is_italic, "chữ nghiêng", "slanted"),
        ] {
            if lacks(wanted, has) {
                let part = line.role.label().to_owned();
                gathered.add_part((vi, en), laid, line, Some(cite), part);
            }
        }
    }
    gathered.tell_parts(findings, |(vi, en), count, parts| {
        let what = message!(
            "{count} đoạn ({parts}) không phải {vi}, quy định {vi}",
            "{count} paragraphs ({parts}) are not {en}; the rule is {en}"
        );
        (
            what,
            message!("đặt {vi} cho cả dòng", "make the whole line {en}"),
        )
    });
}

fn is_bold(look: &crate::manuscript::Look) -> bool {
    look.bold
}

fn is_italic(look: &crate::manuscript::Look) -> bool {
    look.italic
}
