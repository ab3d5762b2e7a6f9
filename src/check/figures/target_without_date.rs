//! A level to be reached whose time is "thường xuyên", so that nobody knows by when.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};
use crate::role::Role;

/// Words that say when a level is to be reached, or that it is measured each year.
const TIMES: [&str; 7] = [
    "năm",
    "nhiệm kỳ",
    "tháng",
    "quý",
    "giữ vững",
    "duy trì",
    "luôn",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut target: Option<&Paragraph> = None;
    for (_, paragraph) in proof.body() {
        if paragraph.role != Role::Nhan {
            target = is_level(proof, paragraph).then_some(paragraph);
            continue;
        }
        let (Some(level), Some(at)) = (target, always(paragraph)) else {
            continue;
        };
        let words = level.words(&level.lead());
        let message = message!(
            "`{words} …` là mức phải đạt mà thời gian ghi `thường xuyên`",
            "`{words} …` is a level to be reached, and its time is `thường xuyên`"
        );
        findings.push(
            Finding::new(proof.place(paragraph, &at), message)
                .label(
                    proof.place(level, &level.lead()),
                    message!("mức phải đạt", "the level"),
                )
                .cure(message!(
                    "ghi ngày phải đạt, ví dụ `thường xuyên đến ngày 31/12/…`",
                    "say by when, such as `thường xuyên đến ngày 31/12/…`"
                )),
        );
    }
}

/// Whether a paragraph among the targets names a share to be reached and no time.
fn is_level(proof: &Proof, paragraph: &Paragraph) -> bool {
    let targets = || {
        proof
            .above(paragraph)
            .any(|it| it.has("chỉ tiêu") || it.has("mục tiêu"))
    };
    let share = paragraph.lower.contains('%') && !paragraph.lower.contains("100%");
    share
        && paragraph.times.is_empty()
        && !TIMES.iter().any(|words| paragraph.has(words))
        && targets()
}

/// The word of a label "Thời gian …: thường xuyên" that has nothing behind it.
fn always(paragraph: &Paragraph) -> Option<std::ops::Range<usize>> {
    let (name, time) = paragraph.lower.split_once(':')?;
    let start = name.len() + 1 + time.len() - time.trim_start().len();
    let words = time.trim().trim_end_matches(['.', ';', ',']);
    (name.starts_with("thời gian") && words == "thường xuyên").then(|| start..start + words.len())
}
