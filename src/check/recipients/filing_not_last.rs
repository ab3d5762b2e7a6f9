//! The line of where the paper is filed with recipients below it.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::proof::word;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let lines: Vec<_> = proof.recipients().collect();
    let filed = |words: &str| word::words(words).next().is_some_and(|(_, it)| it == "lưu");
    let Some(place) = lines.iter().position(|it| filed(&it.lower)) else {
        return;
    };
    let Some(below) = lines[place + 1..].iter().find(|it| !filed(&it.lower)) else {
        return;
    };
    let words = lines[place].text.trim_end_matches([';', ',', '.']);
    let message = message!(
        "dòng `{words}` không đứng cuối Nơi nhận",
        "the line `{words}` is not the last of the recipients"
    );
    findings.push(
        Finding::new(proof.whole(lines[place]), message)
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
