//! One thing that the same people have to do by two days.

use std::collections::HashMap;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::deadline::Deadline;
use crate::proof::{Proof, word};
use crate::time::Scale;

/// What one has to do by a day.
const ACTS: [&str; 6] = ["gửi", "nộp", "trình", "đăng ký", "hoàn thành", "báo cáo"];

/// Words behind the act that say what it is about.
const ABOUT: usize = 3;

/// Words of what is done again and again, or by parts.
const PARTS: [&str; 9] = [
    "đợt",
    "lần",
    "quý",
    "hằng",
    "hàng",
    "định kỳ",
    "bước",
    "vòng",
    "giai đoạn",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let deadlines = proof.deadlines();
    let mut first: HashMap<Vec<&str>, &Deadline> = HashMap::new();
    let days = deadlines
        .iter()
        .filter(|it| it.is_due && it.time.scale == Scale::Day);
    for deadline in days {
        let parts = PARTS.iter().any(|it| deadline.paragraph.has(it));
        let Some(act) = act(deadline).filter(|_| !parts) else {
            continue;
        };
        let one = *first.entry(act).or_insert(deadline);
        // One sentence may ask for a plan by a day and for its results by another.
        if one.last == deadline.last || std::ptr::eq(one.paragraph, deadline.paragraph) {
            continue;
        }
        let place = |it: &Deadline| proof.place(it.paragraph, &it.time.range);
        let words = |it: &Deadline| it.paragraph.words(&it.time.range).to_owned();
        let (own, other) = (words(deadline), words(one));
        let message = message!(
            "một việc mà hai hạn: ở đây `{own}`, ở chỗ khác `{other}`",
            "one thing is due on two days: `{own}` here, `{other}` elsewhere"
        );
        findings.push(
            Finding::new(place(deadline), message)
                .label(place(one), message!("hạn kia", "the other day"))
                .cure(message!(
                    "sửa cho khớp, hoặc nói rõ hai việc khác nhau thế nào",
                    "make them agree, or say how the two differ"
                )),
        );
    }
}

/// Who does what, by the word in front of the act and those behind it.
fn act<'p>(deadline: &Deadline<'p>) -> Option<Vec<&'p str>> {
    let words: Vec<&str> = word::words(deadline.clause).map(|(_, it)| it).collect();
    let place = (1..words.len()).find(|at| {
        let rest = words[*at..].join(" ");
        ACTS.iter().any(|act| {
            rest.strip_prefix(act)
                .is_some_and(|it| it.is_empty() || it.starts_with(' '))
        })
    })?;
    let end = place + 1 + ABOUT;
    let act = words.get(place - 1..end)?.to_vec();
    // Figures and the words of the day itself say nothing of the act.
    let plain = |it: &&str| !it.starts_with(|ch: char| ch.is_ascii_digit()) && *it != "ngày";
    act.iter().all(plain).then_some(act)
}
