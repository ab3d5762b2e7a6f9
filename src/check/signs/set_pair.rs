//! Two words that always stand together, without their comma or the spaces around their dash:
//! "chủ trì phối hợp", "chính trị-xã hội".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, lists, word};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in proof.paragraphs.iter().filter(|it| it.is_body()) {
        for (at, pair) in lists::SET_PAIRS.find(paragraph) {
            // What the list says nothing of is right as it stands.
            if pair.note.is_empty() {
                continue;
            }
            let words = paragraph.words(&at);
            let first = words.chars().next().is_some_and(char::is_uppercase);
            let right = match (first, words.chars().any(|it| it != word::small(it))) {
                (_, false) => pair.note.to_string(),
                (true, _) => raised(&pair.note),
                (false, true) => continue,
            };
            let message = message!(
                "`{words}` thiếu dấu phẩy hoặc dấu cách giữa hai từ",
                "`{words}` lacks a comma or spaces between its words"
            );
            let found = Finding::new(proof.place(paragraph, &at), message);
            findings.push(found.cure(message!("viết `{right}`", "write `{right}`")));
        }
    }
}

/// The words with a capital in front.
fn raised(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}
