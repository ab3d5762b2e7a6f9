//! Words of a paper that stand where hardly any paper has them, and those that were meant.

use std::cell::OnceCell;
use std::ops::Range;

use super::figure;
use super::neighbours::{self, Habits, PAIRS};
use super::sound::{Slip, Sound};
use super::{Paragraph, Proof};
use crate::role::Role::{QuocHieu, TieuDe, TieuNgu};

/// How many pairs two syllables that are not known side by side are expected to make: so often as the
/// number of words that each stands beside would bring them together, within these bounds.
const EXPECTED: f64 = 2.6;
const LEAST: f64 = 0.01;
const MOST: f64 = 4.0;
/// A pair of this very paper counts as much as it would in so many others.
const OWN: f64 = 40.0;
/// Neither side may speak clearly for the word that was typed.
const WORSE: f64 = -3.0;
/// How much it counts against a word that it is a common one.
const COMMON: f64 = 0.49;
/// How much it counts that the paper has the typed word again.
const AGAIN: f64 = 1.34;
/// How much the unlikelihood of a slip counts.
const UNLIKELY: f64 = 1.96;
/// What it counts that a word must stand before such a figure.
const FIGURE: f64 = 10.7;
/// The sum of the logarithms that tells, by both neighbours and by one.
const BOTH: f64 = 6.5;
const ONE: f64 = 5.1;
/// What a word must bring more that begins a sentence: many words never do.
const FIRST: f64 = 2.0;
/// Words that stand by almost any other: they are not meant where a paper has the typed word beside either.
const JOINTS: [&str; 14] = [
    "để", "và", "đã", "về", "ra", "là", "cho", "của", "do", "từ", "tại", "đến", "ở", "với",
];
/// A word that belongs with the one in front may end its part of the sentence: "các thôn | báo cáo".
const OWN_SIDE: f64 = 40.0;
const OTHER_SIDE: f64 = 300.0;
/// A word that so few papers have is hardly meant.
const KNOWN: f64 = 60.0;

/// The words of a paper in order, each by the number of its spelling.
pub struct Words<'p> {
    paragraphs: &'p [Paragraph],
    words: Vec<Word>,
    /// Gathered when it is first asked for.
    own: OnceCell<Own>,
}

struct Word {
    paragraph: usize,
    at: Range<usize>,
    mark: u64,
    /// Whether nothing but a space parts it from the word in front.
    joined: bool,
}

/// What a paper has of its own.
struct Own {
    /// Its syllables once each, sorted, with the numbers of their spelling.
    words: Vec<(Sound, u64)>,
    marks: Counts,
    pairs: Counts,
}

/// Numbers, each as often as it was put in.
struct Counts(Vec<Vec<u64>>);

impl Counts {
    const SHELVES: usize = 256;

    fn of(numbers: impl Iterator<Item = u64>) -> Self {
        let mut shelves = vec![Vec::new(); Self::SHELVES];
        numbers.for_each(|it| shelves[Self::shelf(it)].push(it));
        Self(shelves)
    }

    fn shelf(number: u64) -> usize {
        number as usize % Self::SHELVES
    }

    fn count(&self, number: u64) -> usize {
        let shelf = &self.0[Self::shelf(number)];
        shelf.iter().filter(|it| **it == number).count()
    }
}

/// A word that was hardly meant.
pub struct Doubt<'p> {
    pub paragraph: &'p Paragraph,
    pub at: Range<usize>,
    typed: Sound,
    left: Option<Side>,
    right: Option<Side>,
    /// The word that belongs before the figure behind it.
    figure: Option<Sound>,
    /// Its place among the words.
    place: usize,
    /// How often the paper has the typed word.
    again: usize,
}

impl Doubt<'_> {
    /// Whether it begins a sentence or a quotation.
    fn begins(&self) -> bool {
        let word = self.paragraph.words(&self.at);
        self.left.is_none() && word.starts_with(char::is_uppercase)
    }
}

/// What stands on one side of a word.
#[derive(Clone, Copy)]
struct Side {
    word: Sound,
    mark: u64,
    habits: Habits,
    /// How many papers have the pair, and how often this one has it beside the place itself.
    papers: f64,
    own: usize,
}

/// Which side of a word another stands on.
#[derive(Clone, Copy)]
enum Hand {
    Left,
    Right,
}

impl<'p> Words<'p> {
    /// What the head must print letter for letter is held by a check of its own.
    pub fn of(proof: &'p Proof) -> Self {
        let mut words = Vec::new();
        for (place, paragraph) in proof.paragraphs.iter().enumerate() {
            if matches!(paragraph.role, QuocHieu | TieuNgu | TieuDe) {
                continue;
            }
            let text = &*paragraph.lower;
            let mut end = None;
            for word in &paragraph.all_words {
                let between = end.map(|end| &text[end..word.at.start]);
                end = Some(word.at.end);
                words.push(Word {
                    paragraph: place,
                    at: word.at.clone(),
                    mark: neighbours::mark(&text[word.at.clone()]),
                    joined: matches!(between, Some(" " | "\u{a0}")),
                });
            }
        }
        Self {
            paragraphs: &proof.paragraphs,
            words,
            own: OnceCell::new(),
        }
    }

    /// Every word with a neighbour beside which few papers have it, or before a figure it is not for.
    pub fn in_doubt(&self) -> impl Iterator<Item = Doubt<'p>> + '_ {
        let mut left = true;
        (0..self.words.len()).filter_map(move |at| {
            let right = self.is_familiar(at + 1);
            let familiar = [left, right];
            left = right;
            self.doubt(at, familiar)
        })
    }

    /// Whether a word and the one in front are no strange pair.
    fn is_familiar(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at).filter(|it| it.joined) else {
            return true;
        };
        neighbours::are_familiar(neighbours::pair(self.words[at - 1].mark, word.mark))
    }

    fn text(&self, word: &Word) -> &'p str {
        &self.paragraphs[word.paragraph].lower[word.at.clone()]
    }

    fn doubt(&self, at: usize, familiar: [bool; 2]) -> Option<Doubt<'p>> {
        let word = &self.words[at];
        let paragraph = &self.paragraphs[word.paragraph];
        let figure = figure::wants(&paragraph.lower, &word.at);
        let is_right = figure.map_or(familiar == [true; 2], |it| it == self.text(word));
        if is_right || is_name(paragraph, &word.at) {
            return None;
        }
        let typed = Sound::of(self.text(word))?;
        let figure = figure.and_then(Sound::of);
        let mut hands = [Hand::Left, Hand::Right].into_iter().zip(familiar);
        let is_strange = |(hand, familiar): (Hand, bool)| {
            let beside = || Sound::of(self.text(self.beside(at, hand)?));
            !familiar && beside().is_some_and(|it| hand.together(it, typed) == 0.0)
        };
        if figure.is_none() && !hands.any(is_strange) {
            return None;
        }
        Some(Doubt {
            paragraph,
            at: word.at.clone(),
            typed,
            left: self.side(typed, at, Hand::Left),
            right: self.side(typed, at, Hand::Right),
            figure,
            place: at,
            again: self.own().marks.count(word.mark),
        })
    }

    /// The word that nothing but a space parts from another.
    fn beside(&self, at: usize, hand: Hand) -> Option<&Word> {
        let (second, other) = match hand {
            Hand::Left => (at, at.checked_sub(1)?),
            Hand::Right => (at + 1, at + 1),
        };
        self.words.get(second).filter(|it| it.joined)?;
        self.words.get(other)
    }

    fn side(&self, typed: Sound, at: usize, hand: Hand) -> Option<Side> {
        let other = self.beside(at, hand)?;
        let word = Sound::of(self.text(other))?;
        let own = hand.pair(other.mark, self.words[at].mark);
        Some(Side {
            word,
            mark: other.mark,
            habits: neighbours::habits(word).unwrap_or_default(),
            papers: hand.together(word, typed),
            own: self.own().pairs.count(own).saturating_sub(1),
        })
    }

    fn own(&self) -> &Own {
        self.own.get_or_init(|| {
            let mut seen = vec![Vec::new(); Counts::SHELVES];
            let mut words = Vec::new();
            for word in &self.words {
                let shelf = &mut seen[Counts::shelf(word.mark)];
                if !shelf.contains(&word.mark) {
                    shelf.push(word.mark);
                    words.extend(Sound::of(self.text(word)).map(|it| (it, word.mark)));
                }
            }
            words.sort_unstable();
            let both = self.words.windows(2).filter(|it| it[1].joined);
            Own {
                words,
                marks: Counts::of(self.words.iter().map(|it| it.mark)),
                pairs: Counts::of(both.map(|it| neighbours::pair(it[0].mark, it[1].mark))),
            }
        })
    }

    /// The word that was meant, when it is clear that the typed one was not.
    pub fn meant(&self, doubt: &Doubt) -> Option<Sound> {
        let typed = neighbours::habits(doubt.typed).unwrap_or_default();
        let sides = [(&doubt.left, Hand::Left), (&doubt.right, Hand::Right)];
        let sides = sides.map(|(side, hand)| Some((side.as_ref()?, hand)));
        let sides: Vec<_> = sides.into_iter().flatten().collect();
        let mut best: Option<(f64, Sound)> = None;
        'slips: for Slip { meant, cost } in doubt.typed.slips() {
            let Some(habits) = neighbours::habits(meant).filter(|it| it.papers >= KNOWN) else {
                continue;
            };
            let fits = doubt.figure == Some(meant);
            let mut score = -UNLIKELY * cost;
            if fits {
                score += FIGURE;
            }
            score -= COMMON * ((habits.papers + 1.0) / (typed.papers + 1.0)).ln();
            score -= AGAIN * (doubt.again.max(1) as f64).ln();
            let (mut known, mut belongs) = (usize::from(fits), fits);
            // Where the typed word is a stranger the one that was meant must be at home: nearly
            // all slips end here.
            for is_strange in [true, false] {
                for (side, hand) in sides.iter().filter(|it| (it.0.papers == 0.0) == is_strange) {
                    let papers = hand.together(side.word, meant);
                    let own = self.own_pairs(side, meant, *hand);
                    belongs |= is_strange && (papers > 0.0 || own > 0);
                    let other = hand.weigh(side, habits, papers, own);
                    let here = hand.weigh(side, typed, side.papers, side.own);
                    let gain = (other / here).ln();
                    if gain < WORSE {
                        continue 'slips;
                    }
                    score += gain;
                    known += 1;
                }
                if !belongs {
                    continue 'slips;
                }
            }
            let least = match known {
                0 => f64::INFINITY,
                1 if doubt.begins() => ONE + FIRST,
                1 => ONE,
                _ => BOTH,
            };
            let beats = best.is_none_or(|(most, _)| score - least > most);
            if score >= least && beats {
                best = Some((score - least, meant));
            }
        }
        let meant = best.map(|it| it.1)?;
        let is_seen = |side: &Option<Side>| side.is_some_and(|it| it.papers > 0.0);
        let seen = is_seen(&doubt.left) || is_seen(&doubt.right);
        let is_joint = || JOINTS.iter().any(|it| Sound::of(it) == Some(meant));
        let is_right = self.is_seam(doubt) || seen && doubt.figure.is_none() && is_joint();
        (!is_right).then_some(meant)
    }

    /// Whether a word goes well with the one in front, and the next with the one behind it.
    fn is_seam(&self, doubt: &Doubt) -> bool {
        let (Some(left), Some(right)) = (doubt.left, doubt.right) else {
            return false;
        };
        let beyond = || Sound::of(self.text(self.beside(doubt.place + 1, Hand::Right)?));
        let pair = || beyond().map_or(0.0, |it| neighbours::together(right.word, it));
        left.papers >= OWN_SIDE && right.papers == 0.0 && pair() >= OTHER_SIDE
    }

    /// How often the paper itself has another word on a side of this one.
    fn own_pairs(&self, side: &Side, meant: Sound, hand: Hand) -> usize {
        let own = self.own();
        let begin = own.words.partition_point(|it| it.0 < meant);
        // It may be spelt in two ways.
        let spelt = own.words[begin..].iter().take_while(|it| it.0 == meant);
        let pairs = spelt.map(|(_, mark)| hand.pair(side.mark, *mark));
        pairs.map(|it| own.pairs.count(it)).sum()
    }
}

impl Hand {
    /// How many papers have a word with another on this side.
    fn together(self, side: Sound, word: Sound) -> f64 {
        match self {
            Hand::Left => neighbours::together(side, word),
            Hand::Right => neighbours::together(word, side),
        }
    }

    /// The number of a word with another on this side.
    fn pair(self, side: u64, word: u64) -> u64 {
        match self {
            Hand::Left => neighbours::pair(side, word),
            Hand::Right => neighbours::pair(word, side),
        }
    }

    /// How well a word with these habits stands by its side.
    fn weigh(self, side: &Side, habits: Habits, papers: f64, own: usize) -> f64 {
        let expected = match self {
            Hand::Left => side.habits.behind * habits.before,
            Hand::Right => side.habits.before * habits.behind,
        };
        let expected = (EXPECTED * expected / PAIRS).clamp(LEAST, MOST);
        let papers = if papers > 0.0 { papers } else { expected };
        papers + OWN * own as f64
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
