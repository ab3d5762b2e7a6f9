//! What a style says of words and paragraphs, in the terms that documents of Word are read in.

use std::collections::HashMap;
use std::sync::Arc;

use crate::manuscript::{Align, Raised};
use crate::read::docx::properties::{Form, LineRule, WordLook};
use crate::read::docx::xml::{Tag, number};

/// Fonts by the names that styles call them by.
pub type Fonts = HashMap<String, Arc<str>>;

/// Reads `text-properties`.
pub fn words(tag: &Tag, fonts: &Fonts) -> WordLook {
    let said = |name: &str| tag.attribute(name);
    let is_drawn = |name: &str| said(name).map(|it| it != "none");
    let named = said("font-name").map(|it| fonts.get(&it).cloned().unwrap_or_else(|| it.into()));
    let ink = said("use-window-font-color").filter(|it| it == "true");
    WordLook {
        bold: said("font-weight")
            .map(|it| it != "normal" && it.parse().is_ok_and(is_heavy) || it == "bold"),
        italic: said("font-style").map(|it| it != "normal"),
        struck: is_drawn("text-line-through-style"),
        capitals: said("text-transform").map(|it| it == "uppercase"),
        small_capitals: said("font-variant").map(|it| it == "small-caps"),
        hidden: said("display").map(|it| it == "none"),
        underline: is_drawn("text-underline-style"),
        size: said("font-size").and_then(|it| half_points(&it)),
        font: named.or_else(|| said("font-family").map(|it| it.trim_matches('\'').into())),
        color: match ink {
            Some(_) => Some(None),
            None => said("color").map(|it| Some(it.trim_start_matches('#').to_uppercase().into())),
        },
        raised: said("text-position").map(|it| raised(&it)),
        ..WordLook::default()
    }
}

fn is_heavy(weight: u32) -> bool {
    weight > 500
}

fn half_points(size: &str) -> Option<u32> {
    u32::try_from(number(size)? / 10).ok().filter(|it| *it > 0)
}

/// `super 58%`, `sub`, `33% 58%`.
fn raised(position: &str) -> Option<Raised> {
    let first = position.split_whitespace().next()?;
    match first {
        "super" => Some(Raised::Above),
        "sub" => Some(Raised::Below),
        share => {
            let share: f32 = share.trim_end_matches('%').parse().ok()?;
            match share {
                it if it > 0.0 => Some(Raised::Above),
                it if it < 0.0 => Some(Raised::Below),
                _ => None,
            }
        }
    }
}

/// Reads `paragraph-properties`.
pub fn form(tag: &Tag) -> Form {
    let said = |name: &str| tag.attribute(name);
    let length = |name: &str| number(&said(name)?);
    let side = |name: &str| length(name).or_else(|| length("margin"));
    let is_ruled = |name: &str| said(name).or_else(|| said("border")).map(|it| it != "none");
    let least = length("line-height-at-least");
    let (line, line_rule) = match (said("line-height"), least) {
        (Some(height), _) => match height.strip_suffix('%') {
            Some(share) => (share.parse().ok().map(lines), Some(LineRule::Auto)),
            None => (number(&height), number(&height).map(|_| LineRule::Exactly)),
        },
        (None, Some(least)) => (Some(least), Some(LineRule::AtLeast)),
        (None, None) => (None, None),
    };
    Form {
        align: said("text-align").map(|it| match &*it {
            "center" => Align::Center,
            "end" | "right" => Align::Right,
            "justify" => Align::Justified,
            _ => Align::Left,
        }),
        left: side("margin-left"),
        right: side("margin-right"),
        first: length("text-indent"),
        before: side("margin-top"),
        after: side("margin-bottom"),
        line,
        line_rule,
        keep_next: said("keep-with-next").map(|it| it == "always"),
        page_break_before: said("break-before").map(|it| it == "page"),
        rule_above: is_ruled("border-top"),
        rule_below: is_ruled("border-bottom"),
        ..Form::default()
    }
}

/// A height in shares of a line, in 240ths of one.
fn lines(share: f32) -> i32 {
    (share * 2.4).round() as i32
}
