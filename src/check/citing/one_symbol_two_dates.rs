//! One paper cited with two dates.

use std::collections::HashMap;

use chrono::Datelike;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::time::written;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut first = HashMap::new();
    for paragraph in proof.citing() {
        for cited in paragraph.citations.iter().filter(|it| it.has_symbol) {
            let Some(day) = cited.date.as_ref().and_then(|it| it.date()) else {
                continue;
            };
            let number = paragraph.symbol(cited);
            let class = cited.class.as_ref().map(|at| &paragraph.lower[at.clone()]);
            let issuer = cited.issuer.as_ref().map(|at| &paragraph.lower[at.clone()]);
            // The Party counts each class by itself, and two classes may have the same letters.
            let key = (number.clone(), class.filter(|_| proof.head.party));
            let (other, before, earlier, of) =
                *first.entry(key).or_insert((paragraph, cited, day, issuer));
            // Two bodies may have papers of one number: 12-KH/TU of two provinces. "của Sở …" may be
            // "của Sở … tỉnh …" elsewhere.
            let apart = of.is_some_and(|one| {
                issuer.is_some_and(|two| !one.starts_with(two) && !two.starts_with(one))
            });
            // Numbers without their year begin anew each year; the same day and month of another is
            // a slip of the year.
            let same_day = (day.day(), day.month()) == (earlier.day(), earlier.month());
            let anew = day.year() != earlier.year() && !number.contains("/20") && !same_day;
            if earlier == day || apart || anew {
                continue;
            }
            let (here, there) = (written(day), written(earlier));
            let span = proof.place(paragraph, &cited.range);
            let message = message!(
                "`{number}` ở đây ghi ngày {here}, chỗ khác ghi ngày {there}",
                "`{number}` is dated {here} here, but {there} elsewhere"
            );
            findings.push(
                Finding::new(span, message)
                    .label(
                        proof.place(other, &before.range),
                        message!("chỗ này ghi ngày {there}", "dated {there} here"),
                    )
                    .cure(message!(
                        "xem văn bản gốc rồi sửa cho khớp",
                        "look at the paper itself and make both agree"
                    )),
            );
        }
    }
}
