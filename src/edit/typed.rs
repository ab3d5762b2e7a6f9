//! A value as it is typed anew: each item and key on a line of its own, long words folded.

use super::scalar;
use super::value::Value;

/// Lines are no longer than this, where they can be broken.
pub const WIDTH: usize = 100;

/// A list of short words stays on the line of its key when each has no more letters than this.
const SHORT: usize = 30;

/// Where a value is put.
#[derive(Clone, Copy)]
pub struct Spot<'t> {
    /// Letters before it on its line.
    pub column: usize,
    /// Letters before its other lines.
    pub deep: usize,
    /// How lines end.
    pub ending: &'t str,
}

impl Spot<'_> {
    /// A value at the place where its lines begin.
    pub fn at(column: usize, ending: &str) -> Spot<'_> {
        Spot {
            column,
            deep: column,
            ending,
        }
    }

    fn line(&self) -> String {
        format!("{}{}", self.ending, " ".repeat(self.deep))
    }
}

/// Over as many lines as it needs.
pub fn block(value: &Value, spot: Spot) -> Option<String> {
    match value {
        Value::Blank => Some("~".into()),
        Value::Words(words) => self::words(words, spot),
        Value::List(items) if items.is_empty() => Some("[]".into()),
        Value::Group(pairs) if pairs.is_empty() => Some("{}".into()),
        Value::List(items) => {
            let inner = Spot::at(spot.deep + 2, spot.ending);
            let item = |it| Some(format!("- {}", block(it, inner)?));
            let lines: Option<Vec<String>> = items.iter().map(item).collect();
            Some(lines?.join(&spot.line()))
        }
        Value::Group(pairs) => {
            let line = |(key, value): &(String, Value)| member(key, value, spot);
            let lines: Option<Vec<String>> = pairs.iter().map(line).collect();
            Some(lines?.join(&spot.line()))
        }
    }
}

/// A key with its value, its own lines beginning where those of the spot do.
pub fn member(key: &str, value: &Value, spot: Spot) -> Option<String> {
    let key = scalar::short(key)?;
    let inner = Spot::at(spot.deep + 2, spot.ending);
    let rest = match value {
        Value::Blank => String::new(),
        Value::List(items) if !items.is_empty() && !is_short(items) => {
            format!("{}{}", inner.line(), block(value, inner)?)
        }
        Value::Group(pairs) if !pairs.is_empty() => {
            format!("{}{}", inner.line(), block(value, inner)?)
        }
        Value::Words(_) => {
            let column = spot.deep + key.chars().count() + 2;
            let beside = Spot { column, ..inner };
            format!(" {}", block(value, beside)?)
        }
        _ => format!(" {}", flow(value)?),
    };
    Some(format!("{key}:{rest}"))
}

/// On one line, between brackets.
pub fn flow(value: &Value) -> Option<String> {
    match value {
        Value::Blank => Some("~".into()),
        Value::Words(words) => scalar::short(words),
        Value::List(items) => {
            let items: Option<Vec<String>> = items.iter().map(flow).collect();
            Some(format!("[{}]", items?.join(", ")))
        }
        Value::Group(pairs) => {
            let pair = |(key, value): &(String, Value)| {
                Some(format!("{}: {}", scalar::short(key)?, flow(value)?))
            };
            let pairs: Option<Vec<String>> = pairs.iter().map(pair).collect();
            Some(format!("{{{}}}", pairs?.join(", ")))
        }
    }
}

fn is_short(items: &[Value]) -> bool {
    let letters = |it: &Value| match it {
        Value::Words(words) => Some(words.chars().count()).filter(|it| *it <= SHORT),
        _ => None,
    };
    let all: Option<Vec<usize>> = items.iter().map(letters).collect();
    all.is_some_and(|it| it.iter().sum::<usize>() < WIDTH / 2)
}

fn words(words: &str, spot: Spot) -> Option<String> {
    let is_line = !words.contains('\n') && spot.column + words.chars().count() <= WIDTH;
    let folded = || {
        let lines = scalar::folded(words, spot.deep)?.join(&spot.line());
        // A line between two paragraphs has no blanks.
        let bare = format!("{}{}", spot.line(), spot.ending);
        let lines = lines.replace(&bare, &spot.ending.repeat(2));
        Some(format!(">-{}{lines}", spot.line()))
    };
    // Several paragraphs stand below each other.
    let lines = || scalar::block("|", spot.ending, spot.deep, words);
    match (is_line, words.contains('\n')) {
        (true, _) => scalar::short(words),
        (_, true) => lines().or_else(|| scalar::short(words)),
        _ => folded().or_else(|| scalar::short(words)),
    }
}
