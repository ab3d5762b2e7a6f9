//! Entries of the body: headings, words with their values, and what stands under them.

use chrono::Datelike;

use super::figure::{self, Wanted};
use super::line::Line;
use super::tree::{Node, Pattern};
use super::{PROSE, Paper};
use crate::description::{Group, Value};
use crate::numbering;
use crate::proof::word;
use crate::worded::Worded;

/// The longest heading behind a letter, in letters.
const LETTERED: usize = 80;

/// The longest heading that nothing shows but what stands under it.
const TITLE: usize = 130;

/// Where an entry stands.
#[derive(Clone, Copy, PartialEq)]
pub enum Under {
    /// A part of the body, whose entries are numbered unless it says otherwise.
    Part,
    /// A heading, whose items are dashes.
    Heading,
}

impl Paper<'_, '_> {
    /// What stands under the first line of a node: words, lines of who does what, entries.
    pub(super) fn inner(&mut self, node: &Node, under: Under, group: &mut Group) {
        let lines = &self.lines.all;
        let labels = self.ranked(&node.inner).len();
        let prose = &node.lines[1..];
        let steps = match prose.len() {
            0 => false,
            _ => labels == 0 && self.are_steps(prose),
        };
        let paragraph = |at: &usize| Node {
            lines: vec![*at],
            ..Node::default()
        };
        match prose {
            [only] if steps => {
                let line = &lines[*only];
                let words = self.typed(line);
                self.takes.put("text", words.clone(), &[line.at]);
                self.valued(line, words, group);
            }
            _ if !steps => {
                let words: Vec<String> = prose.iter().map(|at| self.whole(&lines[*at])).collect();
                let taken: Vec<usize> = prose.iter().map(|at| lines[*at].at).collect();
                if let Some(first) = words.first() {
                    self.takes.put("text", first.clone(), &taken);
                }
                group.say("text", words.join("\n"));
            }
            // Several paragraphs, each of which tells who or until when, are entries.
            _ => {
                let all = prose
                    .iter()
                    .map(paragraph)
                    .chain(node.inner.iter().cloned());
                let all: Vec<Node> = all.collect();
                return self.entries(&all, "items", under, group);
            }
        }
        let duties = self.duties(&node.inner, group);
        let rest = &node.inner[duties..];
        let (goals, rest) = match (under, group.get("text")) {
            (Under::Part, None) if duties == 0 => self.goals(rest, group),
            _ => (false, rest),
        };
        let under = if goals { Under::Heading } else { under };
        self.entries(rest, "items", under, group);
    }

    /// Whether paragraphs under a heading are work of their own: one at least tells who or until when, and
    /// none leads to what comes.
    fn are_steps(&self, prose: &[usize]) -> bool {
        let lines = prose.iter().map(|at| &self.lines.all[*at]);
        let leads = |it: &Line| it.text.ends_with(':') || self.firm(it) > 1;
        let tells = |it: &Line| {
            let read = self.lines.read(it);
            let (_, values) = figure::parted(it, &it.typed, read, self.wanted_here());
            !values.is_empty() || self.has_actor(it)
        };
        !lines.clone().any(leads) && lines.into_iter().any(tells)
    }

    /// Puts words with their values called, and the values.
    fn valued(&mut self, line: &Line, words: String, group: &mut Group) {
        let words = self.doing(line, words, group);
        let (mut words, mut values) =
            figure::parted(line, &words, self.lines.read(line), self.wanted_here());
        // Right behind who does it the word tells how often.
        if values.get("every").is_none()
            && let Some(rest) = words.strip_prefix("{{ who }} thường xuyên ")
        {
            words = format!("{{{{ who }}}} {{{{ every }}}} {rest}");
            values.say("every", "thường xuyên");
        }
        group.say("text", words);
        for (key, value) in values.members() {
            if let Value::Words(words) = value {
                self.takes.put(figure::name(key), words.clone(), &[line.at]);
            }
        }
        figure::put(group, values);
    }

    /// Goals and requirements by their names.
    fn goals<'n>(&mut self, inner: &'n [Node], group: &mut Group) -> (bool, &'n [Node]) {
        let lines = &self.lines.all;
        let is = |node: &Node, name: &str| {
            let first = node.first(lines).filter(|it| self.firm(it) < 2);
            let words = first.map(|it| word::lower(it.text.trim_end_matches([':', '.'])));
            node.is_heading(lines) && words.as_deref() == Some(name)
        };
        let [first, second] = inner else {
            return (false, inner);
        };
        if !is(first, "mục đích") || !is(second, "yêu cầu") {
            return (false, inner);
        }
        for (key, node, usual) in [
            ("goals", first, "Mục đích"),
            ("requirements", second, "Yêu cầu"),
        ] {
            let Some(line) = node.first(lines) else {
                continue;
            };
            let mut own = Group::default();
            if line.text != usual {
                own.say("heading", line.typed.clone());
            }
            self.takes.put(key, &line.text, &[line.at]);
            self.inner(node, Under::Heading, &mut own);
            let value = ["items", "text"]
                .iter()
                .find_map(|it| own.alone(it))
                .cloned();
            group.put(key, value.unwrap_or_else(|| own.into()));
        }
        (true, &[])
    }

    /// Whether the first line of a node is its heading, and no sentence: it is bold or in capitals, or something
    /// stands under it.
    pub(super) fn titles(&self, node: &Node) -> bool {
        let Some(first) = node.first(&self.lines.all) else {
            return false;
        };
        let is_leaf = node.inner.is_empty() && node.lines.len() == 1;
        let words = first.text.as_str();
        // "Thời gian: từ 7 giờ …" has its words on its own line.
        let runs_on = words
            .split_once(':')
            .is_some_and(|it| !it.1.trim().is_empty());
        let pattern = node.pattern(&self.lines.all);
        let is_part = pattern.is_some_and(|it| it.rank < 3);
        let is_shown = first.bold || is_part || !words.contains(char::is_lowercase);
        // "a. Nội dung vướng mắc" above its words.
        let is_letter = || {
            let bare = numbering::bare(&first.mark);
            bare.len() == 1
                && bare.starts_with(char::is_lowercase)
                && words.chars().count() < LETTERED
                && words.ends_with(char::is_alphabetic)
                && node.lines.len() > 1
        };
        match first.heading {
            true => is_shown || !is_leaf && !runs_on && words.chars().count() < TITLE,
            false => is_letter() && !runs_on,
        }
    }

    /// The heading of an entry: the name of a body to which it gives work, a time, or words.
    fn headed(&mut self, node: &Node, first: &Line, words: String, group: &mut Group) {
        if self.heads(first, group) {
            return;
        }
        group.say("heading", words);
        let bare = first.text.trim_end_matches([':', '.']);
        let has_more = !node.inner.is_empty() || node.lines.len() > 1;
        let timed = self.part == "timeline" && has_more && self.firm(first) < 2;
        if timed && crate::campaign::When::understand(bare).is_some() {
            let when = Worded::plain(bare).lower_first().text;
            // A paper of one year tells the year of its steps once, in its head.
            let year = self.only_year(first).map(|it| format!("{when}/{it}"));
            let whole = year.filter(|it| crate::campaign::When::understand(it).is_some());
            group.say("when", whole.unwrap_or(when));
            self.takes.put("when", bare, &[first.at]);
        }
    }

    /// The year of a paper that is for one year alone, for a line that names none.
    fn only_year(&self, line: &Line) -> Option<i32> {
        let (first, last) = self.lines.proof.head.period?;
        let times = &self.lines.read(line).times;
        let is_bare = !times.is_empty() && times.iter().all(|it| it.year.is_none());
        (is_bare && first.year() == last.year()).then(|| first.year())
    }

    /// Steps and work have a time of their own.
    fn wanted_here(&self) -> Wanted {
        match (self.part.as_str(), self.wanted) {
            ("timeline", _) | ("tasks" | "assignees", Wanted::Times) => Wanted::Steps,
            _ => self.wanted,
        }
    }

    /// Entries at a key, with the sign that they have if it is not what it would be.
    pub(super) fn entries(&mut self, nodes: &[Node], key: &str, under: Under, group: &mut Group) {
        let lines = &self.lines.all;
        if nodes.is_empty() {
            return;
        }
        let pattern = nodes.iter().find_map(|it| it.pattern(lines));
        let firm = nodes
            .iter()
            .filter_map(|it| it.first(lines))
            .any(|it| self.firm(it) > 0);
        let told = match &pattern {
            None => nodes.len() > 1 || under == Under::Part || firm,
            Some(it) => firm || under == Under::Part && it.rank >= 10,
        };
        let name = pattern.as_ref().map_or("khong", |it| &it.name);
        let own = pattern
            .as_ref()
            .and_then(Pattern::key)
            .filter(|_| self.is_divided() && !self.in_annex);
        if told && own.is_none() && !name.is_empty() && key != "outline" {
            group.say("mark", name);
        }
        let key = own.filter(|_| key != "outline").unwrap_or(key);
        let bare = pattern.is_none() && told;
        let unknown = Pattern::of("?");
        let pattern = match bare {
            true => None,
            false => Some(pattern.as_ref().unwrap_or(&unknown)),
        };
        let mut values = Vec::new();
        let mut at = 0;
        while let Some(node) = nodes.get(at) {
            let labels = self.labelled(&nodes[at..]);
            values.push(self.entry(node, &nodes[at + 1..at + 1 + labels], pattern));
            at += 1 + labels;
        }
        group.put(key, Value::List(values));
    }

    /// An entry among others whose numbers have a pattern; none where they have no numbers.
    pub(super) fn entry(
        &mut self,
        node: &Node,
        labels: &[Node],
        pattern: Option<&Pattern>,
    ) -> Value {
        let lines = &self.lines.all;
        let mut group = Group::default();
        if let Some(table) = node.table {
            if pattern.is_some() {
                group.blank("number");
            }
            let taken: Vec<usize> = node.lines.iter().map(|at| lines[*at].at).collect();
            self.takes.put("table", String::new(), &taken);
            group.put("table", self.lines.tables[table].clone());
            return group.into();
        }
        let Some(first) = node.first(lines) else {
            return group.into();
        };
        let firm = self.firm(first);
        let own = node.pattern(lines);
        let is_odd = own.is_some() && own.as_ref() != pattern || firm > 1;
        let is_heading = self.titles(node) && firm < PROSE;
        let key = if is_heading { "heading" } else { "text" };
        match (own.is_some(), pattern.is_some()) {
            (true, _) if is_odd && is_heading => group.say("number", first.mark.clone()),
            (false, true) => group.blank("number"),
            _ => {}
        }
        let words = match is_odd && !is_heading {
            true => self.whole(first),
            false => self.typed(first),
        };
        self.takes.put(key, &first.text, &[first.at]);
        if is_heading {
            self.headed(node, first, words, &mut group);
            let outer = self.wanted;
            let lower = word::lower(&first.text);
            if word::has(&lower, "chỉ tiêu") || word::has(&lower, "mục tiêu") {
                self.wanted = Wanted::Targets;
            }
            self.inner(node, Under::Heading, &mut group);
            self.wanted = outer;
            return group.into();
        }
        let more = node.lines[1..].iter().map(|at| self.whole(&lines[*at]));
        let text: Vec<String> = std::iter::once(words).chain(more).collect();
        let taken: Vec<usize> = node.lines[1..].iter().map(|at| lines[*at].at).collect();
        if !taken.is_empty() {
            self.takes.put("text", &lines[node.lines[1]].text, &taken);
        }
        let words = text.join("\n");
        match self.acting(first, &words).filter(|_| firm < 2) {
            Some((unit, called)) => {
                let value = self.unit(&unit);
                self.takes.put("unit", unit, &[first.at]);
                group.put("unit", value);
                group.say("text", called);
            }
            None if firm < 2 => self.valued(first, words, &mut group),
            None => group.say("text", words),
        }
        self.duties(labels, &mut group);
        let duties = self.duties(&node.inner, &mut group);
        self.entries(&node.inner[duties..], "items", Under::Heading, &mut group);
        match group.alone("text") {
            Some(text) => text.clone(),
            None => group.into(),
        }
    }
}
