//! Words that say which year it is among others: năm đầu, lần thứ III, năm trước.

use super::Sentence;
use crate::proof::word;
use crate::turn::Fate;

/// Words that are true of a year for its place among others, and the words behind them that make them others.
const PLACES: [(&str, &[&str]); 15] = [
    ("hạng nhất", &[]),
    ("hạng nhì", &[]),
    ("hạng ba", &[]),
    ("giải nhất", &[]),
    ("giải nhì", &[]),
    ("giải ba", &[]),
    ("năm đầu", &["tư"]),
    ("năm cuối", &[]),
    ("năm thứ", &[]),
    ("năm trước", BEHIND),
    ("năm ngoái", &[]),
    ("năm sau", BEHIND),
    ("bản lề", &[]),
    ("giữa nhiệm kỳ", &[]),
    ("lần thứ", &[]),
];

/// `Báo cáo năm trước ngày 10/12` has no year before.
const BEHIND: &[&str] = &["ngày", "tháng", "khi", "mắt", "hạn", "thời", "giờ"];

/// Congresses that are counted once in some years.
const CONGRESSES: [&str; 4] = ["đại hội đảng", "đại hội đại biểu", "đảng bộ", "trung ương"];

impl Sentence<'_> {
    /// Words that say which year it is among others.
    pub(super) fn places(&mut self) {
        let lower = &self.paragraph().lower;
        let found = PLACES.iter().flat_map(|(words, not_before)| {
            let places = word::find(lower, words);
            places.map(move |range| (range, *not_before))
        });
        let mut found: Vec<_> = found.collect();
        found.sort_by_key(|(range, _)| range.start);
        for (range, not_before) in found {
            let counts = lower[range.clone()].ends_with("thứ");
            let next = word::after(lower, range.end);
            let is_day = !counts && next.starts_with(|ch: char| ch.is_ascii_digit());
            let other =
                ["các", "những", "nhiều", "thứ"].contains(&word::before(lower, range.start));
            let ahead = &lower[..range.start];
            // Prizes to be given, and orders that are called so.
            let is_rank = ["hạng", "giải"]
                .iter()
                .any(|it| lower[range.clone()].starts_with(it));
            let given = ["huân chương", "trao", "cơ cấu"]
                .iter()
                .any(|it| ahead.contains(it))
                || word::before(lower, range.start).starts_with(|ch: char| ch.is_ascii_digit());
            if is_rank && given {
                continue;
            }
            let of_congress = counts && CONGRESSES.iter().any(|it| ahead.contains(it));
            if is_day || not_before.contains(&next) || other || of_congress || self.is_cited(&range)
            {
                continue;
            }
            let end = if counts {
                ordinal(lower, range.end)
            } else {
                range.end
            };
            let range = range.start..end;
            if self.is_free(&range) {
                let why = message!(
                    "còn đúng với năm mới không?",
                    "is it still true of the new year?"
                );
                self.tell(Fate::Look, range, why);
            }
        }
    }
}

/// Where the number ends that stands behind `thứ`: III, 5, nhất.
fn ordinal(lower: &str, at: usize) -> usize {
    const WORDS: [&str; 10] = [
        "nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười",
    ];
    let next = word::after(lower, at);
    let is_roman = next.chars().all(|ch| "ivxlc".contains(ch));
    let is_figure = next.chars().all(|ch| ch.is_ascii_digit());
    match is_roman || is_figure || WORDS.contains(&next) {
        true => lower[at..].find(next).map_or(at, |it| at + it + next.len()),
        false => at,
    }
}
