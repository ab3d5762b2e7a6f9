//! Work that a campaign gives, said in the paper itself once somebody has changed it there, when no change of the
//! campaign would change just this: from then on the paper says by itself what that unit is to do.

use std::slice;

use super::carry::Carry;
use super::known::Book;
use super::line::{Line, Spot};
use super::owners::Owners;
use super::reword::{self, Aim, Candidate};
use super::told::Carried;
use crate::edit::{Change, Step, Value};
use crate::recover::escaped;

/// The key of such work.
const INSTEAD: &str = "instead";

/// The signs of bold, italic and underlined words.
const SIGNS: [&str; 3] = ["**", "*", "++"];

/// The work of a unit as it is laid out.
struct Block<'l> {
    unit: String,
    lines: Vec<&'l Line>,
}

impl Carry<'_> {
    /// Has the paper say itself what it borrows where one of these paragraphs stands; it stays as it is.
    pub fn instead(&mut self, places: impl IntoIterator<Item = usize>) -> bool {
        let owners = Owners::of(&self.sight);
        let blocks = places.into_iter().filter_map(|it| owners.lent(it));
        let Some(block) = blocks.into_iter().next() else {
            return false;
        };
        let unit = block.unit.clone();
        let candidates: Vec<Candidate> = block
            .values(&Book::of(&owners.roots))
            .into_iter()
            .filter_map(|it| owners.said_by_itself(it))
            .collect();
        candidates.into_iter().any(|candidate| {
            let sides = self.sides(&candidate.edits);
            let is_taken = self.is_linked(&candidate.edits);
            if is_taken {
                let carried = Carried::whole(String::new(), String::new(), sides, Aim::Here);
                self.carried.push(Carried {
                    place: Some(message!(
                        "việc của «{unit}» từ nay viết riêng ở văn bản này, không lấy từ văn bản gốc nữa",
                        "what «{unit}» is to do is said in this paper itself from now on, and not taken from the campaign"
                    )),
                    ..carried
                });
            }
            is_taken
        })
    }
}

impl<'s> Owners<'s> {
    /// The work of a unit that a campaign lends, in which a paragraph stands.
    fn lent(&self, at: usize) -> Option<Block<'s>> {
        let lines = &self.sight.lines;
        let is_title = |it: usize| matches!(self.way(it), Some([Step::Key(key), Step::Key(by)]) if key == "assign" && by == "by_unit");
        let title = (0..=at.min(lines.len().checked_sub(1)?))
            .rev()
            .find(|it| is_title(*it))?;
        let own = lines.iter().enumerate().skip(title + 1);
        let own = own.take_while(|(it, line)| line.spot == Spot::Body && self.way(*it).is_none());
        let lines: Vec<&Line> = own.map(|it| it.1).collect();
        (title + lines.len() >= at && !lines.is_empty()).then(|| Block {
            unit: self.sight.lines[title].words.text.clone(),
            lines,
        })
    }

    /// Has the description say the work of a unit.
    fn said_by_itself(&self, value: Value) -> Option<Candidate> {
        let way = [Step::Key(INSTEAD.into())];
        let known = crate::edit::at(self.root()?, &way).map(Value::of);
        match known {
            Some(Value::List(items)) => {
                let behind = [&way[..], &[Step::Item(items.len())]].concat();
                self.candidate(&behind, Change::Insert(value))
            }
            Some(_) => None,
            None => self.candidate(&[], Change::Put(INSTEAD.into(), Value::List(vec![value]))),
        }
    }
}

impl Block<'_> {
    /// Ways to type it: with the signs of items where the program puts them by itself, or with all of them.
    fn values(&self, book: &Book) -> Vec<Value> {
        let unit = book.key(&self.unit).unwrap_or(&self.unit);
        let unit = ("unit".to_owned(), Value::from(unit));
        if self.lines.iter().all(|it| it.mark.is_empty()) {
            let words: Vec<String> = self.lines.iter().map(|it| typed(it)).collect();
            let text = ("text".to_owned(), Value::from(words.join("\n\n")));
            return vec![Value::Group(vec![unit, text])];
        }
        let Some(items) = items(&self.lines) else {
            return Vec::new();
        };
        let marked = |is_marked: [bool; 2]| {
            let list = group(&items, is_marked);
            Value::Group([slice::from_ref(&unit), &list[..]].concat())
        };
        [[false, false], [false, true], [true, true]]
            .map(marked)
            .to_vec()
    }
}

/// A paragraph with those below it.
struct Item<'l> {
    line: &'l Line,
    below: Vec<Item<'l>>,
}

/// Paragraphs as a tree: one whose sign is of another sort stands below the one before it, until theirs comes again.
fn items<'l>(lines: &[&'l Line]) -> Option<Vec<Item<'l>>> {
    let sort = lines.first()?.sort();
    let mut all: Vec<Item> = Vec::new();
    let mut rest = lines;
    while let Some((first, behind)) = rest.split_first() {
        if first.mark.is_empty() || first.sort() != sort {
            return None;
        }
        let long = behind.iter().take_while(|it| it.sort() != sort).count();
        let below = match long {
            0 => Vec::new(),
            long => items(&behind[..long])?,
        };
        all.push(Item { line: first, below });
        rest = &behind[long..];
    }
    Some(all)
}

/// The keys that hold items, with the sign in front of these and of those below them, where that is to be told.
fn group(items: &[Item], [own, below]: [bool; 2]) -> Vec<(String, Value)> {
    let values = items.iter().map(|item| {
        let words = Value::from(typed(item.line));
        match item.below.is_empty() {
            true => words,
            false => {
                let list = group(&item.below, [below, below]);
                Value::Group([&[("text".to_owned(), words)], &list[..]].concat())
            }
        }
    });
    let list = ("items".to_owned(), Value::List(values.collect()));
    let mark = items
        .first()
        .filter(|_| own)
        .map(|it| it.line.mark.as_str());
    let mark = mark.map(|it| ("mark".to_owned(), Value::from(it)));
    mark.into_iter().chain([list]).collect()
}

/// The words of a paragraph with the signs of those that are shown otherwise than its others.
fn typed(line: &Line) -> String {
    // Without the sign that the program puts at the end.
    let text = &line.words.text[..reword::typed_end(line)];
    let marked = line.mark.chars().count();
    let letters = text.chars().filter(|it| !it.is_whitespace()).count();
    let own = line.shown.get(marked..marked + letters).unwrap_or(&[]);
    if own.is_empty() || own.windows(2).all(|it| it[0] == it[1]) {
        return escaped(text);
    }
    let mut shown = own.iter();
    let mut last = [false; 3];
    // Blanks are shown like the letter before them.
    let shown = text.chars().map(|ch| {
        if !ch.is_whitespace() {
            last = *shown.next().unwrap_or(&last);
        }
        (ch, last)
    });
    let shown: Vec<(char, [bool; 3])> = shown.collect();
    let mut out = String::new();
    for run in shown.chunk_by(|one, next| one.1 == next.1) {
        let words: String = run.iter().map(|it| it.0).collect();
        let bare = words.trim_end();
        let is_on = run.first().map_or([false; 3], |it| it.1);
        let signs = SIGNS.iter().zip(is_on).filter(|it| it.1);
        let signs: Vec<&str> = signs.map(|it| *it.0).collect();
        out.push_str(&signs.concat());
        out.push_str(&escaped(bare));
        out.extend(signs.iter().rev().copied());
        out.push_str(&words[bare.len()..]);
    }
    out
}
