//! Sections: pages of one size, numbered from 1, the first without its number.

use std::io;

use docx_rs::{
    AlignmentType, FieldCharType, Footer, FooterReference, Header, HeaderReference, InstrPAGE,
    InstrText, LineSpacing, LineSpacingType, PageMargin, PageNumType, PageOrientationType,
    PageSize, Run, SectionProperty,
};

use super::element::Element;
use super::measure::{half_points, length, twips};
use super::run::said;
use crate::role::Role;
use crate::sheet::Page;

/// The relationships of what stands in the margins of a section.
pub struct Margins {
    /// The number of the page.
    pub header: String,
    /// On the first page alone.
    pub head: Option<String>,
    pub foot: Option<String>,
}

/// The properties of a section. Its pages count from 1: where margins change places, word
/// processors begin it on a front by themselves.
pub fn properties(page: &Page, margins: &Margins) -> io::Result<Element> {
    let side = |points| u32::try_from(length(points)).unwrap_or(0);
    let orient = match page.landscape {
        true => PageOrientationType::Landscape,
        false => PageOrientationType::Portrait,
    };
    let margin = PageMargin::new()
        .top(twips(page.top))
        .bottom(twips(page.bottom))
        .left(twips(page.left))
        .right(twips(page.right))
        .header(twips(page.header))
        .footer(twips(page.footer));
    let mut properties = SectionProperty::new()
        .page_size(PageSize::new().size(side(page.width), side(page.height)))
        .page_orient(orient)
        .page_margin(margin)
        .page_num_type(PageNumType::new().start(1))
        .title_pg();
    properties.header_reference = Some(HeaderReference::new("default", &margins.header));
    let first = |id: &String| HeaderReference::new("first", id);
    properties.first_header_reference = margins.head.as_ref().map(first);
    let first = |id: &String| FooterReference::new("first", id);
    properties.first_footer_reference = margins.foot.as_ref().map(first);
    Element::of(&properties)
}

/// The header that shows the number of the page.
pub fn header(page: &Page) -> io::Result<Element> {
    // The line must not reach the text, or the text would be pushed down.
    let room = page.top - page.header;
    let lines = LineSpacing::new()
        .before(0)
        .after(0)
        .line(twips((page.number_size * 1.15).min(room)))
        .line_rule(LineSpacingType::Exact);
    let field = |kind| Run::new().add_field_char(kind, false);
    let number = docx_rs::Paragraph::new()
        .style(Role::SoTrang.name())
        .align(AlignmentType::Center)
        .indent(Some(0), None, None, None)
        .line_spacing(lines);
    let runs = [
        field(FieldCharType::Begin),
        Run::new().add_instr_text(InstrText::PAGE(InstrPAGE {})),
        field(FieldCharType::Separate),
        // Shown by what does not count pages itself; the first page has no header.
        said("2"),
        field(FieldCharType::End),
    ];
    let size = half_points(page.number_size);
    let number = runs
        .into_iter()
        .fold(number, |number, run| number.add_run(run.size(size)));
    Element::of(&Header::new().add_paragraph(number))
}

/// The head of a first page.
pub fn head(items: Vec<Element>) -> io::Result<Element> {
    let head = Element::of(&Header::new())?;
    Ok(items.into_iter().fold(head, Element::holding))
}

/// The foot of a first page.
pub fn foot(items: Vec<Element>) -> io::Result<Element> {
    let foot = Element::of(&Footer::new())?;
    Ok(items.into_iter().fold(foot, Element::holding))
}

/// Puts a paragraph into the bottom margin of the page on which the next one stands.
pub fn end(mut paragraph: Element, page: &Page, height: f64) -> Element {
    let place = Element::new("w:framePr")
        .with("w:w", twips(page.text_width()).to_string())
        .with("w:wrap", "around")
        .with("w:vAnchor", "page")
        .with("w:hAnchor", "margin")
        .with("w:xAlign", "center")
        .with("w:y", twips(page.height - page.end - height).to_string());
    paragraph.child("w:pPr").push(place);
    paragraph
}
