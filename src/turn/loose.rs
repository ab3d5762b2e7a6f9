//! Times that a description writes as shortly as its reader allows: Tối 27/02; 05 - 06/11/2027; 05/01/27; 5.1.2027.

use std::ops::Range;

use super::leaf::{Leaf, Part};
use crate::proof::period;
use crate::proof::word::{before, lower};
use crate::proof::{lunar, weekday};
use crate::time::{self, Scale, Time};

/// Words in front of a day that is written without its year.
const LEADS: [&str; 17] = [
    "sáng", "trưa", "chiều", "tối", "đêm", "rạng", "từ", "đến", "hết", "trước", "sau", "vào",
    "qua", "dịp", "riêng", "lễ", "ngày",
];

/// Heads of columns that hold days.
const COLUMNS: [&str; 5] = ["ngày", "thời gian", "thời điểm", "thời hạn", "lịch"];

/// Words in front of a number that is no day: tuần 2 tháng 10.
const COUNTS: [&str; 5] = ["tuần", "tổ", "đợt", "số", "lớp"];

/// What joins a day to one behind it that says month and year.
const JOINTS: [&str; 10] = [
    "&",
    "-",
    "–",
    "và",
    ",",
    "đến",
    "đến ngày",
    "đến hết",
    "đến hết ngày",
    "và ngày",
];

/// Reads such times in all values, each in the column it stands in.
pub fn read(leaves: &mut [Leaf]) {
    let heads = leaves.iter().filter_map(|it| {
        let (table, cell) = it.key.split_once(".table.head[")?;
        let column = cell.split_once("][")?.1.trim_end_matches(']');
        let names_days = COLUMNS.iter().any(|name| it.paragraph.lower.contains(name));
        names_days.then(|| (table.to_owned(), column.to_owned()))
    });
    let heads: Vec<(String, String)> = heads.collect();
    for leaf in leaves.iter_mut().filter(|it| it.part != Part::Basis) {
        let place = leaf.key.split_once(".table.rows[");
        let place = place.and_then(|(table, cell)| Some((table, cell.split_once("][")?.1)));
        let is_of_days = place.is_some_and(|(table, cell)| {
            let column = cell.trim_end_matches(']');
            heads.iter().any(|it| it.0 == table && it.1 == column)
        });
        add(leaf, is_of_days);
    }
}

fn add(leaf: &mut Leaf, is_of_days: bool) {
    let paragraph = &mut leaf.paragraph;
    let text = &paragraph.text;
    let figures = time::figures(text);
    let mut times = paragraph.times.clone();
    for place in 0..figures.len() {
        let led = |at: usize| ends_behind(text, at, &times);
        let Some(time) = typed(text, &figures[place..], is_of_days, &led) else {
            continue;
        };
        let within =
            |it: &Time| time.range.start <= it.range.start && it.range.end <= time.range.end;
        let overlaps =
            |it: &Time| time.range.start < it.range.end && it.range.start < time.range.end;
        if times
            .iter()
            .filter(|it| overlaps(it))
            .all(|it| it.scale != Scale::Day && within(it))
        {
            times.retain(|it| !overlaps(it));
            times.push(time);
        }
    }
    times.sort_by_key(|it| it.range.start);
    for (at, day) in figures.iter().rev() {
        if let Some(time) = shared(text, at, *day, &times) {
            let place = times.partition_point(|it| it.range.start < time.range.start);
            times.insert(place, time);
        }
    }
    borrow_years(text, &mut times);
    times.retain(|it| !lunar::is_behind(&text[it.range.end..]));
    if times != paragraph.times {
        paragraph.periods = period::find(text, &times);
        paragraph.times = times;
    }
}

/// A day that begins with the first of these figures.
fn typed(
    text: &str,
    figures: &[(Range<usize>, u32)],
    is_of_days: bool,
    led: &dyn Fn(usize) -> bool,
) -> Option<Time> {
    let (first, day) = figures.first()?;
    let (second, month) = figures.get(1)?;
    let third = figures.get(2);
    let short = first.len() <= 2 && second.len() <= 2;
    if !short || !(1..=31).contains(day) || !(1..=12).contains(month) {
        return None;
    }
    let between = |left: &Range<usize>, right: &Range<usize>| text[left.end..right.start].trim();
    let sign = between(first, second);
    let year = third.filter(|(at, year)| {
        let same = between(second, at) == sign && matches!(sign, "." | "/" | "-");
        let long = at.len() == 4 && (1900..2200).contains(year);
        let is_year = long || at.len() == 2 && sign != ".";
        same && is_year || long && sign == "tháng" && between(second, at) == "năm"
    });
    let full = year.map(|(at, year)| match at.len() {
        2 => 2000 + *year as i32,
        _ => *year as i32,
    });
    let end = year.map_or(second.end, |it| it.0.end);
    let range = first.start..end;
    let is_led = is_led(text, range.start)
        || is_of_days
        || shares(text, range.start)
        || led(range.start)
        || is_bracketed(text, &range);
    let is_plain = matches!(sign, "/" | "tháng") && is_led;
    let is_count = COUNTS.contains(&&*lower(before(text, range.start)));
    if is_count || !stands_free(text, &range) || !(year.is_some() && sign != "tháng" || is_plain) {
        return None;
    }
    Some(Time {
        yearly: false,
        range,
        scale: Scale::Day,
        day: *day,
        month: *month,
        year: full,
    })
}

/// Whether the words in front of a place say that a day comes.
fn is_led(text: &str, at: usize) -> bool {
    LEADS.contains(&&*lower(before(text, at))) || weekday::ends(&text[..at]) || is_hour(&text[..at])
}

/// Whether words end with an hour: 7h00, 14 giờ 00.
fn is_hour(words: &str) -> bool {
    let words = words.trim_end_matches([' ', ',', '\'', '’']);
    let rest = words.trim_end_matches(|ch: char| ch.is_ascii_digit());
    let is_short = rest
        .strip_suffix(['h', 'g'])
        .is_some_and(|it| it.ends_with(|ch: char| ch.is_ascii_digit()));
    is_short || rest.trim_end().ends_with("giờ") || words.ends_with("phút")
}

/// Whether a day stands right in front of a place, joined to it: 07/3, 14/3.
fn ends_behind(text: &str, at: usize, times: &[Time]) -> bool {
    let ahead = text[..at].trim_end();
    let joints = JOINTS.iter().filter_map(|it| ahead.strip_suffix(it));
    let end = joints.map(|it| it.trim_end().len()).min();
    let mut days = times.iter().filter(|it| it.scale == Scale::Day);
    days.any(|it| Some(it.range.end) == end)
}

/// Whether brackets hold a day and nothing else, or what explains it: (27/8), (27/8, thứ Năm).
fn is_bracketed(text: &str, range: &Range<usize>) -> bool {
    text[..range.start].ends_with('(') && text[range.end..].starts_with([')', ',', ';'])
}

/// Whether a day joined to this place stands in front of it, led by its words: từ 08 đến 10 tháng 5.
fn shares(text: &str, at: usize) -> bool {
    let ahead = text[..at].trim_end();
    let joint = JOINTS
        .iter()
        .filter_map(|it| ahead.strip_suffix(it))
        .min_by_key(|it| it.len());
    let ahead = joint.map(str::trim_end).unwrap_or_default();
    let digits = ahead.len() - ahead.trim_end_matches(|ch: char| ch.is_ascii_digit()).len();
    (1..=2).contains(&digits) && is_led(text, ahead.len() - digits)
}

/// Whether figures are no part of a longer number, a symbol or a word.
fn stands_free(text: &str, range: &Range<usize>) -> bool {
    let joined = |ch: char| ch.is_alphanumeric() || matches!(ch, '/' | '-');
    let digit = |ch: char| ch.is_ascii_digit();
    let (lead, tail) = (&text[..range.start], &text[range.end..]);
    let in_number = lead.trim_end_matches(['.', ',']).len() < lead.len()
        && lead.trim_end_matches(['.', ',']).ends_with(digit);
    let goes_on = tail.starts_with(['.', ',']) && tail[1..].starts_with(digit);
    let dash = tail
        .strip_prefix('-')
        .is_some_and(|it| it.starts_with(digit));
    !lead.ends_with(joined) && !in_number && !goes_on && (dash || !tail.starts_with(joined))
}

/// A number that borrows month and year of the day behind it: 05 in `05 - 06/11/2027`.
fn shared(text: &str, at: &Range<usize>, day: u32, times: &[Time]) -> Option<Time> {
    let next = times.iter().find(|it| it.range.start >= at.end)?;
    let joint = text[at.end..next.range.start].trim();
    let sure = !matches!(joint, "," | "và");
    let start = at.start;
    let free =
        !text[..start].ends_with(|ch: char| ch.is_alphanumeric() || matches!(ch, '/' | '.' | ','));
    let is_first = text[..start].trim().is_empty();
    let taken = times
        .iter()
        .any(|it| it.range.start < at.end && at.start < it.range.end);
    let fits = at.len() <= 2
        && (1..=31).contains(&day)
        && next.scale == Scale::Day
        && day < next.day
        && JOINTS.contains(&joint);
    let known =
        is_led(text, start) || is_first || shares(text, start) || sure && next.year.is_some();
    (fits && free && !taken && known).then(|| Time {
        range: at.clone(),
        day,
        ..next.clone()
    })
}

/// The first end of a range has the year of its last, or the one before it.
fn borrow_years(text: &str, times: &mut [Time]) {
    for place in (1..times.len()).rev() {
        let (one, next) = (times[place - 1].clone(), times[place].clone());
        let joint = lower(text[one.range.end..next.range.start].trim());
        let Some(year) = next.year.filter(|_| one.scale == next.scale && !one.yearly) else {
            continue;
        };
        let is_joined = JOINTS.contains(&&*joint) && joint != ",";
        let typed = time::figures(&text[one.range.clone()]);
        let is_typed = typed.iter().any(|it| it.0.len() == 4) || typed.len() > 2;
        if is_joined && !is_typed {
            let later = (one.month, one.day) > (next.month, next.day);
            times[place - 1].year = Some(year - i32::from(later));
        }
    }
}
