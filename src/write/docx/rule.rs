//! Paragraphs without words: a drawn line, which is the upper border of one, and a gap.

use std::io;

use docx_rs::{
    LineSpacing, LineSpacingType, ParagraphBorder, ParagraphBorderPosition, ParagraphBorders,
};

use super::element::Element;
use super::measure::{eighths, twips};
use crate::sheet::{Align, Rule};

/// How high a paragraph is that only the format asks for: as good as nothing.
pub const LEAST: f64 = 0.1;

/// The rule in a container `within` points wide.
pub fn rule(rule: &Rule, within: f64) -> io::Result<Element> {
    let free = (within - rule.width).max(0.0);
    let left = match rule.align {
        Align::Left | Align::Justify => 0.0,
        Align::Center => free / 2.0,
        Align::Right => free,
    };
    let border = ParagraphBorder::new(ParagraphBorderPosition::Top)
        .size(eighths(rule.thickness))
        .color("000000");
    let mut strip = strip(rule.height - rule.thickness).indent(
        Some(twips(left)),
        None,
        Some(twips(free - left)),
        None,
    );
    strip.property = strip
        .property
        .set_borders(ParagraphBorders::with_empty().set(border));
    Element::of(&strip)
}

/// An empty strip, where Word asks for a paragraph or a table leaves a gap.
pub fn gap(height: f64) -> io::Result<Element> {
    Element::of(&strip(height))
}

fn strip(height: f64) -> docx_rs::Paragraph {
    let lines = LineSpacing::new()
        .before(0)
        .after(0)
        .line(twips(height).max(1))
        .line_rule(LineSpacingType::Exact);
    docx_rs::Paragraph::new().size(2).line_spacing(lines)
}
