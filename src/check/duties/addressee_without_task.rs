//! An addressee of a letter that gives work to the others and none to this one.

use std::collections::HashSet;

use crate::campaign::unit::is_key;
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;
use crate::shape::{Shape, Text};

use super::unit_not_recipient::{full, names};

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let campaign = facts.campaign;
    let entries = campaign.entries();
    let assigned = entries.iter().flat_map(|(_, it)| it.assigned());
    let register = facts.register();
    let busy: HashSet<String> = assigned
        .flat_map(|it| it.keys())
        .flat_map(|it| register.meant(&it.value))
        .collect();
    let addressed: Vec<_> = campaign.to.keys().collect();
    if !facts
        .kind
        .is_some_and(|it| it.is_addressed(&facts.regulation.family.0.value))
        || !addressed.iter().any(|it| busy.contains(it.value.as_str()))
    {
        return;
    }
    let said: Vec<_> = campaign
        .fact()
        .leaves()
        .into_iter()
        .map(|it| (it.span, it.value.to_lowercase()))
        .collect();
    // The heads of bodies have the work of their bodies.
    let is_head = |it: &str| it.to_lowercase().starts_with("thủ trưởng ");
    let idle = |it: &&Text| !busy.contains(it.value.as_str()) && !is_head(&it.value);
    for one in campaign.to.0.iter().filter(idle) {
        let typed = !is_key(&one.value);
        let unit = register.get(&one.value);
        let names = match unit {
            Some(unit) => [Some(&unit.name.0), unit.short.as_ref()],
            None if typed => [Some(one), None],
            None => continue,
        };
        let names = names.into_iter().flatten();
        let mut names: Vec<String> = names.map(|it| it.value.to_lowercase()).collect();
        names.push(format!("units.{}", one.value));
        if said.iter().any(|(at, text)| {
            // A typed name is among the words of the file itself.
            !(typed && *at == one.span) && names.iter().any(|name| text.contains(name.as_str()))
        }) {
            continue;
        }
        let name = unit.map_or(&one.value, |it| &it.name.0.value);
        let message = message!(
            "Kính gửi `{name}` nhưng không giao việc gì cho nơi này",
            "the letter is addressed to `{name}` and gives it no work"
        );
        findings.push(Finding::new(one.span, message).cure(message!(
            "giao việc cho `{name}`, hoặc chuyển xuống Nơi nhận",
            "give `{name}` work, or move it to the recipients"
        )));
    }
}

/// The same of a finished letter, where others of its addressees surely have work.
pub fn proof(proof: &Proof, findings: &mut Findings) {
    if !proof.head.finished || !proof.head.addressed {
        return;
    }
    let duties = proof.duties();
    let busy: Vec<String> = duties
        .iter()
        .map(|it| full(proof.paragraphs[it.paragraph].words(&it.at)))
        .collect();
    let lines: Vec<_> = proof.addressees().collect();
    let has_work = |line: &str| busy.iter().any(|it| names(&full(line), it));
    // Of those below each other, most are given work by name.
    let named = lines.iter().filter(|it| has_work(&it.text)).count();
    if named < 2 || named * 2 < lines.len() {
        return;
    }
    let body: Vec<&str> = proof
        .body()
        .filter(|(_, it)| it.role != Role::CanCu)
        .map(|(_, it)| it.lower.as_str())
        .collect();
    for line in lines {
        let name = line.text.trim_end_matches([';', ',', '.', ' ']);
        let lower = full(name);
        let group = ["các ", "thủ trưởng ", "như ", "đồng chí "];
        let said = body
            .iter()
            .any(|it| it.contains(&name.to_lowercase()) || names(it, &lower));
        if group.iter().any(|it| lower.starts_with(it)) || has_work(name) || said {
            continue;
        }
        let message = message!(
            "Kính gửi `{name}` nhưng không giao việc gì cho nơi này",
            "the letter is addressed to `{name}` and gives it no work"
        );
        let found = Finding::new(proof.whole(line), message).doubtful();
        findings.push(found.cure(message!(
            "giao việc cho `{name}`, hoặc chuyển xuống Nơi nhận",
            "give `{name}` work, or move it to the recipients"
        )));
    }
}
