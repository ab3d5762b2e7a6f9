//! Communes, districts and provinces that a paragraph names: a word of level, then a name.

use std::ops::Range;

use super::{Paragraph, word};

/// A level of places.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Level {
    Commune,
    Township,
    District,
    /// A province, or a city of any level.
    City,
    Province,
}

/// A place that is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceName {
    pub level: Level,
    /// The word of level and the name.
    pub range: Range<usize>,
    /// Ends of the word of level and of each word of the name: a name may be shorter than what has capitals.
    pub ends: Vec<usize>,
}

const LEVELS: [(&str, Level); 9] = [
    ("xã", Level::Commune),
    ("phường", Level::Commune),
    ("đặc khu", Level::Commune),
    ("thị trấn", Level::Township),
    ("huyện", Level::District),
    ("quận", Level::District),
    ("thị xã", Level::District),
    ("thành phố", Level::City),
    ("tỉnh", Level::Province),
];

/// No name of a place has more words.
const MOST: usize = 6;

impl PlaceName {
    /// The word of level with a name of so many words, counted from the longest.
    pub fn prefixes(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let start = self.range.start;
        self.ends[1..].iter().rev().map(move |end| start..*end)
    }

    /// Where the name stands, without its level.
    pub fn name(&self, paragraph: &Paragraph) -> Range<usize> {
        let rest = &paragraph.text[self.ends[0]..self.range.end];
        self.ends[0] + rest.len() - rest.trim_start().len()..self.range.end
    }
}

/// The places that a paragraph names, in order.
pub fn find(paragraph: &Paragraph) -> Vec<PlaceName> {
    let mut found: Vec<PlaceName> = Vec::new();
    for (words, level) in LEVELS {
        let places = paragraph.find(words);
        let places = places.filter(|at| !is_cooperative(&paragraph.lower[..at.start]));
        found.extend(places.filter_map(|at| named(&paragraph.text, at, level)));
    }
    found.sort_by_key(|it| (it.range.start, std::cmp::Reverse(it.ends[0])));
    // "thị xã" holds a "xã".
    found.dedup_by(|next, one| next.range.start < one.ends[0]);
    found
}

/// Whether words lead to the last of `hợp tác xã`, which is a body and no place.
fn is_cooperative(before: &str) -> bool {
    before.trim_end().ends_with("hợp tác")
}

fn named(text: &str, at: Range<usize>, level: Level) -> Option<PlaceName> {
    let mut ends = vec![at.end];
    while ends.len() <= MOST {
        let from = *ends.last()?;
        // "Bà Rịa - Vũng Tàu".
        let rest = &text[from..];
        let dash = [" - ", " – "]
            .iter()
            .find(|it| rest.starts_with(**it))
            .filter(|_| ends.len() > 1);
        let gap = dash.map_or(1, |it| it.len());
        if dash.is_none() && !rest.starts_with(' ') {
            break;
        }
        let word = text.get(from + gap..)?;
        let len = word.find(|ch: char| !(word::is_letter(ch) || matches!(ch, '\'' | '’' | '-')));
        let word = word[..len.unwrap_or(word.len())].trim_end_matches('-');
        let first = word.chars().next();
        if !first.is_some_and(|ch| ch.is_uppercase() || ch.is_ascii_digit() && ends.len() == 1) {
            break;
        }
        ends.push(from + gap + word.len());
    }
    let end = *ends.last().filter(|_| ends.len() > 1)?;
    // "KHOA HỌC XÃ HỘI VÀ NHÂN VĂN" names no commune.
    if &text[at.start..at.end] == "XÃ" && text[at.end..].trim_start().starts_with("HỘI") {
        return None;
    }
    Some(PlaceName {
        level,
        range: at.start..end,
        ends,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Role;
    use crate::worded::Worded;

    #[test]
    fn names_follow_a_word_of_level() {
        let text = "xã Tân Lập, thị xã An Bình, tỉnh Bà Rịa - Vũng Tàu, các xã và phường 12 và xã M'Drắk, \
             Hợp tác xã Pú Đao";
        let paragraph = Paragraph::new(Role::Doan, "", Worded::plain(text));
        let found: Vec<_> = find(&paragraph)
            .iter()
            .map(|it| &text[it.range.clone()])
            .collect();
        let want = [
            "xã Tân Lập",
            "thị xã An Bình",
            "tỉnh Bà Rịa - Vũng Tàu",
            "phường 12",
            "xã M'Drắk",
        ];
        assert_eq!(found, want);
    }
}
