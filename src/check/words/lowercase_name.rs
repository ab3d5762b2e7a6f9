//! A proper name without its capitals, such as "chủ tịch hồ chí minh".

use crate::diagnostic::{Diagnostic, Sink};
use crate::proof::{Proof, name};

pub fn proof(proof: &Proof, sink: &mut Sink) {
    for paragraph in &proof.paragraphs {
        let asked = |it: &name::Miswritten| it.small && !(it.of_state && proof.head.party);
        for found in name::miswritten(paragraph).filter(asked) {
            let (words, right) = (paragraph.words(&found.range), found.right);
            let message = message!(
                "`{words}`: tên riêng phải viết hoa",
                "`{words}` is a name and needs its capitals"
            );
            let span = proof.place(paragraph, &found.range);
            let mut told = Diagnostic::error("lowercase-name", span, message)
                .cure(message!("viết `{right}`", "write `{right}`"));
            if !proof.head.party {
                told = told.rule("Nghị định 30/2020/NĐ-CP, Phụ lục II");
            }
            sink.push(proof.fix(told, paragraph, &found.range, right));
        }
    }
}
