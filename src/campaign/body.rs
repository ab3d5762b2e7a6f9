//! What one kind of paper has and others lack: the parts of its body, and keys of its own.

use std::borrow::Cow;

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::{ATTACHED, Attached, Campaign, Entry, Fields, Moment, Precision, Table, When, Who};
use crate::diagnostic::{Diagnostic, Sink};
use crate::fact::Fact;
use crate::kind::{ARTICLES, Kind, Kinds, OwnKey};
use crate::node::{self, Node, Pairs};
use crate::numbering;
use crate::shape::{self, Field, Known, Later, Shape, Text};
use crate::source::Spanned;
use crate::time;

/// The parts of the body in the order of the kind, the values of its own keys, and the texts
/// issued with it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Body {
    pub parts: Vec<(String, Entry)>,
    pub own: Vec<(String, Own)>,
    pub attached: Vec<Attached>,
}
/// The value of a key that a kind declares.
#[derive(Debug, Clone, PartialEq)]
pub enum Own {
    Text(Text),
    List(Vec<Text>),
    Time(When),
    Who(Who),
    Table(Box<Table>),
    Fields(Fields),
}

impl Body {
    /// Reads what the kind of a description says it may have, and gives what is left: the keys
    /// that all have. When nobody knows the kind, which a check tells, it may have what any has.
    pub fn described<'n>(
        node: Node<'n>,
        all: &[&'static str],
        kinds: &Kinds,
        sink: &mut Sink,
    ) -> (Node<'n>, Body) {
        let node::Kind::Map(pairs) = node.kind else {
            return (node, Body::default());
        };
        let is_shared = |pair: &(Spanned<Cow<str>>, Node)| all.contains(&&*pair.0.value);
        let (shared, own) = pairs.into_iter().partition(is_shared);
        let shared = Node {
            span: node.span,
            kind: node::Kind::Map(shared),
        };
        let kind = match shared.get("kind").map(|it| &it.kind) {
            Some(node::Kind::Scalar(key)) => kinds.get(key.trim()),
            _ => None,
        };
        let kinds: Vec<&Kind> = kind.map_or_else(|| kinds.iter().collect(), |it| vec![it]);
        let body = Body::read(&shared, own, all, &kinds, sink);
        (shared, body)
    }

    /// Reads the keys that not every paper has, as these kinds declare them. `shared` holds the
    /// rest of the description.
    fn read(
        shared: &Node,
        own: Pairs,
        all: &[&'static str],
        kinds: &[&Kind],
        sink: &mut Sink,
    ) -> Body {
        let parts = || kinds.iter().flat_map(|it| &it.parts);
        let keys = || kinds.iter().flat_map(|it| it.own_keys());
        for (key, _) in &own {
            let part = parts().any(|it| *it.key.0.value == key.value);
            if part || keys().any(|(name, _)| *name.value == key.value) {
                continue;
            }
            // Of a kind that nobody knows it may be a key, unless it is meant for another.
            let is_lost = kinds.len() != 1 && shared.get("kind").is_some();
            if is_lost && shape::nearest(&key.value, all.iter().copied()).is_none() {
                continue;
            }
            let attached = (all == Campaign::KEYS).then_some(ATTACHED);
            let known = all.iter().copied().chain(attached);
            let known = known.chain(parts().map(|it| it.key.0.value.as_str()));
            let known = known.chain(keys().map(|(it, _)| it.value.as_str()));
            // Kinds share many of their keys.
            let mut all_known: Vec<&str> = Vec::new();
            for key in known {
                if !all_known.contains(&key) {
                    all_known.push(key);
                }
            }
            sink.push(shape::unknown_key(&key.value, key.span, &all_known));
        }
        let found = |name: &str| own.iter().find(|(key, _)| key.value == name);
        let mut body = Body::default();
        for part in parts() {
            let key = &part.key.0.value;
            let given = found(key).map(|(_, it)| it);
            match Option::<Entry>::field(given, sink).flatten() {
                Some(entry) if body.parts.iter().all(|(it, _)| it != key) => {
                    body.parts.push((key.clone(), entry));
                }
                None if given.is_none() && kinds.len() == 1 && part.is_needed() => {
                    sink.push(shape::missing(shared.span, key, &part.about.0.value));
                }
                _ => {}
            }
        }
        for (key, own) in keys() {
            let given = found(&key.value).map(|(_, it)| it);
            match given.filter(|it| it.kind != node::Kind::Blank) {
                Some(node) => {
                    // Kinds that share a name may mean other things by it.
                    let mut apart = Sink::default();
                    let told = match kinds.len() {
                        1 => &mut *sink,
                        _ => &mut apart,
                    };
                    let value = Own::read(&own.r#type.0.value, node, told);
                    let is_empty = value.as_ref().is_some_and(Own::is_empty);
                    if is_empty && own.is_needed() {
                        let about = &own.about.0.value;
                        told.push(shape::empty(&key.value, node.span, about));
                    }
                    body.own.extend(value.map(|it| (key.value.clone(), it)));
                }
                None if kinds.len() == 1 && own.is_needed() => {
                    let about = &own.about.0.value;
                    sink.push(match found(&key.value) {
                        Some((typed, _)) => {
                            shape::left_blank(&Text::new(key.value.clone(), typed.span), about)
                        }
                        None => shape::missing(shared.span, &key.value, about),
                    });
                }
                None => {}
            }
        }
        body
    }

    /// What a key of the kind holds.
    pub fn own(&self, name: &str) -> Option<&Own> {
        let found = self.own.iter().find(|(key, _)| key == name);
        found.map(|(_, it)| it)
    }

    /// A part by its name.
    pub fn part(&self, name: &str) -> Option<&Entry> {
        let mut parts = self.parts.iter();
        parts.find(|(key, _)| key == name).map(|(_, it)| it)
    }

    /// What its parts hold, outer before inner, each with the name of its part.
    pub fn entries(&self) -> Vec<(&str, &Entry)> {
        let mut all = Vec::new();
        for (part, entry) in &self.parts {
            entry.walk(&mut |it| all.push((part.as_str(), it)));
        }
        all
    }

    /// The number of its last article, when it has any.
    pub fn last_article(&self) -> Option<String> {
        let (mut count, mut last) = (0, None);
        let mut number = |entry: &Entry| {
            let typed = entry.number.as_ref().map(|it| it.0.value.trim());
            let typed = typed.and_then(|it| {
                it.split([' ', '.'])
                    .find(|it| it.contains(char::is_numeric))
            });
            count = typed.map_or(count + 1, |it| numbering::value_of(it).unwrap_or(count));
            last = Some(typed.map_or_else(|| count.to_string(), str::to_owned));
        };
        for (part, entry) in &self.parts {
            match part == ARTICLES {
                true => entry.items.iter().for_each(&mut number),
                false => entry.walk(&mut |it| it.articles.iter().for_each(&mut number)),
            }
        }
        last
    }

    /// The values of keys of its kind, and of the kinds of what is issued with it.
    fn values(&self) -> impl Iterator<Item = &Own> {
        let attached = self.attached.iter().flat_map(|it| &it.body.own);
        self.own.iter().chain(attached).map(|(_, it)| it)
    }

    /// The times that keys of the kind hold.
    pub fn times(&self) -> impl Iterator<Item = &When> {
        self.values().filter_map(|it| match it {
            Own::Time(when) => Some(when),
            _ => None,
        })
    }

    /// The tables that keys of the kind hold.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.values().filter_map(|it| match it {
            Own::Table(table) => Some(&**table),
            _ => None,
        })
    }

    /// Visits the tables of its keys and of what is issued with it.
    pub fn tables_mut(&mut self, visit: &mut dyn FnMut(&mut Table)) {
        let attached = self.attached.iter_mut().flat_map(|it| &mut it.body.own);
        for (_, own) in self.own.iter_mut().chain(attached) {
            if let Own::Table(table) = own {
                visit(table);
            }
        }
        for text in &mut self.attached {
            for (_, part) in &mut text.body.parts {
                part.tables_mut(visit);
            }
            text.outline.iter_mut().for_each(|it| it.tables_mut(visit));
        }
    }

    /// The people and bodies that keys of the kind hold.
    pub fn people(&self) -> impl Iterator<Item = &Who> {
        self.values().filter_map(|it| match it {
            Own::Who(who) => Some(who),
            _ => None,
        })
    }
}

impl Later for Body {
    /// Templates cannot write `-` in a name, so they also have it with `_`.
    fn members(&self) -> Vec<(Cow<'static, str>, Fact)> {
        let parts = self.parts.iter().map(|(key, it)| (key, it.fact()));
        let own = self.own.iter().map(|(key, it)| (key, it.fact()));
        let mut members = Vec::new();
        for (key, fact) in parts.chain(own) {
            if key.contains('-') {
                members.push((key.replace('-', "_").into(), fact.clone()));
            }
            members.push((key.clone().into(), fact));
        }
        members
    }
}

impl Own {
    /// The types a key of a kind can have.
    pub const TYPES: [Known; 8] = [
        ("text", "Chữ"),
        ("list", "Nhiều dòng chữ"),
        ("date", "Một ngày"),
        ("time", "Một thời hạn"),
        ("moment", "Giờ và ngày"),
        ("person", "Người"),
        ("table", "Bảng"),
        ("fields", "Các dòng có nhãn"),
    ];

    /// Reads a value of a type; one that is unknown was told of with its kind.
    fn read(of: &str, node: &Node, sink: &mut Sink) -> Option<Own> {
        // What is written by hand is of no type yet.
        let timed = matches!(of, "date" | "time");
        if timed && matches!(&node.kind, node::Kind::Scalar(it) if is_dotted(it)) {
            return Text::read(node, sink).map(Own::Text);
        }
        if let Some(found) = misplaced(of, node) {
            sink.push(found);
            return None;
        }
        Some(match of {
            "list" => Own::List(Field::field(Some(node), sink)?),
            "date" => Own::Time(day(node, sink)?),
            "time" => Own::Time(When::read(node, sink)?),
            "moment" => Own::Text(Moment::read(node, sink)?),
            "person" => Own::Who(Field::field(Some(node), sink)?),
            "table" => Own::Table(Box::new(Table::read(node, sink)?)),
            "fields" => Own::Fields(Fields::read(node, sink)?),
            _ => Own::Text(Text::read(node, sink)?),
        })
    }

    /// Whether it is a list or a table with nothing in it.
    fn is_empty(&self) -> bool {
        match self {
            Own::List(it) => it.is_empty(),
            Own::Who(it) => it.0.is_empty(),
            Own::Table(it) => it.rows.is_empty(),
            Own::Fields(_) | Own::Text(_) | Own::Time(_) => false,
        }
    }

    /// The JSON Schema of a key.
    pub fn schema(key: &OwnKey, defs: &mut Map<String, Value>) -> Value {
        match key.r#type.0.value.as_str() {
            "list" => <Vec<Text> as Field>::schema(defs),
            "date" | "time" => <Option<When> as Field>::schema(defs),
            "person" => <Who as Field>::schema(defs),
            "table" => <Option<Table> as Field>::schema(defs),
            "fields" => <Option<Fields> as Field>::schema(defs),
            _ => <Option<Text> as Field>::schema(defs),
        }
    }

    pub fn fact(&self) -> Fact {
        match self {
            Own::Text(it) => it.fact(),
            Own::List(it) => Field::fact(it),
            Own::Time(it) => it.fact(),
            Own::Who(it) => Field::fact(it),
            Own::Table(it) => it.fact(),
            Own::Fields(it) => it.fact(),
        }
    }
}

/// The finding for a value that cannot be of a type at all, with an example of what can.
fn misplaced(of: &str, node: &Node) -> Option<Diagnostic> {
    use node::Kind::{Blank, List, Map, Scalar};
    let (wanted, example) = match (of, &node.kind) {
        (_, Blank) => return None,
        ("table", Scalar(_) | List(_)) => (
            message!(
                "một bảng có `head` và `rows`",
                "a table with `head` and `rows`"
            ),
            "{head: [[Việc, Tiền]], rows: [[Lát sân, 20 triệu đồng]]}",
        ),
        ("list", Map(_)) => (
            message!("một danh sách", "a list"),
            "[Đơn đăng ký, Bản sao giấy khai sinh]",
        ),
        ("date", List(_) | Map(_)) => (message!("một ngày", "a day"), "20/3/2026"),
        ("time", List(_) | Map(_)) => (message!("một thời gian", "a time"), "quý III/2026"),
        ("moment", List(_) | Map(_)) => (
            message!("giờ và ngày", "an hour and a day"),
            "08 giờ 30, ngày 15/12/2026",
        ),
        ("text", List(_) | Map(_)) => (message!("lời văn", "words"), "Sân trường ngập."),
        ("fields", Scalar(_) | List(_)) => (
            message!("các dòng `nhãn: lời`", "lines of `label: words`"),
            "{Tài liệu: Dự thảo kèm theo}",
        ),
        _ => return None,
    };
    Some(shape::wrong_kind(node, &wanted).cure(message!(
        "viết như `{example}`",
        "write it like `{example}`"
    )))
}

/// A time that is one day.
fn day(node: &Node, sink: &mut Sink) -> Option<When> {
    let text = Text::read(node, sink)?;
    let words = &text.value;
    let precision = When::understand(words);
    let is_day = matches!(
        precision,
        Some(Precision::Day(_) | Precision::Impossible(..) | Precision::Unwritten)
    );
    if let Some(precision) = precision.filter(|_| is_day) {
        return Some(When { text, precision });
    }
    let (code, message) = match precision {
        Some(_) => (
            "wrong-kind",
            message!(
                "chỗ này cần một ngày, nhưng lại là `{words}`",
                "expected a day, found `{words}`"
            ),
        ),
        None => (
            "unreadable-time",
            message!(
                "không hiểu ngày `{words}`",
                "cannot make out the day `{words}`"
            ),
        ),
    };
    let found = Diagnostic::fatal(code, text.span, message);
    sink.push(match NaiveDate::parse_from_str(words.trim(), "%Y-%m-%d") {
        Ok(day) => {
            let day = time::written(day);
            let cure = message!(
                "viết ngày trước, năm sau: `{day}`",
                "write the day first: `{day}`"
            );
            found.cure(cure).fix(text.span, day)
        }
        Err(_) => found.cure(message!(
            "viết đủ ngày, tháng, năm, ví dụ `20/3/2024`",
            "write day, month and year, such as `20/3/2024`"
        )),
    });
    None
}

/// Whether a value is a line of dots, to be written on by hand.
pub fn is_dotted(words: &str) -> bool {
    let words = words.trim();
    let dots = words.chars().all(|it| matches!(it, '.' | '…' | ' '));
    dots && (words.contains('…') || words.len() > 2)
}
