//! The styles part: a named style for every role, and the letters of the whole paper.

use std::io;

use docx_rs::{RunFonts, Style, StyleType, Styles, VertAlignType};

use super::element::Element;
use super::look::Looks;
use super::{paragraph, run};
use crate::role::Role;

/// The family the decrees ask for, in all four slots, so that no theme decides.
const FAMILY: &str = "Times New Roman";

/// The character style of the sign that calls a footnote.
pub const CALL: &str = "FootnoteReference";

pub fn part(looks: &Looks) -> io::Result<Element> {
    let fonts = RunFonts::new()
        .ascii(FAMILY)
        .hi_ansi(FAMILY)
        .east_asia(FAMILY)
        .cs(FAMILY);
    let mut styles = Styles::new().default_fonts(fonts).default_size(28);
    for role in Role::ALL {
        styles = styles.add_style(style(*role, looks));
    }
    let mut call = Style::new(CALL, StyleType::Character).name("footnote reference");
    call.run_property = call.run_property.vert_align(VertAlignType::SuperScript);
    let mut part = Element::of(&styles.add_style(call.q_format(false)))?;
    complete(&mut part);
    Ok(part)
}

fn style(role: Role, looks: &Looks) -> Style {
    let look = looks.get(role);
    // Word takes a comma for the start of a second name.
    let name = role.label().replace(',', " và");
    let mut style = Style::new(role.name(), StyleType::Paragraph)
        .name(name)
        .based_on("Normal");
    style.paragraph_property = paragraph::shape(&look.paragraph, None);
    if let Some(level) = look.heading {
        style = style.outline_lvl(paragraph::outline(Some(level)));
    }
    style.run_property = run::letters(look.text, None);
    style
}

/// What docx-rs has no words for: the language, widow control, which style is the default.
fn complete(styles: &mut Element) {
    let defaults = styles.child("w:docDefaults");
    let language = Element::new("w:lang")
        .with("w:val", "vi-VN")
        .with("w:eastAsia", "vi-VN")
        .with("w:bidi", "ar-SA");
    let letters = defaults.child("w:rPrDefault").child("w:rPr");
    letters.push(language);
    let shape = defaults.child("w:pPrDefault").child("w:pPr");
    shape.push(Element::new("w:widowControl"));
    for style in styles.children_mut("w:style") {
        let is = |id: &str| style.attributes.iter().any(|(_, value)| value == id);
        if is("Normal") {
            style.set("w:default", "1");
        } else if !is(CALL) {
            style.set("w:customStyle", "1");
        }
    }
}
