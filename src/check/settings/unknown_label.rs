//! Words given to a line that no entry prints.

use super::choice::Choice;
use crate::campaign::{Entry, Names};
use crate::check::{Facts, Findings};
use crate::kind::Kind;
use crate::shape::Text;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let entries = facts.campaign.entries();
    let of_entries = entries.iter().filter_map(|(_, e)| e.labels.as_ref());
    judge(of_entries, &Entry::LABELS, findings);
    // Papers word the lines of their own kind anew, an office those of all kinds.
    let of_kind = facts.kind.map_or(vec![], labels);
    judge(&facts.campaign.labels, &of_kind, findings);
    if facts.office.labels.is_some() {
        let of_kinds: Vec<&str> = facts.kinds.iter().flat_map(labels).collect();
        judge(&facts.office.labels, &of_kinds, findings);
    }
}

/// The lines that papers of a kind have.
fn labels(kind: &Kind) -> Vec<&str> {
    let own = kind.own_keys().filter(|(_, key)| key.label().is_some());
    let own = own.map(|(name, _)| name.value.as_str());
    Entry::LABELS.into_iter().chain(own).collect()
}

fn judge<'a>(
    labels: impl IntoIterator<Item = &'a Names<Text>>,
    known: &[&str],
    findings: &mut Findings,
) {
    let what = message!("dòng phân công hay dòng thông tin", "line");
    let lines = Choice { what, known };
    for (label, _) in labels.into_iter().flat_map(|it| &it.0) {
        lines.judge(label, findings);
    }
}
