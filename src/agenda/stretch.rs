//! Times of work and last days, as a paragraph names them: points joined to spans, with their years and hours.

use std::ops::Range;

use chrono::Datelike;

use super::window::Window;
use crate::campaign::moment::hours;
use crate::proof::lead::{bare, is_due_at};
use crate::proof::point::{self, Every, Joint, Of, Point, Span, joint};
use crate::proof::{Paragraph, weekday, word};

/// Words that lead to the hour of the day in front of them.
const TO_HOUR: [&str; 6] = ["lúc", "vào", "hồi", "từ", "bắt đầu", "sáng"];

/// One time of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stretch {
    pub range: Range<usize>,
    /// Where the last of its points stands.
    pub end: Range<usize>,
    /// Its first and last day, each time it comes back; none when its year or day is unknown.
    pub days: Vec<Span>,
    /// The minute of the day it begins at, and that it ends at.
    pub hours: [Option<u32>; 2],
    /// Whether it is the last day for something.
    pub is_due: bool,
    /// Whether it is told by the day.
    pub is_of_days: bool,
    /// Whether it is only when something begins.
    pub is_start: bool,
    /// Whether it has two ends.
    pub is_span: bool,
    pub has_year: bool,
    /// Whether it comes back each year.
    pub is_yearly: bool,
    pub is_part: bool,
    /// The words of its last day where they stand in another cell.
    pub until: Option<String>,
}

impl Stretch {
    /// The same day at other hours, which are all that a paragraph says.
    pub fn at_hours(self, paragraph: &Paragraph, hours: &[u32]) -> Stretch {
        let whole = 0..paragraph.text.len();
        Stretch {
            range: whole.clone(),
            end: whole,
            hours: [hours.first().copied(), hours.get(1).copied()],
            ..self
        }
    }

    /// From its day to that of another cell; none when that comes before it.
    pub fn up_to(self, last: &Stretch, words: &str) -> Option<Stretch> {
        let days = (self.days.first()?.0, last.days.last()?.1);
        (days.0 <= days.1).then(|| Stretch {
            days: vec![days],
            hours: [self.hours[0], last.hours[0]],
            is_due: false,
            is_start: false,
            is_span: true,
            until: Some(words.trim().to_owned()),
            ..self
        })
    }
}

/// Those of a paragraph, in their order.
pub(super) fn find(paragraph: &Paragraph, is_alone: bool, window: &Window) -> Vec<Stretch> {
    let lower = &paragraph.lower;
    let mut points = point::find(paragraph, is_alone);
    drop_glosses(lower, &mut points, window);
    let joints: Vec<Option<Joint>> = points
        .windows(2)
        .map(|it| joint(lower.get(it[0].range.end..it[1].range.start)?))
        .collect();
    let joint = |at: usize| joints.get(at).copied().flatten();
    for at in (0..points.len().saturating_sub(1)).rev() {
        // "15/6 và 15/12 hằng năm": both come back.
        if joint(at).is_some() && points[at].every == Every::Once && !points[at].has_year {
            points[at].every = match points[at + 1].every {
                Every::Year => Every::Year,
                _ => Every::Once,
            };
        }
        if joint(at).is_some() && !points[at].has_year {
            points[at].year = lent(&points[at], &points[at + 1]).or(points[at].year);
        }
    }
    let mut found: Vec<Stretch> = Vec::new();
    let mut at = 0;
    while let Some(point) = points.get(at) {
        let floor = at.checked_sub(1).map_or(0, |it| points[it].range.end);
        let next = points
            .get(at + 1)
            .filter(|_| joint(at) == Some(Joint::Span));
        let last = next.unwrap_or(point);
        let ceiling = points.get(at + 1 + usize::from(next.is_some()));
        let ceiling = ceiling.map_or(lower.len(), |it| it.range.start);
        let lead = Lead::of(lower, &point.range, floor);
        let joined = at.checked_sub(1).and_then(joint) == Some(Joint::List);
        let is_due = match found.last().filter(|_| joined) {
            Some(before) => before.is_due,
            None => is_due_at(lower, &point.range) && !lead.has_span || lead.ends(&["đến", "tới"]),
        };
        let mut hours = lead.hours;
        match next {
            Some(next) => hours[1] = Lead::of(lower, &next.range, point.range.end).hours[0],
            None if hours == [None; 2] => hours = behind(&lower[point.range.end..ceiling]),
            None => {}
        }
        // An hour until which something is done is the end of it.
        let is_due = is_due && next.is_none();
        if is_due && hours[1].is_none() {
            hours.swap(0, 1);
        }
        // "trước 9 giờ 00 các ngày 17, 18 và 19": the hour of the first is that of all.
        if let Some(before) = found.last().filter(|_| joined && hours == [None; 2]) {
            hours = before.hours;
        }
        found.push(Stretch {
            range: point.range.start..last.range.end,
            end: last.range.clone(),
            days: days(window, point, next),
            hours,
            is_due,
            is_of_days: point.is_day(),
            is_start: next.is_none() && lead.ends(&["từ"]),
            is_span: next.is_some(),
            has_year: point.has_year || last.has_year,
            is_yearly: point.every == Every::Year,
            is_part: matches!(point.of, Of::Part { .. }),
            until: None,
        });
        at += 1 + usize::from(next.is_some());
    }
    found
}

/// The year that a point has of the one behind it: the same, or the one before if it would come later.
fn lent(point: &Point, next: &Point) -> Option<i32> {
    let year = next.year?;
    let last = next.days(year)?.1;
    let mut years = [year, year - 1].into_iter();
    years.find(|it| point.days(*it).is_some_and(|days| days.0 <= last))
}

/// The days of a point, or from one to the next.
fn days(window: &Window, point: &Point, next: Option<&Point>) -> Vec<Span> {
    let Some(next) = next else {
        return match point.every {
            Every::Once => window.days(point).into_iter().collect(),
            _ => window.each(point),
        };
    };
    if next.every != Every::Once {
        let lasts = window.each(next);
        let firsts = window.each(point).into_iter();
        let span = |first: Span| {
            let last = lasts.iter().find(|it| first.0 <= it.1)?;
            Some((first.0, last.1))
        };
        return firsts.filter_map(span).collect();
    }
    let span = || {
        let first = window.days(point)?;
        // A year at one end is that of both, unless the new year lies between them.
        let last = match next.year {
            Some(year) => next.days(year)?,
            None => {
                let year = first.0.year();
                let years = [year, year + 1].into_iter();
                let mut last = years.filter_map(|it| next.days(it));
                last.find(|it| first.0 <= it.1)?
            }
        };
        (first.0 <= last.1).then_some((first.0, last.1))
    };
    span().into_iter().collect()
}

/// What stands in front of a time.
struct Lead<'p> {
    /// The words before its hours and its day of the week.
    words: &'p str,
    hours: [Option<u32>; 2],
    /// Whether its hours have two ends.
    has_span: bool,
}

impl<'p> Lead<'p> {
    fn of(lower: &'p str, time: &Range<usize>, floor: usize) -> Lead<'p> {
        let whole = lower.get(floor..time.start).unwrap_or("");
        let words = bare(whole);
        let told = |words: &str| hours(words).ok().and_then(|it| it.first().copied());
        let hour = told(&whole[words.len()..]);
        let ahead = ["đến", "-", "–"]
            .iter()
            .find_map(|it| words.strip_suffix(it));
        let ahead = ahead
            .filter(|_| hour.is_some())
            .map(|it| (it.trim_end(), bare(it)));
        let first = ahead.and_then(|(whole, words)| Some((words, told(&whole[words.len()..])?)));
        match first {
            Some((words, first)) => Lead {
                words,
                hours: [Some(first), hour],
                has_span: true,
            },
            None => Lead {
                words,
                hours: [hour, None],
                has_span: false,
            },
        }
    }

    fn ends(&self, words: &[&str]) -> bool {
        let last = word::before(self.words, self.words.len());
        words.contains(&last)
    }
}

/// The hours that stand right behind a day: ", lúc 08 giờ 00", "(từ 7 giờ 30 đến 11 giờ 00)".
fn behind(tail: &str) -> [Option<u32>; 2] {
    let mut rest = tail;
    loop {
        let trimmed = rest.trim_start_matches([' ', ',', '(', ')', '\u{a0}']);
        let word = TO_HOUR.iter().find_map(|it| trimmed.strip_prefix(it));
        let named = weekday::named(trimmed)
            .into_iter()
            .find(|it| it.0.start == 0);
        rest = match (word, named) {
            (Some(shorter), _) => shorter,
            (None, Some((at, _))) => &trimmed[at.end..],
            (None, None) => {
                rest = trimmed;
                break;
            }
        };
    }
    if !rest.starts_with(|ch: char| ch.is_ascii_digit()) {
        return [None; 2];
    }
    let end = rest.find([';', ',', ')']).unwrap_or(rest.len());
    let end = rest[..end].find(". ").unwrap_or(end);
    let told = hours(&rest[..end]).unwrap_or_default();
    // Figures that lead to no hour are none: "20/3/2026, 15 hộ".
    let figure = rest
        .trim_start_matches(|ch: char| ch.is_ascii_digit())
        .trim_start();
    let is_hour = figure.starts_with("giờ") || figure.starts_with(['h', ':']);
    let mut told = told.into_iter().filter(|_| is_hour);
    [told.next(), told.next()]
}

/// Leaves out days of the moon that only gloss one of the sun beside them, or are the same day.
fn drop_glosses(lower: &str, points: &mut Vec<Point>, window: &Window) {
    let suns = points.iter().filter(|it| matches!(it.of, Of::Day { .. }));
    let suns: Vec<Point> = suns.cloned().collect();
    points.retain(|it| {
        let is_gloss = |sun: &Point| {
            let day = window.days(sun);
            if day.is_some() && day == window.days(it) {
                return true;
            }
            let sun = &sun.range;
            let between = match sun.end <= it.range.start {
                true => sun.end..it.range.start,
                false => it.range.end..sun.start,
            };
            let words = lower.get(between).unwrap_or("");
            let is_opened = words.rfind('(') > words.rfind(')');
            (is_opened || words.contains("tức")) && !words.contains([';', '.'])
        };
        !matches!(it.of, Of::Moon { .. }) || !suns.iter().any(is_gloss)
    });
}
