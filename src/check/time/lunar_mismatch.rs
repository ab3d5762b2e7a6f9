//! A day of the moon that its day of the sun does not have: ngày 17/11/2028 (tức ngày 12 tháng 10 năm Mậu Thân).

use chrono::{Datelike, NaiveDate};

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::point::joint;
use crate::proof::{Paragraph, Proof, lunar, word};
use crate::time::{Scale, Time};
use crate::turn::moon;

/// Before this year the calendar of Việt Nam was not the same everywhere.
const SURE_SINCE: i32 = 1976;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    for paragraph in &proof.paragraphs {
        let suns = paragraph.times.iter();
        let suns: Vec<&Time> = suns
            .filter(|it| it.scale == Scale::Day && !it.yearly)
            .collect();
        if suns.is_empty() {
            continue;
        }
        let moons = moon::named(&paragraph.lower);
        for (at, (range, told)) in moons.iter().enumerate() {
            let Some(sun) = beside(paragraph, &suns, &moons, at) else {
                continue;
            };
            let years = [0, 1].map(|more| sun.year.or_else(|| Some(proof.year()? + more)));
            let days = years.map(|year| Some(sun.days(year?)?.0));
            let known = days.map(|day| lunar::of(day.filter(is_sure)?));
            let fits = |it: &(i32, u32, u32)| (it.1, it.2) == *told;
            // In a leap month nothing is known.
            let (Some(right), true) = (known[0], known.iter().all(Option::is_some)) else {
                continue;
            };
            let (sun_words, words) = (paragraph.words(&sun.range), paragraph.words(range));
            let named = named_year(paragraph, range.end);
            let found = match known.iter().flatten().find(|it| fits(it)) {
                None => {
                    let (_, month, day) = right;
                    let message = message!(
                        "`{sun_words}` là ngày {day:02}/{month} âm lịch, không phải `{words}`",
                        "`{sun_words}` is the day {day:02}/{month} of the lunar calendar, not `{words}`"
                    );
                    Finding::new(proof.place(paragraph, range), message)
                }
                Some((year, _, _)) => {
                    let Some((at, name)) = named else { continue };
                    let right = lunar::name(*year);
                    if word::lower(&right) == name {
                        continue;
                    }
                    let own = paragraph.words(&at);
                    let message = message!(
                        "`{sun_words}` thuộc năm {right}, không phải năm `{own}`",
                        "`{sun_words}` is of the lunar year {right}, not of `{own}`"
                    );
                    Finding::new(proof.place(paragraph, &at), message)
                }
            };
            let sun = proof.place(paragraph, &sun.range);
            findings.push(
                found
                    .label(sun, message!("ngày dương", "the solar day"))
                    .cure(message!(
                        "sửa ngày âm theo ngày dương, hoặc ngược lại",
                        "correct the lunar day by the solar one, or the other way round"
                    )),
            );
        }
    }
}

/// The day of the sun that a day of the moon glosses: the one right before its bracket or its `tức`, of several days the
/// one in the same place.
fn beside<'p>(
    paragraph: &Paragraph,
    suns: &[&'p Time],
    moons: &[(std::ops::Range<usize>, (u32, u32))],
    at: usize,
) -> Option<&'p Time> {
    let lower = &paragraph.lower;
    let joined =
        |left: usize, right: usize| lower.get(left..right).is_some_and(|it| joint(it).is_some());
    let first = (0..=at)
        .rev()
        .take_while(|it| *it == at || joined(moons[*it].0.end, moons[*it + 1].0.start));
    let first = first.last()?;
    let many = (first + 1..moons.len())
        .take_while(|it| joined(moons[*it - 1].0.end, moons[*it].0.start))
        .count()
        + 1;
    let last = suns
        .iter()
        .rposition(|it| it.range.end <= moons[first].0.start)?;
    is_gloss(lower.get(suns[last].range.end..moons[first].0.start)?).then_some(())?;
    let run = (0..=last)
        .rev()
        .take_while(|it| *it == last || joined(suns[*it].range.end, suns[*it + 1].range.start));
    let begin = run.last()?;
    match many == last - begin + 1 {
        true => suns.get(begin + at - first).copied(),
        false => None,
    }
}

/// Whether words between two days make the second a gloss of the first.
fn is_gloss(between: &str) -> bool {
    const ASIDE: [&str; 12] = [
        "tức", "là", "ngày", "nhằm", "thứ", "hai", "ba", "tư", "năm", "sáu", "bảy", "từ",
    ];
    const MORE: [&str; 7] = ["chủ", "nhật", "đêm", "sáng", "chiều", "tối", "nhằm"];
    let opened = between.trim_start().starts_with('(') || word::has(between, "tức");
    let mut words = word::words(between);
    opened
        && !between.contains([')', ';', '.'])
        && words.all(|(_, it)| ASIDE.contains(&it) || MORE.contains(&it))
}

/// The lunar year that is named right behind a place.
fn named_year(paragraph: &Paragraph, end: usize) -> Option<(std::ops::Range<usize>, String)> {
    let tail = &paragraph.lower[end..];
    let (at, name) = lunar::year(tail)?;
    let is_near = tail[..at.start].trim() == "năm";
    is_near.then(|| (end + at.start..end + at.end, name))
}

fn is_sure(day: &NaiveDate) -> bool {
    day.year() >= SURE_SINCE
}
