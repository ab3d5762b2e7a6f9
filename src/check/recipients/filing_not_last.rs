//! The line of where the paper is filed with recipients below it.

use crate::diagnostic::{Diagnostic, Sink};
use crate::proof::Proof;
use crate::proof::word;

pub fn proof(proof: &Proof, sink: &mut Sink) {
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
    sink.push(
        Diagnostic::error("filing-not-last", proof.whole(lines[place]), message)
            .label(proof.whole(below), message!("dòng này còn ở sau", "this one stands behind it"))
            .rule("Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, mục II.9; Hướng dẫn 05-HD/VPTW, mục I.9")
            .cure(message!(
                "chuyển dòng `{words}` xuống cuối",
                "move the line `{words}` to the end"
            )),
    );
}
