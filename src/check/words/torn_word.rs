//! A syllable that a space has torn in two, such as "nguồn lự c".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, parts};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for at in parts::torn(paragraph) {
            let words = paragraph.words(&at);
            let right = words.replace(' ', "");
            let message = message!(
                "`{words}` là một chữ bị dấu cách tách đôi",
                "`{words}` is one word that a space has torn in two"
            );
            let told = Finding::new(proof.place(paragraph, &at), message);
            let told = told.cure(message!("viết liền `{right}`", "write `{right}`"));
            findings.push(proof.fix(told, paragraph, &at, right));
        }
    }
}
