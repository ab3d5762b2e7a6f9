//! A capital inside a name or a term that has none there, such as "giải phóng Mặt bằng".

use crate::diagnostic::{Diagnostic, Sink};
use crate::proof::{Proof, name};

pub fn proof(proof: &Proof, sink: &mut Sink) {
    for paragraph in &proof.paragraphs {
        for found in name::miswritten(paragraph).filter(|it| !it.small) {
            let (words, right) = (paragraph.words(&found.range), found.right);
            let message = say!(
                "`{words}` viết hoa thừa",
                "`{words}` has a capital too many"
            );
            let span = proof.place(paragraph, &found.range);
            let told = Diagnostic::warning("stray-capital", span, message)
                .cure(say!("viết `{right}`", "write `{right}`"));
            sink.push(proof.mend(told, paragraph, &found.range, right));
        }
    }
}
