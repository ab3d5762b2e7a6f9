//! The line around a mark: as large as the regulation says, or as its words need.

use super::setting::Setting;
use super::style::{self, twip};
use crate::regulation::on;
use crate::sheet::{Align, Frame, Paragraph};

/// Free room beside the words of a frame without a size of its own, and of words too long for theirs.
const BESIDE: f64 = 6.0;

/// Free room above and below the words of a frame without a size of its own.
const ABOVE: f64 = 3.0;
const BELOW: f64 = 4.0;

/// Draws a line around a paragraph in a column, if its role wants one.
pub fn draw(setting: &Setting, paragraph: &mut Paragraph, within: f64) {
    let look = style::look(setting.regulation, paragraph.role);
    if !on(&look.framed) {
        return;
    }
    let thickness = setting.length("rule-thickness");
    let room = within - thickness;
    let words = setting.width_of(paragraph) + 2.0 * BESIDE;
    let size = own_size(setting, paragraph);
    let width = size.map_or(words, |(width, _)| width.max(words)).min(room);
    let free = twip(room - width);
    let left = match paragraph.style.align {
        Align::Left | Align::Justify => 0.0,
        Align::Center => twip(free / 2.0),
        Align::Right => free,
    };
    let style = &mut paragraph.style;
    style.align = Align::Center;
    style.left = left + thickness / 2.0;
    style.right = free - left + thickness / 2.0;
    let (mut above, mut below) = (ABOVE, BELOW);
    // Words that need a second line need the room of one.
    if let Some((_, height)) = size.filter(|_| words <= room) {
        let spare = (height - style.pitch).max(0.0);
        above = (spare * ABOVE / (ABOVE + BELOW)).round();
        below = (spare - above).floor();
        style.pitch = twip(height - above - below);
    }
    style.frame = Some(Frame {
        thickness,
        above,
        below,
        ink: style::ink(look),
    });
}

/// The width and height a regulation gives the frame of just these words.
fn own_size(setting: &Setting, paragraph: &Paragraph) -> Option<(f64, f64)> {
    let words: String = paragraph.runs.iter().map(|it| it.text.as_str()).collect();
    let regulation = setting.regulation;
    let names = regulation.lengths.0.0.iter().map(|(name, _)| &name.value);
    let mut named = names.filter_map(|name| Some((name, name.strip_prefix("khung-")?)));
    let (name, _) = named.find(|(_, word)| regulation.word(word) == words)?;
    Some((setting.length(name), setting.length("khung-cao")))
}
