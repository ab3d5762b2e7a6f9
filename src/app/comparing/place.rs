//! Places of a paper as people name them: by a number, or by some words.

use crate::numbering;

/// Whether a paragraph stands at a place: a number, behind which may stand further ones, or words.
pub(super) fn is_at(place: &str, number: &str, text: &str) -> bool {
    let bare = &*bare(place).replace("Bảng ", "bảng ");
    if bare.is_empty() {
        return false;
    }
    if let Some(annex) = annex(bare) {
        let rest = number.strip_prefix(&*annex);
        return rest.is_some_and(|it| annex == "PL" || !it.starts_with(char::is_alphanumeric));
    }
    let same = |number: &str| {
        let rest = number.strip_prefix(bare);
        rest.is_some_and(|it| it.is_empty() || it.starts_with(['.', ',']) || it.starts_with(" «"))
    };
    if is_of_table(bare) {
        return same(number);
    }
    if same(number) || !bare.contains(' ') {
        return same(number);
    }
    // "Điều 5" stands below its chapter.
    let mut below = number.match_indices('.');
    below.any(|(at, _)| same(&number[at + 1..]))
        || text.contains(bare)
        || text.contains(' ') && bare.ends_with(text)
}

/// How well some words name a paragraph: that it says nothing else, that it begins so, or that it has them.
pub(super) fn is_named(words: &str, text: &str) -> Option<usize> {
    let bare = bare(words);
    let ways = [
        bare == text,
        text.starts_with(bare),
        text.contains(bare) || text.contains(' ') && bare.ends_with(text),
    ];
    ways.into_iter().position(|it| it)
}

/// How an annex is numbered that is named: `Phụ lục 2`; one of several that is named alone is any of them.
pub(super) fn annex(place: &str) -> Option<String> {
    let lower = place.trim().to_lowercase();
    let number = lower.strip_prefix("phụ lục")?.trim();
    match (number, numbering::value_of(&number.to_uppercase())) {
        ("", _) => Some("PL".to_owned()),
        (_, Some(number)) => Some(format!("PL{number}")),
        _ => None,
    }
}

/// Whether a place is in a table: `bảng 1, hàng 2`.
pub(super) fn is_of_table(place: &str) -> bool {
    let own = place
        .rsplit_once("PL")
        .map_or(place, |(_, it)| it.split_once(", ").map_or(it, |it| it.1));
    own.starts_with("bảng ")
}

/// A place without the words in front of its number; one that is named by words, without their sign.
pub(super) fn bare(place: &str) -> &str {
    let (_, words) = numbering::sign(place.trim());
    let place = words.trim_end_matches(['.', ')']);
    let mut parts = place.splitn(2, ' ');
    let first = parts.next().unwrap_or_default().to_lowercase();
    match (first.as_str(), parts.next()) {
        ("mục" | "phần" | "điểm", Some(rest)) => rest,
        _ => place,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_annex_is_named_by_its_number_and_not_by_whoever_speaks_of_it() {
        let row = "PL2, bảng 1, hàng 2 «Gom sách»";
        assert!(is_at("Phụ lục II", row, ""));
        assert!(is_at("Phụ lục", row, ""));
        assert!(!is_at("Phụ lục 1", row, ""));
        assert!(!is_at("Phụ lục", "II.2", "Việc của từng người ở Phụ lục."));
    }

    #[test]
    fn words_name_the_paragraph_that_says_nothing_else_before_others() {
        assert_eq!(is_named("- Gom sách.", "Gom sách"), Some(0));
        assert_eq!(is_named("Gom sách", "Gom sách hằng ngày"), Some(1));
        assert_eq!(is_named("hằng ngày", "Gom sách hằng ngày"), Some(2));
        assert_eq!(is_named("mỗi tuần", "Gom sách hằng ngày"), None);
    }
}
