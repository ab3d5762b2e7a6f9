//! A word that exists and hardly ever stands by its neighbours, where one at a slip's distance often
//! does: "nhân đân", "phó chỉ tịch", "kính phí".

use std::collections::HashMap;
use std::ops::Range;

use crate::check::Findings;
use crate::diagnostic::Finding;
use crate::proof::lists::{MISSPELLINGS, RIGHT_WORDS};
use crate::proof::sound::{Nearby, Slip, Sound};
use crate::proof::syllable::Style;
use crate::proof::{Paragraph, Proof, neighbours, word};
use crate::role::Role::{QuocHieu, TieuDe, TieuNgu};

/// Words that stand by so many others that their neighbours tell little of them.
const FUNCTION: &str = "và đã về ra vào là của cho các những có được trong với theo để do tại từ này khi \
    đến cả ở bị hoặc thì mà như lại đó nên cũng";

/// A pair that so many papers have is right.
const PROVEN: f64 = 100.0;
/// The better pair must be known from so many papers.
const KNOWN: f64 = 60.0;
/// The sum of the logarithms that tells, by both neighbours and by one.
const BOTH: f64 = 7.0;
const ONE: f64 = 6.2;
/// Neither side may speak clearly for the word that was typed.
const WORSE: f64 = -0.7;
/// What a slip from or to a function word must bring more.
const JOINT: f64 = 3.5;
/// A pair of this very paper counts as much as it would in so many others.
const OWN: f64 = 20.0;
/// A word that the paper has so often is meant.
const OFTEN: u32 = 3;
/// How much it counts that one word is commoner than the other.
const COMMONER: f64 = 0.3;

pub fn proof(proof: &Proof, findings: &mut Findings) {
    let paper = Paper::of(proof);
    let mut nearby = Nearby::default();
    let paragraphs = proof.paragraphs.iter().enumerate();
    // What the head must print letter for letter is held by a check of its own.
    let judged = paragraphs.filter(|(_, it)| !matches!(it.role, QuocHieu | TieuNgu | TieuDe));
    for (place, paragraph) in judged {
        let mut known: Option<Vec<Range<usize>>> = None;
        for row in paper.rows_of(place) {
            for at in 0..row.words.len() {
                let Some(meant) = paper.meant(row, at, &mut nearby) else {
                    continue;
                };
                let place = &row.words[at].1;
                let known = known.get_or_insert_with(|| known_words(proof, paragraph));
                let is_known = known
                    .iter()
                    .any(|it| it.start < place.end && place.start < it.end);
                if is_known || is_name(paragraph, place) {
                    continue;
                }
                findings.push(told(proof, paragraph, place, meant));
            }
        }
    }
}

/// Words that are right, or told of as misspelt: a list or the office knows them.
fn known_words(proof: &Proof, paragraph: &Paragraph) -> Vec<Range<usize>> {
    let listed = MISSPELLINGS
        .find(paragraph)
        .chain(RIGHT_WORDS.find(paragraph));
    let mut known: Vec<_> = listed.map(|(at, _)| at).collect();
    for words in &proof.head.own_words {
        let words = word::lower(words);
        known.extend(paragraph.find(&words));
    }
    known
}

fn told(proof: &Proof, paragraph: &Paragraph, at: &Range<usize>, meant: Sound) -> Finding {
    let typed = paragraph.words(at);
    let meant = meant.spell(proof.head.tone.unwrap_or(Style::Old));
    let capital = |text: &str| {
        let mut letters = text.chars();
        let first = letters.next().map(char::to_uppercase);
        first
            .into_iter()
            .flatten()
            .chain(letters)
            .collect::<String>()
    };
    let meant = match (typed.chars().nth(1), typed.chars().next()) {
        (Some(second), _) if second.is_uppercase() => meant.to_uppercase(),
        (_, Some(first)) if first.is_uppercase() => capital(&meant),
        _ => meant,
    };
    let message = message!(
        "`{typed}` ít khi đứng ở chỗ như thế này; có lẽ gõ nhầm chữ `{meant}`",
        "`{typed}` hardly ever stands by such words; `{meant}` may be meant"
    );
    Finding::new(proof.place(paragraph, at), message).cure(message!(
        "viết `{meant}`; nếu `{typed}` là đúng thì để nguyên",
        "write `{meant}`, or leave it when `{typed}` is right"
    ))
}

/// Syllables that follow one another with nothing but a space between.
struct Row {
    paragraph: usize,
    words: Vec<(Sound, Range<usize>)>,
    /// How many papers have each word beside the one behind it.
    papers: Vec<f64>,
}

/// The rows of a paper, and how often it has each syllable and pair.
struct Paper {
    rows: Vec<Row>,
    words: HashMap<Sound, u32>,
    pairs: HashMap<(Sound, Sound), u32>,
    function: Vec<Sound>,
}

impl Paper {
    fn of(proof: &Proof) -> Self {
        let mut paper = Self {
            rows: Vec::new(),
            words: HashMap::new(),
            pairs: HashMap::new(),
            function: FUNCTION.split_whitespace().filter_map(Sound::of).collect(),
        };
        for (place, paragraph) in proof.paragraphs.iter().enumerate() {
            let mut row: Vec<(Sound, Range<usize>)> = Vec::new();
            for word in &paragraph.all_words {
                let joined = row.last().is_some_and(|(_, before)| {
                    let between = &paragraph.lower[before.end..word.at.start];
                    matches!(between, " " | "\u{a0}")
                });
                let sound = Sound::of(&paragraph.lower[word.at.clone()]);
                if !joined || sound.is_none() {
                    paper.close(place, &mut row);
                }
                row.extend(sound.map(|it| (it, word.at.clone())));
            }
            paper.close(place, &mut row);
        }
        paper
    }

    /// The rows of one paragraph.
    fn rows_of(&self, paragraph: usize) -> &[Row] {
        let begin = self.rows.partition_point(|it| it.paragraph < paragraph);
        let end = self.rows.partition_point(|it| it.paragraph <= paragraph);
        &self.rows[begin..end]
    }

    fn close(&mut self, paragraph: usize, row: &mut Vec<(Sound, Range<usize>)>) {
        let words = std::mem::take(row);
        if words.len() < 2 {
            return;
        }
        words
            .iter()
            .for_each(|it| *self.words.entry(it.0).or_default() += 1);
        let mut papers = Vec::with_capacity(words.len());
        for pair in words.windows(2) {
            let pair = (pair[0].0, pair[1].0);
            *self.pairs.entry(pair).or_default() += 1;
            papers.push(neighbours::together(pair.0, pair.1));
        }
        self.rows.push(Row {
            paragraph,
            words,
            papers,
        });
    }

    /// The word that was meant, when it is clear that the one at a place was not.
    fn meant(&self, row: &Row, at: usize, nearby: &mut Nearby) -> Option<Sound> {
        let word = |at: usize| row.words.get(at).map(|it| it.0);
        let (typed, left, right) = (word(at)?, at.checked_sub(1).and_then(word), word(at + 1));
        // Each side: the pair that stands there, and what it would be with another word.
        let left = left.map(|it| move |word| (it, word));
        let right = right.map(|it| move |word| (word, it));
        let known = |at: usize| row.papers.get(at).copied();
        let (before, behind) = (at.checked_sub(1).and_then(known), known(at));
        let sides = || [before, behind].into_iter().flatten();
        // Most words are known beside both their neighbours.
        if sides().all(|it| it > 0.0) || sides().any(|it| it >= PROVEN) {
            return None;
        }
        let both = before.is_some() && behind.is_some();
        // What the paper has so often is meant.
        if self.words.get(&typed).is_some_and(|it| *it >= OFTEN) {
            return None;
        }
        let mut best: Option<(f64, Sound)> = None;
        for Slip { meant, cost } in nearby.slips(typed) {
            // Whose pair is known, is known by itself.
            let alone = neighbours::alone(meant);
            if alone < KNOWN {
                continue;
            }
            let mut score = -cost;
            let mut most = 0.0_f64;
            let mut worse = false;
            let pairs = [
                (before, left.map(|it| (it(typed), it(meant)))),
                (behind, right.map(|it| (it(typed), it(meant)))),
            ];
            for (known, pair) in pairs {
                let (Some(known), Some((typed, other))) = (known, pair) else {
                    continue;
                };
                let here = |pair| f64::from(self.pairs.get(&pair).copied().unwrap_or(0));
                let other = neighbours::together(other.0, other.1) + OWN * here(other);
                let known = known + OWN * (here(typed) - 1.0).max(0.0);
                let gain = ((other + 0.5) / (known + 0.5)).ln();
                most = most.max(other);
                worse |= gain < WORSE;
                score += gain;
            }
            if worse || most < KNOWN {
                continue;
            }
            let commoner = ((alone + 1.0) / (neighbours::alone(typed) + 1.0)).ln();
            score += COMMONER * commoner.clamp(-4.0, 4.0);
            if self.function.contains(&meant) && cost > 0.0 {
                score -= JOINT;
            }
            if self.function.contains(&typed) {
                score -= JOINT;
            }
            let told = score >= if both { BOTH } else { ONE };
            if told && best.is_none_or(|(most, _)| score > most) {
                best = Some((score, meant));
            }
        }
        best.map(|it| it.1)
    }
}

/// Whether capitals make a word a name or an abbreviation.
fn is_name(paragraph: &Paragraph, at: &Range<usize>) -> bool {
    let word = paragraph.words(at);
    if !word.starts_with(char::is_uppercase) {
        return false;
    }
    if !word.contains(char::is_lowercase) {
        return paragraph.text.contains(char::is_lowercase);
    }
    let before = paragraph.text[..at.start].trim_end();
    !before.is_empty() && !before.ends_with(['.', ':', ';', '-', ')', '+'])
}
