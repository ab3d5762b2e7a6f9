//! An annex that the paper never mentions.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let body = || proof.body().map(|(_, it)| it).filter(|it| it.annex == 0);
    // "các phụ lục", "kèm theo Kế hoạch này" and the like mean every annex.
    let general = [
        "các phụ lục",
        "những phụ lục",
        "kèm theo",
        "đính kèm",
        "phụ lục này",
    ];
    if body().any(|it| general.iter().any(|words| it.has(words))) {
        return;
    }
    for (_, annex) in proof.of(Role::PhuLuc) {
        let number = annex.text.split_whitespace().nth(2);
        let named = |it: &Paragraph| {
            it.find("phụ lục").any(|at| {
                // "Phụ lục I, II" names both.
                let end = word::clause_end(&it.lower, at.end);
                let mut next = word::words(&it.text[at.end..end]).take(6);
                number.is_none_or(|number| next.any(|(_, it)| it.eq_ignore_ascii_case(number)))
            })
        };
        if body().any(named) {
            continue;
        }
        // The words "Phụ lục I" are the program's; a description holds the title alone.
        let mut titles = proof.of(Role::PhuLucTen).map(|(_, it)| it);
        let place = titles.find(|it| it.annex == annex.annex).unwrap_or(annex);
        let words = annex.text.trim();
        let message = message!(
            "`{words}` không được nhắc đến trong văn bản",
            "the paper never mentions `{words}`"
        );
        findings.push(Finding::new(proof.whole(place), message).cure(message!(
            "nhắc đến ở chỗ dùng nó, ví dụ `(theo {words})`",
            "mention it where it is used, such as `(theo {words})`"
        )));
    }
}
