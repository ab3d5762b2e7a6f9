//! Two spaces where one is meant.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let prose = |role| matches!(role, Role::TrichYeu | Role::NoiNhanDong | Role::NoiGui);
    for paragraph in proof
        .paragraphs
        .iter()
        .filter(|it| it.is_body() || prose(it.role))
    {
        let text = &*paragraph.text;
        let mut free = 0;
        for (at, _) in text.match_indices("  ") {
            // A form to fill in sets its blanks apart.
            let form = text.contains(['…', '□', '_', '☐']) || text.contains("....");
            if at < free || form {
                continue;
            }
            let end = text.len() - text[at..].trim_start_matches(' ').len();
            free = end;
            let left = text[..at].rsplit(' ').next().unwrap_or("");
            let right = text[end..].split(' ').next().unwrap_or("");
            if left.is_empty() || right.is_empty() {
                continue;
            }
            let range = at - left.len()..end + right.len();
            let message = message!(
                "thừa dấu cách giữa `{left}` và `{right}`",
                "too many spaces between `{left}` and `{right}`"
            );
            // Stars around slanted words are typed and not read.
            let span = proof.place(paragraph, &range);
            if proof.sources.slice(span) != paragraph.words(&range) {
                continue;
            }
            findings.push(
                Finding::new(span, message)
                    .cure(message!("chỉ để một dấu cách", "leave one space"))
                    .fix(span, format!("{left} {right}")),
            );
        }
    }
}
