//! Which unit of the register the one is for whom a copy is made.

use super::{Copies, Those};
use crate::campaign::{Campaign, Office, Register};
use crate::list::folded;

impl Copies {
    /// The unit that the one at a place is, as entries name it.
    pub(in crate::app) fn unit(&self, at: usize, register: &Register) -> Option<String> {
        match &self.those {
            Those::Units(units) => Some(units.get(at)?.typed.value.trim().to_owned()),
            Those::All { .. } => None,
            Those::List { list, .. } => {
                let name = list.name(at);
                let key = list.key(at, &name);
                if register.get(&key).is_some() {
                    return Some(key);
                }
                Some(key_of(&name, register))
            }
        }
    }

    /// All of them as entries name them.
    pub(in crate::app) fn units(&self, register: &Register) -> Vec<String> {
        (0..self.len())
            .filter_map(|at| self.unit(at, register))
            .collect()
    }
}

/// The units of which a paper names the work: those it is asked for, or the one that a copy is for.
/// None means all.
pub(in crate::app) fn receivers(
    copies: Option<&Copies>,
    at: usize,
    campaign: &Campaign,
    office: &Office,
) -> Option<Vec<String>> {
    let register = Register::of(campaign, office);
    let of = campaign
        .assign
        .as_ref()
        .map(|it| &it.of.0[..])
        .unwrap_or_default();
    if !of.is_empty() {
        return Some(
            of.iter()
                .flat_map(|it| register.meant(it.value.trim()))
                .map(|it| match register.get(&it) {
                    Some(_) => it,
                    None => key_of(&it, &register),
                })
                .collect(),
        );
    }
    Some(vec![copies?.unit(at, &register)?])
}

/// The key of the unit that is called so, or the name of one that is in no register.
fn key_of(name: &str, register: &Register) -> String {
    let short = |key: &str| Some(folded(&register.get(key)?.short.as_ref()?.value));
    let named = folded(name);
    let is_called = |key: &&str| {
        folded(&register.name(key)) == named || short(key).is_some_and(|it| it == named)
    };
    let key = register.keys().find(is_called);
    key.map_or(name.to_owned(), str::to_owned)
}
