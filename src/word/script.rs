//! A template as it was typed: its tags and roles, and what in them cannot be, told before use.

use super::{OPEN, Template, template_fault};
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::role::Role;
use crate::shape::nearest;
use crate::source::Span;

/// Names after `@` that build structure instead of naming a role.
const STRUCTURE: [&str; 6] = ["danh-so", "muc", "het", "van", "bang", "phu-luc-moi"];

/// Judges the roles of a template before it is used, so that a wrong one has a place.
pub fn judge_roles(template: &Template, sink: &mut Sink) {
    let plain = without_tags(&template.text);
    let mut at = 0;
    for (line, typed) in plain.split_inclusive('\n').zip(template.text.lines()) {
        let start = at + (line.len() - line.trim_start().len());
        at += line.len();
        let words = line.trim();
        // Words behind a tag on its own line may belong to a line with a role.
        if words.is_empty() || typed.trim_start().starts_with('{') {
            continue;
        }
        let span = |len| Span::new(template.file, start, start + len);
        match words.strip_prefix('@') {
            Some(rest) => {
                let name = role_in(rest);
                if !name.is_empty() && Role::named(name).is_none() && !STRUCTURE.contains(&name) {
                    sink.push(unknown_role(name, Some(span(name.len() + 1))));
                }
            }
            None => sink.push(Diagnostic::fatal(
                "words-without-role",
                span(words.len()),
                message!(
                    "dòng này của mẫu chưa có vai, ví dụ `@doan`",
                    "this line of the template has no role, such as `@doan`"
                ),
            )),
        }
    }
}

/// The name of the role that words behind an `@` begin with.
fn role_in(words: &str) -> &str {
    let end = words.find(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    &words[..end.unwrap_or(words.len())]
}

/// Where a template's lines name a role: `@` and the name.
pub fn roles(text: &str) -> Vec<(usize, usize)> {
    let mut found = Vec::new();
    let mut at = 0;
    for line in without_tags(text).split_inclusive('\n') {
        let words = line.trim_start();
        if let Some(rest) = words.strip_prefix('@') {
            let start = at + line.len() - words.len();
            found.push((start, start + 1 + role_in(rest).len()));
        }
        at += line.len();
    }
    found
}

/// Refuses a template that reckons: it could make words of any length, and those that it puts
/// together would lose their places.
pub fn judge_reckoning(template: &Template, sink: &mut Sink) {
    let text = &template.text;
    for (start, tag) in tags(text).filter(|(_, tag)| !tag.starts_with("{#")) {
        let mut quote = None;
        let inner = tag.get(2..tag.len() - 2).unwrap_or("");
        // A sign beside the braces is about the room around them.
        let room = |at: usize| at == 0 || at + 1 == inner.len();
        for (at, c) in inner.char_indices() {
            match quote {
                Some(open) if c == open => quote = None,
                Some(_) => {}
                None if matches!(c, '"' | '\'') => quote = Some(c),
                None if matches!(c, '~' | '*' | '+') && !room(at) => {
                    let at = start + 2 + at;
                    sink.push(
                        template_fault(message!(
                            "dấu `{c}` không dùng được trong mẫu: mẫu chỉ chọn và xếp lời văn",
                            "`{c}` cannot be used in a template, which only chooses and orders words"
                        ))
                        .cure(message!(
                            "in liền nhau: `{{{{ a }}}} {{{{ b }}}}`, hoặc nối bằng `[a, b] | join(\" \")`",
                            "print side by side: `{{{{ a }}}} {{{{ b }}}}`, or join: `[a, b] | join(\" \")`"
                        ))
                        .at(Span::new(template.file, at, at + 1)),
                    );
                    return;
                }
                None => {}
            }
        }
    }
}

/// The tags, values and comments of a template, each with its first byte.
fn tags(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text[at..];
        let opens = ["{%", "{#", "{{"].iter().filter_map(|it| rest.find(it));
        let open = opens.min()?;
        let close = match &rest[open..open + 2] {
            "{%" => "%}",
            "{#" => "#}",
            _ => "}}",
        };
        let end = rest[open + 2..].find(close);
        let end = end.map_or(rest.len(), |n| open + n + 4);
        let tag = (at + open, &rest[open..end]);
        at += end;
        Some(tag)
    })
}

/// The finding for a role that there is not.
pub fn unknown_role(name: &str, place: Option<Span>) -> Diagnostic {
    let found = Diagnostic {
        span: place,
        ..Diagnostic::new(
            "unknown-role",
            Severity::Fatal,
            message!("không có vai nào tên `{name}`", "there is no role `{name}`"),
        )
    };
    let known = Role::ALL.iter().map(|r| r.name()).chain(STRUCTURE);
    match nearest(name, known) {
        Some(near) => found.cure(message!("có phải là `{near}`?", "did you mean `{near}`?")),
        None => found,
    }
}

/// The text with tags and comments blanked byte for byte; `{{ … }}` becomes the mark of a value.
fn without_tags(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (start, tag) in tags(text) {
        out.push_str(&text[done..start]);
        let blank = |b| if b == b'\n' { '\n' } else { ' ' };
        let mut blank: String = tag.bytes().map(blank).collect();
        if tag.starts_with("{{") && tag.len() >= OPEN.len_utf8() {
            blank.replace_range(0..OPEN.len_utf8(), &OPEN.to_string());
        }
        out.push_str(&blank);
        done = start + tag.len();
    }
    out.push_str(&text[done..]);
    out
}
