//! The body in the symbol and the body that issues the plan in its opening are not the same.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::citation::is_of_party_alone;
use crate::proof::{Proof, word};
use crate::role::Role;

/// What the issuer does in the opening.
const ISSUES: [&str; 2] = ["ban hành", "xây dựng"];

/// How each body of a symbol is named in words, and what no other body is named.
const NAMES: &[(&str, &[&str])] = &[
    ("UBND", &["ủy ban nhân dân", "ubnd", "chủ tịch"]),
    ("HĐND", &["hội đồng nhân dân", "hđnd"]),
    ("ĐU", &["đảng ủy", "ban thường vụ", "ban chấp hành"]),
];

/// Words that begin the name of a body.
const BODIES: [&str; 10] = [
    "khối",
    "ban",
    "hội",
    "đảng ủy",
    "mặt trận",
    "phòng",
    "văn phòng",
    "trung tâm",
    "ủy ban",
    "ubnd",
];

/// Of these, what belongs to another body whose name it may bear.
const BELOW: [&str; 4] = ["khối ", "phòng ", "văn phòng ", "trung tâm "];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((_, line)) = proof.of(Role::SoKyHieu).next() else {
        return;
    };
    let code = proof.symbol().map(|it| {
        if proof.is_untitled() && !is_of_party_alone(it.class) {
            it.class
        } else {
            it.body
        }
    });
    let code = code.and_then(|it| it.split('-').next());
    let Some((code, names)) = NAMES.iter().find(|(known, _)| code == Some(*known)) else {
        return;
    };
    let opening = proof
        .body()
        .map(|(_, it)| it)
        .take_while(|it| it.heading.is_none() && it.mark.is_empty());
    let kind = proof.own_class();
    let issues = ISSUES.map(|verb| format!("{verb} {kind}"));
    // Only the sentence that opens the paper: others tell what was issued before.
    for paragraph in opening.filter(|it| it.text.trim_end().ends_with(':')) {
        let lower = paragraph.lower.replace("uỷ", "ủy");
        // What stands last is said of this paper; before it others may be told of.
        let verbs = issues.iter().flat_map(|words| word::find(&lower, words));
        let Some(verb) = verbs.max_by_key(|it| it.start) else {
            continue;
        };
        let start = lower[..verb.start].rfind(['.', ';', ',', ':', '”']);
        let start = start.map_or(0, |at| {
            at + lower[at..].chars().next().map_or(1, char::len_utf8)
        });
        let name = &lower[start..verb.start];
        let at = start + name.len() - name.trim_start().len()..start + name.trim_end().len();
        let name = name.trim();
        let body =
            BODIES.iter().any(|it| name.starts_with(it)) && name.split_whitespace().count() < 12;
        // "Văn phòng Ủy ban nhân dân" is another body than the one it belongs to.
        let below = BELOW.iter().any(|it| name.starts_with(it));
        if !body || !below && names.iter().any(|it| word::has(name, it)) {
            continue;
        }
        let words = paragraph.words(&at);
        let message = message!(
            "ký hiệu là của `{code}`, nhưng lời mở đầu lại là `{words}` ban hành",
            "the symbol is that of `{code}`, but the opening says that `{words}` issues it"
        );
        findings.push(
            Finding::new(proof.place(paragraph, &at), message)
                .label(
                    proof.whole(line),
                    message!("ký hiệu ghi `{code}`", "the symbol says `{code}`"),
                )
                .cure(message!(
                    "sửa `{words}` thành tên cơ quan ban hành, hoặc sửa ký hiệu",
                    "name the issuing body instead of `{words}`, or correct the symbol"
                )),
        );
        return;
    }
}
