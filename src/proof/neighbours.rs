//! How many public papers have two syllables side by side: what a word is expected to stand by.

use std::cmp::Ordering;
use std::sync::LazyLock;

use fst::Map;

use super::sound::Sound;

/// Keys are the parts of two syllables in a row, and the value the logarithm to the base two of the
/// number of papers (of 13,657) that have them, in half steps; pairs that fewer than four papers have
/// are left out.
static TABLE: LazyLock<Option<Map<&[u8]>>> =
    LazyLock::new(|| Map::new(include_bytes!("../../data/words/neighbours.fst").as_slice()).ok());

/// The parts of each syllable and, as logarithms to the base two in eighths, its [`Habits`]; sorted.
static HABITS: &[u8] = include_bytes!("../../data/words/habits.bin");

/// Bytes of a syllable there.
const RECORD: usize = 6;

/// Which pairs of words fifteen papers or more have: a bit for each of [`PROBES`] places that the spelling
/// of a pair names. It knows every such pair, and takes few others for one.
static FAMILIAR: &[u8] = include_bytes!("../../data/words/familiar.bits");

/// How many places a pair has among the bits.
const PROBES: u32 = 4;

/// How many different pairs the table has.
pub const PAIRS: f64 = 240_000.0;

/// Steps of a logarithm to the base two in the values.
const STEPS: f64 = 2.0;
const HABIT_STEPS: f64 = 8.0;

/// What a syllable is known by.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Habits {
    /// The sum of the papers over its pairs.
    pub papers: f64,
    /// How many different words stand in front of it, and behind it.
    pub before: f64,
    pub behind: f64,
}

/// How many papers have the two side by side; 0 when it is fewer than four.
pub fn together(first: Sound, second: Sound) -> f64 {
    let ([a, b, c], [d, e, f]) = (first.key(), second.key());
    let value = TABLE.as_ref().and_then(|it| it.get([a, b, c, d, e, f]));
    value.map_or(0.0, |it| (it as f64 / STEPS).exp2())
}

/// What a syllable stands by; nothing when its pairs are in fewer than four papers.
pub fn habits(sound: Sound) -> Option<Habits> {
    let key = sound.key();
    let (mut low, mut high) = (0, HABITS.len() / RECORD);
    while low < high {
        let middle = (low + high) / 2;
        let record = HABITS.get(middle * RECORD..(middle + 1) * RECORD)?;
        let [a, b, c, papers, before, behind] = record else {
            return None;
        };
        match [*a, *b, *c].cmp(&key) {
            Ordering::Less => low = middle + 1,
            Ordering::Greater => high = middle,
            Ordering::Equal => {
                let count = |it: &u8| (f64::from(*it) / HABIT_STEPS).exp2() - 1.0;
                return Some(Habits {
                    papers: count(papers),
                    before: count(before),
                    behind: count(behind),
                });
            }
        }
    }
    None
}

/// A number of the spelling of a word, in small letters.
pub fn mark(word: &str) -> u64 {
    // FNV-1a.
    let add = |sum: u64, byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    word.bytes().fold(0xcbf2_9ce4_8422_2325, add)
}

/// A number of two words in a row.
pub fn pair(first: u64, second: u64) -> u64 {
    let mixed = (first.rotate_left(23) ^ second).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    mixed ^ mixed >> 29
}

/// Whether fifteen papers or more have two words side by side, of which this is the [`pair`].
pub fn are_familiar(pair: u64) -> bool {
    let mut places = places(pair, FAMILIAR.len());
    places.all(|(byte, bit)| FAMILIAR.get(byte).is_some_and(|it| it & bit != 0))
}

/// The bits of a pair among so many bytes.
pub fn places(pair: u64, bytes: usize) -> impl Iterator<Item = (usize, u8)> {
    let bits = (bytes as u64 * 8).max(1);
    let (one, other) = (pair, pair >> 32 | 1);
    (0..u64::from(PROBES)).map(move |step| {
        let at = one.wrapping_add(step.wrapping_mul(other)) % bits;
        ((at / 8) as usize, 1 << (at % 8))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_belong_together_are_known() {
        let count = |a, b| Some(together(Sound::of(a)?, Sound::of(b)?));
        assert!(count("nhân", "dân") > Some(1000.0));
        assert_eq!(count("nhân", "đân"), Some(0.0));
        let are_familiar = |a, b| are_familiar(pair(mark(a), mark(b)));
        assert!(are_familiar("nhân", "dân"));
        assert!(are_familiar("ủy", "ban") && are_familiar("uỷ", "ban"));
        assert!(!are_familiar("nhân", "đân"));
    }
}
