//! A recipient who stands in "Nơi nhận" twice.

use std::collections::HashMap;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut seen = HashMap::new();
    for line in proof.recipients() {
        let name = line.lower.split('(').next().unwrap_or("");
        let name = name.trim_matches(|ch: char| !ch.is_alphanumeric());
        let Some(before) = seen.insert(name, line).filter(|_| !name.is_empty()) else {
            continue;
        };
        let words = line.words(&(0..name.len()));
        let message = message!(
            "`{words}` có hai lần trong Nơi nhận",
            "`{words}` stands twice among the recipients"
        );
        findings.push(
            Finding::new(proof.whole(line), message)
                .label(
                    proof.whole(before),
                    message!("đã ghi ở đây", "it stands here already"),
                )
                .cure(message!("bỏ một dòng", "leave one line out")),
        );
    }
}
