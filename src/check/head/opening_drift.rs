//! The opening says the trích yếu again with words put in.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};
use crate::role::Role;

/// Words the opening and the subject have in common before they part, and most that are put in.
const LEAST: usize = 6;
const MOST: usize = 12;

/// Words that only say where, when, which or whose.
const PLACES: [&str; 12] = [
    "phường",
    "xã",
    "thôn",
    "huyện",
    "tỉnh",
    "thành phố",
    "địa bàn",
    "của",
    "tại",
    "giai đoạn",
    "lần thứ",
    "nhiệm kỳ",
];

/// Of a subject "… nông thôn mới năm 2020" the opening makes "… nông thôn mới kiểu mẫu năm 2020".
pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((_, title)) = proof.of(Role::TrichYeu).next() else {
        return;
    };
    let subject: Vec<&str> = word::words(&title.lower).map(|(_, it)| it).collect();
    let body = proof.body().map(|(_, it)| it);
    for paragraph in body.take_while(|it| it.heading.is_none()) {
        let words: Vec<_> = word::words(&paragraph.lower).collect();
        let same = |at: usize| {
            let rest = words[at..].iter().zip(&subject);
            rest.take_while(|((_, one), other)| one == *other).count()
        };
        let Some((len, at)) = (0..words.len())
            .map(|at| (same(at), at))
            .max_by_key(|it| it.0)
        else {
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
        if PLACES
            .iter()
            .any(|it| word::has(&paragraph.lower[put_in.clone()], it))
        {
            continue;
        }
        let added = paragraph.words(&put_in);
        let message = message!(
            "lời mở đầu có thêm `{added}` so với trích yếu",
            "the opening adds `{added}` to the subject"
        );
        let span = proof.place(paragraph, &put_in);
        let found = Finding::new(span, message);
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
