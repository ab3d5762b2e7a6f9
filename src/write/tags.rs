//! The tags of a PDF that the typesetter has but does not let programs name: list, item, label.
//!
//! Its own list elements draw items inside one closed box, where no line may stay with what
//! follows. These functions only mark paragraphs that the page itself breaks.

use std::sync::LazyLock;

use typst::diag::SourceResult;
use typst::foundations::{
    Args, CastInfo, Content, IntoValue, NativeFuncData, NativeFuncPtr, Scope, Value,
};
use typst::pdf::PdfMarkerTag;

/// Gives the program one function for each tag; each takes the content it marks.
pub fn define(scope: &mut Scope) {
    for function in [&LIST, &NUMBERED_LIST, &ITEM, &LABEL, &NOTE_LABEL] {
        scope.define_func_with_data(function);
    }
}

// Of all marks only that of a bibliography makes a bare list.
static LIST: NativeFuncData = function(
    "tag-list",
    NativeFuncPtr(&|_, _, args| mark(args, |body| PdfMarkerTag::Bibliography(false, body))),
);

static NUMBERED_LIST: NativeFuncData = function(
    "tag-numbered-list",
    NativeFuncPtr(&|_, _, args| mark(args, |body| PdfMarkerTag::Bibliography(true, body))),
);

// The item of a list of terms, unlike others, may hold its label inside its paragraph.
static ITEM: NativeFuncData = function(
    "tag-item",
    NativeFuncPtr(&|_, _, args| mark(args, PdfMarkerTag::TermsItemBody)),
);

static LABEL: NativeFuncData = function(
    "tag-label",
    NativeFuncPtr(&|_, _, args| mark(args, PdfMarkerTag::TermsItemLabel)),
);

static NOTE_LABEL: NativeFuncData = function(
    "tag-note-label",
    NativeFuncPtr(&|_, _, args| mark(args, PdfMarkerTag::Label)),
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

fn mark(args: &mut Args, tag: impl Fn(Content) -> Content) -> SourceResult<Value> {
    let body = args.expect::<Content>("body")?;
    Ok(tag(body).into_value())
}
