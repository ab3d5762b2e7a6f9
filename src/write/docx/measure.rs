//! Points of the sheet in the units of WordprocessingML, and text as XML can carry it.

/// Twentieths of a point.
pub fn twips(points: f64) -> i32 {
    (points * 20.0).round() as i32
}

/// Twentieths of a point, where less than nothing makes no sense.
pub fn length(points: f64) -> usize {
    usize::try_from(twips(points)).unwrap_or(0)
}

/// Half points, the unit of text sizes.
pub fn half_points(points: f64) -> usize {
    (points * 2.0).round() as usize
}

/// Eighths of a point, the unit of border thickness; Word draws none below 2.
pub fn eighths(points: f64) -> usize {
    ((points * 8.0).round() as usize).max(2)
}

/// Widths whose sum is right to the twip: the edges are rounded, not the widths.
pub fn widths(points: &[f64]) -> Vec<usize> {
    let mut edge = 0.0;
    let width = |width: &f64| {
        let left = length(edge);
        edge += width;
        length(edge) - left
    };
    points.iter().map(width).collect()
}

/// Text without the signs XML forbids or folds; a space keeps words apart in their place.
pub fn printable(text: &str) -> String {
    let folded = |c: char| c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}');
    text.replace(folded, " ")
}
