//! Parts of months and quarters, and what comes back, as words name them: tuần 2 tháng 10, cuối tháng 11, ngày 20 hằng tháng,
//! 6 tháng đầu năm.

use std::ops::Range;

use super::find::Reader;
use super::{Every, Of, joint};
use crate::proof::word;
use crate::time::figures;

/// Words that count weeks and what they count, the last week as 0.
const WEEKS: [(&str, u32); 18] = [
    ("đầu", 1),
    ("nhất", 1),
    ("một", 1),
    ("1", 1),
    ("i", 1),
    ("hai", 2),
    ("2", 2),
    ("ii", 2),
    ("ba", 3),
    ("3", 3),
    ("iii", 3),
    ("tư", 4),
    ("bốn", 4),
    ("4", 4),
    ("iv", 4),
    ("năm", 5),
    ("5", 5),
    ("cuối", 0),
];

/// Parts of a month with their first and last day.
const PARTS: [(&str, [u32; 2]); 8] = [
    ("nửa đầu", [1, 15]),
    ("nửa cuối", [16, 31]),
    ("thượng tuần", [1, 10]),
    ("trung tuần", [11, 20]),
    ("hạ tuần", [21, 31]),
    ("đầu", [1, 10]),
    ("giữa", [11, 20]),
    ("cuối", [21, 31]),
];

impl Reader<'_> {
    /// "ngày 20 hằng tháng", "ngày 15 của tháng cuối quý".
    pub(super) fn recurring(&mut self) {
        let words: Vec<_> = word::words(self.lower).collect();
        for at in 1..words.len() {
            let text = |more: usize| words.get(at + more).map_or("", |it| it.1);
            let day = text(0).parse().ok().filter(|it| (1..=31).contains(it));
            let Some(day) = day.filter(|_| matches!(words[at - 1].1, "ngày" | "và" | "đến"))
            else {
                continue;
            };
            let often = |it: &str| matches!(it, "hằng" | "hàng" | "mỗi");
            let of = usize::from(text(1) == "của");
            let (every, many) = match (text(1 + of), text(2 + of)) {
                (it, "tháng") if often(it) => (Every::Month, 2 + of),
                ("tháng", edge @ ("đầu" | "cuối")) => {
                    let more = (3 + of..6 + of).find(|more| text(*more) == "quý");
                    let Some(more) = more else { continue };
                    (Every::Quarter(if edge == "đầu" { 1 } else { 3 }), more)
                }
                _ if self.is_monthly(&words[at].0) => (Every::Month, 0),
                _ => continue,
            };
            let Some((last, _)) = words.get(at + many) else {
                continue;
            };
            let is_led = words[at - 1].1 == "ngày";
            let range = words[at - usize::from(is_led)].0.start..last.end;
            if self.is_free(&range) {
                self.put(range, Of::Day { month: 1, day }, None, every);
            }
        }
    }

    /// Whether the words around a bare day say that it is one of each month: gửi báo cáo tháng ngày 25.
    fn is_monthly(&self, day: &Range<usize>) -> bool {
        const MONTHLY: [&str; 5] = [
            "báo cáo tháng",
            "hằng tháng",
            "hàng tháng",
            "mỗi tháng",
            "từng tháng",
        ];
        let clause = &self.lower[word::clause(self.lower, day)];
        let says = MONTHLY.iter().any(|it| {
            let mut places = word::find(clause, it);
            places.any(|at| {
                !clause[at.end..]
                    .trim_start()
                    .starts_with(|ch: char| ch.is_ascii_digit())
            })
        });
        says && is_bare(&self.lower[day.end..])
    }

    /// "6 tháng đầu năm 2026", where nothing but a time is told.
    pub(super) fn halves(&mut self) {
        let words: Vec<_> = word::words(self.lower).collect();
        let places = if self.is_alone { 0..words.len() } else { 0..0 };
        for at in places {
            let text = |more: usize| words.get(at + more).map_or("", |it| it.1);
            let first = match (text(0), text(1), text(2), text(3)) {
                ("6" | "sáu", "tháng", "đầu", "năm") => 1,
                ("6" | "sáu", "tháng", "cuối", "năm") => 7,
                _ => continue,
            };
            let year = text(4).parse().ok().filter(|it| (1900..2100).contains(it));
            let last = at + 3 + usize::from(year.is_some());
            if let (Some((from, _)), Some((until, _))) = (words.get(at), words.get(last)) {
                self.put(
                    from.start..until.end,
                    Of::Months { first, many: 6 },
                    year,
                    Every::Once,
                );
            }
        }
    }

    /// "T3/2027", "T6 - T9/2026", "Q2/2026": a month or a quarter in a letter, which a day of the week is not as long as a
    /// year stands behind it.
    pub(super) fn short_months(&mut self) {
        let words: Vec<_> = word::words(self.lower).collect();
        let mut later: Option<(Of, usize)> = None;
        for (at, text) in words.into_iter().rev() {
            let of = short_month(text).filter(|_| self.is_free(&at));
            let Some(of) = of else { continue };
            let tail = self.lower[at.end..].strip_prefix('/');
            let year = tail.and_then(|it| it.get(..4)?.parse().ok());
            let year = year.filter(|it| (1900..2200).contains(it));
            let is_joined = later.is_some_and(|(next, start)| {
                let between = self.lower.get(at.end..start);
                let is_same = std::mem::discriminant(&next) == std::mem::discriminant(&of);
                is_same && between.is_some_and(|it| joint(it).is_some())
            });
            if year.is_some() || is_joined {
                later = Some((of, at.start));
                let end = at.end + if year.is_some() { 5 } else { 0 };
                self.put(at.start..end, of, year, Every::Once);
            }
        }
    }

    /// "cuối tháng 5 năm sau": of the year behind that of the paper.
    pub(super) fn next_years(&mut self) {
        for point in &mut self.points {
            let tail = &self.lower[point.range.end..];
            let next = [" năm sau", " năm tới"]
                .iter()
                .find(|it| tail.starts_with(**it));
            if let Some(next) = next.filter(|_| !point.has_year) {
                point.range.end += next.len();
                point.year = None;
                point.later = 1;
            }
        }
    }

    /// "tuần thứ hai của tháng 5/2026": seven days from the first of the month on; the last week is its last seven days.
    pub(super) fn weeks(&mut self) {
        let words: Vec<_> = word::words(self.lower).collect();
        for (at, _) in words.iter().enumerate().filter(|(_, it)| it.1 == "tuần") {
            let mut rest = words[at + 1..]
                .iter()
                .filter(|it| !matches!(it.1, "thứ" | "lễ"));
            let Some((_, counted)) = rest.next() else {
                continue;
            };
            let Some((_, week)) = WEEKS.iter().find(|it| it.0 == *counted) else {
                continue;
            };
            let next = rest.find(|it| !matches!(it.1, "của" | "trong"));
            let Some(next) = next.map(|it| it.0.clone()) else {
                continue;
            };
            let Some((month, year, end)) = self.month(next) else {
                continue;
            };
            let [first, last] = match week {
                0 => [0, 7],
                5 => [29, 31],
                _ => [week * 7 - 6, week * 7],
            };
            self.points
                .retain(|it| it.range.end <= words[at].0.start || end < it.range.end);
            let range = words[at].0.start..end;
            self.put(range, Of::Part { month, first, last }, year, Every::Once);
        }
    }

    /// The month whose word is this one, its year and where it ends; of "tuần 2 tháng 10" no reader makes it a time.
    fn month(&self, word: Range<usize>) -> Option<(u32, Option<i32>, usize)> {
        let known = self.points.iter().find(|it| it.range.start == word.start);
        if let Some(point) = known {
            let Of::Months { first, many: 1 } = point.of else {
                return None;
            };
            return Some((
                first,
                point.year.filter(|_| point.has_year),
                point.range.end,
            ));
        }
        // "tuần 3/10" is that of October.
        let is_short = self.lower[..word.start].ends_with('/');
        let word = if is_short {
            word.start..word.start
        } else {
            word
        };
        let figures = figures(&self.lower[word.end..]);
        let (at, month) = figures.first()?;
        let is_beside = is_short || self.lower[word.clone()] == *"tháng" && at.start == 1;
        let fits = is_beside && (1..=12).contains(month);
        let year = figures.get(1).filter(|(next, _)| {
            let between = &self.lower[word.end + at.end..word.end + next.start];
            next.len() == 4 && matches!(between.trim(), "/" | "năm")
        });
        let end = word.end + year.map_or(at.end, |it| it.0.end);
        fits.then_some((*month, year.and_then(|it| i32::try_from(it.1).ok()), end))
    }

    /// "đầu tháng 5", "cuối quý III": of a quarter its first, second or third month.
    pub(super) fn parts(&mut self) {
        for point in &mut self.points {
            let Of::Months { first: month, many } = point.of else {
                continue;
            };
            let lead = self.lower[..point.range.start].trim_end();
            let part = PARTS.iter().find(|(words, _)| {
                let head = lead.strip_suffix(words);
                head.is_some_and(|it| !it.ends_with(word::is_letter))
            });
            let Some((words, [first, last])) = part else {
                continue;
            };
            point.of = match many {
                1 => Of::Part {
                    month,
                    first: *first,
                    last: *last,
                },
                3 if words.len() < "nửa đầu".len() => Of::Months {
                    first: month + first / 10,
                    many: 1,
                },
                _ => continue,
            };
            point.range.start = lead.len() - words.len();
        }
    }
}

/// The month or the quarter that a word is: t3, q2, qiv.
fn short_month(word: &str) -> Option<Of> {
    const QUARTERS: [&str; 8] = ["1", "2", "3", "4", "i", "ii", "iii", "iv"];
    let first = match (word.strip_prefix('t'), word.strip_prefix('q')) {
        (Some(month), _) => {
            let month = month.parse().ok().filter(|it| (1..=12).contains(it));
            return month.map(|first| Of::Months { first, many: 1 });
        }
        (_, Some(quarter)) => QUARTERS.iter().position(|it| *it == quarter)? % 4 * 3 + 1,
        _ => return None,
    };
    let first = u32::try_from(first).ok()?;
    Some(Of::Months { first, many: 3 })
}

/// Whether no month stands behind the figure of a day, be it behind another day: 25; 05 và 06 hằng tháng.
pub fn is_bare(tail: &str) -> bool {
    let digit = |ch: char| ch.is_ascii_digit();
    let next = tail.trim_start();
    let joints = ["và", "đến", "-", "–", ","].iter();
    let mut joined = joints.filter_map(|it| Some(next.strip_prefix(it)?.trim_start()));
    if let Some(other) = joined.find(|it| it.starts_with(digit)) {
        return is_bare(other.trim_start_matches(digit));
    }
    let goes_on = tail
        .strip_prefix(['/', '.'])
        .is_some_and(|it| it.starts_with(digit));
    !goes_on && !next.starts_with("tháng ")
}
