//! Which version of each event of a paper was handed out last, so that calendars which have one take the next in its place.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// The events of a paper by their names.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Versions(BTreeMap<String, Version>);

/// What was handed out of one event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Version {
    number: u32,
    /// The fingerprint of all that it says.
    told: String,
}

impl Versions {
    /// The number of an event that says this: the one it had, or the next when it said something else.
    pub fn number(&mut self, name: &str, told: String) -> u32 {
        let number = match self.0.get(name) {
            Some(last) if last.told == told => last.number,
            Some(last) => last.number.saturating_add(1),
            None => 0,
        };
        self.0.insert(name.to_owned(), Version { number, told });
        number
    }
}

#[cfg(test)]
mod tests {
    use super::Versions;

    #[test]
    fn what_says_something_else_has_the_next_number() {
        let mut versions = Versions::default();
        let mut told = |words: &str| versions.number("hop", words.to_owned());
        assert_eq!(
            [
                told("05/3"),
                told("05/3"),
                told("06/3"),
                told("06/3"),
                told("05/3")
            ],
            [0, 0, 1, 1, 2]
        );
    }
}
