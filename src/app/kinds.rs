//! The kinds of a run: each a file and a template of the same name. What is wrong with one stops
//! only the papers of that kind.

use super::shape;
use crate::check::catalogue::ALL;
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::kind::{Kind, Kinds, none_of};
use crate::source::{FileId, Sources, Span};
use crate::word::Templates;

/// Puts a kind to the others, by the name of its file.
pub fn add(kinds: &mut Kinds, key: String, file: FileId, sources: &Sources, sink: &mut Sink) {
    let mut own = Sink::default();
    let kind = shape::<Kind>(sources, file, &mut own);
    if let Some(kind) = &kind {
        kinds.judge(kind, &mut own);
        let codes = || ALL.iter().map(|it| it.code);
        let of_families = kind.symbols.iter().flat_map(|it| &it.0);
        let of_families = of_families.flat_map(|(_, it)| &it.unchecked);
        let named = kind.checks.iter().chain(&kind.unchecked).chain(of_families);
        for code in named {
            if codes().all(|it| it != code.value) {
                own.push(none_of(code, message!("mã soát", "check"), codes()));
            }
        }
    }
    put(kinds, key, kind, own, sink);
}

fn put(kinds: &mut Kinds, key: String, kind: Option<Kind>, own: Sink, sink: &mut Sink) {
    let found = own.into_sorted();
    found.iter().for_each(|it| sink.push(it.clone()));
    match kind.filter(|_| found.is_empty()) {
        Some(kind) => kinds.add(Kind { key, ..kind }),
        None => kinds.refuse(key, found),
    }
}

/// Tells of a kind without its template, and of a template that is of no kind.
pub fn pair(kinds: &mut Kinds, templates: &Templates, sink: &mut Sink) {
    let has_template = |key: &str| templates.of_kinds().any(|(name, _)| name == key);
    for kind in kinds.take_out(|it| !has_template(&it.key)) {
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
        put(kinds, kind.key, None, own, sink);
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
