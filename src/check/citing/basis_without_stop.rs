//! The last căn cứ ends in `;`, right before the sentence that says "như sau:".

use crate::diagnostic::{Diagnostic, Sink};
use crate::proof::{Paragraph, Proof};
use crate::role::Role;

pub fn proof(proof: &Proof, sink: &mut Sink) {
    if !proof.head.finished || proof.head.party {
        return;
    }
    let Some((place, basis)) = proof.of(Role::CanCu).last() else {
        return;
    };
    let words = basis.text.trim_end();
    let opens = |it: &Paragraph| it.is_body() && it.text.trim_end().ends_with("như sau:");
    if !words.ends_with(';') || !proof.paragraphs.get(place + 1).is_some_and(opens) {
        return;
    }
    let start = words.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let last = &words[start..words.len() - 1];
    let message = message!(
        "căn cứ cuối cùng kết thúc bằng dấu `;`: `{last};`",
        "the last of the bases ends in `;`: `{last};`"
    );
    let sign = words.len() - 1..words.len();
    let found = Diagnostic::error("basis-without-stop", proof.place(basis, &sign), message)
        .rule("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.6")
        .cure(message!("viết `{last}.`", "write `{last}.`"));
    sink.push(proof.fix(found, basis, &sign, "."));
}
