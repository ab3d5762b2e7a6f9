//! A proper name without its capitals, such as "chủ tịch hồ chí minh".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, name};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        let asked = |it: &name::Miswritten| it.small && !(it.of_state && proof.head.party);
        for found in name::miswritten(paragraph).filter(asked) {
            let (words, right) = (paragraph.words(&found.range), found.right);
            let message = message!(
                "`{words}`: tên riêng phải viết hoa",
                "`{words}` is a name and needs its capitals"
            );
            let span = proof.place(paragraph, &found.range);
            let told =
                Finding::new(span, message).cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(told, paragraph, &found.range, right));
        }
    }
}
