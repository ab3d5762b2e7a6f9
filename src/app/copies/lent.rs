//! What the one for whom a copy is made lends its texts, and how it is addressed.

use std::sync::Arc;

use super::{Copies, Those};
use crate::campaign::{Campaign, Office, Register, Unit, Who};
use crate::fact::Fact;
use crate::kind::Kind;
use crate::list::List;
use crate::shape::{Shape, Text};
use crate::source::{Source, Sources, Span, Spanned};

impl Copies {
    /// Makes a description that of one copy; what texts can call of its recipient comes back.
    pub(in crate::app) fn address(
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
                Some(unit) => of_unit(&unit.typed, &Register::of(campaign, office)),
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

    /// How the one of this name at a place is addressed: a person with the form of address that stands
    /// in the list.
    pub(in crate::app) fn called(&self, at: usize, name: &str) -> String {
        let form = self.list().and_then(|(_, list)| list.form(at));
        let form = form.unwrap_or_default();
        format!("{form} {name}").trim().to_owned()
    }
}

/// What a row lends, and its name as it is addressed. It stands in a text of its own, below as
/// many lines as in its list.
pub(in crate::app) fn of_row(
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
pub(in crate::app) fn of_unit(typed: &Text, register: &Register) -> (Fact, Option<Text>) {
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
