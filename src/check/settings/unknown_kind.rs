//! A kind of paper that nobody declared.

use super::choice::Choice;
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::shape::nearest;
use crate::source::Span;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let kind = &facts.campaign.kind.0;
    let key = kind.value.trim();
    // What is wrong with a kind that cannot be used is told in its file.
    if facts.kinds.knows(key) {
        return;
    }
    if let Some(template) = facts.kinds.lone_template(key) {
        let words = message!(
            "loại văn bản `{key}` mới có mẫu, chưa có tệp loại văn bản",
            "the kind of paper `{key}` has a template, but is declared nowhere"
        );
        let lines = message!(
            "tạo `kinds/{key}.yaml` cạnh mẫu, ít nhất ba dòng: `name:` tên loại, `title:` tên loại viết hoa, `symbols: {{nha-nuoc: …}}` chữ viết tắt",
            "make `kinds/{key}.yaml` beside the template, of three lines at least: `name:`, `title:` in capitals, `symbols: {{nha-nuoc: …}}` with its letters"
        );
        let found = Finding::new(kind.span, words).cure(lines);
        let start = Span::new(template, 0, 0);
        return findings.push(found.label(start, message!("mẫu ở đây", "the template is here")));
    }
    let all = || facts.kinds.iter().map(|it| it.key.as_str());
    // One that is meant is named alone; otherwise all are, each with what it is called.
    let longer = all().find(|it| it.strip_prefix(key).is_some_and(|it| it.starts_with('-')));
    let meant: Vec<&str> = nearest(key, all()).into_iter().collect();
    let kinds = Choice {
        what: message!("loại văn bản", "kind of paper"),
        known: &meant,
    };
    let found = kinds.refuse(kind);
    let found = match longer.filter(|_| meant.is_empty()) {
        Some(near) => found.cure(message!("có phải là `{near}`?", "did you mean `{near}`?")),
        None => found,
    };
    if !meant.is_empty() {
        return findings.push(found);
    }
    let names = facts.kinds.iter().map(|it| {
        let (key, name) = (&it.key, &it.name.0.value);
        format!("`{key}` ({name})")
    });
    let names = names.collect::<Vec<_>>().join(", ");
    findings.push(found.cure(message!(
        "dùng được: {names}; loại của đơn vị thì thêm `kinds/{key}.yaml` và mẫu `{key}.jinja`",
        "can stand here: {names}; for a kind of your own add `kinds/{key}.yaml` and a template `{key}.jinja`"
    )));
}
