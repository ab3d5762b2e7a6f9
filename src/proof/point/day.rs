//! Days written as shortly as their reader allows: tối 27/02, 05 - 06/11, 5.1.2026, 11/4 (T7), từ 08 đến 10 tháng 5.

use std::ops::Range;

use super::find::Reader;
use super::{Every, Of, joint};
use crate::proof::short_day::{COUNTS, PARTS};
use crate::proof::{weekday, word};

/// Words in front of a day that has no year and no word of its own.
const LEADS: [&str; 12] = [
    "ngày", "hôm", "sáng", "trưa", "chiều", "tối", "đêm", "rạng", "lúc", "dịp", "riêng", "lễ",
];

/// Words in front of a day, and of a part of something too: từ 1/3 số hộ.
const WEAK: [&str; 7] = ["từ", "đến", "hết", "vào", "qua", "trước", "sau"];

/// Figures that may be a day.
struct Maybe {
    range: Range<usize>,
    day: u32,
    month: u32,
    year: Option<i32>,
}

impl Reader<'_> {
    /// Days that their year, the words in front of them or another day beside them show to be days.
    pub(super) fn days(&mut self) {
        let figures = self.apart();
        let maybe = (0..figures.len()).filter_map(|at| self.maybe(&figures[at..]));
        let mut maybe: Vec<Maybe> = maybe.collect();
        // What stands beside a day is one.
        loop {
            let found = maybe.iter().position(|it| {
                it.year.is_some() || self.is_shown(&it.range) || self.is_joined(&it.range)
            });
            let Some(place) = found else { break };
            let it = maybe.remove(place);
            let mut taken = self.taken.iter();
            if taken.all(|own| own.end <= it.range.start || it.range.end <= own.start) {
                let of = Of::Day {
                    month: it.month,
                    day: it.day,
                };
                self.put(it.range, of, it.year, Every::Once);
            }
        }
    }

    /// What begins with the first of these figures.
    fn maybe(&self, figures: &[(Range<usize>, u32)]) -> Option<Maybe> {
        let [(left, day), (right, month), rest @ ..] = figures else {
            return None;
        };
        let between = |one: &Range<usize>, other: &Range<usize>| {
            self.lower.get(one.end..other.start).map_or("-", str::trim)
        };
        let sign = between(left, right);
        let is_short = left.len() <= 2 && right.len() <= 2;
        let fits = is_short && (1..=31).contains(day) && (1..=12).contains(month);
        let year = rest.first().and_then(|(at, year)| {
            let joined = between(right, at);
            let is_same = matches!(sign, "/" | "." | "-") && joined == sign;
            let is_told = sign == "tháng" && matches!(joined, "năm" | "/");
            let full = match at.len() {
                4 => Some(*year).filter(|it| (1900..2200).contains(it)),
                2 if sign != "." && is_same => Some(2000 + year),
                _ => None,
            };
            let full = full.filter(|_| is_same || is_told)?;
            Some((at.end, i32::try_from(full).ok()?))
        });
        let range = left.start..year.map_or(right.end, |it| it.0);
        let is_written = matches!(sign, "/" | "tháng") || year.is_some();
        let is_counted = COUNTS.contains(&word::before(self.lower, range.start));
        (fits && is_written && !is_counted && self.stands_free(&range)).then(|| Maybe {
            range,
            day: *day,
            month: *month,
            year: year.map(|it| it.1),
        })
    }

    /// Whether figures are no part of a longer number, a symbol or a word.
    fn stands_free(&self, range: &Range<usize>) -> bool {
        let digit = |ch: char| ch.is_ascii_digit();
        let (lead, tail) = (&self.lower[..range.start], &self.lower[range.end..]);
        let goes_on = |sign: char| {
            tail.strip_prefix(sign)
                .is_some_and(|it| it.starts_with(digit))
        };
        let in_number = lead
            .strip_suffix(['.', ','])
            .is_some_and(|it| it.ends_with(digit));
        let in_symbol = lead
            .strip_suffix('-')
            .is_some_and(|it| !it.ends_with(digit));
        let joined = |ch: char| ch.is_alphanumeric() || ch == '/';
        let in_word = lead.ends_with(joined)
            || tail.starts_with(|ch: char| joined(ch) || ch == '%')
            || tail.starts_with('-') && !goes_on('-');
        !in_number && !in_symbol && !in_word && !goes_on('.') && !goes_on(',')
    }

    /// Whether words in front of it, its brackets or a day of the week show figures to be a day.
    fn is_shown(&self, range: &Range<usize>) -> bool {
        let tail = &self.lower[range.end..];
        let is_part = PARTS.contains(&word::after(self.lower, range.end));
        self.is_alone
            || self.is_led(range.start) && !(is_part && self.is_weak(range.start))
            || self.is_bracketed(range)
            || self.is_behind_number(range.start)
            || weekday::begins(tail).is_some()
            || self.is_glossed(range.end)
    }

    /// Whether brackets behind a place begin with a day of the moon: 27/7 (14/6 âm lịch).
    fn is_glossed(&self, at: usize) -> bool {
        let tail = self.lower[at..].trim_start();
        let gloss = tail
            .strip_prefix('(')
            .map(|it| it.trim_start_matches("tức ").trim_start_matches("ngày "));
        let place = gloss.map(|it| self.lower.len() - it.len());
        let mut moons = self
            .points
            .iter()
            .filter(|it| matches!(it.of, Of::Moon { .. }));
        place.is_some_and(|place| moons.any(|it| it.range.start == place))
    }

    /// Whether the words in front of a place say that a day comes.
    pub(super) fn is_led(&self, at: usize) -> bool {
        let head = &self.lower[..at];
        LEADS.contains(&word::before(head, at))
            || self.is_weak(at)
            || weekday::ends(head)
            || is_hour(head)
    }

    fn is_weak(&self, at: usize) -> bool {
        WEAK.contains(&word::before(self.lower, at))
    }

    /// Whether brackets begin with a day, or with a run up to it: (27/8), (15 - 22/5), (27/8, thứ Năm).
    fn is_bracketed(&self, range: &Range<usize>) -> bool {
        let head = &self.lower[..self.with_first(range).start];
        head.ends_with('(') && self.lower[range.end..].starts_with([')', ',', ';'])
    }

    /// A day with the number in front that shares its month: 01 - 02/12.
    fn with_first(&self, range: &Range<usize>) -> Range<usize> {
        let head = self.lower[..range.start].trim_end();
        let first = head.strip_suffix(['-', '–']).map_or("", str::trim_end);
        let start = first.trim_end_matches(|ch: char| ch.is_ascii_digit()).len();
        match (1..=2).contains(&(first.len() - start)) {
            true => start..range.end,
            false => range.clone(),
        }
    }

    /// Whether a number joined to this place stands in front of it, led by its words: từ 08 đến 10 tháng 5.
    pub(super) fn is_behind_number(&self, at: usize) -> bool {
        let head = self.lower[..at].trim_end_matches(|ch: char| !ch.is_ascii_digit());
        let start = head.trim_end_matches(|ch: char| ch.is_ascii_digit()).len();
        let is_joined = self
            .lower
            .get(head.len()..at)
            .is_some_and(|it| joint(it).is_some());
        let is_short = (1..=2).contains(&(head.len() - start));
        is_joined && is_short && (self.is_led(start) || self.is_behind_number(start))
    }

    /// Whether it stands beside a day, be it behind the number it shares its month with: 02/6 và 01 - 02/12.
    fn is_joined(&self, range: &Range<usize>) -> bool {
        let range = self.with_first(range);
        self.points.iter().filter(|it| it.is_day()).any(|it| {
            let between = match it.range.end <= range.start {
                true => it.range.end..range.start,
                false => range.end..it.range.start,
            };
            let between = self.lower.get(between);
            between.is_some_and(|it| joint(it).is_some())
        })
    }

    /// "05 - 06/3/2026", "sáng 14 và 15/11": days that have the month of the next.
    pub(super) fn shared_days(&mut self) {
        for (at, day) in self.figures().into_iter().rev() {
            let next = self.points.iter().find(|it| it.range.start >= at.end);
            let Some((Of::Day { month, day: last }, every, year, next)) =
                next.map(|it| (it.of, it.every, it.year, it.range.start))
            else {
                continue;
            };
            let between = self.lower[at.end..next].trim();
            let is_sign = matches!(between, "-" | "–");
            let is_first = self.lower[..at.start].trim().is_empty();
            let is_known = self.is_alone
                || is_sign
                || is_first
                || self.is_led(at.start)
                || self.is_behind_number(at.start);
            let is_counted = COUNTS.contains(&word::before(self.lower, at.start));
            let is_whole = !is_counted && !self.lower[..at.start].ends_with(['/', ',', '-', '.']);
            if at.len() <= 2
                && (1..last).contains(&day)
                && every != Every::Year
                && is_known
                && is_whole
                && joint(between).is_some()
            {
                self.put(at, Of::Day { month, day }, year, every);
            }
        }
    }
}

/// Whether words end with an hour: 7h00, 14 giờ 00.
fn is_hour(words: &str) -> bool {
    let words = words.trim_end_matches([' ', ',', '\'', '’']);
    let rest = words.trim_end_matches(|ch: char| ch.is_ascii_digit());
    let is_short = rest
        .strip_suffix(['h', 'g'])
        .is_some_and(|it| it.ends_with(|ch: char| ch.is_ascii_digit()));
    is_short || rest.trim_end().ends_with("giờ") || words.ends_with("phút")
}
