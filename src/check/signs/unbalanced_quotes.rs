//! A quotation mark that opens nothing or is never closed.

use std::collections::HashSet;
use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::quote::Kind;
use crate::proof::{Paragraph, Proof};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let mut minutes = false;
    let passages = passages(proof);
    for (place, paragraph) in proof.paragraphs.iter().enumerate() {
        for quote in paragraph.quotes.iter().filter(|it| !it.is_pair()) {
            if passages.contains(&(place, quote.range.start)) {
                continue;
            }
            // A ditto mark is all there is in its cell.
            if !paragraph.text.chars().any(char::is_alphanumeric) {
                continue;
            }
            if let Some(at) = minute(paragraph, quote.range.start) {
                // A way of writing, told once.
                let range = at..quote.range.end;
                let told = std::mem::replace(&mut minutes, true);
                let found = (!told).then(|| of_minutes(proof, paragraph, &range));
                found.into_iter().for_each(|it| findings.push(it));
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

/// Paragraphs that a quoted passage goes over, at most.
const LONGEST: usize = 60;

/// The lone marks that open a passage of several paragraphs and that close it: a text that changes
/// another quotes what it puts in. Each paragraph of it may open anew.
fn passages(proof: &Proof) -> HashSet<(usize, usize)> {
    let mut paired = HashSet::new();
    let mut open: Vec<(usize, usize, bool)> = Vec::new();
    for (place, paragraph) in proof.paragraphs.iter().enumerate() {
        open.retain(|(begun, ..)| place - begun <= LONGEST);
        for quote in paragraph.quotes.iter().filter(|it| !it.is_pair()) {
            let at = quote.range.start;
            let is_straight = paragraph.words(&quote.range) == "\"";
            let ends = paragraph.text[quote.range.end..]
                .trim_matches(|ch: char| ch.is_whitespace() || matches!(ch, '.' | ';' | ','))
                .is_empty();
            let begins = paragraph.text[..at].trim().is_empty();
            let closes = match quote.kind {
                Kind::Unopened => ends,
                _ => is_straight && ends && !begins,
            };
            if closes
                && open
                    .last()
                    .is_some_and(|it| it.0 < place && it.2 == is_straight)
            {
                paired.extend(open.drain(..).map(|(place, at, _)| (place, at)));
                paired.insert((place, at));
            } else if begins && quote.kind != Kind::Unopened {
                open.push((place, at, is_straight));
            }
        }
    }
    paired
}

/// Where the hour begins that a mark stands behind for its minutes: "08 giờ 30”".
fn minute(paragraph: &Paragraph, mark: usize) -> Option<usize> {
    let digit = |ch: char| ch.is_ascii_digit();
    let head = &paragraph.lower[..mark];
    let hour = head.trim_end_matches(digit);
    let figures = head.len() - hour.len();
    let hour = hour.trim_end().strip_suffix("giờ")?.trim_end();
    let begin = hour.trim_end_matches(digit).len();
    (matches!(figures, 1 | 2) && begin < hour.len()).then_some(begin)
}

fn of_minutes(proof: &Proof, paragraph: &Paragraph, range: &Range<usize>) -> Finding {
    let words = paragraph.words(range);
    let right = words.trim_end_matches(['”', '"', '“']);
    let message = message!(
        "dấu ngoặc kép dùng thay chữ `phút`: `{words}`",
        "a quotation mark stands for `phút`: `{words}`"
    );
    let found = Finding::new(proof.place(paragraph, range), message);
    found.cure(message!(
        "viết `{right}` hoặc `{right} phút`",
        "write `{right}` or `{right} phút`"
    ))
}

fn near<'t>(words: impl Iterator<Item = &'t str>, most: usize) -> String {
    words.take(most).collect::<Vec<_>>().join(" ")
}
