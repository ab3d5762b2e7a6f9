//! A finished paper without a part that its kind has.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let (Some((_, title)), Some(kind)) = (proof.title(), proof.head.kind) else {
        return;
    };
    let headings: Vec<_> = proof
        .body()
        .map(|(_, it)| it)
        .filter(|it| it.heading == Some(1))
        .collect();
    // A description names its parts; a short plan has none.
    if !proof.head.finished || headings.len() < 3 {
        return;
    }
    let called = kind.called();
    let (vi, en) = (called.vi, called.en);
    for wanted in &kind.headings {
        let has = |it: &&Paragraph| wanted.words.iter().any(|words| it.has(&words.value));
        if headings.iter().any(has) {
            continue;
        }
        let part = &wanted.name.0.value;
        let part_en = wanted.english.as_ref().map_or(part, |it| &it.value);
        let message = message!(
            "{vi} không có phần {part}",
            "the {en} has no part on {part_en}"
        );
        let found = Finding::new(proof.whole(title), message);
        findings.push(found.cure(message!("thêm đề mục {part}", "add a heading on {part_en}")));
    }
}
