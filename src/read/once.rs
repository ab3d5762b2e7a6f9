//! Keys of a description that are given more than once.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::diagnostic::{Diagnostic, Sink};
use crate::node::Pairs;
use crate::source::Span;

/// Of keys of one name the first stays; the others are told.
pub fn leave_out_repeated(pairs: &mut Pairs, sink: &mut Sink) {
    if has_each_once(pairs) {
        return;
    }
    let mut given: HashMap<Cow<str>, Span> = HashMap::with_capacity(pairs.len());
    pairs.retain(|(key, _)| {
        let name = &key.value;
        let Some(first) = given.get(name) else {
            given.insert(name.clone(), key.span);
            return true;
        };
        sink.push(
            Diagnostic::fatal(
                "duplicate-key",
                key.span,
                message!(
                    "mục `{name}` được khai hai lần",
                    "key `{name}` is given twice"
                ),
            )
            .label(*first, message!("lần đầu ở đây", "first given here"))
            .cure(message!(
                "giữ một, xóa một hoặc gộp nội dung",
                "keep one of them, or merge them"
            )),
        );
        false
    });
}

/// Whether no key is given twice.
fn has_each_once(pairs: &Pairs) -> bool {
    let mut keys: Vec<&str> = pairs.iter().map(|(key, _)| &*key.value).collect();
    keys.sort_unstable();
    keys.is_sorted_by(|one, next| one < next)
}
