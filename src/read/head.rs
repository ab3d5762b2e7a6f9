//! What a finished paper says about itself: whose it is, when it was issued, what time it plans.

use crate::kind::Kinds;
use crate::proof::{Head, Paragraph, word};
use crate::role::Role;
use crate::time::Scale;

/// Bodies that are none of the Party, however they number their papers.
const MASS: [&str; 14] = [
    "đoàn tncs",
    "đoàn thanh niên",
    "tỉnh đoàn",
    "thành đoàn",
    "huyện đoàn",
    "xã đoàn",
    "công đoàn",
    "liên đoàn lao động",
    "mặt trận tổ quốc",
    "mttq",
    "hội nông dân",
    "hội liên hiệp phụ nữ",
    "hội cựu chiến binh",
    "hội chữ thập đỏ",
];

/// Reads it off the parts of the paper.
pub fn head<'a>(paragraphs: &[Paragraph], kinds: &'a Kinds) -> Head<'a> {
    // What stands behind the paper says nothing about it.
    let own = || paragraphs.iter().filter(|it| it.annex == 0);
    let of = |role| own().find(move |it| it.role == role);
    let symbol = of(Role::SoKyHieu).map_or("", |it| it.text.as_str());
    let signed = own().any(|it| it.role == Role::QuyenHan && it.text.contains('/'));
    let number = symbol.trim_start_matches(|ch: char| !matches!(ch, '/' | '-'));
    // "Lưu Văn phòng Đảng ủy", where the State writes "Lưu: VT".
    let filed = own().any(|it| {
        let listed = it.role == Role::NoiNhanDong;
        listed && it.lower.starts_with("lưu ") && !it.text.contains(':')
    });
    let told = number.starts_with('/') || of(Role::QuocHieu).is_some();
    let mut names = own().filter(|it| it.role == Role::CoQuan);
    let is_mass = names.any(|it| MASS.iter().any(|name| word::has(&it.lower, name)));
    let is_numbered = number.starts_with('-') || !told && (signed || filed);
    let party = of(Role::TieuDe).is_some() || !is_mass && is_numbered;
    let issued = of(Role::NgayThang).and_then(|line| {
        let time = line.times.iter().min_by_key(|it| it.scale as u8)?;
        (time.scale != Scale::Quarter).then(|| time.days(time.year?))?
    });
    let subject = of(Role::TrichYeu)
        .or(of(Role::TrichYeuDuoiSo))
        .or(of(Role::TenLoai));
    let period = subject.and_then(|it| {
        let years = it.times.iter().rfind(|it| it.scale == Scale::Year);
        let span = it.periods.last();
        span.map(|it| (it.first, it.last))
            .or_else(|| years?.days(0))
    });
    let addressed = of(Role::KinhGui).or(of(Role::NoiGui)).is_some();
    Head {
        party,
        kind: match of(Role::TenLoai) {
            Some(title) => kinds.titled(&title.lower),
            None => kinds.untitled().filter(|_| addressed),
        },
        addressed,
        finished: true,
        issued,
        period,
        ..Head::default()
    }
}
