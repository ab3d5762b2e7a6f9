//! Those for whom copies of a paper are made: rows of a list, or units. Each lends its copy what is
//! known of it, is whom the copy is addressed to, and has a number of its own.

mod reported;

use std::sync::Arc;

use super::assigned::Assigned;
use super::office::Reach;
use crate::campaign::{Campaign, Each, Office, Register, Unit, Who};
use crate::diagnostic::{Diagnostic, Lang, Message, Severity, Sink};
use crate::fact::Fact;
use crate::kind::Kind;
use crate::list::{Field, List, Mention, Place, folded, slug};
use crate::record::{Mailbox, Record};
use crate::shape::{Shape, Text};
use crate::source::{Source, Sources, Span, Spanned};

/// Places of one kind that are named in one finding.
const PLACES: usize = 5;

/// All of them, in their order, and what is said of the paper itself.
#[derive(Clone)]
pub(super) struct Copies {
    those: Those,
    /// The key of its kind, and the symbol of its issuer.
    pub(super) kind: String,
    pub(super) agency: String,
    /// Its full name.
    pub(super) issuer: String,
}

#[derive(Clone)]
enum Those {
    List {
        /// The file as the reader knows it, with its sheet.
        name: String,
        list: Arc<List>,
    },
    Units(Arc<[Named]>),
    /// All that a paper without copies of its own is addressed to, as one.
    All {
        key: String,
        name: String,
        mails: Vec<Mailbox>,
    },
}

/// A unit by its key, or words for what is in no register.
#[derive(Clone)]
pub(super) struct Named {
    typed: Text,
    name: String,
    mail: Option<String>,
}

/// One for whom a copy is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    /// What it is called by: small letters without marks.
    pub key: String,
    pub name: String,
    /// Its address for mails.
    pub mail: Option<String>,
    /// Where it stands in its list.
    pub mention: Mention,
}

impl Copies {
    /// Those that a description names; why there are none is told.
    pub(super) fn of(
        each: &Each,
        campaign: &Campaign,
        office: &Office,
        assigned: Option<&Assigned>,
        reach: &Reach,
        sink: &mut Sink,
    ) -> Option<Copies> {
        let those = match &each.list {
            Some(file) => listed(file, each.sheet.as_ref(), reach, sink)?,
            None => {
                let register = register(campaign, office);
                let named = |it: &Text| {
                    let unit: Option<&Unit> = register.get(&it.value);
                    let name = unit.map_or(it, |it| &it.name.0);
                    Named {
                        typed: it.clone(),
                        name: name.value.clone(),
                        mail: unit.and_then(|it| Some(it.mail.as_ref()?.value.clone())),
                    }
                };
                Those::Units(each.to.0.iter().map(named).collect())
            }
        };
        let mut copies = Copies::with(those, campaign, office);
        let (all, register) = (copies.len(), register(campaign, office));
        // Who has reported, or has nothing to do now, is in `each` all the same.
        if let (Some(assigned), Some(assign)) = (assigned, &campaign.assign) {
            assigned.tell(Some(&copies.units(&register)), assign.span, sink);
        }
        copies.leave_out_reported(each, sink);
        if let Some(assigned) = assigned {
            copies.keep_assigned(assigned, &register, each.span, sink);
        }
        let is_of_now = assigned.is_some_and(Assigned::is_of_some_days);
        let may_be_none = all > 0 && (is_of_now || !each.reported.is_empty());
        if copies.len() == 0 && !may_be_none {
            sink.push(unreadable(
                each.span,
                message!("`each` không có nơi nhận nào", "`each` has no recipients"),
            ));
            return None;
        }
        Some(copies)
    }

    /// The only one of a paper that has no others.
    pub(super) fn alone(record: &Record, campaign: &Campaign, office: &Office) -> Copies {
        let name = match &record.to[..] {
            [] => record.class.clone(),
            [only] => only.clone(),
            [first, more @ ..] => format!("{first}, … (+{})", more.len()),
        };
        let key = slug(record.to.first().unwrap_or(&record.class));
        let mails = record.mails.clone();
        Copies::with(Those::All { key, name, mails }, campaign, office)
    }

    fn with(those: Those, campaign: &Campaign, office: &Office) -> Copies {
        Copies {
            those,
            kind: campaign.kind.0.value.trim().to_owned(),
            agency: office.symbol.0.value.trim().to_owned(),
            issuer: office.name.0.value.trim().to_owned(),
        }
    }

    /// Whether there is one paper for all.
    pub(super) fn is_one(&self) -> bool {
        matches!(self.those, Those::All { .. })
    }

    /// Keeps those of some places.
    fn keep(&mut self, places: &[usize]) {
        if places.len() == self.len() {
            return;
        }
        self.those = match &self.those {
            Those::List { name, list } => Those::List {
                name: name.clone(),
                list: Arc::new(list.of_rows(places)),
            },
            Those::Units(units) => {
                let kept = places.iter().filter_map(|it| units.get(*it).cloned());
                Those::Units(kept.collect())
            }
            Those::All { .. } => return,
        };
    }

    /// Keeps those to whom work is given, and names the others.
    fn keep_assigned(
        &mut self,
        assigned: &Assigned,
        register: &Register,
        at: Span,
        sink: &mut Sink,
    ) {
        let has_work = |it: &usize| {
            let unit = self.unit(*it, register);
            unit.is_some_and(|it| !assigned.share(Some(&[it])).is_empty())
        };
        let (kept, idle): (Vec<usize>, Vec<usize>) = (0..self.len()).partition(has_work);
        if !idle.is_empty() {
            let names = idle
                .iter()
                .filter_map(|it| self.recipient(*it))
                .map(|it| it.name);
            let names = some(&names.collect::<Vec<_>>());
            let what = match assigned.is_of_some_days() {
                true => message!(
                    "không có việc nào sắp đến hạn nên lần này không nhận: {names}",
                    "have no work that is due soon and receive nothing this time: {names}"
                ),
                false => message!(
                    "không có việc nào nên không nhận: {names}",
                    "have no work and receive nothing: {names}"
                ),
            };
            sink.push(Diagnostic::new("unit-without-task", Severity::Note, what).at(at));
        }
        self.keep(&kept);
    }

    /// The unit that the one at a place is, as entries name it.
    pub(super) fn unit(&self, at: usize, register: &Register) -> Option<String> {
        match &self.those {
            Those::Units(units) => Some(units.get(at)?.typed.value.trim().to_owned()),
            Those::All { .. } => None,
            Those::List { list, .. } => {
                let name = list.name(at);
                let key = list.key(at, &name);
                if register.get(&key).is_some() {
                    return Some(key);
                }
                Some(key_of(&name, register))
            }
        }
    }

    /// All of them as entries name them.
    pub(super) fn units(&self, register: &Register) -> Vec<String> {
        (0..self.len())
            .filter_map(|at| self.unit(at, register))
            .collect()
    }

    pub(super) fn len(&self) -> usize {
        match &self.those {
            Those::List { list, .. } => list.rows.len(),
            Those::Units(units) => units.len(),
            Those::All { .. } => 1,
        }
    }

    /// The list that they stand in.
    pub(super) fn list(&self) -> Option<(&str, &Arc<List>)> {
        match &self.those {
            Those::List { name, list } => Some((name, list)),
            _ => None,
        }
    }

    /// The one at a place.
    pub(super) fn recipient(&self, at: usize) -> Option<Recipient> {
        match &self.those {
            Those::List { list, .. } => {
                list.rows.get(at)?;
                let name = list.name(at);
                let mention = match list.named() {
                    Some(column) => Mention::new(list.place(at, column), &name),
                    None => Place::row(list.rows.get(at)?.at).into(),
                };
                let mail = list.first(Field::Mail).map(|it| list.value(at, it));
                Some(Recipient {
                    key: list.key(at, &name),
                    mail: mail.filter(|it| !it.is_empty()).map(str::to_owned),
                    name,
                    mention,
                })
            }
            Those::Units(units) => {
                let unit = units.get(at)?;
                Some(Recipient {
                    key: slug(&unit.typed.value),
                    name: unit.name.clone(),
                    mail: unit.mail.clone(),
                    mention: Mention::new(Place::default(), &unit.name),
                })
            }
            Those::All { key, name, .. } => Some(Recipient {
                key: key.clone(),
                name: name.clone(),
                mail: None,
                mention: Mention::new(Place::default(), name),
            }),
        }
    }

    /// Whom no mail reaches of those whom the copy at a place is for.
    pub(super) fn unreachable(&self, at: usize) -> Vec<Mention> {
        if let Those::All { mails, .. } = &self.those {
            let lost = mails.iter().filter(|it| it.address.is_empty());
            let lost = lost.map(|it| Mention::new(Place::default(), &it.name));
            let whole = self.recipient(at).filter(|_| mails.is_empty());
            return lost.chain(whole.map(|it| it.mention)).collect();
        }
        let recipient = self.recipient(at).filter(|it| it.mail.is_none());
        recipient.map(|it| it.mention).into_iter().collect()
    }

    /// How the one of this name at a place is addressed: a person with the form of address that stands
    /// in the list.
    pub(super) fn called(&self, at: usize, name: &str) -> String {
        let form = self.list().and_then(|(_, list)| list.form(at));
        let form = form.unwrap_or_default();
        format!("{form} {name}").trim().to_owned()
    }

    /// Makes a description that of one copy; what texts can call of its recipient comes back.
    pub(super) fn address(
        &self,
        at: usize,
        campaign: &mut Campaign,
        office: &Office,
        kind: Option<&Kind>,
        sources: &mut Sources,
    ) -> Fact {
        let (facts, name) = match &self.those {
            Those::List { name, list } => of_row(name, list, at, sources),
            Those::Units(units) => match units.get(at) {
                Some(unit) => of_unit(&unit.typed, &register(campaign, office)),
                None => (Fact::Nothing, None),
            },
            Those::All { .. } => (Fact::Nothing, None),
        };
        let family = &office.family.0.value;
        let is_addressed = kind.is_some_and(|it| it.is_addressed(family));
        if is_addressed && campaign.to.is_empty() {
            campaign.to = Who(name.into_iter().collect());
        }
        if let Some(number) = &mut campaign.number
            && let Ok(first) = number.value.trim().parse::<usize>()
        {
            let wide = number.value.trim().len();
            number.value = format!("{:0wide$}", first.saturating_add(at));
        }
        facts
    }
}

/// The first of some names, and how many more there are.
fn some(names: &[String]) -> String {
    let first = names.iter().take(PLACES).map(|it| format!("“{it}”"));
    let first = first.collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(PLACES) {
        0 => first,
        more => format!("{first}, … (+{more})"),
    }
}

/// The key of the unit that is called so, or the name of one that is in no register.
fn key_of(name: &str, register: &Register) -> String {
    let short = |key: &str| Some(folded(&register.get(key)?.short.as_ref()?.value));
    let named = folded(name);
    let is_called = |key: &&str| {
        folded(&register.name(key)) == named || short(key).is_some_and(|it| it == named)
    };
    let key = register.keys().find(is_called);
    key.map_or(name.to_owned(), str::to_owned)
}

pub(super) fn register<'a>(campaign: &'a Campaign, office: &'a Office) -> Register<'a> {
    Register::new(campaign.units.iter().chain(&office.units))
}

/// The units of which a paper names the work: those it is asked for, or the one that a copy is for.
/// None means all.
pub(super) fn receivers(
    copies: Option<&Copies>,
    at: usize,
    campaign: &Campaign,
    office: &Office,
) -> Option<Vec<String>> {
    let register = register(campaign, office);
    let of = campaign
        .assign
        .as_ref()
        .map(|it| &it.of.0[..])
        .unwrap_or_default();
    if !of.is_empty() {
        return Some(
            of.iter()
                .flat_map(|it| register.meant(it.value.trim()))
                .map(|it| match register.get(&it) {
                    Some(_) => it,
                    None => key_of(&it, &register),
                })
                .collect(),
        );
    }
    Some(vec![copies?.unit(at, &register)?])
}

/// Tells of the list what its reader must see before it is used.
pub(super) fn tell(each: &Each, copies: &Copies, sink: &mut Sink) {
    if let Some((_, list)) = copies.list() {
        doubts(list, each.span, sink);
    }
}

/// The same of a list that is named at a place.
pub(super) fn doubts(list: &List, at: Span, sink: &mut Sink) {
    for told in list.told.iter().filter(|it| it.severity > Severity::Note) {
        let line = |lang| told.line(lang, PLACES);
        let what = Message {
            vi: line(Lang::Vi),
            en: line(Lang::En),
        };
        sink.push(doubtful(what, at));
    }
}

/// A doubt about a list, which whoever has looked at it can put away.
pub(super) fn doubtful(what: Message, at: Span) -> Diagnostic {
    let found = Diagnostic::new("doubtful-list", Severity::Warning, what);
    found.at(at).cure(message!(
        "sửa ở danh sách; đã xem và đúng như thế rồi thì ghi `checks: {{doubtful-list: {{level: tat, why: …}}}}` ở tệp này hoặc tệp đơn vị",
        "mend the list; where it is right as it is, write `checks: {{doubtful-list: {{level: tat, why: …}}}}` here or in the office"
    ))
}

fn listed(file: &Text, sheet: Option<&Text>, reach: &Reach, sink: &mut Sink) -> Option<Those> {
    let named = file.value.trim();
    let sheet = sheet.map(|it| it.value.trim()).filter(|it| !it.is_empty());
    match reach.found_list(named, sheet) {
        Some(Ok(list)) => {
            let name = match &list.sheet {
                Some(sheet) => format!("{named} [{sheet}]"),
                None => named.to_owned(),
            };
            Some(Those::List { name, list })
        }
        Some(Err(why)) => {
            sink.push(unreadable(file.span, why));
            None
        }
        None => {
            let found = unreadable(
                file.span,
                message!(
                    "không có tệp danh sách `{named}` cạnh tệp này",
                    "there is no list `{named}` beside this file"
                ),
            );
            sink.push(found.cure(message!(
                "đặt tệp .xlsx, .ods hoặc .csv cạnh tệp mô tả, ghi đúng tên; đơn vị trong sổ thì ghi trong ngoặc vuông: `each: [{named}]`",
                "put the .xlsx, .ods or .csv beside the description; units of the register stand in brackets: `each: [{named}]`"
            )));
            None
        }
    }
}

pub(super) fn unreadable(span: Span, what: Message) -> Diagnostic {
    Diagnostic::fatal("unreadable-list", span, what)
}

/// What a row lends, and its name as it is addressed. It stands in a text of its own, below as
/// many lines as in its list.
pub(super) fn of_row(
    name: &str,
    list: &List,
    at: usize,
    sources: &mut Sources,
) -> (Fact, Option<Text>) {
    let row = list.recipient(at);
    let line = list.rows.get(at).map_or(0, |it| it.at as usize);
    let source = Source::below(name, line.saturating_sub(1), row.line.clone());
    let file = sources.put(Arc::new(source));
    let words = |at: &std::ops::Range<usize>| {
        let words = row.line.get(at.clone()).unwrap_or_default();
        Spanned::new(words.to_owned(), Span::new(file, at.start, at.end))
    };
    let called = words(&row.name);
    let called = match row.form.as_ref().map(words) {
        Some(form) => Spanned::new(format!("{} {}", form.value, called.value), called.span),
        None => called,
    };
    let values = row.values.iter();
    let values = values.map(|(key, at)| (key.clone().into(), Fact::Words(words(at))));
    let called = (!called.value.trim().is_empty()).then_some(called);
    (Fact::Group(values.collect()), called)
}

/// What a unit lends, and its name in the register.
pub(super) fn of_unit(typed: &Text, register: &Register) -> (Fact, Option<Text>) {
    let Some(found): Option<&Unit> = register.get(&typed.value) else {
        let words = || Fact::Words(typed.clone());
        let members = ["name", "short"].map(|it| (it.into(), words()));
        return (Fact::Group(members.to_vec()), Some(typed.clone()));
    };
    let Fact::Group(mut members) = found.fact() else {
        return (Fact::Nothing, None);
    };
    let short = found.short.as_ref().unwrap_or(&found.name.0);
    members.retain(|(key, _)| key != "short");
    members.push(("short".into(), Fact::Words(short.clone())));
    (Fact::Group(members), Some(typed.clone()))
}
