//! From what is printed back to what is typed: capitals, days and counts that are printed in another
//! form. What is found here is only tried; the printed paper decides.

use crate::change::{Edit, words};
use crate::proof::word::capital;

/// Words that may have to be typed so that these are printed: in small letters where small ones are
/// printed as capitals.
pub fn letters(printed: &str, typed: &str, new: &str) -> Vec<String> {
    let is_raised = printed != typed && printed == typed.to_uppercase();
    let mut all = Vec::new();
    if is_raised && new == new.to_uppercase() {
        all.push(lowered(typed, new));
    }
    all.push(new.to_owned());
    all
}

/// Small letters, but for the first where that was a capital.
fn lowered(typed: &str, new: &str) -> String {
    match typed.starts_with(char::is_uppercase) {
        true => small(new),
        false => new.to_lowercase(),
    }
}

/// Words that are printed in capitals, as they are typed.
pub fn small(words: &str) -> String {
    capital(&words.to_lowercase())
}

/// Values of which these words may be the printed form, the likeliest first.
pub fn values(value: &str, printed: &str, wanted: &str) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    let mut put = |it: Option<String>| {
        let fits = it.filter(|it| it != value && !it.trim().is_empty() && !all.contains(it));
        all.extend(fits);
    };
    put(counted(value, printed, wanted));
    put(joined(value, wanted));
    put(recased(value, printed, wanted));
    if value.matches(printed).count() == 1 {
        put(Some(value.replace(printed, wanted)));
    }
    put(Some(wanted.to_owned()));
    all
}

/// The figures of a text.
fn figures(text: &str) -> Vec<&str> {
    let parts = text.split(|ch: char| !ch.is_ascii_digit());
    parts.filter(|it| !it.is_empty()).collect()
}

fn bare(figure: &str) -> &str {
    match figure.trim_start_matches('0') {
        "" => "0",
        bare => bare,
    }
}

/// The value with each figure that is printed otherwise as it is printed now.
fn counted(value: &str, printed: &str, wanted: &str) -> Option<String> {
    let (old, new) = (figures(printed), figures(wanted));
    if old.len() != new.len() {
        return None;
    }
    let mut changes: Vec<(&str, &str)> = Vec::new();
    for (old, new) in old.into_iter().zip(new) {
        match bare(old) == bare(new) {
            true => changes.push((old, old)),
            false => changes.push((old, new)),
        }
    }
    let mut out = String::new();
    let mut rest = value;
    let mut changes = changes.into_iter();
    let mut next = changes.next();
    while let Some(at) = rest.find(|ch: char| ch.is_ascii_digit()) {
        let (before, behind) = rest.split_at(at);
        let end = behind
            .find(|ch: char| !ch.is_ascii_digit())
            .unwrap_or(behind.len());
        let (figure, behind) = behind.split_at(end);
        out.push_str(before);
        match next {
            Some((old, new)) if bare(old) == bare(figure) => {
                out.push_str(if old == new { figure } else { new });
                next = changes.next();
            }
            _ => out.push_str(figure),
        }
        rest = behind;
    }
    out.push_str(rest);
    next.is_none().then_some(out)
}

/// A day, a month or a year made of the figures that are printed.
fn joined(value: &str, wanted: &str) -> Option<String> {
    let is_time = value.chars().all(|ch| ch.is_ascii_digit() || ch == '/');
    let figures = figures(wanted);
    (is_time && matches!(figures.len(), 2 | 3)).then(|| figures.join("/"))
}

/// The value with the words that are printed otherwise, in letters like those around them.
fn recased(value: &str, printed: &str, wanted: &str) -> Option<String> {
    if value.to_uppercase() != printed.to_uppercase() || value.len() != printed.len() {
        return None;
    }
    let mut out = String::new();
    let mut at = 0;
    for Edit { old, new } in words(printed, wanted) {
        out.push_str(value.get(at..old.start)?);
        let new = wanted.get(new)?;
        // What comes in front begins as the value did.
        let model = match old.start {
            0 => value,
            _ => value.get(old.clone())?,
        };
        out.push_str(&lowered(model, new));
        at = old.end;
    }
    out.push_str(value.get(at..)?);
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_printed_in_words_leads_back_to_the_day() {
        let values = |value, printed, wanted| values(value, printed, wanted)[0].clone();
        let printed = "ngày 25 tháng 5 năm 2026";
        assert_eq!(
            values("25/5/2026", printed, "ngày 27 tháng 5 năm 2026"),
            "27/5/2026"
        );
        assert_eq!(
            values(
                "5/2026",
                "ngày tháng 5 năm 2026",
                "ngày 27 tháng 5 năm 2026"
            ),
            "27/5/2026"
        );
        assert_eq!(
            values("Chủ tịch", "CHỦ TỊCH", "PHÓ CHỦ TỊCH"),
            "Phó Chủ tịch"
        );
        assert_eq!(letters("TỊCH", "tịch", "TRƯỞNG"), ["trưởng", "TRƯỞNG"]);
        assert_eq!(letters("tịch", "tịch", "TRƯỞNG"), ["TRƯỞNG"]);
    }
}
