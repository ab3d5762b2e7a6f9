//! Tone marks by two habits in one paper (`hóa` and `hoá`), or not by the habit of its office.

use std::collections::HashSet;

use crate::check::Findings;
use crate::diagnostic::{Finding, Fix};
use crate::proof::syllable::{self, Style};
use crate::proof::{Paragraph, Proof, word};

type Place<'p> = (&'p Paragraph, std::ops::Range<usize>);

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let (mut old, mut new): (Vec<Place>, Vec<Place>) = (Vec::new(), Vec::new());
    for paragraph in proof.paragraphs.iter().filter(|it| !it.text.is_ascii()) {
        for word::Word { at, .. } in &paragraph.all_words {
            let word = &paragraph.lower[at.clone()];
            let Some(style) = syllable::style(word) else {
                continue;
            };
            // Names of persons and places are written as their bearers write them.
            let typed = paragraph.words(at);
            if typed.starts_with(char::is_lowercase) || matches!(word, "ủy" | "uỷ") {
                match style {
                    Style::Old => old.push((paragraph, at.clone())),
                    Style::New => new.push((paragraph, at.clone())),
                }
            }
        }
    }
    let keeps_old = proof
        .head
        .tone
        .map_or(old.len() >= new.len(), |it| it == Style::Old);
    let (few, many) = if keeps_old { (new, old) } else { (old, new) };
    let Some((paragraph, at)) = few.first() else {
        return;
    };
    let words = paragraph.words(at);
    let right = syllable::restyled(words);
    let span = proof.place(paragraph, at);
    let (count, most) = (few.len(), many.len());
    let mut told = match (proof.head.tone, many.first()) {
        (Some(_), _) => {
            let message = message!(
                "`{words}` đặt dấu thanh khác lối của đơn vị ({count} chỗ)",
                "`{words}` has its tone mark where the office has it not ({count} places)"
            );
            Finding::new(span, message)
        }
        (None, Some((other, there))) => {
            let one = other.words(there);
            let message = message!(
                "hai lối đặt dấu thanh: {count} chỗ như `{words}`, {most} chỗ như `{one}`",
                "two habits of tone marks: {count} like `{words}`, {most} like `{one}`"
            );
            let label = message!("lối kia, ở đây", "the other habit, here");
            Finding::new(span, message).label(proof.place(other, there), label)
        }
        (None, None) => return,
    };
    told = told.cure(message!(
        "viết một lối trong cả văn bản, ví dụ `{right}`",
        "keep one habit in the whole paper, as in `{right}`"
    ));
    // Only the files of the paper itself; the register of the office is fixed by hand. A value
    // that several sentences borrow is fixed once.
    let mut known = HashSet::new();
    let mut stretches = Vec::new();
    for (paragraph, at) in &few {
        let own = proof.exact(paragraph, at).filter(|it| it.file == span.file);
        if let Some(own) = own.filter(|it| known.insert(*it)) {
            stretches.push((own, syllable::restyled(paragraph.words(at))));
        }
    }
    if !stretches.is_empty() {
        told = told.fixed(Fix { stretches });
    }
    findings.push(told);
}
