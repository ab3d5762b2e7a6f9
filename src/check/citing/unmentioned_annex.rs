//! An annex that the paper never mentions.

use std::collections::{HashMap, HashSet};

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // The paper that mentions it is in another file.
    if proof.is_annex() {
        return;
    }
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
    // What the words "phụ lục" name: "Phụ lục I, II" names both.
    let named = body().flat_map(|it| {
        it.find("phụ lục").map(|at| {
            let end = word::clause_end(&it.lower, at.end);
            let next = word::words(&it.text[at.end..end]).take(6);
            next.map(|(_, it)| it.to_ascii_uppercase()).collect()
        })
    });
    let named: Vec<Vec<String>> = named.collect();
    let numbers: HashSet<String> = named.iter().flatten().cloned().collect();
    // The words "Phụ lục I" are the program's; a description holds the title alone.
    let mut titles: HashMap<usize, &Paragraph> = HashMap::new();
    for (_, title) in proof.of(Role::PhuLucTen) {
        titles.entry(title.annex).or_insert(title);
    }
    for (_, annex) in proof.of(Role::PhuLuc) {
        let number = annex.text.split_whitespace().nth(2);
        let mentioned = match number {
            Some(number) => numbers.contains(&number.to_ascii_uppercase()),
            None => !named.is_empty(),
        };
        if mentioned {
            continue;
        }
        let place = titles.get(&annex.annex).unwrap_or(&annex);
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
