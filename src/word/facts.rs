//! Everything a template may ask for: the campaign, its office, the words of its regulation.

use chrono::Datelike;

use super::brief::Brief;
use super::scope;
use crate::campaign::field;
use crate::campaign::{
    Attached, Body, Campaign, Citation, Entry, Office, Own, Register, Style, When,
};
use crate::diagnostic::Sink;
use crate::document::{Document, Manner, Properties, plain};
use crate::fact::Fact;
use crate::kind::{Kind, Kinds, Part};
use crate::regulation::Regulation;
use crate::role::Role;
use crate::shape::{Shape, Text};
use crate::source::{Sources, Span};
use crate::worded::Worded;

/// The root of the tree of facts.
pub fn of(brief: &Brief) -> Fact {
    let Brief {
        campaign,
        office,
        regulation,
        kind,
        kinds,
        sources,
        lent,
        shares,
    } = *brief;
    let Fact::Group(mut members) = campaign.fact() else {
        return Fact::Nothing;
    };
    let is_made = |key: &str| scope::NAMES.iter().any(|it| it.name == key);
    members.retain(|(key, _)| !is_made(key) && !scope::UNSEEN.contains(&&**key));
    let head = brief.head();
    let words = |names: &[(Text, crate::regulation::Wording)]| {
        let group = names
            .iter()
            .map(|(k, w)| (k.value.clone().into(), Fact::Words(w.text.0.clone())));
        Fact::Group(group.collect())
    };
    let manner = manner(campaign, office);
    let comma = comma(campaign, office, regulation);
    let year = year(campaign);
    members.extend([
        ("office".into(), office.fact()),
        ("units".into(), units(campaign, office)),
        ("ids".into(), ids(campaign, comma, sources)),
        ("labels".into(), labels(campaign, office)),
        ("style".into(), style(&manner, comma)),
        (
            "kind".into(),
            kind.fact(regulation, head.first_recipient(), campaign.kind.0.span),
        ),
        (
            "parts".into(),
            Fact::List(shared(
                parts(&campaign.outline, &campaign.body, kind),
                shares,
                kind,
                campaign,
            )),
        ),
        (
            "attached".into(),
            Fact::List(attached(&campaign.body, regulation, kinds)),
        ),
        ("signers".into(), head.signers()),
        ("confirmation".into(), head.confirmation()),
        ("lines".into(), lines(campaign, office, kind, regulation)),
        ("head".into(), head.lines()),
        ("words".into(), words(&regulation.words.0.0)),
        ("party".into(), Fact::flag(regulation.is_party())),
        (
            "year".into(),
            year.map_or(Fact::Nothing, |(y, at)| Fact::words(y.to_string(), at)),
        ),
    ]);
    members.extend(lent.iter().map(|(name, it)| ((*name).into(), it.clone())));
    Fact::Group(members)
}

/// The year that a paper is of, and where it says so. A plan of 2027 is signed in December 2026: its time says
/// the year, where that lies in one; else the day of issue does.
fn year(campaign: &Campaign) -> Option<(i32, Span)> {
    let (period, date) = (campaign.period.as_ref(), campaign.date.as_ref());
    let planned = period.and_then(|it| Some((it.only_year()?, it.text.span)));
    planned.or_else(|| date.and_then(|it| Some((it.year()?, it.text.span))))
}

/// Whether a comma stands before the date of a paper that is cited.
pub fn comma(campaign: &Campaign, office: &Office, regulation: &Regulation) -> bool {
    let manner = manner(campaign, office);
    manner.comma.unwrap_or(regulation.is_party())
}

/// What the properties of the file say, read off the worded paper.
pub fn properties(
    campaign: &Campaign,
    office: &Office,
    facts: &Fact,
    paper: &Document,
) -> Properties {
    let line = |role: Role| {
        let lines = paper.blocks.iter().filter_map(|b| match b {
            crate::document::Block::Line(l) if l.role == role => Some(plain(&l.text)),
            _ => None,
        });
        lines.reduce(|one, next| format!("{one} {next}"))
    };
    let words = |fact: Option<&Fact>| match fact {
        Some(Fact::Worded(it)) => it.text.split_whitespace().collect::<Vec<_>>().join(" "),
        _ => String::new(),
    };
    let subject = words(facts.get("subject"));
    let title = match line(Role::TenLoai) {
        Some(kind) => format!("{kind} {subject}"),
        None => line(Role::TrichYeuDuoiSo).unwrap_or_else(|| subject.clone()),
    };
    let symbol = facts.get("head").and_then(|h| h.get("symbol"));
    let date = campaign.date.as_ref().and_then(|d| d.precision.days(None));
    Properties {
        title: plain_words(&title),
        author: office.name.0.value.clone(),
        subject: plain_words(&subject),
        keywords: vec![words(symbol).replace(['\u{a0}', ' '], "")],
        date: date.map(|(first, _)| (first.year(), first.month(), first.day())),
    }
}

/// Words without their emphasis.
fn plain_words(text: &str) -> String {
    let words = Worded::plain(text);
    plain(&super::emphasis::inlines(&words, &mut Sink::default()))
}

/// How the paper is written where its regulation leaves it free.
pub fn manner(campaign: &Campaign, office: &Office) -> Manner {
    Style::manner(&[&campaign.style, &office.style])
}

/// What templates ask of it.
fn style(manner: &Manner, comma: bool) -> Fact {
    Fact::Group(vec![
        ("bold_labels".into(), Fact::flag(manner.labels.bold)),
        ("italic_labels".into(), Fact::flag(manner.labels.italic)),
        ("comma".into(), Fact::flag(comma)),
        ("run_on".into(), Fact::flag(manner.run_on)),
    ])
}

fn units(campaign: &Campaign, office: &Office) -> Fact {
    let register = Register::of(campaign, office);
    let one = |key: &str| {
        let unit = register.get(key)?;
        let short = unit.short.as_ref().unwrap_or(&unit.name.0);
        let Fact::Group(mut members) = unit.fact() else {
            return None;
        };
        members.retain(|(k, _)| k != "short");
        members.push(("short".into(), Fact::Words(short.clone())));
        members.push(("text".into(), Fact::Words(unit.name.0.clone())));
        Some((key.to_owned().into(), Fact::Group(members)))
    };
    Fact::Group(register.keys().filter_map(one).collect())
}

/// Entries and papers of the basis that gave themselves a name.
fn ids(campaign: &Campaign, comma: bool, sources: &Sources) -> Fact {
    let entries = campaign.entries();
    let entries = entries
        .iter()
        .filter_map(|(_, e)| Some((e.id.as_ref()?.value.clone().into(), e.fact())));
    let basis = campaign.basis.iter().flat_map(Citation::all);
    let basis = basis.filter_map(|it| {
        let id = it.id.as_ref()?.value.clone();
        let Fact::Group(mut members) = it.fact() else {
            return None;
        };
        members.push(("name".into(), Fact::worded(citation(it, comma, sources))));
        Some((id.into(), Fact::Group(members)))
    });
    Fact::Group(entries.chain(basis).collect())
}

/// A paper as a sentence names it that cites it again: class, number, date and issuer.
fn citation(paper: &Citation, comma: bool, sources: &Sources) -> Worded {
    let typed = |text: &Text| Worded::typed(text, sources);
    let date = paper.date.as_ref();
    let parts = [
        ("", paper.paper.as_ref().map(typed)),
        ("số", paper.number.as_ref().map(typed)),
        (
            date.and_then(When::lead).unwrap_or_default(),
            date.map(|it| typed(&it.text)),
        ),
        ("của", paper.issuer.as_ref().map(typed)),
    ];
    cited(&parts, comma)
}

/// What a citation says one after another: class, number, date, issuer, each behind its word.
pub fn cited(parts: &[(&str, Option<Worded>); 4], comma: bool) -> Worded {
    let mut words = Worded::default();
    for (place, (before, part)) in parts.iter().enumerate() {
        let Some(part) = part else { continue };
        if !words.text.is_empty() {
            words.push_str(if comma && place == 2 { ", " } else { " " });
        }
        if !before.is_empty() {
            words.push_str(&format!("{before} "));
        }
        words.push(part);
    }
    words
}

fn labels(campaign: &Campaign, office: &Office) -> Fact {
    let word = |key: &str| {
        let lists = campaign.labels.iter().chain(&office.labels);
        lists
            .filter_map(|l| l.get(key))
            .next()
            .map_or(Fact::Nothing, Shape::fact)
    };
    Fact::Group(
        Entry::LABELS
            .iter()
            .map(|k| ((*k).into(), word(k)))
            .collect(),
    )
}

/// The lines of label and words that are given, in the order of the kind.
fn lines(campaign: &Campaign, office: &Office, kind: &Kind, regulation: &Regulation) -> Fact {
    let called = campaign.kind.0.span;
    let mut lines = Vec::new();
    for (name, _) in kind.own_keys().filter(|(_, it)| !it.is_apart()) {
        let (own, label) = match (
            campaign.body.own(&name.value),
            kind.label(&name.value, regulation),
        ) {
            (Some(Own::Fields(it)), _) => {
                lines.extend(it.lines());
                continue;
            }
            (Some(own), Some(label)) => (own, label),
            _ => continue,
        };
        let lists = campaign.labels.iter().chain(&office.labels);
        let reworded = lists.filter_map(|it| it.get(&name.value)).next();
        let label = match reworded {
            Some(words) => words.fact(),
            None => Fact::words(label, called),
        };
        let member = match own {
            Own::List(_) => "items",
            Own::Table(_) => "table",
            _ => "text",
        };
        let key = Fact::words(name.value.clone(), called);
        lines.push(field::line(key, label, Fact::Nothing, member, own.fact()));
    }
    Fact::List(lines)
}

/// The texts issued with the paper; one of a kind that nobody declared is told of by a check.
fn attached(body: &Body, regulation: &Regulation, kinds: &Kinds) -> Vec<Fact> {
    let one = |text: &Attached| {
        let called = &text.kind.0;
        let kind = kinds.get(called.value.trim())?;
        let Fact::Group(mut members) = text.fact() else {
            return None;
        };
        members.retain(|(key, _)| !matches!(&**key, "kind" | "outline"));
        members.extend([
            ("kind".into(), kind.fact(regulation, None, called.span)),
            (
                "parts".into(),
                Fact::List(parts(&text.outline, &text.body, kind)),
            ),
        ]);
        Some(Fact::Group(members))
    };
    body.attached.iter().filter_map(one).collect()
}

/// The parts with what falls to them of the campaign of the paper. A part of the paper's own gives
/// it heading and marks, and is left out where it holds nothing but them.
fn shared(
    mut parts: Vec<Fact>,
    shares: &[(String, Vec<Fact>)],
    kind: &Kind,
    campaign: &Campaign,
) -> Vec<Fact> {
    let named = campaign.assign.iter().flat_map(|it| &it.parts);
    let named: Vec<&str> = named.map(|it| it.value.trim()).collect();
    let share = |name: &str| shares.iter().find(|(it, _)| it == name).map(|(_, it)| it);
    let mut put = Vec::new();
    let mut filled = Vec::new();
    for part in parts.drain(..) {
        let name = match part.get("part") {
            Some(Fact::Words(name)) => name.value.clone(),
            _ => String::new(),
        };
        let entry = part.get("entry");
        let own = entry.and_then(|it| it.get("items"));
        let is_frame = named.contains(&&*name) && own.is_none_or(Fact::is_nothing);
        let Some(more) = share(&name) else {
            filled.extend((!is_frame).then_some(part));
            continue;
        };
        let mut items = match own {
            Some(Fact::List(items)) => items.clone(),
            _ => Vec::new(),
        };
        items.extend(more.iter().cloned());
        let entry = match entry {
            Some(own @ Fact::Group(_)) => own.clone(),
            _ => more.first().map_or(Fact::Nothing, Fact::emptied),
        };
        // One part alone needs no heading of its own.
        let has_heading = entry.get("heading").is_some_and(|it| !it.is_nothing());
        let entry = match has_heading && shares.len() > 1 {
            true => entry.with([("items", Fact::List(Entry::alone(items)))]),
            false => entry.with([("heading", Fact::Nothing), ("items", Fact::List(items))]),
        };
        filled.push(part.with([("entry", entry)]));
        put.push(name);
    }
    for (name, items) in shares.iter().filter(|(it, _)| !put.contains(it)) {
        let entry = items.first().map_or(Fact::Nothing, Fact::emptied);
        let entry = entry.with([("items", Fact::List(items.clone()))]);
        filled.push(part(kind, name, campaign.kind.0.span, entry));
    }
    filled
}

/// The parts that are given, in the order of the outline, or else of the kind.
fn parts(outline: &[Entry], body: &Body, kind: &Kind) -> Vec<Fact> {
    if outline.is_empty() {
        let given = body.parts.iter();
        return given
            .map(|(name, entry)| part(kind, name, entry.span, entry.fact()))
            .collect();
    }
    outline
        .iter()
        .map(|entry| match entry.part_name() {
            Some(name) => {
                let fact = body.part(name).map_or(Fact::Nothing, Shape::fact);
                part(kind, name, entry.span, fact)
            }
            None => part(kind, "", entry.span, entry.fact()),
        })
        .collect()
}

/// A part as its kind has it.
fn part(kind: &Kind, name: &str, span: Span, entry: Fact) -> Fact {
    let declared = kind.parts.iter().find(|it| it.key.0.value == name);
    let words = |of: fn(&Part) -> &Option<Text>| {
        let text = declared.and_then(|it| of(it).as_ref());
        text.map_or(Fact::Nothing, |it| Fact::words(it.value.clone(), span))
    };
    Fact::Group(vec![
        ("part".into(), Fact::words(name, span)),
        ("heading".into(), words(|it| &it.heading)),
        ("mark".into(), words(|it| &it.mark)),
        ("entry".into(), entry),
    ])
}
