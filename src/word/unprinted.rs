//! What the description says and its template prints nowhere: words that would vanish unseen.

use super::Template;
use super::value::Words;
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::fact::Fact;
use crate::kind::Kind;
use crate::source::Span;

/// Keys of every description whose words are printed. Those of head and signature are parts of
/// their own, of which [`super::printed`] tells.
const WHOLE: [&str; 4] = ["circulation", "opening", "closing", "to"];

/// Keys of an entry whose words are printed; the others say how, or are called by name.
const ENTRY: [&str; 10] = [
    "heading", "name", "text", "lead", "advise", "do", "with", "time", "result", "note",
];

/// Entries inside an entry.
const INNER: [&str; 10] = [
    "goals",
    "requirements",
    "targets",
    "fields",
    "tasks",
    "items",
    "chapters",
    "sections",
    "subsections",
    "articles",
];

const ANNEX: [&str; 3] = ["title", "note", "text"];

const ATTACHED: [&str; 4] = ["subject", "note", "opening", "closing"];

const RECIPIENTS: [&str; 3] = ["to", "for", "file"];

/// Words of a key, wherever they stand in it; one of them printed is enough.
struct Said {
    key: String,
    places: Vec<Span>,
}

/// The words of a description, by its keys.
pub struct Description(Vec<(String, Vec<Said>)>);

impl Description {
    /// What is said to be printed; the facts are as they were typed.
    pub fn of(facts: &Fact, kind: &Kind) -> Description {
        let mut roots = Vec::new();
        let mut root = |key: &str, collect: &dyn Fn(&Fact, &mut Vec<Said>), fact: &Fact| {
            let mut said = Vec::new();
            collect(fact, &mut said);
            if !said.is_empty() {
                roots.push((key.to_owned(), said));
            }
        };
        let given = |key: &str| facts.get(key).unwrap_or(&Fact::Nothing);
        let each = |it: &Fact, said: &mut Vec<Said>| {
            items(it).for_each(|inner| one("basis", inner, said));
        };
        root("basis", &each, given("basis"));
        // Addressees that a kind cannot have are told of by a check.
        let address = given("kind").get("address");
        let is_addressed = address.is_some_and(|it| !it.is_nothing());
        let whole = WHOLE.iter().filter(|it| **it != "to" || is_addressed);
        for key in whole {
            root(key, &|it, said| one(key, it, said), given(key));
        }
        for (key, _) in kind.own_keys() {
            let key = key.value.as_str();
            root(key, &|it, said| one(key, it, said), given(key));
        }
        for part in items(given("parts")) {
            let name = match part.get("part") {
                Some(Fact::Words(name)) if !name.value.is_empty() => &name.value,
                _ => "outline",
            };
            if let Some(inner) = part.get("entry") {
                root(name, &entry, inner);
            }
        }
        root(
            "annexes",
            &|it, said| items(it).for_each(|it| annex(it, said)),
            given("annexes"),
        );
        for text in items(given("attached")) {
            root("attached", &|it, said| keys(it, &ATTACHED, said), text);
            let parts = text.get("parts").into_iter().flat_map(items);
            for inner in parts.filter_map(|it| it.get("entry")) {
                root("attached", &entry, inner);
            }
        }
        let groups = |it: &Fact, said: &mut Vec<Said>| {
            items(it).for_each(|group| keys(group, &RECIPIENTS, said));
        };
        root("recipients", &groups, given("recipients"));
        Description(roots)
    }

    /// Tells of what was printed nowhere.
    pub fn judge(&self, printed: &[Words], template: &Template, sink: &mut Sink) {
        let places = Places::of(printed);
        for (root, said) in &self.0 {
            let lost: Vec<&Said> = said
                .iter()
                .filter(|it| !it.places.iter().any(|place| places.are_in(*place)))
                .collect();
            // Of a key of which nothing is printed its first words are enough.
            let all = lost.len() == said.len();
            let told = lost.iter().take(if all { 1 } else { lost.len() });
            for it in told {
                let key = if all { root } else { &it.key };
                let place = it.places.first();
                place
                    .into_iter()
                    .for_each(|place| sink.push(unprinted(key, *place, template)));
            }
        }
    }
}

fn unprinted(key: &str, place: Span, template: &Template) -> Diagnostic {
    let name = &template.name;
    let message = message!(
        "mục `{key}` có lời, nhưng không được in ở đâu",
        "the key `{key}` has words, but they are printed nowhere"
    );
    let found = Diagnostic::new("unprinted-key", Severity::Error, message).at(place);
    match template.laid_over {
        true => found.cure(message!(
            "thêm chỗ in `{key}` vào mẫu `{name}`, hoặc bỏ mục này khỏi tệp mô tả",
            "print `{key}` in the template `{name}`, or take it out of the description"
        )),
        false => found.cure(message!(
            "đưa lời này sang mục được in, hoặc bỏ mục này",
            "move the words to a key that is printed, or take this one out"
        )),
    }
}

fn items(list: &Fact) -> impl Iterator<Item = &Fact> {
    let items = match list {
        Fact::List(items) => items.as_slice(),
        _ => &[],
    };
    items.iter()
}

fn entry(entry: &Fact, said: &mut Vec<Said>) {
    keys(entry, &ENTRY, said);
    if let Some(table) = entry.get("table") {
        one("table", table, said);
    }
    for key in INNER {
        match entry.get(key) {
            Some(inner @ Fact::List(_)) => items(inner).for_each(|it| self::entry(it, said)),
            Some(inner) => self::entry(inner, said),
            None => {}
        }
    }
}

fn annex(annex: &Fact, said: &mut Vec<Said>) {
    keys(annex, &ANNEX, said);
    if let Some(table) = annex.get("table") {
        one("table", table, said);
    }
    if let Some(inner) = annex.get("items") {
        items(inner).for_each(|it| entry(it, said));
    }
}

fn keys(group: &Fact, names: &[&str], said: &mut Vec<Said>) {
    for key in names {
        if let Some(fact) = group.get(key) {
            one(key, fact, said);
        }
    }
}

fn one(key: &str, fact: &Fact, said: &mut Vec<Said>) {
    let mut places = Vec::new();
    leaves(fact, &mut places);
    if !places.is_empty() {
        let key = key.to_owned();
        said.push(Said { key, places });
    }
}

/// Where the words of a fact stand, as they were typed or as they were printed.
fn leaves(fact: &Fact, all: &mut Vec<Span>) {
    match fact {
        Fact::Words(words) | Fact::Unit(words) => {
            let has_words = !words.value.trim().is_empty();
            all.extend(has_words.then_some(words.span));
        }
        Fact::Worded(words) => all.extend(words.origin.outer()),
        Fact::List(items) => items.iter().for_each(|it| leaves(it, all)),
        Fact::Group(members) => members.iter().for_each(|(_, it)| leaves(it, all)),
        Fact::Nothing => {}
    }
}

/// The places of the words that a template printed, in order.
struct Places(Vec<Span>);

impl Places {
    fn of(printed: &[Words]) -> Places {
        let mut all = Vec::new();
        for words in printed {
            all.extend(words.words.origin.outer());
            if let Some(table) = &words.table {
                leaves(table, &mut all);
            }
        }
        all.sort_by_key(|it| (it.file, it.start, it.end));
        all.dedup();
        Places(all)
    }

    /// Whether any of them is inside a stretch of a file. What stands for a larger stretch, such
    /// as the usual heading of a part, says nothing of the words in it.
    fn are_in(&self, place: Span) -> bool {
        let first = self
            .0
            .partition_point(|it| (it.file, it.start) < (place.file, place.start));
        let begin = |it: &&Span| it.file == place.file && it.start < place.end;
        let mut inside = self.0.iter().skip(first).take_while(begin);
        inside.any(|it| it.end <= place.end)
    }
}
