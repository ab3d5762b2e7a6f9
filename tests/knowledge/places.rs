//! The index of places is made of the two lists of places.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::Path;

use kehoach::knowledge::places::{NUMBERED, Sort, TEXT, bare, folded, key};

/// Every key with its value, which is a place in the list of today.
fn entries() -> BTreeMap<Vec<u8>, u64> {
    let mut entries = BTreeMap::new();
    let mut put = |key: String, at: u64| {
        // What was split has several keys.
        let numbered = (1..).map(|it| format!("{key}|{it}"));
        let free = std::iter::once(key.clone()).chain(numbered);
        let mut free = free.filter(|it| !entries.contains_key(it.as_bytes()));
        let free = free.next().unwrap();
        entries.insert(free.into_bytes(), at);
    };
    let (mut places, mut provinces) = (HashMap::new(), HashMap::new());
    let (mut at, mut province) = (0, String::new());
    for line in TEXT.split_inclusive('\n') {
        let name = line.trim();
        if let Some(name) = name.strip_prefix('[') {
            province = folded(bare(name.trim_end_matches(']')));
            put(key(Sort::Province, &[&province]), at);
            provinces.insert(province.clone(), at);
        } else if !name.starts_with('#') {
            put(key(Sort::Commune, &[&folded(name), &province]), at);
            places.insert((province.clone(), folded(name)), at);
        }
        at += line.len() as u64;
    }
    let old = include_str!("../../data/knowledge/old-places.txt");
    let (mut now, mut number) = (String::new(), 0);
    for line in old.lines().filter(|it| !it.starts_with('#')) {
        if let Some(line) = line.strip_prefix("[[") {
            let (old, new) = line.trim_end_matches(']').split_once(" = ").unwrap();
            let before = folded(bare(old));
            now = folded(bare(new));
            if !provinces.contains_key(&before) {
                put(key(Sort::OldProvince, &[&before]), provinces[&now]);
            }
        } else if let Some(line) = line.strip_prefix('[') {
            let district = folded(line.trim_end_matches(']'));
            number += 1;
            let value = number * NUMBERED + provinces[&now];
            put(key(Sort::District, &[&district, &now]), value);
        } else {
            let (name, units) = line.split_once(" = ").unwrap();
            for unit in units.split("; ") {
                let at = places[&(now.clone(), folded(unit))];
                let names = [&folded(name), &number.to_string()[..]];
                put(key(Sort::OldCommune, &names), at);
            }
        }
    }
    entries
}

#[test]
fn the_index_is_that_of_the_lists() {
    let made = fst::Map::from_iter(entries()).unwrap();
    let made = made.as_fst().as_bytes();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/knowledge/places.fst");
    if std::env::var_os("UPDATE").is_some() {
        fs::write(&path, made).unwrap();
    }
    let lies = fs::read(&path).unwrap();
    assert!(lies == made, "UPDATE=1 cargo test makes the index anew");
    assert!(made.len() < 300 * 1024, "{} bytes", made.len());
}
