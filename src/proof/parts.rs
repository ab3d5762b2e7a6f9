//! Words that are no syllable: pieces of one that a space tore, several that a space is missing in.

use std::ops::Range;

use super::Paragraph;
use super::neighbours;
use super::sound::Sound;
use super::word::Word;

/// So many papers have a pair that tells where a space belongs.
const PROVEN: f64 = 20.0;

/// Whether a word may be a piece of a syllable: a few consonants, or one letter.
fn is_piece(word: &str) -> bool {
    let is_vowel = |it: u8| !it.is_ascii() || matches!(it, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
    word.len() <= 3 && (word.chars().count() == 1 || !word.bytes().any(is_vowel))
}

/// Syllables that a space tore in two, as places of both pieces: "lự c", "ng uồn".
pub fn torn(paragraph: &Paragraph) -> Vec<Range<usize>> {
    let (lower, words) = (&*paragraph.lower, &paragraph.all_words);
    let text = |it: &Word| &lower[it.at.clone()];
    let joined = |left: &Word, right: &Word| lower[left.at.end..right.at.start] == *" ";
    let mut found: Vec<Range<usize>> = Vec::new();
    for (at, pieces) in words.windows(2).enumerate() {
        let (first, second) = (&pieces[0], &pieces[1]);
        if !is_piece(text(first)) && !is_piece(text(second)) || !joined(first, second) {
            continue;
        }
        // A piece in capitals is an abbreviation, and a capital begins a word.
        let typed = [paragraph.words(&first.at), paragraph.words(&second.at)];
        let is_small = |it: &str| it.chars().all(char::is_lowercase);
        if !is_small(typed[1]) || !is_small(typed[0].trim_start_matches(char::is_uppercase)) {
            continue;
        }
        let whole = [text(first), text(second)].concat();
        let sounds = [text(first), text(second)].map(|it| Sound::of(it).filter(|it| it.is_real()));
        let known = |it: [Option<Sound>; 2]| match it {
            [Some(one), Some(other)] => neighbours::together(one, other),
            _ => 0.0,
        };
        let Some(whole) = Sound::of(&whole).filter(|it| it.is_real() && known(sounds) == 0.0)
        else {
            continue;
        };
        let before = at.checked_sub(1).and_then(|it| words.get(it));
        let before = before.filter(|it| joined(it, first));
        let before = before.map(|it| known([Sound::of(text(it)), Some(whole)]));
        let behind = words.get(at + 2).filter(|it| joined(second, it));
        let behind = behind.map(|it| known([Some(whole), Sound::of(text(it))]));
        let free = found.last().is_none_or(|it| it.end <= first.at.start);
        if free
            && [before, behind]
                .into_iter()
                .flatten()
                .any(|it| it >= PROVEN)
        {
            found.push(first.at.start..second.at.end);
        }
    }
    found
}

/// Where a space is missing in a word of two or three syllables; nothing when it may be one, or
/// when papers do not have the syllables side by side.
pub fn glued(word: &str, lower: &str) -> Option<Vec<usize>> {
    if word.is_ascii() {
        return None;
    }
    // "dụngVLNCN": an abbreviation stands behind.
    let short = word.find(char::is_uppercase).filter(|it| *it > 1);
    if let Some((head, short)) = short.map(|at| (&lower[..at], &word[at..])) {
        let is_short = short.chars().count() > 1 && short.chars().all(char::is_uppercase);
        if is_short && Sound::of(head).is_some_and(Sound::is_real) {
            return Some(vec![head.len()]);
        }
    }
    if !is_long(lower) || Sound::of(lower).is_some() {
        return None;
    }
    // "ĐứcMạnh": a capital begins the second.
    let mut capitals = word.char_indices().skip(1).filter(|it| it.1.is_uppercase());
    if let Some((at, _)) = capitals.next() {
        let parts = [&lower[..at], &lower[at..]];
        let is_word =
            |it: &str| it.chars().count() > 1 && Sound::of(it).is_some_and(Sound::is_real);
        let is_cased = word[..at].contains(char::is_lowercase) && capitals.next().is_none();
        return (is_cased && parts.into_iter().all(is_word)).then(|| vec![at]);
    }
    let pairs = |left: &str, right: &str| {
        let real = |it: &str| Sound::of(it).filter(|it| it.is_real());
        let words = real(left).zip(real(right));
        words.is_some_and(|(left, right)| neighbours::together(left, right) >= PROVEN)
    };
    let cuts: Vec<usize> = lower.char_indices().skip(1).map(|it| it.0).collect();
    let two = cuts.iter().find(|at| pairs(&lower[..**at], &lower[**at..]));
    if let Some(at) = two {
        return Some(vec![*at]);
    }
    cuts.iter().enumerate().find_map(|(place, first)| {
        let second = cuts[place + 1..].iter().find(|second| {
            pairs(&lower[..*first], &lower[*first..**second])
                && pairs(&lower[*first..**second], &lower[**second..])
        })?;
        Some(vec![*first, *second])
    })
}

/// Whether letters are of more than one syllable: a vowel stands behind the consonants behind another.
fn is_long(lower: &str) -> bool {
    let (mut vowels, mut closed) = (0, true);
    for ch in lower.chars() {
        let is_vowel =
            !ch.is_ascii() && ch != 'đ' || matches!(ch, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        vowels += usize::from(is_vowel && closed);
        closed = !is_vowel;
    }
    vowels > 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Role;
    use crate::worded::Worded;

    #[test]
    fn pieces_of_a_syllable_are_found_by_the_words_beside_them() {
        let told = |text: &str| {
            let paragraph = Paragraph::new(Role::Doan, "", Worded::plain(text));
            let found = torn(&paragraph).into_iter();
            found.map(|at| text[at].to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(told("huy động nguồn lự c của xã"), ["lự c"]);
        assert_eq!(told("th ực hiện nhiệm vụ trên đị a bàn"), ["th ực", "đị a"]);
        for text in [
            "điểm c khoản 2",
            "chi phí n lần",
            "tổ c, tổ m",
            "cấp T Ư",
            "bán kính r của",
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn syllables_without_a_space_are_parted_where_papers_part_them() {
        let told = |word: &str| glued(word, &word.to_lowercase());
        assert_eq!(told("bốtrí"), Some(vec!["bố".len()]));
        assert_eq!(told("ĐứcMạnh"), Some(vec!["Đức".len()]));
        assert_eq!(told("dụngUBND"), Some(vec!["dụng".len()]));
        assert_eq!(told("thựchiệnnhiệm").map(|it| it.len()), Some(2));
        for word in [
            "nghiêng",
            "khuỷu",
            "UBND",
            "ThS",
            "mátxcơva",
            "Đắklắk",
            "BảoViệtBank",
            "TTr",
        ] {
            assert_eq!(told(word), None, "{word}");
        }
    }
}
