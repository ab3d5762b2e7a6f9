//! Keys that a typing program did not turn into letters (`hinhf`, `d9a85c`), and letters that fast
//! typing put in the wrong order (`Ngễuyn`).

use super::neighbours;
use super::sound::Sound;
use super::syllable::{toned, vowel};

/// Words of other languages that could be keys.
const FOREIGN: [&str; 12] = [
    "list", "test", "max", "bus", "gas", "teen", "tips", "maps", "box", "tax", "cost", "chips",
];

/// The syllable that was meant by a word in small letters that is the keys of one, in the way of Telex
/// or VNI; nothing when it is a syllable already or may be of another language.
pub fn meant(word: &str) -> Option<Sound> {
    // What stands for a mark never begins a word, and no syllable has it further on but "tr".
    let (bytes, tail) = (word.as_bytes(), word.get(1..)?);
    let is_sign = |ch: char| matches!(ch, 's' | 'f' | 'x' | 'j' | 'w' | '1'..='9');
    let is_doubled = |it: &[u8]| it[0] == it[1] && matches!(it[0], b'a' | b'e' | b'o' | b'd');
    let is_signed = tail.contains(is_sign) || bytes.iter().skip(2).any(|it| *it == b'r');
    let may_be = bytes.len() > 2 && (is_signed || bytes.windows(2).any(is_doubled));
    let begins = bytes.first().is_some_and(u8::is_ascii_lowercase);
    if !may_be || !begins || FOREIGN.contains(&word) {
        return None;
    }
    // "boong" is a syllable; "khoong" only could be one.
    if Sound::of(word).is_some_and(|it| neighbours::habits(it).is_some()) {
        return None;
    }
    let read = match bytes.iter().any(u8::is_ascii_digit) {
        true => vni(word),
        false => telex(word),
    };
    read.filter(|it| it.is_real())
}

/// The tones in their order.
const TELEX: &str = "frxsj";
const VNI: &str = "23415";

fn telex(word: &str) -> Option<Sound> {
    let mut letters: Vec<char> = Vec::new();
    let mut tone = 0;
    for ch in word.chars() {
        let sung = letters.iter().any(|it| vowel(*it).is_some());
        if let Some(at) = TELEX.find(ch).filter(|_| sung) {
            set(&mut tone, at + 1)?;
        } else if ch == 'w' {
            horn(&mut letters)?;
        } else if ch == 'd' && !letters.is_empty() {
            (letters[0] == 'd').then(|| letters[0] = 'đ')?;
        } else {
            let roof = letters.iter().rposition(|it| *it == ch).filter(|_| sung);
            match (roof, roofed(ch)) {
                (Some(at), Some(letter)) => letters[at] = letter,
                _ => letters.push(ch),
            }
        }
    }
    spell(letters, tone)
}

fn vni(word: &str) -> Option<Sound> {
    let mut letters: Vec<char> = Vec::new();
    let mut tone = 0;
    for ch in word.chars() {
        match ch {
            '1'..='5' => set(&mut tone, VNI.find(ch)? + 1)?,
            '6' => {
                let at = letters.iter().rposition(|it| roofed(*it).is_some())?;
                letters[at] = roofed(letters[at])?;
            }
            '7' | '8' => horn(&mut letters)?,
            '9' => (*letters.first()? == 'd').then(|| letters[0] = 'đ')?,
            '0' => return None,
            _ => letters.push(ch),
        }
    }
    spell(letters, tone)
}

/// A syllable has one tone.
fn set(tone: &mut usize, sung: usize) -> Option<()> {
    (*tone == 0).then(|| *tone = sung)
}

fn roofed(letter: char) -> Option<char> {
    match letter {
        'a' => Some('â'),
        'e' => Some('ê'),
        'o' => Some('ô'),
        _ => None,
    }
}

/// Puts the horn or the bow on the vowels that are there.
fn horn(letters: &mut [char]) -> Option<()> {
    let last = letters
        .iter()
        .rposition(|it| matches!(it, 'a' | 'o' | 'u'))?;
    if letters[last] == 'o' && last > 0 && letters[last - 1] == 'u' {
        letters[last - 1] = 'ư';
    }
    letters[last] = match letters[last] {
        'a' => 'ă',
        'o' => 'ơ',
        _ => 'ư',
    };
    Some(())
}

fn spell(mut letters: Vec<char>, tone: usize) -> Option<Sound> {
    let at = letters.iter().position(|it| vowel(*it).is_some())?;
    // Where the mark stands is nothing to a sound; one that has its mark already gets no other.
    letters[at] = match vowel(letters[at])? {
        (base, 0) => toned(base, tone),
        _ if tone == 0 => letters[at],
        _ => return None,
    };
    Sound::of(&letters.into_iter().collect::<String>())
}

/// So many papers have a word that fast typing is thought to have meant.
const KNOWN: f64 = 60.0;

/// The syllable that most papers have among those a word becomes when one letter is put elsewhere or
/// taken out, or gets its horn; in small letters.
pub fn sorted(word: &str) -> Option<Sound> {
    let letters: Vec<char> = word.chars().collect();
    if letters.len() > 8 {
        return None;
    }
    let mut tried: Vec<String> = vec![horned(&letters)];
    for from in 0..letters.len() {
        let mut rest = letters.clone();
        let letter = rest.remove(from);
        // A letter too many stands beside its like.
        if from > 0 && letters[from - 1] == letter {
            tried.push(rest.iter().collect());
        }
        for to in 0..=rest.len() {
            let mut moved = rest.clone();
            moved.insert(to, letter);
            tried.push(moved.into_iter().collect());
        }
    }
    let real = tried.iter().filter_map(|it| Sound::of(it));
    let known = real.filter(|it| it.is_real()).filter_map(|it| {
        let papers = neighbours::habits(it)?.papers;
        (papers >= KNOWN).then_some((papers, it))
    });
    let best = known.max_by(|one, other| one.0.total_cmp(&other.0));
    best.map(|it| it.1)
}

/// With both its horns, where "uơ" or "ưo" has one.
fn horned(letters: &[char]) -> String {
    let mut letters = letters.to_vec();
    for at in 1..letters.len() {
        match (letters[at - 1], vowel(letters[at])) {
            ('u', Some(('ơ', _))) => letters[at - 1] = 'ư',
            ('ư', Some(('o', tone))) => letters[at] = toned('ơ', tone),
            _ => {}
        }
    }
    letters.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_read_as_a_typing_program_reads_them() {
        for (keys, word) in [
            ("giups", "giúp"),
            ("hinhf", "hình"),
            ("ddawjc", "đặc"),
            ("nguwowif", "người"),
            ("dduongwf", "đường"),
            ("khoong", "không"),
            ("hinh2", "hình"),
            ("d9a85c", "đặc"),
        ] {
            assert_eq!(meant(keys), Sound::of(word), "{keys}");
        }
        for word in [
            "the", "test", "plus", "windows", "chung", "m2", "dss", "flash",
        ] {
            assert_eq!(meant(word), None, "{word}");
        }
    }

    #[test]
    fn letters_in_the_wrong_order_are_sorted() {
        for (typed, word) in [
            ("ngễuyn", "nguyễn"),
            ("nghệip", "nghiệp"),
            ("truờng", "trường"),
            ("giiờ", "giờ"),
        ] {
            assert_eq!(sorted(typed), Sound::of(word), "{typed}");
        }
        assert_eq!(sorted("kpă"), None);
    }
}
