//! Words that say which year it is among others: năm đầu, lần thứ III, năm trước.

use super::Sentence;
use crate::proof::word;
use crate::turn::Fate;

/// Words that are true of a year for its place among others, and the words behind them that make them others.
const PLACES: [(&str, &[&str]); 25] = [
    ("hạng nhất", &[]),
    ("hạng nhì", &[]),
    ("hạng ba", &[]),
    ("hạng i", &[]),
    ("hạng ii", &[]),
    ("hạng iii", &[]),
    ("giải nhất", &[]),
    ("giải nhì", &[]),
    ("giải ba", &[]),
    ("năm đầu", &["tư"]),
    ("năm cuối", &[]),
    ("năm thứ", &[]),
    ("năm trước", BEHIND),
    ("năm ngoái", &[]),
    ("năm kia", &[]),
    ("năm nay", &[]),
    ("năm qua", &[]),
    ("năm tới", &[]),
    ("sang năm", &["học", "mới"]),
    ("năm sau", BEHIND),
    ("bản lề", &[]),
    ("giữa nhiệm kỳ", &[]),
    ("lần thứ", &[]),
    ("kỳ họp thứ", &[]),
    ("lần đầu tiên", &[]),
];

/// What is held again and again: `hội thi lần hai`.
const HELD: [&str; 10] = [
    "thi", "hội", "thao", "hoan", "giải", "lễ", "đàn", "trại", "đua", "phiên",
];

/// Whose terms are counted as `khóa`.
const TERMS: [&str; 5] = [
    "trung ương",
    "quốc hội",
    "hội đồng nhân dân",
    "hđnd",
    "đảng",
];

/// What must stand in front of a rank in figures: health stations and towns have one for good.
const RANKED: [&str; 5] = ["xếp", "giữ", "đạt", "đứng", "giành"];

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
        let held = word::find(lower, "lần").filter(|it| {
            let before = word::before(lower, it.start);
            let is_quoted = lower[..it.start].trim_end().ends_with(['”', '"']);
            ordinal(lower, it.end) > it.end && (is_quoted || HELD.contains(&before))
        });
        found.extend(held.map(|range| (range, &[][..])));
        let courses = word::find(lower, "khóa").filter(|it| {
            let is_term = TERMS.iter().any(|term| word::has(&lower[..it.start], term));
            ordinal(lower, it.end) > it.end && !is_term
        });
        found.extend(courses.map(|range| (range, &[][..])));
        found.sort_by_key(|(range, _)| range.start);
        for (range, not_before) in found {
            let counts = ["thứ", "lần", "khóa"]
                .iter()
                .any(|it| lower[range.clone()].ends_with(it));
            let next = word::after(lower, range.end);
            let is_day = !counts && next.starts_with(|ch: char| ch.is_ascii_digit());
            let before = word::before(lower, range.start);
            let is_number = before.starts_with(|ch: char| ch.is_ascii_digit());
            let other = ["các", "những", "nhiều", "thứ"].contains(&before)
                || is_number && lower[range.clone()].starts_with("năm");
            let ahead = &lower[..range.start];
            // Prizes to be given, and orders that are called so.
            let is_rank = ["hạng", "giải"]
                .iter()
                .any(|it| lower[range.clone()].starts_with(it));
            let given = ["huân chương", "trao", "cơ cấu"]
                .iter()
                .any(|it| ahead.contains(it))
                || is_number;
            let in_figures = lower[range.clone()].ends_with('i');
            let ranked = RANKED
                .iter()
                .any(|it| word::has(&ahead[word::clause(lower, &range).start..], it));
            if is_rank && (given || in_figures && !ranked) {
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
        for range in word::find(lower, "đợt") {
            let range = range.start..ordinal(lower, range.end);
            if lower[range.clone()].contains(' ') && self.is_free(&range) {
                let why = message!("đợt trong năm", "a part of the year");
                self.tell(Fate::Kept, range, why);
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
