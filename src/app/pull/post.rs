//! Posts and bodies that are printed in capitals, as they are typed.

use super::bench::Texts;
use super::form::small;
use crate::proof::word::lower;

/// As one of the texts spells it, or else as posts are spelt.
pub fn typed(printed: &str, texts: &Texts) -> String {
    let small = small(printed);
    let known = [Some(texts.own.as_str()), texts.office.as_deref()];
    let spelt = known
        .iter()
        .flatten()
        .find_map(|it| spelt(&lower(printed), it));
    if let Some(spelt) = spelt {
        return spelt.to_owned();
    }
    match small.split_once(' ') {
        // What follows is a post again: "Phó Chủ tịch".
        Some(("Phó", rest)) => format!("Phó {}", typed(rest, texts)),
        _ => small,
    }
}

/// Where a text has these words behind a capital, and not all in capitals.
fn spelt<'t>(small: &str, text: &'t str) -> Option<&'t str> {
    let all = lower(text);
    let places = all.match_indices(small);
    let mut found = places.filter_map(|(at, it)| text.get(at..at + it.len()));
    found.find(|it| it.starts_with(char::is_uppercase) && *it != it.to_uppercase())
}
