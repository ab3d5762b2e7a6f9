//! The line of place and date with a capital or a comma too many, the place in capitals, or the date in
//! figures: "AN GIANG, Ngày 12 tháng 3, năm 2026", "An Giang, 12/3/2026".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

/// The words of a date.
const WORDS: [&str; 3] = ["ngày", "tháng", "năm"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if !proof.head.finished {
        return;
    }
    let own = proof.of(Role::NgayThang).map(|(_, it)| it);
    let Some(line) = own.into_iter().next().filter(|it| it.annex == 0) else {
        return;
    };
    let mut tell = |at: Range<usize>, right: String| {
        let words = line.words(&at);
        let message = message!(
            "dòng địa danh, ngày tháng ghi `{words}`, phải là `{right}`",
            "the line of place and date has `{words}`, not `{right}`"
        );
        let found = Finding::new(proof.place(line, &at), message)
            .cure(message!("viết `{right}`", "write `{right}`"));
        findings.push(proof.fix(found, line, &at, right));
    };
    for word in WORDS {
        let Some(at) = line.find(word).next() else {
            continue;
        };
        if line.words(&at) != word {
            tell(at.clone(), word.to_owned());
        }
        let before = line.text[..at.start].trim_end();
        if word != "ngày" && before.ends_with(',') {
            tell(before.len() - 1..at.end, format!(" {word}"));
        }
    }
    let place = line.text.split(',').next().unwrap_or("").trim_end();
    let capitals = place.contains(' ') && !place.contains(char::is_lowercase);
    // Two columns may have run together on the line.
    if capitals && place.split(' ').count() < 5 && line.text.trim_start().starts_with(place) {
        let small = place.split(' ').map(|it| {
            let mut letters = it.chars();
            let first: String = letters.by_ref().take(1).collect();
            format!("{first}{}", letters.as_str().to_lowercase())
        });
        tell(0..place.len(), small.collect::<Vec<_>>().join(" "));
    }
}
