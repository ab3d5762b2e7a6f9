//! The office that issues a paper, abbreviated in its head: "UBND XÃ TÂN LẬP". Only the one above it may be.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::proof::symbol::Family;
use crate::role::Role;

/// Bodies that are known by their letters, the letters of their symbols, and their names.
const BODIES: [(&str, &str, &str); 8] = [
    ("UBND ", "UBND", "ỦY BAN NHÂN DÂN"),
    ("HĐND ", "HĐND", "HỘI ĐỒNG NHÂN DÂN"),
    ("SỞ GDĐT ", "SGDĐT", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
    ("SỞ GD&ĐT ", "SGDĐT", "SỞ GIÁO DỤC VÀ ĐÀO TẠO"),
    ("SỞ NN&MT", "SNNMT", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"),
    ("SỞ NNMT", "SNNMT", "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"),
    ("SỞ KH&CN", "SKHCN", "SỞ KHOA HỌC VÀ CÔNG NGHỆ"),
    ("SỞ VHTTDL", "SVHTTDL", "SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH"),
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if !proof.head.finished || proof.family() != Some(Family::State) {
        return;
    }
    // The last line of the head names who issues; two columns may have run together on one line.
    let Some((_, line)) = proof
        .of(Role::CoQuan)
        .take_while(|(_, it)| it.annex == 0)
        .last()
    else {
        return;
    };
    let Some(symbol) = proof.symbol() else { return };
    let Some((short, _, full)) = BODIES.iter().find(|(short, code, _)| {
        let own = [symbol.class, symbol.body]
            .iter()
            .any(|it| it.split('-').next() == Some(code));
        own && line.text.starts_with(short) && !line.lower.contains("cộng h")
    }) else {
        return;
    };
    let short = short.trim_end();
    let message = message!(
        "tên cơ quan ban hành viết tắt `{short}`",
        "the name of the issuing office is abbreviated: `{short}`"
    );
    let at = 0..short.len();
    let found = Finding::new(proof.place(line, &at), message).cure(message!(
        "viết đủ `{full}`; chỉ cơ quan chủ quản ở trên được viết tắt",
        "write `{full}`; only the office above it may be abbreviated"
    ));
    findings.push(proof.fix(found, line, &at, *full));
}
