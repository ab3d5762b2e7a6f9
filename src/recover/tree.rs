//! What stands under what in a body, told from the numbers and signs in front of its paragraphs.

use super::head::capital;
use super::line::Line;
use crate::numbering;

/// A paragraph, or a table, with what stands under it.
#[derive(Debug, Clone, Default)]
pub struct Node {
    /// Its lines among those of the paper: the first, with its number, and paragraphs behind it.
    pub lines: Vec<usize>,
    pub inner: Vec<Node>,
    /// The table it is, by its place.
    pub table: Option<usize>,
}

/// How a number is made, whatever its value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pattern {
    /// As `mark` names it; empty for one that it has no name for.
    pub name: String,
    /// How far down in a paper such numbers stand.
    pub rank: usize,
}

impl Pattern {
    pub fn of(mark: &str) -> Pattern {
        let bare = numbering::bare(mark);
        let sign = &mark[bare.len()..];
        let inner = bare.trim_start_matches('(');
        let made = |name: &str, rank| Pattern {
            name: name.to_owned(),
            rank,
        };
        let is_roman = !inner.is_empty() && inner.bytes().all(|it| b"IVX".contains(&it));
        let is_figure = inner.starts_with(|it: char| it.is_ascii_digit());
        match mark {
            "-" => return made("gach", 10),
            "+" => return made("cong", 11),
            "*" => return made("sao", 12),
            _ if numbering::is_article(mark) => return made("Điều 1.", 3),
            _ if numbering::is_division(&capital(&mark.to_lowercase())) => {
                return Pattern::of_division(mark);
            }
            _ if mark.starts_with('(') => return made("(1)", 9),
            _ => {}
        }
        match sign {
            "." if is_roman => made("I.", 2),
            "-" if is_roman => made("I-", 2),
            "." if numbering::is_capital(mark) => made("A.", 1),
            "." if is_figure => {
                let depth = inner.split('.').count();
                let name = ["1.", "1.1.", "1.1.1.", "1.1.1.1."].get(depth - 1);
                made(name.copied().unwrap_or(""), 3 + depth)
            }
            ")" if is_figure => made("1)", 9),
            ")" => made("a)", 8),
            _ if is_roman => made("", 2),
            _ if is_figure => made("", 4),
            _ => made("", 8),
        }
    }
}

impl Pattern {
    /// That of a division, which stands above its name: `Chương I`.
    fn of_division(mark: &str) -> Pattern {
        let lower = mark.to_lowercase();
        let (name, rank) = match () {
            () if lower.starts_with("phần thứ") => ("Phần thứ nhất", 0),
            () if lower.starts_with("phần") => ("Phần I", 0),
            () if lower.starts_with("chương") => ("Chương I", 0),
            () if lower.starts_with("mục") => ("Mục 1", 1),
            () => ("Tiểu mục 1", 2),
        };
        Pattern {
            name: name.to_owned(),
            rank,
        }
    }

    /// The key of entries that have a key of their own.
    pub fn key(&self) -> Option<&'static str> {
        match self.name.as_str() {
            "Chương I" => Some("chapters"),
            "Mục 1" => Some("sections"),
            "Tiểu mục 1" => Some("subsections"),
            "Điều 1." => Some("articles"),
            _ => None,
        }
    }
}

/// The nodes that lines make, from the outermost down. Those left out by `is_own` are passed over.
pub fn nodes(lines: &[Line], own: impl Iterator<Item = usize>) -> Vec<Node> {
    let mut build = Build {
        lines,
        open: vec![(None, Node::default())],
    };
    own.for_each(|at| build.line(at));
    build.close(1);
    let (_, root) = build.open.swap_remove(0);
    let mut inner = root.inner;
    if !root.lines.is_empty() {
        // Words before the first number stand first.
        let lead = root.lines.into_iter().map(|at| Node {
            lines: vec![at],
            ..Node::default()
        });
        inner.splice(0..0, lead);
    }
    inner
}

struct Build<'l> {
    lines: &'l [Line],
    /// Nodes that are open, the outermost first: the root, then each with its pattern.
    open: Vec<(Option<Pattern>, Node)>,
}

impl Build<'_> {
    fn line(&mut self, at: usize) {
        let line = &self.lines[at];
        if let Some(table) = line.table {
            let same = |it: &Node| it.table == Some(table);
            match self.holder().inner.last_mut().filter(|it| same(it)) {
                Some(node) => node.lines.push(at),
                None => {
                    self.down_to_heading();
                    let node = Node {
                        lines: vec![at],
                        table: Some(table),
                        ..Node::default()
                    };
                    self.holder().inner.push(node);
                }
            }
            return;
        }
        if line.mark.is_empty() {
            return self.prose(at);
        }
        let pattern = Pattern::of(&line.mark);
        let known = self
            .open
            .iter()
            .rposition(|(it, _)| it.as_ref() == Some(&pattern));
        match known {
            Some(place) => self.close(place),
            None => {
                let led = pattern.rank > 4 && self.leads();
                while !led && self.top().is_some_and(|it| it.rank >= pattern.rank) {
                    self.close(self.open.len() - 1);
                }
            }
        }
        let node = Node {
            lines: vec![at],
            ..Node::default()
        };
        self.open.push((Some(pattern), node));
    }

    /// A paragraph without a number goes on with the one above it, or stands by itself.
    fn prose(&mut self, at: usize) {
        let opens = match self.open.last() {
            Some((Some(pattern), node)) => {
                let is_heading = node.lines.first().is_some_and(|it| self.lines[*it].heading);
                node.inner.is_empty() && (is_heading || pattern.rank < 10 || self.leads())
            }
            _ => self.holder().inner.is_empty(),
        };
        if opens {
            self.holder().lines.push(at);
            return;
        }
        self.down_to_heading();
        let node = Node {
            lines: vec![at],
            ..Node::default()
        };
        self.holder().inner.push(node);
    }

    /// Closes what is open down to a heading.
    fn down_to_heading(&mut self) {
        let is_heading = |(_, node): &(Option<Pattern>, Node)| {
            let first = node.lines.first().map(|it| &self.lines[*it]);
            first.is_none_or(|it| it.heading)
        };
        let place = self.open.iter().rposition(is_heading).unwrap_or(0);
        self.close(place + 1);
    }

    /// Whether the words above lead to what comes.
    fn leads(&self) -> bool {
        let last = self.open.last().and_then(|(_, it)| it.lines.last());
        last.is_some_and(|it| self.lines[*it].text.ends_with(':'))
    }

    fn top(&self) -> Option<&Pattern> {
        self.open.last()?.0.as_ref()
    }

    fn holder(&mut self) -> &mut Node {
        let last = self.open.len() - 1;
        &mut self.open[last].1
    }

    /// Closes all from a place on.
    fn close(&mut self, place: usize) {
        while self.open.len() > place.max(1) {
            if let Some((_, node)) = self.open.pop() {
                self.holder().inner.push(node);
            }
        }
    }
}

impl Node {
    /// Its first line, which has its number.
    pub fn first<'l>(&self, lines: &'l [Line]) -> Option<&'l Line> {
        self.lines.first().map(|it| &lines[*it])
    }

    pub fn pattern(&self, lines: &[Line]) -> Option<Pattern> {
        let first = self.first(lines).filter(|_| self.table.is_none())?;
        (!first.mark.is_empty()).then(|| Pattern::of(&first.mark))
    }

    pub fn is_heading(&self, lines: &[Line]) -> bool {
        self.table.is_none() && self.first(lines).is_some_and(|it| it.heading)
    }
}
