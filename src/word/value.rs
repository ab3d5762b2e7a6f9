//! Facts as values of the template engine that remember where they came from.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use minijinja::value::{Enumerator, Kwargs, Object, ObjectRepr};
use minijinja::{Error, ErrorKind, Value};

use crate::fact::Fact;
use crate::origin::Worded;
use crate::pattern;

/// Words on their way through a template.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    pub words: Arc<Worded>,
    /// A table goes through whole; only `@bang` can take it out.
    pub table: Option<Fact>,
}

impl Words {
    fn new(words: impl Into<Arc<Worded>>) -> Self {
        Self {
            words: words.into(),
            table: None,
        }
    }

    fn plain(text: impl Into<String>) -> Self {
        Self::new(Worded::plain(text))
    }
}

impl Object for Words {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        ObjectRepr::Plain
    }
    fn is_true(self: &Arc<Self>) -> bool {
        !self.words.text.trim().is_empty()
    }
    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words.text)
    }
}

/// A group of facts; printing one prints its `text`.
#[derive(Debug)]
struct Group {
    members: Vec<(Cow<'static, str>, Value)>,
    /// Itself, if it is a table.
    table: Option<Fact>,
}

impl Object for Group {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let key = key.as_str()?;
        self.members
            .iter()
            .find(|(k, _)| k == key)
            .map(|(_, v)| v.clone())
    }
    fn enumerate(self: &Arc<Self>) -> Enumerator {
        Enumerator::Values(
            self.members
                .iter()
                .map(|(k, _)| Value::from(&**k))
                .collect(),
        )
    }
    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.members.iter().find(|(k, _)| k == "text") {
            Some((_, text)) => write!(f, "{text}"),
            None => Ok(()),
        }
    }
}

/// A fact as a value.
pub fn of(fact: &Fact) -> Value {
    match fact {
        Fact::Nothing => Value::from(()),
        Fact::Worded(words) => Value::from_object(Words::new(Arc::clone(words))),
        Fact::Words(words) | Fact::Unit(words) => {
            Value::from_object(Words::new(Worded::whole(&words.value, Some(words.span))))
        }
        Fact::List(items) => items.iter().map(of).collect(),
        Fact::Group(members) => Value::from_object(Group {
            members: members.iter().map(|(k, f)| (k.clone(), of(f))).collect(),
            table: fact.get("rows").map(|_| fact.clone()),
        }),
    }
}

/// What printing a value puts on the paper.
pub fn words_of(value: &Value) -> Result<Words, Error> {
    if let Some(words) = value.downcast_object_ref::<Words>() {
        return Ok(words.clone());
    }
    if let Some(group) = value.downcast_object_ref::<Group>() {
        if let Some((_, text)) = group.members.iter().find(|(k, _)| k == "text") {
            return words_of(text);
        }
        return Ok(Words {
            table: group.table.clone(),
            ..Words::plain("")
        });
    }
    if let Some(text) = value.as_str() {
        return Ok(Words::plain(text));
    }
    if value.is_integer() {
        return Ok(Words::plain(value.to_string()));
    }
    if let Ok(items) = value.try_iter()
        && !value.is_none()
    {
        let parts: Vec<Words> = items.map(|v| words_of(&v)).collect::<Result<_, _>>()?;
        let words = Worded::joined(parts.iter().map(|it| &*it.words), ", ");
        return Ok(Words::new(words));
    }
    // Booleans, fractions and nothing have no place in an official paper.
    Err(Error::new(
        ErrorKind::InvalidOperation,
        format!("không in được giá trị `{value}`"),
    ))
}

/// Capital letters, keeping their places.
pub fn upper(value: &Value) -> Result<Value, Error> {
    let words = words_of(value)?.words;
    Ok(Value::from_object(Words::new(words.upper())))
}

/// A wording of the regulation with its `{…}` filled in.
pub fn fill(pattern: &Value, values: Kwargs) -> Result<Value, Error> {
    let pattern = words_of(pattern)?.words;
    let mut given = Vec::new();
    for name in values.args() {
        let value = words_of(&values.peek::<Value>(name)?)?;
        given.push((name, value.words));
    }
    let filled = pattern::fill_worded(&pattern, |name| {
        let found = given.iter().find(|(known, _)| *known == name);
        found.map(|(_, words)| Worded::clone(words))
    });
    Ok(Value::from_object(Words::new(filled)))
}

/// A group with the members of another laid over its own.
pub fn over(base: &Value, upper: &Value) -> Value {
    let (Some(base_group), Some(upper)) = (
        base.downcast_object_ref::<Group>(),
        upper.downcast_object_ref::<Group>(),
    ) else {
        return base.clone();
    };
    let kept = base_group
        .members
        .iter()
        .filter(|(k, _)| upper.members.iter().all(|(u, _)| u != k));
    Value::from_object(Group {
        members: kept.chain(&upper.members).cloned().collect(),
        table: None,
    })
}
