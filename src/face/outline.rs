//! The outline of a letter as a path of the sort that browsers paint.

use std::fmt::Write;

use ttf_parser::OutlineBuilder;

/// A path that is being drawn.
#[derive(Default)]
pub struct Path(String);

impl Path {
    pub fn into_words(self) -> String {
        self.0
    }

    /// Letters are drawn in whole units.
    fn put(&mut self, sign: char, numbers: &[f32]) {
        self.0.push(sign);
        for (place, number) in numbers.iter().enumerate() {
            let blank = if place == 0 { "" } else { " " };
            // Nothing that is written into a string fails.
            let _ = write!(self.0, "{blank}{}", number.round());
        }
    }
}

impl OutlineBuilder for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        self.put('M', &[x, y]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.put('L', &[x, y]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.put('Q', &[x1, y1, x, y]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.put('C', &[x1, y1, x2, y2, x, y]);
    }

    fn close(&mut self) {
        self.put('Z', &[]);
    }
}
