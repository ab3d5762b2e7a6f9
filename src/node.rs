//! A YAML value with its place, before it means anything.

use crate::source::{Span, Spanned};

/// A value as it stands in the file.
#[derive(Debug, Clone, PartialEq)]
pub struct Node {
    pub span: Span,
    pub kind: Kind,
}

/// The shapes YAML knows; a scalar stays the text that was typed.
#[derive(Debug, Clone, PartialEq)]
pub enum Kind {
    Blank,
    Scalar(String),
    List(Vec<Node>),
    Map(Vec<(Spanned<String>, Node)>),
}

impl Node {
    /// The value of a key, if this is a map that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match &self.kind {
            Kind::Map(pairs) => pairs.iter().find(|(k, _)| k.value == key).map(|(_, v)| v),
            _ => None,
        }
    }
}
