//! The line of where the paper is filed with recipients below it.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::word;
use crate::proof::{Paragraph, Proof};
use crate::source::Span;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let lines: Vec<_> = proof.recipients().collect();
    let filed = |words: &str| word::words(words).next().is_some_and(|(_, it)| it == "lưu");
    let Some(place) = lines.iter().position(|it| filed(&it.lower)) else {
        return;
    };
    let Some(below) = lines[place + 1..].iter().find(|it| !filed(&it.lower)) else {
        return;
    };
    let line = lines[place];
    let words = line.text.trim_end_matches([';', ',', '.']);
    let message = message!(
        "dòng `{words}` không đứng cuối Nơi nhận",
        "the line `{words}` is not the last of the recipients"
    );
    findings.push(
        Finding::new(typed(proof, line), message)
            .label(
                proof.whole(below),
                message!("dòng này còn ở sau", "this one stands behind it"),
            )
            .cure(message!(
                "chuyển dòng `{words}` xuống cuối",
                "move the line `{words}` to the end"
            )),
    );
}

/// The place of a line; of one that begins with words of the regulation, that of what was typed behind
/// them.
fn typed(proof: &Proof, line: &Paragraph) -> Span {
    let whole = proof.whole(line);
    let behind = line.text.split_once(':').map_or("", |it| it.1).trim_start();
    let from = line.text.len() - behind.len();
    let named = behind.trim_end_matches([';', '.', ',']);
    let own = proof.place(line, &(from..from + named.len()));
    if own.file == whole.file { whole } else { own }
}
