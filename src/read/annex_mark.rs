//! The words above an annex that say which one it is.

use crate::proof::word;

/// "Phụ lục I", "PHỤ LỤC SỐ 2", "PHỤ LỤC": the words on a line of their own above an annex.
pub fn is_annex(words: &str) -> bool {
    let named = words.starts_with('P') && word::lower(words).starts_with("phụ lục");
    let mut rest = words.split_whitespace().skip(2).peekable();
    rest.next_if(|it| word::lower(it) == "số");
    let number = |it: &str| it.bytes().all(|b| b"IVX0123456789.:".contains(&b));
    named && rest.next().is_none_or(number) && rest.next().is_none()
}

/// Where the words "Phụ lục I" end that begin a line with the title of the annex, and where that begins.
pub fn annex_mark(words: &str) -> Option<(usize, usize)> {
    let lower = word::lower(words);
    let head = lower
        .strip_prefix("phụ lục")
        .filter(|_| words.starts_with('P'))?;
    let from = words.len() - head.len();
    let rest = words.get(from..)?;
    let number = rest.trim_start();
    let len = number
        .bytes()
        .take_while(|b| b"IVX0123456789".contains(b))
        .count();
    // "PHỤ LỤC VIỆC CHUNG" has no number.
    let whole = !number[len..].starts_with(char::is_alphanumeric);
    let end = if whole && len > 0 {
        words.len() - number.len() + len
    } else {
        from
    };
    let behind = &words[end..];
    let title = behind.trim_start_matches(['.', ':', '-', '–', ' ', '\t']);
    let parted = behind.starts_with(['.', ':', ' ', '\t', '-', '–']);
    (parted && title.chars().count() > 3).then_some((end, words.len() - title.len()))
}
