//! Syllables of Vietnamese: their tone, where its mark stands, and whether they can exist.

use std::collections::HashMap;
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

const ONSETS: [&str; 28] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "qu", "r", "s", "t", "th", "tr", "v", "x",
];

/// What may stand behind an onset, without its tone, and the letters that may carry its mark.
static RIMES: LazyLock<HashMap<&str, Vec<usize>>> = LazyLock::new(|| {
    let rimes = "
    a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ic ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oc oe oen oeo oet
    oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut
    uy uya uych uyên uyêt uyn uynh uyp uyt uyu
    ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
    y yêm yên yêng yêt yêu yt ynh";
    let rimes = rimes.split_whitespace();
    rimes.map(|rime| (rime, seats(rime))).collect()
});

/// The two habits of putting a tone mark on an open `oa`, `oe`, `uy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `hòa`, `ủy`.
    Old,
    /// `hoà`, `uỷ`.
    New,
}

/// A vowel without its tone, and which tone it had; nothing of a consonant.
fn vowel(ch: char) -> Option<(char, usize)> {
    if ch.is_ascii() {
        return matches!(ch, 'a' | 'e' | 'i' | 'o' | 'u' | 'y').then_some((ch, 0));
    }
    let place = MARKED.binary_search_by_key(&ch, |it| it.0).ok()?;
    Some(MARKED[place].1)
}

fn toned(base: char, tone: usize) -> char {
    let row = VOWELS.iter().find(|row| row[0] == base);
    row.and_then(|row| row.get(tone)).map_or(base, |it| *it)
}

/// The habit that a word shows; none when both would write it alike.
pub fn style(word: &str) -> Option<Style> {
    if word.is_ascii() {
        return None;
    }
    let mut back = word.chars().rev().map(small);
    let (last, first) = (vowel(back.next()?)?, vowel(back.next()?)?);
    let inner = back
        .next()
        .is_some_and(|ch| ch == 'q' || vowel(ch).is_some());
    let open = matches!((first.0, last.0), ('o', 'a' | 'e') | ('u', 'y'));
    match (first.1, last.1) {
        (1.., 0) if open && !inner => Some(Style::Old),
        (0, 1..) if open && !inner => Some(Style::New),
        _ => None,
    }
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
    // The old way ends a word with a plain vowel behind a marked one; few words do.
    let mut pairs = words.as_bytes().windows(2);
    let plain = |byte: u8| matches!(byte.to_ascii_lowercase(), b'a' | b'e' | b'y');
    if !pairs.any(|it| !it[0].is_ascii() && plain(it[1])) {
        return text;
    }
    let old = word::words(words).filter(|(_, word)| style(word) == Some(Style::Old));
    // From behind: "tuỳ" is longer than "tùy" by a byte.
    for (at, word) in old.collect::<Vec<_>>().into_iter().rev() {
        text.replace_range(at, &restyled(word));
    }
    text
}

/// A word that no syllable of Vietnamese is, and how it is meant when that is certain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Impossible {
    pub meant: Option<String>,
}

/// Judges a word in small letters that has at least one letter of Vietnamese alone. Words of
/// several syllables written together, such as "ôtô", are not judged.
pub fn judge(word: &str) -> Option<Impossible> {
    if word.is_ascii()
        || !word
            .chars()
            .all(|ch| ch == 'đ' || ch.is_ascii_lowercase() || vowel(ch).is_some())
    {
        return None;
    }
    let letters: Vec<(char, Option<usize>)> = word
        .chars()
        .map(|ch| vowel(ch).map_or((ch, None), |(base, tone)| (base, Some(tone))))
        .collect();
    let first = letters.iter().position(|it| it.1.is_some())?;
    let last = letters.iter().rposition(|it| it.1.is_some())?;
    // "đắk" and other words of the Highlands.
    let foreign = word.ends_with('k')
        || letters
            .iter()
            .any(|it| matches!(it.0, 'f' | 'j' | 'w' | 'z'));
    if foreign || letters[first..=last].iter().any(|it| it.1.is_none()) {
        return None;
    }
    let marks: Vec<(usize, usize)> = (first..=last)
        .filter_map(|at| Some((at, letters[at].1.filter(|tone| *tone > 0)?)))
        .collect();
    let bases: String = letters.iter().map(|it| it.0).collect();
    let (mark, tone) = marks.first().copied().unwrap_or((last, 0));
    // "ă", "ươ": a letter or a rime that is spoken of.
    if marks.is_empty() && last - first + 1 == letters.len() {
        return None;
    }
    if marks.len() > 1 {
        return Some(Impossible { meant: None });
    }
    // Where the mark may stand in each reading that can have this tone.
    let sung: Vec<(usize, &Vec<usize>)> = readings(&bases)
        .filter(|(rime, _)| can_be_sung(rime, tone))
        .map(|(rime, seats)| (letters.len() - rime.chars().count(), seats))
        .collect();
    let seated = |(onset, seats): &(usize, &Vec<usize>)| {
        let seat = mark.checked_sub(*onset);
        seat.is_some_and(|seat| seats.contains(&seat))
    };
    if tone == 0 && !sung.is_empty() || sung.iter().any(seated) {
        return None;
    }
    let meant = match sung.first() {
        Some((onset, seats)) if tone > 0 => seats.first().map(|seat| {
            let spell = |(at, it): (usize, char)| match at == onset + seat {
                true => toned(it, tone),
                false => it,
            };
            bases.chars().enumerate().map(spell).collect()
        }),
        _ => None,
    };
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

/// The rimes a toneless word may be read with, one for each onset that fits in front, and the
/// letters of each that may carry the mark.
fn readings(bases: &str) -> impl Iterator<Item = (&str, &'static Vec<usize>)> {
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
        let seats = RIMES.get(rime)?;
        (ONSETS.contains(&onset) && fits(onset, rime)).then_some((rime, seats))
    })
}

/// Whether a rime can have a tone: before a stop only sắc and nặng are sung.
fn can_be_sung(rime: &str, tone: usize) -> bool {
    let stopped = rime.ends_with(['c', 'p', 't']) || rime.ends_with("ch");
    !stopped || tone >= 4
}

/// The letters of a rime that may carry the tone mark, the older habit first.
fn seats(rime: &str) -> Vec<usize> {
    let vowels: Vec<char> = rime.chars().filter(|ch| vowel(*ch).is_some()).collect();
    let closed = vowels.len() < rime.chars().count();
    match vowels[..] {
        [_] => vec![0],
        [.., _] if closed => vec![vowels.len() - 1],
        [_, _, _] => vec![1],
        [_, 'ê' | 'ơ'] => vec![1],
        ['o', 'a' | 'e'] | ['u', 'y'] => vec![0, 1],
        _ => vec![0],
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
