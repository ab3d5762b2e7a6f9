//! Who does what an event tells of.

use crate::campaign::{Register, Who};

/// Units by their names, others as they are typed; each once.
pub(super) fn names(whos: &[&Who], register: &Register) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for who in whos.iter().flat_map(|it| &it.0) {
        let words = who.value.trim();
        let name = register
            .get(words)
            .map_or(words, |it| it.name.0.value.trim());
        if !names.iter().any(|it| it == name) {
            names.push(name.to_owned());
        }
    }
    names
}
