//! A call of a name in words: `{{ name }}`, as far as it is typed.

use std::ops::Range;

/// A call at the cursor.
pub struct Call<'t> {
    /// With its braces.
    pub whole: Range<usize>,
    /// The path between them, as it is typed.
    pub path: &'t str,
    /// What stands before the dot before the cursor.
    pub before: Option<&'t str>,
    /// Where the word between dots is typed that the cursor is in.
    pub word: Range<usize>,
    pub is_closed: bool,
}

/// The call around a byte, if there is one.
pub fn at(text: &str, at: usize) -> Option<Call<'_>> {
    let at = text.floor_char_boundary(at);
    let line = text[..at].rfind('\n').map_or(0, |it| it + 1);
    let open = line + text[line..at].rfind("{{")?;
    let inside = open + 2;
    // `\{{` prints the braces.
    if text[inside..at].contains('}') || text[..open].ends_with('\\') {
        return None;
    }
    let rest = text[at..].split('\n').next().unwrap_or("");
    let close = rest.find("}}").filter(|it| !rest[..*it].contains('{'));
    let is_path = |it: char| it.is_alphanumeric() || matches!(it, '-' | '_' | '.');
    let end = match close {
        Some(close) => at + close,
        None => at + rest.len() - rest.trim_start_matches(is_path).len(),
    };
    let path = text[inside..end].trim();
    let start = inside + text[inside..end].len() - text[inside..end].trim_start().len();
    let stop = start + path.len();
    let before = text.get(start..at.clamp(start, stop)).unwrap_or("");
    let own = before.rfind('.').map_or(start, |it| start + it + 1);
    let own_end = text[own..stop].find('.').map_or(stop, |it| own + it);
    Some(Call {
        whole: open..close.map_or(end, |close| at + close + 2),
        path,
        before: (own > start).then(|| &text[start..own - 1]),
        word: own..own_end,
        is_closed: close.is_some(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_call_is_found_closed_or_not() {
        let text = "opening: Trước {{ ids.hop.du }}, rồi {{ the";
        let call = at(text, text.find("hop").unwrap()).unwrap();
        assert_eq!((call.path, call.before), ("ids.hop.du", Some("ids")));
        assert_eq!(&text[call.word.clone()], "hop");
        assert_eq!(&text[call.whole.clone()], "{{ ids.hop.du }}");
        let call = at(text, text.len()).unwrap();
        assert_eq!((call.path, call.is_closed), ("the", false));
        assert!(at(text, text.find("rồi").unwrap()).is_none());
        assert!(at("x: \\{{ a }}", 8).is_none());
    }
}
