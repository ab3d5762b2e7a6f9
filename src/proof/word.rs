//! Words of a text: stretches of letters and figures, and what stands beside a place.

use std::ops::Range;

/// Whether it is a letter or a figure. The letters of Vietnamese are told without a look into
/// the tables of all alphabets: proofreading asks this of every letter again and again.
pub fn is_letter(ch: char) -> bool {
    match ch {
        '\0'..='\u{7f}' => ch.is_ascii_alphanumeric(),
        '\u{c0}'..='\u{24f}' => !matches!(ch, '×' | '÷'),
        '\u{1ea0}'..='\u{1ef9}' => true,
        _ => ch.is_alphanumeric(),
    }
}

/// Every word with its place, in order.
pub fn words(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut letters = text.char_indices();
    std::iter::from_fn(move || {
        let (start, _) = letters.find(|(_, ch)| is_letter(*ch))?;
        let behind = letters.find(|(_, ch)| !is_letter(*ch));
        let end = behind.map_or(text.len(), |(at, _)| at);
        Some((start..end, &text[start..end]))
    })
}

/// A word of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    pub at: Range<usize>,
    /// See [`mark`], of the word in small letters.
    pub mark: usize,
}

/// How many marks there are.
pub const MARKS: usize = 1024;

/// A number few words share: most words of a text are on no list, and it tells so at once.
pub fn mark(word: &str) -> usize {
    let add = |sum: usize, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte));
    word.bytes().fold(0, add) % MARKS
}

/// Which marks the words of a text have.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks([u64; MARKS / 64]);

impl Marks {
    pub fn of(words: &[Word]) -> Self {
        let mut marks = Self::default();
        words
            .iter()
            .for_each(|it| marks.0[it.mark / 64] |= 1 << (it.mark % 64));
        marks
    }

    pub fn has(&self, mark: usize) -> bool {
        self.0[mark / 64] & 1 << (mark % 64) != 0
    }
}

/// The word that ends right before a place, white space between; empty when a sign does.
pub fn before(text: &str, at: usize) -> &str {
    let text = text[..at].trim_end();
    let start = text
        .char_indices()
        .rev()
        .take_while(|(_, ch)| is_letter(*ch))
        .last();
    start.map_or("", |(start, _)| &text[start..])
}

/// The word that begins right behind a place, white space between; empty when a sign does.
pub fn after(text: &str, at: usize) -> &str {
    let text = text[at..].trim_start();
    let end = text.find(|ch| !is_letter(ch));
    &text[..end.unwrap_or(text.len())]
}

/// The text in small letters, every byte in its old place; white space becomes one sort.
pub fn lower(text: &str) -> String {
    let mut lower = text.to_ascii_lowercase();
    let others = text
        .char_indices()
        .filter(|(_, ch)| !ch.is_ascii() || ch.is_ascii_control());
    for (at, ch) in others {
        let small = match ch {
            '\n' | '\t' => ' ',
            _ => small(ch),
        };
        if small != ch && small.len_utf8() == ch.len_utf8() {
            let place = at..at + ch.len_utf8();
            lower.replace_range(place, small.encode_utf8(&mut [0; 4]));
        }
    }
    lower
}

/// The small letter of a letter. Those of Vietnamese are told without a look into the tables
/// of all alphabets.
pub fn small(ch: char) -> char {
    match ch {
        '\0'..='\u{7f}' => ch.to_ascii_lowercase(),
        'đ' | 'ơ' | 'ư' | 'à'..='ý' => ch,
        // The letters with two marks stand in pairs, the capital first.
        'Ạ'..='ỹ' => char::from_u32(u32::from(ch) | 1).unwrap_or(ch),
        _ => ch.to_lowercase().next().unwrap_or(ch),
    }
}

/// Every place where these words stand as whole words; both texts are in small letters.
pub fn find<'t>(lower: &'t str, words: &'t str) -> impl Iterator<Item = Range<usize>> + 't {
    let places = lower
        .match_indices(words)
        .map(move |(at, _)| at..at + words.len());
    places.filter(|at| {
        let inside = lower[..at.start].ends_with(is_letter);
        let runs_on = lower[at.end..].starts_with(is_letter);
        !inside && !runs_on
    })
}

/// Whether these words stand in a text as whole words; both are in small letters.
pub fn has(lower: &str, words: &str) -> bool {
    find(lower, words).next().is_some()
}

/// Words with a capital first letter, as those that begin a line.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// The end of the clause that begins at a place: before the next `;`, `.` or line end that
/// closes one. A stop inside a number or an abbreviation closes nothing.
pub fn clause_end(text: &str, at: usize) -> usize {
    let mut signs = text[at..].match_indices([';', '.', '\n']);
    let end = signs.find(|(found, _)| {
        let rest = &text[at + found + 1..];
        rest.is_empty() || rest.starts_with(|ch: char| ch.is_whitespace() || ch == '/')
    });
    end.map_or(text.len(), |(found, _)| at + found)
}

/// The clause around a stretch: from behind the sign that closes the one before.
pub fn clause(text: &str, range: &Range<usize>) -> Range<usize> {
    let closed = text[..range.start].rmatch_indices([';', '.', '\n']);
    let mut closed = closed.map(|(at, _)| at + 1);
    let start =
        closed.find(|at| *at == range.start || text[*at..].starts_with(char::is_whitespace));
    start.unwrap_or(0)..clause_end(text, range.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_unicode() {
        let mut all = '\0'..=char::MAX;
        assert!(all.all(|ch| is_letter(ch) == ch.is_alphanumeric()));
    }

    #[test]
    fn small_letters_are_those_of_unicode() {
        let mut all = '\0'..=char::MAX;
        assert!(all.all(|ch| Some(small(ch)) == ch.to_lowercase().next()));
    }

    #[test]
    fn words_are_whole_and_blind_to_capitals() {
        let text = "Ban Dân vận; dân vận khéo, Nhân dân  vận động";
        let lower = lower(text);
        let found: Vec<_> = find(&lower, "dân vận").map(|at| &text[at]).collect();
        assert_eq!(found, ["Dân vận", "dân vận"]);
        assert_eq!(before("ngày 5", "ngày ".len()), "ngày");
        assert_eq!(before("ngày (5", "ngày (".len()), "");
        assert_eq!(after("5 tháng 3", 1), "tháng");
    }

    #[test]
    fn a_clause_ends_at_a_stop_and_not_inside_a_number() {
        let text = "đạt 1.200 hộ. Sau đó";
        assert_eq!(&text[..clause_end(text, 0)], "đạt 1.200 hộ");
        let at = text.find("đó").unwrap_or(0);
        assert_eq!(text[clause(text, &(at..at))].trim(), "Sau đó");
        assert_eq!(&text[clause(text, &(8..9))], "đạt 1.200 hộ");
    }
}
