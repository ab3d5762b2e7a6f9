//! A description that is yet to be typed: values under their keys, in their order, with remarks for
//! whoever reads the file, and the text that says them.

mod text;

/// What stands at a key or in a list.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// Words; each line of them is a paragraph.
    Words(String),
    List(Vec<Value>),
    /// A list that is typed between brackets, as rows of tables are.
    Row(Vec<Value>),
    Group(Group),
}

/// Keys with their values.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Group(Vec<Member>);

#[derive(Debug, Clone, PartialEq)]
struct Member {
    key: String,
    value: Value,
    /// Said in the lines above it.
    remark: Option<String>,
}

impl Value {
    pub fn words(words: impl Into<String>) -> Value {
        Value::Words(words.into())
    }

    fn reword(&mut self, change: &dyn Fn(&mut String)) {
        match self {
            Value::Words(words) => change(words),
            Value::List(items) | Value::Row(items) => {
                items.iter_mut().for_each(|it| it.reword(change));
            }
            Value::Group(group) => group.reword(change),
        }
    }

    /// Whether nothing stands in it; blank words say that something is not there.
    pub fn is_empty(&self) -> bool {
        match self {
            Value::Words(_) => false,
            Value::List(items) | Value::Row(items) => items.is_empty(),
            Value::Group(group) => group.is_empty(),
        }
    }
}

impl From<Group> for Value {
    fn from(group: Group) -> Value {
        Value::Group(group)
    }
}

/// One value by itself, several as a list.
impl From<Vec<Value>> for Value {
    fn from(mut items: Vec<Value>) -> Value {
        match items.len() {
            1 if matches!(items[0], Value::Words(_)) => items.remove(0),
            _ => Value::List(items),
        }
    }
}

impl Group {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts a value behind the others, in the place of one with its key; one with nothing in it is
    /// left out.
    pub fn put(&mut self, key: &str, value: impl Into<Value>) {
        let value = value.into();
        self.0.retain(|it| it.key != key || value.is_empty());
        if !value.is_empty() {
            self.0.push(Member {
                key: key.to_owned(),
                value,
                remark: None,
            });
        }
    }

    /// Puts words behind the others, if there are any.
    pub fn say(&mut self, key: &str, words: impl Into<String>) {
        let words = words.into();
        if !words.is_empty() {
            self.put(key, Value::Words(words));
        }
    }

    /// Puts a key without a value, which says that something is not there.
    pub fn blank(&mut self, key: &str) {
        self.put(key, Value::words(""));
    }

    /// Says something above the value that was put last.
    pub fn remark(&mut self, words: impl Into<String>) {
        if let Some(last) = self.0.last_mut() {
            last.remark = Some(words.into());
        }
    }

    /// Changes all words in it.
    pub fn reword(&mut self, change: &dyn Fn(&mut String)) {
        self.0.iter_mut().for_each(|it| it.value.reword(change));
    }

    /// What stands at a key.
    pub fn get(&self, key: &str) -> Option<&Value> {
        let found = self.0.iter().find(|it| it.key == key);
        found.map(|it| &it.value)
    }

    /// The keys with their values, in order.
    pub fn members(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|it| (&*it.key, &it.value))
    }

    /// The words alone, when it holds nothing else at this key.
    pub fn alone(&self, key: &str) -> Option<&Value> {
        match &self.0[..] {
            [only] if only.key == key && only.remark.is_none() => Some(&only.value),
            _ => None,
        }
    }
}
