//! A word that exists and hardly ever stands by its neighbours, where one at a slip's distance often
//! does: "nhân đân", "phó chỉ tịch", "kính phí".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::doubt::Words;
use crate::proof::lists::{MISSPELLINGS, RIGHT_WORDS};
use crate::proof::sound::Sound;
use crate::proof::syllable::Style;
use crate::proof::{Paragraph, Proof, everyday, parts, word};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let words = Words::of(proof);
    for doubt in words.in_doubt() {
        let (paragraph, at) = (doubt.paragraph, &doubt.at);
        let Some(meant) = words.meant(&doubt) else {
            continue;
        };
        if !is_known(proof, paragraph, at) {
            findings.push(told(proof, paragraph, at, meant));
        }
    }
}

/// Whether a word is right, or told of by others: a list or the office knows it, or it is torn.
fn is_known(proof: &Proof, paragraph: &Paragraph, at: &Range<usize>) -> bool {
    let meets = |it: Range<usize>| it.start < at.end && at.start < it.end;
    let mut lists = [&MISSPELLINGS, &RIGHT_WORDS].into_iter();
    let mut own = proof.head.own_words.iter().map(|it| word::lower(it));
    lists.any(|it| it.find(paragraph).any(|it| meets(it.0)))
        || own.any(|it| paragraph.find(&it).any(meets))
        || everyday::has(paragraph, at)
        || parts::torn(paragraph).into_iter().any(meets)
}

fn told(proof: &Proof, paragraph: &Paragraph, at: &Range<usize>, meant: Sound) -> Finding {
    let typed = paragraph.words(at);
    let meant = meant.spell(proof.head.tone.unwrap_or(Style::Old));
    let meant = match (typed.chars().nth(1), typed.chars().next()) {
        (Some(second), _) if second.is_uppercase() => meant.to_uppercase(),
        (_, Some(first)) if first.is_uppercase() => word::capital(&meant),
        _ => meant,
    };
    let message = message!(
        "`{typed}` ít khi đứng ở chỗ như thế này; có lẽ gõ nhầm chữ `{meant}`",
        "`{typed}` hardly ever stands by such words; `{meant}` may be meant"
    );
    Finding::new(proof.place(paragraph, at), message).cure(message!(
        "viết `{meant}`; nếu `{typed}` là đúng thì để nguyên",
        "write `{meant}`, or leave it when `{typed}` is right"
    ))
}
