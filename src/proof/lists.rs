//! The lists of words that papers are searched for, each read when it is first asked for.

use std::sync::LazyLock;

use super::phrases::Phrases;

/// Declares a list by its file in `data`.
macro_rules! lists {
    ($($(#[$about:meta])* $name:ident $file:literal;)*) => {
        $(
            $(#[$about])*
            pub static $name: LazyLock<Phrases> = LazyLock::new(|| {
                Phrases::read(include_str!(concat!("../../data/", $file, ".txt")))
            });
        )*
    };
}

lists! {
    /// Names whose capitals are fixed; behind each, who asks for them.
    NAMES "words/names";
    /// Each form of a name, and behind it the form the name is known by.
    FORMS_OF_NAMES "words/forms-of-names";
    /// Wrong words, and the right ones.
    MISSPELLINGS "words/misspellings";
    /// Phrases that are right though few papers have them.
    RIGHT_WORDS "words/right-words";
    /// Words in small letters inside a sentence; behind each, what it says and where else it is looked at.
    SMALL_WORDS "words/small-words";
    /// Pairs of words without their sign, and with it.
    SET_PAIRS "words/set-pairs";
    /// Doublings that are right.
    DOUBLINGS "words/doublings";
    /// Behind each term: what is said now, since which day, and by which rule.
    OUTDATED_TERMS "knowledge/terms";
    /// Behind each body: since which day it is gone, and what took its place.
    ABOLISHED_BODIES "knowledge/bodies";
}
