//! A cited symbol with the signs of the other family: `66/KH-ĐU` for `66-KH/ĐU`.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::proof::citation::{CLASSES, class_letters};
use crate::proof::symbol::{Family, Symbol};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in proof.citing() {
        for cited in paragraph.citations.iter().filter(|it| it.has_symbol) {
            let words = paragraph.words(&cited.number);
            let Some(symbol) = Symbol::read(words) else {
                continue;
            };
            if let Some(right) = with_capitals(words, &symbol) {
                let message = message!(
                    "`{words}` viết hoa sai: `{right}`",
                    "`{words}` has wrong capitals: `{right}`"
                );
                let span = proof.place(paragraph, &cited.number);
                let found = Finding::new(span, message)
                    .cure(message!("sửa thành `{right}`", "write `{right}`"));
                findings.push(proof.fix(found, paragraph, &cited.number, &right));
                continue;
            }
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
            let (whose, whose_en) = match owner {
                Family::Party => ("của Đảng", "the Party"),
                Family::State => ("của Nhà nước", "the State"),
            };
            let span = proof.place(paragraph, &cited.number);
            let message = message!(
                "`{words}` là văn bản {whose} nên số, ký hiệu viết `{right}`",
                "`{words}` is a paper of {whose_en}, whose symbols are written `{right}`"
            );
            let found = Finding::new(span, message)
                .cure(message!("sửa thành `{right}`", "write `{right}`"));
            // How the other family makes its symbols is no matter of this paper's regulation.
            let found = match proof.head.party == (owner == Family::Party) {
                true => found,
                false => found.case("khoi-khac"),
            };
            findings.push(proof.fix(found, paragraph, &cited.number, &right));
        }
    }
}

/// The number with the capitals of its class, when it has others: `11/TTr-HLV` of `11/Ttr-HLV`.
fn with_capitals(words: &str, symbol: &Symbol) -> Option<String> {
    let right = class_letters(symbol.class)?;
    let known = CLASSES.iter().any(|(_, letters)| *letters == symbol.class);
    (!known).then(|| words.replacen(symbol.class, right, 1))
}
