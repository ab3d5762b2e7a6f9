//! A stop between what somebody is called and the name: "Ông. Nguyễn Văn A".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Proof, word};

/// What people are called before their names.
const TITLES: [&str; 8] = ["ông", "bà", "cô", "thầy", "anh", "chị", "đồng chí", "đ/c"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for (title, at) in found(&paragraph.text, &paragraph.lower) {
            let words = paragraph.words(&(title.start..at.end));
            let right = paragraph.words(&title);
            let message = message!(
                "thừa dấu sau `{right}` trong `{words}`",
                "a sign too much behind `{right}` in `{words}`"
            );
            let found = Finding::new(proof.place(paragraph, &(title.start..at.end)), message)
                .cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(found, paragraph, &(title.start..at.end), right));
        }
    }
}

/// Titles with a stop, or inside a sentence a colon, and a name of two words behind it.
fn found<'t>(
    text: &'t str,
    lower: &'t str,
) -> impl Iterator<Item = (Range<usize>, Range<usize>)> + 't {
    lower
        .match_indices(['.', ':'])
        .filter_map(move |(at, sign)| {
            let title = TITLES.iter().find(|it| {
                let head = lower[..at].strip_suffix(**it);
                head.is_some_and(|it| !it.ends_with(word::is_letter))
            })?;
            let start = at - title.len();
            let names = text[at + 1..].strip_prefix(' ')?.split(' ').take(2);
            let mut names = names.map(|it| {
                let mut letters = it.chars();
                letters.next().is_some_and(char::is_uppercase)
                    && letters.next().is_some_and(char::is_lowercase)
            });
            let named = names.next()? && names.next()?;
            // "Ông: Nguyễn Văn A" is a line of a form.
            let inside = sign == "." || text[start..].starts_with(char::is_lowercase) && start > 0;
            (named && inside).then_some((start..at, at..at + 1))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_signs_between_a_title_and_a_name_are_told() {
        let told = |text: &'static str| {
            let lower = word::lower(text);
            let found: Vec<_> = found(text, &lower).map(|(title, _)| &text[title]).collect();
            found
        };
        assert_eq!(told("Ông. Hoàng Văn An; bà. Lê Thị Bình"), ["Ông", "bà"]);
        assert_eq!(told("liên hệ cô: Lê Thị Bình"), ["cô"]);
        for text in [
            "Ông: Lê Văn Bình",
            "hỗ trợ cho các bà. Ủy ban",
            "quê bà. Lê",
        ] {
            assert_eq!(told(text), Vec::<&str>::new(), "{text}");
        }
    }
}
