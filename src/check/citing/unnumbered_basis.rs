//! A basis that names a paper with neither number nor day: "Thực hiện Kế hoạch của Ủy ban nhân dân … về …".

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};

/// Papers that always have a number; other classes are also words for what somebody does.
const NUMBERED: &str = include_str!("../../../data/words/numbered-classes.txt");

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for (_, paragraph) in proof.body().filter(|(_, it)| it.annex == 0) {
        let Some(at) = leads(&paragraph.lower).find_map(|it| unnumbered(paragraph, it)) else {
            continue;
        };
        let words = paragraph.words(&at);
        let message = message!(
            "căn cứ `{words} …` không có số, ký hiệu và ngày ban hành",
            "the basis `{words} …` has neither number and symbol nor date"
        );
        let found = Finding::new(proof.place(paragraph, &at), message);
        findings.push(found.cure(message!(
            "ghi đủ: `số …/…, ngày …` sau tên loại văn bản",
            "write `số …/…, ngày …` behind the class of the paper"
        )));
    }
}

/// Where bases begin: behind the first words of the paragraph, and each behind another.
fn leads(lower: &str) -> impl Iterator<Item = usize> + '_ {
    let first = ["căn cứ ", "thực hiện "]
        .iter()
        .find(|it| lower.starts_with(**it));
    let next = lower.match_indices("; ").map(|(at, sign)| at + sign.len());
    let next = next.filter(move |_| first.is_some());
    first.map(|it| it.len()).into_iter().chain(next)
}

/// From the class to "về", where a basis begins and nothing numbers the paper.
fn unnumbered(paragraph: &Paragraph, lead: usize) -> Option<std::ops::Range<usize>> {
    let lower = &*paragraph.lower;
    // What is also a word for an act is a paper with a capital.
    let here = [&lower[lead..], &paragraph.text[lead..]];
    let class = NUMBERED
        .lines()
        .find(|it| here.iter().any(|text| text.starts_with(*it)))?;
    let class = &lower[lead..lead + class.len()];
    let behind = lead + class.len();
    lower[behind..].strip_prefix(" của ")?;
    let clause = behind..word::clause_end(lower, behind);
    let about = word::find(&lower[clause.clone()], "về").next()?;
    let issuer = &paragraph.text[clause.start + " của ".len()..clause.start + about.start];
    let named = issuer
        .trim_start()
        .starts_with(|ch: char| ch.is_alphabetic())
        && issuer
            .chars()
            .all(|ch| ch.is_alphabetic() || matches!(ch, ' ' | '-' | '.'))
        && issuer.split_whitespace().count() <= 12;
    // "(số 12/KH-UBND)" may stand behind.
    let class_of = |it: &crate::proof::citation::Citation| it.class.clone().map(|at| &lower[at]);
    let told = paragraph
        .citations
        .iter()
        .filter(|it| it.number.start > lead);
    let told = told
        .into_iter()
        .any(|it| class_of(it).is_none_or(|it| it == class));
    (named && !told).then(|| lead..clause.start + about.end)
}
