//! A finished paper without a part of its head or foot, such as its number, its date or its signer.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::proof::symbol::Family;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let has = |role| proof.of(role).next().is_some();
    // The agency above its number shows that a text has kept its letterhead.
    let number = proof.of(Role::SoKyHieu).next().map_or(0, |(at, _)| at);
    let letterhead = proof.of(Role::CoQuan).any(|(at, _)| at < number);
    // Of a paper described in a file other checks tell what it lacks; a text without a foot is no paper.
    if !proof.head.finished || !letterhead && !has(Role::NoiNhan) {
        return;
    }
    // Bodies that are neither of the State nor of the Party have titles of their own.
    let owner = proof.symbol().and_then(|it| it.owner());
    let party = proof.head.party;
    let state = letterhead && !party && owner != Some(Family::Party);
    // Two columns may have run together on one line.
    let lines = || proof.paragraphs.iter().take_while(|it| !it.is_body());
    let shown = |words: &str| lines().any(|it| it.lower.contains(words));
    let lacks = |role| {
        let family = if party { "dang" } else { "nha-nuoc" };
        proof.head.kind.is_some_and(|it| it.lacks_in(role, family))
    };
    // The Đoàn has its own name where others have that of the State.
    let youth = shown("đoàn tncs") || shown("đoàn thanh niên cộng sản");
    let state = state && !youth;
    // What somebody reports of himself has neither a number nor others to send it to.
    let mut signers = proof.of(Role::ChucVu).filter(|(_, it)| it.annex == 0);
    let personal = signers.any(|(_, it)| it.lower.starts_with("người "));
    let asked = |role| match role {
        _ if lacks(role) => false,
        Role::SoKyHieu | Role::NoiNhan if personal => false,
        Role::QuocHieu => state && !shown("cộng h"),
        Role::TieuNgu => state && !shown("độc lập"),
        Role::TieuDe => letterhead && owner == Some(Family::Party) && !shown("cộng "),
        Role::NgayThang => !shown(", ngày"),
        _ => true,
    };
    let needed = [
        (
            Role::QuocHieu,
            "quoc-hieu",
            "Quốc hiệu",
            "name of the State",
        ),
        (Role::TieuNgu, "tieu-ngu", "Tiêu ngữ", "motto"),
        (
            Role::TieuDe,
            "tieu-de",
            "tiêu đề `ĐẢNG CỘNG SẢN VIỆT NAM`",
            "title `ĐẢNG CỘNG SẢN VIỆT NAM`",
        ),
        (
            Role::SoKyHieu,
            "so-ky-hieu",
            "số, ký hiệu",
            "number and symbol",
        ),
        (
            Role::NgayThang,
            "ngay-thang",
            "địa danh, ngày tháng",
            "place and date",
        ),
        (Role::HoTen, "ho-ten", "họ tên người ký", "name of a signer"),
        (Role::NoiNhan, "noi-nhan", "Nơi nhận", "list of recipients"),
    ];
    let span = proof
        .paragraphs
        .first()
        .map_or(proof.itself, |it| proof.whole(it));
    for (role, case, what, what_en) in needed {
        if has(role) || !asked(role) {
            continue;
        }
        let message = message!("văn bản không có {what}", "the paper has no {what_en}");
        findings.push(
            Finding::new(span, message)
                .case(case)
                .cure(message!("ghi {what}", "write {what_en}")),
        );
    }
}
