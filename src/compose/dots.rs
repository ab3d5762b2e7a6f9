//! Dots to be written on by hand reach the end of their line.

use super::stretch::{Matter, words};
use crate::face::Faces;
use crate::sheet::{Align, Paragraph};

/// Dots in a line at most, on the widest page in the smallest size.
const LONGEST: usize = 1000;

/// Draws the dots a paragraph ends in out to the end of its line, in a column of some width.
pub fn draw(paragraph: &mut Paragraph, width: f64, faces: &Faces) {
    let Some(stem) = paragraph.runs.last().and_then(|it| stem(&it.text)) else {
        return;
    };
    let inside = width - paragraph.style.left - paragraph.style.right;
    let mut before = paragraph.mark.clone();
    before.extend_from_slice(&paragraph.runs);
    if let Some(run) = before.last_mut() {
        run.text.truncate(stem);
    }
    let (mut room, mut taken) = (inside - paragraph.style.first, 0.0);
    let mut is_one = true;
    for word in words(before.iter(), Matter::Text, faces) {
        if taken > 0.0 && taken + word.bare > room {
            (room, taken, is_one) = (inside, 0.0, false);
        }
        taken += word.whole;
    }
    let Some(run) = paragraph.runs.last_mut() else {
        return;
    };
    // A hair less, so that no writer's rounding breaks the line.
    let dots = (room - taken - 2.0) / faces.width(".", &run.style);
    let dots = (dots.max(3.0) as usize).min(LONGEST);
    run.text.truncate(stem);
    run.origin.ends(stem);
    run.text.push_str(&".".repeat(dots));
    if is_one {
        paragraph.style.align = Align::Left;
    }
}

/// Where dots to be written on begin: they stand alone, or behind a label. Dots behind other words
/// leave something unsaid.
fn stem(words: &str) -> Option<usize> {
    let bare = words.trim_end_matches(['.', '…', ' ']);
    let dots = &words[bare.len()..];
    let blank = !bare.is_empty() && dots.starts_with(' ');
    let is_room = is_dotted(dots) && (bare.is_empty() || bare.ends_with(':'));
    is_room.then_some(bare.len() + usize::from(blank))
}

/// Whether words are dots alone.
pub fn is_dotted(words: &str) -> bool {
    let words = words.trim();
    let dots = words.chars().all(|it| matches!(it, '.' | '…' | ' '));
    dots && (words.contains('…') || words.len() > 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_alone_and_behind_a_label_are_to_be_written_on() {
        assert_eq!((stem("..."), stem(" …")), (Some(0), Some(0)));
        assert_eq!((stem("Họ tên: ..."), stem("Tên:…")), (Some(11), Some(5)));
        assert_eq!((stem("sách, báo, ..."), stem("Hết.")), (None, None));
        assert_eq!((stem("như sau: "), stem("")), (None, None));
    }
}
