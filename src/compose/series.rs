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
    let chosen = setting.manner.basis.filter(|_| role == Role::CanCu);
    let close = match last {
        true => chosen.unwrap_or(&series.last.0.value),
        false => &series.between.0.value,
    };
    let words = plain(text);
    let words = words.trim_end();
    let mut text = text.to_vec();
    if let Some(first) = text.first_mut() {
        first.text = capital(&first.text);
    }
    if !words.ends_with('/') {
        put_end(&mut text, close);
    }
    let open = if words.starts_with("- ") { "" } else { open };
    (open.to_owned(), text)
}

/// Puts a sign behind the words of a line; one that they end in is kept.
pub fn put_end(text: &mut Vec<Inline>, sign: &str) {
    let words = plain(text);
    let words = words.trim_end();
    if words.is_empty() || words.ends_with([';', ',', '.', ':', '!', '?', '…']) {
        return;
    }
    match text.last_mut() {
        Some(last) if last.footnote.is_none() => last.push_str(sign),
        _ => text.push(Inline::plain(Worded::plain(sign))),
    }
}

/// A line begins with a capital, also when the register writes a common noun small.
pub fn capital(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
