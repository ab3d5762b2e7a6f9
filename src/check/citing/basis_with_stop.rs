//! A căn cứ that ends with a stop though others follow.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};
use crate::role::Role;

/// What a basis begins with behind another; "Thực hiện …" may open the text.
const NEXT: [&str; 3] = ["căn cứ", "theo đề nghị", "xét đề nghị"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if !proof.head.finished || proof.head.party {
        return;
    }
    for (place, basis) in proof.of(Role::CanCu).filter(|(_, it)| it.annex == 0) {
        let next = proof.paragraphs.get(place + 1);
        let begins = |it: &Paragraph| NEXT.iter().any(|words| it.lower.starts_with(words));
        let follows = next.is_some_and(|it| it.role == Role::CanCu && begins(it));
        let text = basis.text.trim_end();
        let own = basis.lower.starts_with("căn cứ") && text.ends_with('.') && !text.ends_with("..");
        if !follows || !own {
            continue;
        }
        let start = text.rfind(char::is_whitespace).map_or(0, |at| at + 1);
        let last = text[start..].trim_end_matches('.');
        let message = message!(
            "căn cứ chưa phải cuối cùng mà kết thúc bằng dấu `.`: `{last}.`",
            "a basis that is not the last ends in `.`: `{last}.`"
        );
        let sign = text.len() - 1..text.len();
        let found = Finding::new(proof.place(basis, &sign), message)
            .cure(message!("viết `{last};`", "write `{last};`"));
        findings.push(proof.fix(found, basis, &sign, ";"));
    }
}
