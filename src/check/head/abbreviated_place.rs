//! A place that bears the name of a person or a number, abbreviated in the date line: "TP. Hồ Chí
//! Minh, ngày …".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

/// Short forms at the beginning of a place, and what they stand for.
const SHORT: [(&str, &str); 10] = [
    ("TP. ", "Thành phố "),
    ("TP.", "Thành phố "),
    ("TP ", "Thành phố "),
    ("Tp. ", "Thành phố "),
    ("Tp.", "Thành phố "),
    ("Tp ", "Thành phố "),
    ("P. ", "Phường "),
    ("P.", "Phường "),
    ("Q. ", "Quận "),
    ("Q.", "Quận "),
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((_, line)) = proof.of(Role::NgayThang).next() else {
        return;
    };
    let Some((short, full)) = SHORT.iter().find(|(it, _)| line.text.starts_with(it)) else {
        return;
    };
    let message = message!(
        "địa danh ở dòng ngày tháng viết tắt `{short}`",
        "the place of the date line is abbreviated: `{short}`"
    );
    let range = 0..short.len();
    let found = Finding::new(proof.place(line, &range), message)
        .cure(message!("viết `{full}…`", "write `{full}…`"));
    findings.push(proof.fix(found, line, &range, *full));
}
