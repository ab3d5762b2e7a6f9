//! Which onsets and rimes one slip of the hand makes of others, and how the table of them is packed.

use std::fs;

use kehoach::proof::syllable::{ONSETS, RIMES};

const TABLE: &str = "data/words/slips.bin";

/// Packs the table anew: `cargo test packs_the_slips -- --ignored`.
#[test]
#[ignore = "writes data/words/slips.bin"]
fn packs_the_slips() -> std::io::Result<()> {
    fs::write(TABLE, slips())
}

#[test]
fn the_table_of_slips_is_made_of_the_keyboard() {
    assert_eq!(fs::read(TABLE).ok(), Some(slips()));
}

/// The typed part, the part that was meant, and the cost in tenths; rimes behind the onsets.
fn slips() -> Vec<u8> {
    let mut records = Vec::new();
    for (first, list) in [(0, &ONSETS[..]), (ONSETS.len(), &RIMES[..])] {
        for (typed, letters) in (first..).zip(list) {
            for (meant, other) in (first..).zip(list) {
                let cost = edit(other, letters);
                records.extend(cost.map(|cost| [typed as u8, meant as u8, cost]));
            }
        }
    }
    records.concat()
}

/// A wrong mark.
const MARK: u8 = 0;
/// Two letters in the wrong order.
const SWAP: u8 = 3;
/// A letter too many, too few, or one that lies beside the right one.
const NEAR: u8 = 5;
/// A letter that lies far from the right one.
const FAR: u8 = 25;

/// The letters as they lie on the keyboard.
const KEYS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

/// How unlikely the slip is that makes one run of letters another; none when it takes more than one.
fn edit(meant: &str, typed: &str) -> Option<u8> {
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
