//! The typesetter at work on content: one column of it, or the pages it fills.

use typst::World;
use typst::comemo::{Constraint, Track, Tracked};
use typst::diag::SourceResult;
use typst::engine::{Engine, Route, Sink, Traced};
use typst::foundations::{Content, StyleChain};
use typst::introspection::{EmptyIntrospector, Introspector, Locator, MAX_ITERS};
use typst::layout::{Abs, Axes, Frame, Region};
use typst::utils::Protected;
use typst_layout::{PagedDocument, layout_document, layout_frame};

/// Content in a column of some width. What is drawn beside other pages needs a name of its own.
pub fn frame(world: &dyn World, content: &Content, width: Abs, name: &str) -> SourceResult<Frame> {
    let region = Region::new(Axes::new(width, Abs::inf()), Axes::new(true, false));
    let locator = Locator::root().split().next(&name);
    let nothing = EmptyIntrospector;
    let (frame, _) = at_work(world, nothing.track(), |engine, styles| {
        layout_frame(engine, content, locator, styles, region)
    })?;
    Ok(frame)
}

/// The pages content fills. The numbers of notes are known only after a layout, so it is
/// repeated until they settle.
pub fn pages(world: &dyn World, content: &Content) -> SourceResult<PagedDocument> {
    let mut before: Option<PagedDocument> = None;
    let mut turns = 1..=MAX_ITERS;
    loop {
        let nothing = EmptyIntrospector;
        let known: &dyn Introspector = match &before {
            Some(document) => document.introspector().as_ref(),
            None => &nothing,
        };
        let constraint = Constraint::new();
        let (document, mut sink) =
            at_work(world, known.track_with(&constraint), |engine, styles| {
                layout_document(engine, content, styles)
            })?;
        let settled = constraint.validate(document.introspector().as_ref() as &dyn Introspector);
        if settled || turns.next().is_none() {
            let errors = sink.delayed();
            return if errors.is_empty() {
                Ok(document)
            } else {
                Err(errors)
            };
        }
        before = Some(document);
    }
}

/// Lends the typesetter to a piece of work, in the styles of the base.
fn at_work<T>(
    world: &dyn World,
    known: Tracked<dyn Introspector + '_>,
    work: impl FnOnce(&mut Engine, StyleChain) -> SourceResult<T>,
) -> SourceResult<(T, Sink)> {
    let library = world.library();
    let traced = Traced::default();
    let mut sink = Sink::new();
    let mut engine = Engine {
        world: world.track(),
        library,
        introspector: Protected::new(known),
        traced: traced.track(),
        sink: sink.track_mut(),
        route: Route::default(),
    };
    let done = work(&mut engine, StyleChain::new(&library.styles))?;
    Ok((done, sink))
}
