//! A YAML value with its place, before it means anything.

use std::borrow::Cow;

use crate::source::{Span, Spanned};

/// A value as it stands in the file; words that need no change are those of the file itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Node<'a> {
    pub span: Span,
    pub kind: Kind<'a>,
}

/// The shapes YAML knows; a scalar stays the text that was typed.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind<'a> {
    Blank,
    Scalar(Cow<'a, str>),
    List(Vec<Node<'a>>),
    Map(Pairs<'a>),
}

/// Keys and their values, in the order of the file.
pub type Pairs<'a> = Vec<(Spanned<Cow<'a, str>>, Node<'a>)>;

impl<'a> Node<'a> {
    /// Takes a key out of a map, with its value.
    pub fn take(&mut self, key: &str) -> Option<Node<'a>> {
        let Kind::Map(pairs) = &mut self.kind else {
            return None;
        };
        let place = pairs.iter().position(|(known, _)| known.value == key)?;
        Some(pairs.remove(place).1)
    }

    /// The value of a key, if this is a map that has it.
    pub fn get(&self, key: &str) -> Option<&Node<'a>> {
        match &self.kind {
            Kind::Map(pairs) => pairs.iter().find(|(k, _)| k.value == key).map(|(_, v)| v),
            _ => None,
        }
    }
}
