//! How borrowed words stand in a sentence: in one line, what was said already not said again, common
//! words small.

use crate::worded::Worded;

/// Words called in a line, as they stand behind what it says before them.
pub fn within(before: &str, words: &Worded) -> Worded {
    let words = behind(before, &one_line(words));
    let goes_on = before
        .trim_end()
        .ends_with(|it: char| it.is_alphabetic() || it == ',');
    match goes_on {
        true => common(words),
        false => words,
    }
}

/// Names in one line, with these words between them.
pub fn in_line(names: Vec<Worded>, between: &str) -> Worded {
    let names = names.into_iter().enumerate();
    let names = names.map(|(place, it)| if place > 0 { common(it) } else { it });
    Worded::joined(&names.collect::<Vec<_>>(), between)
}

/// A name of several begins with a common word, which is large only at the head of a line or sentence:
/// "Công an xã, các thôn".
fn common(name: Worded) -> Worded {
    match name.text.starts_with("Các ") {
        true => name.lower_first(),
        false => name,
    }
}

/// Words called in the middle of a line stand there in one line.
fn one_line(words: &Worded) -> Worded {
    let lines = words
        .text
        .lines()
        .map(str::trim)
        .filter(|it| !it.is_empty());
    let parts: Vec<Worded> = lines.map(|it| words.part(&words.range(it))).collect();
    match words.text.contains('\n') {
        true => Worded::joined(&parts, " "),
        false => words.clone(),
    }
}

/// A time behind a sentence that already says its first words: "trước ngày" and "ngày 5 tháng 3"
/// say them once.
fn behind(sentence: &str, words: &Worded) -> Worded {
    const SAID: [&str; 7] = ["ngày", "tháng", "năm", "quý", "từ", "trước", "hết"];
    let said = |it: &str| it.trim_matches(['*', '(']).to_lowercase();
    let before: Vec<String> = sentence
        .split_whitespace()
        .rev()
        .take(3)
        .map(said)
        .collect();
    let mut first: Vec<String> = Vec::new();
    let mut rest = words.text.as_str();
    let mut twice = None;
    while let Some((word, behind)) = rest.split_once(' ').filter(|_| first.len() < 3) {
        first.insert(0, said(word));
        if !SAID.contains(&first[0].as_str()) {
            break;
        }
        rest = behind;
        let goes_on = rest.starts_with(|ch: char| ch.is_ascii_digit() || "IV".contains(ch));
        if goes_on && before.starts_with(&first) {
            twice = Some(rest);
        }
    }
    match twice.filter(|_| sentence.ends_with(char::is_whitespace)) {
        Some(rest) => words.part(&words.range(rest)),
        None => words.clone(),
    }
}
