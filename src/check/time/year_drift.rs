//! The opening or the closing gives the plan another year than its trích yếu does.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};
use crate::role::Role;
use crate::time::{Scale, Time};

/// Words in front of both years, "năm" among them, that make them years of one thing.
const SAME: usize = 4;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let Some((_, title)) = proof.of(Role::TrichYeu).next() else {
        return;
    };
    let years = || title.times.iter().filter(|it| it.scale == Scale::Year);
    let (Some(right), None) = (years().next(), years().nth(1)) else {
        return;
    };
    let named = last_words(&title.lower[..right.range.start]);
    if named.len() < SAME {
        return;
    }
    let kind = proof.called().vi;
    for paragraph in proof.paragraphs.iter().filter(|it| it.annex == 0) {
        let years = paragraph.times.iter();
        let other = |it: &&Time| it.scale == Scale::Year && it.year != right.year;
        let drifts = |it: &&Time| {
            let upto = it.range.start;
            last_words(&paragraph.lower[..upto]) == named
                && last_words(own_name(paragraph, upto, &kind)) == named
        };
        let Some(wrong) = years.filter(other).find(drifts) else {
            continue;
        };
        let (words, year) = (paragraph.words(&wrong.range), title.words(&right.range));
        let message = message!(
            "trích yếu ghi `năm {year}`, ở đây lại ghi `năm {words}`",
            "the subject says `năm {year}`, but here it is `năm {words}`"
        );
        let span = proof.place(paragraph, &wrong.range);
        findings.push(
            Finding::new(span, message)
                .label(
                    proof.place(title, &right.range),
                    message!("trích yếu ở đây", "the subject is here"),
                )
                .cure(message!(
                    "viết `năm {year}`, hoặc sửa năm ở trích yếu",
                    "write `năm {year}`, or correct the year of the subject"
                )),
        );
    }
}

/// From where the sentence that opens or closes the plan names the plan itself to a place in it;
/// nothing of any other sentence.
pub(super) fn own_name<'p>(paragraph: &'p Paragraph, upto: usize, kind: &str) -> &'p str {
    let lower = &paragraph.lower[..upto];
    let Some(at) = word::find(lower, kind).last() else {
        return "";
    };
    let issued = matches!(word::before(lower, at.start), "hành" | "dựng");
    let opens = paragraph.under.is_none() && paragraph.text.trim_end().ends_with(':') && issued;
    let closes = lower.starts_with("trên đây là");
    let name = &lower[at.end..];
    // "… kế hoạch, phát huy kết quả năm 2025" tells of something else.
    match paragraph.is_body() && (opens || closes) && !word::has(name, "kết quả") {
        true => name,
        false => "",
    }
}

/// The last words of a text, the very last in front.
fn last_words(text: &str) -> Vec<&str> {
    let words = text.rsplit(|ch: char| !ch.is_alphanumeric());
    words.filter(|it| !it.is_empty()).take(SAME).collect()
}
