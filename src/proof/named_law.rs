//! Laws that are cited by their name and a day or a year: `Luật Lưu trữ ngày 11 tháng 11 năm 2011`.

use std::ops::Range;

use chrono::NaiveDate;

use super::{Paragraph, syllable, word};
use crate::time::Scale;

/// A law that is cited by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedLaw {
    /// From the class to the end of the day or year.
    pub range: Range<usize>,
    /// In small letters, its tones set the new way.
    pub name: String,
    pub year: i32,
    pub day: Option<NaiveDate>,
}

/// The classes that are cited so.
const CLASSES: [&str; 2] = ["luật", "pháp lệnh"];

/// No law has a longer name, in bytes.
const LONGEST: usize = 120;

/// The laws that a paragraph cites by name.
pub fn find(paragraph: &Paragraph) -> impl Iterator<Item = NamedLaw> + '_ {
    let begins = CLASSES.iter().flat_map(|class| paragraph.find(class));
    begins.filter_map(|begin| {
        let lower = &paragraph.lower;
        let rest = lower.get(begin.end..)?;
        let (len, time) = match paragraph
            .times
            .iter()
            .find(|it| it.range.start >= begin.end)
        {
            Some(time) => (time.range.start - begin.end, Some(time)),
            None => (rest.len(), None),
        };
        // "Luật Đất đai 2013" has a year that is no time of its own.
        let bare = word::words(rest).take_while(|(at, _)| at.start < len);
        let bare = bare
            .into_iter()
            .find(|(_, it)| is_year(it))
            .map(|(at, it)| (at, it.parse()));
        let (name, end, year, day) = match (bare, time) {
            (Some((at, Ok(year))), _) => (&rest[..at.start], at.end, year, None),
            (_, Some(time)) => {
                let day = time.date().filter(|_| time.scale == Scale::Day);
                (&rest[..len], time.range.end - begin.end, time.year?, day)
            }
            _ => return None,
        };
        let name = name.trim_end().trim_end_matches([',', '(']).trim_end();
        let ends = [" ngày", " năm", " số"]
            .iter()
            .find_map(|it| name.strip_suffix(it));
        let name = ends.unwrap_or(name).trim_end_matches(',').trim();
        let other = CLASSES.iter().any(|it| word::has(name, it));
        let whole = !name.is_empty() && name.len() < LONGEST && !name.contains([';', '.', '/']);
        (whole && !other).then(|| NamedLaw {
            range: begin.start..begin.end + end,
            name: syllable::new_style(name),
            year,
            day,
        })
    })
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && word.parse().is_ok_and(|it: i32| (1980..2100).contains(&it))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Role;
    use crate::worded::Worded;

    #[test]
    fn a_law_has_a_name_and_a_year() {
        for (text, name, year) in [
            (
                "Căn cứ Luật Lưu trữ ngày 11 tháng 11 năm 2011;",
                "lưu trữ",
                2011,
            ),
            ("theo Luật Đất đai năm 2013.", "đất đai", 2013),
            ("theo Luật Đất đai 2013 và hồ sơ năm 2015", "đất đai", 2013),
            (
                "Luật A và Luật Đầu tư công ngày 13/6/2019",
                "đầu tư công",
                2019,
            ),
        ] {
            let paragraph = Paragraph::new(Role::Doan, "", Worded::plain(text));
            let found: Vec<_> = find(&paragraph).map(|it| (it.name, it.year)).collect();
            assert_eq!(found, [(name.to_owned(), year)], "{text}");
        }
    }
}
