//! Lines of a paper that an office words itself: a label and what stands behind it, in the order
//! they were typed.

use serde_json::{Map, Value, json};

use crate::diagnostic::Sink;
use crate::fact::Fact;
use crate::node::{Kind, Node};
use crate::shape::{self, Field, Shape, Text};
use crate::worded::Worded;

/// Lines, or groups of lines with a name of their own: a side of a contract, who took part.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Fields(pub Vec<(Text, Given)>);

/// What stands behind a label.
#[derive(Debug, Clone, PartialEq)]
pub enum Given {
    Words(Text),
    /// Each on a line of its own.
    List(Vec<Text>),
    /// The label is then the name of a group.
    Lines(Fields),
}

/// Groups inside each other at most.
const DEEPEST: usize = 3;

impl Shape for Fields {
    fn read(node: &Node, sink: &mut Sink) -> Option<Self> {
        read(node, DEEPEST, sink)
    }
    fn schema(_: &mut Map<String, Value>) -> Value {
        let words = json!({ "type": ["string", "number", "boolean", "array", "object"] });
        json!({ "type": "object", "additionalProperties": words, "$comment": "labels" })
    }
    fn fact(&self) -> Fact {
        Fact::List(self.lines().collect())
    }
}

fn read(node: &Node, deep: usize, sink: &mut Sink) -> Option<Fields> {
    let Kind::Map(pairs) = &node.kind else {
        let wanted = message!("các dòng `nhãn: lời`", "lines of `label: words`");
        sink.push(shape::wrong_kind(node, &wanted));
        return None;
    };
    let given = |value: &Node, sink: &mut Sink| match &value.kind {
        Kind::List(_) => Vec::field(Some(value), sink).map(Given::List),
        Kind::Map(_) if deep > 1 => read(value, deep - 1, sink).map(Given::Lines),
        _ => Text::read(value, sink).map(Given::Words),
    };
    let lines = pairs.iter().filter_map(|(label, value)| {
        let label = Text::new(label.value.to_string(), label.span);
        Some((label, given(value, sink)?))
    });
    Some(Fields(lines.collect()))
}

impl Fields {
    /// Each line for the templates; a label without a sign behind it gets its colon.
    pub fn lines(&self) -> impl Iterator<Item = Fact> {
        self.0.iter().map(|(label, given)| {
            let (member, fact) = match given {
                Given::Words(it) => ("text", it.fact()),
                Given::List(it) => ("items", it.fact()),
                Given::Lines(it) => ("fields", it.fact()),
            };
            let has_sign = label.value.trim_end().ends_with([':', ',']);
            let colon = match has_sign || member == "fields" {
                true => Fact::Nothing,
                false => Fact::worded(Worded::plain(":")),
            };
            line(Fact::Nothing, label.fact(), colon, member, fact)
        })
    }

    /// Its groups of lines.
    pub fn groups(&self) -> impl Iterator<Item = &Fields> {
        self.0.iter().filter_map(|(_, given)| match given {
            Given::Lines(it) => Some(it),
            _ => None,
        })
    }
}

/// A line for the templates: of what can stand behind its label it has one.
pub fn line(key: Fact, label: Fact, colon: Fact, member: &str, fact: Fact) -> Fact {
    let mut all = vec![
        ("key".into(), key),
        ("label".into(), label),
        ("colon".into(), colon),
    ];
    for one in ["text", "items", "table", "fields"] {
        let own = (one == member).then(|| fact.clone());
        all.push((one.into(), own.unwrap_or(Fact::Nothing)));
    }
    Fact::Group(all)
}
