//! The nouns of the format that stand in files of their own, and their schemas.

use serde_json::{Map, Value};

use crate::campaign::{Campaign, Office};
use crate::regulation::Regulation;
use crate::shape::Shape;

/// A noun of the format, by the name its schema is asked for by.
pub struct Noun {
    pub name: &'static str,
    schema: fn(&mut Map<String, Value>) -> Value,
}

/// The nouns that stand in files of their own.
pub const NOUNS: [Noun; 3] = [
    Noun {
        name: "campaign",
        schema: Campaign::schema,
    },
    Noun {
        name: "office",
        schema: Office::schema,
    },
    Noun {
        name: "regulation",
        schema: Regulation::schema,
    },
];

impl Noun {
    /// The JSON Schema of its files.
    pub fn schema(&self) -> Value {
        let mut defs = Map::new();
        let mut whole = (self.schema)(&mut defs);
        whole["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
        whole["$defs"] = Value::Object(defs);
        whole
    }
}
