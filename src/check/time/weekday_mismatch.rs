//! A day of the week that its date does not have: thứ Hai, ngày 05/3/2024.

use chrono::Datelike;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::proof::weekday::{self, DAYS};
use crate::time::Scale;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for time in paragraph
            .times
            .iter()
            .filter(|it| it.scale == Scale::Day && !it.yearly)
        {
            let Some((range, told)) = weekday::beside(paragraph, time) else {
                continue;
            };
            // A day without its year may be of the next one.
            let years = [0, 1].map(|more| time.year.or_else(|| Some(proof.year()? + more)));
            let days = years.map(|year| Some(time.days(year?)?.0.weekday().num_days_from_monday()));
            let Some(right) =
                days[0].filter(|_| days.iter().flatten().all(|day| *day as usize != told))
            else {
                continue;
            };
            let (words, date, right) = (
                paragraph.words(&range),
                paragraph.words(&time.range),
                DAYS[right as usize].0,
            );
            let message = message!(
                "`{date}` là {right}, không phải `{words}`",
                "`{date}` is {right}, not `{words}`"
            );
            findings.push(
                Finding::new(proof.place(paragraph, &range), message)
                    .label(
                        proof.place(paragraph, &time.range),
                        message!("{right}", "{right}"),
                    )
                    .cure(message!(
                        "sửa thứ hoặc sửa ngày",
                        "correct the day of the week or the date"
                    )),
            );
        }
    }
}
