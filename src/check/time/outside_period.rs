//! What lies outside the time of the plan: a step after its last day, a year before its first that it calls its own.

use chrono::Datelike;

use super::year_drift;
use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, deadline, word};
use crate::role::Role;
use crate::time::{Scale, Time, written};

/// What is done when the work itself is over.
const AFTERWARDS: [&str; 8] = [
    "báo cáo",
    "tổng kết",
    "sơ kết",
    "khen thưởng",
    "nghiệm thu",
    "quyết toán",
    "đánh giá",
    "năm sau",
];

/// What a plan has to do with a year that is over.
const LOOKS_BACK: [&str; 18] = [
    "kết quả",
    "tổng kết",
    "sơ kết",
    "đánh giá",
    "xếp loại",
    "kiểm điểm",
    "bình xét",
    "quyết toán",
    "kiểm kê",
    "kê khai",
    "rà soát",
    "nghiệm thu",
    "khắc phục",
    "khen thưởng",
    "báo cáo",
    "kỷ niệm",
    "từ năm",
    "năm học",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    steps(proof, findings);
    own_years(proof, findings);
}

fn steps(proof: &Proof, findings: &mut Findings) {
    let Some(term) = proof.term() else {
        return;
    };
    for deadline in proof.deadlines() {
        let afterwards = AFTERWARDS.iter().any(|words| deadline.paragraph.has(words));
        // "Trước 31/12/2026, chậm nhất quý I năm 2027": the first is the plan's, the last its limit.
        let before = deadline::before(deadline.paragraph, deadline.time);
        let limit = [", chậm nhất", ", chậm nhất là", ", muộn nhất"];
        let afterwards = afterwards || limit.iter().any(|it| before.ends_with(it));
        if deadline.first <= term.last || deadline.time.year.is_none() || afterwards {
            continue;
        }
        let words = deadline.paragraph.words(&deadline.time.range);
        let end = written(term.last);
        let (paper, paper_en) = (proof.called().vi, proof.called().en);
        let message = message!(
            "`{words}` nằm ngoài thời gian của {paper}, kết thúc ngày {end}",
            "`{words}` is outside the time of the {paper_en}, which ends on {end}"
        );
        let span = proof.place(deadline.paragraph, &deadline.time.range);
        findings.push(
            Finding::new(span, message)
                .label(
                    term.span,
                    message!("thời gian của {paper}", "the time of the {paper_en}"),
                )
                .cure(message!(
                    "xem lại năm của `{words}`, hoặc kéo dài thời gian thực hiện",
                    "look at the year of `{words}` again, or let the {paper_en} run longer"
                )),
        );
    }
}

/// A plan of 2027, signed in December 2026, that calls itself one of 2026.
fn own_years(proof: &Proof, findings: &mut Findings) {
    let head = &proof.head;
    let (Some((first, last)), Some(stated)) = (head.period, head.period_at) else {
        return;
    };
    if first.year() != last.year() || proof.looks_back() {
        return;
    }
    let (right, kind) = (first.year(), proof.called().vi);
    // What is longer ago is told of, and not planned anew.
    let since = head.issued.map_or(right, |(day, _)| day.year().min(right)) - 1;
    for paragraph in proof.paragraphs.iter().filter(|it| it.annex == 0) {
        let is_title = matches!(paragraph.role, Role::TrichYeu | Role::TrichYeuDuoiSo);
        let before = |it: &Time| {
            let upto = it.range.start;
            match is_title {
                true => &paragraph.lower[..upto],
                false => year_drift::own_name(paragraph, upto, &kind),
            }
        };
        let is_own = |it: &&Time| {
            let name = before(it);
            let told = LOOKS_BACK.iter().any(|words| word::has(name, words));
            it.scale == Scale::Year && name.trim_end().ends_with("năm") && !told
        };
        let mut own = paragraph.times.iter().filter(is_own);
        let (Some(year), None) = (own.next(), own.next()) else {
            continue;
        };
        let is_over = year.year.is_some_and(|it| (since..right).contains(&it));
        if !is_over || is_elsewhere(paragraph, year) {
            continue;
        }
        let (words, paper, paper_en) = (paragraph.words(&year.range), &kind, proof.called().en);
        let message = message!(
            "ở đây ghi `năm {words}`, thời gian của {paper} lại là năm {right}",
            "here it is `năm {words}`, but the time of the {paper_en} is {right}"
        );
        findings.push(
            Finding::new(proof.place(paragraph, &year.range), message)
                .label(
                    stated,
                    message!("thời gian của {paper}", "the time of the {paper_en}"),
                )
                .cure(message!(
                    "viết `năm {right}`, hoặc xem lại thời gian thực hiện",
                    "write `năm {right}`, or look at the time of the {paper_en} again"
                )),
        );
    }
}

/// Whether a year belongs to another paper that is cited, or to a name in quotation marks.
fn is_elsewhere(paragraph: &Paragraph, year: &Time) -> bool {
    let cited = paragraph
        .citations
        .iter()
        .any(|it| it.range.start < year.range.start);
    let quoted = |it: &std::ops::Range<usize>| it.contains(&year.range.start);
    cited || paragraph.quotes.iter().any(|it| quoted(&it.range))
}
