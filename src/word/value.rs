//! Facts as values of the template engine that remember where they came from.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use minijinja::value::{Enumerator, Kwargs, Object, ObjectRepr};
use minijinja::{Error, Value};

use super::engine::{MOST_BYTES, too_long};
use super::fault;
use super::within::in_line;
use crate::fact::Fact;
use crate::pattern;
use crate::shape::nearest;
use crate::worded::Worded;

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

    /// How many bytes of memory they stand for.
    pub fn size(&self) -> usize {
        self.words.text.len() + size_of::<Words>()
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
    /// Whether it has all the members it can have, so that another is a mistake.
    is_closed: bool,
}

/// Groups whose members somebody named.
const OPEN_GROUPS: [&str; 7] = [
    "checks", "facts", "ids", "labels", "signers", "units", "words",
];

impl Object for Group {
    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        let key = key.as_str()?;
        let found = self.members.iter().find(|(k, _)| k == key);
        match found {
            None if self.is_closed => Some(Value::from(self.no_member(key))),
            found => found.map(|(_, v)| v.clone()),
        }
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

impl Group {
    fn no_member(&self, key: &str) -> Error {
        let known = || self.members.iter().map(|(k, _)| &**k);
        let list = known().map(|it| format!("`{it}`"));
        let list = list.collect::<Vec<_>>().join(", ");
        fault::own(&match nearest(key, known()) {
            Some(near) => message!(
                "ở đây không có mục `{key}`, có phải là `{near}`? Dùng được: {list}",
                "there is no `{key}` here, did you mean `{near}`? There are: {list}"
            ),
            None => message!(
                "ở đây không có mục `{key}`; dùng được: {list}",
                "there is no `{key}` here; there are: {list}"
            ),
        })
    }
}

/// The tree of facts as a value; what the root does not have, a template may have set.
pub fn of(facts: &Fact) -> Value {
    group_or(facts, false)
}

fn closed(fact: &Fact) -> Value {
    group_or(fact, true)
}

/// A fact as a value.
fn group_or(fact: &Fact, is_closed: bool) -> Value {
    match fact {
        Fact::Nothing => Value::from(()),
        Fact::Worded(words) => Value::from_object(Words::new(Arc::clone(words))),
        Fact::Words(words) | Fact::Unit(words) => {
            Value::from_object(Words::new(Worded::whole(&words.value, Some(words.span))))
        }
        Fact::List(items) => items.iter().map(closed).collect(),
        Fact::Group(members) => Value::from_object(Group {
            members: members
                .iter()
                .map(|(k, f)| (k.clone(), group_or(f, !OPEN_GROUPS.contains(&&**k))))
                .collect(),
            table: fact.get("rows").map(|_| fact.clone()),
            // A time has only what can be told of it.
            is_closed: is_closed && (fact.get("text").is_none() || fact.get("heading").is_some()),
        }),
    }
}

/// What printing a value puts on the paper.
pub fn words_of(value: &Value) -> Result<Words, Error> {
    words_within(value, &mut 0)
}

/// A value's words; `made` counts the bytes of all that were made on the way.
fn words_within(value: &Value, made: &mut usize) -> Result<Words, Error> {
    let words = words_inside(value, made)?;
    *made += words.size();
    if *made > MOST_BYTES {
        return Err(too_long());
    }
    Ok(words)
}

fn words_inside(value: &Value, made: &mut usize) -> Result<Words, Error> {
    if let Some(words) = value.downcast_object_ref::<Words>() {
        return Ok(words.clone());
    }
    if let Some(group) = value.downcast_object_ref::<Group>() {
        if let Some((_, text)) = group.members.iter().find(|(k, _)| k == "text") {
            return words_inside(text, made);
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
        return joined(items, ", ", made);
    }
    if value.is_none() {
        return Err(fault::own(&message!(
            "giá trị này không có lời để in",
            "this value has no words to print"
        )));
    }
    // Booleans, fractions and nothing have no place in an official paper.
    let shown = match value.as_object() {
        Some(_) => "{…}".to_owned(),
        None => value.to_string(),
    };
    Err(fault::own(&message!(
        "không in được giá trị `{shown}`",
        "the value `{shown}` cannot be printed"
    )))
}

/// A list in one line.
pub fn join(list: &Value, between: Option<String>) -> Result<Value, Error> {
    let between = between.unwrap_or_default();
    joined(list.try_iter()?, &between, &mut 0).map(Value::from_object)
}

fn joined(
    items: impl Iterator<Item = Value>,
    between: &str,
    made: &mut usize,
) -> Result<Words, Error> {
    let mut parts = Vec::new();
    for item in items {
        *made += between.len();
        let words = words_within(&item, made)?;
        if words.table.is_some() {
            return Err(fault::own(&message!(
                "đây là danh sách bảng; in từng bảng bằng `@bang` trong `{{% for %}}`",
                "this is a list of tables; print each by `@bang` in a `{{% for %}}`"
            )));
        }
        parts.push(Arc::unwrap_or_clone(words.words));
    }
    Ok(Words::new(in_line(parts, between)))
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
    if filled.text.len() > MOST_BYTES {
        return Err(too_long());
    }
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
        is_closed: base_group.is_closed,
    })
}
