//! Years, dates or quarters that one paper writes in two ways: 2026-2031 and 2026 - 2031,
//! 15/03/2026 and 15/3/2026, Quý IV and quý IV.

use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::{Paragraph, Proof, word};
use crate::role::Role;
use crate::time::{Scale, Time};

/// A place where one of two ways is chosen.
struct Choice<'p> {
    paragraph: &'p Paragraph,
    at: Range<usize>,
    /// What is the same in both ways.
    of: u32,
    /// Which way it is.
    way: u8,
}

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let (mut spans, mut dates, mut quarters) = (Vec::new(), Vec::new(), Vec::new());
    let mut hours = Vec::new();
    let own = proof.citing().filter(|it| it.role != Role::CanCu);
    for paragraph in own {
        let choice = |at: Range<usize>, of, way| Choice {
            paragraph,
            at,
            of,
            way,
        };
        let end = own_words(paragraph);
        let free = |at: &Range<usize>| at.start < end && !is_quoted(paragraph, at);
        // A span in a row of a table is set as it fits.
        let found =
            years(&paragraph.text).filter(|(at, ..)| free(at) && !paragraph.text.contains('|'));
        spans.extend(found.map(|(at, of, way)| choice(at, of, way)));
        let told = clock(&paragraph.lower).filter(|(at, _)| free(at));
        hours.extend(told.map(|(at, way)| choice(at, 0, way)));
        for time in paragraph.times.iter().filter(|it| free(&it.range)) {
            let at = time.range.clone();
            match time.scale {
                Scale::Quarter if is_inside(&paragraph.text[..at.start]) => {
                    let way = paragraph.text[at.start..].starts_with('Q');
                    quarters.push(choice(at.start..at.start + "quý".len(), 0, u8::from(way)));
                }
                Scale::Day | Scale::Month => {
                    dates.extend(
                        padded(paragraph, time).map(|(of, way)| choice(at, of, u8::from(way))),
                    );
                }
                _ => {}
            }
        }
    }
    for (what, choices) in [
        (message!("khoảng năm", "a span of years"), spans),
        (message!("tháng", "a month"), dates),
        (message!("quý", "a quarter"), quarters),
        (message!("giờ", "an hour"), hours),
    ] {
        let two = choices.iter().enumerate().find_map(|(place, later)| {
            let first = choices[..place].iter();
            let mut first = first.filter(|it| it.of == later.of && it.way != later.way);
            Some((first.next()?, later))
        });
        let Some((first, later)) = two else {
            continue;
        };
        let [one, other] = [first, later].map(|it| it.paragraph.words(&it.at));
        let (vi, en) = (what.vi, what.en);
        let message = message!(
            "{vi} viết hai cách trong một văn bản: `{one}` và `{other}`",
            "{en} in two ways in one paper: `{one}` and `{other}`"
        );
        findings.push(
            Finding::new(proof.place(later.paragraph, &later.at), message)
                .label(
                    proof.place(first.paragraph, &first.at),
                    message!("cách kia, ở đây", "the other way, here"),
                )
                .cure(message!(
                    "viết một cách ở mọi chỗ",
                    "write it in one way throughout"
                )),
        );
    }
}

/// The end of a paragraph's own words: the title of a paper it cites is written as that one has it.
fn own_words(paragraph: &Paragraph) -> usize {
    let cited = paragraph.citations.first();
    cited.map_or(paragraph.text.len(), |it| it.range.end)
}

fn is_quoted(paragraph: &Paragraph, at: &Range<usize>) -> bool {
    let mut pairs = paragraph.quotes.iter().filter(|it| it.is_pair());
    pairs.any(|it| it.inside.contains(&at.start))
}

/// Whether what follows stands inside a sentence.
fn is_inside(lead: &str) -> bool {
    lead.trim_end()
        .ends_with(|ch: char| word::is_letter(ch) || ch == ',')
}

/// Hours with their minutes, and which sign is between them: 7 giờ 30, 7h30, 7g30, 7:30.
fn clock(lower: &str) -> impl Iterator<Item = (Range<usize>, u8)> {
    let signs = ["giờ", "h", "g", ":"].into_iter().enumerate();
    let digits = |ch: char| ch.is_ascii_digit();
    signs.flat_map(move |(way, sign)| {
        lower.match_indices(sign).filter_map(move |(at, _)| {
            let (head, tail) = (&lower[..at], &lower[at + sign.len()..]);
            let (hour, behind) = match way {
                0 => (head.trim_end(), tail.trim_start()),
                _ => (head, tail),
            };
            let start = hour.trim_end_matches(digits).len();
            let minutes = behind.len() - behind.trim_start_matches(digits).len();
            let number = |it: &str| it.parse::<u32>().ok().filter(|_| it.len() < 3);
            let fits = number(&hour[start..])? < 25 && number(&behind[..minutes])? < 60;
            let end = lower.len() - behind.len() + minutes;
            // "13:41:12" is a stamp, "1:500" a scale, "5g30" a weight no paper has.
            let apart = !hour[..start].ends_with([':', '.', ',', '/'])
                && !lower[end..].starts_with([':', '/', '.']);
            let whole = minutes == 2 && apart && !hour[..start].ends_with(word::is_letter);
            (fits && whole).then_some((start..end, way as u8))
        })
    })
}

/// Spans of years with a dash, what they are, and which dash it is, with spaces around it or without.
fn years(text: &str) -> impl Iterator<Item = (Range<usize>, u32, u8)> {
    text.match_indices(['-', '–']).filter_map(|(at, sign)| {
        let (head, tail) = (&text[..at], &text[at + sign.len()..]);
        let spaces = [
            head.len() - head.trim_end().len(),
            tail.len() - tail.trim_start().len(),
        ];
        let (left, right) = (word::before(head, at), word::after(tail, 0));
        let year = |it: &str| {
            it.parse::<u32>()
                .ok()
                .filter(|it| (1900..2100).contains(it))
        };
        let (first, last) = (year(left)?, year(right)?);
        let start = head.trim_end().len() - left.len();
        let end = at + sign.len() + spaces[1] + right.len();
        let beside = text[..start].ends_with(['/', '-', '.', '–'])
            || text[end..].starts_with(['/', '-', '–']);
        let even = matches!(spaces, [0, 0] | [1, 1]);
        let way = u8::from(spaces[0] == 1) + if sign == "-" { 0 } else { 2 };
        (even && !beside).then_some((start..end, first * 10_000 + last, way))
    })
}

/// A month in figures alone or in a date, and whether it has a nought in front.
fn padded(paragraph: &Paragraph, time: &Time) -> Option<(u32, bool)> {
    let words = paragraph.words(&time.range);
    let mut parts = words.split('/');
    let (month, sort) = match time.scale {
        Scale::Day => (parts.nth(1)?, 0),
        _ => (parts.next().filter(|_| words.contains('/'))?, 100),
    };
    let month = month.rsplit(' ').next()?;
    let fits = time.month < 10 && month.bytes().all(|it| it.is_ascii_digit());
    // Dates have a nought before the first two months, before the others those of a paper alike.
    let of = match time.scale {
        Scale::Day => time.month.min(3),
        _ => sort + time.month,
    };
    fits.then_some((of, month.len() == 2))
}
