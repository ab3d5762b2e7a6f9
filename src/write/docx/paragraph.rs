//! A paragraph: its style by name, and its own shape where it differs.

use std::io;

use docx_rs::{
    AlignmentType, LineSpacing, LineSpacingType, ParagraphBorder, ParagraphBorderPosition,
    ParagraphBorders, ParagraphProperty, SpecialIndentType,
};

use super::Writer;
use super::element::{Element, Node};
use super::measure::{eighths, length, twips};
use super::run::{HYPHEN, run};
use crate::sheet::{Align, Frame, Paragraph, ParagraphStyle};

pub fn paragraph<'a>(item: &'a Paragraph, writer: &mut Writer<'a>) -> io::Result<Element> {
    let look = writer.looks.get(item.role);
    let mut paragraph = docx_rs::Paragraph::new();
    paragraph.property = match &item.style.frame {
        Some(frame) => framed(&item.style, frame),
        None => shape(&item.style, Some(&look.paragraph)),
    }
    .style(item.role.name());
    if item.heading != look.heading {
        paragraph = paragraph.outline_lvl(outline(item.heading));
    }
    for words in item.mark.iter().chain(&item.runs) {
        let number = words.footnote.as_ref().map(|note| writer.note(note));
        paragraph = paragraph.add_run(run(words, look.text, number));
    }
    let mut paragraph = Element::of(&paragraph)?;
    paragraph.children_mut("w:r").for_each(hyphenate);
    let runs = item.mark.iter().chain(&item.runs);
    writer.tracker.runs(&mut paragraph, runs, look.text)?;
    writer.tracker.end(&mut paragraph, item.fate);
    Ok(paragraph)
}

/// Makes elements of hyphens that end no line: Word knows no letter for them.
pub fn hyphenate(run: &mut Element) {
    let has = |node: &Node| matches!(node, Node::Element(it) if it.says(HYPHEN));
    if !run.nodes.iter().any(has) {
        return;
    }
    for node in std::mem::take(&mut run.nodes) {
        match node {
            Node::Element(text) if text.name == "w:t" => {
                for (place, words) in text.words().split(HYPHEN).enumerate() {
                    if place > 0 {
                        run.push(Element::new("w:noBreakHyphen"));
                    }
                    if !words.is_empty() {
                        let text = Element::new("w:t").with("xml:space", "preserve");
                        run.push(text.saying(words));
                    }
                }
            }
            node => run.nodes.push(node),
        }
    }
}

/// The level in the outline as Word counts it: from 0, and 9 for text.
pub fn outline(heading: Option<u8>) -> usize {
    heading.map_or(9, |level| usize::from(level).saturating_sub(1).min(8))
}

/// The shape of a paragraph: all of it, or where it differs from a base.
pub fn shape(style: &ParagraphStyle, base: Option<&ParagraphStyle>) -> ParagraphProperty {
    let alike = |alike: fn(&ParagraphStyle, &ParagraphStyle) -> bool| {
        base.is_some_and(|base| alike(style, base))
    };
    let mut shape = ParagraphProperty::new();
    if !alike(|a, b| a.align == b.align) {
        shape = shape.align(match style.align {
            Align::Left => AlignmentType::Left,
            Align::Center => AlignmentType::Center,
            Align::Right => AlignmentType::Right,
            Align::Justify => AlignmentType::Both,
        });
    }
    if !alike(|a, b| (a.first, a.left, a.right) == (b.first, b.left, b.right)) {
        let first = match twips(style.first) {
            first if first < 0 => SpecialIndentType::Hanging(-first),
            first => SpecialIndentType::FirstLine(first),
        };
        shape = shape.indent(
            Some(twips(style.left)),
            Some(first),
            Some(twips(style.right)),
            None,
        );
    }
    if !alike(|a, b| (a.after, a.pitch, a.exact) == (b.after, b.pitch, b.exact)) {
        shape = shape.line_spacing(lines(style));
    }
    if style.keep_next && !alike(|_, b| b.keep_next) {
        shape = shape.keep_next(true);
    }
    if style.keep_lines && !alike(|_, b| b.keep_lines) {
        shape = shape.keep_lines(true);
    }
    shape
}

fn lines(style: &ParagraphStyle) -> LineSpacing {
    let rule = match style.exact {
        true => LineSpacingType::Exact,
        false => LineSpacingType::AtLeast,
    };
    LineSpacing::new()
        .before(0)
        .after(u32::try_from(length(style.after)).unwrap_or(0))
        .line(twips(style.pitch))
        .line_rule(rule)
}

/// The line stands outside the lines and indents of the paragraph, by half of its thickness.
fn framed(style: &ParagraphStyle, frame: &Frame) -> ParagraphProperty {
    use ParagraphBorderPosition::{Bottom, Left, Right, Top};
    let half = frame.thickness / 2.0;
    let inside = ParagraphStyle {
        left: style.left + half,
        right: style.right + half,
        pitch: style.pitch - frame.thickness,
        ..style.clone()
    };
    let sides = [
        (Top, frame.above),
        (Left, 0.0),
        (Bottom, frame.below),
        (Right, 0.0),
    ];
    let borders = sides.into_iter().map(|(side, room)| {
        ParagraphBorder::new(side)
            .size(eighths(frame.thickness))
            .space(room.round() as usize)
            .color(frame.ink.hex())
    });
    let borders = borders.fold(ParagraphBorders::with_empty(), ParagraphBorders::set);
    shape(&inside, None).set_borders(borders)
}
