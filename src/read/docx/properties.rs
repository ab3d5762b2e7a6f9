//! What the file says of words and paragraphs, before styles are reckoned in: each thing is said
//! or not.

use std::sync::Arc;

use super::theme::Theme;
use super::xml::{Tag, Xml};
use crate::manuscript::{Align, Height, Raised, Setting};

/// What is said of words.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct WordLook {
    pub style: Option<String>,
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    pub struck: Option<bool>,
    pub capitals: Option<bool>,
    pub small_capitals: Option<bool>,
    pub hidden: Option<bool>,
    pub underline: Option<bool>,
    /// Half points.
    pub size: Option<u32>,
    pub font: Option<Arc<str>>,
    /// None within is the colour of ink.
    pub color: Option<Option<Arc<str>>>,
    pub raised: Option<Option<Raised>>,
    /// Of the sign that ends a paragraph: whether it was taken out, so that the next one follows.
    pub is_gone: bool,
    /// Of the same: whether it was put in.
    pub is_new: bool,
}

/// What is said of a paragraph.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Form {
    pub style: Option<String>,
    /// Its list, where 0 takes it out of any, and its level in it.
    pub list: Option<i32>,
    pub level: Option<u8>,
    pub align: Option<Align>,
    pub left: Option<i32>,
    pub right: Option<i32>,
    pub first: Option<i32>,
    pub before: Option<i32>,
    pub after: Option<i32>,
    pub line: Option<i32>,
    pub line_rule: Option<LineRule>,
    pub keep_next: Option<bool>,
    pub page_break_before: Option<bool>,
    pub outline: Option<u8>,
    pub rule_above: Option<bool>,
    pub rule_below: Option<bool>,
    pub frame: Option<Frame>,
    /// The look of the sign that ends it.
    pub mark: WordLook,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineRule {
    Auto,
    Exactly,
    AtLeast,
}

/// A paragraph that others flow about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Frame {
    Plain,
    /// A great first letter of the paragraph behind it.
    DropCap,
}

impl WordLook {
    /// Reads `rPr`.
    pub fn read(xml: &mut Xml, of: &Tag, theme: &Theme) -> WordLook {
        let mut look = WordLook::default();
        while let Some(tag) = xml.child(of) {
            match tag.word() {
                "rStyle" => look.style = tag.value(),
                "b" => look.bold = Some(tag.is_on()),
                "i" => look.italic = Some(tag.is_on()),
                "strike" | "dstrike" => look.struck = Some(tag.is_on()),
                "caps" => look.capitals = Some(tag.is_on()),
                "smallCaps" => look.small_capitals = Some(tag.is_on()),
                "vanish" | "specVanish" => look.hidden = Some(tag.is_on()),
                "u" => look.underline = Some(tag.is_on()),
                "sz" => look.size = half_points(&tag).or(look.size),
                "rFonts" => look.font = font(&tag, theme).or(look.font),
                "color" => {
                    let color = tag.value().filter(|it| it != "auto");
                    look.color = Some(color.map(Arc::from));
                }
                "vertAlign" => {
                    look.raised = Some(match tag.value().as_deref() {
                        Some("superscript") => Some(Raised::Above),
                        Some("subscript") => Some(Raised::Below),
                        _ => None,
                    });
                }
                "del" | "moveFrom" => look.is_gone = true,
                "ins" | "moveTo" => look.is_new = true,
                _ => {}
            }
        }
        look
    }

    /// The same with what it leaves open taken from another.
    pub fn over(self, base: &WordLook) -> WordLook {
        WordLook {
            style: self.style.or_else(|| base.style.clone()),
            bold: self.bold.or(base.bold),
            italic: self.italic.or(base.italic),
            struck: self.struck.or(base.struck),
            capitals: self.capitals.or(base.capitals),
            small_capitals: self.small_capitals.or(base.small_capitals),
            hidden: self.hidden.or(base.hidden),
            underline: self.underline.or(base.underline),
            size: self.size.or(base.size),
            font: self.font.or_else(|| base.font.clone()),
            color: self.color.or_else(|| base.color.clone()),
            raised: self.raised.or(base.raised),
            is_gone: self.is_gone,
            is_new: self.is_new,
        }
    }

    /// What a style of words says over one of paragraphs: of two that turn the same thing on, one
    /// turns it off again.
    pub fn toggled(self, paragraph: &WordLook) -> WordLook {
        let both = |one: Option<bool>, other: Option<bool>| match (one, other) {
            (Some(one), Some(other)) => Some(one != other),
            (one, other) => one.or(other),
        };
        WordLook {
            bold: both(self.bold, paragraph.bold),
            italic: both(self.italic, paragraph.italic),
            struck: both(self.struck, paragraph.struck),
            capitals: both(self.capitals, paragraph.capitals),
            small_capitals: both(self.small_capitals, paragraph.small_capitals),
            hidden: both(self.hidden, paragraph.hidden),
            ..self.over(paragraph)
        }
    }
}

impl Form {
    /// Reads `pPr`, all but the section that may end there, which is handed over.
    pub fn read(
        xml: &mut Xml,
        of: &Tag,
        theme: &Theme,
        mut section: impl FnMut(&mut Xml, &Tag),
    ) -> Form {
        let mut form = Form::default();
        while let Some(tag) = xml.child(of) {
            match tag.word() {
                "pStyle" => form.style = tag.value(),
                "numPr" => {
                    while let Some(part) = xml.child(&tag) {
                        match part.word() {
                            "numId" => form.list = part.number("val"),
                            "ilvl" => form.level = level(&part),
                            _ => {}
                        }
                    }
                }
                "jc" => form.align = align(tag.value().as_deref()),
                "ind" => form.indent(&tag),
                "spacing" => form.space(&tag),
                "keepNext" => form.keep_next = Some(tag.is_on()),
                "pageBreakBefore" => form.page_break_before = Some(tag.is_on()),
                "outlineLvl" => form.outline = level(&tag),
                "pBdr" => {
                    while let Some(side) = xml.child(&tag) {
                        match side.word() {
                            "top" => form.rule_above = Some(is_drawn(&side)),
                            "bottom" => form.rule_below = Some(is_drawn(&side)),
                            _ => {}
                        }
                    }
                }
                "framePr" => {
                    let drops = tag.attribute("dropCap").is_some_and(|it| it != "none");
                    form.frame = Some(if drops { Frame::DropCap } else { Frame::Plain });
                }
                "rPr" => form.mark = WordLook::read(xml, &tag, theme),
                "sectPr" => section(xml, &tag),
                _ => {}
            }
        }
        form
    }

    fn indent(&mut self, tag: &Tag) {
        let side = |one: &str, other: &str| tag.number(one).or_else(|| tag.number(other));
        self.left = side("left", "start").or(self.left);
        self.right = side("right", "end").or(self.right);
        let hanging = tag.number("hanging").map(i32::saturating_neg);
        self.first = hanging.or_else(|| tag.number("firstLine")).or(self.first);
    }

    fn space(&mut self, tag: &Tag) {
        // What the program chooses by itself is a line above and below.
        let is_auto = |name: &str| {
            tag.attribute(name)
                .is_some_and(|it| it == "1" || it == "true")
        };
        let by_itself = |name: &str| is_auto(name).then_some(280);
        self.before = by_itself("beforeAutospacing")
            .or(tag.number("before"))
            .or(self.before);
        self.after = by_itself("afterAutospacing")
            .or(tag.number("after"))
            .or(self.after);
        self.line = tag.number("line").or(self.line);
        if self.line.is_some() {
            self.line_rule = Some(match tag.attribute("lineRule").as_deref() {
                Some("exact") => LineRule::Exactly,
                Some("atLeast") => LineRule::AtLeast,
                _ => LineRule::Auto,
            });
        }
    }

    /// The same with what it leaves open taken from another.
    pub fn over(self, base: &Form) -> Form {
        Form {
            style: self.style.or_else(|| base.style.clone()),
            list: self.list.or(base.list),
            level: self.level.or(base.level),
            align: self.align.or(base.align),
            left: self.left.or(base.left),
            right: self.right.or(base.right),
            first: self.first.or(base.first),
            before: self.before.or(base.before),
            after: self.after.or(base.after),
            line: self.line.or(base.line),
            line_rule: self.line_rule.or(base.line_rule),
            keep_next: self.keep_next.or(base.keep_next),
            page_break_before: self.page_break_before.or(base.page_break_before),
            outline: self.outline.or(base.outline),
            rule_above: self.rule_above.or(base.rule_above),
            rule_below: self.rule_below.or(base.rule_below),
            frame: self.frame.or(base.frame),
            mark: self.mark.over(&base.mark),
        }
    }

    pub fn height(&self) -> Height {
        match (self.line, self.line_rule) {
            (None, _) => Height::default(),
            (Some(line), Some(LineRule::Exactly)) => Height::Exactly(line),
            (Some(line), Some(LineRule::AtLeast)) => Height::AtLeast(line),
            (Some(line), _) => Height::Lines(line),
        }
    }

    /// How a paragraph of this form is set.
    pub fn setting(&self) -> Setting {
        Setting {
            align: self.align.unwrap_or_default(),
            left: self.left.unwrap_or_default(),
            right: self.right.unwrap_or_default(),
            first: self.first.unwrap_or_default(),
            before: self.before.unwrap_or_default(),
            after: self.after.unwrap_or_default(),
            height: self.height(),
            keep_next: self.keep_next.unwrap_or_default(),
            page_break_before: self.page_break_before.unwrap_or_default(),
            outline: self.outline.map(|it| it + 1),
            rule_above: self.rule_above.unwrap_or_default(),
            rule_below: self.rule_below.unwrap_or_default(),
        }
    }
}

/// Whether a side of a frame has a line.
pub fn is_drawn(side: &Tag) -> bool {
    !matches!(side.value().as_deref(), None | Some("nil" | "none"))
}

/// A level below the tenth there is not.
pub fn level(tag: &Tag) -> Option<u8> {
    let level = tag.number("val")?;
    u8::try_from(level).ok().filter(|it| *it < 9)
}

fn align(value: Option<&str>) -> Option<Align> {
    Some(match value? {
        "center" => Align::Center,
        "right" | "end" => Align::Right,
        "both" | "distribute" => Align::Justified,
        _ => Align::Left,
    })
}

fn half_points(tag: &Tag) -> Option<u32> {
    let value = tag.value()?;
    match value.parse() {
        Ok(size) => Some(size),
        // The strict spelling may have a unit.
        Err(_) => u32::try_from(super::xml::number(&value)? / 10).ok(),
    }
}

fn font(tag: &Tag, theme: &Theme) -> Option<Arc<str>> {
    let themed = |name: &str| theme.font(&tag.attribute(name)?);
    let named = |name: &str| tag.attribute(name).map(Arc::from);
    themed("asciiTheme")
        .or_else(|| named("ascii"))
        .or_else(|| themed("hAnsiTheme"))
        .or_else(|| named("hAnsi"))
}
