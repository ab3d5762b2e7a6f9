//! A degree, a rank or "đồng chí" in front of the signer's name.

use crate::diagnostic::{Diagnostic, Sink};
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

pub fn proof(proof: &Proof, sink: &mut Sink) {
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
        sink.push(
            Diagnostic::error("title-in-signature", proof.place(name, &at), message)
                .rule("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.7.c; Hướng dẫn 05-HD/VPTW, mục I.7.1.3")
                .cure(message!("chỉ ghi họ và tên", "write the name alone")),
        );
    }
}
