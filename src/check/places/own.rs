//! Where the paper itself is from: its commune and its province.

use crate::knowledge::places::{self, bare, folded};
use crate::proof::place_name::{self, Level};
use crate::proof::{Paragraph, Proof};
use crate::role::Role;

/// The province of today that a paper is from, when its head or its only province tells.
pub fn province(proof: &Proof) -> Option<&'static str> {
    let head = || proof.of(Role::CoQuan).map(|(_, it)| it);
    let by_name = head().find_map(|line| one(line, &[Level::Province, Level::City]));
    let named = by_name.and_then(|name| today(&name));
    let seated = || {
        let (_, line) = proof.of(Role::NgayThang).next()?;
        let place = line.text.split(',').next()?;
        today(bare(place.trim()))
    };
    let commune = || {
        let line = commune_line(proof)?;
        let name = place_name::find(line)
            .into_iter()
            .find(|it| it.level == Level::Commune)?;
        let units = places::communes(line.words(&name.range));
        let first = units.first()?.province;
        units.iter().all(|it| it.province == first).then_some(first)
    };
    let commune_of = || match commune_line(proof) {
        Some(_) => None,
        None => seated(),
    };
    named
        .or_else(commune_of)
        .or_else(commune)
        .or_else(|| only(proof))
}

/// The line of the head that names a commune as the issuer, or as what it belongs to.
pub fn commune_line<'p>(proof: &'p Proof) -> Option<&'p Paragraph> {
    let lines: Vec<_> = proof.of(Role::CoQuan).map(|(_, it)| it).collect();
    let has = |it: &&Paragraph| one(it, &[Level::Commune]).is_some();
    lines.into_iter().rev().find(has)
}

/// The name of the first place of these levels in a line.
pub fn one(line: &Paragraph, levels: &[Level]) -> Option<String> {
    let mut found = place_name::find(line).into_iter();
    let place = found.find(|it| levels.contains(&it.level))?;
    Some(line.words(&place.name(line)).to_owned())
}

/// The province of today that a name of a province stands for.
pub fn today(name: &str) -> Option<&'static str> {
    places::province(name).or_else(|| places::province_of_old(name))
}

/// The only province of today that the paper names.
fn only(proof: &Proof) -> Option<&'static str> {
    let mut known: Option<&'static str> = None;
    for paragraph in &proof.paragraphs {
        if !paragraph.has("tỉnh") {
            continue;
        }
        for place in place_name::find(paragraph) {
            let name = folded(paragraph.words(&place.name(paragraph)));
            let here = match place.level {
                Level::Province => places::province(&name),
                _ => None,
            };
            match (here, known) {
                (Some(here), Some(before)) if here != before => return None,
                (Some(here), _) => known = Some(here),
                (None, _) => {}
            }
        }
    }
    known
}
