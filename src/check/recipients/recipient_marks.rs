//! Lines of "Nơi nhận" that do not end in the sign of the regulation: `;` after each, a stop after the last.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, separator};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // What is made from a description gets its signs from the program.
    if !proof.head.finished {
        return;
    }
    without_dash(proof, findings);
    let lines: Vec<&Paragraph> = proof.recipients().collect();
    let Some((last, others)) = lines.split_last() else {
        return;
    };
    let sign = separator::of(proof, others.iter().map(|it| it.text.as_str()));
    // The brackets of a tag may hold the sign: "(để báo cáo);".
    let wrong: Vec<_> = others
        .iter()
        .filter(|it| !it.text.trim_end().ends_with(sign))
        .collect();
    if let Some(first) = wrong.first() {
        let count = wrong.len();
        let words = first.text.trim_end();
        let message = message!(
            "dòng `{words}` ở Nơi nhận không kết thúc bằng dấu `{sign}` ({count} dòng như vậy)",
            "the recipient `{words}` does not end in `{sign}` ({count} such lines)"
        );
        let found = Finding::new(proof.whole(first), message);
        let bare = words.trim_end_matches([';', ',', '.']);
        let found = found.cure(message!("viết `- {bare}{sign}`", "write `- {bare}{sign}`"));
        findings.push(wrong[1..].iter().fold(found, |found, line| {
            found.label(
                proof.whole(line),
                message!("dòng này cũng vậy", "this line too"),
            )
        }));
    }
    if !last.text.trim_end().ends_with('.') && !has_copies(&last.text) {
        let words = last.text.trim_end();
        let message = message!(
            "dòng cuối Nơi nhận `{words}` không có dấu chấm",
            "the last recipient `{words}` does not end in a stop"
        );
        let found = Finding::new(proof.whole(last), message);
        findings.push(found.cure(message!("thêm dấu chấm ở cuối", "put a stop at its end")));
    }
}

/// Tells of a recipient without its dash between others that have one.
fn without_dash(proof: &Proof, findings: &mut Findings) {
    let listed = |place: usize| {
        let line = proof.paragraphs.get(place);
        line.is_some_and(|it| it.role == Role::NoiNhanDong && it.mark == "-")
    };
    let lines = proof
        .of(Role::NoiNhanDong)
        .filter(|_| !proof.doubt.recipients);
    for (place, line) in lines.filter(|(_, it)| it.mark.is_empty()) {
        let words = line.text.trim_end();
        let own = words.starts_with(char::is_uppercase) && words.ends_with([';', '.']);
        // What is above it may run on in it.
        let above = &proof.paragraphs[place.saturating_sub(1)];
        let ended = above.role == Role::NoiNhan || above.text.trim_end().ends_with([';', '.']);
        if own && ended && (listed(place + 1) || listed(place.saturating_sub(1))) {
            let message = message!(
                "dòng `{words}` ở Nơi nhận không có gạch đầu dòng",
                "the recipient `{words}` has no dash in front"
            );
            let found = Finding::new(proof.whole(line), message);
            findings.push(found.cure(message!("viết `- {words}`", "write `- {words}`")));
        }
    }
}

/// Whether a line ends in the typist and the number of copies: "Lưu: VT, VX. PL.(300)".
fn has_copies(line: &str) -> bool {
    let last = line.split_whitespace().next_back().unwrap_or("");
    let copies = last.strip_suffix(')').and_then(|it| it.rsplit_once('('));
    copies.is_some_and(|(_, it)| !it.is_empty() && it.bytes().all(|b| b.is_ascii_digit()))
}
