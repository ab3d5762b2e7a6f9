//! A paper whose last words are not closed: "./." in papers of the State, "." in those of the Party.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // What is made from a description is closed by the program; a list of annexes may come last.
    let mut own = proof.paragraphs.iter().filter(|it| it.annex == 0);
    let foot = [Role::NoiNhan, Role::QuyenHan];
    if !proof.head.finished || !own.any(|it| foot.contains(&it.role)) {
        return;
    }
    let Some(last) = proof.ending() else { return };
    let sign = if proof.head.party { "." } else { "./." };
    if last.text.trim_end().ends_with(sign) || last.text.trim_end().ends_with("./.") {
        return;
    }
    let start = last.text.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    let words = last.words(&(start..last.text.len()));
    let span = proof.place(last, &(start..last.text.len()));
    let message = message!(
        "văn bản kết thúc bằng `{words}`, thiếu dấu `{sign}`",
        "the paper ends in `{words}`, without `{sign}`"
    );
    let found = Finding::new(span, message);
    let bare = words.trim_end_matches(['.', ';', ',', ':']);
    findings.push(found.cure(message!("viết `{bare}{sign}`", "write `{bare}{sign}`")));
}
