//! The table of words that stand side by side, and how it is packed.

use std::collections::BTreeMap;
use std::fs;

use kehoach::proof::sound::Sound;

/// Packs the table anew: `PAIRS=pairs.tsv cargo test packs_the_table -- --ignored`, where each line of
/// the file holds two syllables and a number of papers, parted by tabs.
#[test]
#[ignore = "writes data/words/neighbours.fst"]
fn packs_the_table() -> Result<(), Box<dyn std::error::Error>> {
    let mut counts: BTreeMap<Vec<u8>, f64> = BTreeMap::new();
    for line in fs::read_to_string(std::env::var("PAIRS")?)?.lines() {
        let mut fields = line.split('\t');
        let mut next = || fields.next().unwrap_or("");
        let (first, second, papers) = (Sound::of(next()), Sound::of(next()), next());
        let real = |it: Option<Sound>| it.filter(|it| it.is_real());
        if let (Some(first), Some(second)) = (real(first), real(second)) {
            let papers: f64 = papers.parse()?;
            for key in [first.key().to_vec(), second.key().to_vec()] {
                *counts.entry(key).or_default() += papers;
            }
            let key = [first.key(), second.key()].concat();
            *counts.entry(key).or_default() += papers;
        }
    }
    let mut map = fst::MapBuilder::memory();
    for (key, papers) in counts {
        map.insert(key, (papers.log2() * 2.0).round() as u64)?;
    }
    fs::write("data/words/neighbours.fst", map.into_inner()?)?;
    Ok(())
}
