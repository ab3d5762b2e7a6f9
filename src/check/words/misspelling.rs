//! Words that official papers often have wrong, such as "phẩm quyền" for "thẩm quyền".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::lists::MISSPELLINGS;
use crate::proof::{Paragraph, Proof};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for (at, right) in found(paragraph) {
            let words = paragraph.words(&at);
            let right = cased(words, right);
            let message = message!("`{words}` sai chính tả", "`{words}` is misspelt");
            let span = proof.place(paragraph, &at);
            let told =
                Finding::new(span, message).cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(told, paragraph, &at, right));
        }
    }
}

/// Wrong words, and the right ones. What the list holds as right keeps a longer phrase from being
/// taken for a wrong one.
fn found(paragraph: &Paragraph) -> impl Iterator<Item = (Range<usize>, &str)> {
    let all = MISSPELLINGS
        .find(paragraph)
        .filter(|(_, it)| it.words != it.note);
    all.map(|(at, it)| (at, &*it.note))
}

/// The right words with capitals where the wrong ones had them.
fn cased(wrong: &str, right: &str) -> String {
    let mut letters = wrong.chars().filter(|ch| ch.is_alphabetic());
    if letters.all(char::is_uppercase) {
        return right.to_uppercase();
    }
    let mut rest = right.chars();
    match rest
        .next()
        .filter(|_| wrong.starts_with(char::is_uppercase))
    {
        Some(first) => first.to_uppercase().chain(rest).collect(),
        None => right.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Role;
    use crate::worded::Worded;

    #[test]
    fn right_words_keep_the_capitals_of_the_wrong_ones() {
        assert_eq!(cased("Phân đấu", "phấn đấu"), "Phấn đấu");
        assert_eq!(cased("PHÂN ĐẤU", "phấn đấu"), "PHẤN ĐẤU");
        assert_eq!(cased("phân đấu", "phấn đấu"), "phấn đấu");
    }

    #[test]
    fn phrases_that_look_like_a_slip_are_left_alone() {
        let text = "cán bộ cũng cố gắng, phần đầu của kế hoạch, gia công xuất khẩu, chức năng xuất \
                    báo cáo, phân chia sẽ làm sau, nhân công rào đường, sản phẩm quyền lực, dự báo cao";
        let paragraph = Paragraph::new(Role::Doan, "", Worded::plain(text));
        let found: Vec<_> = found(&paragraph).map(|(at, _)| &text[at]).collect();
        assert_eq!(found, Vec::<&str>::new());
    }
}
