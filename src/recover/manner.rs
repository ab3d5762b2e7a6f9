//! How a paper is typed throughout: its numbers level by level, its labels, its style.

use std::collections::BTreeMap;

use super::Paper;
use super::basis::Manner;
use super::label::{self, Label};
use super::line::Line;
use super::tree::Node;
use crate::description::Group;

/// Signs of items, and no name at all.
const ITEMS: [&str; 4] = ["gach", "cong", "sao", ""];

impl Paper<'_, '_> {
    /// How entries are numbered, level by level, where that is not as usual.
    pub(super) fn levels(&self, roots: &[Node]) -> Vec<String> {
        let mut counts: Vec<BTreeMap<String, usize>> = Vec::new();
        fn count(
            lines: &[Line],
            nodes: &[Node],
            deep: usize,
            counts: &mut Vec<BTreeMap<String, usize>>,
        ) {
            for node in nodes {
                let named = node.pattern(lines).filter(|it| it.rank != 3);
                if let Some(pattern) = named {
                    if counts.len() <= deep {
                        counts.resize(deep + 1, BTreeMap::new());
                    }
                    *counts[deep].entry(pattern.name).or_default() += 1;
                }
                count(lines, &node.inner, deep + 1, counts);
            }
        }
        count(&self.lines.all, roots, 0, &mut counts);
        // A level of items has no number.
        let most = |it: &BTreeMap<String, usize>| {
            let best = it.iter().max_by_key(|(_, count)| **count);
            best.map(|(name, _)| name.clone())
                .filter(|it| !ITEMS.contains(&it.as_str()))
        };
        let mut own: Vec<String> = counts.iter().map_while(most).collect();
        let again = (1..own.len()).find(|at| own[..*at].contains(&own[*at]));
        own.truncate(again.unwrap_or(own.len()));
        let usual: Vec<&str> = match (
            self.office,
            self.kind.numbering.is_empty(),
            self.known.regulation,
        ) {
            (Some(office), ..) if !office.numbering.is_empty() => office
                .numbering
                .iter()
                .map(|it| it.value.as_str())
                .collect(),
            (_, false, _) => self
                .kind
                .numbering
                .iter()
                .map(|it| it.value.as_str())
                .collect(),
            (.., Some(regulation)) => {
                let levels = &regulation.numbering.0.levels;
                levels.iter().map(|it| it.value.as_str()).collect()
            }
            _ => Vec::new(),
        };
        let same = own
            .iter()
            .zip(usual.iter())
            .all(|(own, usual)| own == usual);
        if own.is_empty() || same {
            Vec::new()
        } else {
            own
        }
    }

    /// The labels of the office, where they are not the usual ones: those did not come back by themselves.
    pub(super) fn labels(&self, own: &[usize]) -> Group {
        let mut group = Group::default();
        let own = own.iter().map(|at| &self.lines.all[*at]);
        for (key, label) in label::usual(own, |it| self.firm(it) > 0) {
            group.say(key, label);
        }
        group
    }

    pub(super) fn style(&self, manner: &Manner, own: &[usize]) -> Group {
        let mut group = Group::default();
        let labels = own
            .iter()
            .map(|at| &self.lines.all[*at])
            .filter(|it| Label::read(it).is_some());
        let (mut all, mut italic, mut bold) = (0, 0, 0);
        for line in labels {
            let stars = line.typed.len() - line.typed.trim_start_matches('*').len();
            all += 1;
            italic += usize::from(stars % 2 == 1);
            bold += usize::from(stars > 1);
        }
        match (italic * 2 > all, bold * 2 > all) {
            (true, true) => group.say("labels", "dam-nghieng"),
            (true, false) => group.say("labels", "nghieng"),
            (false, true) => group.say("labels", "dam"),
            _ => {}
        }
        match manner.last {
            Some(',') => group.say("basis", "phay"),
            Some(';') => group.say("basis", "cham-phay"),
            _ => {}
        }
        match manner.commas {
            Some(true) => group.say("comma", "co"),
            Some(false) => group.say("comma", "khong"),
            None => {}
        }
        self.lacking(&mut group);
        group
    }
}
