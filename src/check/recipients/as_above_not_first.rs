//! "Như trên" or "Như Điều 3" among the recipients, and not the first of them.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // What is made from a description gets its first line from the program.
    if !proof.head.finished {
        return;
    }
    let lines: Vec<_> = proof.recipients().collect();
    let above = |lower: &str| {
        ["như trên", "như điều"]
            .iter()
            .any(|it| lower.starts_with(it))
    };
    let Some(place) = lines
        .iter()
        .position(|it| above(&it.lower))
        .filter(|it| *it > 0)
    else {
        return;
    };
    let words = lines[place].text.trim_end_matches([';', ',', '.']);
    let message = message!(
        "dòng `{words}` không đứng đầu Nơi nhận",
        "the line `{words}` is not the first of the recipients"
    );
    findings.push(
        Finding::new(proof.whole(lines[place]), message)
            .label(
                proof.whole(lines[0]),
                message!("dòng này đứng trước", "this one stands before it"),
            )
            .cure(message!(
                "chuyển dòng `{words}` lên đầu",
                "move the line `{words}` to the head of the list"
            )),
    );
}
