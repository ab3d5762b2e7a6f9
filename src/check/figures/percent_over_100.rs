//! More than all of a whole: 105% hộ dân, tỷ lệ … đạt 110%.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::number;
use crate::proof::{Paragraph, Proof, word};

/// Those of whom there are no more than all.
const WHOLES: [&str; 29] = [
    "công trình",
    "thủ tục",
    "lao động",
    "doanh nghiệp",
    "vỉa hè",
    "cán bộ",
    "công chức",
    "viên chức",
    "hộ",
    "hộ dân",
    "hộ nghèo",
    "gia đình",
    "tổ dân phố",
    "khu phố",
    "khu dân cư",
    "khóm",
    "thôn",
    "đảng viên",
    "đoàn viên",
    "hội viên",
    "người dân",
    "người",
    "học sinh",
    "cơ quan",
    "đơn vị",
    "chi bộ",
    "hồ sơ",
    "trường học",
    "dân số",
];

/// What may well be more than before, or more than was planned.
const GROWTH: [&str; 8] = [
    "tăng",
    "bằng",
    "vượt",
    "so với",
    "kế hoạch",
    "chỉ tiêu",
    "dự toán",
    "cùng kỳ",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for (_, paragraph) in proof.body().filter(|(_, it)| it.text.contains('%')) {
        for range in over(paragraph) {
            let words = paragraph.words(&range);
            let message = message!("`{words}` nhiều hơn toàn bộ", "`{words}` is more than all");
            findings.push(
                Finding::new(proof.place(paragraph, &range), message).cure(message!(
                    "sửa `{words}`; tỷ lệ trong một tổng thể nhiều nhất là 100%",
                    "correct `{words}`; a share of a whole is 100% at most"
                )),
            );
        }
    }
}

/// Shares of a whole that are greater than it.
fn over(paragraph: &Paragraph) -> Vec<std::ops::Range<usize>> {
    let lower = &paragraph.lower;
    let signs = lower.match_indices('%').map(|(at, _)| at);
    let shares = signs.filter_map(|at| {
        let head = lower[..at].trim_end();
        let figure = |ch: char| ch.is_ascii_digit() || matches!(ch, ',' | '.');
        let start = head.trim_end_matches(figure).len();
        // No share has thousands: a point in it is typed for the comma.
        let share = number::decimal(&head[start..])?;
        (share > 100.0).then_some(start..at + 1)
    });
    let of_a_whole = |range: &std::ops::Range<usize>| {
        let clause = word::clause(lower, range);
        let behind = lower[range.end..].trim_start();
        let behind = behind.strip_prefix("trở lên").unwrap_or(behind);
        let behind = behind.trim_start();
        let starts = |words: &&str| {
            behind
                .strip_prefix(*words)
                .is_some_and(|it| !it.starts_with(char::is_alphanumeric))
        };
        let share = word::has(&lower[clause.start..range.start], "tỷ lệ");
        let grows = GROWTH
            .iter()
            .any(|words| word::has(&lower[clause.clone()], words));
        !grows && (share || WHOLES.iter().any(starts))
    };
    shares.filter(of_a_whole).collect()
}
