//! Who does what an event tells of.

use super::holds;
use crate::campaign::cell::Cell;
use crate::campaign::{Campaign, Register, Who};
use crate::source::Span;

/// How the head of a column begins that says who does it.
const WHO: [&str; 9] = [
    "chủ trì",
    "phụ trách",
    "người",
    "đơn vị",
    "cơ quan",
    "bộ phận",
    "thực hiện",
    "ai ",
    "phân công",
];

/// Who does what a row of a table is about, if one of its columns says.
pub(super) fn by_row(campaign: &Campaign, at: Span, register: &Register) -> Option<Vec<String>> {
    let tables = campaign.tables().into_iter();
    let table = tables.rev().find(|it| holds(it.span, at))?;
    let row = table.rows.iter().find(|it| holds(it.span, at))?;
    let head = table.head.last()?;
    let is_who = |name: &str| {
        let name = name.to_lowercase();
        WHO.iter().any(|it| name.starts_with(it))
    };
    let words = |it: &Cell| it.text.as_ref().map_or("", |it| it.value.trim()).to_owned();
    let column = head.cells.iter().position(|it| is_who(&words(it)))?;
    let plain = |it: &Cell| it.across.is_none() && it.down.is_none();
    let fits = head.cells.iter().all(plain) && row.cells.iter().all(plain);
    let said = row.cells.get(column).filter(|_| fits).map(words)?;
    // Names of units are called as units.
    let named = register
        .get(&said)
        .map(|it| it.name.0.value.trim().to_owned());
    let who = named.unwrap_or_else(|| called(&said, register));
    (!who.is_empty()).then(|| vec![who])
}

/// Words with the names of the units that they call.
fn called(words: &str, register: &Register) -> String {
    let (mut out, mut rest) = (String::new(), words);
    while let Some((ahead, behind)) = rest.split_once("{{") {
        let Some((call, after)) = behind.split_once("}}") else {
            break;
        };
        let unit = call.trim().strip_prefix("units.");
        let unit = unit.and_then(|it| register.get(it));
        out.push_str(ahead);
        match unit {
            Some(unit) => out.push_str(unit.name.0.value.trim()),
            None => out.push_str(&format!("{{{{{call}}}}}")),
        }
        rest = after;
    }
    out + rest
}

/// Units by their names, others as they are typed; each once.
pub(super) fn names(whos: &[&Who], register: &Register) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for who in whos.iter().flat_map(|it| &it.0) {
        let words = who.value.trim();
        let name = register
            .get(words)
            .map_or(words, |it| it.name.0.value.trim());
        if !names.iter().any(|it| it == name) {
            names.push(name.to_owned());
        }
    }
    names
}
