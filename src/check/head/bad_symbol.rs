//! A number or symbol not of the form the regulation gives it: of the paper, or of one it cites.

use std::cell::LazyCell;

use regex::Regex;

use super::missing_drafter;
use crate::check::{Facts, Findings};
use crate::diagnostic::{Finding, Message};
use crate::regulation::Wording;
use crate::source::Span;
use crate::symbol;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    // A kind nobody knows, or a unit nobody named, is told of by itself.
    let kind = facts.campaign.kind.0.value.as_str();
    if facts.kinds.contains(&kind) && !missing_drafter::is_missing(facts) {
        own(facts, findings);
    }
    let grammar = facts.regulation.grammars.0.get("so-vien-dan");
    let form = LazyCell::new(|| grammar.and_then(form));
    for number in facts
        .campaign
        .basis
        .iter()
        .filter_map(|c| c.number.as_ref())
    {
        let words = number.value.trim();
        // What is borrowed is judged where it is written.
        if words.is_empty() || words.contains("{{") {
            continue;
        }
        if form.as_ref().is_some_and(|form| !form.is_match(words)) {
            findings.push(found(words, number.span, cited_cure()).case("vien-dan"));
        }
    }
}

/// The paper's own line.
fn own(facts: &Facts, findings: &mut Findings) {
    let kind = &facts.campaign.kind.0.value;
    let grammars = &facts.regulation.grammars.0;
    let own = grammars.get(&format!("so-{kind}"));
    let allowed = own.or_else(|| grammars.get("so"));
    let banned = grammars.get(&format!("so-{kind}-cam"));
    let line = symbol::line(facts.campaign, facts.office, facts.regulation);
    let broken = allowed
        .filter(|g| !fits(g, &line))
        .or_else(|| banned.filter(|g| fits(g, &line)));
    if broken.is_some() {
        let (span, cure) = culprit(facts);
        findings.push(found(line.trim(), span, cure));
        return;
    }
    let code = symbol::code(kind, facts.regulation);
    if let Some(typed) = &facts.campaign.symbol {
        let rest = typed.value.strip_prefix(code);
        if !rest.is_some_and(|r| code.is_empty() || r.starts_with(['-', '/'])) {
            let cure = message!(
                "ký hiệu của loại văn bản này bắt đầu bằng `{code}`",
                "the symbol of this kind of paper begins with `{code}`"
            );
            findings.push(found(&typed.value, typed.span, cure));
        }
    }
}

/// The key to fix, and how.
fn culprit(facts: &Facts) -> (Span, Message) {
    let campaign = facts.campaign;
    let digits = |words: &str| words.bytes().all(|b| b.is_ascii_digit());
    if let Some(number) = campaign.number.as_ref().filter(|n| !digits(n.value.trim())) {
        let cure = message!(
            "`number` chỉ ghi chữ số; ký hiệu được ghép từ loại văn bản và đơn vị",
            "`number` holds figures only; the symbol is put together from the kind and the office"
        );
        return (number.span, cure);
    }
    let typed = campaign.symbol.as_ref();
    let cure = message!(
        "viết hoa, nối bằng `-` hoặc `/`, không có dấu cách, ví dụ `KH-UBND`, `KH/ĐU`",
        "write capitals joined by `-` or `/`, without spaces, such as `KH-UBND`, `KH/ĐU`"
    );
    (typed.unwrap_or(&facts.office.symbol.0).span, cure)
}

fn cited_cure() -> Message {
    message!(
        "viết liền, ví dụ `12/KH-UBND`, `66-KH/ĐU`, `15/2024/NĐ-CP`; không ghi lại chữ `số`",
        "write it without spaces, such as `12/KH-UBND`, `66-KH/ĐU`, `15/2024/NĐ-CP`, and without `số`"
    )
}

fn found(words: &str, span: Span, cure: Message) -> Finding {
    let words = words.replace('\u{a0}', " ");
    let message = message!(
        "số, ký hiệu `{words}` viết chưa đúng",
        "the number and symbol `{words}` are not of the right form"
    );
    Finding::new(span, message).cure(cure)
}

/// A pattern that is none fits everything: the fault is the regulation's, not the paper's.
fn fits(grammar: &Wording, words: &str) -> bool {
    form(grammar).is_none_or(|form| form.is_match(words))
}

fn form(grammar: &Wording) -> Option<Regex> {
    Regex::new(&grammar.text.0.value).ok()
}
