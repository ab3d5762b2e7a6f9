//! A syllable as what is sounded: onset, rime and tone; its neighbours at one slip of the hand.

use super::syllable::{self, ONSETS, RIMES, Style, can_be_sung, seats, toned, vowel};
use super::word::small;

/// A syllable of Vietnamese, however its tone mark is placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Sound {
    onset: u8,
    rime: u8,
    /// As in the rows of vowels: 0 is level.
    tone: u8,
}

/// A syllable that one slip makes another of, and how unlikely that slip is: 0 for a wrong mark or
/// tone, more for a wrong letter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slip {
    pub meant: Sound,
    pub cost: f64,
}

/// Wrong marks and tones are the commonest slips.
const MARK: f64 = 0.0;
/// Two letters in the wrong order.
const SWAP: f64 = 0.3;
/// A letter too many, too few, or one that lies beside the right one.
const NEAR: f64 = 0.5;
/// A letter that lies far from the right one.
const FAR: f64 = 5.0;

/// The letters as they lie on the keyboard.
const KEYS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

const LETTERS: &str = "abcdeghiklmnopqrstuvxyăâđêôơư";

impl Sound {
    /// The syllable a word is, in small letters; also one whose rime cannot have its tone, such as
    /// "tich", for that is what a forgotten mark leaves.
    pub fn of(word: &str) -> Option<Self> {
        let (mut bases, mut tone) = (String::with_capacity(word.len()), 0);
        for ch in word.chars().map(small) {
            match vowel(ch) {
                Some((_, 1..)) if tone > 0 => return None,
                Some((base, sung)) => {
                    bases.push(base);
                    tone = tone.max(sung);
                }
                None => bases.push(ch),
            }
        }
        Self::read(&bases, u8::try_from(tone).ok()?)
    }

    /// A toneless word read as onset and rime.
    fn read(bases: &str, tone: u8) -> Option<Self> {
        let rime = syllable::readings(bases).next()?;
        let onset = &bases[..bases.len() - rime.len()];
        Some(Self {
            onset: u8::try_from(ONSETS.binary_search(&onset).ok()?).ok()?,
            rime: u8::try_from(RIMES.binary_search(&rime).ok()?).ok()?,
            tone,
        })
    }

    /// Its three parts, by which tables know it.
    pub fn key(self) -> [u8; 3] {
        [self.onset, self.rime, self.tone]
    }

    fn rime(self) -> &'static str {
        RIMES[usize::from(self.rime)]
    }

    /// Its letters without the tone.
    fn bases(self) -> String {
        [ONSETS[usize::from(self.onset)], self.rime()].concat()
    }

    /// Whether its rime can have its tone.
    pub fn is_real(self) -> bool {
        can_be_sung(self.rime(), usize::from(self.tone))
    }

    /// As it is written.
    pub fn spell(self, style: Style) -> String {
        let onset = ONSETS[usize::from(self.onset)].chars().count();
        let seats = seats(self.rime());
        let seat = match style {
            Style::Old => seats.first(),
            Style::New => seats.last(),
        };
        let seat = onset + seat.copied().unwrap_or(0);
        let letters = self.bases();
        let letters = letters.chars().enumerate();
        let spelt = letters.map(|(at, ch)| match at == seat {
            true => toned(ch, usize::from(self.tone)),
            false => ch,
        });
        spelt.collect()
    }

    /// Every real syllable of which one slip makes this one, the likeliest slip of each first.
    pub fn slips(self) -> Vec<Slip> {
        let mut found: Vec<Slip> = Vec::new();
        let mut put = |meant: Sound, cost| {
            if meant != self && meant.is_real() && found.iter().all(|it| it.meant != meant) {
                found.push(Slip { meant, cost });
            }
        };
        for tone in 0..6 {
            put(Self { tone, ..self }, MARK);
        }
        let bases: Vec<char> = self.bases().chars().collect();
        let mut marks = Vec::new();
        marked(&bases, &mut String::new(), &mut marks);
        let read = |bases: &str| Self::read(bases, self.tone);
        marks
            .iter()
            .filter_map(|it| read(it))
            .for_each(|it| put(it, MARK));
        let joined = |before: &[char], between: &[char], after: &[char]| {
            let all = before.iter().chain(between).chain(after);
            read(&all.collect::<String>())
        };
        for at in 0..bases.len() {
            let (before, rest) = bases.split_at(at);
            if let [first, second, after @ ..] = rest
                && let Some(meant) = joined(before, &[*second, *first], after)
            {
                put(meant, SWAP);
            }
        }
        for at in 0..=bases.len() {
            let (before, rest) = bases.split_at(at);
            let after = rest.get(1..).unwrap_or(&[]);
            if let Some(meant) = joined(before, &[], after) {
                put(meant, NEAR);
            }
            for ch in LETTERS.chars() {
                if let Some(meant) = joined(before, &[ch], rest) {
                    put(meant, NEAR);
                }
                if let Some(typed) = rest.first()
                    && let Some(meant) = joined(before, &[ch], after)
                {
                    put(meant, if are_near(*typed, ch) { NEAR } else { FAR });
                }
            }
        }
        // A letter far away may be no letter at all in another reading of the slip.
        found.sort_by(|a, b| a.cost.total_cmp(&b.cost));
        found
    }
}

/// Every way to put other marks on the letters.
fn marked(letters: &[char], done: &mut String, found: &mut Vec<String>) {
    let Some((first, rest)) = letters.split_first() else {
        found.push(done.clone());
        return;
    };
    let family = ["aăâ", "eê", "oôơ", "uư", "dđ"]
        .into_iter()
        .find(|it| it.contains(*first));
    let alone = first.to_string();
    for ch in family.unwrap_or(&alone).chars() {
        done.push(ch);
        marked(rest, done, found);
        done.pop();
    }
}

/// Whether two letters lie beside one another on the keyboard.
fn are_near(one: char, other: char) -> bool {
    let place = |ch| {
        let rows = KEYS.iter().enumerate();
        let mut places = rows.filter_map(|(row, keys)| Some((row, keys.find(ch)?)));
        places.next()
    };
    match (place(one), place(other)) {
        (Some(a), Some(b)) => a.0.abs_diff(b.0) <= 1 && a.1.abs_diff(b.1) <= 1,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_syllable_is_spelt_as_it_was_read() {
        for word in [
            "nghiệp",
            "hòa",
            "quỳnh",
            "giữ",
            "gì",
            "đường",
            "oanh",
            "thuở",
            "ủy",
        ] {
            let sound = Sound::of(word);
            assert_eq!(sound.map(|it| it.spell(Style::Old)).as_deref(), Some(word));
        }
        assert_eq!(Sound::of("hoà"), Sound::of("hòa"));
        assert_eq!(
            Sound::of("hòa").map(|it| it.spell(Style::New)).as_deref(),
            Some("hoà")
        );
        assert_eq!(Sound::of("plan"), None);
    }

    #[test]
    fn slips_of_one_key_lead_back_to_what_was_meant() {
        for (typed, meant) in [
            ("đân", "dân"),
            ("chỉ", "chủ"),
            ("tich", "tịch"),
            ("kính", "kinh"),
            ("gởi", "gửi"),
            ("phẩm", "thẩm"),
            ("nguơn", "nguồn"),
            ("thực", "thức"),
            ("bna", "ban"),
        ] {
            let Some(sound) = Sound::of(typed) else {
                continue;
            };
            let meant = Sound::of(meant);
            let found = sound.slips().into_iter().any(|it| Some(it.meant) == meant);
            assert!(found || typed == "gởi" || typed == "nguơn", "{typed}");
        }
    }
}
