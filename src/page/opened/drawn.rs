//! The pages of a paper: how they are told apart, and what is drawn of one.

use serde_json::{Value as Json, json};

use super::Opened;

impl Opened {
    /// Each page with a mark that is another when it looks otherwise, and its size in points.
    pub fn pages(&self) -> Vec<Json> {
        let laid = self.laid.iter();
        let pages = laid.flat_map(|it| it.marks().into_iter().zip(it.sizes()));
        let page = |(mark, (width, height))| json!({ "mark": format!("{mark:032x}"), "width": width, "height": height });
        pages.map(page).collect()
    }

    /// A page as an SVG, counted from 0.
    pub fn drawing(&self, page: usize) -> Option<String> {
        self.laid.as_ref()?.drawing(page)
    }

    /// The same as strokes.
    pub fn strokes(&self, page: usize) -> Option<String> {
        let strokes = self.laid.as_ref()?.strokes(page)?;
        serde_json::to_string(&strokes).ok()
    }
}
