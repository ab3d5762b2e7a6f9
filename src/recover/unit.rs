//! Bodies by their names: those of the register, and those that a new office gets because they come again.

use super::Paper;
use super::head::key;
use super::line::escaped;
use crate::campaign::Unit;
use crate::description::{Group, Value};
use crate::proof::duty::BODIES;
use crate::proof::word;
use crate::shape::Text;

/// Words with which names of bodies begin, too, that say nothing of work.
const OTHERS: [&str; 7] = ["các", "văn", "đảng", "đài", "khối", "tổ", "bộ"];

/// No name of a body is longer.
const LONGEST: usize = 110;

/// Whether words are the name of a body, or of several.
pub fn is_body(name: &str) -> bool {
    let lower = word::lower(name);
    let first = lower.split(' ').next().unwrap_or("");
    let ended = name.ends_with(['.', ';', ':']);
    name.starts_with(char::is_uppercase)
        && (BODIES.contains(&first) || OTHERS.contains(&first))
        && !ended
        && name.chars().count() < LONGEST
}

/// Units of a new office.
#[derive(Debug, Default)]
pub struct Register(Vec<(String, String)>);

impl Register {
    /// Names that come more than once; an office at hand has its own register.
    pub fn of(names: &[String], is_new: bool) -> Register {
        let mut units: Vec<(String, String)> = Vec::new();
        for (at, name) in names.iter().enumerate() {
            let again = is_new && names[at + 1..].contains(name);
            let known = units.iter().any(|it| it.1 == *name);
            let key = short(name);
            let taken = units.iter().any(|it| it.0 == key);
            if again && !known && !taken && !key.is_empty() && is_body(name) {
                units.push((key, name.clone()));
            }
        }
        Register(units)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn group(&self) -> Group {
        let mut group = Group::default();
        for (key, name) in &self.0 {
            group.say(key, escaped(name));
        }
        group
    }
}

/// The first words of a name as a key.
fn short(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().take(7).collect();
    key(&words.join(" "))
}

impl<'p> Paper<'p, '_> {
    /// The units of the office at hand, each with the word that calls it.
    fn at_hand(&self) -> impl Iterator<Item = &'p (Text, Unit)> + use<'p> {
        let units = self.office.into_iter().flat_map(|it| &it.units);
        units.flat_map(|it| &it.0)
    }

    /// The names of all units that have one word to call them.
    pub fn known_units(&self) -> Vec<&'p str> {
        let known = self.at_hand().map(|(_, it)| it.name.0.value.trim());
        let own = self.register.0.iter().map(|it| it.1.as_str());
        known.chain(own).collect()
    }

    /// A body by its name in the register, or else by its words.
    pub fn unit(&self, words: &str) -> Value {
        let words = words.trim();
        self.names.borrow_mut().push(words.to_owned());
        let own = self.register.0.iter().find(|it| it.1 == words);
        if let Some((key, _)) = own {
            return Value::words(key);
        }
        let same = |(_, it): &&(Text, Unit)| {
            let short = it.short.as_ref().map(|it| it.value.trim());
            it.name.0.value.trim() == words || short == Some(words)
        };
        match self.at_hand().find(same) {
            Some((name, _)) => Value::words(name.value.trim()),
            None => Value::words(escaped(words)),
        }
    }
}
