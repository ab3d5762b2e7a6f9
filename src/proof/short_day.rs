//! Days typed so shortly that their words alone do not show them to be days: 19/4 (CN), trao giải 16/10, tối 17.9.

use std::ops::Range;

use super::{Paragraph, lunar, word};
use crate::time::{Scale, Time, figures};

/// Words in front of two figures that are no day.
pub const COUNTS: [&str; 18] = [
    "số", "tháng", "quý", "tuần", "tổ", "lớp", "khối", "mục", "điểm", "khoản", "tỷ", "đạt", "bảng",
    "đợt", "vòng", "lần", "bước", "đoạn",
];

/// Words behind two figures that say what part of a whole they are.
pub const PARTS: [&str; 12] = [
    "số",
    "tổng",
    "hộ",
    "thôn",
    "xã",
    "tổ",
    "giờ",
    "người",
    "đại",
    "chi",
    "trường",
    "đơn",
];

/// Each in its order; none is in a time, a number of a paper or a quotation.
pub fn find(paragraph: &Paragraph) -> Vec<Time> {
    let lower = &paragraph.lower;
    let figures = figures(lower);
    let pairs = figures.windows(2).filter_map(|pair| {
        let [(left, day), (right, month)] = pair else {
            return None;
        };
        let is_day = (1..=31).contains(day) && (1..=12).contains(month);
        let is_short = left.len() <= 2 && right.len() <= 2;
        let is_joined = matches!(lower.get(left.end..right.start), Some("/" | "."));
        let range = left.start..right.end;
        let is_it = is_day && is_short && is_joined && is_apart(lower, &range);
        (is_it && is_free(paragraph, &range)).then_some(Time {
            range,
            scale: Scale::Day,
            day: *day,
            month: *month,
            year: None,
            yearly: false,
        })
    });
    pairs.collect()
}

/// Whether two figures are no part of a longer number, of a word or of a whole that is counted.
fn is_apart(lower: &str, range: &Range<usize>) -> bool {
    let digit = |ch: char| ch.is_ascii_digit();
    let (lead, tail) = (&lower[..range.start], &lower[range.end..]);
    let goes_on = tail
        .strip_prefix(['.', ',', '-', ':'])
        .is_some_and(|it| it.starts_with(digit));
    let is_part = lead.ends_with(|ch: char| ch.is_alphanumeric() || ".,/:+".contains(ch))
        || tail.starts_with(|ch: char| ch.is_alphanumeric() || "/%".contains(ch));
    let before = word::before(lower, range.start);
    let after = word::after(lower, range.end);
    !goes_on
        && !is_part
        && !COUNTS.contains(&before)
        && !PARTS.contains(&after)
        && !lunar::is_behind(tail)
}

fn is_free(paragraph: &Paragraph, range: &Range<usize>) -> bool {
    let times = paragraph.times.iter().map(|it| &it.range);
    let cited = paragraph.citations.iter().map(|it| &it.range);
    let quoted = paragraph.quotes.iter().map(|it| &it.range);
    let mut taken = times.chain(cited).chain(quoted);
    taken.all(|it| it.end <= range.start || range.end <= it.start)
}
