//! The number and symbol of a paper as one line: "Số: 344/KH-UBND".

use crate::campaign::{Campaign, Office};
use crate::pattern;
use crate::regulation::Regulation;
use crate::shape::Text;

/// Room for what the văn thư writes by hand; spaces that neither break nor stretch.
pub const ROOM: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

/// The line in the wording of the regulation, with room when the number is not yet given.
pub fn line(campaign: &Campaign, office: &Office, regulation: &Regulation) -> String {
    let kind = &campaign.kind.0.value;
    let mut wording = match regulation.word(&format!("so-{kind}")) {
        "" => regulation.word("so").to_owned(),
        own => own.to_owned(),
    };
    if campaign.symbol.is_some() {
        for whole in ["{type}-{body}", "{type}/{body}", "{body}-{drafter}"] {
            wording = wording.replace(whole, "{symbol}");
        }
    }
    if office.drafter.is_none() {
        wording = wording.replace("-{drafter}", "");
    }
    let typed = |text: &Option<Text>| text.as_ref().map(|t| t.value.clone());
    pattern::fill(&wording, |name| match name {
        "number" => Some(number(campaign)),
        "type" => Some(code(kind, regulation).to_owned()),
        "body" => Some(office.symbol.0.value.clone()),
        "symbol" => typed(&campaign.symbol),
        "drafter" => typed(&office.drafter),
        _ => None,
    })
}

/// The letters a regulation gives to a kind of paper, such as KH; none for a công văn of the State.
pub fn code<'a>(kind: &str, regulation: &'a Regulation) -> &'a str {
    let given = regulation.types.0.get(kind);
    given.map_or("", |w| w.text.0.value.as_str())
}

/// Numbers below 10 get a nought in front.
fn number(campaign: &Campaign) -> String {
    match campaign.number.as_ref().map(|n| n.value.trim()) {
        Some(n) if n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()) => format!("0{n}"),
        Some(n) if !n.is_empty() => n.to_owned(),
        _ => ROOM.to_owned(),
    }
}
