//! Straight and curly quotation marks in one paper.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::quote::Kind;
use crate::proof::{Paragraph, Proof};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let of = |kind| {
        let all = proof
            .paragraphs
            .iter()
            .flat_map(|it| it.quotes.iter().map(move |quote| (it, quote)));
        let found = all.filter(move |(_, quote)| quote.kind == kind);
        found
            .map(|(paragraph, quote)| (paragraph, quote.range.clone()))
            .collect::<Vec<_>>()
    };
    let (curly, straight) = (of(Kind::Curly), of(Kind::Straight));
    let (few, many) = match straight.len() <= curly.len() {
        true => (straight, curly),
        false => (curly, straight),
    };
    let (Some((paragraph, at)), Some((other, there))) = (few.first(), many.first()) else {
        return;
    };
    let quoted = |paragraph: &Paragraph, at| paragraph.words(at).to_owned();
    let (one, two) = (quoted(paragraph, at), quoted(other, there));
    let (few, many) = (few.len(), many.len());
    let message = message!(
        "hai kiểu ngoặc kép trong một văn bản: {few} chỗ viết như {one}, {many} chỗ viết như {two}",
        "two sorts of quotation marks in one paper: {few} like {one}, {many} like {two}"
    );
    findings.push(
        Finding::new(proof.place(paragraph, at), message)
            .label(
                proof.place(other, there),
                message!("kiểu kia, ở đây", "the other sort, here"),
            )
            .cure(message!("dùng “…” ở mọi chỗ", "use “…” everywhere")),
    );
}
