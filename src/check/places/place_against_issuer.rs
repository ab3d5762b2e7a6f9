//! The place before the date is not that of the commune that issues the paper.

use super::own::{self, one};
use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::knowledge::places::{bare, folded};
use crate::proof::place_name::Level;
use crate::proof::{Paragraph, Proof, word};
use crate::role::Role;

const LEVELS: [&str; 3] = ["xã", "phường", "đặc khu"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    shortened(proof, findings);
    let (Some(issuer), Some((_, line))) = (
        proof.of(Role::CoQuan).last().map(|(_, it)| it),
        proof.of(Role::NgayThang).next(),
    ) else {
        return;
    };
    let Some(name) = one(issuer, &[Level::Commune]).filter(|_| is_of_commune(issuer)) else {
        return;
    };
    let Some(place) = line.text.split_once(", ").map(|(place, _)| place.trim()) else {
        return;
    };
    let at = line.text.find(place).unwrap_or(0);
    let span = proof.place(line, &(at..at + place.len()));
    let (own, said) = (folded(&name), folded(place));
    let level = LEVELS.iter().find(|it| word::has(&issuer.lower, it));
    let level = level.copied().unwrap_or_default();
    let short = LEVELS
        .iter()
        .find_map(|it| said.strip_prefix(it))
        .unwrap_or(&said)
        .trim();
    let shown = name_of(&name);
    // Two columns may have run together.
    if !own.contains(short) && !short.contains(&own) {
        let message = message!(
            "địa danh ghi `{place}`, nhưng cơ quan ban hành ở {level} `{shown}`",
            "the place says `{place}`, but the issuer is of `{level} {shown}`"
        );
        let cure = message!("ghi `{shown}, ngày …`", "write `{shown}, ngày …`");
        let label = message!("cơ quan ban hành ở đây", "the issuer is here");
        return findings.push(
            Finding::new(span, message)
                .label(proof.whole(issuer), label)
                .cure(cure),
        );
    }
    let is_bare = short == said;
    let number = own.bytes().all(|it| it.is_ascii_digit());
    let like_province = || own::province(proof).is_some_and(|it| folded(bare(it)) == own);
    let needs_level = match proof.head.party {
        true => !own.contains(' ') || like_province(),
        false => number,
    };
    if is_bare && needs_level {
        let mut letters = level.chars();
        let first = letters.next().map(|it| it.to_uppercase().to_string());
        let full = format!("{}{} {shown}", first.unwrap_or_default(), letters.as_str());
        let message = message!(
            "địa danh `{place}` phải ghi kèm cấp: tên ấy không tự nói là gì",
            "the place `{place}` needs its level: the name does not tell by itself"
        );
        findings.push(
            Finding::new(span, message)
                .cure(message!("ghi `{full}, ngày …`", "write `{full}, ngày …`")),
        );
    }
}

/// The one province named after a person, without its level in full; the Party lets it be shortened.
fn shortened(proof: &Proof, findings: &mut Findings) {
    let Some((_, line)) = proof.of(Role::NgayThang).next() else {
        return;
    };
    let place = line.text.split(',').next().unwrap_or_default().trim();
    let said = folded(place);
    if proof.head.party || !said.ends_with("hồ chí minh") || said.starts_with("thành phố") {
        return;
    }
    let message = message!(
        "địa danh `{place}` mang tên người nên phải ghi đủ",
        "the place `{place}` has the name of a person and is written in full"
    );
    let cure = message!(
        "ghi `Thành phố Hồ Chí Minh`",
        "write `Thành phố Hồ Chí Minh`"
    );
    let at = line.text.find(place).unwrap_or(0);
    let span = proof.place(line, &(at..at + place.len()));
    findings.push(Finding::new(span, message).cure(cure));
}

/// Whether the line is that of a body of a commune: "ỦY BAN NHÂN DÂN XÃ …", "XÃ …".
fn is_of_commune(issuer: &Paragraph) -> bool {
    let leads = ["", "dân", "ubnd", "hđnd", "ủy", "uỷ", "hành", "quốc"];
    let mut begins = LEVELS.iter().filter_map(|it| issuer.find(it).next());
    begins.any(|at| leads.contains(&word::before(&issuer.lower, at.start)))
}

/// A name in capitals as it stands in a sentence.
fn name_of(name: &str) -> String {
    let word = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().map(String::from).unwrap_or_default();
        first + &letters.as_str().to_lowercase()
    };
    name.split(' ').map(word).collect::<Vec<_>>().join(" ")
}
