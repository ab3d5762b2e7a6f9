//! A stop behind the word that addresses somebody: "Ông. Trần Văn A".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};

/// Words before a name that are no abbreviations.
const TITLES: [&str; 4] = ["ông", "bà", "đồng chí", "cô"];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for at in found(paragraph) {
            let words = paragraph.words(&at);
            let right = words.replacen('.', "", 1);
            let message = message!(
                "thừa dấu chấm trong `{words}`",
                "a stop too many in `{words}`"
            );
            let told = Finding::new(proof.place(paragraph, &at), message)
                .cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(told, paragraph, &at, right));
        }
    }
}

/// The word at the start of its part, the stop, and the first of two words of a name.
fn found(paragraph: &Paragraph) -> impl Iterator<Item = Range<usize>> {
    let text = &*paragraph.text;
    let titles = TITLES.iter().flat_map(|it| paragraph.find(it));
    titles.filter_map(move |at| {
        let head = text[..at.start].trim_end();
        let begins = head.is_empty() || head.ends_with([',', ';', ':', '-', '.', ')', '|']);
        let name = text[at.end..].strip_prefix(". ")?;
        let first = word::after(name, 0);
        let second = word::after(name, first.len());
        let is_name = |it: &str| {
            it.starts_with(char::is_uppercase) && it.chars().skip(1).all(char::is_lowercase)
        };
        let named = name.starts_with(first) && is_name(first) && is_name(second);
        let joined = name[first.len()..].starts_with(' ') && !second.is_empty() && first.len() > 1;
        (begins && named && joined).then(|| at.start..at.end + 2 + first.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Role;
    use crate::worded::Worded;

    #[test]
    fn a_stop_before_a_name_is_told_and_that_of_a_sentence_is_not() {
        let told = |text: &str| {
            let paragraph = Paragraph::new(Role::Doan, "", Worded::plain(text));
            let found = found(&paragraph).map(|at| text[at].to_owned());
            found.collect::<Vec<_>>()
        };
        assert_eq!(told("Ông. Trần Văn Bình - Tổ trưởng"), ["Ông. Trần"]);
        for text in [
            "Kính mời ông. Trân trọng cảm ơn.",
            "Gửi các bà. Trần Văn Bình ký.",
            "Ông Trần Văn Bình.",
        ] {
            assert!(told(text).is_empty(), "{text}");
        }
    }
}
