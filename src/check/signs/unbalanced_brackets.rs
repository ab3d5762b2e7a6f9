//! A bracket that opens nothing or is never closed.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;

/// So many lines on the other bracket of a pair may stand.
const REACH: usize = 3;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let all: Vec<_> = proof.paragraphs.iter().map(|it| alone(&it.text)).collect();
    for (place, paragraph) in proof.paragraphs.iter().enumerate() {
        for (at, sign) in &all[place] {
            let (at, sign) = (*at, *sign);
            // A pair may span lines: "(kèm theo Quyết định số … \n ngày …)".
            let opened = || all[..place].iter().rev().take(REACH);
            let closed = || all.iter().skip(place + 1).take(REACH);
            let is_pair = match sign {
                '(' => closed().flatten().any(|it| it.1 == ')'),
                _ => opened().flatten().any(|it| it.1 == '('),
            };
            if is_pair {
                continue;
            }
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
            let mut letters = counted.chars();
            let letter =
                letters.next().is_some_and(char::is_alphanumeric) && letters.next().is_none();
            let number = counted.len() == 2 && counted.bytes().all(|it| it.is_ascii_digit());
            if !letter && !number {
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
