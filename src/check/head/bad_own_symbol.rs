//! The number line of a finished paper is not of the form of its regulation.

use crate::check::Findings;
use crate::diagnostic::{Finding, Message};
use crate::proof::citation::{CLASSES, is_of_party_alone};
use crate::proof::symbol::{Family, Symbol};
use crate::proof::{Paragraph, Proof};
use crate::role::Role;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    // The description of a paper is judged by another check.
    if !proof.head.finished {
        return;
    }
    let (Some((_, line)), Some(symbol)) = (proof.of(Role::SoKyHieu).next(), proof.symbol()) else {
        return;
    };
    let party = symbol.style() == Family::Party;
    let colon = line.text.contains(':');
    let (class, body, figures) = (symbol.class, symbol.body, symbol.figures);
    let known = |code: &str| {
        CLASSES
            .iter()
            .find(|(_, letters)| !letters.is_empty() && *letters == code)
    };
    let kind = proof.title().map(|(_, it)| it.lower.as_str());
    let owner = symbol.owner();
    // Room in front of the first sign is for the văn thư, who writes the number there.
    let spaced =
        class.starts_with(' ') || body.starts_with(' ') || class.ends_with(' ') && !body.is_empty();
    let swapped = Symbol {
        class: body,
        body: class,
        ..symbol
    };
    let called = proof.called();
    let (vi, en) = (called.vi, called.en);
    let apart = line.text.split(figures).nth(1).is_some_and(|it| {
        it.starts_with([' ', '\u{a0}']) && it.trim_start().starts_with(['/', '-'])
    });
    let long = line
        .text
        .split('/')
        .nth(1)
        .is_some_and(|it| it.contains(['–', '—']));
    let wrong = if long {
        Some(message!(
            "trong ký hiệu là dấu gạch dài, phải là gạch nối `-`",
            "the symbol has a long dash in place of `-`"
        ))
    } else if !figures.is_empty() && apart {
        Some(message!(
            "giữa số và ký hiệu có dấu cách thừa",
            "there is a space between the number and the symbol"
        ))
    } else if is_small(class) && is_small(body) {
        Some(message!(
            "ký hiệu viết bằng chữ thường: `{class}-{body}`",
            "the symbol is in small letters: `{class}-{body}`"
        ))
    } else if spaced {
        Some(message!(
            "trong ký hiệu có dấu cách thừa",
            "the symbol has a space inside"
        ))
    } else if swapped.owner() == Some(Family::Party) && known(body).is_some() {
        Some(message!(
            "`{body}` phải đứng trước `{class}`",
            "`{body}` stands before `{class}`"
        ))
    } else if owner == Some(Family::Party) && party && colon {
        Some(message!(
            "văn bản của Đảng ghi `Số`, không có dấu hai chấm",
            "papers of the Party write `Số` without a colon"
        ))
    } else if !party && !colon && is_of_state(proof, owner) {
        Some(message!(
            "văn bản của Nhà nước ghi `Số:`, có dấu hai chấm",
            "papers of the State write `Số:` with a colon"
        ))
    } else if owner.is_none() && party && colon && !class.is_empty() && !body.is_empty() {
        Some(message!(
            "lẫn hai thể thức: `Số:` của Nhà nước, `{figures}-{class}/` của Đảng",
            "two ways of writing: `Số:` of the State, `{figures}-{class}/` of the Party"
        ))
    } else if owner.is_some_and(|it| it != symbol.style()) {
        Some(message!(
            "dấu `-` và `/` trong ký hiệu bị đổi chỗ cho nhau",
            "`-` and `/` changed places in the symbol"
        ))
    } else if figures.len() == 1 {
        Some(message!(
            "số nhỏ hơn 10 ghi là `0{figures}`",
            "a number below 10 is written `0{figures}`"
        ))
    } else if !party && proof.is_untitled() && is_of_party_alone(class) {
        Some(message!(
            "ký hiệu {vi} của Nhà nước không có `{class}`",
            "the symbol of a State {en} has no `{class}`"
        ))
    } else if let (Some(kind), Some(_)) = (kind, known(class))
        && !CLASSES
            .iter()
            .any(|(name, letters)| *letters == class && kind.starts_with(name))
        && CLASSES.iter().any(|(name, _)| kind.starts_with(name))
    {
        let name = known(class).map_or("", |(name, _)| name);
        Some(message!(
            "ký hiệu ghi `{class}` ({name}), nhưng tên loại là `{kind}`",
            "the symbol says `{class}` ({name}), but the paper is a `{kind}`"
        ))
    } else if let Some(right) = in_small(class) {
        Some(message!(
            "chữ trong ký hiệu viết hoa chưa đúng: `{class}`, phải là `{right}`",
            "the letters of the symbol are `{right}`, not `{class}`"
        ))
    } else if body.is_empty() && !class.is_empty() && !proof.is_untitled() {
        Some(message!(
            "ký hiệu `{class}` chưa có cơ quan ban hành",
            "the symbol `{class}` names no issuing body"
        ))
    } else {
        None
    };
    if let Some(message) = wrong {
        let party = proof.head.party || owner == Some(Family::Party);
        let told = found(proof, line, message, party);
        // Of bodies that are neither of the State nor of the Party it is not known which is theirs.
        let unknown = owner.is_none() && symbol.style() == Family::Party;
        findings.push(if unknown || apart {
            told.doubtful()
        } else {
            told
        });
    }
}

/// Whether it is letters of a symbol without any capital.
fn is_small(code: &str) -> bool {
    code.len() > 1 && code.chars().all(char::is_lowercase)
}

/// The letters of a class that are written here with other capitals: `Kh` for `KH`.
fn in_small(class: &str) -> Option<&'static str> {
    let mut classes = CLASSES.iter().map(|(_, letters)| *letters);
    let exact = classes.clone().any(|it| it == class);
    let same = |it: &&str| !it.is_empty() && it.to_lowercase() == class.to_lowercase();
    classes.find(same).filter(|_| !exact)
}

/// Whether it is a paper of the State, by its symbol or by its head.
fn is_of_state(proof: &Proof, owner: Option<Family>) -> bool {
    let headed = || proof.of(Role::QuocHieu).next().is_some() && !proof.head.party;
    owner.map_or_else(headed, |it| it == Family::State)
}

fn found(proof: &Proof, line: &Paragraph, message: Message, party: bool) -> Finding {
    let words = line.text.trim();
    let found = Finding::new(proof.whole(line), message);
    let example = match (party, proof.is_untitled()) {
        (true, false) => "Số 12-KH/ĐU",
        (true, true) => "Số 12-CV/ĐU",
        (false, true) => "Số: 12/UBND-VX",
        (false, false) => "Số: 12/KH-UBND",
    };
    found.cure(match right(proof, party).filter(|it| it != words) {
        Some(right) => message!("viết `{right}`", "write `{right}`"),
        None => message!(
            "sửa `{words}` theo mẫu `{example}`",
            "write `{words}` like `{example}`"
        ),
    })
}

/// The number line as it should be, when its parts leave no doubt.
fn right(proof: &Proof, party: bool) -> Option<String> {
    let Symbol {
        figures,
        class,
        body,
        ..
    } = proof.symbol()?;
    let nameless = figures.bytes().all(|it| it == b'0');
    let figures = format!("{figures:0>2}");
    let [class, body] = [class, body].map(str::trim);
    let code = |it: &str| CLASSES.iter().any(|(_, letters)| *letters == it);
    match (party, code(class)) {
        _ if nameless || body.is_empty() || body.contains(' ') => None,
        (true, true) => Some(format!("Số {figures}-{class}/{body}")),
        (true, false) if code(body) => Some(format!("Số {figures}-{body}/{class}")),
        (false, _) if is_of_party_alone(class) => Some(format!("Số: {figures}/{body}")),
        (false, known) if known || proof.is_untitled() => {
            Some(format!("Số: {figures}/{class}-{body}"))
        }
        _ => None,
    }
}
