//! Places of a paper as people name them: by a number, or by some words.

use crate::numbering;

/// Whether a paragraph stands at a place: a number, behind which may stand further ones, or words.
pub(super) fn is_at(place: &str, number: &str, text: &str) -> bool {
    let bare = &*bare(place).replace("Bảng ", "bảng ");
    if bare.is_empty() {
        return false;
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
