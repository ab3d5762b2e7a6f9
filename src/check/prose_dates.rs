//! Days written inside sentences: 20/3/2024, 20-3-2024, ngày 20 tháng 3 năm 2024, ngày 20/3.

use std::ops::Range;
use std::sync::LazyLock;

use chrono::NaiveDate;
use regex::Regex;

/// A day as a sentence writes it; no calendar need have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProseDate {
    pub range: Range<usize>,
    pub day: u32,
    pub month: u32,
    pub year: Option<i32>,
}

static FORMS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    let forms = [
        r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})",
        r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})",
        r"(?i:ngày)\s+([0-9]{1,2})\s+tháng\s+([0-9]{1,2})\b(?:\s+năm\s+([0-9]{4})\b)?",
        // Without "ngày" in front, 1/3 is a third and 24/7 is always.
        r"(?i:ngày)\s+([0-9]{1,2})/([0-9]{1,2})\b",
    ];
    forms.iter().filter_map(|f| Regex::new(f).ok()).collect()
});

/// Words that make "ngày" a length of time and no day: "mỗi ngày 24/24 giờ".
const EACH_DAY: [&str; 7] = ["mỗi", "hằng", "hàng", "từng", "một", "suốt", "cả"];

/// The days a sentence names, in order.
pub fn find(text: &str) -> Vec<ProseDate> {
    // Most sentences have no figure, and looking for one is quick.
    if !text.contains(is_digit) {
        return Vec::new();
    }
    let mut dates: Vec<ProseDate> = FORMS
        .iter()
        .flat_map(|form| form.captures_iter(text))
        .filter_map(|found| {
            let number = |n: usize| found.get(n)?.as_str().parse::<u32>().ok();
            let range = found.get(0)?.range();
            stands_alone(text, &range).then_some(ProseDate {
                range,
                day: number(1)?,
                month: number(2)?,
                year: number(3).map(|y| y as i32),
            })
        })
        .collect();
    dates.sort_by_key(|d| d.range.start);
    dates
}

/// Whether the figures are a day by themselves, not part of a symbol, a sum or a number.
fn stands_alone(text: &str, range: &Range<usize>) -> bool {
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let mut back = before.chars().rev();
    let opened = match back.next() {
        // The other end of "01/3/2024-31/8/2024".
        Some('-') => text[range.clone()].contains('/') && back.next().is_some_and(is_digit),
        Some(c) => !c.is_alphanumeric() && !matches!(c, '/' | '.' | ','),
        None => true,
    };
    let mut ahead = after.chars();
    let closed = match ahead.next() {
        Some('-') => !ahead.next().is_some_and(char::is_alphabetic),
        Some('.' | ',') => !ahead.next().is_some_and(is_digit),
        Some(c) => !c.is_alphanumeric() && c != '/',
        None => true,
    };
    let word = before.split_whitespace().next_back().unwrap_or("");
    let word = word.to_lowercase();
    let counted = after.trim_start().starts_with("giờ");
    opened && closed && !counted && word != "số" && !EACH_DAY.contains(&word.as_str())
}

pub fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

impl ProseDate {
    /// The day, if a calendar has it; one without a year is taken in a leap year.
    pub fn on_calendar(&self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year.unwrap_or(2000), self.month, self.day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of days that no calendar has.
    fn impossible(text: &str) -> Vec<&str> {
        let dates = find(text).into_iter();
        let wrong = dates.filter(|d| d.on_calendar().is_none());
        wrong.map(|d| &text[d.range]).collect()
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
}
