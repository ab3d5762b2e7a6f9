//! The body of a paper: bases, opening, the parts of its kind with their entries, closing words.

use super::basis::is_basis_like;
use super::entry::Under;
use super::figure::Wanted;
use super::line::Line;
use super::part::{is_timed, part};
use super::tree::{Node, Pattern, nodes};
use super::{DOUBLED, PROSE, Paper};
use crate::description::{Group, Value};
use crate::kind::Part;
use crate::numbering;
use crate::proof::address;
use crate::role::{Role, Stand};

/// Which key holds the entries of a kind whose parts have no headings, the likeliest first.
const UNNAMED: [&str; 4] = ["tasks", "content", "terms", "articles"];

impl Paper<'_, '_> {
    pub(super) fn body(&mut self, campaign: &mut Group) {
        let lines = &self.lines.all;
        let own = |it: &Line| {
            let stands = it.role.stand() == Stand::Body || it.table.is_some();
            let resolves = matches!(it.role, Role::QuyetNghi | Role::ThamQuyen);
            it.annex == 0 && stands && !resolves && self.firm(it) < DOUBLED
        };
        let own: Vec<usize> = (0..lines.len()).filter(|at| own(&lines[*at])).collect();
        self.decider(campaign);
        let head = self.lines.head();
        let above = own.iter().take_while(|at| lines[**at].at < head).count();
        let (above, own) = own.split_at(above);
        let own = self.fields(own, campaign);
        let lines = &self.lines.all;
        let plain = |at: &&usize| {
            let line = &lines[**at];
            line.mark.is_empty() && !line.heading && line.table.is_none()
        };
        // Some offices have a dash or another sign before each basis.
        let dashed = |at: &&usize| {
            let line = &lines[**at];
            line.is_marked() && is_basis_like(&line.text)
        };
        let lead = own.iter().take_while(|at| plain(at) || dashed(at)).count();
        let tail = own[lead..].iter().rev().take_while(plain).count();
        // Of a paper without numbers the last paragraph may close it.
        let tail = if lead == own.len() {
            lead.saturating_sub(1).min(1)
        } else {
            tail
        };
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
        // What has no place of its own in the head stands before the other words.
        let opening = [above, &self.unplaced(), opening].concat();
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
        if let Some(part) = needed.filter(|_| !opening.is_empty() || !closing.is_empty()) {
            // What it must have is what it says.
            let own = [opening, closing].concat();
            let words: Vec<String> = own
                .iter()
                .map(|at| self.typed(&self.lines.all[*at]))
                .collect();
            let places: Vec<usize> = own.iter().map(|at| self.lines.all[*at].at).collect();
            self.takes.put("text", words.concat(), &places);
            return campaign.say(&part.key.0.value, words.join("\n"));
        }
        self.prose("opening", &opening, campaign);
        if !above.is_empty() {
            campaign.remark(
                "có dòng đứng trên phần đầu của văn bản, như khi chép từ trang mạng: thừa thì xóa",
            );
        }
        self.parts(&roots, campaign);
        self.prose("closing", &closing, campaign);
        // A kind prints nothing without what it must have.
        let lacks = |it: &&Part| it.is_needed() && campaign.get(&it.key.0.value).is_none();
        if let Some(part) = self.kind.parts.iter().find(lacks) {
            let mark = Value::words("[CẦN BỔ SUNG: nội dung]");
            let key = part.key.0.value.as_str();
            let value = match UNNAMED.contains(&key) {
                true => Value::List(vec![mark]),
                false => mark,
            };
            campaign.put(key, value);
            campaign.remark("không thấy phần này trong văn bản");
        }
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

    /// Lines of the head for which a paper of this kind has no place.
    fn unplaced(&self) -> Vec<usize> {
        let is_addressed = self.kind.is_addressed(self.family());
        let is_bracketed = self.kind.own_keys().any(|(it, _)| it.value == "bracketed");
        let lines = self.lines.all.iter().enumerate();
        let own = lines.filter(|(_, it)| match it.role {
            Role::KinhGui | Role::NoiGui => it.annex == 0 && !is_addressed,
            Role::DienGiai => it.annex == 0 && !is_bracketed,
            _ => false,
        });
        own.map(|it| it.0).collect()
    }

    /// Those to whom a letter goes.
    fn addressees(&mut self, campaign: &mut Group) {
        if !self.kind.is_addressed(self.family()) {
            return;
        }
        let lines = self.lines;
        let mut to = Vec::new();
        for line in lines.all.iter().filter(|it| it.annex == 0) {
            let words = match line.role {
                Role::NoiGui => line.text.as_str(),
                Role::KinhGui => address::label(&line.text).map_or("", |it| &line.text[it..]),
                _ => continue,
            };
            let words = words
                .trim_start_matches(['-', ' '])
                .trim_end_matches([';', '.', ',', ' ']);
            // Several may be counted; how they are listed is the regulation's.
            let words = match numbering::sign(words) {
                (Some(sign), rest) if sign.starts_with(|it: char| it.is_ascii_digit()) => rest,
                _ => words,
            };
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
        let words: Vec<String> = own.iter().map(|at| self.whole(&lines[*at])).collect();
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
            // Goals that count something are targets.
            let targets = own.filter(|it| it.key.0.value == "purpose" && self.counts(node));
            let targets = targets.and_then(|_| named.iter().find(|it| it.key.0.value == "targets"));
            found.push(targets.copied().filter(is_free).or(own.filter(is_free)));
        }
        let place = |it: &Part| {
            kind.parts
                .iter()
                .position(|own| own.key.0.value == it.key.0.value)
        };
        let order: Vec<Option<usize>> = found.iter().map(|it| it.and_then(place)).collect();
        let is_usual = order.iter().all(Option::is_some) && order.is_sorted();
        // What has no number says so: the parts of a paper are counted.
        let marked = roots.iter().find_map(|it| it.pattern(&self.lines.all));
        let marked = marked.unwrap_or_else(|| Pattern::of("?"));
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
                    outline.push(self.entry(node, &[], Some(&marked)));
                }
            }
        }
        if !is_usual {
            campaign.put("outline", Value::List(outline));
        }
    }

    /// Whether papers of the kind have articles, and chapters of them.
    pub(super) fn is_divided(&self) -> bool {
        let keys = [crate::kind::ARTICLES, "chapters"];
        self.kind
            .parts
            .iter()
            .any(|it| keys.contains(&it.key.0.value.as_str()))
    }

    /// All entries at one key.
    fn gathered(&mut self, key: &str, roots: &[Node], campaign: &mut Group) {
        let mut group = Group::default();
        key.clone_into(&mut self.part);
        self.entries(roots, "items", Under::Part, &mut group);
        self.part.clear();
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
}
