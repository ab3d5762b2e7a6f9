//! A finished paper in which nothing tells what paper it is.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let parts = [Role::SoKyHieu, Role::TenLoai, Role::KinhGui, Role::NoiNhan];
    let known = proof.paragraphs.iter().any(|it| parts.contains(&it.role));
    if !proof.head.finished || known || proof.is_annex() {
        return;
    }
    let message = match proof.paragraphs.is_empty() {
        true => message!("tệp trống, chưa có gì", "the file is empty"),
        false => message!(
            "không thấy số, tên loại, Kính gửi hay Nơi nhận: không rõ là văn bản gì",
            "no number, kind, addressees or recipients: it is not clear what paper this is"
        ),
    };
    let span = proof
        .paragraphs
        .first()
        .map_or(proof.itself, |it| proof.whole(it));
    findings.push(Finding::new(span, message).cure(message!(
        "đưa vào cả văn bản, từ phần đầu đến chữ ký",
        "give the whole paper, from its head to the signature"
    )));
}
