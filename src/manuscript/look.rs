//! How words and paragraphs look, once styles and defaults are reckoned in. Lengths are twentieths
//! of a point.

use std::sync::Arc;

/// The look of some words.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    pub bold: bool,
    pub italic: bool,
    pub underline: bool,
    pub struck: bool,
    /// Half points.
    pub size: u32,
    pub font: Option<Arc<str>>,
    /// Six hexadecimal digits; none is the colour of paper's ink.
    pub color: Option<Arc<str>>,
    pub raised: Option<Raised>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Raised {
    Above,
    Below,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Setting {
    pub align: Align,
    pub left: i32,
    pub right: i32,
    /// Of the first line, against the others.
    pub first: i32,
    pub before: i32,
    pub after: i32,
    pub height: Height,
    pub keep_next: bool,
    pub page_break_before: bool,
    /// Level in the outline, 1 the outermost.
    pub outline: Option<u8>,
    /// Whether a line is drawn above it, and below it.
    pub rule_above: bool,
    pub rule_below: bool,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Align {
    #[default]
    Left,
    Center,
    Right,
    Justified,
}

/// The height of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Height {
    /// So many 240ths of a line of its font.
    Lines(i32),
    Exactly(i32),
    AtLeast(i32),
}

impl Default for Height {
    fn default() -> Height {
        Height::Lines(240)
    }
}

impl Align {
    pub fn name(self) -> &'static str {
        match self {
            Align::Left => "left",
            Align::Center => "center",
            Align::Right => "right",
            Align::Justified => "justified",
        }
    }
}
