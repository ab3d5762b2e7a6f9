//! Values that a sentence has: its deadline, how often, a figure and what it counts. Each is taken out
//! and called where it stood, so that next year only the value is typed.

use std::ops::Range;

use super::line::Line;
use super::measure;
use crate::campaign::When;
use crate::description::{Group, Value};
use crate::proof::{self, citation, word};
use crate::time::Scale;

/// Words right before the last day for something.
const DUE: [&str; 12] = [
    "trước ngày",
    "trước",
    "chậm nhất",
    "chậm nhất ngày",
    "chậm nhất là ngày",
    "muộn nhất ngày",
    "hạn chót đến ngày",
    "hạn chót",
    "đến hết ngày",
    "hết ngày",
    "vào ngày",
    "xong trong",
];

/// What is done on the last day that it may be: "gửi báo cáo vào ngày 25/6".
const HANDED: [&str; 6] = ["gửi", "báo cáo", "nộp", "hoàn thành", "xong", "kết thúc"];

/// What makes a day one of each year.
const YEARLY: [&str; 2] = [" hằng năm", " hàng năm"];

/// How often something is done.
const TURNS: [&str; 9] = [
    "hằng năm",
    "hàng năm",
    "hằng quý",
    "hàng quý",
    "hằng tháng",
    "hàng tháng",
    "hằng tuần",
    "hàng tuần",
    "thường xuyên",
];

/// What is called by how often it is made, beside papers.
const NAMED: [&str; 4] = ["chỉ tiêu", "dự toán", "ngân sách", "nhiệm vụ"];

/// Which values are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    Times,
    /// The time that a step begins with, too.
    Steps,
    /// Figures, too.
    Targets,
}

/// The words of an entry with its values called, and the values.
pub fn parted(
    line: &Line,
    typed: &str,
    read: &proof::Paragraph,
    wanted: Wanted,
) -> (String, Group) {
    let mut words = typed.to_owned();
    let mut group = Group::default();
    if wanted == Wanted::Targets
        && let Some(told) = measure::told(line, read)
        && let Some(called) = once(&words, told.words, &told.called)
    {
        words = called;
        group.say("value", told.value);
        group.say("measure", told.measure);
    }
    if wanted == Wanted::Steps
        && let Some(when) = when(read)
        && let Some(called) = once(&words, when, "{{ when }}")
    {
        words = called;
        group.say("when", when);
    }
    if let Some(due) = due(read)
        && let Some(called) = once(&words, due, "{{ due }}")
    {
        words = called;
        group.say("due", due);
    }
    if let Some(turn) = turn(read)
        && let Some(called) = once(&words, turn, "{{ every }}")
    {
        words = called;
        group.say("every", turn);
    }
    (words, group)
}

/// The words of a label that says when, with its only time called.
pub fn dated(words: &str, read: &proof::Paragraph) -> (String, Group) {
    let mut group = Group::default();
    let only = match &read.times[..] {
        [only] if only.scale != Scale::Year => read.text.get(only.range.clone()),
        _ => None,
    };
    let begins = read.times.first().is_some_and(|it| {
        let before = read.lower.get(..it.range.start).unwrap_or("").trim_end();
        let before = before.strip_suffix("ngày").unwrap_or(before).trim_end();
        before.ends_with("từ") || before.ends_with("bắt đầu")
    });
    let only = due(read)
        .or(only.filter(|_| !begins))
        .or_else(|| last_year(read))
        .map(|it| it.strip_prefix("ngày ").unwrap_or(it));
    let fit = only.filter(|it| When::understand(it).is_some());
    // What has an hour is held then.
    let is_held = word::has(&read.lower, "giờ") && due(read).is_none();
    let due = match is_held {
        true => ("when", "{{ when }}", fit),
        false => ("due", "{{ due }}", fit),
    };
    let every = (
        "every",
        "{{ every }}",
        last_turn(read).filter(|it| *it != words),
    );
    for (key, call, found) in [due, every] {
        if let Some(found) = found
            && let Some(called) = once(words, found, call)
        {
            group.say(key, found);
            return (called, group);
        }
    }
    (words.to_owned(), group)
}

/// Puts a call where words stand, if they stand there once.
pub fn once(text: &str, words: &str, called: &str) -> Option<String> {
    let mut found = text.match_indices(words);
    let (at, _) = found.next()?;
    let bare = |ch: Option<char>| ch.is_none_or(|it| !it.is_alphanumeric());
    let end = at + words.len();
    let whole = bare(text[..at].chars().next_back()) && bare(text[end..].chars().next());
    (found.next().is_none() && whole && !words.is_empty())
        .then(|| format!("{}{called}{}", &text[..at], &text[end..]))
}

/// The last day for what a sentence orders.
fn due(read: &proof::Paragraph) -> Option<&str> {
    read.times.iter().find_map(|time| {
        let words = read.text.get(time.range.clone())?;
        let bare = words.strip_prefix("ngày ").unwrap_or(words);
        let start = time.range.end - bare.len();
        let yearly = YEARLY
            .iter()
            .find(|it| read.text[time.range.end..].starts_with(**it));
        let end = time.range.end + yearly.map_or(0, |it| it.len());
        let bare = read.text.get(start..end)?;
        let before = read.lower.get(..start)?.trim_end();
        let is_due = DUE.iter().any(|it| before.ends_with(it)) && !is_held(before);
        let is_fit = matches!(time.scale, Scale::Day | Scale::Month | Scale::Quarter);
        let cited = read.citations.iter().any(|it| it.range.contains(&start));
        let known = When::understand(bare).is_some();
        (is_due && is_fit && !cited && known).then_some(bare)
    })
}

/// Whether something is held on a day, which is no deadline: "nghỉ bù vào ngày 02/5".
fn is_held(before: &str) -> bool {
    let clause = before.rsplit([';', '.']).next().unwrap_or("");
    let handed = || HANDED.iter().any(|it| word::has(clause, it));
    before.ends_with("vào ngày") && !handed()
}

/// The year in which something ends: "đến hết năm 2025".
fn last_year(read: &proof::Paragraph) -> Option<&str> {
    let [only] = &read.times[..] else {
        return None;
    };
    let figures = read.text.get(only.range.clone())?;
    let year = figures.strip_prefix("năm ").unwrap_or(figures);
    let before = read.lower.get(..only.range.start)?.trim_end();
    let ends = [" hết", " hết năm", " đến năm"]
        .iter()
        .any(|it| before.ends_with(it));
    (only.scale == Scale::Year && ends).then_some(year)
}

/// The month or quarter that a step begins with, or the days that it is held on.
fn when(read: &proof::Paragraph) -> Option<&str> {
    let of = |it: &crate::time::Time| it.scale != Scale::Year;
    let at = read.times.iter().position(of)?;
    let first = read.times.get(at)?;
    let second = read.times.get(at + 1);
    let joined = second.filter(|it| {
        matches!(
            read.text
                .get(first.range.end..it.range.start)
                .map(str::trim),
            Some("-" | "–" | "đến" | "và" | "đến ngày")
        )
    });
    let before = read.lower.get(..first.range.start)?;
    if first.scale == Scale::Day {
        return days(
            read,
            before,
            first.range.clone(),
            joined.map(|it| it.range.end),
        );
    }
    let before = before.trim();
    let end = joined.map_or(first.range.end, |it| it.range.end);
    let words = read.text.get(first.range.start..end)?;
    let begins = before.is_empty()
        || ["trong", "trong các", "từ", "vào"]
            .iter()
            .any(|it| before.ends_with(it));
    // What was done then tells no step: "kiến nghị đã gửi trong quý II".
    let mut last = before.rsplit(' ').take(4);
    let is_past = last.any(|it| it == "đã");
    let is_due = DUE.iter().any(|it| before.ends_with(it));
    (begins && !is_past && !is_due && When::understand(words).is_some()).then_some(words)
}

/// "16/10/2026" of "vào ngày 16/10/2026", and all of "từ 06/4/2026 đến 24/4/2026".
fn days<'r>(
    read: &'r proof::Paragraph,
    before: &str,
    first: Range<usize>,
    last: Option<usize>,
) -> Option<&'r str> {
    let words = match last {
        Some(end) => {
            let start = before.trim_end().strip_suffix("từ")?.len();
            read.text.get(start..end)?
        }
        None => {
            let own = read.text.get(first.clone())?;
            let bare = own.strip_prefix("ngày ").unwrap_or(own);
            let is_held = before.trim_end().ends_with("vào ngày")
                || before.trim_end().ends_with("vào") && bare.len() < own.len();
            let clause = before.rsplit([';', '.']).next().unwrap_or("");
            let handed = HANDED.iter().any(|it| word::has(clause, it));
            (is_held && !handed).then_some(bare)?
        }
    };
    When::understand(words).is_some().then_some(words)
}

/// How often, in the letters of the sentence.
fn turn(read: &proof::Paragraph) -> Option<&str> {
    let first = turns(read).into_iter().min_by_key(|it| it.start)?;
    // "15/02 hằng năm" is a day of each year.
    let yearly = read
        .times
        .iter()
        .any(|it| it.yearly && it.range.end >= first.start);
    let words = read.text.get(first)?;
    (!yearly && When::understand(words).is_some()).then_some(words)
}

/// The last of several turns: "thường xuyên, đánh giá hằng năm".
fn last_turn(read: &proof::Paragraph) -> Option<&str> {
    let last = turns(read).into_iter().max_by_key(|it| it.start)?;
    turn(read).and(read.text.get(last))
}

/// Where a sentence tells how often something is done.
fn turns(read: &proof::Paragraph) -> Vec<Range<usize>> {
    let found = TURNS.iter().flat_map(|it| word::find(&read.lower, it));
    // "tiếp dân thường xuyên, định kỳ" tells no turn, but the manner.
    let is_vague = |at: &Range<usize>| {
        let behind = read.lower.get(at.end..).unwrap_or("");
        let is_end = behind.is_empty() || behind.starts_with(['.', ';']);
        read.lower.get(at.clone()) == Some("thường xuyên") && !is_end
    };
    // "chương trình hằng năm", "công tác hằng năm của phường" name something.
    let is_name = |at: &Range<usize>| {
        let before = read.lower.get(..at.start).unwrap_or("").trim_end();
        let behind = read.lower.get(at.end..).unwrap_or("");
        let mut papers = citation::CLASSES.iter().map(|it| it.0);
        let is_named = papers.any(|it| before.ends_with(it));
        behind.starts_with(" của ") || is_named || NAMED.iter().any(|it| before.ends_with(it))
    };
    let named = found.filter(|it| !is_vague(it) && !is_name(it));
    named.chain(counted_turn(read)).collect()
}

/// "6 tháng" in "cứ 6 tháng một lần" and in "định kỳ 6 tháng".
fn counted_turn(read: &proof::Paragraph) -> Option<Range<usize>> {
    let lower = &read.lower;
    let begins = ["cứ ", "định kỳ ", "định kì "];
    let start = begins.iter().find_map(|it| {
        let found = word::find(lower, it.trim_end()).next()?;
        Some(found.end + 1)
    })?;
    let rest = lower.get(start..)?;
    let count = rest.find(|it: char| !it.is_ascii_digit())?;
    let unit = [" tháng", " tuần", " ngày"]
        .into_iter()
        .find(|it| rest[count..].starts_with(it))?;
    let end = start + count + unit.len();
    let is_whole = !lower[end..].starts_with(|it: char| it.is_alphanumeric());
    (count > 0 && is_whole).then_some(start..end)
}

/// Puts values behind the words of an entry.
pub fn put(group: &mut Group, values: Group) {
    for (key, value) in values.members() {
        group.put(key, Value::clone(value));
    }
}

/// The name of a key, which lives as long as the program.
pub fn name(key: &str) -> &'static str {
    ["value", "measure", "due", "every", "when"]
        .into_iter()
        .find(|it| *it == key)
        .unwrap_or("text")
}
