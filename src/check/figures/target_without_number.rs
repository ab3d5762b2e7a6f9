//! A target that only says to do better, without a figure to measure it by.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};

/// Words that begin a wish and no target.
const WISHES: [&str; 10] = [
    "đẩy mạnh",
    "tăng cường",
    "nâng cao",
    "tiếp tục",
    "chú trọng",
    "quan tâm",
    "phát huy",
    "thực hiện tốt",
    "làm tốt",
    "không ngừng",
];

/// Words that stand for a figure.
const FIGURES: [&str; 8] = [
    "một",
    "hai",
    "ba",
    "toàn bộ",
    "tất cả",
    "mỗi",
    "không để",
    "không có",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for (_, paragraph) in proof
        .body()
        .filter(|(_, it)| it.heading.is_none() && !it.mark.is_empty())
    {
        if !is_target(proof, paragraph) || is_measured(paragraph) {
            continue;
        }
        let Some(wish) = WISHES
            .iter()
            .find(|words| paragraph.lower.starts_with(**words))
        else {
            continue;
        };
        let range = 0..wish.len();
        let words = paragraph.words(&range);
        let message = message!(
            "chỉ tiêu mở đầu bằng `{words}` không có con số nào",
            "the target that begins with `{words}` has no figure"
        );
        let span = proof.place(paragraph, &paragraph.lead());
        findings.push(Finding::new(span, message).cure(message!(
            "thêm con số và đơn vị tính, hoặc chuyển ý này sang phần nhiệm vụ, giải pháp",
            "add a figure and its unit, or move it to the tasks"
        )));
    }
}

/// Whether the heading that tells stands for targets, not for general aims or for tasks.
fn is_target(proof: &Proof, paragraph: &Paragraph) -> bool {
    let has = |it: &Paragraph, words| it.has(words);
    let mut headings = proof.above(paragraph);
    let telling = headings.find(|it| has(it, "chỉ tiêu") || has(it, "mục tiêu"));
    let others = ["mục tiêu", "nhiệm vụ", "giải pháp"];
    telling.is_some_and(|it| !others.iter().any(|words| has(it, words)))
}

fn is_measured(paragraph: &Paragraph) -> bool {
    paragraph.text.contains(|ch: char| ch.is_ascii_digit())
        || FIGURES.iter().any(|words| paragraph.has(words))
}
