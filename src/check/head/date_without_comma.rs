//! A date line without the comma behind the place: "Bình Minh ngày 20 tháng 3 năm 2024".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((_, line)) = proof.of(Role::NgayThang).next() else {
        return;
    };
    let Some(day) = line.find("ngày").next() else {
        return;
    };
    let place = line.text[..day.start].trim_end();
    if place.is_empty() || place.ends_with(',') {
        return;
    }
    let last = place.rfind(char::is_whitespace).map_or(0, |at| at + 1)..place.len();
    let right = format!("{},", line.words(&last));
    let message = message!(
        "thiếu dấu phẩy sau địa danh `{place}`",
        "no comma behind the place `{place}`"
    );
    let found = Finding::new(proof.place(line, &last), message).cure(message!(
        "viết `{place}, ngày …`",
        "write `{place}, ngày …`"
    ));
    findings.push(proof.fix(found, line, &last, right));
}
