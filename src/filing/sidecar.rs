//! What a system that keeps papers asks for, in a file beside the paper, as JSON or XML. Its fields and
//! their names are a table; `docs/van-ban-di.schema.json` and `docs/van-ban-di.xsd` describe both forms.

use quick_xml::escape::escape;
use serde_json::{Map, Value, json};

use super::fields;
use crate::record::Record;

/// The fields, with where they are taken from.
const TABLE: &str = include_str!("../../data/records/thong-tin-dau-vao.txt");

const LANGUAGE: &str = "Tiếng Việt";

/// What is said of a paper that carries no mark of hurry or secrecy.
const USUAL: &str = "Thường";

/// What a sidecar is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Json,
    Xml,
}

impl Form {
    pub const ALL: [Form; 2] = [Form::Json, Form::Xml];

    pub fn ending(self) -> &'static str {
        match self {
            Form::Json => ".json",
            Form::Xml => ".xml",
        }
    }
}

/// The sidecar of a paper that these files hold; `mark` tells what it was made of.
pub fn written(record: &Record, form: Form, files: &[String], mark: &str) -> Vec<u8> {
    let fields = fields::rows(TABLE).filter_map(|it| Some((*it.get(1)?, *it.first()?)));
    let fields = fields.map(|(name, key)| (name.to_owned(), value(record, key, files)));
    let text = match form {
        Form::Json => {
            let mut all: Map<String, Value> = fields.collect();
            all.insert("mark".to_owned(), mark.into());
            format!("{:#}\n", Value::Object(all))
        }
        Form::Xml => {
            let mut text = format!(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<?kehoach {mark}?>\n<OutgoingDocument>\n"
            );
            for (name, value) in fields {
                element(&mut text, &name, &value, 1);
            }
            text.push_str("</OutgoingDocument>\n");
            text
        }
    };
    text.into_bytes()
}

/// What a paper says in a field; null where it says nothing.
fn value(record: &Record, key: &str, files: &[String]) -> Value {
    let words = |words: &str| match words.is_empty() {
        true => Value::Null,
        false => words.into(),
    };
    let usual = |words: &str| if words.is_empty() { USUAL } else { words }.into();
    match key {
        "class" => words(&record.class),
        "number" => words(&record.number),
        "symbol" => words(&record.symbol),
        "date" => record.date.map(|it| it.to_string()).into(),
        "issuer" => words(&record.issuer),
        "subject" => words(&record.subject),
        "language" => LANGUAGE.into(),
        "pages" => record.pages.into(),
        "priority" => usual(&record.urgency),
        // What is secret is not made by this program.
        "secrecy" => USUAL.into(),
        "circulation" => words(&record.circulation),
        "copies" => record.copies.parse::<u64>().ok().into(),
        "due" => record.due.map(|it| it.to_string()).into(),
        "files" => files.into(),
        "signer" => {
            let signers = record.signers.iter();
            let one =
                signers.map(|it| json!({"Position": words(&it.post), "FullName": words(&it.name)}));
            one.collect()
        }
        "to" => {
            let addressed = record
                .to
                .iter()
                .filter(|name| !record.receivers.iter().any(|it| it.name == **name));
            let addressed = addressed.map(|it| json!({"OrganName": it, "Purpose": null}));
            let receivers = record.receivers.iter();
            let receivers =
                receivers.map(|it| json!({"OrganName": it.name, "Purpose": words(&it.purpose)}));
            addressed.chain(receivers).collect()
        }
        "filed" => record.filed.clone().into(),
        _ => Value::Null,
    }
}

/// An element for a value: one for each of a list, none for nothing.
fn element(text: &mut String, name: &str, value: &Value, deep: usize) {
    let lead = "  ".repeat(deep);
    match value {
        Value::Null => {}
        Value::Array(all) => all.iter().for_each(|it| element(text, name, it, deep)),
        Value::Object(members) => {
            text.push_str(&format!("{lead}<{name}>\n"));
            for (name, value) in members {
                element(text, name, value, deep + 1);
            }
            text.push_str(&format!("{lead}</{name}>\n"));
        }
        other => {
            let words = other.as_str().map_or(other.to_string(), str::to_owned);
            text.push_str(&format!("{lead}<{name}>{}</{name}>\n", escape(&words)));
        }
    }
}
