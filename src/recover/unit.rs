//! Bodies by their names: those of the register, and those that a new office gets because they come again.

use super::Paper;
use super::head::key;
use super::line::{Lines, escaped};
use crate::campaign::Unit;
use crate::description::{Group, Value};
use crate::proof::duty::BODIES;
use crate::proof::word;
use crate::role::Role;
use crate::shape::Text;

/// Words with which names of bodies begin, too, that say nothing of work.
const OTHERS: [&str; 7] = ["các", "văn", "đảng", "đài", "khối", "tổ", "bộ"];

/// No name of a body is longer.
const LONGEST: usize = 110;

/// Whether words are the name of a body, or of several.
pub fn is_body(name: &str) -> bool {
    let lower = word::lower(name);
    let first = lower.split(' ').next().unwrap_or("");
    let ended = name.ends_with(['.', ';', ':']);
    name.starts_with(char::is_uppercase)
        && (BODIES.contains(&first) || OTHERS.contains(&first))
        && !ended
        && name.chars().count() < LONGEST
}

/// Levels that names of bodies end with, which have nothing behind them.
const PLACES: [&str; 6] = ["xã", "phường", "tỉnh", "huyện", "thị trấn", "đặc khu"];

/// The bodies of a list, when all of it are bodies. A name may have a comma of its own: "Phòng Kinh tế, Hạ tầng và Đô thị
/// phường"; "các" may begin one that is not the first.
pub fn bodies(list: &str) -> Option<Vec<&str>> {
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let mut at = 0;
    for piece in list.split(", ") {
        let end = at + piece.len();
        let begins = is_body(piece) || at > 0 && piece.starts_with("các ");
        let before = ends.last().map_or("", |(start, end)| &list[*start..*end]);
        let is_placed = PLACES.iter().any(|it| before.ends_with(it));
        // "Các ngành, các bộ phận của phường" has one owner.
        let is_half = before.split(' ').count() < 3 && word::lower(before).starts_with("các ");
        match ends.last_mut() {
            Some(open) if is_half => open.1 = end,
            _ if begins => ends.push((at, end)),
            Some(open) if piece.contains(" và ") && !is_placed => open.1 = end,
            _ => return None,
        }
        at = end + ", ".len();
    }
    Some(
        ends.into_iter()
            .map(|(start, end)| &list[start..end])
            .collect(),
    )
}

/// The bodies that receive a paper, without what they receive it for.
pub fn receivers<'l>(lines: &'l Lines) -> Vec<&'l str> {
    let listed = lines.of(Role::NoiNhanDong).map(|it| {
        let name = it.text.split('(').next().unwrap_or("");
        name.trim_end_matches([';', '.', ',', ' '])
    });
    // One word names no single body.
    listed
        .filter(|it| is_body(it) && it.contains(' ') && !it.contains(','))
        .collect()
}

/// Units of a new office.
#[derive(Debug, Default)]
pub struct Register(Vec<(String, String)>);

impl Register {
    /// Names that come more than once; an office at hand has its own register.
    pub fn of(names: &[String], is_new: bool) -> Register {
        let mut units: Vec<(String, String)> = Vec::new();
        for (at, name) in names.iter().enumerate() {
            let again = is_new && names[at + 1..].contains(name);
            let known = units.iter().any(|it| it.1 == *name);
            let key = short(name);
            let taken = units.iter().any(|it| it.0 == key);
            if again && !known && !taken && !key.is_empty() && is_body(name) {
                units.push((key, name.clone()));
            }
        }
        Register(units)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn group(&self) -> Group {
        let mut group = Group::default();
        for (key, name) in &self.0 {
            group.say(key, escaped(name));
        }
        group
    }
}

/// The first words of a name as a key.
fn short(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().take(7).collect();
    key(&words.join(" "))
}

impl<'p> Paper<'p, '_> {
    /// The units of the office at hand, each with the word that calls it.
    fn at_hand(&self) -> impl Iterator<Item = &'p (Text, Unit)> + use<'p> {
        let units = self.office.into_iter().flat_map(|it| &it.units);
        units.flat_map(|it| &it.0)
    }

    /// The names of all units that have one word to call them, and of bodies that receive the paper.
    pub fn known_units(&self) -> Vec<&'p str> {
        let known = self.at_hand().map(|(_, it)| it.name.0.value.trim());
        let own = self.register.0.iter().map(|it| it.1.as_str());
        let mut units: Vec<&str> = known.chain(own).collect();
        for name in &self.receivers {
            if !units.contains(name) {
                units.push(name);
            }
        }
        units
    }

    /// A body by its name in the register, or else by its words.
    pub fn unit(&self, words: &str) -> Value {
        let words = words.trim();
        self.names.borrow_mut().push(words.to_owned());
        let own = self.register.0.iter().find(|it| it.1 == words);
        if let Some((key, _)) = own {
            return Value::words(key);
        }
        let same = |(_, it): &&(Text, Unit)| {
            let short = it.short.as_ref().map(|it| it.value.trim());
            it.name.0.value.trim() == words || short == Some(words)
        };
        match self.at_hand().find(same) {
            Some((name, _)) => Value::words(name.value.trim()),
            None => Value::words(escaped(words)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_of_bodies_is_parted_at_their_names() {
        let economy = "Phòng Kinh tế, Hạ tầng và Đô thị phường";
        for (list, names) in [
            (
                format!("{economy}, Công an phường"),
                vec![economy, "Công an phường"],
            ),
            (
                "Ủy ban Mặt trận Tổ quốc Việt Nam xã, các tổ chức chính trị - xã hội xã".to_owned(),
                vec![
                    "Ủy ban Mặt trận Tổ quốc Việt Nam xã",
                    "các tổ chức chính trị - xã hội xã",
                ],
            ),
            (economy.to_owned(), vec![economy]),
            (
                "Các ngành, các bộ phận của phường".to_owned(),
                vec!["Các ngành, các bộ phận của phường"],
            ),
        ] {
            assert_eq!(bodies(&list), Some(names));
        }
        assert_eq!(bodies("Công an xã, cùng dân và thôn"), None);
    }
}
