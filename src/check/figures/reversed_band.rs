//! A band whose first number is the greater one: từ 90 đến 80 điểm.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, band, word};

/// What goes down, or round a clock or a calendar.
const DOWN: [&str; 8] = [
    "giảm",
    "hạ",
    "rút",
    "còn",
    "xuống",
    "giờ",
    "nhiệt độ",
    "thu hẹp",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for (_, paragraph) in proof.body() {
        for band in band::find(&paragraph.lower)
            .into_iter()
            .filter(|it| it.is_reversed())
        {
            let clause = &paragraph.lower[word::clause(&paragraph.lower, &band.range)];
            let timed = paragraph
                .times
                .iter()
                .any(|it| it.range.start < band.range.end && band.range.start < it.range.end);
            if timed || DOWN.iter().any(|words| word::has(clause, words)) {
                continue;
            }
            let words = paragraph.words(&band.range);
            let message = message!(
                "`{words}` có đầu lớn hơn cuối",
                "`{words}` begins with the greater number"
            );
            findings.push(
                Finding::new(proof.place(paragraph, &band.range), message).cure(message!(
                    "đổi chỗ hai số, hoặc sửa số ghi nhầm",
                    "swap the numbers, or correct the wrong one"
                )),
            );
        }
    }
}
