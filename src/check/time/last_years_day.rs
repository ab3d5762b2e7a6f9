//! A day of last year in a table of days to come: `23/3/2026`, `25/3/2025`, `27/3/2026`.

use chrono::{Datelike, NaiveDate};

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};
use crate::role::Role;
use crate::time::Time;

/// A cell that is a day and nothing else.
type Cell<'p> = (&'p Paragraph, &'p Time, NaiveDate);

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((issued, _)) = proof.head.issued else {
        return;
    };
    let tables = proof.paragraphs.split(|it| it.role != Role::BangO);
    for table in tables {
        let days: Vec<Cell> = table.iter().filter_map(day).collect();
        if are_of(&days, issued) {
            tell(proof, &days, issued.year(), findings);
        }
    }
}

/// Whether the days go on from the day of issue, some of them being a year too early.
fn are_of(days: &[Cell], issued: NaiveDate) -> bool {
    let meant: Vec<_> = days
        .iter()
        .filter_map(|it| it.2.with_year(issued.year()))
        .collect();
    let ordered = meant.windows(2).all(|it| it[0] <= it[1]);
    let later = meant.iter().all(|it| *it >= issued);
    let early = |it: &&Cell| it.2.year() == issued.year() - 1;
    let right = days
        .iter()
        .filter(|it| it.2.year() == issued.year())
        .count();
    let wrong = days.iter().filter(early).count();
    ordered && later && right > 0 && wrong > 0 && right + wrong == days.len()
}

fn tell(proof: &Proof, days: &[Cell], year: i32, findings: &mut Findings) {
    for (paragraph, time, day) in days.iter().filter(|it| it.2.year() != year) {
        let (words, old) = (paragraph.words(&time.range), day.year());
        let message = message!(
            "`{words}` là ngày của năm {old}, trong khi các ngày khác trong bảng là năm {year}",
            "`{words}` is of {old}, while other days of this table are of {year}"
        );
        let found = Finding::new(proof.place(paragraph, &time.range), message);
        findings.push(found.cure(message!("sửa năm thành {year}", "write {year}")));
    }
}

fn day(cell: &Paragraph) -> Option<Cell<'_>> {
    let [time] = &cell.times[..] else { return None };
    let whole = cell.words(&time.range) == cell.text.trim();
    Some((cell, time, time.date()?)).filter(|_| whole)
}
