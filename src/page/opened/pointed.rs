//! From a point of a page to the field it was typed in, and back.

use super::Opened;
use crate::app::{Word, span_of, ways};
use crate::edit::Step;
use crate::source::Span;

impl Opened {
    /// The way to what was typed where a point of a page is.
    pub fn way_at(&self, page: usize, x: f64, y: f64) -> Option<Vec<Step>> {
        let places = self.laid.as_ref()?.places(self.work.sheet()?);
        let own = self.work.file();
        let near = places
            .words
            .iter()
            .filter(|it| it.page == page && it.top <= y && y < it.bottom);
        let far = |it: &&Word| match (it.left <= x, x < it.right) {
            (true, true) => 0.0,
            (false, _) => it.left - x,
            _ => x - it.right,
        };
        let nearest = near.min_by(|one, other| far(one).total_cmp(&far(other)))?;
        let own = |it: &Span| it.file == own;
        let span = nearest.call.filter(own).or(nearest.span.filter(own))?;
        ways(&self.paper.text().text, &[span.start]).pop()
    }

    /// The boxes of the words of a value on the pages: the page, left, top, right, bottom.
    pub fn boxes(&self, way: &[Step]) -> Vec<(usize, [f64; 4])> {
        let found = || {
            let range = span_of(&self.paper.text().text, way)?;
            let places = self.laid.as_ref()?.places(self.work.sheet()?);
            let span = Span {
                file: self.work.file(),
                start: range.start,
                end: range.end,
            };
            let typed = |it: &&Word| it.span.is_some_and(|it| span.holds(it));
            let mut words: Vec<&Word> = places.words.iter().filter(typed).collect();
            if words.is_empty() {
                words.extend(places.words_of(span));
            }
            let boxes = words
                .iter()
                .map(|it| (it.page, [it.left, it.top, it.right, it.bottom]));
            Some(boxes.collect())
        };
        found().unwrap_or_default()
    }
}
