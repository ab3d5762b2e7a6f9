//! "Kính gửi" where the regulation has "Kính trình" for the kind, or the other way round.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let (Some(kind), Some(regulation)) = (proof.head.kind, findings.regulation) else {
        return;
    };
    let Some(right) = kind.address(regulation).filter(|it| !it.is_empty()) else {
        return;
    };
    for (_, line) in proof.of(Role::KinhGui) {
        if line
            .lower
            .starts_with(word::lower(right).trim_end_matches(':'))
        {
            continue;
        }
        let end = line.text.find(':').map_or(line.text.len(), |at| at + 1);
        let (called, wrong) = (kind.called(), &line.text[..end]);
        let (vi, en) = (called.vi, called.en);
        let message = message!(
            "{vi} ghi `{right}`, không ghi `{wrong}`",
            "the {en} has `{right}`, not `{wrong}`"
        );
        let found = Finding::new(proof.place(line, &(0..end)), message);
        let found = found.cure(message!("sửa thành `{right}`", "write `{right}`"));
        findings.push(proof.fix(found, line, &(0..end), right));
    }
}
