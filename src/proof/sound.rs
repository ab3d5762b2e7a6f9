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

/// A wrong mark or tone is the commonest slip.
const MARK: f64 = 0.0;

/// Which parts of a syllable one slip makes others of: the one that is typed, the one that is meant, and
/// the cost in tenths; sorted. Rimes are counted on behind the onsets.
static SLIPS: &[u8] = include_bytes!("../../data/words/slips.bin");

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

impl Sound {
    /// Every real syllable of which one slip makes this one.
    pub fn slips(self) -> impl Iterator<Item = Slip> {
        let tones = (0..6).map(move |tone| (Self { tone, ..self }, MARK));
        let onsets = near(usize::from(self.onset));
        let onsets = onsets.map(|(onset, cost)| (usize::from(onset), cost));
        let rimes = near(ONSETS.len() + usize::from(self.rime));
        let rimes = rimes.map(|(rime, cost)| (usize::from(rime) - ONSETS.len(), cost));
        // Marks may be wrong on both: "đươc" for "dước".
        let parts = onsets.flat_map(move |(onset, cost)| {
            let rimes = rimes.clone();
            rimes.filter_map(move |(rime, other)| {
                let (onset, rime) = (u8::try_from(onset).ok()?, u8::try_from(rime).ok()?);
                let alone = onset == self.onset || rime == self.rime;
                let both = alone || cost == MARK && other == MARK;
                both.then_some((
                    Self {
                        onset,
                        rime,
                        ..self
                    },
                    cost.max(other),
                ))
            })
        });
        let found = tones.chain(parts);
        let found = found.filter(move |it| it.0 != self && it.0.is_real());
        found.map(|(meant, cost)| Slip { meant, cost })
    }
}

/// The parts at one slip from one, itself too.
fn near(typed: usize) -> impl Iterator<Item = (u8, f64)> + Clone {
    let records = SLIPS.as_chunks::<3>().0;
    let begin = records.partition_point(|it| usize::from(it[0]) < typed);
    let same = records[begin..].iter();
    let same = same.take_while(move |it| usize::from(it[0]) == typed);
    same.map(|it| (it[1], f64::from(it[2]) / 10.0))
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
            let found = sound.slips().any(|it| Some(it.meant) == meant);
            assert!(found || typed == "gởi" || typed == "nguơn", "{typed}");
        }
    }
}
