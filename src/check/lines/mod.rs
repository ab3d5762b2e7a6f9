//! Faults in the lines of label and words that kinds of paper declare: what their files say of
//! each key is held against what stands in it.

pub mod chair_not_signer;
pub mod missing_line;
pub mod missing_usual;
pub mod reversed_lines;
pub mod same_person;
pub mod too_few_sides;
pub mod too_few_signers;
pub mod wrong_day_count;

use chrono::NaiveDate;

use super::Facts;
use crate::campaign::{Campaign, Own, Precision, is_dotted};
use crate::kind::OwnKey;
use crate::proof::word;
use crate::shape::Text;
use crate::source::Span;
use crate::time::{self, Scale};

/// The keys of the paper's kind, each with its name.
fn keys<'a>(facts: &Facts<'a>) -> impl Iterator<Item = (&'a Text, &'a OwnKey)> {
    facts.kind.into_iter().flat_map(|it| it.own_keys())
}

/// A day, with the minute of it when that is said.
type Moment = (NaiveDate, Option<u32>);

/// When what stands in a key is, and where it stands; `date` is the day of issue.
fn moment(campaign: &Campaign, key: &str) -> Option<(Moment, Span)> {
    let own = campaign.body.own(key);
    let when = match own {
        Some(Own::Time(when)) => Some(when),
        None if key == "date" => campaign.date.as_ref(),
        _ => None,
    };
    if let Some(when) = when {
        let Precision::Day(day) = when.precision else {
            return None;
        };
        return Some(((day, None), when.text.span));
    }
    let Some(Own::Text(text)) = own else {
        return None;
    };
    let times = time::find(&text.value);
    let day = times.iter().find(|it| it.scale == Scale::Day)?;
    let day = NaiveDate::from_ymd_opt(day.year?, day.month, day.day)?;
    Some(((day, minute(&text.value)), text.span))
}

/// The minute of the day that "08 giờ 30", "8h30", "14 giờ" name.
fn minute(words: &str) -> Option<u32> {
    let lower = word::lower(words);
    let at = ["giờ", "h", ":"].iter().find_map(|it| lower.find(it))?;
    let figures = |words: &str| words.trim().parse::<u32>().ok();
    let hour = lower[..at].trim_end();
    let start = hour.rfind(|it: char| !it.is_ascii_digit()).map_or(0, |it| {
        it + hour[it..].chars().next().map_or(1, char::len_utf8)
    });
    let rest = lower[at..].trim_start_matches(|it: char| it.is_alphabetic() || it == ':');
    let rest = rest.trim_start();
    let end = rest
        .find(|it: char| !it.is_ascii_digit())
        .unwrap_or(rest.len());
    let hour = figures(&hour[start..]).filter(|it| *it < 25)?;
    let minutes = figures(&rest[..end]).filter(|it| *it < 60).unwrap_or(0);
    Some(hour * 60 + minutes)
}

/// The words of a key, each person of it; a line of dots names nobody yet.
fn people<'a>(facts: &Facts<'a>, key: &str) -> Vec<&'a Text> {
    let people: Vec<_> = match facts.campaign.body.own(key) {
        Some(Own::Who(who)) => who.0.iter().collect(),
        Some(Own::Text(text)) => vec![text],
        Some(Own::List(list)) => list.iter().collect(),
        _ => Vec::new(),
    };
    let is_named = |it: &&Text| !is_dotted(&it.value);
    people.into_iter().filter(is_named).collect()
}

#[cfg(test)]
mod tests {
    use super::minute;

    #[test]
    fn hours_are_read_as_offices_write_them() {
        assert_eq!(minute("08 giờ 30, ngày 15/12/2026"), Some(510));
        assert_eq!(minute("Vào hồi 14 giờ ngày 15/12/2026"), Some(840));
        assert_eq!(minute("8h05 ngày 15/12/2026"), Some(485));
        assert_eq!(minute("sáng ngày 15/12/2026"), None);
    }
}
