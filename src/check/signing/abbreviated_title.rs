//! A body or a department abbreviated in the line of who signs: "TM. UBND XÃ", "TRƯỞNG PHÒNG TCHC".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::authority::Authority;
use crate::proof::{Proof, word};
use crate::role::Role;

/// Bodies that sign as such, in full.
const BODIES: [(&str, &str); 6] = [
    ("ubnd", "ỦY BAN NHÂN DÂN"),
    ("hđnd", "HỘI ĐỒNG NHÂN DÂN"),
    ("bch", "BAN CHẤP HÀNH"),
    ("btv", "BAN THƯỜNG VỤ"),
    ("btt", "BAN THƯỜNG TRỰC"),
    ("bcđ", "BAN CHỈ ĐẠO"),
];

const VOWELS: &str = "aăâeêioôơuưy";

fn signs_for_a_body(line: &str) -> bool {
    Authority::read(line.trim_start()).is_some_and(|it| it.code == "TM")
}

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if !proof.head.finished {
        return;
    }
    for line in proof.paragraphs.iter().filter(|it| it.annex == 0) {
        let words = word::words(&line.lower);
        let (at, full) = match line.role {
            Role::QuyenHan if signs_for_a_body(&line.text) => {
                let mut known = words.filter_map(|(at, it)| {
                    let (_, full) = BODIES.iter().find(|(short, _)| *short == it)?;
                    Some((at, *full))
                });
                let Some(found) = known.next() else { continue };
                found
            }
            // "TRƯỞNG PHÒNG TCHC": no syllable has three letters and no vowel.
            Role::ChucVu => {
                let Some((at, last)) = words.last() else {
                    continue;
                };
                let department = line.lower[..at.start].ends_with("trưởng phòng ");
                let spelt = last.chars().count() < 3 || last.contains(|ch| VOWELS.contains(ch));
                if !department || spelt || !last.chars().all(char::is_alphabetic) {
                    continue;
                }
                (at, "…")
            }
            _ => continue,
        };
        let words = line.words(&at);
        let message = message!(
            "chức danh người ký viết tắt `{words}`",
            "the title of who signs is abbreviated: `{words}`"
        );
        let found = Finding::new(proof.place(line, &at), message);
        findings.push(found.cure(message!(
            "viết đủ chữ: `{full}`",
            "write it in full: `{full}`"
        )));
    }
}
