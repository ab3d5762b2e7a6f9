//! A basis that stands below the line of decision.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((resolved, line)) = proof.of(Role::QuyetNghi).next() else {
        return;
    };
    let late = |(place, it): &(usize, &crate::proof::Paragraph)| {
        *place > resolved && it.annex == 0 && it.lower.starts_with("căn cứ")
    };
    let Some((_, basis)) = proof.of(Role::CanCu).find(late) else {
        return;
    };
    let words = line.text.trim();
    let message = message!(
        "căn cứ đứng sau dòng `{words}`",
        "a basis stands below the line `{words}`"
    );
    let found = Finding::new(proof.whole(basis), message);
    let label = message!("dòng quyết định", "the line of decision");
    findings.push(found.label(proof.whole(line), label).cure(message!(
        "đưa căn cứ lên trên dòng `{words}`",
        "move the basis above the line `{words}`"
    )));
}
