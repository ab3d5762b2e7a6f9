//! What can be typed where the cursor stands: keys, choices, names of the register, of signers and files,
//! and what words can call.

use std::ops::Range;

use super::spot::{MARK, Spot, spots};
use super::{Draft, Subject, call};
use crate::app::form::{Entry, Form, Room};
use crate::edit::Step;
use crate::node::Kind;

/// Something that can be typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    pub what: Offered,
    /// What is chosen by.
    pub name: String,
    /// What is typed, in the place of the word that is there.
    pub typed: String,
    pub replaces: Range<usize>,
    /// What it is called, or what it prints.
    pub label: String,
    pub help: String,
}

/// What is offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Offered {
    Key,
    Choice,
    Body,
    Signer,
    File,
    /// What words can call.
    Call,
}

/// A name and what it is called.
type Named = (String, String);

impl Draft {
    /// All that can be typed at a byte.
    pub fn offers(&mut self, at: usize) -> Vec<Offer> {
        let Some(form) = self.form() else {
            return Vec::new();
        };
        if self.subject == Subject::Description
            && let Some(offers) = self.calls(at)
        {
            return offers;
        }
        let text = self.text().clone();
        let spots = spots(&text.text, at);
        let mut offers = Vec::new();
        for spot in &spots {
            if !spot.is_key {
                offers.extend(self.values(&form, spot));
            }
            // An item or a value that is not there yet may begin with a key.
            let is_begun =
                spot.is_key || form.at(&spot.way).is_some_and(|it| it.room.noun.is_some());
            if is_begun || spot.way.is_empty() {
                let is_free = |it: &&Entry| !spot.others.contains(&it.key);
                let keys = form.keys(&spot.way).iter().filter(is_free);
                let colon = !text.text[spot.word.end..]
                    .trim_start_matches(' ')
                    .starts_with(':');
                offers.extend(keys.map(|it| key(it, spot, colon)));
            }
        }
        let mut seen = std::collections::HashSet::new();
        offers.retain(|it| seen.insert(it.name.clone()));
        offers
    }

    /// What can be called, if the cursor stands in a call.
    fn calls(&mut self, at: usize) -> Option<Vec<Offer>> {
        let text = self.text().clone();
        let call = call::at(&text.text, at)?;
        let before = call.before;
        let path = before.map_or(MARK.to_owned(), |it| format!("{it}.{MARK}"));
        let (start, end) = (&text.text[..call.whole.start], &text.text[call.whole.end..]);
        let tried = format!("{start}{{{{ {path} }}}}{end}");
        let at = u32::try_from(call.whole.start).unwrap_or(u32::MAX);
        let names = self.paper.callable(tried, at, before);
        let close = if call.is_closed { "" } else { " }}" };
        let offer = |it: crate::word::Reached| Offer {
            what: Offered::Call,
            typed: format!("{}{close}", it.name),
            name: it.name,
            replaces: call.word.clone(),
            label: it.prints.unwrap_or_default(),
            help: String::new(),
        };
        Some(names.into_iter().map(offer).collect())
    }

    /// The words that can stand on a key or as an item.
    fn values(&mut self, form: &Form, spot: &Spot) -> Vec<Offer> {
        let Some(ground) = form.at(&spot.way) else {
            return Vec::new();
        };
        let offer = |what: Offered| {
            let replaces = spot.word.clone();
            move |(name, label): Named| Offer {
                what,
                typed: name.clone(),
                name,
                replaces: replaces.clone(),
                label,
                help: String::new(),
            }
        };
        let mut offers: Vec<Offer> = Vec::new();
        let choices = choices(ground.room).cloned();
        offers.extend(choices.map(offer(Offered::Choice)));
        if self.subject != Subject::Description {
            return offers;
        }
        // Its office is read when it is worked.
        self.found();
        if names_bodies(form, &spot.way) {
            let own = own_bodies(&self.text().text);
            let bodies = own.into_iter().chain(self.paper.bodies());
            offers.extend(bodies.map(offer(Offered::Body)));
        }
        if names_signers(form, &spot.way) {
            offers.extend(self.paper.signers().into_iter().map(offer(Offered::Signer)));
        }
        let files = match &spot.way[..] {
            [Step::Key(key)] if key == "office" => self.paper.offices(),
            [Step::Key(key)] if key == "campaign" => self.texts.descriptions(),
            _ => Vec::new(),
        };
        let files = files.into_iter().map(|it| (it, String::new()));
        offers.extend(files.map(offer(Offered::File)));
        offers
    }
}

fn key(entry: &Entry, spot: &Spot, colon: bool) -> Offer {
    let sign = if colon { ": " } else { "" };
    Offer {
        what: Offered::Key,
        name: entry.key.clone(),
        typed: format!("{}{sign}", entry.key),
        replaces: spot.word.clone(),
        label: entry.label.clone(),
        help: entry.help.clone(),
    }
}

/// Words of a list are offered where its first stands without a dash, too.
pub fn choices(room: &Room) -> impl Iterator<Item = &Named> {
    let items = room.list.as_deref().into_iter();
    let items = items.flat_map(|it| &it.choices);
    room.choices.iter().chain(items)
}

/// Whether words at the end of a way name bodies of the register.
pub fn names_bodies(form: &Form, way: &[Step]) -> bool {
    let bare = |it: &Room| it.noun.as_ref().and_then(|noun| form.nouns.get(noun));
    around(form, way).any(|it| it.of_register || bare(it).is_some_and(|it| it.is_body))
}

/// Whether words at the end of a way name those who sign.
pub fn names_signers(form: &Form, way: &[Step]) -> bool {
    let is_signer = |it: &Room| it.noun.as_deref() == Some("Signer");
    around(form, way).any(|it| is_signer(it) || it.list.as_deref().is_some_and(is_signer))
}

/// What can stand at the end of a way, and where that is an item, on the list it is in.
fn around<'f>(form: &'f Form, way: &[Step]) -> impl Iterator<Item = &'f Room> {
    let list = match way.split_last() {
        Some((Step::Item(_), above)) => form.at(above),
        _ => None,
    };
    form.at(way).into_iter().chain(list).map(|it| it.room)
}

/// The bodies that a description has beside those of its office.
fn own_bodies(text: &str) -> Vec<Named> {
    let Some(root) = crate::app::editing::read(text) else {
        return Vec::new();
    };
    let Some(Kind::Map(pairs)) = root.get("units").map(|it| &it.kind) else {
        return Vec::new();
    };
    let called = |node: &crate::node::Node| match &node.kind {
        Kind::Scalar(name) => name.to_string(),
        _ => match node.get("name").map(|it| &it.kind) {
            Some(Kind::Scalar(name)) => name.to_string(),
            _ => String::new(),
        },
    };
    let pairs = pairs.iter();
    pairs
        .map(|(key, it)| (key.value.to_string(), called(it)))
        .collect()
}
