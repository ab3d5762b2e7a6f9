//! A year's target that is set with less than a month of the year left.

use chrono::Datelike;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};
use crate::time::{Scale, written};

/// So many days are too few for what should take a year.
const DAYS: i64 = 31;

/// Headings of parts that set targets.
const TARGETS: [&str; 2] = ["chỉ tiêu", "mục tiêu"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((_, issued)) = proof.head.issued.filter(|_| !proof.looks_back()) else {
        return;
    };
    let short = |year: i32| {
        let end = chrono::NaiveDate::from_ymd_opt(year, 12, 31);
        end.is_some_and(|end| (0..DAYS).contains(&(end - issued).num_days()))
    };
    if !short(issued.year()) {
        return;
    }
    let sets = |it: &Paragraph| {
        let mut above = proof.above(it).chain([it]);
        above.any(|it| it.heading.is_some() && TARGETS.iter().any(|words| it.has(words)))
    };
    for (_, paragraph) in proof.body().filter(|(_, it)| sets(it)) {
        let counted = paragraph.text.contains('%') || paragraph.heading.is_none();
        let own = paragraph.times.iter().find(|it| {
            let led = paragraph.lower[..it.range.start].trim_end();
            let led = ["năm", "trong năm", "đến hết năm", "đến cuối năm", "đến năm"]
                .iter()
                .any(|words| led.ends_with(words));
            it.scale == Scale::Year && it.year == Some(issued.year()) && led
        });
        let Some(time) = own.filter(|_| counted && !tells(paragraph)) else {
            continue;
        };
        let words = paragraph.words(&time.range);
        let day = written(issued);
        let message = message!(
            "chỉ tiêu của năm {words} mà ban hành ngày {day}, còn chưa đến một tháng để thực hiện",
            "a target of {words}, issued on {day}: less than a month is left for it"
        );
        findings.push(
            Finding::new(proof.place(paragraph, &time.range), message)
                .label(proof.issue(), message!("ngày ban hành", "the day of issue"))
                .cure(message!(
                    "xem lại năm của chỉ tiêu, hoặc ngày ban hành",
                    "look at the year of the target again, or at the day of issue"
                )),
        );
        return;
    }
}

/// Whether a sentence tells what has been reached, or counts from that year on.
fn tells(paragraph: &Paragraph) -> bool {
    let words = ["so với", "đã", "từ năm", "giai đoạn", "kết quả", "cùng kỳ"];
    !paragraph.periods.is_empty() || words.iter().any(|it| paragraph.has(it))
}
