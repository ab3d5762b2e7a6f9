//! Letters that a program did not know and left a question mark for: "S? ki?n".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let all = proof.paragraphs.iter();
    let places: Vec<_> = all
        .flat_map(|it| found(&it.text).map(move |at| (it, at)))
        .collect();
    let Some((paragraph, at)) = places.first() else {
        return;
    };
    let (words, count) = (paragraph.words(at), places.len());
    let message = message!(
        "chữ có dấu đã mất, còn lại dấu `?`: `{words}` ({count} chữ như thế)",
        "letters with marks are lost and show as `?`: `{words}` ({count} such words)"
    );
    findings.push(
        Finding::new(proof.place(paragraph, at), message).cure(message!(
            "mở tệp gốc bằng đúng bảng mã, lưu lại theo Unicode (UTF-8) rồi soát lại",
            "open the original in its own encoding, save it as Unicode (UTF-8) and check again"
        )),
    );
}

/// Words with a question mark between two letters.
fn found(text: &str) -> impl Iterator<Item = Range<usize>> {
    // Most paragraphs ask nothing.
    let text = Some(text).filter(|it| it.contains('?')).unwrap_or("");
    let words = text.split_whitespace().filter(|it| {
        let mut parts = it.split('?').collect::<Vec<_>>().into_iter();
        let mut before = parts.next().unwrap_or("");
        let lost = parts.any(|it| {
            let between =
                before.ends_with(char::is_alphabetic) && it.starts_with(char::is_alphabetic);
            before = it;
            between
        });
        lost && !it.contains("://") && !it.contains(['/', '=', '&'])
    });
    words.map(move |it| {
        let start = it.as_ptr() as usize - text.as_ptr() as usize;
        start..start + it.len()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_mark_inside_a_word_is_a_lost_letter() {
        let told = |text: &'static str| found(text).map(|at| &text[at]).collect::<Vec<_>>();
        assert_eq!(told("ghi chép S? ki?n trong ngày"), ["ki?n"]);
        assert!(told("Ai làm? Làm gì? https://a.vn/?x=1, a.vn/tim?ten=b").is_empty());
    }
}
