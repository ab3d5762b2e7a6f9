//! A key for something that the regulation of the paper knows nothing of.

use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::source::{Span, Spanned};

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let (campaign, regulation) = (facts.campaign, facts.regulation);
    let two_sided = campaign.two_sided.as_ref();
    let keys = [
        (
            "two_sided",
            is_on(two_sided.or(facts.office.two_sided.as_ref())),
            regulation.lengths.0.get("left-verso").is_some(),
        ),
        (
            "not_for_media",
            is_on(campaign.not_for_media.as_ref()),
            !regulation.word("khong-pho-bien").is_empty(),
        ),
    ];
    for (key, at, is_known) in keys {
        if let Some(at) = at.filter(|_| !is_known) {
            findings.push(unknown(key, at, &regulation.name.0.value));
        }
    }
}

fn is_on(key: Option<&Spanned<bool>>) -> Option<Span> {
    key.filter(|it| it.value).map(|it| it.span)
}

fn unknown(key: &str, at: Span, name: &str) -> Finding {
    let message = message!(
        "`{key}` không có tác dụng: {name} không có quy định ấy",
        "`{key}` changes nothing: {name} says nothing of the kind"
    );
    Finding::new(at, message).cure(message!("bỏ dòng này", "take this line out"))
}
