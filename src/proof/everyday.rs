//! Things of fields, sheds and workshops, which plans name and few papers do: bí xanh, lớp thêu, nuôi ngan.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::Paragraph;

const TEXT: &str = include_str!("../../data/words/everyday.txt");

/// The things, and the words that stand in front of them and behind.
static THINGS: LazyLock<HashSet<&str>> = LazyLock::new(|| words("vật"));
static AHEAD: LazyLock<HashSet<&str>> = LazyLock::new(|| words("trước"));
static BEHIND: LazyLock<HashSet<&str>> = LazyLock::new(|| words("sau"));

/// The words of the lines of a name.
fn words(name: &str) -> HashSet<&'static str> {
    let lines = TEXT.lines().filter_map(|it| it.split_once(':'));
    let own = lines.filter(|it| it.0 == name);
    own.flat_map(|it| it.1.split_whitespace()).collect()
}

/// Whether a word of a paragraph is such a thing, or stands by one, as such words stand together.
pub fn has(paragraph: &Paragraph, at: &Range<usize>) -> bool {
    let all = &paragraph.all_words;
    let place = all.partition_point(|it| it.at.start < at.start);
    let word = |place: usize| all.get(place).map(|it| &paragraph.lower[it.at.clone()]);
    // Nothing but a space parts them.
    let joined = |place: usize| {
        let pair = all.get(place).zip(all.get(place + 1));
        let pair =
            pair.filter(|(one, next)| paragraph.lower[one.at.end..next.at.start].trim().is_empty());
        pair.and_then(|_| Some((word(place)?, word(place + 1)?)))
    };
    let is_known = |(one, next): (&str, &str)| {
        let is_pair = |lead: &HashSet<&str>, other: &HashSet<&str>| {
            lead.contains(one) && other.contains(next)
        };
        is_pair(&AHEAD, &THINGS) || is_pair(&THINGS, &BEHIND) || is_pair(&THINGS, &THINGS)
    };
    let pairs = [place.checked_sub(1), Some(place)];
    let mut pairs = pairs.into_iter().flatten().filter_map(joined);
    pairs.any(is_known)
}
