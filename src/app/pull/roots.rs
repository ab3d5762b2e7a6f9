//! Texts read as YAML for as long as edits are looked for, and the values that words were typed in.

use std::ops::Range;

use super::bench::{Edit, Sight, Whose};
use crate::diagnostic::Sink;
use crate::edit::{self, Change, Step};
use crate::node::{Kind, Node};
use crate::read::yaml;
use crate::source::Span;

/// The texts of a sight.
pub struct Roots<'s> {
    sight: &'s Sight,
    own: Option<Node<'s>>,
    office: Option<Node<'s>>,
    campaign: Option<Node<'s>>,
}

/// The words of a value, and where they are.
pub struct Found<'r> {
    whose: Whose,
    way: Vec<Step>,
    pub value: &'r str,
    node: &'r Node<'r>,
}

/// The part of a value that was typed in some stretch of its text.
pub struct Part<'r> {
    pub found: Found<'r>,
    pub range: Range<usize>,
    typed: Span,
}

impl<'s> Roots<'s> {
    pub fn of(sight: &'s Sight) -> Roots<'s> {
        let read = |whose| {
            let file = sight.file(whose)?;
            yaml::parse(file, sight.texts.get(whose)?, &mut Sink::default())
        };
        Roots {
            sight,
            own: read(Whose::Own),
            office: read(Whose::Office),
            campaign: read(Whose::Campaign),
        }
    }

    pub fn root(&self, whose: Whose) -> Option<&Node<'s>> {
        match whose {
            Whose::Own => self.own.as_ref(),
            Whose::Office => self.office.as_ref(),
            Whose::Campaign => self.campaign.as_ref(),
        }
    }

    /// The text of a stretch as it is typed.
    pub fn typed(&self, span: Span) -> &'s str {
        let whose = self.sight.whose(span.file);
        let text = whose.and_then(|it| self.sight.texts.get(it));
        let typed = text.and_then(|it| it.get(span.start as usize..span.end as usize));
        typed.unwrap_or("")
    }

    /// The words that a place is a part of.
    pub fn found(&self, span: Span) -> Option<Found<'_>> {
        let whose = self.sight.whose(span.file)?;
        let root = self.root(whose)?;
        let way = edit::way(root, span.start);
        let node = edit::at(root, &way)?;
        let Kind::Scalar(value) = &node.kind else {
            return None;
        };
        Some(Found {
            whose,
            way,
            value,
            node,
        })
    }

    /// Those of them that were typed there.
    pub fn part(&self, typed: Span) -> Option<Part<'_>> {
        let found = self.found(typed)?;
        let text = self.sight.texts.get(found.whose)?;
        let range = edit::read(text, found.node, typed)?;
        Some(Part {
            found,
            range,
            typed,
        })
    }

    /// Some words of a value changed, which were typed in a stretch of its text.
    pub fn words(&self, typed: Span, words: &str) -> Option<Edit> {
        let part = self.part(typed)?;
        let range = part.range.clone();
        Some(part.edit(range, words.to_owned()))
    }
}

impl Found<'_> {
    /// Other words for the whole value.
    pub fn set(&self, words: String) -> Edit {
        Edit {
            whose: self.whose,
            way: self.way.clone(),
            change: Change::Set(words.into()),
            at: self.node.span.start,
        }
    }
}

impl Part<'_> {
    /// Other words for some of the value that it is a part of.
    pub fn edit(self, range: Range<usize>, words: String) -> Edit {
        Edit {
            whose: self.found.whose,
            way: self.found.way,
            change: Change::Words(range, words),
            at: self.typed.start,
        }
    }

    /// The lines of the value that it stands on.
    pub fn lines(&self) -> Option<Range<usize>> {
        let (before, behind) = (
            self.found.value.get(..self.range.start)?,
            self.found.value.get(self.range.end..)?,
        );
        let start = before.rfind('\n').map_or(0, |it| it + 1);
        let end = behind.find('\n').unwrap_or(behind.len());
        Some(start..self.range.end + end)
    }
}
