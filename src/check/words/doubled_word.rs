//! A word written twice, such as "mô hình hình" or "thực hiện thực hiện".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::lists::DOUBLINGS;
use crate::proof::sound::Sound;
use crate::proof::word::Word;
use crate::proof::{Paragraph, Proof, neighbours};

/// Words that join others and so never stand twice.
const JOINTS: [&str; 13] = [
    "các", "và", "là", "được", "cho", "với", "để", "những", "này", "đã", "đang", "sẽ", "của",
];

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        // What is borrowed is told of where it is typed.
        let is_typed =
            |all: &Range<usize>| proof.head.finished || proof.exact(paragraph, all).is_some();
        for (all, twice) in found(paragraph).into_iter().filter(|it| is_typed(&it.0)) {
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
    let is_capital = |it: &Word| paragraph.text[it.at.clone()].starts_with(char::is_uppercase);
    // A line that begins with a capital begins something of its own.
    let close = |left: usize, right: usize| {
        let between = &paragraph.text[words[left].at.end..words[right].at.start];
        between.trim().is_empty() && !(between.contains('\n') && is_capital(&words[right]))
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
        let named = is_capital(second);
        if twice {
            let before = at.checked_sub(1).filter(|it| close(*it, at));
            let behind = words.get(at + 2).filter(|_| close(at + 1, at + 2));
            let behind = behind.filter(|it| lettered(it)).map(said);
            let is_slip = match (before, behind) {
                // "Hội Hội Nông dân": the name begins with its second word.
                (_, Some(behind)) if named => is_capital(first) && begins(said(first), behind),
                // "Đồi Thông thông báo".
                (Some(_), _) if is_capital(first) && !named => false,
                (_, None) => !named,
                (Some(_), _) if JOINTS.contains(&said(first)) => true,
                (before, Some(_)) => {
                    !before.is_some_and(|it| are_one(said(&words[it]), said(first)))
                }
            };
            if is_slip {
                let from = before.unwrap_or(at);
                found.push((words[from].at.start..second.at.end, second.at.clone()));
            }
            continue;
        }
        let named = named || pair && is_capital(&words[at + 2]);
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

/// Words that make no other word with the one behind them.
const FUNCTION: &str = " của cho với theo phải được tại trong để do về đã sẽ các những và mời ";
/// Two syllables that stand side by side more seldom are not one word.
const TIGHT: f64 = 0.0001;
/// So many papers have a name that begins so.
const NAMED: f64 = 50.0;

/// Whether two syllables may be one word, which meets another that begins with the second of them:
/// "mô hình hình thành".
pub(super) fn are_one(first: &str, second: &str) -> bool {
    if FUNCTION.split(' ').any(|it| it == first) {
        return false;
    }
    let Some((first, second)) = Sound::of(first).zip(Sound::of(second)) else {
        return true;
    };
    let papers = |it| neighbours::habits(it).map_or(1.0, |it| it.papers / 2.0 + 1.0);
    let together = neighbours::together(first, second);
    together * together >= TIGHT * papers(first) * papers(second)
}

/// Whether many papers have two words side by side, as those that begin a name are.
fn begins(first: &str, second: &str) -> bool {
    let words = Sound::of(first).zip(Sound::of(second));
    words.is_some_and(|(first, second)| neighbours::together(first, second) >= NAMED)
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
        for (text, twice) in [
            ("theo Chỉ thị số số 46-CT/TW", "thị số số"),
            ("phối hợp với Hội Hội Nông dân xã", "với Hội Hội"),
            ("mời Ban Ban Chấp hành Đoàn", "mời Ban Ban"),
            ("các thôn phải nộp nộp hồ sơ", "phải nộp nộp"),
        ] {
            assert_eq!(told(text), [twice]);
        }
    }

    #[test]
    fn words_that_meet_or_are_doubled_on_purpose_are_fine() {
        for text in [
            "xử lý hành vi vi phạm",
            "ĐẢNG ỦY ỦY BAN NHÂN DÂN",
            "của Đảng uỷ Uỷ ban nhân dân xã",
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
            "các tổ dân vận vận động từng nhà",
            "người dân dân tộc Mường; bộ máy máy móc",
            "Nguyên nhân\nNguyên nhân chủ quan",
            "khu vực Đồi Thông thông báo cho các hộ",
            "3. Nguyên nhân Nguyên nhân chủ quan",
            "bản xa xa, từng từng nhà, ai ai cũng biết",
        ] {
            assert_eq!(told(text), Vec::<String>::new(), "{text}");
        }
    }
}
