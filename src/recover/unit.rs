//! Bodies by their names: those of the register, and those that a new office gets because they come again.

use super::Paper;
use super::head::key;
use super::line::escaped;
use crate::description::{Group, Value};
use crate::proof::word;

/// Words with which the names of bodies begin.
const BODIES: [&str; 24] = [
    "phòng",
    "sở",
    "ban",
    "ủy",
    "uỷ",
    "ubnd",
    "hội",
    "đoàn",
    "công",
    "trạm",
    "trường",
    "trung",
    "mặt",
    "hạt",
    "đội",
    "chi",
    "liên",
    "các",
    "văn",
    "đảng",
    "đài",
    "khối",
    "tổ",
    "bộ",
];

/// No name of a body is longer.
const LONGEST: usize = 110;

/// Whether words are the name of a body, or of several.
pub fn is_body(name: &str) -> bool {
    let lower = word::lower(name);
    let first = lower.split(' ').next().unwrap_or("");
    let ended = name.ends_with(['.', ';', ':']);
    name.starts_with(char::is_uppercase)
        && BODIES.contains(&first)
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
            group.say(key, escaped(name, false));
        }
        group
    }
}

/// The first words of a name as a key.
fn short(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().take(7).collect();
    key(&words.join(" "))
}

impl Paper<'_, '_> {
    /// The names of all units that have one word to call them.
    pub fn known_units(&self) -> Vec<String> {
        let known = self
            .office
            .iter()
            .flat_map(|it| &it.units)
            .flat_map(|it| &it.0);
        let known = known.map(|(_, it)| it.name.0.value.trim().to_owned());
        known
            .chain(self.register.0.iter().map(|it| it.1.clone()))
            .collect()
    }

    /// A body by its name in the register, or else by its words.
    pub fn unit(&self, words: &str) -> Value {
        let words = words.trim();
        self.names.borrow_mut().push(words.to_owned());
        let own = self.register.0.iter().find(|it| it.1 == words);
        if let Some((key, _)) = own {
            return Value::words(key);
        }
        let known = self
            .office
            .iter()
            .flat_map(|it| &it.units)
            .flat_map(|it| &it.0);
        let same = |it: &&(crate::shape::Text, crate::campaign::Unit)| {
            let short = it.1.short.as_ref().map(|it| it.value.trim());
            it.1.name.0.value.trim() == words || short == Some(words)
        };
        let mut known = known;
        match known.find(same) {
            Some((name, _)) => Value::words(name.value.trim()),
            None => Value::words(escaped(words, false)),
        }
    }
}
