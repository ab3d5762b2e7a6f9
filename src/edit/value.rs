//! What a change makes of values, told without their text.

use super::{Change, Step};
use crate::node::{Kind, Node};

/// A value without its place: what is read, or is to be typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    Blank,
    Words(String),
    List(Vec<Value>),
    Group(Vec<(String, Value)>),
}

impl<W: Into<String>> From<W> for Value {
    fn from(words: W) -> Value {
        Value::Words(words.into())
    }
}

/// Whether what is read after a change is what was read before it with just that value changed.
pub fn holds(before: &Node, after: &Node, way: &[Step], change: &Change) -> bool {
    let mut wanted = Value::of(before);
    wanted.change(way, change).is_some() && wanted == Value::of(after)
}

impl Value {
    pub fn of(node: &Node) -> Value {
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
        match (change, way.split_last()) {
            (Change::Set(value), _) => *self.at(way)? = value.clone(),
            (Change::Words(range, words), _) => {
                let Value::Words(own) = self.at(way)? else {
                    return None;
                };
                own.get(range.clone())?;
                own.replace_range(range.clone(), words);
            }
            (Change::Put(key, value), _) => {
                let Value::Group(pairs) = self.at(way)? else {
                    return None;
                };
                pairs.push((key.clone(), value.clone()));
            }
            (Change::Insert(value), Some((Step::Item(at), above))) => {
                self.insert(above, *at, value.clone())?;
            }
            (Change::Remove, Some((Step::Item(at), above))) => match self.at(above)? {
                Value::List(items) if *at < items.len() => drop(items.remove(*at)),
                _ => return None,
            },
            (Change::Remove, Some((Step::Key(key), above))) => {
                let Value::Group(pairs) = self.at(above)? else {
                    return None;
                };
                let at = pairs.iter().position(|(known, _)| known == key)?;
                pairs.remove(at);
            }
            (Change::Move(to), Some((Step::Item(at), above))) => {
                // A hole keeps its place until the item stands in its new one.
                let own = self.at(way)?.clone();
                let Value::List(items) = self.at(above)? else {
                    return None;
                };
                *items.get_mut(*at)? = Value::hole();
                let (Step::Item(at), above) = to.split_last()? else {
                    return None;
                };
                self.insert(above, *at, own)?;
                self.close();
            }
            (Change::Wrap(key), _) => {
                let own = self.at(way)?;
                let inner = std::mem::replace(own, Value::Blank);
                *own = Value::Group(vec![(key.clone(), inner)]);
            }
            (Change::Remark(_), _) => {}
            _ => return None,
        }
        Some(())
    }

    fn at(&mut self, way: &[Step]) -> Option<&mut Value> {
        way.iter()
            .try_fold(self, |value, step| match (step, value) {
                (Step::Item(at), Value::List(items)) => items.get_mut(*at),
                (Step::Key(key), Value::Group(pairs)) => {
                    let known = pairs.iter_mut().find(|(known, _)| known == key);
                    known.map(|(_, it)| it)
                }
                _ => None,
            })
    }

    fn insert(&mut self, way: &[Step], at: usize, value: Value) -> Option<()> {
        match self.at(way)? {
            Value::List(items) if at <= items.len() => items.insert(at, value),
            _ => return None,
        }
        Some(())
    }

    /// No text can say this, so it is none of the values that are read.
    fn hole() -> Value {
        Value::Words("\0".into())
    }

    fn close(&mut self) {
        match self {
            Value::List(items) => {
                items.retain(|it| *it != Value::hole());
                items.iter_mut().for_each(Value::close);
            }
            Value::Group(pairs) => pairs.iter_mut().for_each(|(_, it)| it.close()),
            _ => {}
        }
    }
}
