//! A part of the head without the line that is drawn below it.

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::manuscript::Block;
use crate::proof::laid::{Laid, Line};
use crate::role::{Role, Stand};

/// No head has more paragraphs.
const HEAD: usize = 40;

pub fn laid(laid: &Laid, findings: &mut Findings) {
    let begun = |it: &&Line| it.proof.annex == 0 && it.role.stand() == Stand::Head;
    let head: Vec<&Line> = laid.lines.iter().filter(begun).collect();
    // Of a line that hangs on a paragraph, or that a table draws, it is not known what it stands below.
    let mut first = laid.manuscript.paragraphs().take(HEAD);
    let drawn = first.any(|it| it.drawn);
    let tables = laid.manuscript.body.iter();
    let ruled = |it: &Block| matches!(it, Block::Table(it) if it.ruled && !it.is_data());
    let strewn = drawn || tables.take(HEAD).any(ruled);
    if strewn
        || laid
            .lines
            .first()
            .is_none_or(|it| it.role.stand() != Stand::Head)
    {
        return;
    }
    for (place, line) in head.iter().enumerate() {
        let Some(rule) = laid.rule_below(line.role) else {
            continue;
        };
        let next = head
            .get(place + 1)
            .filter(|it| it.spot.cell == line.spot.cell);
        // Below the last line of the part, and of its sort alone.
        let goes_on = next.is_some_and(|it| it.role == line.role);
        let dashes = next.is_some_and(|it| it.role == Role::NamGach);
        let underlined = line.set.runs.iter().any(|it| it.look.underline);
        if goes_on || dashes || underlined || line.spot.ruled {
            continue;
        }
        let part = line.role.label();
        let message = message!(
            "dưới {part} không có đường kẻ",
            "no line is drawn below {part}"
        );
        let found = Finding::new(laid.place(line), message).rule(rule);
        findings.push(found.cure(message!(
            "kẻ một đường ngang nét liền dưới {part}",
            "draw a line below {part}"
        )));
    }
}
