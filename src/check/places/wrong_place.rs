//! A commune that there is not: with another level, in another province, or with the name of a province.

use std::collections::HashSet;

use super::address::{Verdict, judged};
use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::knowledge::places::folded;
use crate::proof::Proof;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut told = HashSet::new();
    for (paragraph, place, verdict) in judged(proof) {
        let words = paragraph.words(&place.range);
        let quoted = paragraph.quotes.iter();
        let mut quoted = quoted.filter(|it| it.is_pair());
        if quoted.any(|it| it.inside.contains(&place.range.start)) {
            continue;
        }
        let (message, cure) = match &verdict {
            Verdict::Other(units) => {
                let names = units
                    .iter()
                    .take(3)
                    .map(|it| format!("{}, {}", it.name, it.province));
                let names = names.collect::<Vec<_>>().join("; ");
                (
                    message!("ở đây không có `{words}`", "there is no `{words}` here"),
                    message!("có phải là {names}?", "did you mean {names}?"),
                )
            }
            Verdict::ProvinceName => (
                message!(
                    "`{words}`: đây là tên một tỉnh, thành phố, tỉnh này không có đơn vị nào mang tên ấy",
                    "`{words}`: this is the name of a province; no commune of this province has it"
                ),
                message!(
                    "xem lại tên hoặc cấp",
                    "look at the name or the level again"
                ),
            ),
            Verdict::OtherLevel(now) => (
                message!("`{words}` nay là `{now}`", "`{words}` is now `{now}`"),
                message!("viết `{now}`", "write `{now}`"),
            ),
            _ => continue,
        };
        if told.insert(folded(words)) {
            let found = Finding::new(proof.place(paragraph, &place.range), message);
            findings.push(found.cure(cure));
        }
    }
}
