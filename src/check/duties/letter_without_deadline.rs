//! A letter that orders work and names no time and no report.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, deadline, word};

/// Words in front of a time that make it a deadline.
const UNTIL: [&str; 8] = ["trước", "nhất", "hạn", "xong", "hết", "đến", "vào", "trong"];

/// Words that set a time or ask for a report by themselves.
const FOLLOWED: [&str; 11] = [
    "báo cáo kết quả",
    "gửi báo cáo",
    "báo cáo về",
    "chế độ báo cáo",
    "hằng tháng",
    "hằng quý",
    "hằng tuần",
    "định kỳ",
    "ngay sau khi nhận",
    "trong ngày",
    "thời hạn",
];

/// Words by which somebody is asked to whom nothing can be ordered.
const COURTESY: [&str; 5] = [
    "trân trọng đề nghị",
    "trân trọng kính đề nghị",
    "kính đề nghị",
    "kính mong",
    "rất mong",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if !proof.asks_for("letter-without-deadline") {
        return;
    }
    // Equals and those above are asked, not ordered.
    let asks = |it: &Paragraph| COURTESY.iter().any(|words| it.has(words));
    let orders = |it: &Paragraph| {
        let asked = ["yêu cầu", "đề nghị", "giao"]
            .iter()
            .any(|words| it.has(words));
        asked && !asks(it) && it.text.trim_end().ends_with(':')
    };
    let body = || proof.body().map(|(_, it)| it);
    let Some(order) = body().find(|it| orders(it)) else {
        return;
    };
    if body().any(has_deadline) {
        return;
    }
    let called = proof.called();
    let (vi, en) = (called.vi, called.en);
    let message = message!(
        "{vi} giao việc mà không ghi thời hạn, không yêu cầu báo cáo",
        "the {en} orders work, but names no deadline and asks for no report"
    );
    let found = Finding::new(proof.whole(order), message);
    findings.push(found.cure(message!(
        "thêm thời hạn hoàn thành, nơi nhận và ngày gửi báo cáo kết quả",
        "add until when, and to whom and when the results are reported"
    )));
}

fn has_deadline(paragraph: &Paragraph) -> bool {
    let cited = |at: usize| paragraph.citations.iter().any(|it| it.range.contains(&at));
    let mut times = paragraph.times.iter().filter(|it| !cited(it.range.start));
    let timed = times.any(|it| {
        // "Trước 16 giờ 30 ngày 18/9": the hour belongs to the day.
        let hour = |ch: char| ch.is_ascii_digit() || ch.is_whitespace() || ch == ':';
        let before = deadline::before(paragraph, it);
        let before = ["phút", "giờ"].iter().fold(before, |before, unit| {
            let before = before.trim_end_matches(hour);
            before.strip_suffix(unit).unwrap_or(before)
        });
        // "Trước thứ Sáu, ngày 18/9": the day of the week, too.
        let before = before.trim_end_matches(hour).trim_end_matches(',');
        let weekday = before
            .rfind("thứ ")
            .filter(|at| before[*at..].chars().count() < 9);
        let before = weekday.map_or(before, |at| before[..at].trim_end());
        let spoken = paragraph.lower[it.range.clone()].starts_with("ngày");
        UNTIL.contains(&word::before(before, before.len()))
            || before.ends_with("nhất là")
            || spoken && it.year.is_none()
    });
    let until = paragraph.find("trước ngày").next().is_some();
    timed || until || FOLLOWED.iter().any(|words| paragraph.has(words))
}
