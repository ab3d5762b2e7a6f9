//! The tables of words that stand side by side, and how they are packed.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;

use kehoach::proof::neighbours::{mark, pair, places};
use kehoach::proof::sound::Sound;
use kehoach::proof::syllable::Style;

/// Papers, words in front and words behind.
type Habits = [f64; 3];

/// A pair is familiar that so many papers have.
const FAMILIAR: f64 = 15.0;
/// Bits for each of them.
const BITS: usize = 8;

/// Packs the tables anew: `PAIRS=pairs.tsv cargo test packs_the_tables -- --ignored`, where each line
/// of the file holds two syllables and a number of papers, parted by tabs.
#[test]
#[ignore = "writes data/words/neighbours.fst, habits.bin and familiar.bits"]
fn packs_the_tables() -> Result<(), Box<dyn Error>> {
    let mut pairs: BTreeMap<[Sound; 2], f64> = BTreeMap::new();
    for line in fs::read_to_string(std::env::var("PAIRS")?)?.lines() {
        let mut fields = line.split('\t');
        let mut next = || fields.next().unwrap_or("");
        let real = |it: &str| Sound::of(it).filter(|it| it.is_real());
        let (first, second, papers) = (real(next()), real(next()), next());
        if let Some(words) = first.zip(second) {
            *pairs.entry(words.into()).or_default() += papers.parse::<f64>()?;
        }
    }
    fs::write("data/words/neighbours.fst", table(&pairs)?)?;
    fs::write("data/words/habits.bin", habits(&pairs))?;
    fs::write("data/words/familiar.bits", familiar(&pairs))?;
    Ok(())
}

fn table(pairs: &BTreeMap<[Sound; 2], f64>) -> Result<Vec<u8>, fst::Error> {
    let keys = pairs.iter().map(|(words, papers)| {
        let value = (papers.log2() * 2.0).round() as u64;
        (words.map(Sound::key).concat(), value)
    });
    let keys: BTreeMap<_, _> = keys.collect();
    let mut map = fst::MapBuilder::memory();
    for (key, value) in keys {
        map.insert(key, value)?;
    }
    map.into_inner()
}

fn habits(pairs: &BTreeMap<[Sound; 2], f64>) -> Vec<u8> {
    let mut habits: BTreeMap<[u8; 3], Habits> = BTreeMap::new();
    for ([first, second], papers) in pairs {
        for (word, side) in [(first, 2), (second, 1)] {
            let it = habits.entry(word.key()).or_default();
            it[0] += papers;
            it[side] += 1.0;
        }
    }
    let step = |it: f64| ((it + 1.0).log2() * 8.0).round() as u8;
    let records = habits.iter().flat_map(|(key, it)| [*key, it.map(step)]);
    records.flatten().collect()
}

/// Both habits of placing tone marks are right.
fn familiar(pairs: &BTreeMap<[Sound; 2], f64>) -> Vec<u8> {
    let known = pairs.iter().filter(|(_, papers)| **papers >= FAMILIAR);
    let mut marks: Vec<u64> = Vec::new();
    for (words, _) in known {
        let [first, second] = words.map(|it| [Style::Old, Style::New].map(|style| it.spell(style)));
        for first in &first {
            marks.extend(second.iter().map(|it| pair(mark(first), mark(it))));
        }
    }
    marks.sort_unstable();
    marks.dedup();
    let mut bits = vec![0_u8; marks.len() * BITS / 8];
    for mark in marks {
        for (byte, bit) in places(mark, bits.len()) {
            bits[byte] |= bit;
        }
    }
    bits
}
