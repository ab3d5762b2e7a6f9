//! A day of the week that its date does not have: thứ Hai, ngày 05/3/2024.

use std::ops::Range;

use chrono::Datelike;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};
use crate::time::{Scale, Time};

/// The days of the week from Monday, as they are written and in small letters.
const DAYS: [(&str, [&str; 2]); 7] = [
    ("thứ Hai", ["thứ hai", "thứ 2"]),
    ("thứ Ba", ["thứ ba", "thứ 3"]),
    ("thứ Tư", ["thứ tư", "thứ 4"]),
    ("thứ Năm", ["thứ năm", "thứ 5"]),
    ("thứ Sáu", ["thứ sáu", "thứ 6"]),
    ("thứ Bảy", ["thứ bảy", "thứ 7"]),
    ("Chủ nhật", ["chủ nhật", "chúa nhật"]),
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for time in paragraph
            .times
            .iter()
            .filter(|it| it.scale == Scale::Day && !it.yearly)
        {
            let Some((range, told)) = weekday(paragraph, time) else {
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

/// The day of the week right before a date, with its place in the week.
fn weekday(paragraph: &Paragraph, time: &Time) -> Option<(Range<usize>, usize)> {
    let before = &paragraph.lower[..time.range.start];
    let before = before.trim_end_matches([' ', '\u{a0}', ',', '(']);
    let before = before.strip_suffix("ngày").unwrap_or(before);
    let before = before.trim_end_matches([' ', '\u{a0}', ',', '(']);
    DAYS.iter().enumerate().find_map(|(day, (_, forms))| {
        let form = forms.iter().find(|form| before.ends_with(*form))?;
        let range = before.len() - form.len()..before.len();
        // "lần thứ 3", "đợt thứ hai" count something else.
        let before = word::before(&paragraph.lower, range.start);
        let counts = matches!(
            before,
            "lần" | "đợt" | "buổi" | "kỳ" | "phiên" | "vòng" | "bước"
        );
        (!counts).then_some((range, day))
    })
}
