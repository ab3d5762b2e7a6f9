//! A bracket that opens nothing or is never closed.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for (at, sign) in alone(&paragraph.text) {
            let words: String = match sign {
                '(' => paragraph.text[at..].chars().take(25).collect(),
                _ => {
                    let head: Vec<char> = paragraph.text[..=at].chars().rev().take(25).collect();
                    head.into_iter().rev().collect()
                }
            };
            let message = match sign {
                '(' => message!(
                    "dấu mở ngoặc đơn trong `{words}` không có dấu đóng",
                    "the bracket in `{words}` is never closed"
                ),
                _ => message!(
                    "dấu đóng ngoặc đơn trong `{words}` không có dấu mở",
                    "the bracket in `{words}` was never opened"
                ),
            };
            let span = proof.place(paragraph, &(at..at + 1));
            findings.push(Finding::new(span, message).cure(message!(
                "thêm dấu ngoặc còn thiếu hoặc bỏ dấu thừa",
                "add the missing bracket or take this one out"
            )));
        }
    }
}

/// Round brackets without the other one. Those behind a number or a letter in a row, as in
/// "gồm: a) …, b) …", need none.
fn alone(text: &str) -> Vec<(usize, char)> {
    let (mut open, mut found) = (Vec::new(), Vec::new());
    let signs = text.bytes().enumerate();
    for (at, sign) in signs.filter(|(_, byte)| matches!(byte, b'(' | b')')) {
        if sign == b'(' {
            open.push((at, '('));
        } else if open.pop().is_none() {
            let head = &text[..at];
            let counted = head.rsplit([' ', '\u{a0}']).next().unwrap_or(head);
            let letters = counted.chars().count();
            if !(1..=2).contains(&letters) || !counted.chars().all(char::is_alphanumeric) {
                found.push((at, ')'));
            }
        }
    }
    found.extend(open);
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_a_row_need_no_opening() {
        assert_eq!(alone("gồm: a) một (hai (ba)); b) bốn; 12) năm"), []);
        assert_eq!(
            alone("khóa XXI) và (theo"),
            [("khóa XXI".len(), ')'), ("khóa XXI) và ".len(), '(')]
        );
    }
}
