//! Bands of a measure: `từ 80 đến dưới 90 điểm`, `dưới 50%`, `từ 90 điểm trở lên`.

use std::ops::Range;

use super::{Paragraph, Proof, word};
use crate::number;

/// A band, as one sentence gives it.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    pub range: Range<usize>,
    /// The lowest value, and whether it belongs to the band.
    pub low: Option<(f64, bool)>,
    /// The highest value, and whether it belongs to the band.
    pub high: Option<(f64, bool)>,
    pub unit: String,
}

impl Band {
    /// Whether its ends have changed places.
    pub fn is_reversed(&self) -> bool {
        let ends = self.low.zip(self.high);
        ends.is_some_and(|((low, _), (high, _))| low > high)
    }

    /// Whether some value belongs to this band and the next higher one.
    pub fn overlaps(&self, next: &Self) -> bool {
        let ends = self.high.zip(next.low);
        ends.is_some_and(|((high, here), (low, there))| low < high || low == high && here && there)
    }

    /// Whether some value lies between this band and the next higher one. Values that follow one
    /// another, as 89 and 90, or 84,5 and 85 where halves are counted, leave nothing between.
    pub fn leaves(&self, next: &Self) -> bool {
        let ends = self.high.zip(next.low);
        ends.is_some_and(|((high, here), (low, there))| {
            let follows = low - high <= step([high, low]) + NEAR;
            low > high && !(follows && here && there) || low == high && !here && !there
        })
    }
}

/// Figures so near to each other are the same.
const NEAR: f64 = 1e-6;

/// The largest step in which these values are counted.
fn step(values: [f64; 2]) -> f64 {
    let counts = |step: &f64| {
        values
            .iter()
            .all(|it| (it / step - (it / step).round()).abs() < NEAR)
    };
    [1.0, 0.5, 0.1, 0.05, 0.01]
        .into_iter()
        .find(counts)
        .unwrap_or(0.0)
}

/// The bands of a text in small letters.
pub fn find(lower: &str) -> Vec<Band> {
    let mut found: Vec<Band> = Vec::new();
    if !lower.contains(|ch: char| ch.is_ascii_digit()) {
        return found;
    }
    for (at, lead) in word::words(lower) {
        let free = found.last().is_none_or(|it| it.range.end <= at.start);
        if free && matches!(lead, "từ" | "trên" | "dưới") {
            found.extend(band(lower, at.start, at.end, lead));
        }
    }
    found
}

fn band(lower: &str, start: usize, at: usize, lead: &str) -> Option<Band> {
    let (first, end) = number(lower, at)?;
    let (unit, behind) = unit(lower, end);
    let whole = |low, high, unit: &str, end| {
        let unit = unit.to_owned();
        Some(Band {
            range: start..end,
            low,
            high,
            unit,
        })
    };
    if lead == "dưới" {
        return whole(None, Some((first, false)), unit, behind);
    }
    let low = Some((first, lead == "từ"));
    // "từ 80 đến", "từ 80 điểm đến dưới"
    let (own, next) = match after(lower, end, "đến") {
        Some(next) => (None, Some(next)),
        None => (Some(unit), after(lower, behind, "đến")),
    };
    if let Some(next) = next {
        let under = after(lower, next, "dưới");
        let (last, end) = number(lower, under.unwrap_or(next))?;
        let (unit, behind) = self::unit(lower, end);
        let same = own.is_none_or(|own| own == unit);
        return same.then(|| whole(low, Some((last, under.is_none())), unit, behind))?;
    }
    let up = after(lower, behind, "trở lên");
    (up.is_some() || lead == "trên").then(|| whole(low, None, unit, up.unwrap_or(behind)))?
}

/// The place behind these words, when they come next.
fn after(lower: &str, at: usize, words: &str) -> Option<usize> {
    let rest = lower[at..].trim_start();
    let tail = rest.strip_prefix(words)?;
    (!tail.starts_with(char::is_alphanumeric)).then(|| lower.len() - tail.len())
}

/// The number that comes next, with the place behind it; a unit or a word must follow.
fn number(lower: &str, at: usize) -> Option<(f64, usize)> {
    let rest = lower[at..].trim_start();
    let (value, len) = number::leading(rest)?;
    (len < rest.len()).then(|| (value, lower.len() - rest.len() + len))
}

/// The unit behind a number, with the place behind it.
fn unit(lower: &str, at: usize) -> (&str, usize) {
    let rest = lower[at..].trim_start();
    let start = lower.len() - rest.len();
    let len = match rest.starts_with('%') {
        true => 1,
        false => word::after(rest, 0).len(),
    };
    (&lower[start..start + len], start + len)
}

/// Words of a scale of grades.
const GRADES: [&str; 9] = [
    "loại",
    "xếp",
    "mức",
    "hạng",
    "tốt",
    "khá",
    "trung bình",
    "yếu",
    "xuất sắc",
];

/// Bands that follow one another on a scale of grades: the place of the paragraph of the lower
/// one, that band, and the same of the higher one.
pub fn neighbours(proof: &Proof) -> Vec<[(usize, Band); 2]> {
    let mut scales: Vec<Vec<(usize, Band)>> = Vec::new();
    let mut last: Option<(usize, Option<usize>)> = None;
    let graded = |it: &Paragraph| {
        let counted = it.lower.bytes().any(|byte| byte.is_ascii_digit());
        counted && GRADES.iter().any(|words| it.has(words))
    };
    for (place, paragraph) in proof.body().filter(|(_, it)| graded(it)) {
        for (start, piece) in pieces(&paragraph.lower) {
            let Ok([mut band]) = <[Band; 1]>::try_from(find(piece)) else {
                continue;
            };
            if !GRADES.iter().any(|words| word::has(piece, words)) {
                continue;
            }
            band.range = start + band.range.start..start + band.range.end;
            let near = last.is_some_and(|(at, under)| place - at < 2 && under == paragraph.under);
            match scales
                .last_mut()
                .filter(|it| near && it[0].1.unit == band.unit)
            {
                Some(scale) => scale.push((place, band)),
                None => scales.push(vec![(place, band)]),
            }
            last = Some((place, paragraph.under));
        }
    }
    let low = |it: &(usize, Band)| it.1.low.map_or(f64::MIN, |(low, _)| low);
    let mut found = Vec::new();
    for mut scale in scales {
        scale.sort_by(|one, two| low(one).total_cmp(&low(two)));
        let open = |ends: fn(&Band) -> bool| scale.iter().filter(|it| ends(&it.1)).count() < 2;
        if open(|it| it.low.is_none()) && open(|it| it.high.is_none()) {
            found.extend(
                scale
                    .windows(2)
                    .map(|pair| [pair[0].clone(), pair[1].clone()]),
            );
        }
    }
    found
}

/// The parts of a text between semicolons, or commas where grades are told between them, each
/// with its place.
fn pieces(lower: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    let parts = lower.split_inclusive(';').flat_map(|piece| {
        // "loại tốt từ 80 đến 100 điểm, loại khá từ 65 đến dưới 80 điểm"
        match find(piece).len() {
            0 | 1 => vec![piece],
            _ => piece.split_inclusive(", ").collect(),
        }
    });
    parts.map(move |piece| {
        at += piece.len();
        (at - piece.len(), piece)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_are_read_in_every_form() {
        let told = |text: &str| {
            let found = find(text).into_iter();
            found
                .map(|it| (it.low, it.high, it.unit))
                .collect::<Vec<_>>()
        };
        let points = || "điểm".to_owned();
        let half = [(Some((80.0, true)), Some((90.0, false)), points())];
        assert_eq!(told("từ 80 đến dưới 90 điểm."), half);
        assert_eq!(told("từ 80 điểm đến dưới 90 điểm."), half);
        assert_eq!(
            told("từ 97,5% trở lên;"),
            [(Some((97.5, true)), None, "%".to_owned())]
        );
        assert_eq!(
            told("dưới 50 điểm;"),
            [(None, Some((50.0, false)), points())]
        );
        assert_eq!(told("từ 15 ngày đến 2 tháng."), []);
        assert_eq!(told("trên địa bàn, từ nay"), []);
    }
}
