//! A paper without what papers of its kind usually have: who chairs, how urgent it is.

use super::{keys, missing_line};
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::kind::OwnKey;
use crate::proof::Proof;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    for (name, key) in keys(facts).filter(|(_, it)| it.is_usual()) {
        if facts.campaign.body.own(&name.value).is_some() {
            continue;
        }
        let (name, about) = (&name.value, key.about.0.value.trim_end_matches('.'));
        let message = message!(
            "chưa có mục `{name}`: {about}",
            "the key `{name}` is not there: {about}"
        );
        let span = facts.campaign.kind.0.span;
        findings
            .push(Finding::new(span, message).cure(message!("thêm `{name}:`", "add `{name}:`")));
    }
}

pub fn proof(proof: &Proof, findings: &mut Findings) {
    missing_line::lines(proof, OwnKey::is_usual, findings);
    let Some(kind) = proof.head.kind else { return };
    for role in kind
        .usual_roles()
        .filter(|it| proof.of(*it).next().is_none())
    {
        let (label, called) = (role.label().to_lowercase(), kind.called());
        let (vi, en) = (called.vi, called.en);
        let message = message!("{vi} chưa có {label}", "the {en} has no {label}");
        let found = Finding::new(proof.itself, message);
        findings.push(found.cure(message!("thêm {label}", "add {label}")));
    }
}
