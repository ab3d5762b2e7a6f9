//! The number and symbol of a paper as one line: "Số: 344/KH-UBND".

use crate::campaign::{Campaign, Office};
use crate::regime::Regime;

/// Room for what the văn thư writes by hand; spaces that neither break nor stretch.
pub const ROOM: &str = "\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}";

/// The line in the wording of the regime, with room when the number is not yet given.
pub fn line(campaign: &Campaign, office: &Office, regime: &Regime) -> String {
    let kind = &campaign.kind.0.value;
    let mut line = match regime.word(&format!("so-{kind}")) {
        "" => regime.word("so").to_owned(),
        own => own.to_owned(),
    };
    if let Some(symbol) = &campaign.symbol {
        for whole in ["{type}-{body}", "{type}/{body}", "{body}-{drafter}"] {
            line = line.replace(whole, &symbol.value);
        }
    }
    match &office.drafter {
        Some(unit) => line = line.replace("{drafter}", &unit.value),
        None => line = line.replace("-{drafter}", ""),
    }
    line.replace("{number}", &number(campaign))
        .replace("{type}", code(kind, regime))
        .replace("{body}", &office.symbol.0.value)
}

/// The letters a regime gives to a kind of paper, such as KH; none for a công văn of the State.
pub fn code<'a>(kind: &str, regime: &'a Regime) -> &'a str {
    let given = regime.types.0.get(kind);
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
