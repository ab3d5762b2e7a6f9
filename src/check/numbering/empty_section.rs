//! A heading with nothing under it, where its row has sections with words.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::rows::{self, Item, Kind, Row};
use crate::proof::{Paragraph, Proof};
use crate::role::Role;

/// What phases begin with.
const PHASES: [&str; 4] = ["giai đoạn", "đợt", "bước", "quý"];

/// The longest heading that is surely no sentence.
const LONGEST: usize = 90;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // An empty key of a description is told when it is read.
    if !proof.head.finished {
        return;
    }
    for row in proof.rows() {
        let filled = |it: &&Item| !is_empty(proof, it.place);
        let (some, all) = (row.items.iter().filter(filled).count(), row.items.len());
        if some == 0 || all < 2 {
            continue;
        }
        for item in row.items.iter().filter(|it| !filled(it)) {
            let own = &proof.paragraphs[item.place];
            if is_heading(row, own) {
                let words = rows::named(own);
                let message = message!(
                    "mục `{words}` không có nội dung",
                    "nothing stands under `{words}`"
                );
                findings.push(Finding::new(proof.beginning(own), message).cure(message!(
                    "thêm nội dung, hoặc bỏ mục và đánh lại số",
                    "add its text, or take it out and number the row anew"
                )));
            }
        }
    }
}

/// Whether the next paragraph is a heading that does not belong to it, or none is left.
fn is_empty(proof: &Proof, place: usize) -> bool {
    let own = &proof.paragraphs[place];
    let next = proof.paragraphs.get(place + 1);
    let table = next.is_some_and(|it| matches!(it.role, Role::BangO | Role::BangDau));
    let Some(level) = own.heading.filter(|_| !table) else {
        return false;
    };
    next.is_none_or(|it| {
        let other = it.heading.is_some_and(|next| next <= level);
        other || !it.is_body() || it.annex != own.annex
    })
}

/// Whether it is no sentence by itself: a part in capitals, or a phase with its time alone.
fn is_heading(row: &Row, own: &Paragraph) -> bool {
    let mut letters = own.text.chars().filter(|it| it.is_alphabetic());
    let capitals = row.items[0].style.kind == Kind::Roman && letters.all(char::is_uppercase);
    let phase = PHASES.iter().any(|it| own.lower.starts_with(it));
    let short = own.text.chars().count() < LONGEST && !own.text.trim_end().ends_with(['.', ';']);
    // "Giai đoạn 1: Tuyên truyền" says by itself what is done.
    let words = own
        .text
        .split_once(':')
        .is_some_and(|(_, it)| it.contains(char::is_alphabetic));
    short && (capitals || phase && !words)
}
