//! A paper set closer, as a typist does who wants it a page shorter: lines, then gaps, then margins,
//! then letters, each as far as the regulation lets it.

use super::style::{SINGLE, twip};
use crate::diagnostic::Message;
use crate::regulation::{Amount, Look, Regulation};
use crate::sheet::{Item, Section};

/// By how much lines come closer in one step, in points.
const STEP: f64 = 0.25;

/// How close a paper is set.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Closeness {
    /// Points off the distance of lines.
    lines: f64,
    gaps: bool,
    margins: bool,
    letters: bool,
}

/// All that can be tried under a regulation, the least change first.
pub fn closer(regulation: &Regulation) -> Vec<Closeness> {
    let least = tightened(
        regulation,
        Closeness {
            lines: f64::INFINITY,
            ..Closeness::default()
        },
    );
    let most = bodies(regulation)
        .zip(bodies(&least))
        .map(|(before, after)| pitch(before) - pitch(after));
    let most = most.fold(0.0, f64::max);
    let steps = (most / STEP).ceil() as usize;
    let mut last = Closeness::default();
    let mut all: Vec<Closeness> = Vec::new();
    for step in 1..=steps {
        last.lines = STEP * step as f64;
        all.push(last);
    }
    for change in [
        |it: &mut Closeness| it.gaps = true,
        |it: &mut Closeness| it.margins = true,
        |it: &mut Closeness| it.letters = true,
    ] {
        change(&mut last);
        all.push(last);
    }
    // Smaller letters let lines come closer still.
    last.lines += 1.15;
    all.push(last);
    all
}

/// The regulation with the values of a paper set so close; each is still within its range.
pub fn tightened(regulation: &Regulation, how: Closeness) -> Regulation {
    let mut closer = regulation.clone();
    for (_, look) in &mut closer.looks.0.0 {
        if look.pitch.is_none() {
            continue;
        }
        if how.letters {
            lower(&mut look.size.0);
        }
        let single = twip(SINGLE * look.size.0.points());
        if let Some(pitch) = look.pitch.as_mut().filter(|it| it.unit.0.value == "pt") {
            let least = pitch.least_points().max(single);
            let value = &mut pitch.value.0.value;
            *value = (*value - how.lines).max(least.min(*value));
        }
        if let Some(after) = look.after.as_mut().filter(|_| how.gaps) {
            lower(after);
        }
    }
    if how.gaps {
        let lengths = closer.lengths.0.0.iter_mut();
        let room = lengths.filter(|(name, _)| name.value == "signature-room");
        room.for_each(|(_, it)| lower(it));
    }
    if how.margins {
        let page = &mut closer.page.0;
        [
            &mut page.top,
            &mut page.bottom,
            &mut page.left,
            &mut page.right,
        ]
        .into_iter()
        .for_each(|it| lower(&mut it.0));
    }
    closer
}

/// What differs, for who reads of it.
pub fn told(before: &Regulation, after: &Regulation) -> Message {
    let (mut vi, mut en): (Vec<String>, Vec<String>) = Default::default();
    let mut tell = |told: (&str, &str), old: &Amount, new: &Amount| {
        let (was, is) = (old.value.0.value, new.value.0.value);
        let unit = &new.unit.0.value;
        let number = |it: f64| format!("{}", (it * 100.0).round() / 100.0);
        let words = |name: &str, instead: &str| {
            format!("{name} {} {unit} ({instead} {})", number(is), number(was))
        };
        let known = vi.iter().any(|it: &String| it.starts_with(told.0));
        if was != is && !known {
            vi.push(words(told.0, "thay").replace('.', ","));
            en.push(words(told.1, "was"));
        }
    };
    for (old, new) in bodies(before).zip(bodies(after)) {
        if let (Some(old), Some(new)) = (&old.pitch, &new.pitch) {
            tell(("cách dòng", "lines"), old, new);
        }
        if let (Some(old), Some(new)) = (&old.after, &new.after) {
            tell(("cách đoạn", "gaps"), old, new);
        }
        tell(("cỡ chữ", "letters"), &old.size.0, &new.size.0);
    }
    let room = |it: &Regulation| it.lengths.0.get("signature-room").cloned();
    if let (Some(old), Some(new)) = (room(before), room(after)) {
        tell(("chỗ ký", "room to sign"), &old, &new);
    }
    let (old, new) = (&before.page.0, &after.page.0);
    tell(("lề trên", "upper margin"), &old.top.0, &new.top.0);
    tell(("lề dưới", "lower margin"), &old.bottom.0, &new.bottom.0);
    tell(("lề trái", "left margin"), &old.left.0, &new.left.0);
    tell(("lề phải", "right margin"), &old.right.0, &new.right.0);
    let (vi, en) = (vi.join(", "), en.join(", "));
    message!("{vi}", "{en}")
}

/// The first of the items that stand at the foot of a paper: the signature, and what is kept with it.
pub fn foot(section: &Section) -> usize {
    let items = &section.items;
    let is_body = |it: &Item| !matches!(it, Item::Columns(_));
    let end = items.iter().rposition(is_body).map_or(0, |it| it + 1);
    match items.get(..end).and_then(<[_]>::last) {
        Some(Item::Paragraph(it)) if it.style.keep_next => end - 1,
        _ => end,
    }
}

/// The looks of the body, whose lines have a distance of their own.
fn bodies(regulation: &Regulation) -> impl Iterator<Item = &Look> {
    let looks = regulation.looks.0.0.iter().map(|(_, look)| look);
    looks.filter(|look| look.pitch.is_some())
}

fn pitch(look: &Look) -> f64 {
    look.pitch.as_ref().map_or(0.0, Amount::points)
}

/// Gives an amount the least value it may have.
fn lower(amount: &mut Amount) {
    if let Some(least) = &amount.least {
        amount.value.0.value = least.value.min(amount.value.0.value);
    }
}
