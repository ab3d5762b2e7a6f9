//! Papers of one office together: one file of the office, with all who sign and one register of all
//! bodies that come again in any of them.

use std::collections::BTreeMap;

use super::Recovered;
use super::unit::Register;
use crate::description::{Group, Value};
use crate::list::folded;

/// What is known of new offices out of all their papers.
#[derive(Default)]
pub struct Joined(BTreeMap<String, Office>);

#[derive(Default)]
struct Office {
    group: Group,
    /// All names of bodies in its papers, as often as they come.
    names: Vec<String>,
}

impl Joined {
    /// Takes in what a paper tells of its office, when none at hand is that.
    pub fn add(&mut self, paper: Recovered) {
        let Some(group) = paper.new_office else {
            return;
        };
        let office = self.0.entry(paper.office).or_default();
        office.names.extend(paper.names);
        if office.group.is_empty() {
            office.group = group;
            return;
        }
        let both = office
            .group
            .get("signers")
            .into_iter()
            .chain(group.get("signers"));
        let mut signers = Group::default();
        for (key, signer) in both.filter_map(inside).flat_map(Group::members) {
            if signers.get(key).is_none() {
                signers.put(key, signer.clone());
            }
        }
        // What one paper lacks another may have.
        let more: Vec<(String, Value)> = group
            .members()
            .filter(|(key, _)| office.group.get(key).is_none())
            .map(|(key, value)| (key.to_owned(), value.clone()))
            .collect();
        more.into_iter()
            .for_each(|(key, value)| office.group.put(&key, value));
        office.group.put("signers", signers);
    }

    /// The texts of the offices by their names.
    pub fn texts(self) -> Vec<(String, String)> {
        let text = |(name, mut office): (String, Office)| {
            let names = one_spelling(office.names);
            office
                .group
                .put("units", Register::of(&names, true).group());
            (name, office.group.text(&[]))
        };
        self.0.into_iter().map(text).collect()
    }
}

fn inside(value: &Value) -> Option<&Group> {
    match value {
        Value::Group(group) => Some(group),
        _ => None,
    }
}

/// Names that differ in capitals and marks alone are one, spelled as most of them are.
fn one_spelling(names: Vec<String>) -> Vec<String> {
    let mut spelled: BTreeMap<String, BTreeMap<&str, usize>> = BTreeMap::new();
    for name in &names {
        *spelled
            .entry(folded(name))
            .or_default()
            .entry(name)
            .or_default() += 1;
    }
    let usual = |name: &String| {
        let all = spelled.get(&folded(name))?;
        let (usual, _) = all.iter().max_by_key(|it| it.1)?;
        Some((*usual).to_owned())
    };
    names.iter().filter_map(usual).collect()
}
