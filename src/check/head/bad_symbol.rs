//! A number or symbol not of the form the regulation gives it: of the paper, or of one it cites.

use super::missing_drafter;
use crate::check::{Facts, Findings};
use crate::diagnostic::{Finding, Message};
use crate::kind::Kind;
use crate::regulation::Wording;
use crate::role::Role;
use crate::source::Span;
use crate::symbol;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    // A kind nobody knows, or a unit nobody named, is told of by itself.
    let family = &facts.regulation.family.0.value;
    let numbered = |it: &&Kind| it.is_of(family) && !it.lacks(Role::SoKyHieu, facts.regulation);
    let kind = facts.kind.filter(numbered);
    if let Some(kind) = kind.filter(|_| !missing_drafter::is_missing(facts)) {
        own(facts, kind, findings);
    }
    let grammar = facts.regulation.grammars.0.get("so-vien-dan");
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
        let fits = |it: &Wording| facts.forms.fits(&it.text.0.value, words);
        if grammar.is_some_and(|it| !fits(it)) {
            findings.push(found(words, number.span, cited_cure()).case("vien-dan"));
        }
    }
}

/// The paper's own line.
fn own(facts: &Facts, kind: &Kind, findings: &mut Findings) {
    let Facts {
        campaign,
        office,
        regulation,
        ..
    } = *facts;
    let code = kind.code(regulation);
    let wording = symbol::pattern(kind, regulation);
    let line = symbol::line(campaign, office, regulation, kind);
    let number = kind.number(regulation);
    let allowed = regulation.grammars.0.get(number);
    let banned = regulation.grammars.0.get(&format!("{number}-cam"));
    if code.is_empty() && wording.contains("{type}") && campaign.symbol.is_none() {
        let (name, key, family) = (&kind.name.0.value, &kind.key, &regulation.family.0.value);
        let cure = message!(
            "{name} chưa có chữ viết tắt ở quy định này: thêm `symbols: {{ {family}: … }}` vào `kinds/{key}.yaml`",
            "the regulation has no letters for {key}: add `symbols: {{ {family}: … }}` to `kinds/{key}.yaml`"
        );
        findings.push(found(line.trim(), campaign.kind.0.span, cure));
        return;
    }
    if let Some(typed) = campaign
        .symbol
        .as_ref()
        .filter(|_| wording.contains("{type}"))
    {
        let rest = typed.value.strip_prefix(code);
        if !rest.is_some_and(|r| code.is_empty() || r.starts_with(['-', '/'])) {
            let cure = message!(
                "ký hiệu của loại văn bản này bắt đầu bằng `{code}`",
                "the symbol of this kind of paper begins with `{code}`"
            );
            findings.push(found(&typed.value, typed.span, cure));
            return;
        }
    }
    let fits = |grammar: &Wording| {
        let form = grammar.text.0.value.replace("{type}", &regex::escape(code));
        facts.forms.fits(&form, &line)
    };
    if allowed.is_some_and(|it| !fits(it)) || banned.is_some_and(fits) {
        let (span, cure) = culprit(facts);
        findings.push(found(line.trim(), span, cure));
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
