//! How many public papers have two syllables side by side: what a word is expected to stand by.

use std::sync::LazyLock;

use fst::Map;

use super::sound::Sound;

/// Keys are the parts of a syllable, or of two in a row; values are twice the logarithm to the base
/// two of the number of papers (of 13,657) or, for a syllable alone, of the sum over its pairs.
/// Pairs that fewer than four papers have are left out.
static TABLE: LazyLock<Option<Map<&[u8]>>> =
    LazyLock::new(|| Map::new(include_bytes!("../../data/words/neighbours.fst").as_slice()).ok());

/// How many papers have the two side by side; 0 when it is fewer than four.
pub fn together(first: Sound, second: Sound) -> f64 {
    let ([a, b, c], [d, e, f]) = (first.key(), second.key());
    count(&[a, b, c, d, e, f])
}

/// How often a syllable stands beside others.
pub fn alone(sound: Sound) -> f64 {
    count(&sound.key())
}

fn count(key: &[u8]) -> f64 {
    let value = TABLE.as_ref().and_then(|it| it.get(key));
    value.map_or(0.0, |it| (it as f64 / 2.0).exp2())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_belong_together_are_known() {
        let pair = |a, b| Some(together(Sound::of(a)?, Sound::of(b)?));
        assert!(pair("nhân", "dân") > Some(1000.0));
        assert_eq!(pair("nhân", "đân"), Some(0.0));
    }
}
