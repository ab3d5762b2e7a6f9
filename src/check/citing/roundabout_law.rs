//! A law cited as a numbered paper about itself: `Luật số 51/2010/QH12 của Quốc hội về Luật Người khuyết tật`.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for (_, paragraph) in proof.body() {
        for cited in &paragraph.citations {
            let Some(class) = cited.class.as_ref().filter(|_| cited.has_symbol) else {
                continue;
            };
            let law = &paragraph.lower[class.clone()];
            let behind = &paragraph.lower[cited.range.end..];
            let clause = &behind[..word::clause_end(behind, 0)];
            let about = ["về ", "về việc ban hành ", "ban hành "].map(|it| format!("{it}{law} "));
            let named = about
                .iter()
                .filter_map(|it| word::find(clause, it.trim_end()).next());
            // Its issuer may stand between, and nothing else.
            let Some(at) = named.min_by_key(|it| it.start).filter(|it| {
                let between = clause[..it.start].trim_matches([' ', ',']);
                matches!(
                    between,
                    "" | "của quốc hội" | "của ủy ban thường vụ quốc hội"
                )
            }) else {
                continue;
            };
            let start = cited.range.end + at.end - law.len();
            let named = clause[at.end..].find(',').unwrap_or(clause.len() - at.end);
            let right = paragraph
                .words(&(start..start + law.len() + named))
                .trim_end();
            let words = paragraph.words(&(class.start..start + law.len()));
            let message = message!(
                "`{words} …`: luật, pháp lệnh chỉ dẫn bằng tên",
                "`{words} …`: a law is cited by its name alone"
            );
            let found = Finding::new(proof.place(paragraph, &(class.start..start)), message);
            findings.push(found.cure(message!("viết `{right}`", "write `{right}`")));
        }
    }
}
