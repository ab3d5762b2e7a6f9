//! A mark of secrecy on a paper: such a paper must not be made on a machine with a network.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

const MARKS: [&str; 3] = ["MẬT", "TỐI MẬT", "TUYỆT MẬT"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        let words = paragraph.text.trim_matches(|ch: char| !ch.is_alphabetic());
        let marked = MARKS.contains(&words) || paragraph.lower.trim_start().starts_with("độ mật:");
        if !marked || !paragraph.mark.is_empty() {
            continue;
        }
        let span = proof.whole(paragraph);
        let message = message!(
            "văn bản mang dấu độ mật `{words}`",
            "the paper bears the mark of secrecy `{words}`"
        );
        findings.push(Finding::new(span, message).cure(message!(
            "dừng lại: soạn văn bản mật trên máy không nối mạng theo quy định; nếu không \
                     mật thì bỏ `{words}`",
            "stop: a secret paper is made on a machine without a network, as the law says; \
                     if it is no secret, take `{words}` out"
        )));
    }
}
