//! A numbered form that is referred to and not among the annexes.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, citation, word};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if proof.of(Role::PhuLuc).next().is_none() {
        return;
    }
    for (_, paragraph) in proof.body().filter(|(_, it)| it.annex == 0) {
        let lower = &paragraph.lower;
        let leads = ["mẫu số", "biểu số", "biểu mẫu số", "phiếu số"];
        for lead in leads.iter().flat_map(|words| word::find(lower, words)) {
            let number = word::after(lower, lead.end);
            let digits = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
            let end = lead.end + 1 + number.len();
            let rest = &lower[end.min(lower.len())..word::clause_end(lower, lead.end)];
            let other = citation::CLASSES
                .iter()
                .any(|(class, _)| word::has(rest, class));
            let form = format!("{} {number}", &lower[lead.clone()]);
            let annexes = proof.paragraphs.iter().filter(|it| it.annex > 0);
            if !digits || other || annexes.into_iter().any(|it| it.has(&form)) {
                continue;
            }
            let at = lead.start..end;
            let words = paragraph.words(&at);
            let message = message!(
                "`{words}` không có trong các phụ lục",
                "`{words}` is not among the annexes"
            );
            let found = Finding::new(proof.place(paragraph, &at), message);
            findings.push(found.cure(message!(
                "thêm `{words}` vào phụ lục, hoặc sửa số của mẫu",
                "add `{words}` to an annex, or correct its number"
            )));
        }
    }
}
