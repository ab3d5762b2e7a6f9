//! What stands behind a paper: annexes with their titles, words, entries and tables.

use super::Paper;
use super::entry::Under;
use super::figure::once;
use super::head::{Day, Number};
use super::line::Line;
use super::tree::nodes;
use crate::description::{Group, Value};
use crate::proof::word;
use crate::role::{Role, Stand};

/// What the title of an annex is made of.
const TITLES: [Role; 3] = [Role::PhuLucTen, Role::TenLoai, Role::TrichYeu];

/// What else stands above its words.
const HEAD: [Role; 4] = [Role::PhuLuc, Role::PhuLucKemTheo, Role::KySo, Role::NamGach];

impl Paper<'_, '_> {
    pub(super) fn annexes(&mut self, campaign: &mut Group) {
        let last = self.lines.all.iter().map(|it| it.annex).max().unwrap_or(0);
        let mut attached: Vec<Value> = Vec::new();
        let mut annexes: Vec<Value> = Vec::new();
        for at in 1..=last {
            match self.attached(at) {
                Some(text) => attached.push(text.into()),
                None => annexes.extend(self.annex(at, last).map(Value::from)),
            }
        }
        campaign.put("annexes", Value::List(annexes));
        campaign.put("attached", Value::List(attached));
    }

    /// A text that the paper issues, with a kind of its own.
    fn attached(&mut self, number: usize) -> Option<Group> {
        let all = self.lines;
        let lines = &all.all;
        let own = all.of_annex(number);
        let of = |roles: &'static [Role]| all.among(&own, roles);
        let title = of(&[Role::TenLoai]).next()?;
        // A kind that does not print it has annexes.
        let is_printed = self.firm(title) == 0;
        let kind = self
            .known
            .kinds
            .titled(&word::lower(&title.text))
            .filter(|_| is_printed)?;
        let subject: Vec<&Line> = of(&[Role::TrichYeu]).collect();
        let note = of(&[Role::DienGiai])
            .chain(of(&[Role::PhuLucKemTheo]))
            .next();
        let mut group = Group::default();
        group.say("kind", kind.key.clone());
        let words: Vec<&str> = subject.iter().map(|it| it.typed.as_str()).collect();
        group.say("subject", words.join(" "));
        self.takes.put("attached.kind", &title.text, &[title.at]);
        let places: Vec<usize> = subject.iter().map(|it| it.at).collect();
        self.takes.put("attached.subject", words.join(" "), &places);
        self.note(note, "attached.note", &mut group);
        let body = |it: &Line| it.role.stand() == Stand::Body || it.table.is_some();
        let rest: Vec<usize> = own.iter().copied().filter(|at| body(&lines[*at])).collect();
        let outer = std::mem::replace(&mut self.kind, kind);
        self.whole_body(&rest, &mut group);
        self.kind = outer;
        Some(group)
    }

    fn annex(&mut self, number: usize, count: usize) -> Option<Group> {
        let all = self.lines;
        let lines = &all.all;
        let own = all.of_annex(number);
        let of = |roles: &'static [Role]| all.among(&own, roles);
        let mut group = Group::default();
        match of(&[Role::PhuLuc]).next() {
            Some(line) => {
                let typed: Vec<&str> = line.text.split_whitespace().skip(2).collect();
                let typed = typed.join(" ");
                let typed = typed.trim_end_matches(['.', ':']);
                if !typed.is_empty() && (count == 1 || self.firm(line) > 0) {
                    group.say("number", typed);
                }
                self.takes.put("annexes", &line.text, &[line.at]);
            }
            None => group.blank("number"),
        }
        let titles: Vec<&Line> = of(&TITLES).collect();
        let words: Vec<&str> = titles.iter().map(|it| it.typed.as_str()).collect();
        let places: Vec<usize> = titles.iter().map(|it| it.at).collect();
        let is_torn = titles.iter().any(|it| self.firm(it) > 0);
        match words.is_empty() {
            false => group.say("title", words.join(if is_torn { "\n" } else { " " })),
            // What has no title is known by its first words.
            true => {
                group.say("title", "……");
                group.remark("phụ lục này không có tên");
            }
        }
        self.takes.put("annexes.title", words.join(" "), &places);
        let note = of(&[Role::PhuLucKemTheo]).next();
        self.note(note, "annexes.note", &mut group);
        let head = |role: &Role| TITLES.contains(role) || HEAD.contains(role);
        let rest = own.iter().copied();
        let rest: Vec<usize> = rest.filter(|at| !head(&lines[*at].role)).collect();
        let plain = rest
            .iter()
            .take_while(|at| lines[**at].mark.is_empty() && lines[**at].table.is_none());
        let lead: Vec<usize> = plain.copied().collect();
        let words: Vec<&str> = lead.iter().map(|at| lines[*at].typed.as_str()).collect();
        group.say("text", words.join("\n"));
        let places: Vec<usize> = lead.iter().map(|at| lines[*at].at).collect();
        self.takes.put("annexes.text", words.join(" "), &places);
        let inner = nodes(lines, rest[lead.len()..].iter().copied());
        if let [only] = &inner[..]
            && let Some(table) = only.table
        {
            let places: Vec<usize> = only.lines.iter().map(|at| lines[*at].at).collect();
            self.takes.put("annexes.table", String::new(), &places);
            group.put("table", self.lines.tables[table].clone());
        } else {
            self.in_annex = true;
            self.entries(&inner, "items", Under::Part, &mut group);
            self.in_annex = false;
        }
        (!own.is_empty()).then_some(group)
    }

    /// What tells which paper it goes with.
    fn note(&mut self, note: Option<&Line>, key: &'static str, group: &mut Group) {
        let Some(line) = note else {
            return group.blank("note");
        };
        if self.firm(line) > 0 {
            let words = match self.firm(line) {
                1 => self.bound(&line.typed),
                _ => line.typed.clone(),
            };
            group.say("note", words);
        }
        self.takes.put(key, &line.text, &[line.at]);
    }

    /// Words with the number and the day of the paper itself called, as they change with it; where these are
    /// not known yet, there is room.
    fn bound(&self, words: &str) -> String {
        let lines = self.lines;
        let number = lines.first(Role::SoKyHieu).map(|it| Number::read(&it.text));
        let number = number.filter(|it| !it.number.is_empty() && !it.symbol.is_empty());
        let symbols =
            number.map(|it| ["/", "-"].map(|by| format!("{}{by}{}", it.number, it.symbol)));
        let mut symbols = symbols.into_iter().flatten();
        let called = symbols.find_map(|it| once(words, &it, "{{ head.symbol }}"));
        let mut words = called.unwrap_or_else(|| words.to_owned());
        let day = lines
            .first(Role::NgayThang)
            .and_then(|it| Day::read(it).date);
        let own = crate::time::find(&words);
        let own = own
            .iter()
            .find(|it| it.date().map(crate::time::written) == day && day.is_some());
        if let Some(range) = own.map(|it| it.range.clone())
            && let Some(typed) = words.get(range.clone())
        {
            let bare = typed.trim_start_matches("ngày ");
            let call = match bare.contains("tháng") {
                true => "{{ head.date }}",
                false => "{{ head.day }}",
            };
            words.replace_range(range.end - bare.len()..range.end, call);
        }
        words
    }
}
