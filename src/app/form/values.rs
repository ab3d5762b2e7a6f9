//! The values of a description as a form shows them, in the order in which they are typed.

use serde_json::{Value as Json, json};

use crate::app::editing::read;
use crate::edit::Value;

/// The values of a text: words as they are, lists as lists, groups as `{"keys": [[key, value], …]}`, so that
/// they keep their order; none where the text cannot be read.
pub fn values(text: &str) -> Option<Json> {
    read(text).map(|it| told(Value::of(&it)))
}

fn told(value: Value) -> Json {
    match value {
        Value::Blank => Json::Null,
        Value::Words(words) => words.into(),
        Value::List(items) => items.into_iter().map(told).collect(),
        Value::Group(pairs) => {
            let pairs = pairs.into_iter().map(|(key, it)| json!([key, told(it)]));
            json!({ "keys": pairs.collect::<Vec<_>>() })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_keep_their_order_and_are_words_as_they_were_typed() {
        let told = values("b: 05\na:\n  - x\n  - {k: }\n").unwrap();
        let a = json!(["a", ["x", { "keys": [["k", null]] }]]);
        assert_eq!(told, json!({ "keys": [["b", "05"], a] }));
        assert_eq!(values("a: [x"), None);
    }
}
