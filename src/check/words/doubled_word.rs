//! A word written twice, such as "mô hình hình" or "thực hiện thực hiện".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::lists::DOUBLINGS;
use crate::proof::word::Word;
use crate::proof::{Paragraph, Proof};

/// Words that join others and so never stand twice.
const JOINTS: [&str; 13] = [
    "các", "và", "là", "được", "cho", "với", "để", "những", "này", "đã", "đang", "sẽ", "của",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        for (all, twice) in found(paragraph) {
            let (words, twice) = (paragraph.words(&all), paragraph.words(&twice));
            let message = message!(
                "`{twice}` viết hai lần trong `{words}`",
                "`{twice}` stands twice in `{words}`"
            );
            let span = proof.place(paragraph, &all);
            findings.push(
                Finding::new(span, message)
                    .cure(message!("bỏ một chữ `{twice}`", "take one `{twice}` out")),
            );
        }
    }
}

/// The doubled words, the word in front included, and what stands twice in them.
fn found(paragraph: &Paragraph) -> Vec<(Range<usize>, Range<usize>)> {
    let text = &*paragraph.lower;
    let words = &paragraph.all_words;
    let said = |it: &Word| &text[it.at.clone()];
    let close = |left: usize, right: usize| {
        text[words[left].at.end..words[right].at.start]
            .trim()
            .is_empty()
    };
    let lettered = |it: &Word| said(it).chars().all(char::is_alphabetic);
    let same = |it: &Word, that: &Word| it.mark == that.mark && said(it) == said(that);
    let mut found = Vec::new();
    for at in 0..words.len().saturating_sub(1) {
        let (first, second) = (&words[at], &words[at + 1]);
        let twice = same(first, second);
        let pair = words
            .get(at + 2..at + 4)
            .is_some_and(|next| same(first, &next[0]) && same(second, &next[1]));
        if !twice && !pair || !lettered(first) || !close(at, at + 1) {
            continue;
        }
        // A name such as "Krông Na Na" has its second part in capitals too.
        let named = paragraph.text[second.at.clone()].starts_with(char::is_uppercase);
        if twice && !named {
            let from = if at > 0 && close(at - 1, at) {
                at - 1
            } else {
                at
            };
            let around = words[from].at.start..second.at.end;
            let behind = words.get(at + 2).is_some_and(|_| close(at + 1, at + 2));
            let joint = JOINTS.contains(&said(first)) && from < at;
            // "mô hình hình thành" is two words that meet; before a sign nothing can be met.
            if joint || !behind {
                found.push((around, second.at.clone()));
            }
            continue;
        }
        let pair = pair && lettered(second) && close(at + 1, at + 2) && close(at + 2, at + 3);
        if pair && said(first) != "từng" && !named {
            let end = words[at + 3].at.end;
            found.push((first.at.start..end, words[at + 2].at.start..end));
        }
    }
    if !found.is_empty() {
        let right: Vec<Range<usize>> = DOUBLINGS.find(paragraph).map(|(at, _)| at).collect();
        let meet =
            |it: &Range<usize>, twice: &Range<usize>| it.start < twice.start && twice.end <= it.end;
        found.retain(|(_, twice)| !right.iter().any(|it| meet(it, twice)));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::role::Role;
    use crate::worded::Worded;

    fn told(text: &str) -> Vec<String> {
        let paragraph = Paragraph::new(Role::Doan, "", Worded::plain(text));
        let all = found(&paragraph).into_iter();
        all.map(|(at, _)| paragraph.words(&at).to_owned()).collect()
    }

    #[test]
    fn words_typed_twice_are_told() {
        assert_eq!(told("những mô hình hình “Dân vận khéo”"), ["mô hình hình"]);
        assert_eq!(
            told("các đơn vị thực hiện thực hiện tốt"),
            ["thực hiện thực hiện"]
        );
        assert_eq!(told("vận động các các hộ"), ["động các các"]);
    }

    #[test]
    fn words_that_meet_or_are_doubled_on_purpose_are_fine() {
        for text in [
            "xử lý hành vi vi phạm",
            "mô hình hình thành từ cơ sở",
            "các cơ quan quan tâm",
            "người người, nhà nhà thi đua",
            "việc làm ngày ngày.",
            "góp công, góp tiền của của Nhân dân",
            "thôn Đa Đa, buôn Na Na",
            "từng bước từng bước",
            "xây dựng xã hội xã hội chủ nghĩa",
            "10 10, 12 12",
            "dân vận. Vận động",
            "bảo đảm an toàn toàn diện",
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }
}
