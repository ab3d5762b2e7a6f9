//! A capital inside a name or a term that has none there, such as "giải phóng Mặt bằng".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, name, word};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        let names = name::miswritten(paragraph).filter(|it| !it.small);
        let mut found: Vec<_> = names.map(|it| (it.range, it.right)).collect();
        if !proof.head.party {
            found.extend(provisions(paragraph));
        }
        for (range, right) in found {
            let words = paragraph.words(&range);
            let message = message!(
                "`{words}` viết hoa thừa",
                "`{words}` has a capital too many"
            );
            let span = proof.place(paragraph, &range);
            let told =
                Finding::new(span, message).cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(told, paragraph, &range, right));
        }
    }
}

/// "Khoản 2", "Điểm a" inside a sentence, which have small letters beside "Điều".
fn provisions(paragraph: &Paragraph) -> impl Iterator<Item = (Range<usize>, String)> {
    let text = &*paragraph.text;
    let parts = [("Khoản", "khoản"), ("Điểm", "điểm")].into_iter();
    let found = parts.flat_map(|(wrong, right)| word::find(text, wrong).map(move |at| (at, right)));
    found.filter_map(|(at, right)| {
        let head = text[..at.start].trim_end();
        let next = word::after(text, at.end);
        let numbered = match right {
            "khoản" => next.parse::<u32>().is_ok(),
            _ => next.chars().count() == 1 && next.chars().all(char::is_lowercase),
        };
        let inside = head.ends_with(|ch: char| ch.is_alphanumeric() || ch == ',');
        (numbered && inside).then(|| (at, right.to_owned()))
    })
}
