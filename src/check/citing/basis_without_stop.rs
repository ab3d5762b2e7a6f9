//! The last căn cứ ends in `;`, `,` or no sign at all, right before the sentence that says "như sau:" or the line
//! that decides.

use chrono::NaiveDate;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    if !proof.head.finished || proof.head.party {
        return;
    }
    let Some((place, basis)) = proof.of(Role::CanCu).last() else {
        return;
    };
    let words = basis.text.trim_end();
    let opens = |it: &Paragraph| {
        it.role == Role::QuyetNghi || it.is_body() && it.text.trim_end().ends_with("như sau:")
    };
    if !proof.paragraphs.get(place + 1).is_some_and(opens) || words.ends_with(['.', ':', '…']) {
        return;
    }
    // Before the decree of 05/3/2020 a comma closed the last of them.
    let decree = NaiveDate::from_ymd_opt(2020, 3, 5);
    let old = proof
        .head
        .issued
        .is_some_and(|(_, last)| Some(last) < decree);
    if old && words.ends_with(',') {
        return;
    }
    let Some(end) = [";", ","].into_iter().find(|it| words.ends_with(it)) else {
        return open(proof, basis, words, findings);
    };
    let start = words.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let last = &words[start..words.len() - 1];
    let message = message!(
        "căn cứ cuối cùng kết thúc bằng dấu `{end}`: `{last}{end}`",
        "the last of the bases ends in `{end}`: `{last}{end}`"
    );
    let sign = words.len() - 1..words.len();
    let found = Finding::new(proof.place(basis, &sign), message)
        .cure(message!("viết `{last}.`", "write `{last}.`"));
    findings.push(proof.fix(found, basis, &sign, "."));
}

/// Tells of a last basis that nothing closes.
fn open(proof: &Proof, basis: &Paragraph, words: &str, findings: &mut Findings) {
    let start = words.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let last = &words[start..];
    // Where lines are guessed to end the next one may go on with it.
    if proof.doubt.ends || !last.ends_with(char::is_alphanumeric) {
        return;
    }
    let message = message!(
        "căn cứ cuối cùng không có dấu chấm: `{last}`",
        "no stop closes the last of the bases: `{last}`"
    );
    let found = Finding::new(proof.place(basis, &(start..words.len())), message);
    findings.push(found.cure(message!("viết `{last}.`", "write `{last}.`")));
}
