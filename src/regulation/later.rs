//! Rows by name, each read when it is first asked for.

use std::sync::OnceLock;

use serde_json::{Map, Value};

use crate::campaign::Names;
use crate::diagnostic::Sink;
use crate::fact::Fact;
use crate::node::{Kind, Node, Unread};
use crate::shape::{Shape, Text};

/// Rows that may not have been read yet.
#[derive(Debug, Clone)]
pub struct Later<T>(Names<Row<T>>);

impl<T: Shape> Later<T> {
    /// What a name stands for.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.0.get(name)?.whole()
    }

    /// Whether a name stands for something; what it is stays unread.
    pub fn has(&self, name: &str) -> bool {
        self.0.get(name).is_some()
    }

    /// All rows, in the order of the file.
    pub fn rows(&self) -> impl Iterator<Item = (&Text, &T)> {
        let rows = self.0.0.iter();
        rows.filter_map(|(name, row)| Some((name, row.whole()?)))
    }
}

impl<T: Shape + PartialEq> PartialEq for Later<T> {
    fn eq(&self, other: &Self) -> bool {
        self.rows().eq(other.rows())
    }
}

impl<T: Shape> Shape for Later<T> {
    fn read(node: &Node, sink: &mut Sink) -> Option<Self> {
        Names::read(node, sink).map(Later)
    }
    fn schema(defs: &mut Map<String, Value>) -> Value {
        Names::<T>::schema(defs)
    }
    fn fact(&self) -> Fact {
        self.0.fact()
    }
}

/// A row, read or not.
#[derive(Debug, Clone)]
struct Row<T> {
    unread: Option<Unread>,
    whole: OnceLock<Option<T>>,
}

impl<T: Shape> Row<T> {
    /// What is left unread is right for sure: nobody needs to be told of its faults.
    fn whole(&self) -> Option<&T> {
        let read = || T::read(&self.unread.as_ref()?.node()?, &mut Sink::default());
        self.whole.get_or_init(read).as_ref()
    }
}

impl<T: Shape> Shape for Row<T> {
    fn read(node: &Node, sink: &mut Sink) -> Option<Self> {
        let (unread, whole) = match &node.kind {
            Kind::Unread(unread) => (Some(unread.clone()), OnceLock::new()),
            _ => (None, OnceLock::from(Some(T::read(node, sink)?))),
        };
        Some(Row { unread, whole })
    }
    fn schema(defs: &mut Map<String, Value>) -> Value {
        T::schema(defs)
    }
    fn fact(&self) -> Fact {
        self.whole().map_or(Fact::Nothing, Shape::fact)
    }
}
