//! What another's paper tells those who receive it: who sent it with which number and day, what it is
//! about, and the work in it with whom it names and until when.

use chrono::NaiveDate;

use super::head::Day;
use super::label::Label;
use super::line::{Line, escaped};
use super::spelled::spelled;
use super::tree::{Node, nodes};
use super::us::{Called, Us};
use super::{Paper, figure};
use crate::campaign::{Precision, When};
use crate::description::{Group, Value};
use crate::proof::word;
use crate::role::{Role, Stand};

/// The name of a body stands so near to the head of what it is to do.
const NEAR: usize = 160;

/// Words that give work to those behind them.
const GIVEN: [&str; 5] = ["giao", "đề nghị", "yêu cầu", "phân công", "chỉ đạo"];

/// Another's paper.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Theirs {
    /// The key of its kind, and what sentences call it.
    pub kind: String,
    pub kind_name: String,
    pub issuer: String,
    /// Number and symbol.
    pub number: Option<String>,
    pub date: Option<String>,
    pub subject: Option<String>,
    pub work: Vec<Given>,
}

/// Something to be done.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Given {
    /// Where it stands: `II.1.a`.
    pub number: String,
    pub words: String,
    /// What stands above it, and the names beside it: either may say whose it is.
    above: Vec<String>,
    names: Vec<String>,
    pub due: Option<Due>,
}

/// Until when.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    /// As it is typed.
    pub typed: String,
    /// The day, where it is one.
    pub day: Option<NaiveDate>,
}

impl Given {
    /// Whether it falls to an office, and how that is called; and the words without its name.
    pub fn falls_to(&self, us: &Us) -> Option<(Called, String)> {
        let beside = self.above.iter().chain(&self.names);
        let beside = beside.filter_map(|it| us.called(it)).map(|it| it.0).max();
        let within = us.called(&self.words).filter(|(_, at)| {
            let before = word::lower(&self.words[..at.start]);
            at.start < NEAR || GIVEN.iter().any(|it| before.trim_end().ends_with(it))
        });
        let how = beside.max(within.as_ref().map(|it| it.0))?;
        let words = within.and_then(|(_, at)| bare(&self.words, at));
        Some((how, words.unwrap_or_else(|| self.words.clone())))
    }
}

/// Words without the name of who is to do them, when that stands at their head.
fn bare(words: &str, named: std::ops::Range<usize>) -> Option<String> {
    let behind = words.get(named.end..)?;
    if let Some((rest, colon)) = behind.split_once(':').map(|it| (it.1, it.0))
        && colon.len() < NEAR
        && !rest.trim().is_empty()
    {
        return Some(word::capital(rest.trim()));
    }
    let before = word::lower(words.get(..named.start)?);
    let before = before.trim();
    let is_head = before.is_empty() || GIVEN.contains(&before);
    let rest = behind.trim_start_matches([',', ' ']);
    let is_deed = rest.starts_with(char::is_lowercase);
    (is_head && is_deed).then(|| word::capital(rest))
}

impl Paper<'_, '_> {
    /// The paper as one that others receive.
    pub(super) fn theirs(&self) -> Theirs {
        let lines = self.lines;
        let mut theirs = Theirs {
            kind: self.kind.key.clone(),
            kind_name: self.kind.name.0.value.clone(),
            issuer: self.issuer(),
            number: lines.first(Role::SoKyHieu).and_then(numbered),
            date: lines
                .first(Role::NgayThang)
                .and_then(|it| Day::read(it).date)
                .filter(|it| it.matches('/').count() == 2),
            subject: self.about(),
            work: Vec::new(),
        };
        let body = lines.all.iter().enumerate().filter(|(_, it)| {
            it.annex == 0 && it.role.stand() == Stand::Body && it.table.is_none()
        });
        let places: Vec<usize> = body.map(|it| it.0).collect();
        let roots = nodes(&lines.all, places.into_iter());
        self.given(&roots, &Given::default(), &mut theirs.work);
        theirs
    }

    /// Who sent it; a body of the Party within another is called with it.
    fn issuer(&self) -> String {
        let (parent, own) = self.parted(&self.heading());
        let name = self.named(&own.join(" "));
        let has_place = self.is_placed(&name);
        match self.is_party() && !parent.is_empty() && !has_place {
            true => format!("{name} {}", self.named(&parent.join(" "))),
            false => name,
        }
    }

    /// What it is about, in one line; capitals are only how a head is printed.
    fn about(&self) -> Option<String> {
        let roles = [Role::TrichYeu, Role::TrichYeuDuoiSo, Role::ChuDe];
        let first = roles.iter().find_map(|it| self.lines.first(*it))?;
        let all = self.lines.of(first.role).map(|it| it.text.as_str());
        let words = all.collect::<Vec<_>>().join(" ");
        let is_printed = !words.chars().any(char::is_lowercase);
        Some(if is_printed { spelled(&words) } else { words })
    }

    /// What nodes say is to be done, each with what stands above it.
    fn given(&self, nodes: &[Node], above: &Given, work: &mut Vec<Given>) {
        let lines = &self.lines.all;
        let mut at = 0;
        while let Some(node) = nodes.get(at) {
            let labels = self.labelled(&nodes[at..]);
            let beside = &nodes[at + 1..at + 1 + labels];
            at += 1 + labels;
            let Some(first) = node.first(lines) else {
                continue;
            };
            if Label::read(first).is_some() {
                continue;
            }
            let mut own = Given {
                number: format!(
                    "{}{}",
                    above.number,
                    first.mark.trim_matches(['-', '+', '*'])
                ),
                above: above.above.clone(),
                names: above.names.clone(),
                due: above.due.clone(),
                words: String::new(),
            };
            let told = node
                .inner
                .iter()
                .chain(beside)
                .filter_map(|it| it.first(lines));
            for (line, label) in told.filter_map(|it| Some((it, Label::read(it)?))) {
                if label.is_name() {
                    own.names
                        .extend(label.names().into_iter().map(str::to_owned));
                } else if label.key == "time" {
                    let (_, values) = figure::dated(label.words, self.lines.read(line));
                    own.due = due_of(&values, self.lines.proof.year()).or(own.due);
                }
            }
            let inner = node.inner.iter().filter_map(|it| it.first(lines));
            let mut inner = inner.filter(|it| Label::read(it).is_none()).peekable();
            // A task with its labels alone is one, however its line looks.
            let is_bare = node.is_heading(lines) && own.names == above.names;
            if is_bare || inner.peek().is_some() {
                let mut below = own;
                below.above.push(first.text.clone());
                for line in node.lines[1..].iter().map(|at| &lines[*at]) {
                    self.sentence(line, &below, work);
                }
                self.given(&node.inner, &below, work);
                continue;
            }
            for line in node.lines.iter().map(|at| &lines[*at]) {
                self.sentence(line, &own, work);
            }
        }
    }

    fn sentence(&self, line: &Line, above: &Given, work: &mut Vec<Given>) {
        let text = line.text.trim().trim_end_matches(['.', ';', '/', ' ']);
        let read = self.lines.read(line);
        let (_, values) = figure::parted(line, text, read, figure::Wanted::Times);
        work.push(Given {
            words: escaped(text),
            due: due_of(&values, self.lines.proof.year()).or_else(|| above.due.clone()),
            ..above.clone()
        });
    }
}

/// Number and symbol, where the number is written.
fn numbered(line: &Line) -> Option<String> {
    let words = line.text.trim_start_matches("Số");
    let words: String = words
        .trim_start_matches([':', ' '])
        .split_whitespace()
        .collect();
    words.starts_with(char::is_alphanumeric).then_some(words)
}

/// Until when, as values say it; a day without a year is one of this.
fn due_of(values: &Group, year: Option<i32>) -> Option<Due> {
    let Some(Value::Words(typed)) = values.get("due") else {
        return None;
    };
    let day = match When::understand(typed)? {
        it @ (Precision::Day(_) | Precision::DayOfMonth(..)) => it.days(year).map(|it| it.0),
        _ => None,
    };
    Some(Due {
        typed: typed.clone(),
        day,
    })
}
