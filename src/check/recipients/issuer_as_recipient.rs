//! The body that issues a paper, among its recipients or those it is addressed to.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};
use crate::role::Role;

/// What names are short for; those without anything are left out.
const SHORT: [(&str, &str); 9] = [
    ("uỷ", "ủy"),
    ("ubnd", "ủy ban nhân dân"),
    ("hđnd", "hội đồng nhân dân"),
    ("ubmttq", "ủy ban mặt trận tổ quốc"),
    ("mttq", "mặt trận tổ quốc"),
    ("mttqvn", "mặt trận tổ quốc"),
    ("ubmttqvn", "ủy ban mặt trận tổ quốc"),
    ("btt", "ban thường trực"),
    ("vn", ""),
];

/// Levels, behind which the name of a place stands.
const LEVELS: [&str; 8] = [
    "xã",
    "phường",
    "thị trấn",
    "huyện",
    "quận",
    "thị xã",
    "thành phố",
    "tỉnh",
];

/// Those who issue papers in person; a deputy who signs for them reports to them.
const PEOPLE: [&str; 5] = ["thủ tướng", "chủ tịch", "chánh án", "viện trưởng", "tổng "];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // "TỈNH LÂM ĐỒNG" below "ỦY BAN NHÂN DÂN" is one name with it.
    let mut names: Vec<String> = Vec::new();
    let lines = proof.of(Role::CoQuan).map(|(_, it)| it.lower.trim());
    for line in lines.filter(|it| it.contains(char::is_alphabetic)) {
        let placed = LEVELS.iter().any(|it| line.starts_with(it));
        match names.last_mut().filter(|_| placed) {
            Some(name) => *name = format!("{name} {line}"),
            None => names.push(line.to_owned()),
        }
    }
    let Some(own) = names.last() else { return };
    let mut authorities = proof.of(Role::QuyenHan).map(|(_, it)| it.lower.as_str());
    let collective = authorities.any(|it| it.starts_with("tm") || it.starts_with("t/m"));
    // A chairman who signs alone may report to his own committee.
    let alone = own.contains("ban nhân dân") && !collective;
    if alone || PEOPLE.iter().any(|it| own.starts_with(it)) {
        return;
    }
    let all: Vec<String> = names.iter().flat_map(|it| syllables(it)).collect();
    let needed = syllables(without_place(own));
    let recipients = proof.recipients().map(|it| (it, "Nơi nhận"));
    let addressees = proof.addressees().map(|it| (it, "Kính gửi"));
    for (line, block) in addressees.chain(recipients) {
        let name = line.lower.split('(').next().unwrap_or("");
        let said = syllables(name);
        let own = needed.iter().all(|it| said.contains(it));
        if !own || !said.iter().all(|it| all.contains(it)) {
            continue;
        }
        let end = name.trim_end_matches([' ', ';', ',', '.']).len();
        let words = line.words(&(0..end));
        let message = message!(
            "`{words}` ở {block} chính là cơ quan ban hành",
            "`{words}` of {block} is the issuer itself"
        );
        findings.push(
            Finding::new(proof.whole(line), message).cure(message!("bỏ dòng này", "leave it out")),
        );
    }
}

/// The syllables of a name, in full; "Việt Nam" is often left out.
fn syllables(name: &str) -> Vec<String> {
    let words = word::words(name).flat_map(|(_, it)| {
        let known = SHORT.iter().find(|(short, _)| *short == it);
        known.map_or(it, |(_, full)| full).split(' ')
    });
    let told = words.filter(|it| !it.is_empty() && !["việt", "nam"].contains(it));
    told.map(str::to_owned).collect()
}

/// A name up to the level of its place.
fn without_place(name: &str) -> &str {
    let ends = LEVELS.iter().flat_map(|level| {
        let found = word::find(name, level).map(|at| at.end);
        found.filter(|end| !name[*end..].trim_start().starts_with("hội"))
    });
    &name[..ends.min().unwrap_or(name.len())]
}
