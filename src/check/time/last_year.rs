//! A day of the last year in a paper that looks ahead, where the same day of this year is meant: a visit
//! "ngày 25/3/2025" in a plan of March 2026.

use chrono::{Datelike, Days, NaiveDate};

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::citation::CLASSES;
use crate::proof::{Paragraph, Proof, word};
use crate::role::Role;
use crate::time::{Scale, Time};

/// How far ahead the day of this year would be.
const SOON: Days = Days::new(120);

/// Words of orders; one of them, or a table, shows that a time is one of the plan.
const ORDERS: [&str; 10] = [
    "hoàn thành",
    "tổ chức",
    "triển khai",
    "kiểm tra",
    "làm việc",
    "thời gian",
    "tiến hành",
    "khai mạc",
    "ra quân",
    "báo cáo",
];

/// Words of what has been, and of other papers.
const HISTORY: [&str; 18] = [
    "căn cứ",
    "luật",
    "đã",
    "tính đến",
    "so với",
    "năm trước",
    "cùng kỳ",
    "kết quả",
    "số liệu",
    "kể từ",
    "tính từ",
    "từ khi",
    "ban hành",
    "có hiệu lực",
    "thành lập",
    "sinh ngày",
    "năm học",
    "phát sinh",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((issued, last)) = proof.head.issued.filter(|_| !proof.looks_back()) else {
        return;
    };
    let deadlines = proof.deadlines();
    let ahead = |day: NaiveDate| {
        issued
            .checked_add_days(SOON)
            .is_some_and(|it| (last..=it).contains(&day))
    };
    let dated = |it: &Paragraph| matches!(&it.times[..], [one] if one.range == (0..it.text.trim_end().len()));
    // A table of days has others of this year.
    let tabled = proof
        .of(Role::BangO)
        .any(|(_, it)| dated(it) && it.times[0].date().is_some_and(ahead));
    for paragraph in proof
        .paragraphs
        .iter()
        .filter(|it| it.is_body() || it.role == Role::BangO)
    {
        let cell = paragraph.role == Role::BangO;
        if paragraph.role == Role::CanCu || cell && !(tabled && dated(paragraph)) {
            continue;
        }
        for time in paragraph
            .times
            .iter()
            .filter(|it| it.scale == Scale::Day && !it.yearly)
        {
            // Laws and bodies begin and end on the first of a month.
            let recent = |it: &NaiveDate| it.year() + 1 == issued.year() && it.day() > 1;
            let Some(day) = time.date().filter(recent) else {
                continue;
            };
            let meant = NaiveDate::from_ymd_opt(issued.year(), day.month(), day.day());
            let told = deadlines.iter().any(|it| std::ptr::eq(it.time, time));
            if told || !meant.is_some_and(ahead) || !cell && !is_planned(paragraph, time) {
                continue;
            }
            let words = paragraph.words(&time.range);
            // The other end of a span has its year from this one.
            if !words.contains(&day.year().to_string()) {
                continue;
            }
            let year = issued.year();
            let message = message!(
                "`{words}` thuộc năm trước, văn bản này ban hành năm {year}",
                "`{words}` is of the last year; the paper is of {year}"
            );
            findings.push(
                Finding::new(proof.place(paragraph, &time.range), message)
                    .label(proof.issue(), message!("ngày ban hành", "the day of issue"))
                    .cure(message!(
                        "xem lại năm: có lẽ là năm {year}",
                        "look at the year: {year} may be meant"
                    )),
            );
        }
    }
}

/// Whether a sentence orders something for a time, and tells of nothing that has been.
fn is_planned(paragraph: &Paragraph, time: &Time) -> bool {
    let inside = |at: &std::ops::Range<usize>| at.contains(&time.range.start);
    let cited = paragraph.citations.iter().any(|it| inside(&it.range));
    let quoted = paragraph.quotes.iter().any(|it| inside(&it.range));
    let clause = &paragraph.lower[word::clause(&paragraph.lower, &time.range)];
    let has = |words: &[&str]| words.iter().any(|it| word::has(clause, it));
    let told = CLASSES.iter().any(|(class, _)| word::has(clause, class));
    !cited && !quoted && paragraph.citations.is_empty() && has(&ORDERS) && !has(&HISTORY) && !told
}
