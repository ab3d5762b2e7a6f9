//! One declaration per noun of the format: how it is read, described in the JSON Schema,
//! and offered to templates. Reading never stops at the first fault.

use std::borrow::Cow;

use serde_json::{Map, Value, json};

use crate::diagnostic::Sink;
use crate::fact::Fact;
use crate::node::{Kind, Node};
use crate::source::{Span, Spanned};

pub use told::{empty, left_blank, missing, out_of_range, refuse_unknown, unknown_key, wrong_kind};

mod told;

/// Something a YAML value can be read as.
pub trait Shape: Sized {
    /// Reads a value; every fault goes to the sink, and `None` means nothing usable was found.
    fn read(node: &Node, sink: &mut Sink) -> Option<Self>;

    /// What a key written with nothing behind it means; most keys then count as absent.
    fn blank(_span: Span) -> Option<Self> {
        None
    }

    /// Its JSON Schema; named shapes put themselves into `defs` and give a reference.
    fn schema(defs: &mut Map<String, Value>) -> Value;

    fn fact(&self) -> Fact;
}

/// How a key of a map is read: required, optional or a list.
pub trait Field: Sized {
    const REQUIRED: bool;
    fn field(found: Option<&Node>, sink: &mut Sink) -> Option<Self>;
    fn schema(defs: &mut Map<String, Value>) -> Value;
    fn fact(&self) -> Fact;
}

impl<T: Shape> Field for Option<T> {
    const REQUIRED: bool = false;
    fn field(found: Option<&Node>, sink: &mut Sink) -> Option<Self> {
        Some(match found {
            None => None,
            Some(node) if node.kind == Kind::Blank => T::blank(node.span),
            Some(node) => T::read(node, sink),
        })
    }
    fn schema(defs: &mut Map<String, Value>) -> Value {
        json!({ "anyOf": [T::schema(defs), { "type": "null" }] })
    }
    fn fact(&self) -> Fact {
        self.as_ref().map_or(Fact::Nothing, Shape::fact)
    }
}

impl<T: Shape> Field for Vec<T> {
    const REQUIRED: bool = false;
    fn field(found: Option<&Node>, sink: &mut Sink) -> Option<Self> {
        Some(match found {
            None => Vec::new(),
            Some(node) => match &node.kind {
                Kind::Blank => Vec::new(),
                Kind::List(items) => items.iter().filter_map(|n| T::read(n, sink)).collect(),
                // One thing may stand without its dash.
                _ => T::read(node, sink).into_iter().collect(),
            },
        })
    }
    fn schema(defs: &mut Map<String, Value>) -> Value {
        let one = T::schema(defs);
        json!({ "anyOf": [{ "type": "array", "items": one.clone() }, one, { "type": "null" }] })
    }
    fn fact(&self) -> Fact {
        Fact::List(self.iter().map(Shape::fact).collect())
    }
}

/// A key that must be there.
#[derive(Debug, Clone, PartialEq)]
pub struct Needed<T>(pub T);

impl<T: Shape> Field for Needed<T> {
    const REQUIRED: bool = true;
    fn field(found: Option<&Node>, sink: &mut Sink) -> Option<Self> {
        found.and_then(|node| T::read(node, sink)).map(Needed)
    }
    fn schema(defs: &mut Map<String, Value>) -> Value {
        T::schema(defs)
    }
    fn fact(&self) -> Fact {
        self.0.fact()
    }
}

/// What a noun has beside its keys; it is put in when the noun has been read.
pub trait Later: Default {
    /// What of it is offered to templates, as if it were keys of the noun.
    fn members(&self) -> Vec<(Cow<'static, str>, Fact)>;
}

/// The name of a file, which says nothing that a paper could print.
impl Later for String {
    fn members(&self) -> Vec<(Cow<'static, str>, Fact)> {
        Vec::new()
    }
}

/// Free words on one key.
pub type Text = Spanned<String>;

impl Shape for Text {
    fn read(node: &Node, sink: &mut Sink) -> Option<Self> {
        match &node.kind {
            Kind::Scalar(text) => Some(Spanned::new(text.to_string(), node.span)),
            Kind::Blank => Some(Spanned::new(String::new(), node.span)),
            _ => {
                sink.push(wrong_kind(node, &message!("chữ", "text")));
                None
            }
        }
    }
    fn schema(_: &mut Map<String, Value>) -> Value {
        words()
    }
    fn fact(&self) -> Fact {
        Fact::Words(self.clone())
    }
}

impl Shape for Spanned<bool> {
    fn read(node: &Node, sink: &mut Sink) -> Option<Self> {
        match &node.kind {
            Kind::Scalar(text) if text == "true" => Some(Spanned::new(true, node.span)),
            Kind::Scalar(text) if text == "false" => Some(Spanned::new(false, node.span)),
            _ => {
                sink.push(wrong_kind(
                    node,
                    &message!("`true` hoặc `false`", "`true` or `false`"),
                ));
                None
            }
        }
    }
    fn schema(_: &mut Map<String, Value>) -> Value {
        json!({ "type": "boolean" })
    }
    fn fact(&self) -> Fact {
        if self.value {
            Fact::words("true", self.span)
        } else {
            Fact::Nothing
        }
    }
}

impl Shape for Spanned<f64> {
    fn read(node: &Node, sink: &mut Sink) -> Option<Self> {
        let number = match &node.kind {
            Kind::Scalar(text) => text.parse().ok().filter(|n: &f64| n.is_finite()),
            _ => None,
        };
        if number.is_none() {
            sink.push(wrong_kind(node, &message!("một số", "a number")));
        }
        number.map(|n| Spanned::new(n, node.span))
    }
    fn schema(_: &mut Map<String, Value>) -> Value {
        json!({ "type": "number" })
    }
    fn fact(&self) -> Fact {
        Fact::words(self.value.to_string(), self.span)
    }
}

/// The known word nearest to a mistyped one, if any is near enough.
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    within(word, known, |k| 1 + k.chars().count() / 4)
}

/// The same for names that are so short that most are near in letters and far in meaning: only a
/// slip of the hand makes one of another.
pub fn slipped<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    within(word, known, |k| (k.chars().count() / 4).max(1))
}

/// The nearest of those that are as near as they have to be.
fn within<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str>,
    near: impl Fn(&str) -> usize,
) -> Option<&'a str> {
    let long = word.chars().count();
    known
        .into_iter()
        // Words of other lengths are never near, and a huge one would take for ever.
        .filter(|k| long.abs_diff(k.chars().count()) <= near(k))
        .map(|k| (strsim::damerau_levenshtein(word, k), k))
        .filter(|(distance, k)| *distance <= near(k))
        // Who breaks off has typed the beginning.
        .min_by_key(|(distance, k)| (!k.starts_with(word), *distance, *k))
        .map(|(_, k)| k)
}

/// Declares a noun of the format. Doc comments are Vietnamese: they are what an editor
/// shows for each key. `text => key` and `list => key` name the key that a bare text or a
/// bare list stands for. `with field: type` is what no key of the noun says: it is put in later.
/// `judged by` names what tells whether what was read can be used; `where` the words that alone
/// can stand on a key, each with its meaning, which an editor offers and a check holds, `as` words
/// among which others can stand. What only whoever
/// types has to know stands behind `Gõ:`, which a form leaves out.
#[macro_export]
macro_rules! shape {
    (
        $(#[doc = $about:literal])*
        pub struct $name:ident $(( $($short:ident => $target:ident),* ))?
            $(judged by $judge:ident)?
            $(with $later:ident : $later_type:ty)? {
            $( $(#[doc = $doc:literal])* $field:ident : $type:ty
                $(where $words:expr)? $(; as $usual:expr)? ),* $(,)?
        }
    ) => {
        $(#[doc = $about])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            /// Where it stands in the file.
            pub span: $crate::source::Span,
            $( $(#[doc = $doc])* pub $field: $type, )*
            $( /// What no key says.
            pub $later: $later_type, )?
            /// Keys written with nothing behind them that says anything.
            pub blanks: Vec<(&'static str, $crate::source::Span)>,
        }

        impl $name {
            /// Keys in the order they are described.
            pub const KEYS: &'static [&'static str] =
                &[$( $crate::shape::key(stringify!($field)) ),*];

            /// What a key is about, as an editor shows it.
            pub fn about(key: &str) -> Option<&'static str> {
                let all = [$( ($crate::shape::key(stringify!($field)), concat!($($doc),*)) ),*];
                all.into_iter().find(|(known, _)| *known == key).map(|(_, about)| about.trim())
            }
        }

        impl $crate::shape::Shape for $name {
            fn read(
                node: &$crate::node::Node,
                sink: &mut $crate::diagnostic::Sink,
            ) -> Option<Self> {
                use $crate::shape::Field;
                #[allow(unused_mut, unused_assignments)]
                let mut bare: Option<&'static str> = None;
                $( $( if $crate::shape::is_bare(stringify!($short), node) {
                    bare = Some(stringify!($target));
                } )* )?
                if bare.is_none() && !matches!(node.kind, $crate::node::Kind::Map(_)) {
                    sink.push($crate::shape::wrong_kind(
                        node, &message!("một nhóm mục", "a group of keys")));
                    return None;
                }
                $crate::shape::refuse_unknown(node, Self::KEYS, sink);
                let mut blanks = Vec::new();
                $(
                    let key = $crate::shape::key(stringify!($field));
                    let found = if bare == Some(stringify!($field)) { Some(node) }
                        else { node.get(key) };
                    if let Some(blank) = found.filter(|it| it.kind == $crate::node::Kind::Blank) {
                        blanks.push((key, blank.span));
                    }
                    let $field = <$type as Field>::field(found, sink);
                    if <$type as Field>::REQUIRED && found.is_none() {
                        sink.push($crate::shape::missing(
                            node.span, key, concat!($($doc),*).trim()));
                    }
                )*
                #[allow(unused_mut)]
                let mut read = Self {
                    span: node.span,
                    $( $field: $field?, )*
                    $( $later: <$later_type>::default(), )?
                    blanks,
                };
                $( if !$judge(&mut read, sink) {
                    return None;
                } )?
                Some(read)
            }

            fn schema(defs: &mut serde_json::Map<String, serde_json::Value>) -> serde_json::Value {
                use $crate::shape::Field;
                let name = stringify!($name);
                if !defs.contains_key(name) {
                    defs.insert(name.to_owned(), serde_json::Value::Null);
                    let mut keys = serde_json::Map::new();
                    #[allow(unused_mut)]
                    let mut required: Vec<&str> = Vec::new();
                    $(
                        let key = $crate::shape::key(stringify!($field));
                        let mut one = <$type as Field>::schema(defs);
                        $( $crate::shape::limit(&mut one, $words, true); )?
                        $( $crate::shape::limit(&mut one, $usual, false); )?
                        one["description"] = concat!($($doc),*).trim().into();
                        keys.insert(key.to_owned(), one);
                        if <$type as Field>::REQUIRED { required.push(key); }
                    )*
                    #[allow(unused_mut)]
                    let mut forms = vec![serde_json::json!({
                        "type": "object", "properties": keys, "required": required,
                        "additionalProperties": false,
                    })];
                    $( $( forms.push($crate::shape::bare_schema(
                        stringify!($short), &forms[0]["properties"][stringify!($target)])); )* )?
                    let about = concat!($($about),*).trim();
                    let whole = if forms.len() == 1 { forms.remove(0) }
                        else { serde_json::json!({ "anyOf": forms }) };
                    let mut whole = whole;
                    whole["description"] = about.into();
                    defs.insert(name.to_owned(), whole);
                }
                serde_json::json!({ "$ref": format!("#/$defs/{name}") })
            }

            fn fact(&self) -> $crate::fact::Fact {
                use $crate::shape::Field;
                #[allow(unused_mut)]
                let mut members = vec![
                    $( ($crate::shape::key(stringify!($field)).into(),
                        Field::fact(&self.$field)) ),*
                ];
                $( members.extend($crate::shape::Later::members(&self.$later)); )?
                $crate::shape::show_blanks(&mut members, &self.blanks);
                $crate::fact::Fact::Group(members)
            }
        }
    };
}

/// A key without a value holds no words, but has a place: whoever calls it is told of both.
pub fn show_blanks(members: &mut [(Cow<'static, str>, Fact)], blanks: &[(&'static str, Span)]) {
    for (key, place) in blanks {
        let own = members.iter_mut().find(|(it, _)| it == key);
        if let Some((_, fact @ Fact::Nothing)) = own {
            *fact = Fact::words("", *place);
        }
    }
}

/// The key a Rust field stands for: `r#do` is `do`, `a_b` is `a-b`… as typed in YAML.
pub const fn key(field: &'static str) -> &'static str {
    match field.as_bytes() {
        [b'r', b'#', ..] => field.split_at(2).1,
        _ => field,
    }
}

/// Whether a value is the bare form `short` ("text" or "list").
pub fn is_bare(short: &str, node: &Node) -> bool {
    match &node.kind {
        Kind::Scalar(_) => short == "text",
        Kind::List(_) => short == "list",
        _ => false,
    }
}

/// The schema of a bare form. Of the forms the key itself can have it is only the list: another
/// may be the noun again, on the same value, which readers of schemas would follow for ever.
pub fn bare_schema(short: &str, target: &Value) -> Value {
    let mut forms = target["anyOf"].as_array().into_iter().flatten();
    match short {
        "text" => {
            let mut words = words();
            // It names what the key names.
            if let Some(comment) = target.get("$comment") {
                words["$comment"] = comment.clone();
            }
            words
        }
        _ => forms
            .find(|form| form["type"] == "array")
            .cloned()
            .unwrap_or_default(),
    }
}

/// The schema of words, which YAML may take for something else.
fn words() -> Value {
    json!({ "type": ["string", "number", "boolean"] })
}

/// A word of the few that can stand on a key, and what it means to somebody who never types it.
pub type Known = (&'static str, &'static str);

/// The words alone, as they are typed.
pub const fn words_of<const MANY: usize>(known: &[Known; MANY]) -> [&'static str; MANY] {
    let (mut words, mut at) = ([""; MANY], 0);
    while at < MANY {
        words[at] = known[at].0;
        at += 1;
    }
    words
}

/// The schema of a few words, each with what it means.
pub fn few(known: &[Known]) -> Value {
    let (words, meant): (Vec<&str>, Vec<&str>) = known.iter().copied().unzip();
    json!({ "enum": words, "enumDescriptions": meant })
}

/// Narrows a schema to some words, wherever it has words; or offers them, where others can stand, too.
pub fn limit(schema: &mut Value, known: &[Known], alone: bool) {
    if *schema == words() {
        // `1.` is a number to those who read YAML.
        let figures = known.iter().any(|(it, _)| it.parse::<f64>().is_ok());
        let one = few(known);
        *schema = match (alone, figures) {
            (false, _) => json!({ "anyOf": [one, words()] }),
            (true, true) => json!({ "anyOf": [one, { "type": "number" }] }),
            (true, false) => one,
        };
    } else if let Some(forms) = schema.get_mut("anyOf").and_then(Value::as_array_mut) {
        forms.iter_mut().for_each(|form| limit(form, known, alone));
    } else if let Some(items) = schema.get_mut("items") {
        limit(items, known, alone);
    }
}

/// Narrows the names of a schema of names to some, each with what it is about.
pub fn limit_names(schema: &mut Value, known: &[(&str, String)]) {
    if let Some(forms) = schema.get_mut("anyOf").and_then(Value::as_array_mut) {
        forms.iter_mut().for_each(|form| limit_names(form, known));
    } else if let Some(each) = schema.get("additionalProperties").cloned() {
        for (name, about) in known {
            schema["properties"][*name] = each.clone();
            schema["properties"][*name]["description"] = about.as_str().into();
        }
        schema["additionalProperties"] = false.into();
    }
}
