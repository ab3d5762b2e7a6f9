//! The form of a description, for whoever fills it in without seeing YAML: made of the same declaration as
//! the schema, so a key has its label, its help and its choices from one place.

mod ground;
mod spoken;
mod values;

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError};

use serde::Serialize;
use serde_json::{Map, Value};

use super::house::House;
use super::noun::NOUNS;
use crate::kind::{Kind, Kinds};
pub use ground::Ground;
pub use values::values;

/// What comments of a schema say of words: that the register has them, or that they are printed.
const REGISTER: &str = "register";
const LABELS: &str = "labels";

/// What the root of a description is called among the nouns.
const ROOT: &str = "Campaign";

/// The keys that can stand in a description of one kind, by noun.
#[derive(Debug, Clone, Serialize)]
pub struct Form {
    pub root: &'static str,
    pub nouns: BTreeMap<String, Group>,
}

/// What can stand where a noun can.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Group {
    pub keys: Vec<Entry>,
    /// What may stand in the place of its keys, as words for the one that matters.
    pub bare: Room,
    /// Whether such words name bodies of the register.
    #[serde(skip)]
    pub is_body: bool,
}

/// A key of a noun.
#[derive(Debug, Clone, Serialize)]
pub struct Entry {
    pub key: String,
    /// What it is called, in few words.
    pub label: String,
    /// What there is to know beyond that.
    pub help: String,
    pub needed: bool,
    #[serde(flatten)]
    pub room: Room,
}

/// What can stand on a key, or as an item of a list.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Room {
    /// Words, and how they are given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub words: Option<Manner>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<(String, String)>,
    /// Whether words name bodies of the register.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub of_register: bool,
    /// A list of such items.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub list: Option<Box<Room>>,
    /// The keys of this noun.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noun: Option<String>,
    /// Names of one's own, each with such a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub names: Option<Box<Room>>,
    /// Whether those are printed as they are typed, and may be any words.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub labels: bool,
}

/// How words are given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Manner {
    Words,
    /// A day, a month, or how it is reckoned.
    Day,
    /// One of the choices and nothing else.
    Choice,
    YesNo,
    Number,
}

impl Form {
    /// That of a description of a kind; of one that is not known, with the keys of all kinds.
    pub fn of(house: &House, kind: Option<&str>) -> Form {
        let kinds = house.kinds();
        let schema = NOUNS
            .iter()
            .find(|it| it.name == "campaign")
            .map_or(Value::Null, |it| it.schema(kinds));
        let mut reader = Reader {
            defs: &schema["$defs"],
            nouns: BTreeMap::new(),
        };
        reader.room(&schema, ROOT);
        let mut nouns = reader.nouns;
        let kind = kinds.iter().find(|it| Some(it.key.as_str()) == kind);
        if let (Some(kind), Some(root)) = (kind, nouns.get_mut(ROOT)) {
            root.keys.retain(|it| is_of(kind, kinds, &it.key));
        }
        Form { root: ROOT, nouns }
    }
}

impl House {
    /// The form of descriptions of a kind, made once.
    pub fn form(&self, kind: &str) -> Arc<Form> {
        let blanks = &self.0.blanks;
        let mut blanks = blanks.lock().unwrap_or_else(PoisonError::into_inner);
        let made = || Arc::new(Form::of(self, Some(kind)));
        blanks.entry(kind.to_owned()).or_insert_with(made).clone()
    }
}

/// Whether a description of a kind can have a key: no other kind alone has brought it.
fn is_of(kind: &Kind, kinds: &Kinds, key: &str) -> bool {
    let has = |kind: &Kind| {
        let mut parts = kind.parts.iter().map(|it| &it.key.0);
        let mut own = kind.own_keys().map(|(key, _)| key);
        parts.any(|it| it.value == key) || own.any(|it| it.value == key)
    };
    has(kind) || !kinds.iter().any(has)
}

/// Reads nouns out of a schema, each once.
struct Reader<'s> {
    defs: &'s Value,
    nouns: BTreeMap<String, Group>,
}

impl<'s> Reader<'s> {
    /// What a schema lets stand; a group that has no name of its own is called `name`.
    fn room(&mut self, schema: &'s Value, name: &str) -> Room {
        let mut room = Room {
            of_register: schema["$comment"] == REGISTER,
            ..Room::default()
        };
        self.take(schema, name, &mut room);
        room
    }

    fn take(&mut self, schema: &'s Value, name: &str, room: &mut Room) {
        if let Some(noun) = schema["$ref"].as_str() {
            let noun = noun.rsplit('/').next().unwrap_or(noun);
            room.noun = Some(noun.to_owned());
            self.noun(noun);
        } else if let Some(forms) = schema["anyOf"].as_array() {
            forms.iter().for_each(|it| self.take(it, name, room));
        } else if let Some(choices) = schema["enum"].as_array() {
            let meant = schema["enumDescriptions"].as_array();
            let word = |(at, word): (usize, &Value)| {
                let word = word.as_str()?.to_owned();
                let called = meant.and_then(|it| it.get(at)?.as_str());
                Some((word.clone(), called.map_or(word, str::to_owned)))
            };
            room.choices = choices.iter().enumerate().filter_map(word).collect();
            room.words.get_or_insert(Manner::Choice);
        } else if schema["type"] == "array" {
            if room.list.is_none() {
                let items = self.room(&schema["items"], name);
                room.list = Some(Box::new(items));
            }
        } else if let Some(keys) = schema["properties"].as_object() {
            room.noun = Some(name.to_owned());
            self.read(name, keys, &schema["required"]);
        } else if let Some(each) = schema
            .get("additionalProperties")
            .filter(|it| it.is_object())
        {
            let each = self.room(each, name);
            room.names = Some(Box::new(each));
            room.labels = schema["$comment"] == LABELS;
        } else if let Some(manner) = manner(schema) {
            let other = room.words.replace(manner);
            // Words of any kind are the widest.
            if let (Some(Manner::Words | Manner::Day), Manner::Number) = (other, manner) {
                room.words = other;
            }
        }
    }

    /// Reads a noun of the schema, which may hold itself.
    fn noun(&mut self, noun: &str) {
        let Some(own) = self
            .defs
            .get(noun)
            .filter(|_| !self.nouns.contains_key(noun))
        else {
            return;
        };
        self.nouns.insert(noun.to_owned(), Group::default());
        let bare = Room {
            noun: None,
            ..self.room(own, noun)
        };
        let forms = own["anyOf"].as_array().into_iter().flatten();
        let is_body = |it: &Value| manner(it).is_some() && it["$comment"] == REGISTER;
        let is_body = forms.into_iter().any(is_body);
        if let Some(group) = self.nouns.get_mut(noun) {
            (group.bare, group.is_body) = (bare, is_body);
        }
    }

    fn read(&mut self, noun: &str, keys: &'s Map<String, Value>, required: &Value) {
        let is_needed = |key: &str| {
            let required = required.as_array();
            required.is_some_and(|all| all.iter().any(|it| it == key))
        };
        let entry = |(key, schema): (&String, &'s Value)| {
            let (label, help) = told(schema["description"].as_str().unwrap_or(key));
            Entry {
                key: key.clone(),
                label,
                help,
                needed: is_needed(key),
                room: self.room(schema, &format!("{noun}.{key}")),
            }
        };
        let keys = keys.iter().map(entry).collect();
        self.nouns.entry(noun.to_owned()).or_default().keys = keys;
    }
}

fn manner(schema: &Value) -> Option<Manner> {
    let kinds = &schema["type"];
    let has = |kind: &str| {
        let several = kinds
            .as_array()
            .is_some_and(|it| it.iter().any(|it| it == kind));
        kinds == kind || several
    };
    match () {
        () if schema.get("examples").is_some() => Some(Manner::Day),
        () if has("string") => Some(Manner::Words),
        () if has("boolean") => Some(Manner::YesNo),
        () if has("number") => Some(Manner::Number),
        () => None,
    }
}

/// What a description says to those alone who type it.
const TYPED: &str = " Gõ: ";

/// A description of the schema as a short label, and what it says beyond that. Which kinds have the key is
/// left out: a form has the keys of one, and nobody types in it what the description is typed in.
fn told(about: &str) -> (String, String) {
    let about = about.split(" Chỉ có ở: ").next().unwrap_or(about);
    let about = about.split(TYPED).next().unwrap_or(about);
    let first = |it: char| matches!(it, ';' | ':' | ',' | '.' | '(');
    let end = about.find(first).unwrap_or(about.len());
    let (label, rest) = about.split_at(end);
    let rest = match rest.chars().next() {
        Some('(') => rest,
        Some(sign) => rest.split_at(sign.len_utf8()).1,
        None => "",
    };
    let mut rest = rest.trim_start().chars();
    let help = match rest.next() {
        Some(letter) => letter.to_uppercase().chain(rest).collect(),
        None => String::new(),
    };
    (label.trim().to_owned(), help)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(kind: &str) -> Form {
        Form::of(&House::built_in().unwrap(), Some(kind))
    }

    fn entry<'f>(form: &'f Form, noun: &str, key: &str) -> Option<&'f Entry> {
        form.nouns[noun].keys.iter().find(|it| it.key == key)
    }

    #[test]
    fn a_label_is_what_a_key_is_called_and_help_what_is_said_beyond() {
        let form = form("ke-hoach");
        let date = entry(&form, ROOT, "date").unwrap();
        assert_eq!(date.label, "Ngày ban hành");
        assert!(date.help.starts_with("`20/3/2024`"), "{}", date.help);
        assert_eq!(date.room.words, Some(Manner::Day));
        let office = entry(&form, ROOT, "office").unwrap();
        assert!(office.needed);
    }

    #[test]
    fn a_form_has_the_keys_of_its_kind_and_of_no_other() {
        assert!(entry(&form("ke-hoach"), ROOT, "purpose").is_some());
        assert!(entry(&form("ke-hoach"), ROOT, "absent").is_none());
        assert!(entry(&form("bien-ban"), ROOT, "absent").is_some());
    }

    #[test]
    fn what_can_stand_on_a_key_is_told_by_its_schema() {
        let form = form("ke-hoach");
        let due = entry(&form, "Entry", "due").unwrap();
        assert_eq!(due.room.words, Some(Manner::Day));
        let items = &entry(&form, "Entry", "items").unwrap().room;
        let item = items.list.as_ref().unwrap();
        assert_eq!(item.noun.as_deref(), Some("Entry"));
        let bare = &form.nouns["Entry"].bare;
        assert_eq!(bare.words, Some(Manner::Words));
        assert_eq!(bare.list.as_ref().unwrap().noun.as_deref(), Some("Entry"));
        let who = &entry(&form, "Entry", "who").unwrap().room;
        assert!(who.of_register && who.list.is_some());
        let urgency = &entry(&form, ROOT, "urgency").unwrap().room;
        assert_eq!(urgency.words, Some(Manner::Choice));
        let kind = &entry(&form, ROOT, "kind").unwrap().room;
        assert!(
            kind.choices
                .contains(&("ke-hoach".into(), "Kế hoạch".into()))
        );
        let facts = &entry(&form, ROOT, "facts").unwrap().room;
        assert!(facts.names.is_some());
    }
}
