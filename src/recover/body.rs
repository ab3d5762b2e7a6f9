//! The body of a paper: bases, opening, the parts of its kind with their entries, closing words.

use std::collections::BTreeMap;

use super::basis::{Manner, is_basis_like};
use super::figure::{self, Wanted};
use super::label::Label;
use super::line::Line;
use super::part::{is_timed, part};
use super::tree::{Node, Pattern, nodes};
use super::unit::is_body;
use super::{DOUBLED, PROSE, Paper};
use crate::description::{Group, Value};
use crate::kind::Part;
use crate::proof::word;
use crate::role::{Role, Stand};

/// How closing words begin.
const CLOSINGS: [&str; 4] = ["trên đây là", "yêu cầu các", "đề nghị các", "nhận được"];

/// Which key holds the entries of a kind whose parts have no headings, the likeliest first.
const UNNAMED: [&str; 4] = ["tasks", "content", "terms", "articles"];

/// Signs of items, and no name at all.
const ITEMS: [&str; 4] = ["gach", "cong", "sao", ""];

/// Where an entry stands.
#[derive(Clone, Copy, PartialEq)]
pub enum Under {
    /// A part of the body, whose entries are numbered unless it says otherwise.
    Part,
    /// A heading, whose items are dashes.
    Heading,
}

impl Paper<'_, '_> {
    pub(super) fn body(&mut self, campaign: &mut Group) {
        let lines = &self.lines.all;
        let own = |it: &Line| {
            let stands = it.role.stand() == Stand::Body || it.table.is_some();
            let resolves = matches!(it.role, Role::QuyetNghi | Role::ThamQuyen);
            it.annex == 0 && stands && !resolves && self.firm(it) < DOUBLED
        };
        let own: Vec<usize> = (0..lines.len()).filter(|at| own(&lines[*at])).collect();
        for line in lines.iter().filter(|it| it.annex == 0) {
            let authority = line.role == Role::ThamQuyen;
            if authority
                && self.firm(line) > 0
                && self
                    .kind
                    .own_keys()
                    .any(|(key, _)| key.value == "authority")
            {
                campaign.say("authority", self.named(&line.text));
            }
            if authority || line.role == Role::QuyetNghi {
                self.takes.put("resolves", &line.text, &[line.at]);
            }
        }
        let own = self.fields(&own, campaign);
        let lines = &self.lines.all;
        let plain = |at: &&usize| {
            let line = &lines[**at];
            line.mark.is_empty() && !line.heading && line.table.is_none()
        };
        // Some offices have a dash before each basis.
        let dashed = |at: &&usize| lines[**at].mark == "-" && is_basis_like(&lines[**at].text);
        let lead = own.iter().take_while(|at| plain(at) || dashed(at)).count();
        let tail = own[lead..].iter().rev().take_while(plain).count();
        // Of a paper without numbers the last paragraph may close it.
        let tail = if lead == own.len() { lead.min(1) } else { tail };
        let closing = self.closing(&own[own.len() - tail..]);
        let upto = own.len() - closing.len();
        let (lead, rest) = own[..upto].split_at(lead.min(upto));
        let is_basis = |at: &&usize| {
            let basis = lines[**at].role == Role::CanCu || dashed(at);
            basis && !lines[**at].text.ends_with(':')
        };
        let count = lead.iter().take_while(is_basis).count();
        let (bases, opening) = lead.split_at(count);
        let is_kept = |at: &&usize| self.firm(&lines[**at]) < 2;
        let (opening, moved) = opening.split_at(opening.iter().take_while(is_kept).count());
        let rest = [moved, rest].concat();
        let roots = nodes(lines, rest.iter().copied());
        let needed = self
            .kind
            .parts
            .iter()
            .find(|it| it.is_needed() && roots.is_empty());
        let (bases, manner) = self.bases(bases);
        let levels = self.levels(&roots);
        campaign.put("labels", self.labels(&rest));
        campaign.put(
            "numbering",
            Value::Row(levels.into_iter().map(Value::Words).collect()),
        );
        campaign.put("style", self.style(&manner, &rest));
        campaign.put("basis", Value::List(bases));
        self.addressees(campaign);
        if let Some(part) = needed {
            // What it must have is what it says.
            let own = [opening, &closing].concat();
            let words: Vec<String> = own
                .iter()
                .map(|at| self.typed(&self.lines.all[*at]))
                .collect();
            let places: Vec<usize> = own.iter().map(|at| self.lines.all[*at].at).collect();
            self.takes.put("text", words.concat(), &places);
            return campaign.say(&part.key.0.value, words.join("\n"));
        }
        self.prose("opening", opening, campaign);
        self.parts(&roots, campaign);
        self.prose("closing", &closing, campaign);
    }

    /// The words of a text that the paper issues.
    pub(super) fn whole_body(&mut self, own: &[usize], group: &mut Group) {
        let lines = &self.lines.all;
        let plain = |at: &&usize| {
            let line = &lines[**at];
            line.mark.is_empty() && !line.heading && line.table.is_none()
        };
        let lead = own.iter().take_while(plain).count();
        self.prose("opening", &own[..lead], group);
        let roots = nodes(lines, own[lead..].iter().copied());
        self.parts(&roots, group);
    }

    /// Those to whom a letter goes.
    fn addressees(&mut self, campaign: &mut Group) {
        let lines = self.lines;
        let mut to = Vec::new();
        for line in lines.all.iter().filter(|it| it.annex == 0) {
            let words = match line.role {
                Role::NoiGui => line.text.as_str(),
                Role::KinhGui => line.text.split_once(':').map_or("", |it| it.1),
                _ => continue,
            };
            let words = words
                .trim_start_matches(['-', ' '])
                .trim_end_matches([';', '.', ',', ' ']);
            if !words.is_empty() {
                to.push(self.unit(words));
            }
            self.takes.put("to", &line.text, &[line.at]);
        }
        campaign.put("to", to);
    }

    /// Paragraphs at a key of the whole paper.
    fn prose(&mut self, key: &'static str, own: &[usize], campaign: &mut Group) {
        let lines = &self.lines.all;
        let words: Vec<String> = own.iter().map(|at| self.typed(&lines[*at])).collect();
        let mut words = words.join("\n");
        if key == "closing" {
            let bare = words
                .trim_end_matches("./.")
                .trim_end_matches(" ./.")
                .trim_end_matches('.')
                .len();
            words.truncate(bare);
        }
        campaign.say(key, words);
        let places: Vec<usize> = own.iter().map(|at| lines[*at].at).collect();
        if let Some(first) = own.first() {
            self.takes.put(key, &lines[*first].text, &places);
        }
    }

    /// Which of the last paragraphs without a number close the paper.
    fn closing(&self, tail: &[usize]) -> Vec<usize> {
        let lines = &self.lines.all;
        let begins = |at: &usize| {
            let lower = word::lower(&lines[*at].text);
            CLOSINGS.iter().any(|it| lower.starts_with(it))
        };
        let first = tail.iter().position(begins).or_else(|| {
            let last = tail.len().checked_sub(1)?;
            let is_end = lines[tail[last]].text.ends_with("./.") || self.kind.title.is_none();
            is_end.then_some(last)
        });
        // Words that did not come back there stay where they stood.
        let closing = first.map_or(Vec::new(), |at| tail[at..].to_vec());
        match closing.iter().any(|at| self.firm(&lines[*at]) > 0) {
            true => Vec::new(),
            false => closing,
        }
    }

    /// How entries are numbered, level by level, where that is not as usual.
    fn levels(&self, roots: &[Node]) -> Vec<String> {
        let mut counts: Vec<BTreeMap<String, usize>> = Vec::new();
        fn count(
            lines: &[Line],
            nodes: &[Node],
            deep: usize,
            counts: &mut Vec<BTreeMap<String, usize>>,
        ) {
            for node in nodes {
                let named = node.pattern(lines).filter(|it| it.rank != 3);
                if let Some(pattern) = named {
                    if counts.len() <= deep {
                        counts.resize(deep + 1, BTreeMap::new());
                    }
                    *counts[deep].entry(pattern.name).or_default() += 1;
                }
                count(lines, &node.inner, deep + 1, counts);
            }
        }
        count(&self.lines.all, roots, 0, &mut counts);
        // A level of items has no number.
        let most = |it: &BTreeMap<String, usize>| {
            let best = it.iter().max_by_key(|(_, count)| **count);
            best.map(|(name, _)| name.clone())
                .filter(|it| !ITEMS.contains(&it.as_str()))
        };
        let mut own: Vec<String> = counts.iter().map_while(most).collect();
        let again = (1..own.len()).find(|at| own[..*at].contains(&own[*at]));
        own.truncate(again.unwrap_or(own.len()));
        let usual: Vec<&str> = match (
            self.office,
            self.kind.numbering.is_empty(),
            self.known.regulation,
        ) {
            (Some(office), ..) if !office.numbering.is_empty() => office
                .numbering
                .iter()
                .map(|it| it.value.as_str())
                .collect(),
            (_, false, _) => self
                .kind
                .numbering
                .iter()
                .map(|it| it.value.as_str())
                .collect(),
            (.., Some(regulation)) => {
                let levels = &regulation.numbering.0.levels;
                levels.iter().map(|it| it.value.as_str()).collect()
            }
            _ => Vec::new(),
        };
        let same = own
            .iter()
            .zip(usual.iter())
            .all(|(own, usual)| own == usual);
        if own.is_empty() || same {
            Vec::new()
        } else {
            own
        }
    }

    /// The labels of the office, where they are not the usual ones.
    fn labels(&self, own: &[usize]) -> Group {
        let mut group = Group::default();
        for (key, label) in self.usual_labels(own, true) {
            group.say(key, label);
        }
        group
    }

    /// The label of each key that comes most often; those that did not come back by themselves.
    fn usual_labels(&self, own: &[usize], only_firm: bool) -> Vec<(&'static str, String)> {
        let mut counts: BTreeMap<(usize, &str), (BTreeMap<&str, usize>, bool)> = BTreeMap::new();
        for at in own {
            let line = &self.lines.all[*at];
            if let Some(label) = Label::read(line) {
                let (all, firm) = counts.entry((label.rank, label.key)).or_default();
                *all.entry(label.label).or_default() += 1;
                *firm |= self.firm(line) > 0;
            }
        }
        let wanted = counts
            .into_iter()
            .filter(|(_, (_, firm))| *firm || !only_firm);
        let most =
            |((_, key), (all, _)): ((usize, &'static str), (BTreeMap<&str, usize>, bool))| {
                let best = all.into_iter().max_by_key(|(_, count)| *count)?;
                Some((key, best.0.to_owned()))
            };
        // Keys live as long as the program.
        wanted.filter_map(|it| most(it)).collect()
    }

    fn style(&self, manner: &Manner, own: &[usize]) -> Group {
        let mut group = Group::default();
        let labels = own
            .iter()
            .map(|at| &self.lines.all[*at])
            .filter(|it| Label::read(it).is_some());
        let (mut all, mut italic, mut bold) = (0, 0, 0);
        for line in labels {
            let stars = line.typed.len() - line.typed.trim_start_matches('*').len();
            all += 1;
            italic += usize::from(stars % 2 == 1);
            bold += usize::from(stars > 1);
        }
        match (italic * 2 > all, bold * 2 > all) {
            (true, true) => group.say("labels", "dam-nghieng"),
            (true, false) => group.say("labels", "nghieng"),
            (false, true) => group.say("labels", "dam"),
            _ => {}
        }
        match manner.last {
            Some(',') => group.say("basis", "phay"),
            Some(';') => group.say("basis", "cham-phay"),
            _ => {}
        }
        match manner.commas {
            Some(true) => group.say("comma", "co"),
            Some(false) => group.say("comma", "khong"),
            None => {}
        }
        group
    }

    /// The parts of the body, at their keys or in an order of their own.
    fn parts(&mut self, roots: &[Node], campaign: &mut Group) {
        let kind = self.kind;
        let named: Vec<&Part> = kind
            .parts
            .iter()
            .filter(|it| it.heading.is_some())
            .collect();
        if roots.is_empty() {
            return;
        }
        if self.is_divided()
            && let Some(key) = roots
                .iter()
                .find_map(|it| it.pattern(&self.lines.all)?.key())
        {
            let mut group = Group::default();
            self.entries(roots, key, Under::Part, &mut group);
            let value = group.get(key).cloned();
            return campaign.put(key, value.unwrap_or(Value::List(Vec::new())));
        }
        if named.is_empty() {
            let key = UNNAMED
                .iter()
                .find(|key| kind.parts.iter().any(|it| it.key.0.value == **key));
            match key {
                Some(key) => self.gathered(key, roots, campaign),
                None => {
                    let mut group = Group::default();
                    self.entries(roots, "outline", Under::Part, &mut group);
                    campaign.put(
                        "outline",
                        group
                            .get("outline")
                            .cloned()
                            .unwrap_or(Value::List(Vec::new())),
                    );
                }
            }
            return;
        }
        let mut found: Vec<Option<&Part>> = Vec::new();
        for node in roots {
            let line = node.first(&self.lines.all);
            let headed =
                line.filter(|it| node.is_heading(&self.lines.all) && self.firm(it) < PROSE);
            let own = headed.and_then(|it| part(kind, &it.text));
            let timed =
                own.filter(|it| it.key.0.value == "tasks" && is_timed(&self.lines.all, node));
            let steps = timed.and_then(|_| named.iter().find(|it| it.key.0.value == "timeline"));
            let own = steps.copied().or(own);
            let is_free = |it: &&Part| {
                !found
                    .iter()
                    .flatten()
                    .any(|known| known.key.0.value == it.key.0.value)
            };
            found.push(own.filter(is_free));
        }
        let place = |it: &Part| {
            kind.parts
                .iter()
                .position(|own| own.key.0.value == it.key.0.value)
        };
        let order: Vec<Option<usize>> = found.iter().map(|it| it.and_then(place)).collect();
        let is_usual = order.iter().all(Option::is_some) && order.is_sorted();
        let mut outline = Vec::new();
        for (node, found) in roots.iter().zip(&found) {
            match found {
                Some(part) => {
                    let value = self.part(node, part);
                    campaign.put(&part.key.0.value, value);
                    let heading = node.first(&self.lines.all).map_or("", |it| &it.text);
                    if !super::part::is_sure(part, heading) {
                        campaign.remark(format!("đoán phần này theo đề mục “{heading}”"));
                    }
                    outline.push(Value::words(part.key.0.value.clone()));
                }
                None => {
                    let marked = roots
                        .iter()
                        .filter_map(|it| it.pattern(&self.lines.all))
                        .next();
                    outline.push(self.entry(node, &[], marked.as_ref()));
                }
            }
        }
        if !is_usual {
            campaign.put("outline", Value::List(outline));
        }
    }

    /// Whether papers of the kind have articles, and chapters of them.
    fn is_divided(&self) -> bool {
        let keys = [crate::kind::ARTICLES, "chapters"];
        self.kind
            .parts
            .iter()
            .any(|it| keys.contains(&it.key.0.value.as_str()))
    }

    /// All entries at one key.
    fn gathered(&mut self, key: &str, roots: &[Node], campaign: &mut Group) {
        let mut group = Group::default();
        self.entries(roots, "items", Under::Part, &mut group);
        match group.alone("items") {
            Some(items) => campaign.put(key, items.clone()),
            None => campaign.put(key, group),
        }
    }

    /// A part with its heading, unless that is the usual one.
    fn part(&mut self, node: &Node, part: &Part) -> Value {
        let lines = &self.lines.all;
        let Some(first) = node.first(lines) else {
            return Value::List(Vec::new());
        };
        let usual = part
            .heading
            .as_ref()
            .is_some_and(|it| it.value == first.text);
        let mut group = Group::default();
        if !usual {
            group.say("heading", first.typed.clone());
        }
        if self.firm(first) > 1 {
            group.say("number", first.mark.clone());
        }
        self.takes.put("part", &first.text, &[first.at]);
        self.part.clone_from(&part.key.0.value);
        if self.part == "targets" {
            self.wanted = Wanted::Targets;
        }
        self.inner(node, Under::Part, &mut group);
        self.part.clear();
        self.wanted = Wanted::Times;
        for only in ["items", "text"] {
            if let Some(value) = group.alone(only) {
                return value.clone();
            }
        }
        group.into()
    }

    /// What stands under the first line of a node: words, lines of who does what, entries.
    fn inner(&mut self, node: &Node, under: Under, group: &mut Group) {
        let lines = &self.lines.all;
        let words: Vec<String> = node.lines[1..]
            .iter()
            .map(|at| self.whole(&lines[*at]))
            .collect();
        let taken: Vec<usize> = node.lines[1..].iter().map(|at| lines[*at].at).collect();
        if let Some(first) = words.first() {
            self.takes.put("text", first.clone(), &taken);
        }
        group.say("text", words.join("\n"));
        let duties = self.duties(&node.inner, group);
        let rest = &node.inner[duties..];
        let (goals, rest) = match (under, group.get("text")) {
            (Under::Part, None) if duties == 0 => self.goals(rest, group),
            _ => (false, rest),
        };
        let under = if goals { Under::Heading } else { under };
        self.entries(rest, "items", under, group);
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

    /// The heading of an entry: the name of a body to which it gives work, a time, or words.
    fn headed(&mut self, node: &Node, first: &Line, words: String, group: &mut Group) {
        if self.part == "assignees" && self.firm(first) < 2 {
            let asked = first.typed.strip_prefix("Đề nghị ");
            let name = asked.unwrap_or(&first.typed);
            let names: Vec<&str> = name.split(", ").collect();
            let several = names.iter().all(|it| is_body(it));
            if is_body(name) && !name.contains('*') {
                let names = if several { names } else { vec![name] };
                let units: Vec<Value> = names.into_iter().map(|it| self.unit(it)).collect();
                group.put("unit", units);
                if asked.is_some() {
                    group.say("heading", "Đề nghị {{ unit }}");
                }
                return self.takes.put("unit", name, &[first.at]);
            }
        }
        group.say("heading", words);
        let bare = first.text.trim_end_matches([':', '.']);
        let has_more = !node.inner.is_empty() || node.lines.len() > 1;
        let timed = self.part == "timeline" && has_more && self.firm(first) < 2;
        if timed && crate::campaign::When::understand(bare).is_some() {
            group.say("when", word::lower(bare));
            self.takes.put("when", bare, &[first.at]);
        }
    }

    /// Steps begin with their time.
    fn wanted_here(&self) -> Wanted {
        match self.part == "timeline" {
            true => Wanted::Steps,
            false => self.wanted,
        }
    }

    /// Words with the names called of who is surely to do what they tell and to whom it goes, which
    /// are put beside them.
    fn doing(&mut self, first: &Line, words: String, group: &mut Group) -> String {
        let units = self.known_units();
        let mut words = words;
        let begins = |name: &&String| {
            let rest = first.text.strip_prefix(name.as_str());
            rest.and_then(|it| it.strip_prefix(' '))
                .is_some_and(|it| it.starts_with(char::is_lowercase))
        };
        let mut duties = self.duties.iter().filter(|it| it.paragraph == first.at);
        let given = duties.next().and_then(|it| first.text.get(it.at.clone()));
        let named = units.iter().filter(begins).max_by_key(|it| it.len());
        let who = named
            .cloned()
            .or_else(|| given.filter(|_| duties.next().is_none()).map(str::to_owned));
        if let Some(who) = who
            && let Some(called) = figure::once(&words, &who, "{{ who }}")
        {
            words = called;
            let value = self.unit(&who);
            group.put("who", value);
            self.takes.put("who", who, &[first.at]);
        }
        let to = units
            .iter()
            .filter(|it| words.contains(&format!("về {it}")))
            .max_by_key(|it| it.len());
        if let Some(to) = to.cloned()
            && let Some(called) = figure::once(&words, &format!("về {to}"), "về {{ to }}")
        {
            words = called;
            let value = self.unit(&to);
            group.put("to", value);
            self.takes.put("to", to, &[first.at]);
        }
        words
    }

    /// The body whose work words tell, when they begin with its name and a colon; and the words with
    /// the name called.
    fn acting(&self, first: &Line, words: &str) -> Option<(String, String)> {
        let (name, rest) = first
            .typed
            .split_once(':')
            .filter(|_| self.part == "assignees")?;
        let asked = name.strip_prefix("Đề nghị ");
        let unit = asked.unwrap_or(name).trim_matches('*');
        let plain = !name.contains('*')
            && is_body(unit)
            && words.starts_with(name)
            && !rest.trim().is_empty();
        let before = if asked.is_some() { "Đề nghị " } else { "" };
        plain.then(|| {
            (
                unit.to_owned(),
                format!("{before}{{{{ unit }}}}{}", &words[name.len()..]),
            )
        })
    }

    /// The lines of who does what at the head of nodes; how many they are.
    fn duties(&mut self, inner: &[Node], group: &mut Group) -> usize {
        let lines = &self.lines.all;
        let all: Vec<usize> = (0..lines.len()).collect();
        let of_paper = self.usual_labels(&all, false);
        let mut own = Group::default();
        let (mut last, mut count) = (None, 0);
        let mut labels = Vec::new();
        for node in inner {
            let Some(line) = node.first(lines) else { break };
            let fits = node.inner.is_empty() && node.lines.len() == 1 && self.firm(line) < 2;
            let Some(label) =
                Label::read(line).filter(|it| fits && last.is_none_or(|last| it.rank > last))
            else {
                break;
            };
            last = Some(label.rank);
            count += 1;
            let known = of_paper.iter().find(|it| it.0 == label.key);
            if known.is_some_and(|it| it.1 != label.label) {
                own.say(label.key, label.label);
            }
            labels.push((label, line));
        }
        for (label, line) in labels {
            if label.key == "time" && self.firm(line) == 0 {
                let (words, values) = figure::dated(label.words, self.lines.read(line));
                group.say("time", words);
                figure::put(group, values);
                self.takes.put("time", &line.text, &[line.at]);
                continue;
            }
            let value: Value = match label.is_name() {
                true => label
                    .names()
                    .into_iter()
                    .map(|it| self.unit(it))
                    .collect::<Vec<_>>()
                    .into(),
                false => Value::words(label.words),
            };
            group.put(label.key, value);
            self.takes.put(label.key, &line.text, &[line.at]);
        }
        group.put("labels", own);
        count
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

    /// How many lines of who does what belong to the words of the first node, behind which they stand.
    fn labelled(&self, nodes: &[Node]) -> usize {
        let lines = &self.lines.all;
        let Some((first, rest)) = nodes.split_first() else {
            return 0;
        };
        let is_words = !first.is_heading(lines) && first.table.is_none() && first.inner.is_empty();
        let own = first
            .first(lines)
            .filter(|it| is_words && Label::read(it).is_none() && self.firm(it) < 2);
        if own.is_none_or(|it| it.mark.is_empty()) {
            return 0;
        }
        let mut last = None;
        let labels = rest.iter().take_while(|node| {
            let line = node
                .first(lines)
                .filter(|it| node.inner.is_empty() && node.lines.len() == 1 && self.firm(it) < 2);
            let label = line
                .and_then(Label::read)
                .filter(|it| last.is_none_or(|last| it.rank > last));
            last = label.as_ref().map(|it| it.rank).or(last);
            label.is_some()
        });
        labels.count()
    }

    /// An entry among others whose numbers have a pattern; none where they have no numbers.
    fn entry(&mut self, node: &Node, labels: &[Node], pattern: Option<&Pattern>) -> Value {
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
        let is_heading = first.heading && firm < PROSE;
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
        let unit = self.acting(first, &words).filter(|_| firm < 2);
        let words = match unit.is_none() && firm < 2 {
            true => self.doing(first, words, &mut group),
            false => words,
        };
        let (words, values) = match (&unit, firm) {
            (Some((_, called)), _) => (called.clone(), Group::default()),
            (None, 0 | 1) => {
                figure::parted(first, &words, self.lines.read(first), self.wanted_here())
            }
            _ => (words, Group::default()),
        };
        if let Some((unit, _)) = unit {
            let value = self.unit(&unit);
            self.takes.put("unit", unit, &[first.at]);
            group.put("unit", value);
        }
        group.say("text", words);
        for (key, value) in values.members() {
            if let Value::Words(words) = value {
                self.takes
                    .put(figure::name(key), words.clone(), &[first.at]);
            }
        }
        figure::put(&mut group, values);
        self.duties(labels, &mut group);
        let duties = self.duties(&node.inner, &mut group);
        self.entries(&node.inner[duties..], "items", Under::Heading, &mut group);
        match group.alone("text") {
            Some(text) => text.clone(),
            None => group.into(),
        }
    }
}
