//! What in the file of a kind cannot be.

use super::{Kind, TAKEN};
use crate::campaign::Campaign;
use crate::diagnostic::{Diagnostic, Message, Sink};
use crate::role::Role;
use crate::shape::{Text, nearest};

impl Kind {
    /// Tells of what in its file cannot be.
    pub fn judge(&self, sink: &mut Sink) {
        let roles = || Role::ALL.iter().map(|it| it.name());
        let families = self.symbols.iter().flat_map(|it| &it.0);
        let lacking = families.flat_map(|(_, it)| &it.without);
        let named = self.prints.iter().chain(&self.without).chain(&self.usual);
        for role in named.chain(lacking) {
            if Role::named(&role.value).is_none() {
                sink.push(none_of(
                    role,
                    message!("thành phần", "part of a paper"),
                    roles(),
                ));
            }
        }
        let taken = Campaign::KEYS.iter().chain(&TAKEN);
        let keys: Vec<&Text> = self.own_keys().map(|(name, _)| name).collect();
        let parts: Vec<&Text> = self.parts.iter().map(|it| &it.key.0).collect();
        let named = parts.iter().chain(&keys).enumerate();
        for (place, name) in named {
            let before = parts.iter().chain(&keys).take(place);
            let word = &name.value;
            if taken.clone().any(|it| it == word) || before.clone().any(|it| it.value == *word) {
                let message = message!(
                    "tên `{word}` đã dùng cho mục khác của tệp mô tả",
                    "the name `{word}` is already that of another key of a description"
                );
                let found = Diagnostic::fatal("kind-fault", name.span, message);
                sink.push(found.cure(message!("đặt tên khác", "choose another name")));
            }
        }
        let all: Vec<_> = self.own_keys().collect();
        for (_, key) in &all {
            key.judge(&all, sink);
        }
    }
}

/// The finding for a word in a kind's file that is none of the known ones.
pub fn none_of<'a>(
    word: &Text,
    what: Message,
    known: impl Iterator<Item = &'a str> + Clone,
) -> Diagnostic {
    let (vi, en, typed) = (&what.vi, &what.en, &word.value);
    let message = message!("không có {vi} `{typed}`", "there is no {en} `{typed}`");
    let found = Diagnostic::fatal("kind-fault", word.span, message);
    match nearest(typed, known.clone()) {
        Some(near) => found.cure(message!("có phải là `{near}`?", "did you mean `{near}`?")),
        None => {
            let list = known.collect::<Vec<_>>().join(", ");
            found.cure(message!("dùng được: {list}", "can stand here: {list}"))
        }
    }
}
