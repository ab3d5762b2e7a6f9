//! Bodies that an entry gives work to: named by its heading, at the head of its words, or surely in
//! them.

use super::Paper;
use super::figure;
use super::line::Line;
use super::unit::{bodies, is_body};
use crate::description::{Group, Value};
use crate::proof::{self, duty::acting_body};

/// Words before the body to which something goes.
const GOES: [&str; 4] = ["về", "gửi", "qua", "báo cáo"];

impl<'p> Paper<'p, '_> {
    /// Puts the bodies that a heading names in the part of those who have work; whether it names any.
    pub(super) fn heads(&mut self, first: &Line, group: &mut Group) -> bool {
        if self.part != "assignees" || self.firm(first) > 1 {
            return false;
        }
        let asked = first.typed.strip_prefix("Đề nghị ");
        let name = asked.unwrap_or(&first.typed);
        if !is_body(name) || name.contains('*') {
            return false;
        }
        let names = bodies(name).unwrap_or_else(|| vec![name]);
        let units: Vec<Value> = names.into_iter().map(|it| self.unit(it)).collect();
        group.put("unit", units);
        if asked.is_some() {
            group.say("heading", "Đề nghị {{ unit }}");
        }
        self.takes.put("unit", name, &[first.at]);
        true
    }

    /// The body that is surely to do what a sentence tells: one of the register at its head, or the only one
    /// that the sentence gives work to.
    pub(super) fn actor(&self, first: &Line) -> Option<&'p str> {
        let begins = |name: &&str| {
            let rest = beginning(&first.text).strip_prefix(*name);
            rest.and_then(|it| it.strip_prefix(' '))
                .is_some_and(|it| it.starts_with(char::is_lowercase))
        };
        let units = self.known_units().into_iter();
        let named = units.filter(begins).max_by_key(|it| it.len());
        let duties = self.lines.duties.iter();
        let mut duties = duties.filter(|it| it.paragraph == first.at);
        let read: &'p proof::Paragraph = self.lines.read(first);
        let given = duties
            .next()
            .and_then(|it| read.text.trim().get(it.at.clone()));
        let given = given.filter(|_| duties.next().is_none());
        // Work begins with who does it, wherever it stands.
        let does_work = matches!(self.part.as_str(), "tasks" | "timeline" | "assignees");
        let acts = || acting_body(read.text.trim()).filter(|_| does_work && given.is_none());
        named.or(given).or_else(acts)
    }

    /// Whether a sentence surely tells who does what it tells, be it one or several.
    pub(super) fn has_actor(&self, first: &Line) -> bool {
        self.actor(first).is_some() || several(&first.text, &self.known_units()).is_some()
    }

    /// Words with the names called of who is surely to do what they tell and to whom it goes, which
    /// are put beside them.
    pub(super) fn doing(&mut self, first: &Line, words: String, group: &mut Group) -> String {
        let units = self.known_units();
        let mut words = words;
        let several = several(&first.text, &units);
        if let Some((names, typed)) = several
            && let Some(called) = figure::once(&words, typed, "{{ who }}")
        {
            words = called;
            let names: Vec<Value> = names.into_iter().map(|it| self.unit(it)).collect();
            group.put("who", names);
            self.takes.put("who", typed, &[first.at]);
        }
        let who = self.actor(first).filter(|_| group.get("who").is_none());
        if let Some(who) = who
            && let Some(called) = figure::once(&words, who, "{{ who }}")
        {
            words = called;
            let value = self.unit(who);
            group.put("who", value);
            self.takes.put("who", who, &[first.at]);
        }
        let goes = |it: &&str| {
            let mut before = GOES.iter().map(|word| format!("{word} "));
            before.find(|word| figure::once(&words, &format!("{word}{it}"), "").is_some())
        };
        let to = units.iter().filter_map(|it| Some((*it, goes(it)?)));
        if let Some((to, before)) = to.max_by_key(|it| it.0.len())
            && let Some(called) = figure::once(
                &words,
                &format!("{before}{to}"),
                &format!("{before}{{{{ to }}}}"),
            )
        {
            words = called;
            let value = self.unit(to);
            group.put("to", value);
            self.takes.put("to", to, &[first.at]);
        }
        words
    }

    /// The body whose work words tell, when they begin with its name and a colon; and the words with
    /// the name called.
    pub(super) fn acting(&self, first: &Line, words: &str) -> Option<(String, String)> {
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
}

/// Words that begin what stands before who acts: "Sau khi có đủ phiếu, Đoàn xã họp xét".
const LEADS: [&str; 14] = [
    "Ngày ",
    "Trước ngày ",
    "Chậm nhất ",
    "Trong tháng ",
    "Mỗi ",
    "Cuối ",
    "Sau khi ",
    "Trước khi ",
    "Khi ",
    "Hằng ",
    "Hàng ",
    "Định kỳ ",
    "Trên cơ sở ",
    "Căn cứ ",
];

/// A sentence from the place on where it says who acts.
fn beginning(sentence: &str) -> &str {
    let leads = LEADS.iter().any(|it| sentence.starts_with(it));
    let behind = sentence.split_once(", ").filter(|_| leads);
    behind.map_or(sentence, |it| it.1)
}

/// The bodies of a register that a sentence begins with, and the words that name them: "Công an phường,
/// Đoàn phường và các trường học giữ …".
fn several<'u, 't>(sentence: &'t str, units: &[&'u str]) -> Option<(Vec<&'u str>, &'t str)> {
    let mut names = Vec::new();
    let mut at = 0;
    loop {
        let rest = sentence.get(at..)?;
        let fits = |it: &&&str| {
            let behind = rest.strip_prefix(**it);
            behind.is_some_and(|it| !it.starts_with(char::is_alphanumeric))
        };
        let name = units.iter().filter(fits).max_by_key(|it| it.len())?;
        names.push(*name);
        at += name.len();
        let rest = sentence.get(at..)?;
        match [", ", " và "].iter().find(|it| rest.starts_with(**it)) {
            Some(sign) => at += sign.len(),
            None => break,
        }
    }
    let does = sentence.get(at..)?.strip_prefix(' ');
    let does = does.is_some_and(|it| it.starts_with(char::is_lowercase));
    (names.len() > 1 && does).then(|| (names, &sentence[..at]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_at_the_head_of_a_sentence_are_told_together() {
        let units = ["Công an phường", "Đoàn phường", "các trường học"];
        let sentence = "Công an phường, Đoàn phường và các trường học giữ trật tự.";
        let (names, typed) = several(sentence, &units).unwrap();
        assert_eq!(names, units);
        assert_eq!(typed, "Công an phường, Đoàn phường và các trường học");
        assert_eq!(several("Công an phường giữ trật tự.", &units), None);
    }
}
