//! A paper that another had replaced when this one was issued, cited by number or by name.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};

use super::history::is_past;
use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::knowledge::replaced::{self, Replaced};
use crate::proof::{Gone, Paragraph, Proof, named_law, word};
use crate::time::written;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((day, _)) = proof.head.issued else {
        return;
    };
    for (_, paragraph) in proof.body() {
        let mut cited = by_name(paragraph, day);
        cited.extend(by_name_alone(paragraph, day, &cited));
        cited.extend(by_number(proof, paragraph, day));
        for (at, paper) in cited {
            if !is_past(paragraph, &at, paper.since) {
                findings.push(told(proof, paragraph, &at, &paper, day));
            }
        }
    }
}

/// Papers that are cited by number, each with what the office or the table knows of it.
fn by_number<'p>(
    proof: &'p Proof,
    paragraph: &Paragraph,
    day: NaiveDate,
) -> Vec<(Range<usize>, Replaced<'p>)> {
    let found = paragraph.citations.iter().filter_map(|cited| {
        let number = paragraph.symbol(cited);
        let date = cited.date.as_ref().and_then(|it| it.date());
        let own = proof.head.gone.iter().filter(|it| it.was == number);
        let mut all = own.map(of_office).chain(replaced::papers(&number));
        let paper = all.find(|it| is_same(it, date) && it.since <= day)?;
        Some((cited.range.clone(), paper))
    });
    found.collect()
}

/// A paper of which the office itself knows that it is replaced.
fn of_office<'a>(gone: &Gone<'a>) -> Replaced<'a> {
    Replaced {
        symbol: gone.was,
        date: gone.date,
        class: "",
        name: "",
        since: gone.since,
        by: gone.now,
        is_sure: true,
    }
}

/// Whether a cited paper is this one. Numbers without a year come again: they need their date.
fn is_same(paper: &Replaced, date: Option<NaiveDate>) -> bool {
    match (paper.year(), date) {
        (Some(_), _) => true,
        (None, Some(date)) => paper.date.is_none_or(|it| it == date),
        (None, None) => false,
    }
}

/// Laws that are cited by their name, each with what is known of it. Two of one name and year are told
/// apart by their day.
fn by_name<'p>(paragraph: &Paragraph, day: NaiveDate) -> Vec<(Range<usize>, Replaced<'p>)> {
    let found = named_law::find(paragraph).filter_map(|law| {
        let fits = |it: &Replaced| {
            let same_day = match (law.day, it.date) {
                (Some(one), Some(two)) => one == two,
                _ => true,
            };
            let again = || it.by.contains(&format!("/{}/", law.year)) && law.day != it.date;
            it.year() == Some(law.year) && same_day && !again() && it.since <= day
        };
        Some((law.range.clone(), replaced::named(&law.name).find(fits)?))
    });
    found.collect()
}

/// Names of laws that no law has any more, in small letters, each with what is known of it.
static RENAMED: LazyLock<Vec<(String, Replaced)>> = LazyLock::new(|| {
    let called = |it: Replaced<'static>| (word::lower(&format!("{} {}", it.class, it.name)), it);
    replaced::renamed().map(called).collect()
});

/// Laws that are cited by a name which no law has on a day, without their year.
fn by_name_alone<'p>(
    paragraph: &Paragraph,
    day: NaiveDate,
    told: &[(Range<usize>, Replaced<'p>)],
) -> Vec<(Range<usize>, Replaced<'p>)> {
    let gone = RENAMED.iter().filter(|(_, it)| it.since <= day);
    let found = gone.flat_map(|(name, it)| paragraph.find(name).map(move |at| (at, it.clone())));
    let found = found.filter(|(at, _)| {
        // With a year or a number it was looked for already.
        let behind = paragraph.lower[at.end..].trim_start_matches([' ', ',', '(']);
        let dated = behind.starts_with(|ch: char| ch.is_ascii_digit())
            || ["số", "ngày", "năm", "sửa đổi"]
                .iter()
                .any(|it| behind.starts_with(it));
        !dated && !told.iter().any(|(other, _)| other.start == at.start)
    });
    found.collect()
}

fn told(
    proof: &Proof,
    paragraph: &Paragraph,
    at: &Range<usize>,
    paper: &Replaced,
    day: NaiveDate,
) -> Finding {
    let (words, since) = (paragraph.words(at), written(paper.since));
    let now = dated(replaced::newest(paper, day));
    let span = proof.place(paragraph, at);
    if paper.is_sure {
        let message = message!(
            "`{words}` đã được thay thế từ ngày {since}",
            "`{words}` was replaced on {since}"
        );
        return Finding::new(span, message).cure(message!("dẫn {now}", "cite {now}"));
    }
    let message = message!(
        "`{words}` có thể đã được thay thế từ ngày {since}: cần kiểm tra",
        "`{words}` may have been replaced on {since}: look it up"
    );
    let cure = message!(
        "nếu đã hết hiệu lực thì dẫn {now}",
        "if it is no longer in force, cite {now}"
    );
    Finding::new(span, message).doubtful().cure(cure)
}

/// The words with their day as papers write it.
fn dated(words: &str) -> String {
    let Some((rest, day)) = words.rsplit_once(' ') else {
        return words.to_owned();
    };
    match NaiveDate::parse_from_str(day, "%d/%m/%Y") {
        Ok(day) if day.year() > 1900 => format!("{rest} {}", written(day)),
        _ => words.to_owned(),
    }
}
