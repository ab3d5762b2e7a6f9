//! The nouns of the format that stand in files of their own, and their schemas.

use serde_json::{Map, Value, json};

use crate::campaign::{ATTACHED, Attached, Book, Campaign, Entry, FAMILIES, Office, Own};
use crate::check::Check;
use crate::check::catalogue::ALL;
use crate::kind::{Kind, Kinds};
use crate::regulation::Regulation;
use crate::shape::{self, Field, Known, Shape};

/// A noun of the format, by the name its schema is asked for by.
pub struct Noun {
    pub name: &'static str,
    schema: fn(&mut Map<String, Value>, &Kinds) -> Value,
}

/// The nouns that stand in files of their own.
pub const NOUNS: [Noun; 5] = [
    Noun {
        name: "campaign",
        schema: campaign,
    },
    Noun {
        name: "office",
        schema: |defs, _| named(Office::schema(defs), defs),
    },
    Noun {
        name: "book",
        schema: |defs, _| Book::schema(defs),
    },
    Noun {
        name: "kind",
        schema: |defs, _| named(Kind::schema(defs), defs),
    },
    Noun {
        name: "regulation",
        schema: |defs, _| Regulation::schema(defs),
    },
];

impl Noun {
    /// The JSON Schema of its files; a description may have what these kinds declare.
    pub fn schema(&self, kinds: &Kinds) -> Value {
        let mut defs = Map::new();
        let mut whole = (self.schema)(&mut defs, kinds);
        whole["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
        whole["$defs"] = Value::Object(defs);
        whole
    }
}

/// An office or a kind: where lines, checks and families are named, only those there are.
fn named(whole: Value, defs: &mut Map<String, Value>) -> Value {
    let titled = |check: &Check| Some((check.code, check.about()?.title));
    let codes: Vec<Known> = ALL.iter().filter_map(titled).collect();
    let titles = codes
        .iter()
        .map(|(code, title)| (*code, format!("{title}.")));
    let titles: Vec<_> = titles.collect();
    let about = |label: &str| Entry::about(label).unwrap_or_default().to_owned();
    let labels = Entry::LABELS.map(|label| (label, about(label)));
    let families = FAMILIES.map(|(family, name)| (family, format!("{name}.")));
    for noun in ["Campaign", "Entry", "Office", "Kind"] {
        let keys = defs.get_mut(noun).and_then(keys);
        for (key, schema) in keys.into_iter().flatten() {
            match (noun, key.as_str()) {
                (_, "labels") => shape::limit_names(schema, &labels),
                ("Kind", "symbols") => shape::limit_names(schema, &families),
                ("Kind", "checks" | "unchecked") => shape::limit(schema, &codes, true),
                (_, "checks") => shape::limit_names(schema, &titles),
                _ => {}
            }
        }
    }
    whole
}

/// The keys of a noun, which may have short forms beside.
fn keys(noun: &mut Value) -> Option<&mut Map<String, Value>> {
    let form = match noun.get("properties") {
        Some(_) => noun,
        None => noun["anyOf"].as_array_mut()?.first_mut()?,
    };
    form["properties"].as_object_mut()
}

/// More kinds than an editor's note has room for.
const MANY: usize = 8;

/// A description: what every paper has, and what each kind has beside it.
fn campaign(defs: &mut Map<String, Value>, kinds: &Kinds) -> Value {
    let whole = Campaign::schema(defs);
    let mut attached = <Vec<Attached> as Field>::schema(defs);
    attached["description"] = "Văn bản ban hành kèm theo, mỗi văn bản một trang mới.".into();
    defs["Campaign"]["properties"][ATTACHED] = attached;
    let mut keys: Vec<(&str, &str, Vec<&str>, Value)> = Vec::new();
    for kind in kinds.iter() {
        let name = kind.name.0.value.as_str();
        let parts = kind.parts.iter().map(|it| (&it.key.0, &it.about.0, None));
        let own = kind
            .own_keys()
            .map(|(key, it)| (key, &it.about.0, Some(it)));
        for (key, about, own) in parts.chain(own) {
            match keys.iter_mut().find(|(known, ..)| *known == key.value) {
                Some((_, _, kinds, _)) => kinds.push(name),
                None => {
                    let value = match own {
                        Some(own) => Own::schema(own, defs),
                        None => <Option<Entry> as Field>::schema(defs),
                    };
                    keys.push((&key.value, &about.value, vec![name], value));
                }
            }
        }
    }
    let names = kinds.iter().map(|it| it.key.as_str());
    let called = kinds.iter().map(|it| it.name.0.value.as_str());
    let (names, called): (Vec<&str>, Vec<&str>) = (names.collect(), called.collect());
    for noun in ["Campaign", "Attached"] {
        let known = json!({ "type": "string", "enum": names, "enumDescriptions": called });
        defs[noun]["properties"]["kind"]["anyOf"] = json!([known, { "type": "string" }]);
    }
    for (key, about, of, mut value) in keys {
        let everywhere = of.len() == names.len();
        let only = if everywhere || of.len() > MANY {
            String::new()
        } else {
            format!(" Chỉ có ở: {}.", of.join(", "))
        };
        value["description"] = format!("{about}{only}").into();
        for noun in ["Campaign", "Attached"] {
            defs[noun]["properties"][key] = value.clone();
        }
    }
    named(whole, defs)
}
