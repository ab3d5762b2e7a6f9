//! The kinds of a run: each a file and a template of the same name.

use super::{Check, Piece, shape};
use crate::check;
use crate::diagnostic::{Diagnostic, Sink};
use crate::kind::{Kind, Kinds, none_of};
use crate::source::{FileId, Sources, Span};
use crate::word::Templates;

/// The kinds among some pieces; faults in them are told when papers are made.
pub fn kinds(pieces: Vec<Piece>) -> Kinds {
    let (mut kinds, mut sources) = (Kinds::default(), Sources::default());
    for piece in pieces {
        if let Some(key) = piece.stem("kinds").map(str::to_owned) {
            let file = piece.put(&mut sources);
            add(&mut kinds, key, file, &sources, &mut Sink::default());
        }
    }
    kinds
}

/// Puts a kind to the others.
pub fn add(kinds: &mut Kinds, key: String, file: FileId, sources: &Sources, sink: &mut Sink) {
    let Some(kind) = shape::<Kind>(sources, file, sink) else {
        return;
    };
    let codes = || check::ALL.iter().map(|it: &Check| it.code);
    for code in kind.checks.iter().chain(&kind.unchecked) {
        if codes().all(|it| it != code.value) {
            sink.push(none_of(code, message!("mã soát", "check"), codes()));
        }
    }
    kinds.add(key, kind, sink);
}

/// Tells of a kind without its template, and of a template no kind is made by.
pub fn pair(kinds: &Kinds, templates: &Templates, sink: &mut Sink) {
    for kind in kinds.iter() {
        let key = &kind.key;
        if templates.of_kinds().any(|(name, _)| name == key) {
            continue;
        }
        let message = message!(
            "loại văn bản `{key}` chưa có mẫu",
            "the kind of paper `{key}` has no template"
        );
        sink.push(
            Diagnostic::fatal("kind-fault", kind.name.0.span, message).cure(message!(
                "đặt mẫu `{key}.jinja` cạnh thư mục `kinds`; `kehoach eject` in ra các mẫu có sẵn",
                "put a template `{key}.jinja` beside the folder `kinds`; `kehoach eject` prints the built-in ones"
            )),
        );
    }
    for (name, template) in templates.of_kinds() {
        if kinds.get(name).is_some() {
            continue;
        }
        let span = Span::new(template.file, 0, 0);
        let message = message!(
            "mẫu `{name}.jinja` không của loại văn bản nào",
            "the template `{name}.jinja` is of no kind of paper"
        );
        sink.push(
            Diagnostic::warning("kind-fault", span, message).cure(message!(
                "khai loại văn bản ở `kinds/{name}.yaml`, hoặc chuyển mẫu dùng chung vào `chung/`",
                "declare the kind in `kinds/{name}.yaml`, or put a shared template into `chung/`"
            )),
        );
    }
}
