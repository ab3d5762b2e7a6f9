//! One fault is told once: of two findings of kindred checks at one place only one stays, and what is
//! still to be written is told as that alone.

use std::cmp::Reverse;
use std::collections::HashMap;

use super::catalogue::find;
use crate::diagnostic::{Diagnostic, Severity};
use crate::source::Span;

/// Families of checks that see one slip with different eyes.
const KIN: [&[&str]; 3] = [&["letters", "words"], &["signs"], &["numbering"]];

/// The list of what is still to be written.
const TO_DO: &str = "to-do";

/// A place longer than this holds more than a word with what stands about it.
const LONGEST: u32 = 48;

/// Leaves of findings at one place the weightiest, then the one that mends itself, then the first
/// of the catalogue; of numbers the first in the text, from which the others follow. They are in
/// the order of their places, and stay so.
pub fn leave_one(found: &mut Vec<Diagnostic>) {
    leave_unwritten(found);
    let kin: Vec<Option<usize>> = found.iter().map(kin).collect();
    let mut twins: Vec<usize> = Vec::new();
    for (place, one) in found.iter().enumerate() {
        let Some((own, span)) = kin[place].zip(one.span) else {
            continue;
        };
        let behind = found[place + 1..].iter().zip(place + 1..);
        let near = behind.take_while(|(it, _)| it.span.is_some_and(|it| meet(span, it)));
        for (other, at) in near.filter(|(_, at)| kin[*at] == Some(own)) {
            let is_twin = other.code != one.code && other.span.is_some_and(|it| holds(span, it));
            if is_twin {
                twins.push(if rank(one) <= rank(other) { at } else { place });
            }
        }
    }
    twins.extend(echoes(found));
    let mut place = 0;
    found.retain(|it| {
        place += 1;
        // The last of many counts the others.
        it.more > 0 || !twins.contains(&(place - 1))
    });
}

/// Leaves out what else was found about words that somebody has still to write.
fn leave_unwritten(found: &mut Vec<Diagnostic>) {
    let places = found.iter().filter(|it| it.code == TO_DO);
    let places: Vec<Span> = places.filter_map(|it| it.span).collect();
    let touches = |span: Span| {
        let meets = |it: &&Span| it.file == span.file && it.start < span.end && span.start < it.end;
        places.iter().find(meets).is_some()
    };
    found.retain(|it| {
        let stays = it.code == TO_DO || it.severity == Severity::Fatal || it.more > 0;
        stays || !it.span.is_some_and(touches)
    });
}

/// Findings of numbers that point back at a number that has been told of by another check.
fn echoes(found: &[Diagnostic]) -> Vec<usize> {
    let numbers = || {
        let all = found.iter().enumerate();
        all.filter(|(_, it)| kin(it) == Some(KIN.len() - 1))
    };
    let told: HashMap<Span, &str> = numbers()
        .filter_map(|(_, it)| Some((it.span?, it.code)))
        .collect();
    let is_echo = |it: &Diagnostic| {
        let mut labels = it.labels.iter();
        labels.any(|(span, _)| told.get(span).is_some_and(|code| *code != it.code))
    };
    let echoes = numbers().filter(|(_, it)| is_echo(it));
    echoes.map(|(place, _)| place).collect()
}

/// The kin of its check.
fn kin(found: &Diagnostic) -> Option<usize> {
    let family = find(found.code)?.family;
    KIN.iter().position(|families| families.contains(&family))
}

fn rank(found: &Diagnostic) -> (Reverse<impl Ord + use<>>, bool, usize) {
    let all = super::catalogue::ALL.iter();
    let place = all.take_while(|it| it.code != found.code).count();
    (Reverse(found.severity), found.fixes.is_empty(), place)
}

/// Whether the second, which begins no earlier, begins within the first.
fn meet(one: Span, other: Span) -> bool {
    one.file == other.file && other.start < one.end.max(one.start + 1)
}

/// Whether both are short, and one is in the other.
fn holds(one: Span, other: Span) -> bool {
    let is_short = |it: Span| it.end - it.start <= LONGEST;
    let within = other.end <= one.end || other.start == one.start;
    is_short(one) && is_short(other) && within
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Severity;
    use crate::source::FileId;

    fn finding(code: &'static str, start: usize, end: usize) -> Diagnostic {
        let span = Span::new(FileId(0), start, end);
        Diagnostic::new(code, Severity::Warning, message!("x", "x")).at(span)
    }

    fn left(mut found: Vec<Diagnostic>) -> Vec<&'static str> {
        leave_one(&mut found);
        found.iter().map(|it| it.code).collect()
    }

    #[test]
    fn one_word_is_wrong_once() {
        let word = finding("mistyped-word", 4, 12);
        assert_eq!(
            left(vec![finding("misspelling", 0, 12), word.clone()]),
            ["misspelling"]
        );
        let mended = word.clone().fix(Span::new(FileId(0), 4, 12), "y");
        assert_eq!(
            left(vec![finding("misspelling", 0, 12), mended]),
            ["mistyped-word"]
        );
        // Two words, two kinds of faults, and what is said of a whole sentence are each told.
        for other in [
            finding("misspelling", 12, 20),
            finding("stray-space", 4, 12),
            finding("short-name-drift", 4, 90),
        ] {
            assert_eq!(left(vec![word.clone(), other]).len(), 2);
        }
    }

    #[test]
    fn of_what_is_still_to_be_written_nothing_else_is_told() {
        let mark = finding("to-do", 10, 40);
        let told = vec![
            finding("misspelling", 2, 9),
            finding("target-without-number", 5, 60),
            mark,
            finding("unexplained-abbreviation", 15, 18),
            finding("stray-space", 40, 41),
        ];
        assert_eq!(left(told), ["misspelling", "to-do", "stray-space"]);
    }

    #[test]
    fn a_number_follows_from_the_one_it_points_at() {
        let gap = finding("number-gap", 10, 12);
        let label = Span::new(FileId(0), 10, 12);
        let again = finding("repeated-number", 20, 22).label(label, message!("x", "x"));
        assert_eq!(left(vec![gap, again]), ["number-gap"]);
    }
}
