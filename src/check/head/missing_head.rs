//! A finished paper without a part of its head or foot, such as its number, its date or its signer.

use crate::diagnostic::{Diagnostic, Sink};
use crate::proof::Proof;
use crate::proof::symbol::Family;
use crate::role::Role;

pub fn proof(proof: &Proof, sink: &mut Sink) {
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
    let asked = |role| match role {
        Role::QuocHieu => state && !shown("cộng h"),
        Role::TieuNgu => state && !shown("độc lập"),
        Role::TieuDe => letterhead && owner == Some(Family::Party) && !shown("cộng "),
        Role::NgayThang => !shown(", ngày"),
        _ => true,
    };
    let needed = [
        (Role::QuocHieu, "Quốc hiệu", "name of the State", "II.1", ""),
        (Role::TieuNgu, "Tiêu ngữ", "motto", "II.1", ""),
        (
            Role::TieuDe,
            "tiêu đề `ĐẢNG CỘNG SẢN VIỆT NAM`",
            "title `ĐẢNG CỘNG SẢN VIỆT NAM`",
            "",
            "I.1",
        ),
        (
            Role::SoKyHieu,
            "số, ký hiệu",
            "number and symbol",
            "II.3",
            "I.3",
        ),
        (
            Role::NgayThang,
            "địa danh, ngày tháng",
            "place and date",
            "II.4",
            "I.4",
        ),
        (
            Role::HoTen,
            "họ tên người ký",
            "name of a signer",
            "II.7",
            "I.7",
        ),
        (
            Role::NoiNhan,
            "Nơi nhận",
            "list of recipients",
            "II.9",
            "I.9",
        ),
    ];
    let span = proof
        .paragraphs
        .first()
        .map_or(proof.itself, |it| proof.whole(it));
    for (role, what, what_en, state, of_party) in needed {
        if has(role) || !asked(role) {
            continue;
        }
        let message = message!("văn bản không có {what}", "the paper has no {what_en}");
        sink.push(
            Diagnostic::error("missing-head", span, message)
                .rule(match party || state.is_empty() {
                    true => format!("Hướng dẫn 05-HD/VPTW, mục {of_party}"),
                    false => format!("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục {state}"),
                })
                .cure(message!("ghi {what}", "write {what_en}")),
        );
    }
}
