//! What became of words between two editions, shown on pages: colours, lines through and under
//! them, and bars in the margin beside their lines.

use typst::diag::SourceResult;
use typst::foundations::{Content, NativeElement, Smart};
use typst::layout::{Abs, Axes, HAlignment, PlaceElem, Point, VAlignment};
use typst::model::Document;
use typst::pdf::ArtifactKind;
use typst::text::{StrikeElem, UnderlineElem};
use typst::visualize::{LineElem, Stroke};
use typst_layout::PagedDocument;

use super::paper::is_verso;
use super::places;
use super::writer::{color, length};
use super::{TypstWorld, layout};
use crate::sheet::{Fate, Ink, Page, Run, TextStyle};

/// Dark enough to be read in print, and told apart by their lines where there are no colours.
const CAME: Ink = Ink([0, 70, 160]);
const GONE: Ink = Ink([176, 0, 32]);

/// How far a bar stands from the text, and how thick it is.
const AWAY: f64 = 10.0;
const THICK: f64 = 1.5;

/// Bars nearer to each other than this are one.
const NEAR: f64 = 9.0;

/// The look of a run by its fate.
pub fn shown(run: &Run) -> TextStyle {
    let ink = match run.fate {
        Fate::Stays => run.style.ink,
        Fate::Came => CAME,
        Fate::Gone => GONE,
    };
    TextStyle { ink, ..run.style }
}

/// Its words with the lines of its look and its fate.
pub fn lined(run: &Run, body: Content) -> Content {
    let body = match run.style.underline || run.fate == Fate::Came {
        true => UnderlineElem::new(body).pack(),
        false => body,
    };
    match run.fate {
        Fate::Gone => StrikeElem::new(body).pack(),
        _ => body,
    }
}

/// Puts bars beside all lines in which something came, is gone or looks otherwise.
pub fn barred<'a>(
    document: PagedDocument,
    mut sections: impl Iterator<Item = &'a Page>,
    runs: &[&Run],
    world: &TypstWorld,
) -> SourceResult<PagedDocument> {
    let is_changed = |it: &Run| it.fate != Fate::Stays || it.was.is_some();
    if !runs.iter().any(|it| is_changed(it)) {
        return Ok(document);
    }
    let mut strips = vec![Vec::new(); document.pages().len()];
    for (run, word) in places::located(&document, runs) {
        let run = run.and_then(|it| runs.get(it));
        if run.is_some_and(|it| is_changed(it))
            && let Some(strips) = strips.get_mut(word.page)
        {
            strips.push((word.top, word.bottom));
        }
    }
    let mut section = None;
    let pages = document.pages().iter().zip(strips).zip(1..);
    let pages = pages.map(|((drawn, strips), place)| {
        let mut drawn = drawn.clone();
        if drawn.number == 1 {
            section = sections.next();
        }
        let Some(page) = section.filter(|_| !strips.is_empty()) else {
            return Ok(drawn);
        };
        let left = match is_verso(page, place) {
            true => page.right,
            false => page.left,
        };
        let bars = joined(strips).into_iter().map(|it| bar(left - AWAY, it));
        let bars = Content::sequence(bars).artifact(ArtifactKind::Other);
        let frame = layout::frame(world, &bars, Abs::pt(page.width), &format!("bars {place}"))?;
        drawn.frame.prepend_frame(Point::zero(), frame);
        Ok(drawn)
    });
    let pages = pages.collect::<SourceResult<_>>()?;
    Ok(PagedDocument::new(pages, document.info().clone()))
}

/// Strips as few bars, from above.
fn joined(mut strips: Vec<(f64, f64)>) -> Vec<(f64, f64)> {
    strips.sort_by(|one, other| one.0.total_cmp(&other.0));
    let mut joined: Vec<(f64, f64)> = Vec::new();
    for (top, bottom) in strips {
        match joined.last_mut() {
            Some(last) if top <= last.1 + NEAR => last.1 = last.1.max(bottom),
            _ => joined.push((top, bottom)),
        }
    }
    joined
}

fn bar(left: f64, (top, bottom): (f64, f64)) -> Content {
    let end = Axes::new(Abs::zero(), Abs::pt(bottom - top));
    let line = LineElem::new()
        .with_end(Some(end.map(Into::into)))
        .with_stroke(Stroke::from_pair(color(Ink::BLACK), length(THICK)))
        .pack();
    PlaceElem::new(line)
        .with_alignment(Smart::Custom(HAlignment::Left + VAlignment::Top))
        .with_dx(length(left).into())
        .with_dy(length(top).into())
        .pack()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_below_each_other_have_one_bar() {
        let strips = vec![(40.0, 55.0), (10.0, 25.0), (58.0, 70.0), (10.0, 24.0)];
        assert_eq!(joined(strips), [(10.0, 25.0), (40.0, 70.0)]);
    }
}
