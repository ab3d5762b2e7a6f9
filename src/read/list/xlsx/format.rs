//! Formats of numbers: what a number is shown as, in the signs of Vietnamese. Days are always
//! written as day, month and year, whatever order a program has for them.

use chrono::{Datelike, Duration, NaiveDate};

use super::digits::Section;
use crate::list::Kind;

/// What a format makes of a number.
#[derive(Debug, Clone, PartialEq)]
pub enum Format {
    /// As it is typed.
    General,
    /// A day, a time of day, or both.
    Day {
        has_day: bool,
        has_time: bool,
    },
    /// A length of time in hours.
    Hours,
    /// Digits in a pattern: for what is above zero, below it, and zero.
    Digits(Vec<Section>),
    Text,
}

impl Format {
    /// A format that programs know by its number alone.
    pub fn built_in(id: u32) -> Format {
        let code = match id {
            1 => "0",
            2 => "0.00",
            3 | 37 | 38 | 41 | 42 => "#,##0",
            4 | 39 | 40 | 43 | 44 => "#,##0.00",
            9 => "0%",
            10 => "0.00%",
            11 | 48 => "0.00E+00",
            14..=17 | 27..=31 | 36 | 50..=54 | 57 | 58 => "d/m/yyyy",
            18..=21 | 32..=35 | 45 | 47 | 55 | 56 => "h:mm",
            22 => "d/m/yyyy h:mm",
            46 => "[h]:mm:ss",
            49 => "@",
            _ => return Format::General,
        };
        Format::read(code)
    }

    pub fn read(code: &str) -> Format {
        let plain = without_quotes(code);
        let lower = plain.to_lowercase();
        if lower.contains("[h") || lower.contains("[m]") || lower.contains("[s") {
            return Format::Hours;
        }
        let has = |letters: &[char]| lower.contains(letters);
        if lower.trim() == "@" {
            return Format::Text;
        }
        if has(&['d', 'y', 'h', 's']) && !has(&['0', '#', '?']) || has(&['y', 'd']) {
            let has_day = has(&['d', 'y']) || lower.contains("mmm");
            let has_time = has(&['h', 's']);
            return Format::Day { has_day, has_time };
        }
        if lower.trim_start_matches('[').starts_with("mm") && !has(&['0', '#']) {
            return Format::Day {
                has_day: true,
                has_time: false,
            };
        }
        let sections: Vec<Section> = sections(code).iter().map(|it| Section::read(it)).collect();
        match sections.first() {
            Some(first) if first.has_digits() => Format::Digits(sections),
            Some(_) if code.contains(['#', '?']) => Format::Digits(sections),
            _ => Format::General,
        }
    }

    /// A number as it is shown, and what it is.
    pub fn show(&self, number: f64, from_1904: bool) -> (Kind, String) {
        match self {
            Format::General | Format::Text => (Kind::Number, general(number)),
            Format::Hours => (Kind::Number, clock(number * 24.0 * 60.0)),
            Format::Day { has_day, has_time } => match moment(number, from_1904) {
                // A time of day alone has no day that anybody meant.
                Some((_, minutes)) if !has_day || number.abs() < 1.0 && *has_time => {
                    (Kind::Number, clock(minutes))
                }
                Some((day, minutes)) => {
                    let time = match *has_time && minutes > 0.0 {
                        true => format!("{} ", clock(minutes)),
                        false => String::new(),
                    };
                    (Kind::Day, format!("{time}{}", written(day)))
                }
                None => (Kind::Number, general(number)),
            },
            Format::Digits(sections) => digits(sections, number),
        }
    }
}

/// The day of a number and the minutes of that day.
pub fn moment(number: f64, from_1904: bool) -> Option<(NaiveDate, f64)> {
    if !(0.0..2_958_466.0).contains(&number) {
        return None;
    }
    let minutes = ((number - number.floor()) * 24.0 * 60.0).round();
    let mut days = number.floor() as i64 + i64::from(minutes >= 1440.0);
    let start = match from_1904 {
        true => NaiveDate::from_ymd_opt(1904, 1, 1)?,
        false => {
            // To these programs 1900 is a leap year.
            days += i64::from(days < 60);
            NaiveDate::from_ymd_opt(1899, 12, 30)?
        }
    };
    let day = start.checked_add_signed(Duration::days(days))?;
    Some((day, minutes % 1440.0))
}

/// A day as `02/09/2026`.
pub fn written(day: NaiveDate) -> String {
    format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year())
}

/// Minutes as `07:30`.
fn clock(minutes: f64) -> String {
    let minutes = minutes.round() as i64;
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

/// A number as it is typed: without zeros at its end, its decimals behind a comma.
pub fn general(number: f64) -> String {
    if number == number.trunc() && number.abs() < 1e15 {
        return format!("{number:.0}");
    }
    if number.abs() >= 1e15 || number != 0.0 && number.abs() < 1e-7 {
        return format!("{number:e}").replace('.', ",").replace('e', "E");
    }
    // Fifteen figures count, those behind them come of reckoning in halves.
    let whole = number.abs().log10().floor().max(0.0) as usize + 1;
    let decimals = 15usize.saturating_sub(whole).min(10);
    let text = format!("{number:.decimals$}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    text.replace('.', ",")
}

fn digits(sections: &[Section], number: f64) -> (Kind, String) {
    let (section, number) = match (sections, number) {
        ([_, below, ..], it) if it < 0.0 => (below, -it),
        ([_, _, zero, ..], 0.0) => (zero, 0.0),
        ([first, ..], it) => (first, it),
        ([], it) => return (Kind::Number, general(it)),
    };
    let kind = match section.is_share {
        true => Kind::Share,
        false => Kind::Number,
    };
    (kind, section.show(number))
}

/// The sections of a code: above zero; below; zero; words.
fn sections(code: &str) -> Vec<String> {
    let mut sections = vec![String::new()];
    let (mut quoted, mut escaped) = (false, false);
    for letter in code.chars() {
        let is_end = letter == ';' && !quoted && !escaped;
        if letter == '"' && !escaped {
            quoted = !quoted;
        }
        escaped = letter == '\\' && !escaped;
        match sections.last_mut() {
            Some(last) if !is_end => last.push(letter),
            _ => sections.push(String::new()),
        }
    }
    sections
}

/// A code without words in quotation marks, escaped letters, colours and languages.
fn without_quotes(code: &str) -> String {
    let mut plain = String::new();
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '"' => letters.by_ref().take_while(|it| *it != '"').for_each(drop),
            '\\' | '_' | '*' => _ = letters.next(),
            '[' => {
                let inside: String = letters.by_ref().take_while(|it| *it != ']').collect();
                let lower = inside.to_lowercase();
                if lower.bytes().all(|it| matches!(it, b'h' | b'm' | b's')) {
                    plain.push('[');
                    plain.push_str(&inside);
                    plain.push(']');
                }
            }
            'G' if letters.as_str().starts_with("eneral") => _ = letters.by_ref().nth(5),
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(code: &str, number: f64) -> String {
        Format::read(code).show(number, false).1
    }

    #[test]
    fn numbers_are_shown_as_in_their_cells() {
        for (code, number, seen) in [
            ("General", 983000411.0, "983000411"),
            ("General", 2.25, "2,25"),
            ("General", 0.1 + 0.2, "0,3"),
            ("General", 15000000002.0, "15000000002"),
            ("0000000000", 983000364.0, "0983000364"),
            ("0000\\ 000\\ 000", 983000386.0, "0983 000 386"),
            ("0000.000.000", 983000386.0, "983000386,000000"),
            ("0000\".\"000\".\"000", 983000386.0, "0983.000.386"),
            ("#,##0", 1500000.0, "1.500.000"),
            ("#,##0.00", 1500.5, "1.500,50"),
            ("#,##0\\ \"đồng\"", 800000.0, "800.000 đồng"),
            ("#,##0_);\\(#,##0\\)", -1200.0, "(1.200)"),
            ("_-* #,##0\\ _₫_-;\\-* #,##0\\ _₫_-", 250000.0, "250.000"),
            ("#,##0\\ [$₫-42A]", 250000.0, "250.000 ₫"),
            ("0%", 0.85, "85%"),
            ("0.0%", 0.855, "85,5%"),
            ("00", 7.0, "07"),
            ("#", 0.0, ""),
            ("0.00E+00", 983000000.0, "983000000"),
        ] {
            assert_eq!(shown(code, number), seen, "{code}");
        }
    }

    #[test]
    fn days_are_days_whatever_their_format() {
        for code in [
            "d/m/yyyy",
            "m/d/yyyy",
            "dd\\-mmm\\-yy",
            "[$-42A]dd mmmm yyyy;@",
            "mmm-yy",
            "yyyy-mm-dd",
        ] {
            assert_eq!(
                Format::read(code).show(46267.0, false),
                (Kind::Day, "02/09/2026".to_owned()),
                "{code}"
            );
        }
        assert_eq!(shown("hh:mm dd/mm/yyyy", 46267.3125), "07:30 02/09/2026");
        assert_eq!(shown("h:mm", 0.3125), "07:30");
        assert_eq!(shown("[h]:mm", 1.25), "30:00");
        assert_eq!(
            Format::read("dd/mm/yyyy").show(44805.0, true).1,
            "02/09/2026"
        );
        assert_eq!(shown("dd/mm/yyyy", 1.0), "01/01/1900");
        assert_eq!(shown("dd/mm/yyyy", -4.0), "-4");
        assert_eq!(shown("\"Ngày\" 0", 5.0), "Ngày 5");
    }
}
