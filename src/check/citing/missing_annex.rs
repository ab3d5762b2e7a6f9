//! Words that send the reader to an annex the paper does not have.

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, citation, word};
use crate::role::Role;

/// Words that join something to the paper, and what is joined.
const JOINED: [&str; 4] = ["đính kèm", "kèm theo", "gửi kèm", "kèm với"];
const THINGS: [&str; 10] = [
    "mẫu",
    "biểu",
    "danh sách",
    "phụ lục",
    "bảng",
    "đề cương",
    "phiếu",
    "danh mục",
    "lịch",
    "thang điểm",
];

const FORMS: [&str; 4] = ["mẫu", "biểu", "phụ lục", "đề cương"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if proof.of(Role::PhuLuc).next().is_some() {
        return others(proof, findings);
    }
    // One without the word is not called by a number.
    if proof.paragraphs.iter().any(|it| it.annex > 0) {
        return;
    }
    for (_, paragraph) in proof.body() {
        let lower = &paragraph.lower;
        let joined = JOINED.iter().flat_map(|words| paragraph.find(words));
        let joined = joined.filter_map(|at| {
            let end = word::clause_end(lower, at.end);
            let issued = lower[..at.start].trim_end().ends_with("ban hành");
            let thing =
                |near: &Range<usize>| THINGS.iter().any(|it| word::has(&lower[near.clone()], it));
            let ahead = at.start..nth_end(&lower[..end], at.end, 3);
            let before = word::words(&lower[..at.start]).map(|(at, _)| at.start);
            let before: Vec<_> = before.collect();
            let back = before[before.len().saturating_sub(3)..]
                .first()
                .copied()
                .unwrap_or(0)..at.end;
            let whole = [ahead, back].into_iter().find(thing)?;
            // What somebody is to join to a report of theirs is no annex; a form or a list is.
            let theirs = ["báo cáo", "hồ sơ", "đề nghị", "biên bản"]
                .iter()
                .any(|it| word::has(&lower[..at.start], it));
            let form = FORMS.iter().any(|it| word::has(&lower[whole.clone()], it));
            let ours = lower[..at.start].trim_end().ends_with('(') || form || !theirs;
            (ours && !issued && !is_of_another(&lower[at.end..end])).then_some(whole)
        });
        let named = [
            "tại phụ lục",
            "theo phụ lục",
            "ở phụ lục",
            "xem phụ lục",
            "(phụ lục",
        ];
        let named = named
            .iter()
            .filter(|_| paragraph.has("phụ lục"))
            .flat_map(|words| lower.match_indices(words))
            .filter_map(|(start, words)| {
                let end = start + words.len();
                let rest = &lower[end..word::clause_end(lower, end)];
                (!is_of_another(rest)).then_some(start + usize::from(words.starts_with('('))..end)
            });
        let mut places: Vec<Range<usize>> = joined.chain(named).collect();
        places.sort_by_key(|it| it.start);
        // "theo phụ lục đính kèm" says it twice.
        places.dedup_by(|next, before| next.start < before.end);
        for at in places {
            let words = paragraph.words(&at);
            let message = message!(
                "có câu `{words}` nhưng văn bản không có phụ lục nào",
                "it says `{words}`, but the paper has no annex"
            );
            let found = Finding::new(proof.place(paragraph, &at), message).cure(message!(
                "thêm phụ lục (mẫu, bảng, danh sách) ấy, hoặc bỏ câu `{words}`",
                "add that annex, or leave `{words}` out"
            ));
            // Annexes of a finished paper may be files of their own.
            findings.push(match proof.head.finished {
                true => found.doubtful(),
                false => found,
            });
        }
    }
}

/// An annex named by a number that none of the paper's annexes has.
fn others(proof: &Proof, findings: &mut Findings) {
    let annexes = proof.of(Role::PhuLuc);
    let numbers = annexes.map(|(_, it)| it.text.split_whitespace().nth(2).unwrap_or("I"));
    let known: Vec<&str> = numbers.collect();
    for (_, paragraph) in proof.body().filter(|(_, it)| it.annex == 0) {
        for at in paragraph.find("phụ lục") {
            let Some((own, number)) = word::words(&paragraph.text[at.end..]).next() else {
                continue;
            };
            let whole = at.start..at.end + own.end;
            let roman = number.bytes().all(|b| b"IVX".contains(&b)) && number.len() < 5;
            let rest = &paragraph.lower[whole.end..word::clause_end(&paragraph.lower, whole.end)];
            let of_another = is_of_another(rest) || rest.trim_start().starts_with("của ");
            if !roman || known.contains(&number) || of_another {
                continue;
            }
            let words = paragraph.words(&whole);
            let last = known.last().unwrap_or(&"");
            let message = message!(
                "có câu `{words}` nhưng văn bản chỉ có đến Phụ lục {last}",
                "it says `{words}`, but the last annex of the paper is {last}"
            );
            findings.push(
                Finding::new(proof.place(paragraph, &whole), message).cure(message!(
                    "sửa số của phụ lục, hoặc thêm phụ lục ấy",
                    "correct the number of the annex, or add that annex"
                )),
            );
        }
    }
}

/// The end of the nth word behind a place.
fn nth_end(text: &str, at: usize, n: usize) -> usize {
    let ends = word::words(&text[at..]).take(n).map(|(it, _)| at + it.end);
    ends.last().unwrap_or(at)
}

/// Whether the words go on to another paper, whose annex it then is.
fn is_of_another(rest: &str) -> bool {
    let near: String = rest.chars().take(60).collect();
    let class = citation::CLASSES
        .iter()
        .any(|(class, _)| word::has(&near, &format!("{class} số")));
    class
        || ["luật", "nghị định", "thông tư"]
            .iter()
            .any(|it| word::has(&near, it))
}
