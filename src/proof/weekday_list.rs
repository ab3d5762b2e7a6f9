//! Days of the week that stand in one list apart from their dates: 19 và 20/5/2028 (thứ Ba, thứ Tư).

use std::ops::Range;

use super::point::{Of, Point, find, joint};
use super::{Paragraph, weekday, word};

/// What stands between the days of the week of a list.
const JOINTS: [&str; 9] = [
    ",",
    "và",
    ", và",
    "-",
    "–",
    "đến",
    "đến hết",
    "tới",
    ", đến",
];

/// A day of the week that is told of a date.
pub struct Named<'p> {
    /// The paragraph of the date, and the date in it.
    pub dated: &'p Paragraph,
    pub date: Point,
    /// The paragraph of the day of the week, and where in it that stands.
    pub paragraph: &'p Paragraph,
    pub range: Range<usize>,
    /// Its place in the week.
    pub day: usize,
}

/// Those of lists in the words of a paragraph.
pub fn listed(paragraph: &Paragraph) -> Vec<Named<'_>> {
    if paragraph.times.is_empty() {
        return Vec::new();
    }
    let names = weekday::named(&paragraph.lower);
    if names.len() < 2 {
        return Vec::new();
    }
    let lower = &paragraph.lower;
    let days = find(paragraph, false);
    let days: Vec<Point> = days
        .into_iter()
        .filter(|it| matches!(it.of, Of::Day { .. }))
        .collect();
    let dates = runs(
        &days,
        |it| it.range.clone(),
        |words| joint(words).is_some(),
        lower,
    );
    let names = runs(
        &names,
        |it| it.0.clone(),
        |words| JOINTS.contains(&words.trim()),
        lower,
    );
    let mut found = Vec::new();
    for dates in dates.iter().filter(|it| it.len() > 1) {
        let (Some(first), Some(last)) = (dates.first(), dates.last()) else {
            continue;
        };
        let list = names.iter().filter(|it| it.len() == dates.len());
        let mut list = list.filter(|it| {
            let (Some(start), Some(end)) = (it.first(), it.last()) else {
                return false;
            };
            let behind = lower.get(last.range.end..start.0.start);
            let ahead = lower.get(end.0.end..first.range.start);
            behind.or(ahead).is_some_and(is_gap)
        });
        let list = list.next().into_iter().flat_map(|it| it.iter());
        found.extend(dates.iter().zip(list).map(|(date, name)| Named {
            dated: paragraph,
            date: (*date).clone(),
            paragraph,
            range: name.0.clone(),
            day: name.1,
        }));
    }
    found
}

/// Whether nothing more stands between dates and the list of their days of the week.
fn is_gap(words: &str) -> bool {
    word::words(words).all(|(_, it)| matches!(it, "ngày" | "các" | "từ" | "là" | "vào"))
        && !words.contains([';', '.', ')'])
}

/// Neighbours that words of one sort join.
fn runs<'t, T>(
    all: &'t [T],
    range: impl Fn(&T) -> Range<usize>,
    joins: impl Fn(&str) -> bool,
    lower: &str,
) -> Vec<Vec<&'t T>> {
    let mut runs: Vec<Vec<&T>> = Vec::new();
    for it in all {
        let start = range(it).start;
        let last = runs.last_mut().filter(|run| {
            let end = run.last().map(|it| range(it).end);
            end.and_then(|end| lower.get(end..start))
                .is_some_and(&joins)
        });
        match last {
            Some(run) => run.push(it),
            None => runs.push(vec![it]),
        }
    }
    runs
}
