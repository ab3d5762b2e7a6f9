//! What a change makes of values, told without their text.

use super::{Change, Step};
use crate::node::{Kind, Node};

/// A value without its place.
#[derive(Debug, Clone, PartialEq)]
enum Value {
    Blank,
    Words(String),
    List(Vec<Value>),
    Group(Vec<(String, Value)>),
}

/// Whether what is read after a change is what was read before it with just that value changed.
pub fn holds(before: &Node, after: &Node, way: &[Step], change: &Change) -> bool {
    let mut wanted = Value::of(before);
    wanted.change(way, change).is_some() && wanted == Value::of(after)
}

impl Value {
    fn of(node: &Node) -> Value {
        match &node.kind {
            Kind::Blank => Value::Blank,
            Kind::Scalar(words) => Value::Words(words.to_string()),
            Kind::List(items) => Value::List(items.iter().map(Value::of).collect()),
            Kind::Map(pairs) => {
                let pairs = pairs.iter();
                Value::Group(
                    pairs
                        .map(|(key, it)| (key.value.to_string(), Value::of(it)))
                        .collect(),
                )
            }
        }
    }

    fn change(&mut self, way: &[Step], change: &Change) -> Option<()> {
        let Some((step, rest)) = way.split_first() else {
            match (change, self) {
                (Change::Set(words), own) => *own = Value::Words(words.clone()),
                (Change::Put(key, words), Value::Group(pairs)) => {
                    pairs.push((key.clone(), Value::Words(words.clone())));
                }
                (Change::Remark(_), _) => {}
                _ => return None,
            }
            return Some(());
        };
        match (step, self) {
            (Step::Item(at), Value::List(items)) if rest.is_empty() => match change {
                Change::Insert(words) if *at <= items.len() => {
                    items.insert(*at, Value::Words(words.clone()));
                }
                Change::Remove if *at < items.len() => drop(items.remove(*at)),
                _ => return items.get_mut(*at)?.change(rest, change),
            },
            (Step::Key(key), Value::Group(pairs)) => {
                let at = pairs.iter().position(|(known, _)| known == key)?;
                match change {
                    Change::Remove if rest.is_empty() => drop(pairs.remove(at)),
                    _ => return pairs.get_mut(at)?.1.change(rest, change),
                }
            }
            (Step::Item(at), Value::List(items)) => {
                return items.get_mut(*at)?.change(rest, change);
            }
            _ => return None,
        }
        Some(())
    }
}
