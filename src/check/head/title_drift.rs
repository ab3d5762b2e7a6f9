//! A list of the trích yếu that the body says again with members left out.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};
use crate::role::Role;

/// Words on each side of a gap that make it the same list.
const NEAR: usize = 4;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((_, title)) = proof.of(Role::TrichYeu).next() else {
        return;
    };
    let members: Vec<&str> = title.lower.split(',').map(str::trim).take(12).collect();
    for (from, one) in members.iter().enumerate() {
        for (to, other) in members.iter().enumerate().skip(from + 2) {
            let (Some(head), Some(tail)) = (last_words(one), first_words(other)) else {
                continue;
            };
            let short = format!("{head}, {tail}");
            let body = proof.body().map(|(_, it)| it);
            let Some((paragraph, at)) = body
                .flat_map(|it| it.find(&short).map(move |at| (it, at)))
                .next()
            else {
                continue;
            };
            let (words, left) = (paragraph.words(&at), members[from + 1..to].join(", "));
            let message = message!(
                "`{words}` bỏ mất `{left}` so với trích yếu",
                "`{words}` leaves out `{left}`, which the subject has"
            );
            let found = Finding::new(proof.place(paragraph, &at), message);
            findings.push(
                found
                    .label(
                        proof.whole(title),
                        message!("trích yếu ở đây", "the subject is here"),
                    )
                    .cure(message!(
                        "viết như trích yếu, hoặc sửa trích yếu",
                        "write what the subject has, or correct the subject"
                    )),
            );
            return;
        }
    }
}

/// The last words of a member, two at least, so that it is known again.
fn last_words(text: &str) -> Option<&str> {
    let starts: Vec<_> = word::words(text).map(|(at, _)| at.start).collect();
    (starts.len() > 1).then(|| &text[starts[starts.len().saturating_sub(NEAR)]..])
}

fn first_words(text: &str) -> Option<&str> {
    let ends: Vec<_> = word::words(text).take(NEAR).map(|(at, _)| at.end).collect();
    (ends.len() > 1).then(|| &text[..ends[ends.len() - 1]])
}
