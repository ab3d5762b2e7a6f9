//! A task without the lines of who does it and when, which the tasks beside it have.

use std::collections::BTreeMap;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};
use crate::role::Role;

/// So many tasks of a part with such lines make it the way of that part.
const PATTERN: usize = 3;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let all = &proof.paragraphs;
    let numbered = |it: &Paragraph| it.heading.is_some() || it.role == Role::Khoan;
    // Headings that hold numbered paragraphs are no tasks; those with lines of their own lend them.
    let (mut holds, mut lends) = (vec![false; all.len()], vec![false; all.len()]);
    for it in all.iter().filter(|it| numbered(it)) {
        if let Some(heading) = it.under {
            holds[heading] = true;
        }
    }
    let (mut owner, mut owned) = (None, vec![false; all.len()]);
    for (place, it) in all.iter().enumerate() {
        if numbered(it) {
            owner = Some(place);
        } else if !it.is_body() {
            owner = None;
        } else if let Some(owner) = owner.filter(|_| it.role == Role::Nhan) {
            owned[owner] = true;
            lends[owner] = holds[owner];
        }
    }
    // Parts of the paper are no tasks, nor are the lines of annexes and forms.
    let is_task = |it: &Paragraph| numbered(it) && it.annex == 0 && it.heading != Some(1);
    let mut rows: BTreeMap<Option<usize>, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
    let tasks = all
        .iter()
        .enumerate()
        .filter(|(place, it)| it.is_body() && is_task(it) && !holds[*place]);
    for (place, it) in tasks {
        let row = rows.entry(it.under).or_default();
        match owned[place] {
            true => row.0.push(place),
            false => row.1.push(place),
        }
    }
    rows.retain(|heading, (labelled, _)| {
        labelled.len() >= PATTERN && !heading.is_some_and(|it| lends[it])
    });
    for (labelled, bare) in rows.values() {
        for place in bare {
            let (task, mark) = (&all[*place], &all[*place].mark);
            let start: String = task
                .text
                .split_whitespace()
                .take(8)
                .collect::<Vec<_>>()
                .join(" ");
            let at = 0..task
                .text
                .find(&start)
                .map_or(task.text.len(), |at| at + start.len());
            let message = message!(
                "`{mark} {start} …` không ghi ai làm, bao giờ xong, trong khi việc cùng mục có ghi",
                "`{mark} {start} …` does not say who does it and when, as others beside it do"
            );
            let mut found = Finding::new(proof.place(task, &at), message);
            if let Some(last) = labelled.last() {
                let label = message!("việc này có ghi", "this one does");
                found = found.label(proof.whole(&all[*last]), label);
            }
            findings.push(found.cure(message!(
                "thêm các dòng phân công, thời gian cho việc này",
                "add its lines of who does it and when"
            )));
        }
    }
}
