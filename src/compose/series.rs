//! Signs in front of and behind the lines of a list: căn cứ, Kính gửi, Nơi nhận.

use super::setting::Setting;
use crate::document::{Inline, plain};
use crate::role::Role;
use crate::worded::Worded;

/// A line of a list with the signs of the regulation; a sign the office typed is kept.
pub fn punctuated(
    setting: &Setting,
    role: Role,
    text: &[Inline],
    last: bool,
) -> (String, Vec<Inline>) {
    let Some(series) = setting.regulation.series.0.get(role.name()) else {
        return (String::new(), text.to_vec());
    };
    let open = series.open.as_ref().map_or("", |o| o.value.trim());
    let close = if last {
        &series.last.0.value
    } else {
        &series.between.0.value
    };
    let words = plain(text);
    let words = words.trim_end();
    let mut text = text.to_vec();
    if let Some(first) = text.first_mut() {
        first.text = capital(&first.text);
    }
    if !words.is_empty() && !words.ends_with([';', ',', '.', '/']) {
        match text.last_mut() {
            Some(last) if last.footnote.is_none() => last.push_str(close),
            _ => text.push(Inline::plain(Worded::plain(close))),
        }
    }
    let open = if words.starts_with("- ") { "" } else { open };
    (open.to_owned(), text)
}

/// A line begins with a capital, also when the register writes a common noun small.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
