//! A deadline of every year that is past in the first one, with nothing said for that year.

use std::collections::HashSet;

use chrono::{Datelike, NaiveDate};

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};
use crate::time::{Scale, Time};

/// Words that say what holds for the first year.
const FIRST: [&str; 6] = [
    "năm đầu",
    "kỳ đầu",
    "đợt đầu",
    "lần đầu",
    "riêng năm",
    "từ năm",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let (Some((issued, _)), Some((start, end))) = (proof.head.issued, proof.head.period) else {
        return;
    };
    let year = issued.year();
    // A plan of one year has no "hằng năm" to speak of; one of later years is in time.
    if start > issued || end.year() <= year {
        return;
    }
    let telling = telling_parts(proof, year);
    for (_, paragraph) in proof.body() {
        for time in paragraph.times.iter().filter(|it| is_yearly(paragraph, it)) {
            let past =
                NaiveDate::from_ymd_opt(year, time.month, time.day).filter(|it| *it < issued);
            if past.is_some() && !telling.contains(&std::ptr::from_ref(proof.part(paragraph))) {
                findings.push(found(proof, paragraph, time, year));
            }
        }
    }
}

/// Whether a day comes back each year: "15/02 hằng năm", "Hằng năm … trước ngày 15/02".
fn is_yearly(paragraph: &Paragraph, time: &Time) -> bool {
    let clause = &paragraph.lower[word::clause(&paragraph.lower, &time.range)];
    let often = ["hằng năm", "hàng năm", "mỗi năm"];
    let due = ["trước", "chậm nhất", "gửi", "nộp", "đăng ký"];
    time.scale == Scale::Day
        && time.year.is_none()
        && (time.yearly || often.iter().any(|words| word::has(clause, words)))
        && due.iter().any(|words| word::has(clause, words))
}

/// The parts of the paper that say what holds for the first year.
fn telling_parts(proof: &Proof, year: i32) -> HashSet<*const Paragraph> {
    let own = format!("năm {year}");
    let tells = |it: &Paragraph| it.has(&own) || FIRST.iter().any(|words| it.has(words));
    let body = proof.body().map(|(_, it)| it);
    let telling = body.filter(|it| tells(it));
    telling
        .map(|it| std::ptr::from_ref(proof.part(it)))
        .collect()
}

fn found(proof: &Proof, paragraph: &Paragraph, time: &Time, year: i32) -> Finding {
    let words = paragraph.words(&time.range);
    let message = message!(
        "hạn `{words}` hằng năm đã qua trong năm {year}, mà không nói năm {year} thực hiện thế nào",
        "the yearly `{words}` is past in {year}, and nothing is said of {year}"
    );
    Finding::new(proof.place(paragraph, &time.range), message)
        .label(proof.issue(), message!("ngày ban hành", "the day of issue"))
        .cure(message!(
            "thêm thời hạn riêng của năm {year}, hoặc ghi bắt đầu từ năm nào",
            "add a deadline for {year}, or say from which year on it holds"
        ))
}
