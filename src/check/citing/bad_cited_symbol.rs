//! A cited symbol that is written wrongly: `66/KH-ĐU` for `66-KH/ĐU`, `22/KH- UBND`, `104-CTr/Tu`.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::citation::{CLASSES, class_letters};
use crate::proof::symbol::{self, Family, Symbol};
use crate::proof::{Paragraph, Proof};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // Its own number and what a description gives as one are judged by another check.
    let typed = |it: &Paragraph| it.role == Role::CanCu && !proof.head.finished;
    let all = proof
        .paragraphs
        .iter()
        .filter(|it| it.role != Role::SoKyHieu);
    for paragraph in all {
        for cited in paragraph.citations.iter().filter(|it| it.has_symbol) {
            let words = paragraph.words(&cited.number);
            let tidy = paragraph.symbol(cited);
            // In a title of capitals every letter is one.
            let right =
                with_capitals(&tidy).filter(|_| paragraph.text.contains(char::is_lowercase));
            let written = right.unwrap_or_else(|| tidy.to_string());
            let (right, owner) = with_signs(&written);
            if right == words || typed(paragraph) && right == tidy {
                continue;
            }
            let message = match owner {
                Some(Family::Party) => message!(
                    "`{words}` là văn bản của Đảng nên số, ký hiệu viết `{right}`",
                    "`{words}` is a paper of the Party, whose symbols are written `{right}`"
                ),
                Some(Family::State) => message!(
                    "`{words}` là văn bản của Nhà nước nên số, ký hiệu viết `{right}`",
                    "`{words}` is a paper of the State, whose symbols are written `{right}`"
                ),
                None if written != tidy => message!(
                    "`{words}` viết hoa sai: `{right}`",
                    "`{words}` has wrong capitals: `{right}`"
                ),
                None if words.contains('–') => message!(
                    "`{words}` dùng gạch dài: trong ký hiệu là gạch nối, viết liền",
                    "`{words}` has a long dash: in a symbol it is a hyphen without spaces"
                ),
                None => message!(
                    "trong số, ký hiệu `{words}` có dấu cách thừa",
                    "there is a space too many in the symbol `{words}`"
                ),
            };
            let span = proof.place(paragraph, &cited.number);
            let found = Finding::new(span, message)
                .cure(message!("sửa thành `{right}`", "write `{right}`"));
            // How the other family makes its symbols is no matter of this paper's regulation.
            let found = match owner {
                Some(it) if proof.head.party != (it == Family::Party) => found.case("khoi-khac"),
                _ => found,
            };
            findings.push(proof.fix(found, paragraph, &cited.number, &right));
        }
    }
}

/// The number with the capitals of its class and its body, when it has others: `11/TTr-HLV` of
/// `11/Ttr-HLV`.
fn with_capitals(number: &str) -> Option<String> {
    let Symbol { class, body, .. } = Symbol::read(number)?;
    let known = CLASSES.iter().any(|(_, letters)| *letters == class);
    let right_class = class_letters(class).filter(|_| !known);
    let right_body = symbol::body_letters(body).filter(|it| *it != body);
    if right_class.is_none() && right_body.is_none() {
        return None;
    }
    let head = &number[..number.len() - class.len() - body.len() - usize::from(!body.is_empty())];
    let sign = &number[head.len() + class.len()..number.len() - body.len()];
    Some(
        [
            head,
            right_class.unwrap_or(class),
            sign,
            right_body.unwrap_or(body),
        ]
        .concat(),
    )
}

/// The number with the signs of the family of its body, and that family when it had others.
fn with_signs(number: &str) -> (String, Option<Family>) {
    let owner = Symbol::read(number).and_then(|it| it.owner());
    // A year in between tells a paper of the State whose body is read wrongly.
    if let ([figures, class, body], Some(owner)) =
        (&number.split(['-', '/']).collect::<Vec<_>>()[..], owner)
    {
        let signs = match owner {
            Family::Party => ["-", "/"],
            Family::State => ["/", "-"],
        };
        let right = [figures, signs[0], class, signs[1], body].concat();
        if right != number {
            return (right, Some(owner));
        }
    }
    (number.to_owned(), None)
}
