//! A day of the week that its date does not have: thứ Hai, ngày 05/3/2024.

use chrono::{Datelike, NaiveDate};

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::deadline::only_year_of;
use crate::proof::point::Point;
use crate::proof::short_day;
use crate::proof::weekday::{self, DAYS};
use crate::proof::weekday_cell::in_tables;
use crate::proof::weekday_list::{Named, listed};
use crate::proof::{Paragraph, Proof};
use crate::time::{Scale, Time};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut found: Vec<Finding> = Vec::new();
    for paragraph in &proof.paragraphs {
        let listed = listed(paragraph);
        let days = paragraph.times.iter().filter(|time| {
            let is_listed = listed.iter().any(|it| it.date.range == time.range);
            time.scale == Scale::Day && !time.yearly && !is_listed
        });
        let short = short_day::find(paragraph);
        let named = days.chain(&short).filter_map(|it| beside(paragraph, it));
        found.extend(named.filter_map(|it| judged(proof, &it)));
        found.extend(listed.iter().filter_map(|it| judged(proof, it)));
    }
    found.extend(in_tables(proof).iter().filter_map(|it| judged(proof, it)));
    found.into_iter().for_each(|it| findings.push(it));
}

fn beside<'p>(paragraph: &'p Paragraph, time: &Time) -> Option<Named<'p>> {
    let (range, day) = weekday::beside(paragraph, time)?;
    Some(Named {
        dated: paragraph,
        date: Point::of(time, "")?,
        paragraph,
        range,
        day,
    })
}

/// What is told of a day of the week that its date does not have. A date without its year is of the one in which the paper
/// plans it, else of the year of the paper or of the next.
fn judged(proof: &Proof, named: &Named) -> Option<Finding> {
    let weekday = |year: Option<i32>| {
        let (day, _): (NaiveDate, _) = named.date.days(year?)?;
        usize::try_from(day.weekday().num_days_from_monday()).ok()
    };
    let planned = || only_year_of(proof.head.period?, |it| named.date.days(it));
    let known = named.date.year.or_else(planned);
    let years = [0, 1].map(|more| known.or_else(|| Some(proof.year()? + more)));
    let days = years.map(weekday);
    let right = days[0].filter(|_| !days.contains(&Some(named.day)))?;
    let words = |paragraph: &Paragraph, range| paragraph.words(range).to_owned();
    let told = words(named.paragraph, &named.range);
    let (date, right) = (words(named.dated, &named.date.range), DAYS.get(right)?.0);
    let message = message!(
        "`{date}` là {right}, không phải `{told}`",
        "`{date}` is {right}, not `{told}`"
    );
    let found = Finding::new(proof.place(named.paragraph, &named.range), message);
    let at = proof.place(named.dated, &named.date.range);
    Some(
        found
            .label(at, message!("{right}", "{right}"))
            .cure(message!(
                "sửa thứ hoặc sửa ngày",
                "correct the day of the week or the date"
            )),
    )
}
