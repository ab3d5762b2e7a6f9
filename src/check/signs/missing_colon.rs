//! "như sau" without a colon at the end of a paragraph, with what it announces below.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

/// Words that announce what stands below them.
const WORDS: [&str; 2] = ["như sau", "sau đây"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for (place, paragraph) in proof.body() {
        let text = paragraph.lower.trim_end();
        let bare = text.trim_end_matches(['.', ';', ',', ' ']);
        let Some(words) = WORDS.into_iter().find(|it| bare.ends_with(it)) else {
            continue;
        };
        let follows = proof.paragraphs.get(place + 1);
        if text.ends_with("...") || !follows.is_some_and(|it| it.is_body()) {
            continue;
        }
        let at = bare.len() - words.len()..text.len();
        let told = paragraph.words(&at);
        let right = format!("{}:", &paragraph.text[at.start..bare.len()]);
        let message = message!(
            "sau `{told}` còn nội dung nhưng không có dấu hai chấm",
            "`{told}` announces what follows, without a colon"
        );
        let span = proof.place(paragraph, &at);
        let found = Finding::new(span, message).cure(message!("viết `{right}`", "write `{right}`"));
        findings.push(proof.fix(found, paragraph, &at, &right));
    }
}
