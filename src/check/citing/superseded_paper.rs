//! A paper that another had replaced when this one was issued.

use std::sync::LazyLock;

use chrono::NaiveDate;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::time::written;

/// A paper that is no longer in force.
struct Superseded {
    number: &'static str,
    since: NaiveDate,
    /// What took its place.
    now: &'static str,
}

static PAPERS: LazyLock<Vec<Superseded>> = LazyLock::new(|| {
    let list = include_str!("../../../data/words/superseded-papers.txt");
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    let paper = |line: &'static str| {
        let (number, rest) = line.split_once(" = ")?;
        let (since, now) = rest.split_once(" | ")?;
        Some(Superseded {
            number,
            since: since.parse().ok()?,
            now,
        })
    };
    lines.filter_map(paper).collect()
});

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((day, _)) = proof.head.issued else {
        return;
    };
    for (_, paragraph) in proof.body() {
        for cited in &paragraph.citations {
            let number = paragraph.words(&cited.number);
            let known = PAPERS
                .iter()
                .find(|it| it.number == number && it.since <= day);
            let Some(paper) = known else { continue };
            // "thay thế Hướng dẫn số 12-HD/TU" speaks of it as gone.
            let before = paragraph.lower[..cited.range.start].trim_end();
            let gone = ["thay thế", "thay cho", "bãi bỏ"]
                .iter()
                .any(|it| before.ends_with(it));
            if gone || paragraph.has("hết hiệu lực") {
                continue;
            }
            let (words, now) = (paragraph.words(&cited.range), paper.now);
            let since = written(paper.since);
            let span = proof.place(paragraph, &cited.range);
            let message = message!(
                "`{words}` đã được thay thế từ ngày {since}",
                "`{words}` was replaced on {since}"
            );
            let found = Finding::new(span, message);
            findings.push(found.cure(message!("dẫn {now}", "cite {now}")));
        }
    }
}
