//! Where the cursor stands in a text that is not finished: what could be read if a word stood there.

use std::ops::Range;

use crate::app::editing::read;
use crate::edit::Step;
use crate::node::{Kind, Node};

/// A word that nobody types, put where the cursor is.
pub const MARK: &str = "zqx-con-tro-xqz";

/// A way in which the place of the cursor can be read.
pub struct Spot {
    /// To the group in which a key is begun, or to the value.
    pub way: Vec<Step>,
    /// Whether it is a key; then with the keys that the group has.
    pub is_key: bool,
    pub others: Vec<String>,
    /// The word that is there already.
    pub word: Range<usize>,
}

/// The ways in which a place can be read, that of a value first.
pub fn spots(text: &str, at: usize) -> Vec<Spot> {
    let word = word(text, at);
    let (before, behind) = (&text[..word.start], &text[word.end..]);
    let line_end = behind.find('\n').unwrap_or(behind.len());
    // What stands below may be broken by what is missing here.
    let below = [behind, &behind[..line_end]];
    let has_colon = behind.trim_start_matches([' ', '\t']).starts_with(':');
    let signs: &[&str] = if has_colon { &[""] } else { &["", ":"] };
    let mut found: Vec<Spot> = Vec::new();
    for sign in signs {
        let spot = below.iter().find_map(|below| {
            let tried = format!("{before}{MARK}{sign}{below}");
            marked(&read(&tried)?, &word)
        });
        let is_new = |it: &Spot| found.iter().all(|known| known.is_key != it.is_key);
        found.extend(spot.filter(is_new));
    }
    found
}

/// Letters, figures and signs of a name around a byte.
fn word(text: &str, at: usize) -> Range<usize> {
    let at = text.floor_char_boundary(at);
    let is_part = |it: char| it.is_alphanumeric() || matches!(it, '-' | '_');
    let start = text[..at].trim_end_matches(is_part).len();
    // A dash at the beginning is the sign of an item.
    let typed = &text[start..at];
    let start = at - typed.trim_start_matches('-').len();
    let rest = &text[at..];
    let end = text.len() - rest.trim_start_matches(is_part).len();
    start..end
}

/// Where the mark was read.
fn marked(root: &Node, word: &Range<usize>) -> Option<Spot> {
    let (mut way, mut spot) = (Vec::new(), None);
    look(root, &mut way, &mut |way, node| match &node.kind {
        Kind::Scalar(words) if words == MARK => {
            spot = Some(Spot {
                way: way.to_vec(),
                is_key: false,
                others: Vec::new(),
                word: word.clone(),
            });
        }
        Kind::Map(pairs) if pairs.iter().any(|(key, _)| key.value == MARK) => {
            let others = pairs.iter().map(|(key, _)| key.value.to_string());
            spot = Some(Spot {
                way: way.to_vec(),
                is_key: true,
                others: others.filter(|it| it != MARK).collect(),
                word: word.clone(),
            });
        }
        _ => {}
    });
    spot
}

/// Visits every value, outer before inner, with the way to it.
pub fn look(node: &Node, way: &mut Vec<Step>, visit: &mut dyn FnMut(&[Step], &Node)) {
    visit(way, node);
    let mut inside = |step: Step, inner: &Node| {
        way.push(step);
        look(inner, way, visit);
        way.pop();
    };
    match &node.kind {
        Kind::List(items) => {
            let items = items.iter().enumerate();
            items.for_each(|(at, it)| inside(Step::Item(at), it));
        }
        Kind::Map(pairs) => {
            let pairs = pairs.iter();
            pairs.for_each(|(key, it)| inside(Step::Key(key.value.to_string()), it));
        }
        _ => {}
    }
}

/// What is typed at a byte.
pub struct Standing {
    /// To the value, or to the one whose key it is.
    pub way: Vec<Step>,
    pub on_key: bool,
    pub span: Range<u32>,
    /// The words of the value, or of the key.
    pub words: String,
    /// Where the value stands.
    pub value: Range<u32>,
}

/// What is typed at a byte, in a text that can be read.
pub fn standing(text: &str, at: u32) -> Option<Standing> {
    let holds = |start: u32, end: u32| start <= at && at <= end;
    let mut found = None;
    look(
        &read(text)?,
        &mut Vec::new(),
        &mut |way, node| match &node.kind {
            Kind::Scalar(words) if holds(node.span.start, node.span.end) => {
                found = Some(Standing {
                    way: way.to_vec(),
                    on_key: false,
                    span: node.span.start..node.span.end,
                    words: words.to_string(),
                    value: node.span.start..node.span.end,
                });
            }
            Kind::Map(pairs) => {
                let pair = pairs
                    .iter()
                    .find(|(key, _)| holds(key.span.start, key.span.end));
                if let Some((key, value)) = pair {
                    let step = Step::Key(key.value.to_string());
                    found = Some(Standing {
                        way: [way, &[step]].concat(),
                        on_key: true,
                        span: key.span.start..key.span.end,
                        words: key.value.to_string(),
                        value: value.span.start..value.span.end,
                    });
                }
            }
            _ => {}
        },
    );
    found
}

/// The kind that a description names; told by its line where the text cannot be read.
pub fn kind_of(text: &str) -> Option<String> {
    let lines = text.lines();
    let kind = lines.filter_map(|it| it.strip_prefix("kind:")).next()?;
    let kind = kind.split('#').next()?.trim().trim_matches(['"', '\'']);
    (!kind.is_empty()).then(|| kind.to_owned())
}
