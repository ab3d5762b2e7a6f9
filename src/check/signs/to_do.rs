//! What a person has still to write: `[CẦN BỔ SUNG: …]`.

use crate::check::{Facts, Findings};
use crate::diagnostic::{Finding, Message};
use crate::proof::Proof;
use crate::shape::Shape;
use crate::source::Span;
use crate::unwritten;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let has_some = |file| unwritten::is_in(&facts.sources.get(file).text);
    let (campaign, office) = (facts.campaign, facts.office);
    let mut leaves = Vec::new();
    if has_some(campaign.span.file) {
        leaves.extend(campaign.fact().leaves());
    }
    if has_some(office.span.file) {
        leaves.extend(office.fact().leaves());
    }
    for leaf in leaves {
        let asked = unwritten::find(&leaf.value);
        // Words that run over lines are typed otherwise than they are read.
        let typed = unwritten::find(facts.sources.slice(leaf.span));
        for (place, it) in asked.into_iter().enumerate() {
            let start = leaf.span.start as usize;
            let span = typed.get(place).map(|it| &it.at);
            let span = span.map_or(leaf.span, |at| {
                Span::new(leaf.span.file, start + at.start, start + at.end)
            });
            findings.push(found(span, &leaf.value[it.what]));
        }
    }
}

/// Of a description they are found where they were typed.
pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in proof.paragraphs.iter().filter(|_| proof.head.finished) {
        for it in unwritten::find(&paragraph.text) {
            let span = proof.place(paragraph, &it.at);
            findings.push(found(span, paragraph.words(&it.what)));
        }
    }
}

fn found(span: Span, what: &str) -> Finding {
    let message: Message = match what {
        "" => message!("điều còn thiếu ở đây", "what is missing here"),
        _ => message!("{what}", "{what}"),
    };
    Finding::new(span, message).cure(message!(
        "viết vào chỗ ấy, bỏ cả dấu ngoặc vuông",
        "write it in that place and take the square brackets away"
    ))
}
