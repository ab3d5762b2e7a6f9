//! A part set to another side than the regulation says: a title not in the middle, prose not to both
//! margins.

use super::Gathered;
use crate::check::Findings;
use crate::manuscript::{Align, Kind};
use crate::proof::laid::{Laid, Line};
use crate::role::Role;

/// Parts whose place is certain, and parts of prose.
const CERTAIN: [Role; 16] = [
    Role::QuocHieu,
    Role::TieuNgu,
    Role::TieuDe,
    Role::CoQuan,
    Role::SoKyHieu,
    Role::NgayThang,
    Role::TenLoai,
    Role::TrichYeu,
    Role::QuyenHan,
    Role::ChucVu,
    Role::HoTen,
    Role::NoiNhan,
    Role::NoiNhanDong,
    Role::Doan,
    Role::CanCu,
    Role::Khoan,
];

/// Shorter prose is one line, and looks the same to the left and to both margins.
const ONE_LINE: usize = 110;

pub fn laid(laid: &Laid, findings: &mut Findings) {
    let mut gathered = Gathered::new();
    let certain = |it: &&Line| {
        let room = it.proof.text.contains("....") || it.proof.text.contains("……");
        let own = it.proof.annex == 0 && !room;
        own && CERTAIN.contains(&it.role) && it.set.kind == Kind::Flowing
    };
    for line in laid.lines.iter().filter(certain) {
        let Some(look) = laid.look(line) else {
            continue;
        };
        let cite = &look.cite.0.value;
        let wanted = match look.align.0.value.as_str() {
            "giua" => Align::Center,
            "phai" => Align::Right,
            "trai" => Align::Left,
            _ => Align::Justified,
        };
        let has = line.set.setting.align;
        let prose = wanted == Align::Justified;
        // Prose in the middle or to the right is set apart on purpose; lists may be to both sides.
        let alike = match wanted {
            Align::Justified => has != Align::Left || line.proof.text.chars().count() < ONE_LINE,
            Align::Left => has == Align::Justified,
            _ => false,
        };
        // What is moved by tabs stands where it should, whatever is said of its sides.
        let moved = !prose && (line.set.text().contains('\t') || line.set.setting.left > 400);
        if has == wanted || alike || moved || cite.starts_with("thông lệ") {
            continue;
        }
        let part = line.role.label().to_owned();
        gathered.add_part((side(has), side(wanted)), laid, line, Some(cite), part);
    }
    gathered.tell_parts(findings, |(has, wanted), count, parts| {
        let ((has, has_en), (wanted, wanted_en)) = (has, wanted);
        let what = message!(
            "{has} ở {count} đoạn ({parts}), quy định {wanted}",
            "{count} paragraphs ({parts}) are {has_en}; the rule is {wanted_en}"
        );
        let cure = message!("{wanted} cho các đoạn ấy", "set them {wanted_en}");
        (what, cure)
    });
}

fn side(align: Align) -> (&'static str, &'static str) {
    match align {
        Align::Left => ("canh trái", "to the left"),
        Align::Center => ("canh giữa", "in the middle"),
        Align::Right => ("canh phải", "to the right"),
        Align::Justified => ("canh đều hai lề", "to both margins"),
    }
}
