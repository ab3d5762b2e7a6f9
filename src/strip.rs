//! What is drawn in a cell of a scale: bars and signs at their places. The words beside it say the same.

/// Height of a bar, and half of that of a sign, in points.
const BAR: f64 = 5.0;
const SIGN: f64 = 4.0;

/// A bar is at least as long.
const SHORTEST: f64 = 3.0;

/// Thickness of the line between two units, and of that of a day.
const HAIR: f64 = 0.25;
const DAY: f64 = 1.0;

/// From black to white.
const GREY: u8 = 150;

/// A row of a scale; places are parts of its width.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Strip {
    /// How many units of the same width the scale has.
    pub units: usize,
    pub signs: Vec<Sign>,
    /// A day that a line through all rows tells.
    pub day: Option<f64>,
    /// Width and height of its cell in points, when they have been chosen.
    pub size: (f64, f64),
}

/// What tells a time, each with a form of its own.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Sign {
    /// A bar, from and to.
    Work(f64, f64),
    /// A diamond.
    Due(f64),
    /// A triangle.
    Report(f64),
}

/// A line of two points, or a form of more.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// From the upper left corner of the cell.
    pub points: Vec<(f64, f64)>,
    /// How thick a line is; forms have none.
    pub thickness: f64,
    /// From black to white.
    pub grey: u8,
}

impl Strip {
    /// Everything in it, what lies below first.
    pub fn figures(&self) -> Vec<Figure> {
        let (wide, high) = self.size;
        let line = |part: f64, thickness, grey| Figure {
            points: vec![(part * wide, 0.0), (part * wide, high)],
            thickness,
            grey,
        };
        let parts = (1..self.units).map(|it| it as f64 / self.units as f64);
        let mut figures: Vec<Figure> = parts.map(|part| line(part, HAIR, GREY)).collect();
        figures.extend(self.day.map(|part| line(part, DAY, 0)));
        figures.extend(self.signs.iter().map(|it| Figure {
            points: it.points(wide, high / 2.0),
            thickness: 0.0,
            grey: 0,
        }));
        figures
    }
}

impl Sign {
    fn points(self, wide: f64, middle: f64) -> Vec<(f64, f64)> {
        // Whole, also at the ends of the scale.
        let inside = |part: f64| (part * wide).clamp(SIGN, (wide - SIGN).max(SIGN));
        let (above, below) = (middle - SIGN, middle + SIGN);
        match self {
            Sign::Work(from, to) => {
                let left = (from * wide).min(wide - SHORTEST).max(0.0);
                let right = (to * wide).max(left + SHORTEST);
                let (above, below) = (middle - BAR / 2.0, middle + BAR / 2.0);
                vec![(left, above), (right, above), (right, below), (left, below)]
            }
            Sign::Due(at) => {
                let at = inside(at);
                vec![
                    (at, above),
                    (at + SIGN, middle),
                    (at, below),
                    (at - SIGN, middle),
                ]
            }
            Sign::Report(at) => {
                let at = inside(at);
                vec![(at, above), (at + SIGN, below), (at - SIGN, below)]
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_that_is_drawn_stands_inside_its_cell() {
        let signs = [0.0, 0.001, 0.5, 1.0];
        let all = signs.map(|at| [Sign::Due(at), Sign::Report(at), Sign::Work(at, at)]);
        let strip = Strip {
            units: 12,
            signs: all.concat(),
            day: Some(1.0),
            size: (240.0, 15.0),
        };
        for figure in strip.figures() {
            let is_inside =
                |(x, y): &(f64, f64)| (0.0..=240.0).contains(x) && (0.0..=15.0).contains(y);
            assert!(figure.points.iter().all(is_inside), "{figure:?}");
        }
    }
}
