//! The kinds of a run: each a file and a template of the same name. What is wrong with one stops
//! only the papers of that kind.

use crate::check::catalogue::ALL;
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::kind::{Kind, Kinds, none_of};
use crate::read;
use crate::shape::Shape;
use crate::source::{FileId, Sources, Span};
use crate::word::Templates;

/// Puts a kind inside the program to the others. Its file is sound, so it is read when a paper is
/// of it.
pub fn add_built_in(kinds: &mut Kinds, key: String, file: FileId, text: &'static str) {
    kinds.add(key.clone(), move || {
        kind(key, file, text, &mut Sink::default())
    });
}

/// Puts a kind that was laid over to the others, read and judged.
pub fn add(kinds: &mut Kinds, key: String, file: FileId, sources: &Sources, sink: &mut Sink) {
    let mut own = Sink::default();
    let text = sources.get(file);
    let is_sound = read::encoding::judge(file, text, &mut own);
    let read = is_sound.then(|| kind(key.clone(), file, &text.text, &mut own));
    let read = read.flatten();
    if let Some(read) = &read {
        kinds.judge(read, &mut own);
        check_names(read, &mut own);
    }
    let found = own.into_sorted();
    match read.filter(|_| found.is_empty()) {
        Some(read) => kinds.add(key, || Some(read)),
        None => refuse(kinds, key, found, sink),
    }
}

fn kind(key: String, file: FileId, text: &str, sink: &mut Sink) -> Option<Kind> {
    let read = Kind::read(&read::yaml::parse(file, text, sink)?, sink)?;
    Some(Kind { key, ..read })
}

/// Tells of names in a kind that no check has.
fn check_names(kind: &Kind, sink: &mut Sink) {
    let codes = || ALL.iter().map(|it| it.code);
    let of_families = kind.symbols.iter().flat_map(|it| &it.0);
    let of_families = of_families.flat_map(|(_, it)| &it.unchecked);
    let named = kind.checks.iter().chain(&kind.unchecked).chain(of_families);
    for code in named {
        if codes().all(|it| it != code.value) {
            sink.push(none_of(code, message!("mã soát", "check"), codes()));
        }
    }
}

fn refuse(kinds: &mut Kinds, key: String, found: Vec<Diagnostic>, sink: &mut Sink) {
    found.iter().for_each(|it| sink.push(it.clone()));
    kinds.refuse(key, found);
}

/// Tells of a kind without its template, and of a template that is of no kind.
pub fn pair(kinds: &mut Kinds, templates: &Templates, sink: &mut Sink) {
    let has_template = |key: &str| templates.of_kinds().any(|(name, _)| name == key);
    for kind in kinds.take_out(|key| !has_template(key)) {
        let key = &kind.key;
        let message = message!(
            "loại văn bản `{key}` chưa có mẫu",
            "the kind of paper `{key}` has no template"
        );
        let mut own = Sink::default();
        own.push(
            Diagnostic::fatal("kind-fault", kind.name.0.span, message).cure(message!(
                "đặt mẫu `{key}.jinja` cạnh thư mục `kinds`; `kehoach eject` chép ra các mẫu có sẵn",
                "put a template `{key}.jinja` beside the folder `kinds`; `kehoach eject` copies out the built-in ones"
            )),
        );
        refuse(kinds, kind.key, own.into_sorted(), sink);
    }
    for (name, template) in templates.of_kinds() {
        if kinds.knows(name) {
            continue;
        }
        kinds.lack(name, template.file);
        let message = message!(
            "mẫu `{name}.jinja` chưa dùng được: chưa có tệp loại văn bản `kinds/{name}.yaml`",
            "the template `{name}.jinja` cannot be used: there is no kind `kinds/{name}.yaml`"
        );
        let start = Span::new(template.file, 0, 0);
        let found = Diagnostic::new("kind-fault", Severity::Warning, message);
        sink.push(found.at(start).cure(message!(
            "tạo `kinds/{name}.yaml` cạnh mẫu, ít nhất có `name:` và `title:`; `kehoach new-kind` viết sẵn cả hai tệp; mẫu dùng chung thì chuyển vào thư mục `chung`",
            "make `kinds/{name}.yaml` beside the template, with `name:` and `title:` at least; `kehoach new-kind` writes both files; a shared template goes into the folder `chung`"
        )));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::built_in::BUILT_IN;
    use crate::source::Source;

    #[test]
    fn every_kind_inside_the_program_is_sound() {
        let (mut kinds, mut sources, mut sink) =
            (Kinds::default(), Sources::default(), Sink::default());
        for (path, text) in BUILT_IN
            .iter()
            .filter(|(path, _)| path.starts_with("kinds/"))
        {
            let file = sources.put(Source::new(*path, *text).into());
            add(&mut kinds, (*path).to_owned(), file, &sources, &mut sink);
        }
        assert_eq!(sink.into_sorted(), []);
        assert!(kinds.iter().count() > 30);
    }
}
