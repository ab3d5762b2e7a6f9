//! An abbreviation that is explained again by the same words.

use std::collections::HashMap;
use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut first: HashMap<&str, (&Paragraph, Range<usize>)> = HashMap::new();
    // Annexes and tables are read by themselves.
    let speaks = |it: &Paragraph| it.annex == 0 && !it.text.contains('|');
    for (_, paragraph) in proof.body().filter(|(_, it)| speaks(it)) {
        for at in explained(paragraph) {
            let words = paragraph.words(&at);
            let lower = &paragraph.lower[at.clone()];
            let Some((other, there)) = first.get(lower) else {
                first.insert(lower, (paragraph, at));
                continue;
            };
            let (long, short) = words.rsplit_once(" (").unwrap_or((words, ""));
            let short = short.trim_end_matches(')');
            let message = message!(
                "`{short}` được giải thích lần nữa: `{words}`",
                "`{short}` is explained again: `{words}`"
            );
            let label = message!("đã giải thích ở đây", "explained here before");
            let found = Finding::new(proof.place(paragraph, &at), message)
                .label(proof.place(other, there), label);
            findings.push(found.cure(message!(
                "từ lần thứ hai chỉ viết `{short}` hoặc `{long}`",
                "from the second time on write `{short}` or `{long}` alone"
            )));
        }
    }
}

/// Words with their abbreviation in brackets behind: "ủy ban nhân dân (UBND)", whose first letters it has, most often.
fn explained(paragraph: &Paragraph) -> Vec<Range<usize>> {
    let text = &paragraph.text;
    let places = text.match_indices(" (").filter_map(|(open, _)| {
        let inside = &text[open + 2..];
        let short = &inside[..inside.find(')')?];
        let letters: Vec<char> = short.chars().collect();
        let capitals = letters.iter().all(|ch| ch.is_uppercase());
        if !capitals || letters.len() < 2 {
            return None;
        }
        let words: Vec<_> = word::words(&text[..open]).map(|(at, _)| at).collect();
        let from = words.len().checked_sub(letters.len())?;
        let fits = words[from..].iter().zip(&letters).all(|(at, letter)| {
            let first = text[at.start..].chars().next();
            first.is_some_and(|it| it.to_uppercase().eq(letter.to_uppercase()))
        });
        // "khám bệnh, chữa bệnh (KCB)" does not have the letters of all its words.
        let last = words.len().checked_sub(2)?;
        let near = words.iter().rev().take(5).any(|at| {
            let first = text[at.start..].chars().next();
            first.is_some_and(|it| it.to_uppercase().eq(letters[0].to_uppercase()))
        });
        let loose = !fits && letters.len() > 2 && near;
        let start = words[if loose { last } else { from }].start;
        let joined = !text[start..open].contains([',', ';', '.', ':', '(']);
        ((fits || loose) && joined).then(|| start..open + 2 + short.len() + 1)
    });
    places.collect()
}
