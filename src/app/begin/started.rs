//! A starter as the description of an office: its year, its subject, who signs, and what the office is.

use std::collections::BTreeSet;

use super::blank::Blank;
use super::body::BodyKind;
use super::{other_body, place};
use crate::app::editing::edited;
use crate::app::node;
use crate::app::starter::Starter;
use crate::app::work::Work;
use crate::campaign::Office;
use crate::campaign::unit::is_key;
use crate::diagnostic::{Message, Sink};
use crate::edit::{Change, Step};
use crate::list::folded;
use crate::node::Kind;
use crate::source::{FileId, Source};
use crate::turn::Row;

/// What was answered.
pub struct Asked<'a> {
    pub blank: Blank<'a>,
    /// What the office is, where that was just answered.
    pub facts: Option<Vec<(String, String)>>,
    pub bodies: &'a [(&'static str, BodyKind)],
}

impl Asked<'_> {
    /// What starters may call by these names: the level of its place, its province, what is below it. Of an office that
    /// was there they are seen in the names it uses.
    fn facts(&self) -> Vec<(String, String)> {
        if let Some(facts) = &self.facts {
            return facts.clone();
        }
        let name = folded(&self.blank.office.name.0.value);
        let has = |names: &str, words: &str| {
            format!(" {names} ").contains(&format!(" {} ", folded(words)))
        };
        let level = place::LEVELS.iter().find(|it| has(&name, it));
        let mut facts: Vec<_> = level
            .map(|it| ("cap".to_owned(), (*it).to_owned()))
            .into_iter()
            .collect();
        let units = self.blank.office.units.iter().flat_map(|it| &it.0);
        let units: Vec<String> = units.map(|(_, it)| folded(&it.name.0.value)).collect();
        let provinces = place::choices(false).into_iter().map(|it| it.value);
        let mut province = provinces.filter(|it| units.iter().any(|unit| has(unit, it)));
        facts.extend(province.next().map(|it| ("tinh".to_owned(), it)));
        for (key, ask) in self.bodies.iter().flat_map(|(_, it)| it.own_asks()) {
            let mut choices: Vec<&str> = ask.choices.iter().map(|it| it.value.as_str()).collect();
            choices.sort_by_key(|it| std::cmp::Reverse(it.len()));
            let seen = choices
                .iter()
                .find(|it| units.iter().any(|unit| has(unit, it)));
            let is_new = facts.iter().all(|(known, _)| known != key);
            facts.extend(
                seen.filter(|_| is_new)
                    .map(|it| (key.to_owned(), (*it).to_owned())),
            );
        }
        facts
    }
}

/// The text of the description, and what became of the days of the starter.
pub fn started(starter: &Starter, year: i32, asked: &Asked) -> Result<(String, Vec<Row>), Message> {
    let Asked { blank, .. } = asked;
    let (mut text, moved) = starter.turned(year);
    let mut set = |way: &[&str], words: &str| -> Result<(), Message> {
        let steps: Vec<Step> = way.iter().map(|it| Step::Key((*it).to_owned())).collect();
        let (place, name) = (way.join("."), &starter.key);
        let repair = edited(&text, &steps, &Change::Set(words.into())).ok_or_else(|| {
            message!(
                "không đặt được `{place}` trong mẫu khởi đầu `{name}`; mẫu cần một dòng `{place}:`",
                "`{place}` cannot be set in the starter `{name}`, which needs a line `{place}:`"
            )
        })?;
        text = repair.text;
        Ok(())
    };
    let own = |way: &[&str]| said(&starter.text.text, way);
    // Number and day of issue went with the turn of the year; where there was no year it is this one.
    let year = year.to_string();
    let mut wanted = vec![(vec!["office"], blank.office_name)];
    wanted.extend(blank.subject.map(|it| (vec!["subject"], it)));
    let is_dated = own(&["date"]).is_none_or(|it| !it.is_empty());
    wanted.extend((!is_dated).then_some((vec!["date"], year.as_str())));
    let facts = asked.facts();
    wanted.extend(
        facts
            .iter()
            .map(|(key, it)| (vec!["facts", key], it.as_str())),
    );
    wanted.retain(|(way, _)| way.len() == 1 || own(way).is_some());
    let signer = blank.signer.filter(|it| !it.is_empty());
    wanted.extend(signer.map(|it| (vec!["signer"], it)));
    for (way, words) in wanted {
        if own(&way).as_deref() != Some(words) {
            set(&way, words)?;
        }
    }
    Ok((text, moved))
}

/// The words at the end of a way, none of them where it is blank; nothing where it leads nowhere.
pub(super) fn said(text: &str, way: &[&str]) -> Option<String> {
    let source = Source::new("", text.to_owned());
    let root = node(FileId(0), &source, &mut Sink::default())?;
    let found = way.iter().try_fold(&root, |it, key| it.get(key))?;
    match &found.kind {
        Kind::Scalar(words) => Some(words.to_string()),
        Kind::Blank => Some(String::new()),
        Kind::List(_) | Kind::Map(_) => None,
    }
}

/// The same with the units it calls and the office does not have, named as in the office that the
/// starter was written for.
pub fn with_units(
    text: String,
    asked: &Asked,
    work: &Work,
    example: Option<&Office>,
    fits: bool,
) -> String {
    let lacking = work
        .findings()
        .iter()
        .filter(|it| it.code == "undefined-unit");
    let lacking = lacking.filter_map(|it| Some(work.sources().slice(it.span?).to_owned()));
    let lacking: BTreeSet<String> = lacking.filter(|it| is_key(it)).collect();
    if lacking.is_empty() {
        return text;
    }
    let level = |facts: &[(String, String)]| {
        facts
            .iter()
            .find(|(key, _)| key == "cap")
            .map(|it| it.1.clone())
    };
    let own = level(&asked.facts());
    let theirs = example.and_then(|it| {
        let of = Asked {
            blank: Blank {
                office: it,
                ..asked.blank
            },
            facts: None,
            bodies: asked.bodies,
        };
        level(&of.facts())
    });
    let is_commune = own
        .as_deref()
        .is_some_and(|it| other_body::COMMUNES.contains(&it));
    let mut out = text;
    out += "\n# Đơn vị mà tệp đơn vị chưa khai: sửa tên cho đúng, hoặc chuyển sang sổ của đơn vị\nunits:\n";
    for key in lacking {
        let known = example.and_then(|it| it.units.as_ref()?.get(&key));
        let rank = known
            .and_then(|it| it.rank.as_ref())
            .map_or("duoi", |it| it.value.as_str());
        let name = known.map(|it| it.name.0.value.as_str());
        let name = name.map(|it| match (&own, &theirs) {
            (Some(own), Some(theirs)) => it.replace(&format!(" {theirs}"), &format!(" {own}")),
            _ => it.to_owned(),
        });
        // Those below a body of one kind are not below one of another.
        let is_foreign = !fits && (rank == "duoi" || !is_commune);
        let name = match name {
            None => "[CẦN BỔ SUNG: tên đơn vị]".to_owned(),
            Some(name) if is_foreign => format!("[CẦN BỔ SUNG: đơn vị của mình thay cho {name}]"),
            Some(name) => name,
        };
        out += &format!("  {key}: {{name: \"{name}\", rank: {rank}}}\n");
    }
    out
}
