//! What a description says, as a plain tree that templates and `{{ … }}` can walk.

use std::borrow::Cow;
use std::sync::Arc;

use crate::source::{Span, Spanned};
use crate::worded::Worded;

/// A fact or a group of facts, each leaf with its place.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    Nothing,
    /// Words of the office; may hold `{{ … }}` and `*emphasis*`.
    Words(Spanned<String>),
    /// Words put together from what was typed in several places.
    Worded(Arc<Worded>),
    /// A unit by its key in the register.
    Unit(Spanned<String>),
    List(Vec<Fact>),
    Group(Vec<(Cow<'static, str>, Fact)>),
}

impl Fact {
    /// The member of a group.
    pub fn get(&self, key: &str) -> Option<&Fact> {
        match self {
            Fact::Group(members) => members.iter().find(|(k, _)| k == key).map(|(_, f)| f),
            _ => None,
        }
    }

    pub fn is_nothing(&self) -> bool {
        match self {
            Fact::Nothing => true,
            Fact::List(items) => items.is_empty(),
            _ => false,
        }
    }

    /// A group of the same members with nothing in them.
    pub fn emptied(&self) -> Fact {
        match self {
            Fact::Group(members) => {
                let members = members
                    .iter()
                    .map(|(key, it)| (key.clone(), it.emptied_member()));
                Fact::Group(members.collect())
            }
            _ => Fact::Nothing,
        }
    }

    fn emptied_member(&self) -> Fact {
        match self {
            Fact::List(_) => Fact::List(Vec::new()),
            _ => Fact::Nothing,
        }
    }

    /// A group with other members in the place of its own.
    pub fn with<const N: usize>(self, members: [(&'static str, Fact); N]) -> Fact {
        let Fact::Group(mut own) = self else {
            return Fact::Nothing;
        };
        own.retain(|(key, _)| members.iter().all(|(it, _)| it != key));
        own.extend(members.map(|(key, it)| (key.into(), it)));
        Fact::Group(own)
    }

    /// The words at the ends of the tree.
    pub fn leaves(self) -> Vec<Spanned<String>> {
        let mut leaves = Vec::new();
        self.pick(&mut leaves);
        leaves
    }

    fn pick(self, leaves: &mut Vec<Spanned<String>>) {
        match self {
            // A time or a typed body is offered under several names.
            Fact::Words(words) if leaves.last().is_none_or(|it| it.span != words.span) => {
                leaves.push(words);
            }
            Fact::List(items) => items.into_iter().for_each(|it| it.pick(leaves)),
            Fact::Group(members) => members.into_iter().for_each(|(_, it)| it.pick(leaves)),
            Fact::Words(_) | Fact::Worded(_) | Fact::Unit(_) | Fact::Nothing => {}
        }
    }

    /// Words put together, of which nothing may be left.
    pub fn worded(words: Worded) -> Fact {
        Fact::Worded(Arc::new(words))
    }

    /// Whether something is so, which nobody prints.
    pub fn flag(on: bool) -> Fact {
        match on {
            true => Fact::worded(Worded::plain("true")),
            false => Fact::Nothing,
        }
    }

    /// Words that no file holds, such as a number worked out from a date.
    pub fn words(text: impl Into<String>, span: Span) -> Fact {
        Fact::Words(Spanned::new(text.into(), span))
    }
}
