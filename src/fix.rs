//! Fixes put into a text: everything else stays byte for byte.

use similar::TextDiff;

use crate::source::Span;

/// The text with every fix in its place; of two that meet, the one further ahead waits.
/// None when nothing would change.
pub fn repair(text: &str, mut fixes: Vec<(Span, String)>) -> Option<String> {
    fixes.sort_by_key(|(span, _)| (span.start, span.end));
    fixes.dedup();
    let (mut out, mut at) = (String::with_capacity(text.len()), 0);
    for (span, words) in fixes {
        let (start, end) = (span.start as usize, span.end as usize);
        let between = text.get(at..start);
        if let (Some(between), Some(_)) = (between, text.get(start..end)) {
            out.push_str(between);
            out.push_str(&words);
            at = end;
        }
    }
    out.push_str(&text[at..]);
    (out != text).then_some(out)
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
            (span(2, 4), " ".into()),
            (span(3, 4), "".into()),
            (span(17, 18), "z".into()),
        ];
        assert_eq!(repair(text, fixes).as_deref(), Some("a: x # giữ\nb: z\n"));
        assert_eq!(repair(text, vec![(span(4, 5), "x".into())]), None);
    }

    #[test]
    fn only_lines_that_differ_are_shown() {
        assert_eq!(
            difference("t.yaml", "a\nb\nc", "a\nB\nc"),
            "--- t.yaml\n+++ t.yaml\n@@ -2 +2 @@\n-b\n+B\n"
        );
    }
}
