//! The parts of a paper that stand side by side: its head, and whom it goes to beside who signs it.

use super::line::Line;
use crate::read::broken;
use crate::read::letterhead::{self, is_capitals};
use crate::role::Role;

/// What stands below what, or side by side.
#[derive(Debug)]
pub enum Piece {
    Line(Line),
    Beside([Vec<Line>; 2]),
}

/// Lines of parts that stand side by side are no farther apart, by their size: there is room to sign.
const APART: f64 = 12.0;

/// And no farther in a list on the left.
const LIST: f64 = 4.0;

/// Finds the parts that stand side by side among the rows of a page, whose text has its middle there.
pub fn pieces(rows: Vec<Vec<Line>>, middle: f64) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut rows = rows.into_iter().peekable();
    while let Some(row) = rows.next() {
        let row = row.into_iter().flat_map(parted).collect::<Vec<_>>();
        let [left, right] = match <[Line; 2]>::try_from(row) {
            Ok(pair) if stand_beside(&pair) => pair,
            Ok([left, right]) => {
                pieces.push(Piece::Line(left.with_behind(right)));
                continue;
            }
            Err(row) => {
                pieces.extend(row.into_iter().reduce(Line::with_behind).map(Piece::Line));
                continue;
            }
        };
        let mut gutter = (left.right, right.left);
        let mut last = left.base.max(right.base);
        let mut signs = above(&mut pieces, &gutter, (&right, middle));
        signs.push(right);
        let mut sides = [vec![left], signs];
        while let Some(next) = rows.next_if(|next| {
            let near = next[0].base - last < next[0].size * APART;
            let is_title =
                next.len() == 1 && (next[0].middle() - middle).abs() < next[0].size * 0.5;
            near && !is_title && places(next, &sides, &gutter).is_some()
        }) {
            let places = places(&next, &sides, &gutter).unwrap_or_default();
            for (line, at) in next.into_iter().zip(places) {
                last = line.base;
                match at {
                    0 => gutter.0 = gutter.0.max(line.right),
                    _ => gutter.1 = gutter.1.min(line.left),
                }
                sides[at].push(line);
            }
        }
        pieces.push(Piece::Beside(sides));
    }
    pieces
}

/// What stands on the right of a head, where a name on the left is so long that no gap shows it.
const RIGHT: [&str; 3] = ["CỘNG HÒA XÃ HỘI", "CỘNG HOÀ XÃ HỘI", "ĐẢNG CỘNG SẢN"];

/// A line of a head in its two parts.
fn parted(line: Line) -> Vec<Line> {
    let found = RIGHT.iter().find_map(|it| line.find(it));
    // A sentence may name the State, too.
    let is_head = is_capitals(&line.text());
    match found.filter(|at| *at > 0 && is_head) {
        Some(at) => line.parted(&[at]),
        None => vec![line],
    }
}

/// On which side of the gap each part of a row stands.
fn places(row: &[Line], sides: &[Vec<Line>; 2], gutter: &(f64, f64)) -> Option<Vec<usize>> {
    match row {
        [line] => {
            let at = side(line, gutter).or_else(|| is_item(line, &sides[0]).then_some(0))?;
            // Whom it goes to is a list without gaps; what stands far below it is another part.
            let last = sides[0].last().map_or(line.base, |it| it.base);
            let is_far = at == 0 && line.base - last > line.size * LIST;
            (!is_far && is_aligned(line, &sides[at], at)).then(|| vec![at])
        }
        [left, right] => {
            let is_left = side(left, gutter) == Some(0) || is_item(left, &sides[0]);
            (is_left && right.left > gutter.0 || is_aligned(right, &sides[1], 1))
                .then(|| vec![0, 1])
        }
        _ => None,
    }
}

fn side(line: &Line, gutter: &(f64, f64)) -> Option<usize> {
    let gap = (gutter.0 + gutter.1) / 2.0;
    if line.right < gutter.1 && line.middle() < gap {
        return Some(0);
    }
    (line.left > gutter.0 && line.middle() > gap).then_some(1)
}

/// Whether a line is one more item of a list on the left, however long it is.
fn is_item(line: &Line, above: &[Line]) -> bool {
    let is_below = |it: &Line| (line.left - it.left).abs() < line.size * 0.5;
    line.text().starts_with('-') && above.iter().any(is_below)
}

/// Whether a line stands below others of its side: by their middle, on the left by their left, and right
/// below them as the rest of a line that was too long.
fn is_aligned(line: &Line, above: &[Line], side: usize) -> bool {
    above.iter().any(|it| {
        let aside = (line.left - it.left).abs();
        let is_rest = aside < line.size * 0.3 && line.base - it.base < line.size * 1.7;
        is_rest
            || side == 0 && aside < line.size
            || (line.middle() - it.middle()).abs() < line.size * 1.5
    })
}

/// Whether two parts of a row belong to a head or a foot, by what is said there.
fn stand_beside(pair: &[Line; 2]) -> bool {
    pair.iter().any(|it| {
        let text = it.text();
        let lower = text.to_lowercase();
        letterhead::role(&text).is_some()
            || lower.starts_with("nơi nhận")
            || is_capitals(&text) && it.is_bold() && text.contains(' ')
    })
}

/// Lines right above that stand on the side of who signs: his may begin higher.
fn above(pieces: &mut Vec<Piece>, gutter: &(f64, f64), (right, middle): (&Line, f64)) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut first = right.base;
    while let Some(Piece::Line(line)) = pieces.last() {
        // Who signs may stand in the upper half of a cell, and the list beside it in the lower.
        let most = if line.left > middle { APART } else { 2.5 };
        let near = first - line.base < line.size * most;
        let is_same = (line.middle() - right.middle()).abs() < line.size * 2.0;
        if !(near && is_same && side(line, gutter) == Some(1)) {
            break;
        }
        first = line.base;
        if let Some(Piece::Line(line)) = pieces.pop() {
            lines.insert(0, line);
        }
    }
    lines
}

/// A line goes on below when its next word would have filled so much of its part.
const FULL: f64 = 0.85;

/// The lines of a part of that width by its paragraphs: a line stands alone but where it had no room for
/// the word that begins the next, or where an item goes on below its dash.
pub fn items(lines: &[Line], width: f64) -> Vec<Vec<Line>> {
    let mut items: Vec<Vec<Line>> = Vec::new();
    for line in lines {
        match items.last_mut().filter(|it| goes_on(it, line, width)) {
            Some(item) => item.push(line.clone()),
            None => items.push(vec![line.clone()]),
        }
    }
    items
}

fn goes_on(item: &[Line], line: &Line, width: f64) -> bool {
    let Some(last) = item.last() else {
        return false;
    };
    let (above, text) = (last.text(), line.text());
    // "…, ngày 29 tháng" and "11 năm 2009".
    let is_day = |words: &str| letterhead::role(words) == Some(Role::NgayThang);
    let is_year = text.len() == 4 && text.bytes().all(|it| it.is_ascii_digit());
    let is_far = line.base - last.base > line.size * 1.7;
    // A subject stands below the number, however it begins.
    let is_number = letterhead::role(&above) == Some(Role::SoKyHieu);
    if is_far || is_number || letterhead::role(&text).is_some() {
        return false;
    }
    if broken::names_state(&above, &text) {
        return true;
    }
    if is_day(&format!("{above} {text}")) && (is_year || !is_day(&above)) {
        return true;
    }
    let is_ended = above.ends_with([';', '.', ':']);
    if is_ended || text.starts_with('-') {
        return false;
    }
    let is_full = last.width() + line.size * 0.25 + line.first_word() > width * FULL;
    // Names in capitals stand one below the other, however wide they are.
    let is_same = last.is_bold() == line.is_bold() && !is_capitals(&text);
    let is_rest = text.starts_with(|it: char| it.is_lowercase() || it == '“');
    item[0].text().starts_with('-') || is_same && (is_full || is_rest && !is_capitals(&above))
}
