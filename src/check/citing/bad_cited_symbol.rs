//! A cited symbol with the signs of the other family: `66/KH-ĐU` for `66-KH/ĐU`.

use crate::diagnostic::{Diagnostic, Sink};
use crate::proof::Proof;
use crate::proof::symbol::{Family, Symbol};

pub fn proof(proof: &Proof, sink: &mut Sink) {
    for paragraph in proof.citing() {
        for cited in paragraph.citations.iter().filter(|it| it.has_symbol) {
            let words = paragraph.words(&cited.number);
            let Some(symbol) = Symbol::read(words) else {
                continue;
            };
            let Some(owner) = symbol.owner() else {
                continue;
            };
            let signs = match owner {
                Family::Party => ["-", "/"],
                Family::State => ["/", "-"],
            };
            // A year in between tells a paper of the State whose body is read wrongly.
            let [figures, class, body] = words.split(['-', '/']).collect::<Vec<_>>()[..] else {
                continue;
            };
            let right = [figures, signs[0], class, signs[1], body].concat();
            if right == words {
                continue;
            }
            let (whose, whose_en, rule) = match owner {
                Family::Party => ("của Đảng", "the Party", "Hướng dẫn 05-HD/VPTW, mục I.3"),
                Family::State => (
                    "của Nhà nước",
                    "the State",
                    "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.3",
                ),
            };
            let span = proof.place(paragraph, &cited.number);
            let message = message!(
                "`{words}` là văn bản {whose} nên số, ký hiệu viết `{right}`",
                "`{words}` is a paper of {whose_en}, whose symbols are written `{right}`"
            );
            let found = Diagnostic::error("bad-cited-symbol", span, message).rule(rule);
            let found = found.cure(message!("sửa thành `{right}`", "write `{right}`"));
            sink.push(proof.fix(found, paragraph, &cited.number, &right));
        }
    }
}
