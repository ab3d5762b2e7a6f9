//! A sentence that stops before it has said anything: "Căn cứ Điều lệ Hội. Ủy ban nhân dân …", or
//! behind a word that calls for another: "theo quy định của."

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};

/// What a sentence begins with that only leads to what is done.
const LEADS: [&str; 6] = [
    "căn cứ ",
    "thực hiện ",
    "theo ",
    "xét ",
    "nhân dịp ",
    "trên cơ sở ",
];
/// Those of them that never say by themselves what is done; the others may, unless a paper follows.
const NO_DEED: [&str; 3] = ["căn cứ ", "nhân dịp ", "trên cơ sở "];

/// What the names of those begin with who then do it.
const BODIES: [&str; 30] = [
    "ủy ban",
    "uỷ ban",
    "ubnd",
    "đảng ủy",
    "đảng uỷ",
    "ban ",
    "phòng ",
    "sở ",
    "trường ",
    "hội ",
    "công an",
    "văn phòng",
    "bộ ",
    "chi bộ",
    "đảng bộ",
    "mặt trận",
    "đoàn ",
    "trung tâm",
    "chi cục",
    "cục ",
    "thường trực",
    "huyện ủy",
    "tỉnh ủy",
    "tỉnh uỷ",
    "thành ủy",
    "viện ",
    "tổng cục",
    "chủ tịch",
    "giám đốc",
    "trưởng đoàn",
];

/// Words that no sentence ends with.
const OPEN: [&str; 7] = ["và", "các", "những", "hoặc", "nhằm", "bởi", "với"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for (_, paragraph) in proof.body() {
        let opening = paragraph.under.is_none() && paragraph.annex == 0;
        if let Some(stop) = lead(paragraph).filter(|_| opening) {
            let from = word::before(&paragraph.text, stop).len();
            let range = stop - from..stop + 1;
            let words = paragraph.words(&range);
            let right = format!("{},", &words[..words.len() - 1]);
            let message = message!(
                "câu dừng ở `{words}` khi mới nói căn cứ, chưa nói làm gì",
                "the sentence stops at `{words}` with its basis, before it says what is done"
            );
            let found = Finding::new(proof.place(paragraph, &range), message);
            findings.push(found.cure(message!(
                "thay dấu chấm bằng dấu phẩy: `{right}`",
                "put a comma for the stop: `{right}`"
            )));
        }
        for range in open(&paragraph.lower) {
            let words = paragraph.words(&range);
            let message = message!(
                "câu bị cắt ở `{words}`, thiếu chữ phía sau",
                "the sentence is cut off at `{words}`"
            );
            let found = Finding::new(proof.place(paragraph, &range), message);
            findings.push(found.cure(message!(
                "viết tiếp cho trọn câu, hoặc bỏ chữ thừa",
                "write the rest, or take the last word out"
            )));
        }
    }
}

/// The stop behind a first sentence that names only the basis of what the next one says.
fn lead(paragraph: &Paragraph) -> Option<usize> {
    let lower = &*paragraph.lower;
    let lead = LEADS.into_iter().find(|it| lower.starts_with(it))?;
    let mut cited = paragraph.citations.iter();
    let cited = cited.any(|it| it.range.start <= lead.len());
    let stop = lower.match_indices(". ").map(|(at, _)| at).find(|at| {
        let closed = lower[..*at].trim_end_matches(')').len();
        let last = word::before(lower, closed);
        let year = last.len() == 4 && last.bytes().all(|it| it.is_ascii_digit());
        let next = paragraph.text[*at + 2..].starts_with(char::is_uppercase);
        // "lần thứ I. Ban Chấp hành …"
        let counted = last.bytes().all(|it| b"ivx".contains(&it))
            && lower[..closed].ends_with(&format!("thứ {last}"));
        next && (year || counted || last.chars().count() > 2)
    })?;
    let first = &paragraph.text[..stop];
    // Behind a comma with a capital those who act may be named already.
    let named = first
        .match_indices(", ")
        .any(|(at, _)| first[at + 2..].starts_with(char::is_uppercase));
    let basis = cited || NO_DEED.contains(&lead);
    let acts = BODIES.iter().any(|it| lower[stop + 2..].starts_with(it));
    (basis && acts && !named).then_some(stop)
}

/// Words that call for another and have a stop behind them.
fn open(lower: &str) -> impl Iterator<Item = Range<usize>> {
    let stops = lower.match_indices(['.', ';']);
    stops.filter_map(|(at, sign)| {
        let last = word::before(lower, at);
        let behind = &lower[at + sign.len()..];
        let ends = behind.is_empty() || behind.starts_with([' ', '/']);
        let beside = lower[..at].ends_with(last);
        (ends && beside && OPEN.contains(&last)).then(|| at - last.len()..at + sign.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_that_call_for_others_are_told() {
        let told = |text: &'static str| open(text).map(|at| &text[at]).collect::<Vec<_>>();
        assert_eq!(told("theo quy định của các. báo cáo và;"), ["các.", "và;"]);
        for text in ["các...", "gồm các …", "và 3.5", "tự do.", "nói với."] {
            let want: &[&str] = if text == "nói với." {
                &["với."]
            } else {
                &[]
            };
            assert_eq!(told(text), want, "{text}");
        }
    }
}
