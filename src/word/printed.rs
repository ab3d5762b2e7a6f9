//! What the template of a kind must print, held against what it printed.

use super::Template;
use crate::diagnostic::{Diagnostic, Severity, Sink};
use crate::document::{Block, Document};
use crate::fact::Fact;
use crate::kind::Kind;
use crate::regulation::Regulation;
use crate::role::{Role, Stand};
use crate::source::Span;

/// Tells of each part that the kind wants, that the description gives words to, and that is not
/// on the paper; and of a paper with nothing on it.
pub fn judge(
    document: &Document,
    template: &Template,
    kind: &Kind,
    regulation: &Regulation,
    facts: &Fact,
    sink: &mut Sink,
) {
    let place = Span::new(template.file, 0, 0);
    let key = &kind.key;
    if document.blocks.is_empty() {
        let message = message!(
            "mẫu `{key}.jinja` không in gì",
            "the template `{key}.jinja` prints nothing"
        );
        sink.push(
            Diagnostic::fatal("unprinted-part", place, message).cure(message!(
                "`kehoach eject` chép ra các mẫu có sẵn để làm theo",
                "`kehoach eject` copies out the built-in templates to start from"
            )),
        );
        return;
    }
    let is_printed = |role| {
        let mut blocks = document.blocks.iter();
        blocks.any(|it| matches!(it, Block::Line(line) if line.role == role))
    };
    for role in kind.printed_roles() {
        let wanted = role.is_used(regulation.is_party()) && has_words(role, facts);
        if !wanted || is_printed(role) {
            continue;
        }
        let (label, name, called) = (role.label().to_lowercase(), role.name(), kind.called());
        let (vi, en) = (called.vi, called.en);
        let message = message!(
            "mẫu `{key}.jinja` không in {label}, mà {vi} phải có",
            "the template `{key}.jinja` does not print `{name}`, which every {en} has"
        );
        let found = Diagnostic::new("unprinted-part", Severity::Error, message).at(place);
        let shared = match role.stand() {
            Stand::Foot => Some("chung/cuoi.jinja"),
            Stand::Head if role < Role::TrichYeuDuoiSo => Some("chung/dau.jinja"),
            _ => None,
        };
        let found = match shared.filter(|it| !template.text.contains(it)) {
            Some(path) => found.cure(message!(
                "thêm `{{% include \"{path}\" %}}` vào mẫu",
                "put `{{% include \"{path}\" %}}` into the template"
            )),
            None => found,
        };
        let found = found.cure(message!(
                "thêm dòng `@{name} …` vào mẫu, hoặc bỏ `{name}` khỏi `prints` của `kinds/{key}.yaml`",
                "add a line `@{name} …` to the template, or take `{name}` out of `prints` in `kinds/{key}.yaml`"
            ));
        sink.push(Diagnostic {
            rule: kind.model(regulation).map(str::to_owned),
            ..found
        });
    }
}

/// Whether there is anything to print in a part; what is missing in the description is told of
/// elsewhere.
fn has_words(role: Role, facts: &Fact) -> bool {
    let has = |key: &str| facts.get(key).is_some_and(is_given);
    let of = |group: &str, key: &str| {
        let member = facts.get(group).and_then(|it| it.get(key));
        member.is_some_and(is_given)
    };
    match role {
        Role::NgayThang => of("head", "date_line"),
        Role::DoKhan => of("head", "urgency"),
        Role::DuThao => of("head", "draft"),
        Role::PhamVi => has("circulation"),
        Role::CapTren => of("office", "parent"),
        Role::CoQuan => of("office", "heading"),
        Role::LienHe => of("office", "contact"),
        Role::TrichYeu | Role::TrichYeuDuoiSo => has("subject"),
        Role::TenLoai => of("kind", "title"),
        Role::KinhGui | Role::NoiGui => of("kind", "address") && has("to"),
        Role::ThamQuyen | Role::QuyetNghi => of("kind", "resolves"),
        Role::CanCu => has("basis"),
        Role::NoiNhan | Role::NoiNhanDong => has("recipients"),
        Role::QuyenHan | Role::ChucVu | Role::ChoKy | Role::HoTen => has("signers"),
        Role::PhuLuc | Role::PhuLucTen | Role::PhuLucKemTheo => has("annexes"),
        _ => true,
    }
}

fn is_given(fact: &Fact) -> bool {
    match fact {
        Fact::Words(words) => !words.value.trim().is_empty(),
        Fact::Worded(words) => !words.text.trim().is_empty(),
        other => !other.is_nothing(),
    }
}
