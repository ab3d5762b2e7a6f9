//! A degree, a rank or "đồng chí" in front of the signer's name.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

const TITLES: [&str; 18] = [
    "gs.",
    "pgs.",
    "ts.",
    "ths.",
    "bs.",
    "ks.",
    "cn.",
    "gs ",
    "pgs ",
    "ts ",
    "ths ",
    "tiến sĩ ",
    "thạc sĩ ",
    "kỹ sư ",
    "đồng chí ",
    "đ/c ",
    "ông ",
    "bà ",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for (_, name) in proof.of(Role::HoTen) {
        let Some(title) = TITLES.iter().find(|it| name.lower.starts_with(*it)) else {
            continue;
        };
        let at = 0..title.trim_end().len();
        let words = name.words(&at);
        let message = message!(
            "trước họ tên người ký không ghi `{words}`",
            "`{words}` does not stand before the signer's name"
        );
        findings.push(
            Finding::new(proof.place(name, &at), message)
                .cure(message!("chỉ ghi họ và tên", "write the name alone")),
        );
    }
}
