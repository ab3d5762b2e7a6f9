//! Articles whose numbers end with a colon: `Điều 1:` for `Điều 1.`

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let articles = || proof.of(Role::Dieu).map(|(_, it)| it);
    // Where some have their stop, the row is told to be of two styles.
    if !articles().all(|it| it.mark.ends_with(':')) {
        return;
    }
    for article in articles() {
        let mark = article.mark.as_str();
        let right = mark.replace(':', ".");
        let message = message!(
            "sau `{mark}` là dấu hai chấm, phải là dấu chấm",
            "`{mark}` ends with a colon, not with a stop"
        );
        findings.push(
            Finding::new(proof.beginning(article), message)
                .cure(message!("viết `{right}`", "write `{right}`")),
        );
    }
}
