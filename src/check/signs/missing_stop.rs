//! A paragraph without a sign at its end, among others that have one.

use std::collections::HashMap;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // Paragraphs of one sort under one heading, where one of them ends with a sign.
    let mut ended: HashMap<(Option<usize>, Role), usize> = HashMap::new();
    let kin = |it: &Paragraph| (it.under, it.role);
    let prose = |it: &Paragraph| {
        let sorts = [Role::Doan, Role::Khoan, Role::Gach, Role::Cong];
        it.heading.is_none() && it.annex == 0 && sorts.contains(&it.role)
    };
    for (place, paragraph) in proof.body().filter(|(_, it)| prose(it)) {
        if has_end(&paragraph.text) {
            ended.entry(kin(paragraph)).or_insert(place);
        }
    }
    for (place, paragraph) in proof.body().filter(|(_, it)| prose(it)) {
        let Some(other) = ended.get(&kin(paragraph)).map(|it| &proof.paragraphs[*it]) else {
            continue;
        };
        let text = paragraph.text.trim_end();
        // Without a number it may be a heading that a finished paper does not show to be one.
        let least = if paragraph.mark.is_empty() { 80 } else { 25 };
        let short = text.chars().count() < least;
        if has_end(text) || short || is_lead(proof, place) {
            continue;
        }
        let from = text
            .rfind(' ')
            .map_or(0, |at| text[..at].rfind(' ').map_or(0, |at| at + 1));
        let (words, range) = (&text[from..], from..text.len());
        let message = message!(
            "cuối đoạn, sau `{words}`, không có dấu câu",
            "no sign at the end, behind `{words}`"
        );
        let sign = other.text.trim_end().len();
        let label = message!(
            "đoạn cùng loại có dấu ở cuối",
            "a paragraph of its sort has one"
        );
        let last = sign
            - other
                .text
                .trim_end()
                .chars()
                .next_back()
                .map_or(0, char::len_utf8);
        findings.push(
            Finding::new(proof.place(paragraph, &range), message)
                .label(proof.place(other, &(last..sign)), label)
                .cure(message!(
                    "thêm dấu sau `{words}`",
                    "add a sign behind `{words}`"
                )),
        );
    }
}

/// Whether a sentence is closed; a quotation or a bracket may close behind its stop.
fn has_end(text: &str) -> bool {
    let bare = text.trim_end().trim_end_matches(['”', '"', ')']);
    bare.ends_with(['.', ';', ':', ',', '!', '?', '…', '/'])
}

/// Whether what follows belongs to it: deeper items, or the rest of a sentence over a page.
fn is_lead(proof: &Proof, place: usize) -> bool {
    let depth = |it: &Paragraph| match it.role {
        Role::Doan => 1,
        Role::Gach => 2,
        Role::Cong => 3,
        _ => 0,
    };
    let own = &proof.paragraphs[place];
    let next = proof.paragraphs.get(place + 1).filter(|it| it.is_body());
    next.is_some_and(|next| {
        let runs_on = next.mark.is_empty() && next.text.starts_with(char::is_lowercase);
        depth(next) > depth(own) || runs_on
    })
}
