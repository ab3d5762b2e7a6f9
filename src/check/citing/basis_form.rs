//! Bases of a State paper: each in a line of its own, and each begins with a word of a basis.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};
use crate::role::Role;

/// How a basis begins.
const BEGIN: [&str; 6] = [
    "căn cứ",
    "thực hiện",
    "theo",
    "xét",
    "sau khi",
    "trên cơ sở",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if !proof.head.finished || proof.head.party {
        return;
    }
    let bases = || {
        proof
            .of(Role::CanCu)
            .map(|(_, it)| it)
            .filter(|it| it.annex == 0)
    };
    for basis in bases() {
        joined(proof, basis, findings);
    }
    // A line among bases that ends as they do and names a law or a paper.
    for (place, line) in proof.body().filter(|(_, it)| it.annex == 0) {
        let among = place > 0 && proof.paragraphs[place - 1].role == Role::CanCu;
        let next = proof.paragraphs.get(place + 1).map(|it| it.role);
        let listed = line.role == Role::CanCu || among && next == Some(Role::CanCu);
        let begins = BEGIN
            .iter()
            .any(|it| line.lower.trim_start().starts_with(it));
        let names =
            line.lower.starts_with("luật ") || line.citations.iter().any(|it| it.range.start == 0);
        if listed && !begins && names {
            let words = paragraph_lead(line);
            let message = message!(
                "căn cứ `{words} …` không bắt đầu bằng `Căn cứ`",
                "the basis `{words} …` does not begin with `Căn cứ`"
            );
            let found = Finding::new(proof.place(line, &line.lead()), message);
            findings.push(found.cure(message!(
                "viết `Căn cứ {words} …`",
                "write `Căn cứ {words} …`"
            )));
        }
    }
}

/// Two bases in one line, the second with its capital.
fn joined(proof: &Proof, basis: &Paragraph, findings: &mut Findings) {
    let Some(at) = basis.text.find("; Căn cứ") else {
        return;
    };
    let sign = at..at + "; Căn cứ".len();
    let message = message!(
        "hai căn cứ dồn một dòng: `; Căn cứ`",
        "two bases stand in one line: `; Căn cứ`"
    );
    let found = Finding::new(proof.place(basis, &sign), message);
    findings.push(found.cure(message!(
        "xuống dòng trước `Căn cứ`",
        "begin a new line before `Căn cứ`"
    )));
}

fn paragraph_lead(line: &Paragraph) -> &str {
    line.words(&line.lead()).trim_end_matches([';', ',', '.'])
}
