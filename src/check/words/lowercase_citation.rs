//! A cited paper or article that begins small: "theo thông báo số 09/TB-UBBC", "khoản 1 điều 7".

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::citation::CLASSES;
use crate::proof::{Paragraph, Proof, word};

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let this = format!("{} này", proof.own_class());
    let itself = small_self(proof, &this);
    let body = proof.body().map(|(_, it)| it);
    for paragraph in body.chain(proof.recipients()) {
        let own = itself.iter().filter(|it| std::ptr::eq(it.0, paragraph));
        let own = own.map(|it| it.1.clone());
        let of_state = Some(paragraph).filter(|_| !proof.head.party);
        let articles = of_state.into_iter().flat_map(articles);
        for at in papers(paragraph).chain(articles).chain(own) {
            let words = paragraph.words(&at);
            let right = word::capital(words);
            let message = message!(
                "`{words}` chỉ một văn bản, một điều cụ thể mà không viết hoa",
                "`{words}` names one paper or article and needs its capital"
            );
            let told = Finding::new(proof.place(paragraph, &at), message)
                .cure(message!("viết `{right}`", "write `{right}`"));
            findings.push(proof.fix(told, paragraph, &at, right));
        }
    }
}

/// Where a paper calls itself in small letters, beside places where it does so with its capital:
/// "thi hành quyết định này".
fn small_self<'p>(proof: &'p Proof, this: &str) -> Vec<(&'p Paragraph, Range<usize>)> {
    let all = proof.body().flat_map(|(_, it)| {
        let places: Vec<_> = it.find(this).map(|at| (it, at)).collect();
        places
    });
    let inside = all.filter(|(it, at)| it.text[..at.start].trim_end().ends_with(word::is_letter));
    let (large, small): (Vec<_>, Vec<_>) =
        inside.partition(|(it, at)| it.words(at).starts_with(char::is_uppercase));
    if large.is_empty() { Vec::new() } else { small }
}

/// Classes in small letters before a number with its symbol.
fn papers(paragraph: &Paragraph) -> impl Iterator<Item = Range<usize>> {
    let cited = paragraph.citations.iter().filter(|it| it.has_symbol);
    let classes = cited.filter_map(|it| it.class.clone());
    classes.filter(|at| {
        let small = paragraph.words(at).starts_with(char::is_lowercase);
        // "Thông báo kết luận số 12-TB/TU".
        let head = paragraph.lower[..at.start].trim_end();
        let second = CLASSES.iter().any(|(class, _)| head.ends_with(class))
            || matches!(word::before(head, head.len()), "pháp" | "bộ" | "dự");
        small && !head.is_empty() && !second
    })
}

/// "điều 7" behind "khoản 1", or before what it is of.
fn articles(paragraph: &Paragraph) -> impl Iterator<Item = Range<usize>> {
    let lower = &*paragraph.lower;
    paragraph.find("điều").filter_map(move |at| {
        let rest = &lower[at.end..];
        let number = word::after(rest, 0);
        let end = lower.len() - rest.trim_start().len() + number.len();
        let numbered = number.starts_with(|it: char| it.is_ascii_digit());
        if !numbered || !paragraph.words(&at).starts_with('đ') {
            return None;
        }
        let before = lower[..at.start].trim_end().trim_end_matches(',');
        let clause = word::before(before, before.len());
        let owner = before.strip_suffix(clause).unwrap_or("");
        let is_clause = (1..=3).contains(&clause.chars().count())
            && matches!(word::before(owner, owner.len()), "khoản" | "điểm");
        let behind = lower[end..].trim_start();
        let behind = behind.strip_prefix("của ").unwrap_or(behind);
        let is_owned =
            behind.starts_with("bộ luật") || CLASSES.iter().any(|it| behind.starts_with(it.0));
        let meant = is_clause || is_owned || matches!(clause, "như" | "tại");
        meant.then_some(at.start..end)
    })
}
