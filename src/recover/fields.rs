//! Lines that a kind of paper has of its own: a label and what stands behind it, and days that its
//! sentences name.

use super::line::Line;
use super::{DOUBLED, Paper};
use crate::description::{Group, Value};
use crate::kind::OwnKey;
use crate::proof::word;

/// No label is longer.
const LONGEST: usize = 45;

/// A line that is a label and words.
struct Found<'l> {
    label: &'l str,
    words: &'l str,
}

impl Paper<'_, '_> {
    /// Puts the lines of the kind, and gives those that are none.
    pub(super) fn fields(&mut self, own: &[usize], campaign: &mut Group) -> Vec<usize> {
        if self.kind.own_keys().next().is_none() {
            return own.to_vec();
        }
        let lines = &self.lines.all;
        let (sides, own) = self.sides(own);
        let mut rest = Vec::new();
        let mut more = Group::default();
        let mut at = 0;
        while let Some(place) = own.get(at) {
            let line = &lines[*place];
            at += 1;
            let below = own[at..].iter().take_while(|it| {
                lines[**it].mark == "-" && lines[**it].role == crate::role::Role::Gach
            });
            let below: Vec<usize> = below.copied().collect();
            let table = own.get(at).and_then(|it| lines[*it].table);
            match self.field(line, campaign) {
                Some((key, kind, words)) => {
                    let many = words.is_empty() && !below.is_empty();
                    let value = match (&*kind, table) {
                        ("table", Some(table)) => Value::Group(self.lines.tables[table].clone()),
                        ("list", _) if many => Value::List(
                            below
                                .iter()
                                .map(|it| Value::words(self.typed(&lines[*it])))
                                .collect(),
                        ),
                        ("list", _) => Value::List(vec![Value::words(words.clone())]),
                        _ => Value::words(words.clone()),
                    };
                    let mut taken = vec![line.at];
                    if kind == "table" && table.is_some() {
                        let cells = own[at..].iter().take_while(|it| lines[**it].table == table);
                        let cells: Vec<usize> = cells.copied().collect();
                        taken.extend(cells.iter().map(|it| lines[*it].at));
                        at += cells.len();
                    } else if many {
                        taken.extend(below.iter().map(|it| lines[*it].at));
                        at += below.len();
                    }
                    // A label with nothing behind it has room to be written upon.
                    match value {
                        Value::Words(words) if words.is_empty() => {}
                        value => campaign.put(&key, value),
                    }
                    self.takes.put("field", &line.text, &taken);
                }
                None => match self
                    .other(line)
                    .filter(|_| rest.is_empty() || !more.is_empty())
                {
                    Some(found) => {
                        more.put(found.label, Value::words(found.words));
                        self.takes.put("field", &line.text, &[line.at]);
                    }
                    None => rest.push(*place),
                },
            }
        }
        campaign.put("more", more);
        if let Some((key, sides)) = sides {
            campaign.put(&key, sides);
        }
        self.needed(campaign);
        rest
    }

    /// The sides of a contract, each with its lines, and what is not of them.
    fn sides(&mut self, own: &[usize]) -> (Option<(String, Group)>, Vec<usize>) {
        let lines = &self.lines.all;
        let key = self
            .kind
            .own_keys()
            .find(|(_, it)| it.r#type.0.value == "fields" && it.is_needed());
        let Some((key, _)) = key else {
            return (None, own.to_vec());
        };
        let mut sides = Group::default();
        let mut rest = Vec::new();
        let mut open: Option<(String, Group)> = None;
        let pair = |at: usize| {
            let line = &lines[*own.get(at)?];
            let pair = line.typed.split_once(':')?;
            let fits = line.mark.is_empty()
                && pair.0.chars().count() < LONGEST
                && !pair.1.trim().is_empty();
            fits.then_some(pair)
        };
        for (at, place) in own.iter().enumerate() {
            let line = &lines[*place];
            let lower = word::lower(&line.text);
            let plain = line.mark.is_empty() && line.table.is_none();
            // The name of a side stands above its lines.
            let above = pair(at).is_none() && pair(at + 1).is_some() && !line.text.ends_with(':');
            let named = lower.starts_with("bên ") || above;
            let begins = plain && named && line.text.chars().count() < 150;
            let pair = pair(at);
            match (&mut open, pair) {
                _ if begins => {
                    open.take()
                        .into_iter()
                        .for_each(|(name, side)| sides.put(&name, side));
                    open = Some((line.typed.clone(), Group::default()));
                }
                (Some((_, side)), Some((label, words))) if plain && !words.trim().is_empty() => {
                    side.put(label.trim(), Value::words(words.trim()));
                }
                _ => {
                    open.take()
                        .into_iter()
                        .for_each(|(name, side)| sides.put(&name, side));
                    rest.push(*place);
                    continue;
                }
            }
            self.takes.put("field", &line.text, &[line.at]);
        }
        open.into_iter()
            .for_each(|(name, side)| sides.put(&name, side));
        (Some((key.value.clone(), sides)), rest)
    }

    /// The key that a line gives a value to: its name, its type, and the words.
    fn field(&self, line: &Line, campaign: &Group) -> Option<(String, String, String)> {
        let free = |key: &str| campaign.get(key).is_none();
        let lower = word::lower(&line.text);
        let regulation = self.known.regulation;
        let keys = self.kind.own_keys().filter(|(name, _)| free(&name.value));
        for (name, key) in keys {
            let label = regulation
                .and_then(|it| self.kind.label(&name.value, it))
                .or(key.label());
            let kind = key.r#type.0.value.clone();
            let words = match label {
                Some(label) => behind(&line.typed, label).map(str::to_owned),
                None => spoken(line, &lower, key),
            };
            if let Some(words) = words.filter(|_| kind != "fields" && self.firm(line) < DOUBLED) {
                return Some((name.value.clone(), kind, words));
            }
        }
        None
    }

    /// A line of another label, where the kind has room for such.
    fn other<'l>(&self, line: &'l Line) -> Option<Found<'l>> {
        let has_room = self.kind.own_keys().any(|(name, _)| name.value == "more");
        let (label, words) = line.typed.split_once(':')?;
        let fits = has_room
            && line.mark.is_empty()
            && label.chars().count() < LONGEST
            && !words.trim().is_empty();
        let begins = label.starts_with(char::is_uppercase);
        (fits && begins && self.firm(line) == 0).then(|| Found {
            label: label.trim(),
            words: words.trim(),
        })
    }

    /// Says that something is needed which the paper was not seen to have.
    fn needed(&self, campaign: &mut Group) {
        for (name, key) in self.kind.own_keys() {
            if !key.is_needed() || campaign.get(&name.value).is_some() {
                continue;
            }
            let value = match &*key.r#type.0.value {
                "date" | "time" | "moment" => campaign
                    .get("date")
                    .cloned()
                    .unwrap_or_else(|| Value::words("____")),
                "list" => Value::List(vec![Value::words("____")]),
                "fields" => {
                    let mut side = Group::default();
                    side.put("____", Value::words("____"));
                    side.into()
                }
                "table" => continue,
                _ => Value::words("____"),
            };
            campaign.put(&name.value, value);
            campaign.remark("không tìm thấy trong văn bản: xem lại");
        }
    }
}

/// The words behind a label, if a line begins with it.
fn behind<'l>(line: &'l str, label: &str) -> Option<&'l str> {
    let bare = label.trim_end_matches(':').trim();
    let lower = word::lower(line);
    let rest = lower.strip_prefix(&*word::lower(bare))?;
    let begins = rest.is_empty() || rest.starts_with([':', ' ']);
    let words = line.get(line.len() - rest.len()..)?;
    begins.then(|| words.trim_start_matches([':', ' ']).trim())
}

/// What a sentence of the kind says about a key that has no label.
fn spoken(line: &Line, lower: &str, key: &OwnKey) -> Option<String> {
    let at = key.words.iter().find_map(|it| {
        let place = word::find(lower, &it.value).next()?;
        Some(place.end)
    })?;
    let rest = line.text.get(at..)?;
    let words = match &*key.r#type.0.value {
        "date" | "time" => {
            let times = crate::time::find(rest);
            rest.get(times.last()?.range.clone())?
                .trim_start_matches("ngày ")
                .to_owned()
        }
        "moment" => rest
            .trim_start_matches([' ', ':'])
            .trim_start_matches("vào hồi")
            .trim_start_matches("vào lúc")
            .trim_start_matches("vào")
            .trim()
            .trim_end_matches("./.")
            .to_owned(),
        _ => rest.trim_start_matches([' ', ':']).trim().to_owned(),
    };
    Some(words)
}
