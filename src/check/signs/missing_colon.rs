//! "như sau" without a colon at the end of a paragraph, with what it announces below.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

/// Words that announce what stands below them.
const WORDS: [&str; 2] = ["như sau", "sau đây"];

/// What is announced by "sau" alone.
const BEFORE: [&str; 8] = [
    "việc",
    "nội dung",
    "nhiệm vụ",
    "vấn đề",
    "yêu cầu",
    "giải pháp",
    "biện pháp",
    "công việc",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for (place, paragraph) in proof.body() {
        let text = paragraph.lower.trim_end();
        let bare = text.trim_end_matches(['.', ';', ',', ' ']);
        let follows = proof.paragraphs.get(place + 1);
        // "một số việc sau" right above its list.
        let listed = follows.is_some_and(|it| !it.mark.is_empty()) && bare.len() == text.len();
        let listed = listed
            && BEFORE
                .iter()
                .any(|it| bare.ends_with(&format!(" {it} sau")));
        let mut words = WORDS.into_iter().chain(listed.then_some("sau"));
        let Some(words) = words.find(|it| bare.ends_with(it)) else {
            continue;
        };
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
