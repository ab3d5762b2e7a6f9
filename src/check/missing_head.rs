//! A finished paper without its number, its place and date, or its signer.

use crate::diagnostic::{Diagnostic, Sink};
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, sink: &mut Sink) {
    let has = |role| proof.of(role).next().is_some();
    // Of a paper described in a file other checks tell what it lacks; a text without a foot is no paper.
    if !proof.head.finished || !has(Role::NoiNhan) {
        return;
    }
    let needed = [
        (
            Role::SoKyHieu,
            "số, ký hiệu",
            "its number and symbol",
            "II.3",
            "I.3",
        ),
        (
            Role::NgayThang,
            "địa danh, ngày tháng",
            "its place and date",
            "II.4",
            "I.4",
        ),
        (
            Role::HoTen,
            "họ tên người ký",
            "the name of the signer",
            "II.7",
            "I.7",
        ),
    ];
    let span = proof
        .paragraphs
        .first()
        .map_or(proof.itself, |it| proof.whole(it));
    for (role, what, what_en, state, party) in needed {
        if has(role) {
            continue;
        }
        let message = say!("văn bản không có {what}", "the paper has no {what_en}");
        sink.push(
            Diagnostic::error("missing-head", span, message)
                .rule(match proof.head.party {
                    true => format!("Hướng dẫn 05-HD/VPTW, mục {party}"),
                    false => format!("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục {state}"),
                })
                .cure(say!("ghi {what}", "write {what_en}")),
        );
    }
}
