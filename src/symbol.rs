//! The number and symbol of a paper as one line: "Số: 344/UBND".

use crate::campaign::{Campaign, Office};
use crate::kind::Kind;
use crate::pattern;
use crate::regulation::Regulation;
use crate::shape::Text;

/// Room for what the văn thư writes by hand; spaces that neither break nor stretch.
pub const ROOM: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

/// The line in the wording of the regulation, with room when the number is not yet given.
pub fn line(campaign: &Campaign, office: &Office, regulation: &Regulation, kind: &Kind) -> String {
    let mut wording = pattern(kind, regulation).to_owned();
    if campaign.symbol.is_some() {
        for whole in ["{type}-{body}", "{type}/{body}", "{body}-{drafter}"] {
            wording = wording.replace(whole, "{symbol}");
        }
    }
    let drafter = drafter(campaign, office);
    if drafter.is_none() {
        wording = wording.replace("-{drafter}", "");
    }
    let typed = |text: &Option<Text>| text.as_ref().map(|t| t.value.clone());
    pattern::fill(&wording, |name| match name {
        "number" => Some(number(campaign)),
        "type" => Some(kind.code(regulation).to_owned()),
        "body" => Some(office.symbol.0.value.clone()),
        "symbol" => typed(&campaign.symbol),
        "drafter" => drafter.map(|it| it.value.clone()),
        _ => None,
    })
}

/// The unit that drafted the paper: the one the paper names, else the one of its office.
pub fn drafter<'a>(campaign: &'a Campaign, office: &'a Office) -> Option<&'a Text> {
    campaign.drafter.as_ref().or(office.drafter.as_ref())
}

/// The wording with its gaps: the regulation's by its name, or one that the kind brings along.
pub fn pattern<'a>(kind: &'a Kind, regulation: &'a Regulation) -> &'a str {
    let number = kind.number(regulation);
    match regulation.word(number) {
        "" if number.contains('{') => number,
        known => known,
    }
}

/// Numbers below 10 get a nought in front.
fn number(campaign: &Campaign) -> String {
    match campaign.number.as_ref().map(|n| n.value.trim()) {
        Some(n) if n.len() == 1 && n.bytes().all(|b| b.is_ascii_digit()) => format!("0{n}"),
        Some(n) if !n.is_empty() => n.to_owned(),
        _ => ROOM.to_owned(),
    }
}
