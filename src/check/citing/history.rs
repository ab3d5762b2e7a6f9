//! Whether a sentence speaks of something as gone: an older paper, the past, what has been replaced.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use crate::knowledge::published;
use crate::proof::{Paragraph, word};

/// Words that say the thing is spoken of as gone, or as what something else came of.
const GONE: [&str; 26] = [
    "trước đây",
    "cũ",
    "trước khi",
    "trước sáp nhập",
    "sáp nhập",
    "hợp nhất",
    "nhập vào",
    "chia tách",
    "kết thúc",
    "sắp xếp",
    "giải thể",
    "từng công tác",
    "từng là",
    "từng làm",
    "từng giữ",
    "đã từng",
    "bãi bỏ",
    "thay thế",
    "thay cho",
    "hết hiệu lực",
    "chuyển tiếp",
    "được sửa đổi",
    "đổi tên",
    "chuyển về",
    "chuyển từ",
    "tiếp nhận từ",
];

/// Whether the words at a place belong to an older paper, to quoted words or to the past, seen from the
/// day since which the thing is gone.
pub fn is_past(paragraph: &Paragraph, at: &Range<usize>, since: NaiveDate) -> bool {
    let lower = &*paragraph.lower;
    let start = lower[..at.start].rfind([';', '.']);
    let clause = start.map_or(0, |at| at + 1)..word::clause_end(lower, at.end);
    // Papers one behind another are no titles of one another.
    let listed = {
        let lead = lower[..at.start].trim_end();
        let cited = paragraph.citations.iter().any(|it| it.range == *at);
        cited && (lead.ends_with(',') || word::before(lower, at.start) == "và")
    };
    let older = paragraph.citations.iter().any(|it| {
        let day = it.date.as_ref().and_then(|it| it.date());
        let year = published::year(paragraph.words(&it.number));
        let older = match (day, year) {
            (Some(day), _) => day < since,
            (None, Some(year)) => year <= since.year(),
            (None, None) => false,
        };
        it.range.end <= at.start && older && !listed && clause.contains(&it.range.start)
    });
    // "Trước ngày 01/7/2025, UBND huyện …": what a day before the change tells is history.
    let past = paragraph.times.iter().any(|it| {
        let last = it.year.and_then(|year| it.days(year)).map(|days| days.1);
        let of_paper = |cited: &&crate::proof::citation::Citation| {
            let date = cited.date.as_ref();
            date.is_some_and(|date| date.range == it.range)
        };
        clause.contains(&it.range.start)
            && last.is_some_and(|day| day <= since)
            && !at.contains(&it.range.start)
            && !paragraph.citations.iter().any(|cited| of_paper(&cited))
    });
    let formerly = word::before(lower, at.start) == "nguyên";
    older
        || past
        || formerly
        || is_quoted(paragraph, at)
        || GONE
            .iter()
            .any(|words| word::has(&lower[clause.clone()], words))
}

/// Whether a place lies in a quotation, whose words are another's.
fn is_quoted(paragraph: &Paragraph, at: &Range<usize>) -> bool {
    let mut quotes = paragraph.quotes.iter();
    quotes.any(|it| it.is_pair() && it.inside.contains(&at.start))
}
