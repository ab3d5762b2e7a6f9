//! The JSON Schema an editor shows: every key described, every reference leading somewhere.

use kehoach::app::{House, NOUNS};
use serde_json::Value;

/// Visits every value of a schema, with the path that leads to it.
fn walk<'a>(value: &'a Value, path: &str, visit: &mut dyn FnMut(&str, &'a Value)) {
    visit(path, value);
    match value {
        Value::Object(members) => {
            for (key, inner) in members {
                walk(inner, &format!("{path}/{key}"), visit);
            }
        }
        Value::Array(items) => items.iter().for_each(|inner| walk(inner, path, visit)),
        _ => {}
    }
}

/// The program as it is.
fn house() -> House {
    House::built_in().unwrap()
}

#[test]
fn every_key_is_described_in_vietnamese() {
    for noun in NOUNS {
        let mut keys = 0;
        walk(
            &noun.schema(house().kinds()),
            noun.name,
            &mut |path, value| {
                let Some(properties) = value.get("properties").and_then(Value::as_object) else {
                    return;
                };
                for (key, inner) in properties {
                    keys += 1;
                    let about = inner["description"].as_str().unwrap_or("");
                    let marked = about.chars().any(|c| c.is_alphabetic() && !c.is_ascii());
                    assert!(
                        marked && about.ends_with(['.', '…']),
                        "{path}/{key}: {about}"
                    );
                }
            },
        );
        assert!(keys > 2, "{}", noun.name);
    }
}

#[test]
fn every_noun_is_described() {
    for noun in NOUNS {
        let schema = noun.schema(house().kinds());
        for (name, inner) in schema["$defs"].as_object().unwrap() {
            assert!(
                inner["description"]
                    .as_str()
                    .is_some_and(|about| about.len() > 5),
                "{name}"
            );
        }
    }
}

#[test]
fn every_reference_leads_somewhere() {
    for noun in NOUNS {
        let schema = noun.schema(house().kinds());
        let mut references = 0;
        walk(&schema, "", &mut |path, value| {
            if let Some(target) = value.get("$ref").and_then(Value::as_str) {
                references += 1;
                let found = schema.pointer(target.strip_prefix('#').unwrap());
                assert!(found.is_some_and(Value::is_object), "{path}: {target}");
            }
        });
        assert!(references > 0);
    }
}

/// The schemas that judge the same value as this one.
fn beside<'a>(whole: &'a Value, schema: &'a Value) -> Vec<&'a Value> {
    let target = schema["$ref"].as_str();
    let target = target.and_then(|it| whole.pointer(it.strip_prefix('#')?));
    let lists = ["anyOf", "oneOf", "allOf"].map(|it| schema[it].as_array());
    let single = ["not", "if", "then", "else"].map(|it| schema.get(it));
    let lists = lists.into_iter().flatten().flatten();
    target
        .into_iter()
        .chain(lists)
        .chain(single.into_iter().flatten())
        .collect()
}

#[test]
fn no_noun_is_itself_on_the_same_value() {
    // A reader that follows references until the value is used up would never end.
    fn follow<'a>(whole: &'a Value, schema: &'a Value, above: &mut Vec<&'a Value>) {
        let is_above = above.iter().any(|it| std::ptr::eq(*it, schema));
        assert!(!is_above, "a schema that leads to itself: {schema}");
        above.push(schema);
        for next in beside(whole, schema) {
            follow(whole, next, above);
        }
        above.pop();
    }
    for noun in NOUNS {
        let schema = noun.schema(house().kinds());
        let mut all = Vec::new();
        walk(&schema, "", &mut |_, inner| all.push(inner));
        let schemas = all.into_iter().filter(|inner| inner.is_object());
        schemas.for_each(|inner| follow(&schema, inner, &mut Vec::new()));
    }
}
