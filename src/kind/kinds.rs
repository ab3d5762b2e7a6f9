//! The kinds of a run: those that can be used, and what is wrong with the others.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::{Kind, words};
use crate::diagnostic::{Diagnostic, Sink};
use crate::source::FileId;

/// The kinds of a run, in the order of their files.
#[derive(Debug, Default)]
pub struct Kinds {
    list: Vec<Entry>,
    /// What is wrong with kinds that cannot be used, by their keys.
    broken: BTreeMap<String, Vec<Diagnostic>>,
    /// Templates without a kind, each with its file.
    undeclared: Vec<(String, FileId)>,
}

/// A kind by the name of its file. A paper is of one kind, so the others are not read.
#[derive(Debug)]
struct Entry {
    key: String,
    /// None inside when it cannot be read.
    kind: LazyLock<Option<Kind>, Reader>,
}

/// Reads a kind.
type Reader = Box<dyn FnOnce() -> Option<Kind> + Send>;

impl Entry {
    fn kind(&self) -> Option<&Kind> {
        self.kind.as_ref()
    }
}

impl Kinds {
    /// Tells of what in a kind cannot be, by itself or beside those that are there.
    pub fn judge(&self, kind: &Kind, sink: &mut Sink) {
        kind.judge(sink);
        let lower = |kind: &Kind| kind.name.0.value.to_lowercase();
        let Some(other) = self.iter().find(|it| lower(it) == lower(kind)) else {
            return;
        };
        let (name, file) = (&kind.name.0.value, &other.key);
        let message = message!(
            "loại `{name}` đã khai ở `kinds/{file}.yaml`",
            "the kind `{name}` is already declared in `kinds/{file}.yaml`"
        );
        let found = Diagnostic::fatal("kind-fault", kind.name.0.span, message);
        let first = message!("khai lần đầu ở đây", "first declared here");
        sink.push(found.label(other.name.0.span, first).cure(message!(
            "giữ một tệp; muốn thay loại có sẵn thì đặt đúng tên tệp ấy",
            "keep one file; one that is to take the place of a built-in kind has the same name"
        )));
    }

    /// Puts a kind to the others, to be read when it is first asked for.
    pub fn add(&mut self, key: String, read: impl FnOnce() -> Option<Kind> + Send + 'static) {
        let kind = LazyLock::new(Box::new(read) as Reader);
        self.list.push(Entry { key, kind });
    }

    /// Remembers what is wrong with a kind that cannot be used.
    pub fn refuse(&mut self, key: String, found: Vec<Diagnostic>) {
        self.broken.insert(key, found);
    }

    /// Remembers a template that no kind is beside.
    pub fn lack(&mut self, key: &str, template: FileId) {
        self.undeclared.push((key.to_owned(), template));
    }

    /// The template of a kind that nobody declared.
    pub fn lone_template(&self, key: &str) -> Option<FileId> {
        let found = self.undeclared.iter().find(|(known, _)| known == key);
        found.map(|(_, template)| *template)
    }

    /// Takes out kinds whose keys are of some sort.
    pub fn take_out(&mut self, is_out: impl Fn(&str) -> bool) -> Vec<Kind> {
        let out = self.list.extract_if(.., |it| is_out(&it.key));
        out.filter_map(|it| LazyLock::force(&it.kind).clone())
            .collect()
    }

    /// Whether there is a kind, be it one that cannot be used.
    pub fn knows(&self, key: &str) -> bool {
        self.list.iter().any(|it| it.key == key) || self.broken.contains_key(key)
    }

    /// What is wrong with a kind that cannot be used.
    pub fn faults(&self, key: &str) -> Option<&[Diagnostic]> {
        self.broken.get(key).map(Vec::as_slice)
    }

    /// A kind by its key.
    pub fn get(&self, key: &str) -> Option<&Kind> {
        self.list.iter().find(|it| it.key == key)?.kind()
    }

    /// All of them, each read by now.
    pub fn iter(&self) -> impl Iterator<Item = &Kind> {
        self.list.iter().filter_map(Entry::kind)
    }

    /// The kind whose printed name a line in small letters begins with.
    pub fn titled(&self, lower: &str) -> Option<&Kind> {
        // Most have another first letter, and need not be made small.
        let first = |it: &str| it.chars().flat_map(char::to_lowercase).next();
        let begin = first(lower);
        let title = |it: &&Kind| {
            words(&it.title)
                .filter(|it| first(it) == begin)
                .map(str::to_lowercase)
        };
        let fits = |it: &&Kind| title(it).is_some_and(|title| lower.starts_with(&title));
        let titled = self.iter().filter(fits);
        titled.max_by_key(|it| words(&it.title).map_or(0, str::len))
    }

    /// The kind that has addressees and no printed name.
    pub fn untitled(&self) -> Option<&Kind> {
        self.iter()
            .find(|it| it.title.is_none() && it.address.is_some())
    }
}
