//! Rows by name that are read when one of them is first asked for.

use std::sync::OnceLock;

use serde_json::{Map, Value};

use crate::campaign::Names;
use crate::diagnostic::Sink;
use crate::fact::Fact;
use crate::node::{Kind, Node, Unread};
use crate::shape::{Shape, Text};

/// Rows that may not have been read yet.
#[derive(Debug, Clone)]
pub struct Later<T> {
    unread: Option<Unread>,
    names: OnceLock<Option<Names<T>>>,
}

impl<T: Shape> Later<T> {
    /// What a name stands for.
    pub fn get(&self, name: &str) -> Option<&T> {
        self.names()?.get(name)
    }

    /// All rows, in the order of the file.
    pub fn rows(&self) -> &[(Text, T)] {
        self.names().map_or(&[], |names| &names.0)
    }

    /// What is left unread is right for sure: nobody needs to be told of its faults.
    fn names(&self) -> Option<&Names<T>> {
        let read = || Names::read(&self.unread.as_ref()?.node()?, &mut Sink::default());
        self.names.get_or_init(read).as_ref()
    }
}

impl<T: Shape + PartialEq> PartialEq for Later<T> {
    fn eq(&self, other: &Self) -> bool {
        self.names() == other.names()
    }
}

impl<T: Shape> Shape for Later<T> {
    fn read(node: &Node, sink: &mut Sink) -> Option<Self> {
        let (unread, names) = match &node.kind {
            Kind::Unread(unread) => (Some(unread.clone()), OnceLock::new()),
            _ => (None, OnceLock::from(Some(Names::read(node, sink)?))),
        };
        Some(Later { unread, names })
    }
    fn schema(defs: &mut Map<String, Value>) -> Value {
        Names::<T>::schema(defs)
    }
    fn fact(&self) -> Fact {
        self.names().map_or(Fact::Nothing, Shape::fact)
    }
}
