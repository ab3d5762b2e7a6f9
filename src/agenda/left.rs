//! Times in the words of a paper that its calendar does not have.

use std::ops::Range;

use crate::proof::point::{Joint, is_bare, joint};
use crate::proof::{Paragraph, Proof, short_day, weekday, word};

/// Words in front of a day whose month stands behind a point: tối 17.9.
const LEADS: [&str; 9] = [
    "ngày", "sáng", "trưa", "chiều", "tối", "đêm", "trước", "hết", "đến",
];

/// Each as it is written, and its lines.
pub type Left = (String, Vec<usize>);

/// Keeps words of a paragraph.
pub(super) fn keep(
    left: &mut Vec<Left>,
    proof: &Proof,
    paragraph: &Paragraph,
    range: Range<usize>,
) {
    let place = proof.place(paragraph, &range);
    let (line, _) = proof.sources.line_column(place.file, place.start);
    let words = paragraph.words(&range);
    let words = words.trim().trim_end_matches(['.', '/', ';', ' ']);
    match left.iter_mut().find(|it| it.0 == words) {
        Some((_, lines)) if lines.contains(&line) => {}
        Some((_, lines)) => lines.push(line),
        None => left.push((words.to_owned(), vec![line])),
    }
}

/// Keeps short days and what comes back each week or month, where none of the ranges that became times has them.
pub(super) fn keep_short(
    left: &mut Vec<Left>,
    proof: &Proof,
    paragraph: &Paragraph,
    taken: &[Range<usize>],
) {
    let lower = &paragraph.lower;
    let mut found: Vec<Range<usize>> = Vec::new();
    let days = short_day::find(paragraph).into_iter().map(|it| it.range);
    for day in days.filter(|it| is_day(lower, it)) {
        let last = found.last_mut();
        let last =
            last.filter(|it| joint(&lower[it.end..day.start]).is_some_and(|it| it == Joint::Span));
        match last {
            // "từ 01/9 đến 30/10" is one time.
            Some(last) => last.end = day.end,
            None => found.push(day),
        }
    }
    found.extend(repeats(lower));
    found.extend(bare_days(lower));
    found.sort_by_key(|it| it.start);
    let is_free = |it: &Range<usize>| {
        let mut taken = taken.iter();
        taken.all(|own| own.end <= it.start || it.end <= own.start)
    };
    for range in found.into_iter().filter(is_free) {
        keep(left, proof, paragraph, range);
    }
}

/// Whether two short figures are a day: behind a point only where words say so, and no fraction as 2/3 is.
fn is_day(lower: &str, range: &Range<usize>) -> bool {
    let figures = &lower[range.clone()];
    if figures.contains('.') {
        let clause = &lower[word::clause(lower, range)];
        let is_led = LEADS.contains(&word::before(lower, range.start));
        return is_led || !weekday::named(clause).is_empty();
    }
    let is_fraction = match figures.as_bytes() {
        [part, b'/', whole] => part < whole,
        _ => false,
    };
    let goes_on = lower[range.end..].strip_prefix(' ');
    let goes_on = goes_on.is_some_and(|it| it.starts_with(char::is_alphabetic));
    let is_joined = matches!(
        word::after(lower, range.end),
        "đến" | "và" | "hằng" | "hàng"
    );
    !is_fraction || !goes_on || is_joined
}

/// "gửi ngày 25": a day of no month.
fn bare_days(lower: &str) -> Vec<Range<usize>> {
    let words: Vec<_> = word::words(lower).collect();
    let found = words.windows(2).filter_map(|pair| {
        let [(first, name), (last, day)] = pair else {
            return None;
        };
        let is_day = day.parse().is_ok_and(|it: u32| (1..=31).contains(&it));
        let is_it = *name == "ngày" && is_day && is_bare(&lower[last.end..]);
        is_it.then_some(first.start..last.end)
    });
    found.collect()
}

/// "trước 20 hằng tháng", "thứ Bảy hằng tuần": from the number or the day of the week in front on.
fn repeats(lower: &str) -> Vec<Range<usize>> {
    let words: Vec<_> = word::words(lower).collect();
    let found = words.windows(3).filter_map(|run| {
        let [(ahead, number), (_, often), (last, unit)] = run else {
            return None;
        };
        let is_it =
            matches!(*often, "hằng" | "hàng" | "mỗi") && matches!(*unit, "tuần" | "tháng" | "quý");
        if !is_it {
            return None;
        }
        let is_number = number.bytes().all(|it| it.is_ascii_digit());
        let named = weekday::ending(&lower[..ahead.end]).map(|(form, _)| ahead.end - form.len());
        let start = named.or(is_number.then_some(ahead.start))?;
        Some(start..last.end)
    });
    found.collect()
}
