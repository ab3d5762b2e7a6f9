//! Tables drawn with bars, as programs write them that turn papers into plain text: those that hold the
//! head and the foot of a paper side by side are columns, all others rows of cells.

use std::ops::Range;

use super::letterhead::{self, bare};
use crate::proof::word;
use crate::role::Role;

/// Whether a line is the row of such a table. No sentence has bars.
pub fn is_row(line: &str) -> bool {
    line.starts_with('|') && line.matches('|').count() > 1 || line.contains(" | ")
}

/// The lines of a text, with those of its head and foot one below the other.
pub fn lay_out(text: &str, rows: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut all = Vec::with_capacity(rows.len());
    let mut columns = false;
    for row in rows {
        let line = &text[row.clone()];
        if !is_row(line) {
            columns &= line.is_empty();
            all.push(row);
            continue;
        }
        if line.chars().all(|ch| "|-: \t".contains(ch)) {
            continue;
        }
        let lines = || cells(text, &row).into_iter().flat_map(|it| lines(text, it));
        columns |= lines().any(|it| is_beside(&bare(&text[it])));
        match columns {
            true => all.extend(lines()),
            false => all.push(row),
        }
    }
    all
}

/// The cells of a row in which something stands.
pub fn cells(text: &str, row: &Range<usize>) -> Vec<Range<usize>> {
    parts(text, row.clone(), "|")
}

/// The lines of a cell.
fn lines(text: &str, cell: Range<usize>) -> Vec<Range<usize>> {
    ["<br/>", "<br />", "<br>", "¶"]
        .iter()
        .fold(vec![cell], |lines, sign| {
            let parted = lines.into_iter().flat_map(|it| parts(text, it, sign));
            parted.collect()
        })
}

/// What stands between signs, without white space.
fn parts(text: &str, whole: Range<usize>, sign: &str) -> Vec<Range<usize>> {
    let mut at = whole.start;
    let parts = text[whole].split(sign).map(|part| {
        let start = at + part.len() - part.trim_start().len();
        at += part.len() + sign.len();
        start..start + part.trim().len()
    });
    parts.filter(|it| !it.is_empty()).collect()
}

/// Whether a line stands in the head or the foot of a paper.
fn is_beside(line: &str) -> bool {
    let role = letterhead::role(line);
    let heads = [Role::QuocHieu, Role::TieuNgu, Role::TieuDe, Role::SoKyHieu];
    let lower = word::lower(line);
    let foots = ["nơi nhận", "- như điều", "- như trên"];
    let is_foot = foots.iter().any(|it| lower.starts_with(it));
    role.is_some_and(|it| heads.contains(&it)) || is_foot
}
