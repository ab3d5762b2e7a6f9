//! No space behind a comma, a semicolon, a colon or the stop of a sentence, or behind the sign in
//! front of a paragraph; none before a bracket.

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};
use crate::role::Role;
use crate::source::Span;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        if let Some((span, words, right)) = glued(proof, paragraph) {
            let sign = &paragraph.mark;
            let message = message!(
                "thiếu dấu cách sau `{sign}` trong `{words}`",
                "no space behind `{sign}` in `{words}`"
            );
            let told = Finding::new(span, message);
            let told = told.cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(told.fix(span, right));
        }
        if let Some((at, right)) = before_bracket(paragraph) {
            let words = paragraph.words(&at);
            let message = message!(
                "thiếu dấu cách trước `(` trong `{words}`",
                "no space before `(` in `{words}`"
            );
            let told = Finding::new(proof.place(paragraph, &at), message);
            let told = told.cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(told, paragraph, &at, right));
        }
        let line = number_line(paragraph).or_else(|| lead(paragraph));
        for (at, sign) in found(&paragraph.text).chain(line) {
            let words = paragraph.words(&at);
            let right = match words.rfind(sign) {
                Some(place) => format!(
                    "{} {}",
                    &words[..place + sign.len()],
                    &words[place + sign.len()..]
                ),
                None => words.to_owned(),
            };
            let message = message!(
                "thiếu dấu cách sau `{sign}` trong `{words}`",
                "no space behind `{sign}` in `{words}`"
            );
            let span = proof.place(paragraph, &at);
            let told =
                Finding::new(span, message).cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(told, paragraph, &at, right));
        }
    }
}

/// The sign of a paragraph that its first word stands right behind: where both stand, what they
/// are, and what they should be. Only a finished paper has its signs typed.
fn glued(proof: &Proof, paragraph: &Paragraph) -> Option<(Span, String, String)> {
    let mark = &*paragraph.mark;
    let first = paragraph.all_words.first()?.at.clone();
    if !proof.head.finished || mark.is_empty() || first.start > 0 {
        return None;
    }
    let word = paragraph.words(&first);
    let span = proof.exact(paragraph, &first)?;
    let start = (span.start as usize).checked_sub(mark.len())?;
    let span = Span::new(span.file, start, span.end as usize);
    let typed = format!("{mark}{word}");
    (proof.sources.slice(span) == typed).then(|| (span, typed, format!("{mark} {word}")))
}

/// A word that a bracket stands right behind, and both set apart: "Đảng ủy(để báo cáo)". What is
/// code or a formula has no marks on its letters; "(1)" may be that of a note, and "ông(bà)" two words
/// to choose from.
fn before_bracket(paragraph: &Paragraph) -> Option<(Range<usize>, String)> {
    let text = &*paragraph.text;
    text.match_indices('(').find_map(|(at, _)| {
        let left = word::before(text, at);
        let head = text[..at].strip_suffix(left)?;
        let inside = text[at + 1..].split(')').next().unwrap_or("");
        let beside = left.chars().count() > 1;
        let apart = head.is_empty() || head.ends_with(char::is_whitespace);
        let glued = match paragraph.role {
            // "VT, Bình(02)" is who typed it and how many copies; units by their letters are often
            // written close to those in them: "VP(TH)".
            Role::NoiNhanDong => {
                let code = left.chars().all(char::is_uppercase);
                !code && inside.starts_with(char::is_alphanumeric)
            }
            _ => {
                !left.is_ascii() && inside.starts_with(char::is_alphabetic) && inside.contains(' ')
            }
        };
        let whole = left.chars().all(char::is_alphabetic);
        (beside && apart && whole && glued).then(|| (head.len()..at + 1, format!("{left} (")))
    })
}

/// The colon of the number line of a paper, when the number stands right behind it: `Số:15`.
fn number_line(paragraph: &Paragraph) -> Option<(Range<usize>, &str)> {
    let line = Some(paragraph).filter(|it| it.role == Role::SoKyHieu)?;
    let colon = line.text.find(':')?;
    let behind = &line.text[colon + 1..];
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    (digits > 0).then(|| (0..colon + 1 + digits, ":"))
}

/// The number or letter in front of a paragraph and the word right behind it, where that kept the
/// reader from knowing it for one: "c.Chủ tịch", "2.4.Tủ hồ sơ".
fn lead(paragraph: &Paragraph) -> Option<(Range<usize>, &str)> {
    let text =
        Some(&*paragraph.text).filter(|_| paragraph.is_body() && paragraph.mark.is_empty())?;
    let end = text.find(|ch: char| ch.is_alphabetic() && ch.is_uppercase())?;
    let mark = text[..end].strip_suffix(['.', ')'])?;
    let letter = mark.chars().count() == 1 && mark.chars().all(char::is_lowercase);
    let number = !mark.is_empty()
        && mark
            .split('.')
            .all(|it| (1..3).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit()));
    let word = word::after(text, end);
    let is_word = word.chars().count() > 1 && word.chars().skip(1).all(char::is_lowercase);
    let apart = text[end + word.len()..].starts_with([' ', ',', ':']);
    ((letter || number) && is_word && apart).then(|| (0..end + word.len(), &text[end - 1..end]))
}

/// Signs between two words that nothing sets apart, the words included.
fn found(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let bytes = text.bytes().enumerate();
    bytes
        .filter(|(_, byte)| matches!(byte, b',' | b';' | b':' | b'.'))
        .filter_map(|(at, _)| {
            let sign = &text[at..at + 1];
            let (before, after) = (&text[..at], &text[at + 1..]);
            let beside = before.ends_with(word::is_letter) && after.starts_with(word::is_letter);
            if !beside {
                return None;
            }
            let (left, right) = (word::before(before, at), word::after(after, 0));
            let letters =
                |word: &str| word.chars().count() > 1 && word.chars().all(char::is_alphabetic);
            if !letters(left) || !letters(right) {
                return None;
            }
            // Addresses and code: "tan-lap.gov.vn", "w:p", "mailto:vp".
            let foreign = |word: &str| word.is_ascii() && word.starts_with(char::is_lowercase);
            let apart = match sign {
                // "thực hiện.Các" ends a sentence; "TP.HCM", "UBND.HĐND" and "Q.Ba" do not.
                "." => {
                    left.starts_with(char::is_lowercase) && right.starts_with(char::is_uppercase)
                }
                ":" => !(foreign(left) && foreign(right)),
                _ => true,
            };
            let address = text[..at]
                .rsplit(' ')
                .next()
                .is_some_and(|it| it.contains(['@', '/', '#', '<', '&']));
            let range = at - left.len()..at + 1 + right.len();
            (apart && !address).then_some((range, sign))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_figures_are_left_alone() {
        let told = |text: &'static str| found(text).map(|(at, _)| &text[at]).collect::<Vec<_>>();
        assert_eq!(
            told("văn hóa,xã hội;an ninh.Các tổ"),
            ["hóa,xã", "hội;an", "ninh.Các"]
        );
        for text in [
            "0,5%",
            "tan-lap.gov.vn",
            "TP.HCM",
            "v.v.",
            "7:30",
            "a:b",
            "vp@tanlap.Gov",
            "mẫu 1,2",
            "hình thức,...",
        ] {
            assert_eq!(told(text), Vec::<&str>::new(), "{text}");
        }
    }
}
