//! A number and its symbol taken apart: 66-KH/ĐU of the Party, 12/KH-UBND of the State.

use crate::role::Role;

use super::Proof;

/// Whose way of writing, or whose body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    State,
    Party,
}

/// The parts of a number with its symbol.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Symbol<'t> {
    /// The figures in front; empty in a draft.
    pub figures: &'t str,
    /// The sign behind the figures: `-` in papers of the Party, `/` in those of the State.
    pub sign: char,
    /// What stands before the second sign, most often the class: `KH`.
    pub class: &'t str,
    /// What stands behind it, most often the body: `ĐU`, `UBND`.
    pub body: &'t str,
}

/// Codes of bodies of the Party; with a star, those that begin so.
const PARTY: &[&str] = &[
    "ĐU", "TU", "HU", "QU", "ThU", "TW", "CB", "BDV*", "BTGDV*", "BTGTU", "BTCTU", "BNCTU",
    "UBKT*", "VPTU", "VPTW", "VPĐU", "BXDĐ*",
];

/// Codes of bodies of the State.
const STATE: &[&str] = &["UBND*", "HĐND*", "CP", "TTg", "UBTVQH*", "VPCP"];

/// The letters of a body that these are, whatever their capitals: `TU` of `Tu`.
pub fn body_letters(body: &str) -> Option<&'static str> {
    let lower = body.to_lowercase();
    let mut known = PARTY.iter().chain(STATE).filter(|it| !it.ends_with('*'));
    known.find(|it| it.to_lowercase() == lower).copied()
}

impl<'t> Symbol<'t> {
    pub fn read(number: &'t str) -> Option<Self> {
        let figures = |it: char| it.is_ascii_digit() || it == '.';
        let (figures, rest) = number.split_at(number.find(|it| !figures(it))?);
        let rest = rest.trim_start();
        let sign = rest.chars().next().filter(|ch| matches!(ch, '-' | '/'))?;
        let rest = &rest[1..];
        // "15/2024/NĐ-CP" has a year in between.
        let rest = match rest.split_once('/') {
            Some((year, rest)) if year.bytes().all(|b| b.is_ascii_digit()) => rest,
            _ => rest,
        };
        let (class, body) = rest.split_once(['-', '/']).unwrap_or((rest, ""));
        Some(Self {
            figures,
            sign,
            class,
            body,
        })
    }

    /// Whose way of writing it follows.
    pub fn style(&self) -> Family {
        match self.sign {
            '-' => Family::Party,
            _ => Family::State,
        }
    }

    /// Whose body it names, when that is beyond doubt.
    pub fn owner(&self) -> Option<Family> {
        let body = self.body.split('-').next().unwrap_or("");
        let known = |codes: &[&str]| {
            codes.iter().any(|code| match code.strip_suffix('*') {
                Some(start) => body.starts_with(start),
                None => body == *code,
            })
        };
        match (known(PARTY), known(STATE)) {
            (true, _) => Some(Family::Party),
            (_, true) => Some(Family::State),
            _ => None,
        }
    }
}

impl Proof<'_> {
    /// The number and symbol of the paper itself.
    pub fn symbol(&self) -> Option<Symbol<'_>> {
        let (_, line) = self.of(Role::SoKyHieu).next()?;
        let rest = line.text.trim_start_matches(|ch: char| !ch.is_numeric());
        let rest = match rest.is_empty() {
            true => &line.text[line.text.find(['-', '/'])?..],
            false => rest,
        };
        Symbol::read(rest.trim_end())
    }

    /// Whose paper it is, when its head leaves no doubt.
    pub fn family(&self) -> Option<Family> {
        let of = |role| self.of(role).next().is_some();
        if of(Role::TieuDe) {
            return Some(Family::Party);
        }
        if of(Role::QuocHieu) {
            return Some(Family::State);
        }
        // The Đoàn writes symbols as the Party does, and the rest as the State does.
        self.symbol()?.owner()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_symbol_tells_whose_paper_it_is() {
        let told = |number: &'static str| {
            let it = Symbol::read(number).unwrap();
            (it.figures, it.class, it.body, it.style(), it.owner())
        };
        let (party, state) = (Family::Party, Family::State);
        assert_eq!(told("66-KH/ĐU"), ("66", "KH", "ĐU", party, Some(party)));
        assert_eq!(told("66/KH-ĐU"), ("66", "KH", "ĐU", state, Some(party)));
        assert_eq!(
            told("15/2024/NĐ-CP"),
            ("15", "NĐ", "CP", state, Some(state))
        );
        assert_eq!(told("72/2025/QH15"), ("72", "QH15", "", state, None));
        assert_eq!(
            told("48 -KH/BDVTU"),
            ("48", "KH", "BDVTU", party, Some(party))
        );
        assert_eq!(told("86/UBND-VX"), ("86", "UBND", "VX", state, None));
    }
}
