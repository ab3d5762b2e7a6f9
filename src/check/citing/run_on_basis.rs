//! Two bases on one line: "Căn cứ Luật …; Căn cứ Nghị định …".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // What is made from a description begins each on a line, unless its office has them run on.
    if !proof.head.finished {
        return;
    }
    for (_, basis) in proof.of(Role::CanCu).filter(|(_, it)| it.annex == 0) {
        let Some(at) = basis.text.find("; Căn cứ ") else {
            continue;
        };
        let range = at + 2..at + "; Căn cứ".len();
        let message = message!(
            "hai căn cứ dồn một dòng: `Căn cứ` viết hoa giữa câu",
            "two bases on one line: `Căn cứ` has a capital in the middle of a sentence"
        );
        findings.push(
            Finding::new(proof.place(basis, &range), message).cure(message!(
                "cho căn cứ sau `;` xuống dòng",
                "begin a new line behind the `;`"
            )),
        );
    }
}
