//! A day of the week in words without its capital: "sáng thứ năm", "thứ hai, ngày 15/6/2026".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};

/// Days that are counted in words, and their words.
const DAYS: [&str; 6] = ["hai", "ba", "tư", "năm", "sáu", "bảy"];

/// Words in front of a day of the week, and of nothing else that is counted.
const BEFORE: [&str; 7] = ["sáng", "chiều", "tối", "trưa", "đêm", "trước", "vào"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for (at, day) in found(paragraph) {
            let words = paragraph.words(&at);
            let mut letters = day.chars();
            let first: String = letters
                .next()
                .into_iter()
                .flat_map(char::to_uppercase)
                .collect();
            let right = format!("thứ {first}{}", letters.as_str());
            let message = message!(
                "tên ngày trong tuần viết hoa: `{words}`, phải là `{right}`",
                "a day of the week has a capital: `{right}`, not `{words}`"
            );
            let found = Finding::new(proof.place(paragraph, &at), message)
                .cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(found, paragraph, &at, right));
        }
    }
}

/// Days of the week that begin with a small letter; what else is counted has neither a time of the
/// day in front nor a date behind it.
fn found(paragraph: &Paragraph) -> Vec<(Range<usize>, &'static str)> {
    let (text, lower) = (&*paragraph.text, &*paragraph.lower);
    let days = paragraph.find("thứ").filter_map(|at| {
        let day = word::after(lower, at.end);
        let known = DAYS.into_iter().find(|it| *it == day)?;
        let start = at.end + lower[at.end..].find(day)?;
        let end = start + day.len();
        let timed = BEFORE.contains(&word::before(lower, at.start));
        let behind = lower[end..].trim_start_matches([',', ' ', '(']);
        let dated =
            behind.starts_with("ngày ") && behind[5..].starts_with(|it: char| it.is_ascii_digit());
        let small = text[start..].starts_with(char::is_lowercase);
        (small && (timed || dated)).then_some((at.start..end, known))
    });
    days.collect()
}
