//! What holds on all pages: the look of text before any paper has its say, page numbers, notes.

use std::sync::LazyLock;

use typst::diag::At;
use typst::ecow::eco_format;
use typst::foundations::{
    CastInfo, Content, Func, IntoValue, NativeElement, NativeFuncData, NativeFuncPtr, Recipe,
    Scope, Smart, Styles, Transformation,
};
use typst::layout::{
    Abs, Alignment, BlockBody, BlockElem, Em, HAlignment, HElem, PadElem, Ratio, Rel, Sizing,
};
use typst::model::{FootnoteEntry, Linebreaks, ParElem};
use typst::pdf::{ArtifactKind, PdfMarkerTag};
use typst::syntax::Span;
use typst::text::{
    BottomEdge, FontFamily, FontList, Lang, SuperElem, TextElem, TextSize, TopEdge, UnderlineElem,
};
use typst::visualize::{LineElem, Stroke};

use super::words::{lines, look};
use crate::sheet::{NamedStyle, Page};

/// Size of a note's call beside its text, and how far it is raised, in parts of the text size.
const CALL_SIZE: Em = Em::new(0.58);
const CALL_RAISE: Em = Em::new(-0.33);

/// The line of a page number, as high as a word processor makes it: all of it, and the part
/// above the baseline, in parts of the text size.
const NUMBER_LINE: f64 = 1.149;
const NUMBER_TOP: f64 = 0.891;

/// How papers look that are set in a family.
pub fn styles(family: &str) -> Styles {
    let mut styles = Styles::new();
    styles.set(TextElem::font, FontList(vec![FontFamily::new(family)]));
    styles.set(TextElem::lang, Lang::VIETNAMESE);
    styles.set(TextElem::region, "vn".parse().ok());
    styles.set(TextElem::kerning, false);
    styles.set(TextElem::ligatures, false);
    styles.set(TextElem::hyphenate, Smart::Custom(false));
    styles.set(TextElem::fallback, false);
    styles.set(TextElem::overhang, false);
    styles.set(TextElem::cjk_latin_spacing, Smart::Custom(None));
    styles.set(ParElem::leading, Abs::zero().into());
    styles.set(ParElem::spacing, Abs::zero().into());
    styles.set(ParElem::linebreaks, Smart::Custom(Linebreaks::Simple));
    styles.set(SuperElem::typographic, false);
    styles.set(SuperElem::size, Smart::Custom(TextSize(CALL_SIZE.into())));
    styles.set(SuperElem::baseline, Smart::Custom(CALL_RAISE.into()));
    styles.set(UnderlineElem::evade, false);
    styles.set(FootnoteEntry::clearance, Abs::zero().into());
    styles.set(FootnoteEntry::gap, Abs::zero().into());
    styles.set(FootnoteEntry::separator, separator());
    styles.push(Recipe::new(
        Some(FootnoteEntry::ELEM.select()),
        Transformation::Func(Func::from(&NOTE)),
        Span::detached(),
    ));
    styles
}

/// How the notes of a paper look.
pub fn notes(style: &NamedStyle) -> Styles {
    let mut look = look(&style.text);
    look.apply(lines(&style.paragraph));
    look.set(ParElem::leading, Abs::zero().into());
    let look = Recipe::new(
        Some(FootnoteEntry::ELEM.select()),
        Transformation::Style(look),
        Span::detached(),
    );
    let mut styles = Styles::new();
    styles.set(FootnoteEntry::gap, Abs::pt(style.paragraph.after).into());
    styles.set(FootnoteEntry::indent, Abs::pt(style.paragraph.first).into());
    styles.push(look);
    styles
}

/// The number of a page, as it stands over the text.
pub fn number(page: &Page, count: u64) -> Content {
    let mut look = Styles::new();
    look.set(TextElem::size, TextSize(Abs::pt(page.number_size).into()));
    look.set(
        TextElem::top_edge,
        TopEdge::Length(Em::new(NUMBER_TOP).into()),
    );
    let below = Em::new(NUMBER_TOP - NUMBER_LINE);
    look.set(TextElem::bottom_edge, BottomEdge::Length(below.into()));
    let count = TextElem::packed(eco_format!("{count}")).styled_with_map(look);
    PadElem::new(count.aligned(HAlignment::Center.into()))
        .with_top(Abs::pt(page.header).into())
        .pack()
        .artifact(ArtifactKind::Header)
}

/// As high and wide as LibreOffice makes it.
fn separator() -> Content {
    let line = LineElem::new()
        .with_length(Ratio::new(0.25).into())
        .with_stroke(Stroke {
            thickness: Smart::Custom(Abs::pt(0.5).into()),
            ..Stroke::default()
        });
    BlockElem::new()
        .with_width(Smart::Custom(Rel::one()))
        .with_height(Sizing::Rel(Abs::pt(6.2).into()))
        .with_body(Some(BlockBody::Content(
            line.pack().aligned(Alignment::HORIZON),
        )))
        .pack()
}

static NOTE: NativeFuncData = function(
    "note",
    NativeFuncPtr(&|engine, context, args| {
        let entry = match args
            .expect::<Content>("entry")?
            .into_packed::<FootnoteEntry>()
        {
            Ok(entry) => entry,
            Err(other) => return Ok(other.into_value()),
        };
        let styles = context.styles().at(args.span)?;
        let (call, body) = entry.realize(engine, styles)?;
        let label = PdfMarkerTag::Label(call);
        let indent = HElem::new(entry.indent.get(styles).into()).pack();
        Ok(Content::sequence([indent, label, TextElem::packed(" "), body]).into_value())
    }),
);

const fn function(name: &'static str, function: NativeFuncPtr) -> NativeFuncData {
    NativeFuncData {
        function,
        name,
        title: name,
        docs: "",
        def_site: None,
        keywords: &[],
        contextual: false,
        scope: LazyLock::new(&Scope::new),
        params: LazyLock::new(&Vec::new),
        returns: LazyLock::new(&|| CastInfo::Any),
    }
}
