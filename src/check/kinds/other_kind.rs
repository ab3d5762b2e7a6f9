//! The paper calls itself by the name of another kind: "Chương trình này" in a plan.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::citation::CLASSES;
use crate::proof::{Proof, word};
use crate::role::Role;

/// Words before a paper that speaks of itself.
const ITSELF: [&str; 6] = ["hiện", "hành", "theo", "khai", "dung", "của"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let own = proof.own_class().to_lowercase();
    if !proof.head.finished || proof.of(Role::TenLoai).next().is_none() {
        return;
    }
    for (class, _) in CLASSES.iter().filter(|(class, _)| *class != own) {
        let phrase = format!("{class} này");
        let body = || proof.body().map(|(_, it)| it).filter(|it| it.annex == 0);
        let found = body().find_map(|it| {
            let at = it.find(&phrase).next()?;
            ITSELF
                .contains(&word::before(&it.lower, at.start))
                .then_some((it, at))
        });
        let Some((paragraph, at)) = found else {
            continue;
        };
        // One that is spoken of elsewhere, cited, issued or joined is meant.
        let elsewhere = proof.paragraphs.iter().any(|it| {
            let all = it.find(class).count();
            all > it.find(&phrase).count()
        });
        if elsewhere {
            continue;
        }
        let words = paragraph.words(&at);
        let message = message!(
            "văn bản là `{own}` nhưng tự gọi là `{words}`",
            "the paper is a `{own}` but calls itself `{words}`"
        );
        let found = Finding::new(proof.place(paragraph, &at), message);
        findings.push(found.cure(message!(
            "viết `{own} này` (viết hoa chữ đầu), hoặc nói rõ là văn bản nào",
            "write `{own} này` with a capital, or say which paper is meant"
        )));
    }
}
