//! Syllables of Vietnamese: their tone, where its mark stands, and whether they can exist.

use std::ops::Range;
use std::sync::LazyLock;

use super::word::{self, small};

/// A vowel without a tone, then with the five tones.
const VOWELS: [[char; 6]; 12] = [
    ['a', 'à', 'ả', 'ã', 'á', 'ạ'],
    ['ă', 'ằ', 'ẳ', 'ẵ', 'ắ', 'ặ'],
    ['â', 'ầ', 'ẩ', 'ẫ', 'ấ', 'ậ'],
    ['e', 'è', 'ẻ', 'ẽ', 'é', 'ẹ'],
    ['ê', 'ề', 'ể', 'ễ', 'ế', 'ệ'],
    ['i', 'ì', 'ỉ', 'ĩ', 'í', 'ị'],
    ['o', 'ò', 'ỏ', 'õ', 'ó', 'ọ'],
    ['ô', 'ồ', 'ổ', 'ỗ', 'ố', 'ộ'],
    ['ơ', 'ờ', 'ở', 'ỡ', 'ớ', 'ợ'],
    ['u', 'ù', 'ủ', 'ũ', 'ú', 'ụ'],
    ['ư', 'ừ', 'ử', 'ữ', 'ứ', 'ự'],
    ['y', 'ỳ', 'ỷ', 'ỹ', 'ý', 'ỵ'],
];

/// Vowels that are no letters of English, in order, each as [`vowel`] tells of it.
static MARKED: LazyLock<Vec<(char, (char, usize))>> = LazyLock::new(|| {
    let row = |row: [char; 6]| (0..6).map(move |tone| (row[tone], (row[0], tone)));
    let all = VOWELS.into_iter().flat_map(row);
    let mut marked: Vec<_> = all.filter(|it| !it.0.is_ascii()).collect();
    marked.sort_unstable();
    marked
});

/// What may stand in front of a rime, in order.
pub const ONSETS: [&str; 28] = [
    "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh",
    "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x", "đ",
];

/// What may stand behind an onset, without its tone, in order.
pub const RIMES: [&str; 164] = [
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec",
    "em", "en", "eng", "eo", "ep", "et", "i", "ia", "ic", "ich", "im", "in", "inh", "ip", "it",
    "iu", "iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu", "o", "oa", "oac", "oach", "oai", "oam",
    "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc", "oe", "oen", "oeo", "oet", "oi", "om",
    "on", "ong", "ooc", "oong", "op", "ot", "oăc", "oăm", "oăn", "oăng", "oăp", "oăt", "u", "ua",
    "uc", "ui", "um", "un", "ung", "up", "ut", "uy", "uya", "uych", "uyn", "uynh", "uyp", "uyt",
    "uyu", "uyên", "uyêt", "uân", "uâng", "uât", "uây", "uê", "uêch", "uênh", "uôc", "uôi", "uôm",
    "uôn", "uông", "uôt", "uơ", "y", "ynh", "yt", "yêm", "yên", "yêng", "yêt", "yêu", "âc", "âm",
    "ân", "âng", "âp", "ât", "âu", "ây", "ê", "êch", "êm", "ên", "ênh", "êp", "êt", "êu", "ô",
    "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ăc", "ăm", "ăn", "ăng", "ăp", "ăt", "ơ", "ơi",
    "ơm", "ơn", "ơp", "ơt", "ư", "ưa", "ưc", "ưi", "ưm", "ưn", "ưng", "ưt", "ưu", "ươc", "ươi",
    "ươm", "ươn", "ương", "ươp", "ươt", "ươu",
];

/// The two habits of putting a tone mark on an open `oa`, `oe`, `uy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `hòa`, `ủy`.
    Old,
    /// `hoà`, `uỷ`.
    New,
}

/// A vowel without its tone, and which tone it had; nothing of a consonant.
pub(super) fn vowel(ch: char) -> Option<(char, usize)> {
    if ch.is_ascii() {
        return matches!(ch, 'a' | 'e' | 'i' | 'o' | 'u' | 'y').then_some((ch, 0));
    }
    let place = MARKED.binary_search_by_key(&ch, |it| it.0).ok()?;
    Some(MARKED[place].1)
}

pub(super) fn toned(base: char, tone: usize) -> char {
    let row = VOWELS.iter().find(|row| row[0] == base);
    row.and_then(|row| row.get(tone)).map_or(base, |it| *it)
}

/// The habit that a word shows; none when both would write it alike.
pub fn style(word: &str) -> Option<Style> {
    let mut back = word.chars().rev().map(small);
    let (last, first) = (vowel(back.next()?)?, vowel(back.next()?)?);
    if !matches!((first.0, last.0), ('o', 'a' | 'e') | ('u', 'y')) {
        return None;
    }
    let style = match (first.1, last.1) {
        (1.., 0) => Style::Old,
        (0, 1..) => Style::New,
        _ => return None,
    };
    let inner = |ch| ch == 'q' || vowel(ch).is_some();
    (!back.next().is_some_and(inner)).then_some(style)
}

/// A word with the tone mark on the other of its two vowels.
pub fn restyled(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    if let [.., first, last] = &mut letters[..] {
        let large = (first.is_uppercase(), last.is_uppercase());
        if let (Some((a, s)), Some((b, t))) = (vowel(small(*first)), vowel(small(*last))) {
            let cased = |ch: char, up| {
                if up {
                    ch.to_uppercase().next().unwrap_or(ch)
                } else {
                    ch
                }
            };
            *first = cased(toned(a, t), large.0);
            *last = cased(toned(b, s), large.1);
        }
    }
    letters.into_iter().collect()
}

/// Words with every open `oa`, `oe`, `uy` written the new way.
pub fn new_style(words: &str) -> String {
    let mut text = words.to_owned();
    // From behind: "tuỳ" is longer than "tùy" by a byte.
    for (at, word) in old(words).collect::<Vec<_>>().into_iter().rev() {
        text.replace_range(at, &restyled(word));
    }
    text
}

/// Whether an open `oa`, `oe`, `uy` is written the old way.
pub fn has_old_style(words: &str) -> bool {
    old(words).next().is_some()
}

/// The words that are written the old way.
fn old(words: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    // They end with a plain vowel behind a marked one; few words do.
    let bytes = words.as_bytes();
    let plain = |byte: u8| matches!(byte.to_ascii_lowercase(), b'a' | b'e' | b'y');
    let last = |at: usize| bytes.get(at + 1).is_none_or(|it| !it.is_ascii_alphabetic());
    let ends = |at: usize| !bytes[at - 1].is_ascii() && plain(bytes[at]) && last(at);
    let any = (1..bytes.len()).any(ends);
    let words = word::words(if any { words } else { "" });
    words.filter(|(_, word)| style(word) == Some(Style::Old))
}

/// A word that no syllable of Vietnamese is, and how it is meant when that is certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impossible {
    pub meant: Option<String>,
}

/// Judges a word in small letters that has at least one letter of Vietnamese alone. Words of
/// several syllables written together, such as "ôtô", are not judged.
pub fn judge(word: &str) -> Option<Impossible> {
    // "đắk" and other words of the Highlands.
    if word.is_ascii() || word.ends_with('k') {
        return None;
    }
    let mut bases = String::with_capacity(word.len());
    let (mut letters, mut vowels) = (0, 0..0);
    let (mut marks, mut mark, mut tone) = (0, 0, 0);
    for ch in word.chars() {
        let at = letters;
        letters += 1;
        let Some((base, sung)) = vowel(ch) else {
            // A letter of another language, a capital or a sign.
            if !matches!(ch, 'b'..='x' | 'đ') || matches!(ch, 'f' | 'j' | 'w') {
                return None;
            }
            bases.push(ch);
            continue;
        };
        vowels = match vowels.is_empty() {
            true => at..letters,
            // Behind a consonant another syllable begins.
            false if vowels.end < at => return None,
            false => vowels.start..letters,
        };
        if sung > 0 {
            marks += 1;
            (mark, tone) = (at, sung);
        }
        bases.push(base);
    }
    // "ă", "ươ": a letter or a rime that is spoken of.
    if vowels.is_empty() || marks == 0 && vowels.len() == letters {
        return None;
    }
    if marks > 1 {
        return Some(Impossible { meant: None });
    }
    let mut seat = None;
    for rime in readings(&bases).filter(|rime| can_be_sung(rime, tone)) {
        let onset = letters - rime.chars().count();
        let mut seats = seats(rime).iter().map(|it| onset + it);
        if tone == 0 || seats.clone().any(|it| it == mark) {
            return None;
        }
        seat = seat.or(seats.next());
    }
    let meant = seat.map(|seat| {
        let spell = |(at, it): (usize, char)| match at == seat {
            true => toned(it, tone),
            false => it,
        };
        bases.chars().enumerate().map(spell).collect()
    });
    Some(Impossible { meant })
}

/// Judges a word in capitals alone, which only a row of real letters makes one: "ĐICH", but no
/// abbreviation and no name of the Highlands.
pub fn judge_capitals(word: &str) -> Option<Impossible> {
    let small = word.to_lowercase();
    let bases: String = small
        .chars()
        .map(|ch| vowel(ch).map_or(ch, |(base, _)| base))
        .collect();
    readings(&bases).next()?;
    let meant = judge(&small)?.meant.map(|it| it.to_uppercase());
    Some(Impossible { meant })
}

/// Whether a word has the mark of a tone.
pub fn is_toned(word: &str) -> bool {
    word.chars()
        .map(small)
        .any(|ch| vowel(ch).is_some_and(|it| it.1 > 0))
}

/// The rimes a toneless word may be read with, one for each onset that fits in front.
pub(super) fn readings(bases: &str) -> impl Iterator<Item = &str> {
    let fits = |onset: &str, rime: &str| {
        let front = rime.starts_with(['e', 'ê', 'i']);
        match onset {
            "c" => !front && !rime.starts_with('y'),
            "gh" | "ngh" => front,
            "ng" => !front && !rime.starts_with('y'),
            // "gì", "gìn", "giếng"; before any other vowel the onset is "gi".
            "g" => !front || matches!(rime, "i" | "in") || rime.starts_with("iê"),
            "gi" => !rime.starts_with(['i', 'y']),
            _ => true,
        }
    };
    // All consonants in front, or the vowel of "gi" and "qu" with them.
    let vowel_at = bases.find(|ch| vowel(ch).is_some());
    let longer = bases.starts_with("gi") || bases.starts_with("qu");
    let splits = [vowel_at, longer.then_some(2)].into_iter().flatten();
    let parts = splits.map(|at| bases.split_at(at));
    parts.filter_map(move |(onset, rime)| {
        let real = ONSETS.binary_search(&onset).is_ok() && RIMES.binary_search(&rime).is_ok();
        (real && fits(onset, rime)).then_some(rime)
    })
}

/// Whether a rime can have a tone: before a stop only sắc and nặng are sung.
pub(super) fn can_be_sung(rime: &str, tone: usize) -> bool {
    let stopped = rime.ends_with(['c', 'p', 't']) || rime.ends_with("ch");
    !stopped || tone >= 4
}

/// The letters of a rime that may carry the tone mark, the older habit first.
pub(super) fn seats(rime: &str) -> &'static [usize] {
    let vowels = rime.chars().take_while(|ch| vowel(*ch).is_some()).count();
    let closed = vowels < rime.chars().count();
    match (vowels, rime) {
        (1, _) => &[0],
        (3, _) if closed => &[2],
        (3, _) => &[1],
        (_, _) if closed || rime.ends_with(['ê', 'ơ']) => &[1],
        (_, "oa" | "oe" | "uy") => &[0, 1],
        _ => &[0],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_write_a_real_syllable_is_possible() {
        let text = "được người trường hòa hoà ủy uỷ tùy tuỳ quý quỹ quốc quyết quyển quờ quỳnh quýt \
            giếng giết gìn gì già giữ giặc giục giỏi nghĩa nghiệp ngoằn ngoèo khuỷu khuya thuở thuế \
            huếch nghiêng xoong đoóc yếu yết yểm ý ỷ ổn ấp ước ưu oán oẳn uống uyển hươu rượu cứu \
            khuyến tuyệt quạnh quẽ loắt choắt xuề xòa kỷ kỹ mạng lưới thửa đất bưởi hưởng luồng \
            huỵch toẹt ngoặc hoặc xoáy loài ngoài khoảng quảng qua quả lúa mùa của bìa nghĩ ghế ghi \
            gỗ gốc kể cũng đắk sịa huýt quặng quậy thuần xuất buýt hoẵng tếch bỉm phải pin lốp";
        for word in text.split_whitespace() {
            assert_eq!(judge(word), None, "{word}");
        }
    }

    #[test]
    fn onsets_and_rimes_are_in_order() {
        assert!(ONSETS.is_sorted() && RIMES.is_sorted());
    }

    #[test]
    fn slips_of_typing_are_no_syllables() {
        let meant = |word: &str| judge(word).map(|it| it.meant.unwrap_or_default());
        for (word, want) in [
            ("đuợc", ""),
            ("nguời", ""),
            ("thưc", ""),
            ("nghiã", "nghĩa"),
            ("hòan", "hoàn"),
            ("qúy", "quý"),
            ("qủa", "quả"),
            ("thúê", "thuế"),
            ("ngừơi", "người"),
            ("gía", "giá"),
            ("kêt", ""),
            ("thiêt", ""),
            ("ngế", ""),
            ("cễ", ""),
            ("kếế", ""),
        ] {
            assert_eq!(meant(word).as_deref(), Some(want), "{word}");
        }
        for word in ["ôtô", "ươ", "axít", "vắcxin", "online", "đc", "xăngtimét"] {
            assert_eq!(judge(word), None, "{word}");
        }
    }

    #[test]
    fn words_in_capitals_are_judged_when_they_could_be_words() {
        let meant = |word: &str| judge_capitals(word).map(|it| it.meant.unwrap_or_default());
        assert_eq!(meant("ĐICH").as_deref(), Some(""));
        assert_eq!(meant("NGHIÃ").as_deref(), Some("NGHĨA"));
        for word in [
            "ĐÍCH", "ĐU", "HĐND", "BCĐ", "ĐUCQ", "ĐẮK", "TẺH", "KRÔNG", "UBND",
        ] {
            assert_eq!(judge_capitals(word), None, "{word}");
        }
    }

    #[test]
    fn the_two_habits_are_told_apart() {
        assert_eq!(style("ủy"), Some(Style::Old));
        assert_eq!(style("uỷ"), Some(Style::New));
        for word in ["quý", "hoàn", "của", "mía", "khuỷu", "hoa"] {
            assert_eq!(style(word), None, "{word}");
        }
        assert_eq!(
            new_style("Ủy ban, tùy theo hóa đơn"),
            "Uỷ ban, tuỳ theo hoá đơn"
        );
    }
}
