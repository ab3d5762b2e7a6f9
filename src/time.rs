//! Times as papers write them, inside sentences or alone: 20/3/2024, ngày 20 tháng 3 năm 2024,
//! tháng 02/2024, quý I, năm 2024.

use std::ops::Range;

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::proof::weekday;
use crate::proof::word::before;
use one_month::of_one_month;
use quarter::quarters;

mod one_month;
mod quarter;

/// A time as a sentence writes it; no calendar need have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scale {
    Day,
    Month,
    Quarter,
    Year,
}

/// A day, month, quarter or year named in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Time {
    /// The figures and the words that belong to them: `ngày 20 tháng 3 năm 2024`.
    pub range: Range<usize>,
    pub scale: Scale,
    /// 1 unless the scale is the day.
    pub day: u32,
    /// The first month of a quarter, 1 for a year.
    pub month: u32,
    pub year: Option<i32>,
    /// Whether it comes back each year: `15/02 hằng năm`.
    pub yearly: bool,
}

impl Time {
    /// The first and last day it covers, in its own year or else in this one; none when no
    /// calendar has it.
    pub fn days(&self, year: i32) -> Option<(NaiveDate, NaiveDate)> {
        let first = NaiveDate::from_ymd_opt(self.year.unwrap_or(year), self.month, self.day)?;
        let months = match self.scale {
            Scale::Day => return Some((first, first)),
            Scale::Month => 1,
            Scale::Quarter => 3,
            Scale::Year => 12,
        };
        let next = first.checked_add_months(Months::new(months))?;
        Some((first, next.checked_sub_days(Days::new(1))?))
    }

    /// The day it is, when it is a day with its year.
    pub fn date(&self) -> Option<NaiveDate> {
        let year = self.year.filter(|_| self.scale == Scale::Day)?;
        Some(self.days(year)?.0)
    }

    /// Whether no calendar has it; without a year it is tried in a leap year.
    pub fn is_impossible(&self) -> bool {
        self.days(2000).is_none()
    }
}

/// Words that make "ngày" a length of time and no day: "mỗi ngày 24/24 giờ".
const EACH_DAY: [&str; 7] = ["mỗi", "hằng", "hàng", "từng", "một", "suốt", "cả"];

/// A day as papers write it: 05/02/2024, 20/3/2024.
pub fn written(day: NaiveDate) -> String {
    let zero = if day.month() < 3 { "0" } else { "" };
    format!("{:02}/{zero}{}/{}", day.day(), day.month(), day.year())
}

/// The time that these words are and nothing else. What a sentence says by the words in front
/// (`ngày 20/3`) goes without saying here: `20/3` is a day, `5` a month, `2024` a year.
pub fn alone(words: &str) -> Option<Time> {
    let words = words.trim();
    let quarter = quarters(words, Stand::Alone).pop();
    let time = quarter.or_else(|| Some(at(words, &figures(words), Stand::Alone)?.0))?;
    (time.range == (0..words.len())).then_some(time)
}

/// Whether a time stands in a sentence or is all there is.
#[derive(Clone, Copy, PartialEq)]
enum Stand {
    InSentence,
    Alone,
}

/// The times a text names, in order.
pub fn find(text: &str) -> Vec<Time> {
    let mut found = numeric(text);
    found.extend(quarters(text, Stand::InSentence));
    found.sort_by_key(|it| it.range.start);
    // The year of "quý II năm 2026" is no time of its own.
    found.dedup_by(|next, one| next.range.start < one.range.end);
    // "06 - 07/2024": the first borrows the year of the last.
    for place in (1..found.len()).rev() {
        let (year, start) = (found[place].year, found[place].range.start);
        let one = &mut found[place - 1];
        let between = text[one.range.end..start].trim();
        if one.year.is_none() && matches!(between, "-" | "–" | "đến" | "và") {
            one.year = year;
        }
    }
    found
}

/// Stretches of figures, each with its number.
pub fn figures(text: &str) -> Vec<(Range<usize>, u32)> {
    let bytes = text.as_bytes();
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(skip) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let start = at + skip;
        let len = bytes[start..].iter().position(|b| !b.is_ascii_digit());
        at = len.map_or(bytes.len(), |len| start + len);
        found.extend(text[start..at].parse().ok().map(|it| (start..at, it)));
    }
    found
}

fn numeric(text: &str) -> Vec<Time> {
    let figures = figures(text);
    let (mut found, mut place) = (Vec::new(), 0);
    while place < figures.len() {
        if let Some((times, used)) = of_one_month(text, &figures[place..]) {
            found.extend(times);
            place += used;
            continue;
        }
        match at(text, &figures[place..], Stand::InSentence) {
            Some((time, used)) => {
                if stands_alone(text, &time.range) {
                    found.push(time);
                }
                place += used;
            }
            None => place += 1,
        }
    }
    found
}

/// The time that begins with the first of these figures, and how many it takes.
fn at(text: &str, figures: &[(Range<usize>, u32)], stand: Stand) -> Option<(Time, usize)> {
    let (first, a) = figures.first()?;
    let alone = stand == Stand::Alone;
    let short = |at: &Range<usize>| at.len() <= 2;
    let is_year = |at: &Range<usize>| at.len() == 4;
    let between = |left: &Range<usize>, right: &Range<usize>| &text[left.end..right.start];
    let lead = before(text, first.start).to_lowercase();
    let start = |words: &str| match lead == words {
        true => text[..first.start].trim_end().len() - words.len(),
        false => first.start,
    };
    let time = |range: Range<usize>, scale, day, month, year: Option<u32>| Time {
        yearly: is_yearly(text, range.end),
        range,
        scale,
        day,
        month,
        year: year.map(|year| year as i32),
    };
    if let [_, (second, b), (third, c), ..] = figures
        && short(first)
        && short(second)
        && is_year(third)
    {
        let signs = [between(first, second), between(second, third)];
        let words = signs.map(str::trim);
        if matches!(signs, ["/", "/"] | ["-", "-"]) || alone && words == [".", "."] {
            return Some((
                time(first.start..third.end, Scale::Day, *a, *b, Some(*c)),
                3,
            ));
        }
        let mixed = matches!(words, ["/", "/" | "năm"] | ["tháng", "năm" | "/"]);
        if matches!(words, ["tháng", "năm" | "/"]) && lead == "ngày" || alone && mixed {
            let range = start("ngày")..third.end;
            return Some((time(range, Scale::Day, *a, *b, Some(*c)), 3));
        }
    }
    if let [_, (second, b), ..] = figures
        && short(first)
    {
        let sign = between(first, second);
        let word = sign.trim();
        let named = (1900..2100).contains(b) && (1..=12).contains(a) && lead != "số";
        let month = sign == "/" && lead != "ngày" || lead == "tháng" && word == "năm";
        if is_year(second) && (named && month || alone && matches!(word, "/" | "." | "năm")) {
            let range = start("tháng")..second.end;
            return Some((time(range, Scale::Month, 1, *a, Some(*b)), 2));
        }
        let day = lead == "ngày" && (sign == "/" || word == "tháng");
        if short(second) && (day || alone && matches!(word, "/" | "." | "tháng")) {
            return Some((time(start("ngày")..second.end, Scale::Day, *a, *b, None), 2));
        }
        let led = |lead: &str| matches!(lead, "trước" | "hết");
        if short(second)
            && sign == "/"
            && (led(&lead) || (1..=12).contains(b) && weekday::ends(&text[..first.start]))
        {
            return Some((time(first.start..second.end, Scale::Day, *a, *b, None), 2));
        }
    }
    let named = lead == "tháng" && !in_a_day(text, start("tháng"));
    if short(first) && (1..=12).contains(a) && (named || alone) {
        let range = start("tháng")..first.end;
        return Some((time(range, Scale::Month, 1, *a, None), 1));
    }
    let named = lead == "năm" && (1900..2100).contains(a);
    (is_year(first) && (named || alone))
        .then(|| (time(first.clone(), Scale::Year, 1, 1, Some(*a)), 1))
}

/// Whether "tháng" belongs to a day whose number is written in front of it.
fn in_a_day(text: &str, at: usize) -> bool {
    before(text, at).starts_with(|ch: char| ch.is_ascii_digit())
}

fn is_yearly(text: &str, end: usize) -> bool {
    let rest = text[end..].trim_start_matches(['*', ' ', '\u{a0}']);
    ["hằng năm", "hàng năm", "mỗi năm"]
        .iter()
        .any(|words| rest.starts_with(words))
}

/// Whether the figures are a time by themselves, not part of a symbol, a sum or a number.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let (lead, tail) = (&text[..range.start], &text[range.end..]);
    let digit = |ch: char| ch.is_ascii_digit();
    let mut back = lead.chars().rev();
    let opened = match back.next() {
        // The other end of "01/3/2024-31/8/2024".
        Some('-' | '–') => back.next().is_some_and(digit) && text[range.clone()].contains('/'),
        Some(ch) => !ch.is_alphanumeric() && !matches!(ch, '/' | '.' | ','),
        None => true,
    };
    let mut ahead = tail.chars();
    let closed = match ahead.next() {
        Some('-') => !ahead.next().is_some_and(char::is_alphabetic),
        Some('.' | ',') => !ahead.next().is_some_and(digit),
        Some(ch) => !ch.is_alphanumeric() && ch != '/',
        None => true,
    };
    let word = before(text, range.start).to_lowercase();
    let counted = tail.trim_start().starts_with("giờ");
    opened && closed && !counted && word != "số" && !EACH_DAY.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(&str, Scale)> {
        let found = find(text).into_iter();
        found.map(|it| (&text[it.range], it.scale)).collect()
    }

    /// The words of days that no calendar has.
    fn impossible(text: &str) -> Vec<&str> {
        let found = find(text).into_iter().filter(Time::is_impossible);
        found.map(|it| &text[it.range]).collect()
    }

    #[test]
    fn days_of_one_month_name_it_once() {
        let days = |text: &str| {
            let found = find(text).into_iter();
            let days = found.map(|it| (it.scale == Scale::Day).then(|| it.date()).flatten());
            days.map(|it| it.map_or("?".to_owned(), written))
                .collect::<Vec<_>>()
        };
        for (text, want) in [
            ("từ ngày 15 - 20/6/2027", vec!["15/6/2027", "20/6/2027"]),
            (
                "từ ngày 15 đến hết ngày 20/6/2027",
                vec!["15/6/2027", "20/6/2027"],
            ),
            (
                "trong 02 ngày 19 và 20 tháng 5 năm 2027",
                vec!["19/5/2027", "20/5/2027"],
            ),
            (
                "các ngày 3, 4 và 5/02/2027",
                vec!["03/02/2027", "04/02/2027", "05/02/2027"],
            ),
            ("ngày 30/4 - 01/5/2027", vec!["30/4/2027", "01/5/2027"]),
            ("ngày 5, 10 hộ xong tháng 3/2027", vec!["?"]),
        ] {
            assert_eq!(days(text), want, "{text}");
        }
    }

    #[test]
    fn every_form_of_an_impossible_day_is_found() {
        let cases = [
            ("Xong trước 30/02/2023.", "30/02/2023"),
            ("(29-02-2023)", "29-02-2023"),
            (
                "Hội nghị ngày 31 tháng 4 năm 2024",
                "ngày 31 tháng 4 năm 2024",
            ),
            ("trước ngày 31/6 hằng năm", "ngày 31/6"),
            ("Ngày 15 tháng 13", "Ngày 15 tháng 13"),
            ("từ 01/3/2024-31/6/2024", "31/6/2024"),
            ("ngày\u{a0}32 tháng\n01", "ngày\u{a0}32 tháng\n01"),
        ];
        for (text, want) in cases {
            assert_eq!(impossible(text), [want], "{text}");
        }
    }

    #[test]
    fn figures_that_are_no_day_never_cry() {
        let fine = [
            "(03/02/1930 - 03/02/2024)",
            "dịp lễ 30/4-1/5",
            "các ngày 30/4 - 01/5",
            "12/KH-UBND",
            "số 13/2020/TT-BNV",
            "số 31/13/2020",
            "45/13/2020/QĐ-UBND",
            "1/3 số hộ",
            "hỗ trợ 24/7",
            "mỗi ngày 24/24 giờ",
            "trực trong ngày 24/24 giờ",
            "18/20 tổ dân phố",
            "nhiệm kỳ 2025-2030",
            "ngày 29/02 hằng năm",
            "điện thoại 0912-12-2024",
            "1.30/13/2024",
            "99/99/2024-KH",
        ];
        for text in fine {
            assert_eq!(impossible(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn months_quarters_and_years_are_told_apart() {
        assert_eq!(
            told("1. Tháng 02/2024 đăng ký"),
            [("Tháng 02/2024", Scale::Month)]
        );
        assert_eq!(
            told("trong tháng 5 năm 2026"),
            [("tháng 5 năm 2026", Scale::Month)]
        );
        assert_eq!(
            told("Quý I và quý II"),
            [("Quý I", Scale::Quarter), ("quý II", Scale::Quarter)]
        );
        assert_eq!(told("trong quý I/2023"), [("quý I/2023", Scale::Quarter)]);
        assert_eq!(
            told("quý II năm 2026"),
            [("quý II năm 2026", Scale::Quarter)]
        );
        assert_eq!(
            told("sơ kết 6 tháng, 1/2024 hộ"),
            [("1/2024", Scale::Month)]
        );
        assert_eq!(told("quý 1/2024"), [("quý 1/2024", Scale::Quarter)]);
        let range = find("Từ tháng 06 - 07/2024");
        assert_eq!(
            range.iter().map(|it| it.year).collect::<Vec<_>>(),
            [Some(2024); 2]
        );
    }
}
