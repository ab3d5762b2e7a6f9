//! An order to report, in a paper that nowhere says by when.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};
use crate::role::Role;

/// Words of an order to report.
const ORDERS: [&str; 10] = [
    "tổng hợp báo cáo",
    "tổng hợp, báo cáo",
    "tổng hợp kết quả, báo cáo",
    "gửi báo cáo",
    "báo cáo về",
    "báo cáo kết quả về",
    "báo cáo kết quả thực hiện về",
    "báo cáo ủy ban",
    "báo cáo đảng ủy",
    "báo cáo ban thường vụ",
];

/// Words that say how often or when, or that the order is not one of a final report.
const TIMES: [&str; 15] = [
    "hằng",
    "hàng tháng",
    "hàng quý",
    "hàng năm",
    "hàng tuần",
    "định kỳ",
    "tháng",
    "quý",
    "cuối năm",
    "đột xuất",
    "vướng mắc",
    "khó khăn",
    "phát sinh",
    "kịp thời",
    "vụ việc",
];

/// How a report reaches its office.
const SENT: [&str; 3] = ["gửi", "nộp", "báo cáo"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // What a decision sets up reports as long as it stands.
    if proof.of(Role::QuyetNghi).next().is_some() {
        return;
    }
    let reports: Vec<_> = proof.body().filter(|(_, it)| it.has("báo cáo")).collect();
    let Some((paragraph, words)) = reports.iter().find_map(|(_, it)| order(it)) else {
        return;
    };
    // What is only registered by a day is no report.
    let sends = |clause: &str| SENT.iter().any(|words| word::has(clause, words));
    let mut deadlines = proof.deadlines().into_iter();
    let mut sent = || deadlines.any(|it| it.is_sent_on_a_day() && sends(it.clause));
    if reports.iter().any(|(_, it)| is_dated(it)) || sent() {
        return;
    }
    let told = paragraph.words(&words);
    let message = message!(
        "giao `{told}` nhưng cả văn bản không nói gửi vào ngày nào",
        "`{told}` is ordered, and the paper nowhere says by when"
    );
    findings.push(
        Finding::new(proof.place(paragraph, &words), message).cure(message!(
            "thêm thời hạn, ví dụ `{told} … trước ngày …`",
            "add a deadline, such as `{told} … trước ngày …`"
        )),
    );
}

/// Whether a paragraph about reports says when, or is a heading whose paragraphs may.
fn is_dated(paragraph: &Paragraph) -> bool {
    let cited = |at: usize| paragraph.citations.iter().any(|it| it.range.contains(&at));
    paragraph.heading.is_some()
        || paragraph.times.iter().any(|it| !cited(it.range.start))
        || TIMES.iter().any(|words| paragraph.has(words))
}

/// The first order to report of a paragraph.
fn order(paragraph: &Paragraph) -> Option<(&Paragraph, std::ops::Range<usize>)> {
    let lower = &paragraph.lower;
    let found = ORDERS.iter().find_map(|words| {
        // "Báo cáo về kết quả" tells what a report is about, not where it goes.
        let about =
            |end: usize| matches!(word::after(lower, end), "kết" | "việc" | "tình" | "công");
        word::find(lower, words).find(|at| !words.ends_with("về") || !about(at.end))
    })?;
    Some((paragraph, found))
}
