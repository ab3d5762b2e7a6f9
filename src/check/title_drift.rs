//! The body says the trích yếu again with words left out or put in.

use crate::diagnostic::{Diagnostic, Sink};
use crate::proof::{Paragraph, Proof, word};
use crate::role::Role;

/// Words on each side of a gap that make it the same list.
const NEAR: usize = 4;

/// Words the opening and the subject have in common before they part, and most that are put in.
const LEAST: usize = 6;
const MOST: usize = 12;

/// Words that only say where, when or whose.
const PLACES: [&str; 10] = [
    "phường", "xã", "thôn", "huyện", "tỉnh", "thành phố", "địa bàn", "của", "tại", "giai đoạn",
];

pub fn proof(proof: &Proof, sink: &mut Sink) {
    let Some((_, title)) = proof.of(Role::TrichYeu).next() else { return };
    shorter(proof, title, sink);
    longer(proof, title, sink);
}

/// A list of the subject is said again with members left out.
fn shorter(proof: &Proof, title: &Paragraph, sink: &mut Sink) {
    let members: Vec<&str> = title.lower.split(',').map(str::trim).collect();
    for (from, one) in members.iter().enumerate() {
        for (to, other) in members.iter().enumerate().skip(from + 2) {
            let (Some(head), Some(tail)) = (last_words(one), first_words(other)) else {
                continue;
            };
            let short = format!("{head}, {tail}");
            let body = proof.body().map(|(_, it)| it);
            let Some((paragraph, at)) = body
                .flat_map(|it| word::find(&it.lower, &short).map(move |at| (it, at)))
                .next()
            else {
                continue;
            };
            let (words, left) = (paragraph.words(&at), members[from + 1..to].join(", "));
            let message = say!(
                "`{words}` bỏ mất `{left}` so với trích yếu",
                "`{words}` leaves out `{left}`, which the subject has"
            );
            let found = Diagnostic::warning("title-drift", proof.place(paragraph, &at), message);
            sink.push(with_title(found, proof, title));
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

/// The opening says the subject again with words put in before its end:
/// "nông thôn mới năm 2020", then "nông thôn mới kiểu mẫu năm 2020".
fn longer(proof: &Proof, title: &Paragraph, sink: &mut Sink) {
    let subject: Vec<&str> = word::words(&title.lower).map(|(_, it)| it).collect();
    let body = proof.body().map(|(_, it)| it);
    for paragraph in body.take_while(|it| it.heading.is_none()) {
        let words: Vec<_> = word::words(&paragraph.lower).collect();
        let same = |at: usize| {
            let rest = words[at..].iter().zip(&subject);
            rest.take_while(|((_, one), other)| one == *other).count()
        };
        let Some((len, at)) = (0..words.len()).map(|at| (same(at), at)).max_by_key(|it| it.0) else {
            continue;
        };
        let rest = &subject[len.min(subject.len())..];
        if len < LEAST || rest.len() < 2 {
            continue;
        }
        let next = at + len;
        let ends = (next + 2..words.len().min(next + MOST)).find(|from| {
            let behind = words[*from..].iter().map(|(_, it)| it);
            behind.take(rest.len()).eq(rest)
        });
        let Some(from) = ends else { continue };
        let put_in = words[next].0.start..words[from - 1].0.end;
        if PLACES.iter().any(|it| word::has(&paragraph.lower[put_in.clone()], it)) {
            continue;
        }
        let added = paragraph.words(&put_in);
        let message = say!(
            "lời mở đầu có thêm `{added}` so với trích yếu",
            "the opening adds `{added}` to the subject"
        );
        let found = Diagnostic::warning("title-drift", proof.place(paragraph, &put_in), message);
        sink.push(with_title(found, proof, title));
        return;
    }
}

fn with_title(found: Diagnostic, proof: &Proof, title: &Paragraph) -> Diagnostic {
    found
        .label(proof.whole(title), say!("trích yếu ở đây", "the subject is here"))
        .cure(say!(
            "viết như trích yếu, hoặc sửa trích yếu",
            "write what the subject has, or correct the subject"
        ))
}
