//! A quotation mark that opens nothing or is never closed.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::Proof;
use crate::proof::quote::Kind;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for quote in paragraph.quotes.iter().filter(|it| !it.is_pair()) {
            // A ditto mark is all there is in its cell.
            if !paragraph.text.chars().any(char::is_alphanumeric) {
                continue;
            }
            let sign = paragraph.words(&quote.range);
            let span = proof.place(paragraph, &quote.range);
            let found = match quote.kind {
                Kind::Unclosed => {
                    let behind = near(paragraph.text[quote.range.end..].split_whitespace(), 5);
                    let message = message!(
                        "dấu mở ngoặc kép trước `{behind}` không có dấu đóng",
                        "the `{sign}` in front of `{behind}` is never closed"
                    );
                    Finding::new(span, message).cure(message!(
                        "thêm dấu đóng sau chữ cuối của phần trích",
                        "close it behind the last quoted word"
                    ))
                }
                Kind::Unopened => {
                    let front = paragraph.text[..quote.range.start].split_whitespace();
                    let words: Vec<&str> = front.rev().take(5).collect();
                    let front = near(words.into_iter().rev(), 5);
                    let message = message!(
                        "dấu đóng ngoặc kép sau `{front}` không có dấu mở",
                        "the `{sign}` behind `{front}` was never opened"
                    );
                    Finding::new(span, message).cure(message!(
                        "thêm dấu mở trước chữ đầu của phần trích",
                        "open it in front of the first quoted word"
                    ))
                }
                Kind::Curly | Kind::Straight => continue,
            };
            findings.push(found);
        }
    }
}

fn near<'t>(words: impl Iterator<Item = &'t str>, most: usize) -> String {
    words.take(most).collect::<Vec<_>>().join(" ")
}
