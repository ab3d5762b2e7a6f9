//! Signs in front of and behind the lines of a list: căn cứ, Kính gửi, Nơi nhận.

use super::setting::Setting;
use crate::document::{Block, Inline, Line, plain};
use crate::proof::word::capital;
use crate::role::Role;
use crate::worded::Worded;

/// A line of a list with the signs of the regulation; a sign the office typed is kept.
pub fn punctuated(
    setting: &Setting,
    role: Role,
    text: &[Inline],
    last: bool,
) -> (String, Vec<Inline>) {
    let Some(series) = setting.regulation.series.0.get(role.name()) else {
        return (String::new(), text.to_vec());
    };
    let open = series.open.as_ref().map_or("", |o| o.value.trim());
    let chosen = setting.manner.basis.filter(|_| role == Role::CanCu);
    let close = match last {
        true => chosen.unwrap_or(&series.last.0.value),
        false => &series.between.0.value,
    };
    let words = plain(text);
    let words = words.trim_end();
    let mut text = text.to_vec();
    if let Some(first) = text.first_mut() {
        first.text = capital(&first.text);
    }
    if !words.ends_with('/') {
        put_end(&mut text, close);
    }
    let open = if words.starts_with("- ") { "" } else { open };
    (open.to_owned(), text)
}

/// The bases as one paragraph with the opening words behind them.
pub fn run_on(blocks: &[&Block]) -> Vec<Block> {
    let mut all = Vec::new();
    let mut bases: Vec<Inline> = Vec::new();
    let end = |bases: &mut Vec<Inline>, sign| {
        put_end(bases, sign);
        bases.push(Inline::plain(Worded::plain(" ")));
    };
    for &block in blocks {
        match block {
            Block::Line(line) if line.role == Role::CanCu => {
                if !bases.is_empty() {
                    end(&mut bases, ";");
                }
                bases.extend_from_slice(&line.text);
            }
            other if bases.is_empty() => all.push(other.clone()),
            other => {
                let mut text = std::mem::take(&mut bases);
                let opening = match other {
                    Block::Line(it) if it.role == Role::Doan => Some(it),
                    _ => None,
                };
                match opening {
                    Some(line) => {
                        end(&mut text, ",");
                        text.extend_from_slice(&line.text);
                    }
                    None => put_end(&mut text, ","),
                }
                all.push(paragraph(text));
                all.extend(opening.is_none().then(|| other.clone()));
            }
        }
    }
    all.extend((!bases.is_empty()).then(|| paragraph(bases)));
    all
}

fn paragraph(text: Vec<Inline>) -> Block {
    Block::Line(Line {
        role: Role::Doan,
        mark: None,
        text,
        centred: false,
    })
}

/// Puts a sign behind the words of a line; one that they end in is kept.
pub fn put_end(text: &mut Vec<Inline>, sign: &str) {
    let words = plain(text);
    let words = words.trim_end();
    if words.is_empty() || words.ends_with([';', ',', '.', ':', '!', '?', '…']) {
        return;
    }
    match text.last_mut() {
        Some(last) if last.footnote.is_none() => last.push_str(sign),
        _ => text.push(Inline::plain(Worded::plain(sign))),
    }
}
