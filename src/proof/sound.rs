//! A syllable as what is sounded: onset, rime and tone; its neighbours at one slip of the hand.

use std::collections::HashMap;

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
}

/// Which onsets and rimes lie at one slip from each; reckoned when it is first asked for.
#[derive(Default)]
pub struct Nearby {
    onsets: HashMap<u8, Vec<(u8, f64)>>,
    rimes: HashMap<u8, Vec<(u8, f64)>>,
}

impl Nearby {
    /// Every real syllable of which one slip makes this one.
    pub fn slips(&mut self, typed: Sound) -> impl Iterator<Item = Slip> {
        let onsets = self.onsets.entry(typed.onset);
        let onsets = &*onsets.or_insert_with(|| near(&ONSETS, typed.onset));
        let rimes = self.rimes.entry(typed.rime);
        let rimes = &*rimes.or_insert_with(|| near(&RIMES, typed.rime));
        let tones = (0..6).map(move |tone| (Sound { tone, ..typed }, MARK));
        // Marks may be wrong on both: "đươc" for "dước".
        let marked = |it: &&(u8, f64)| it.1 == MARK;
        let both = onsets.iter().filter(marked).flat_map(move |&(onset, _)| {
            let rimes = rimes.iter().filter(marked);
            rimes.map(move |&(rime, _)| {
                (
                    Sound {
                        onset,
                        rime,
                        ..typed
                    },
                    MARK,
                )
            })
        });
        let first = onsets.iter();
        let first = first.map(move |&(onset, cost)| (Sound { onset, ..typed }, cost));
        let last = rimes.iter();
        let last = last.map(move |&(rime, cost)| (Sound { rime, ..typed }, cost));
        let found = tones.chain(both).chain(first).chain(last);
        let found = found.filter(move |it| it.0 != typed && it.0.is_real());
        found.map(|(meant, cost)| Slip { meant, cost })
    }
}

/// Those of a list that lie at one slip from one of it, itself too.
fn near<const N: usize>(list: &'static [&'static str; N], typed: u8) -> Vec<(u8, f64)> {
    let letters = list[usize::from(typed)];
    let slips = all(list).map(|(at, it)| (at, edit(it, letters)));
    slips.filter_map(|(at, cost)| Some((at, cost?))).collect()
}

fn all<const N: usize>(
    list: &'static [&'static str; N],
) -> impl Iterator<Item = (u8, &'static str)> {
    (0..).zip(list.iter().copied())
}

/// How unlikely the slip is that makes one run of letters another; none when it takes more than one.
fn edit(meant: &str, typed: &str) -> Option<f64> {
    // No letter takes more than three bytes.
    if meant.len().abs_diff(typed.len()) > 3 {
        return None;
    }
    let (mut a, mut b) = (meant.chars(), typed.chars());
    let (left, right) = loop {
        let rest = (a.clone(), b.clone());
        match (a.next(), b.next()) {
            (None, None) => return Some(MARK),
            (one, other) if one == other => {}
            _ => break rest,
        }
    };
    let (meant, typed) = (left.as_str(), right.as_str());
    let bare = |it: &str| it.chars().map(bare_of).collect::<String>();
    let skip = |it: &str, count: usize| {
        let mut rest = it.chars();
        rest.by_ref().take(count).for_each(drop);
        rest.as_str().to_owned()
    };
    if skip(meant, 1) == typed || meant == skip(typed, 1) {
        return Some(NEAR);
    }
    let (mut m, mut t) = (meant.chars(), typed.chars());
    let (Some(first), Some(second)) = (m.next(), t.next()) else {
        return None;
    };
    if m.as_str() == t.as_str() {
        return Some(match bare_of(first) == bare_of(second) {
            true => MARK,
            false if are_near(first, second) => NEAR,
            false => FAR,
        });
    }
    if bare(meant) == bare(typed) {
        return Some(MARK);
    }
    let swapped = m.next() == Some(second) && t.next() == Some(first) && m.as_str() == t.as_str();
    swapped.then_some(SWAP)
}

/// A letter without its mark.
fn bare_of(letter: char) -> char {
    match letter {
        'ă' | 'â' => 'a',
        'đ' => 'd',
        'ê' => 'e',
        'ô' | 'ơ' => 'o',
        'ư' => 'u',
        other => other,
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
            let found = Nearby::default()
                .slips(sound)
                .any(|it| Some(it.meant) == meant);
            assert!(found || typed == "gởi" || typed == "nguơn", "{typed}");
        }
    }
}
