//! What is told of a value that is not what its key takes, and of keys that are missing or unknown.

use super::{Text, nearest};
use crate::diagnostic::{Diagnostic, Sink};
use crate::node::{Kind, Node};
use crate::source::Span;
use crate::unwritten;

/// The finding for a value of the wrong kind.
pub fn wrong_kind(node: &Node, wanted: &crate::diagnostic::Message) -> Diagnostic {
    let (vi, en) = match &node.kind {
        Kind::Blank => ("trống", "nothing"),
        Kind::Scalar(_) => ("chữ", "text"),
        Kind::List(_) => ("một danh sách", "a list"),
        Kind::Map(_) => ("một nhóm mục", "a group of keys"),
    };
    let (wanted_vi, wanted_en) = (&wanted.vi, &wanted.en);
    let found = Diagnostic::fatal(
        "wrong-kind",
        node.span,
        crate::diagnostic::Message {
            vi: format!("chỗ này cần {wanted_vi}, nhưng lại là {vi}"),
            en: format!("expected {wanted_en}, found {en}"),
        },
    );
    match is_mark(node) {
        false => found,
        true => found.cure(message!(
            "chỗ còn phải viết thì đặt trong dấu nháy: `\"[CẦN BỔ SUNG: …]\"`",
            "what is still to be written stands between quotes: `\"[CẦN BỔ SUNG: …]\"`"
        )),
    }
}

/// Whether a list is a place still to be written, without its quotes.
fn is_mark(node: &Node) -> bool {
    let Kind::List(items) = &node.kind else {
        return false;
    };
    let begins = |words: &str| unwritten::is_in(&format!("[{words}]"));
    match items.first().map(|it| &it.kind) {
        Some(Kind::Scalar(words)) => begins(words),
        Some(Kind::Map(pairs)) => pairs.first().is_some_and(|(key, _)| begins(&key.value)),
        _ => false,
    }
}

/// The finding for a number outside of what can be laid out.
pub fn out_of_range(span: Span, least: f64, most: f64, unit: &str) -> Diagnostic {
    let unit = match unit {
        "" => String::new(),
        unit => format!(" {unit}"),
    };
    Diagnostic::fatal(
        "out-of-range",
        span,
        message!(
            "con số này phải từ {least} đến {most}{unit}",
            "this number must be from {least} to {most}{unit}"
        ),
    )
}

/// Tells of keys that the shape does not have.
pub fn refuse_unknown(node: &Node, known: &[&'static str], sink: &mut Sink) {
    let Kind::Map(pairs) = &node.kind else { return };
    let unknown = pairs
        .iter()
        .filter(|(key, _)| !known.contains(&&*key.value));
    unknown.for_each(|(key, _)| sink.push(unknown_key(&key.value, key.span, known)));
}

/// The finding for a key that is none of the known ones.
pub fn unknown_key(word: &str, span: Span, known: &[&str]) -> Diagnostic {
    let found = Diagnostic::fatal(
        "unknown-key",
        span,
        message!(
            "không có mục nào tên `{word}` ở đây",
            "there is no key `{word}` here"
        ),
    );
    match nearest(word, known.iter().copied()) {
        Some(near) => found.cure(message!("có phải là `{near}`?", "did you mean `{near}`?")),
        None => {
            let list = known.join(", ");
            found.cure(message!(
                "các mục dùng được: {list}",
                "keys that can stand here: {list}"
            ))
        }
    }
}

/// Tells of a required key that is not there.
pub fn missing(at: Span, key: &str, what: &str) -> Diagnostic {
    Diagnostic::fatal(
        "missing-key",
        Span {
            end: at.start + 1,
            ..at
        },
        message!("thiếu mục `{key}`", "the key `{key}` is missing"),
    )
    .cure(message!("thêm `{key}:` — {what}", "add `{key}:` — {what}"))
}

/// Tells of a required key with nothing behind it.
pub fn left_blank(key: &Text, what: &str) -> Diagnostic {
    let name = &key.value;
    let message = message!("mục `{name}` để trống", "the key `{name}` is blank");
    Diagnostic::fatal("missing-key", key.span, message).cure(message!(
        "điền vào sau `{name}:` — {what}",
        "fill in `{name}:` — {what}"
    ))
}

/// Tells of a required key that holds a list of nothing.
pub fn empty(key: &str, span: Span, what: &str) -> Diagnostic {
    let message = message!(
        "mục `{key}` phải có nhưng còn trống",
        "the key `{key}` is needed, but is empty"
    );
    Diagnostic::fatal("missing-key", span, message).cure(message!(
        "điền `{key}` — {what}",
        "fill in `{key}` — {what}"
    ))
}
