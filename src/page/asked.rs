//! What a browser asks for, read from JSON.

use axum::body::Bytes;
use serde_json::Value as Json;

use super::answer::Refused;
use crate::diagnostic::Message;
use crate::edit::{Change, Step, Value};

/// What was sent, as an object.
pub fn read(sent: &Bytes) -> Result<Json, Refused> {
    serde_json::from_slice(sent).map_err(|_| unasked())
}

pub fn unasked() -> Refused {
    Refused::Unasked(message!(
        "trang gửi lên điều không hiểu được; tải lại trang",
        "the page sent what cannot be understood; load it again"
    ))
}

pub fn unchangeable() -> Message {
    message!(
        "chỗ này được gõ theo cách mà trang không sửa được; sửa ở phần YAML",
        "this was typed in a way that the page cannot change; change it in the YAML"
    )
}

/// Words under a key.
pub fn words<'a>(asked: &'a Json, key: &str) -> Result<&'a str, Refused> {
    asked[key].as_str().ok_or_else(unasked)
}

/// Changes, each of a value at the end of a way.
pub fn changes(asked: &Json) -> Result<Vec<(Vec<Step>, Change)>, Refused> {
    let each = asked["changes"].as_array().into_iter().flatten();
    let changes: Option<Vec<_>> = each.map(change).collect();
    changes.filter(|it| !it.is_empty()).ok_or_else(unasked)
}

fn change(asked: &Json) -> Option<(Vec<Step>, Change)> {
    let own = asked.as_object()?;
    let (key, given) = own.iter().find(|(key, _)| *key != "way")?;
    let change = match key.as_str() {
        "set" => Change::Set(value(given)?),
        "insert" => Change::Insert(value(given)?),
        "put" => Change::Put(given[0].as_str()?.to_owned(), value(&given[1])?),
        "remove" => Change::Remove,
        "move" => Change::Move(way(given)?),
        "wrap" => Change::Wrap(given.as_str()?.to_owned()),
        _ => return None,
    };
    Some((way(&asked["way"])?, change))
}

pub fn way(asked: &Json) -> Option<Vec<Step>> {
    let step = |it: &Json| match it {
        Json::String(key) => Some(Step::Key(key.clone())),
        place => Some(Step::Item(usize::try_from(place.as_u64()?).ok()?)),
    };
    asked.as_array()?.iter().map(step).collect()
}

/// A value as [`values`](crate::app::values) tells it.
fn value(asked: &Json) -> Option<Value> {
    match asked {
        Json::Null => Some(Value::Blank),
        Json::String(words) => Some(Value::Words(words.clone())),
        Json::Array(items) => items
            .iter()
            .map(value)
            .collect::<Option<_>>()
            .map(Value::List),
        Json::Object(_) => {
            let pairs = asked["keys"].as_array()?.iter();
            let pair = |it: &Json| Some((it[0].as_str()?.to_owned(), value(&it[1])?));
            pairs.map(pair).collect::<Option<_>>().map(Value::Group)
        }
        _ => None,
    }
}
