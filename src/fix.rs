//! Fixes put into a text: everything else stays byte for byte.

use std::collections::BTreeMap;
use std::ops::Range;

use similar::TextDiff;

use crate::diagnostic::Fix;
use crate::source::Span;

/// A text after fixes, and where in it what stood in the old one is now.
pub struct Repair {
    pub text: String,
    /// Stretches of the old text in order, and how long the words are that took their places.
    edits: Vec<(Range<u32>, u32)>,
}

impl Repair {
    /// The text with the fixes in their places. A fix of which a stretch meets one already taken,
    /// or stands outside the text, is left out whole: it waits for the next time. None when
    /// nothing would change.
    pub fn of(text: &str, mut fixes: Vec<Fix>) -> Option<Repair> {
        fixes.iter_mut().for_each(|fix| fix.stretches.sort());
        fixes.sort();
        fixes.dedup();
        let mut taken = BTreeMap::new();
        for fix in &fixes {
            let alone = fix
                .stretches
                .windows(2)
                .all(|pair| pair[0].0.end <= pair[1].0.start);
            let free = |(span, _): &(Span, String)| is_free(*span, &taken) && is_in(*span, text);
            if alone && fix.stretches.iter().all(free) {
                let stretches = fix.stretches.iter();
                taken.extend(stretches.map(|(span, words)| (span.start, (span.end, words))));
            }
        }
        let (mut out, mut at) = (String::with_capacity(text.len()), 0);
        let mut edits = Vec::with_capacity(taken.len());
        for (start, (end, words)) in taken {
            out.push_str(&text[at..start as usize]);
            out.push_str(words);
            at = end as usize;
            edits.push((start..end, u32::try_from(words.len()).unwrap_or(u32::MAX)));
        }
        out.push_str(&text[at..]);
        (out != text).then_some(Repair { text: out, edits })
    }

    /// Where a stretch of the old text is in the new one.
    pub fn moved(&self, old: Range<u32>) -> Range<u32> {
        self.point(old.start, false)..self.point(old.end, true)
    }

    /// The same for bytes of a long text.
    pub fn moved_bytes(&self, old: &Range<usize>) -> Range<usize> {
        let byte = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        let moved = self.moved(byte(old.start)..byte(old.end));
        moved.start as usize..moved.end as usize
    }

    /// The new stretches that took the place of old ones.
    pub fn touched(&self) -> impl Iterator<Item = Range<u32>> {
        self.edits.iter().map(|(old, _)| self.moved(old.clone()))
    }

    /// Where a byte is now: of one inside what was changed, the end to which it is nearer in
    /// meaning.
    fn point(&self, at: u32, is_end: bool) -> u32 {
        let mut moved = i64::from(at);
        for (old, new) in &self.edits {
            let grown = i64::from(*new) - i64::from(old.end - old.start);
            if old.end <= at && !(old.is_empty() && old.end == at && !is_end) {
                moved += grown;
            } else if old.start < at {
                let start = moved - i64::from(at - old.start);
                moved = start + if is_end { i64::from(*new) } else { 0 };
                break;
            } else {
                break;
            }
        }
        u32::try_from(moved).unwrap_or(0)
    }
}

/// The text with the fixes in their places, as [`Repair::of`] makes it.
pub fn repair(text: &str, fixes: Vec<Fix>) -> Option<String> {
    Repair::of(text, fixes).map(|it| it.text)
}

/// Whether nothing taken meets a stretch. Two may touch, unless they begin at the same byte.
fn is_free(span: Span, taken: &BTreeMap<u32, (u32, &String)>) -> bool {
    let before = taken.range(..=span.start).next_back();
    let behind = taken.range(span.start..).next();
    before.is_none_or(|(start, (end, _))| *end <= span.start && *start < span.start)
        && behind.is_none_or(|(start, _)| span.end <= *start)
}

fn is_in(span: Span, text: &str) -> bool {
    text.get(span.start as usize..span.end as usize).is_some()
}

/// The lines that differ, old before new.
pub fn difference(name: &str, old: &str, new: &str) -> String {
    let difference = TextDiff::from_lines(old, new);
    let mut shown = difference.unified_diff();
    shown.context_radius(0).header(name, name).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::FileId;

    fn span(start: usize, end: usize) -> Span {
        Span::new(FileId(0), start, end)
    }

    #[test]
    fn only_what_is_mended_changes() {
        let text = "a:  x # giữ\nb: y\n";
        let fixes = vec![
            Fix::new(span(2, 4), " "),
            Fix::new(span(3, 4), ""),
            Fix::new(span(17, 18), "z"),
        ];
        assert_eq!(repair(text, fixes).as_deref(), Some("a: x # giữ\nb: z\n"));
        assert_eq!(repair(text, vec![Fix::new(span(4, 5), "x")]), None);
    }

    #[test]
    fn the_stretches_of_a_fix_are_taken_together_or_not_at_all() {
        let both = |one, other| Fix {
            stretches: vec![(one, "X".to_owned()), (other, "Y".to_owned())],
        };
        let mended = |fixes| repair("ab cd ef", fixes);
        let swap = both(span(6, 8), span(0, 2));
        assert_eq!(mended(vec![swap.clone()]).as_deref(), Some("Y cd X"));
        // The first of two that meet is taken, and nothing of the second.
        let other = both(span(1, 2), span(3, 5));
        assert_eq!(mended(vec![other, swap]).as_deref(), Some("Y cd X"));
        // What is not in the text, or meets itself, is no fix.
        assert_eq!(mended(vec![both(span(0, 2), span(7, 99))]), None);
        assert_eq!(mended(vec![both(span(0, 2), span(1, 3))]), None);
    }

    #[test]
    fn what_stood_in_the_old_text_is_found_in_the_new() {
        let fixes = vec![Fix::new(span(2, 4), "xyz"), Fix::new(span(6, 6), "!")];
        let repair = Repair::of("ab cd ef", fixes).unwrap();
        assert_eq!(repair.text, "abxyzd !ef");
        let moved = |start, end| repair.moved(start..end);
        assert_eq!(moved(0, 2), 0..2);
        assert_eq!(moved(2, 4), 2..5);
        assert_eq!(moved(3, 5), 2..6);
        assert_eq!(moved(6, 8), 7..10);
        assert_eq!(repair.touched().collect::<Vec<_>>(), [2..5, 7..8]);
    }

    #[test]
    fn fixes_that_touch_do_not_meet() {
        let fixes = vec![Fix::new(span(0, 1), "x"), Fix::new(span(1, 2), "y")];
        assert_eq!(repair("ab", fixes).as_deref(), Some("xy"));
        let twice = vec![Fix::new(span(1, 1), "x"), Fix::new(span(1, 1), "y")];
        assert_eq!(repair("ab", twice).as_deref(), Some("axb"));
    }

    #[test]
    fn only_lines_that_differ_are_shown() {
        assert_eq!(
            difference("t.yaml", "a\nb\nc", "a\nB\nc"),
            "--- t.yaml\n+++ t.yaml\n@@ -2 +2 @@\n-b\n+B\n"
        );
    }
}
