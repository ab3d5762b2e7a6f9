//! A paper cited with its number or its day still blank: `Kế hoạch số …/KH-UBND ngày …/…/2026`.

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::citation::CLASSES;
use crate::proof::{Paragraph, Proof, word};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // "(Kèm theo Kế hoạch số …/KH-UBND)" below a title is the paper's own number.
    let speaks = |it: &Paragraph| it.annex == 0 && !it.text.starts_with('(');
    for (_, paragraph) in proof.body().filter(|(_, it)| speaks(it)) {
        for number in paragraph.find("số") {
            let Some(at) = blank(paragraph, &number) else {
                continue;
            };
            let words = paragraph.words(&at).trim();
            let message = message!(
                "văn bản được dẫn còn để trống số: `{words}`",
                "the number of the cited paper is still blank: `{words}`"
            );
            let found = Finding::new(proof.place(paragraph, &at), message);
            findings.push(found.cure(message!(
                "ghi số, ngày của văn bản ấy trước khi ký",
                "write the number and day of that paper before signing"
            )));
        }
    }
}

/// From the class to the symbol, where nothing but dots, lines or room stands in place of the number.
fn blank(paragraph: &Paragraph, number: &Range<usize>) -> Option<Range<usize>> {
    let head = paragraph.lower[..number.start].trim_end();
    let class = CLASSES.iter().find(|(class, _)| head.ends_with(class))?.0;
    let rest = &paragraph.text[number.end..];
    let blank = rest.trim_start_matches([' ', '.', '…', '_', ':', '\u{a0}']);
    let symbol = blank.strip_prefix(['/', '-'])?;
    let capitals = symbol.chars().take_while(|ch| ch.is_uppercase()).count();
    let letters = word::words(symbol).next().map_or(0, |(at, _)| at.end);
    let end = paragraph.text.len() - symbol.len() + letters;
    (capitals > 1 && rest.len() > blank.len()).then(|| head.len() - class.len()..end)
}
