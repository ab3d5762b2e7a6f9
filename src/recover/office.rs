//! Whose paper it is: an office at hand, or one that its letterhead, symbol, place and signatures tell of.

use super::Paper;
use super::head::{Day, capital, key};
use super::heading::{BEGUN, LEVELS, is_session, names_body};
use super::signature::Signature;
use super::spelled::with_names;
use super::unit::is_body;
use crate::campaign::Office;
use crate::description::{Group, Value};
use crate::list::{folded, unmarked};
use crate::proof::word;
use crate::role::Role;
use crate::shape::Text;

/// Posts that stand before the name of a body.
const POSTS: [&str; 7] = [
    "chủ tịch",
    "phó chủ tịch",
    "giám đốc",
    "hiệu trưởng",
    "trưởng ban",
    "bộ trưởng",
    "chánh văn phòng",
];

/// Words of names of bodies that are written small behind the first.
const SMALL: &str = "ban ủy uỷ nhân dân hội đồng chấp hành thường vụ đảng bộ chi phường xã huyện tỉnh thành phố thị trấn quận và \
    văn phòng khối dân vận trường tiểu học trung cơ sở phổ thông mầm non trung tâm";

impl Paper<'_, '_> {
    /// The name of the office, and what its file says when it is not at hand.
    pub(super) fn office(&mut self) -> (String, Option<Group>) {
        let heading = self.heading();
        let places: Vec<usize> = self.lines.of(Role::CoQuan).map(|it| it.at).collect();
        self.takes.put("office", heading.join(" "), &places);
        let offices = &self.known.offices;
        let known = offices.iter().find(|(_, it)| self.is_of(it, &heading));
        if let Some((name, office)) = known {
            self.office = Some(office);
            return (name.clone(), None);
        }
        let group = self.new_office(&heading);
        let name = match group.get("name") {
            Some(Value::Words(name)) => key(name),
            _ => String::new(),
        };
        (name, Some(group))
    }

    /// Whether a paper is of an office: its letterhead says so, or else all that it tells.
    fn is_of(&self, office: &Office, heading: &[String]) -> bool {
        let joined = |it: &[Text]| {
            it.iter()
                .map(|it| it.value.as_str())
                .collect::<Vec<_>>()
                .join(" ")
        };
        let own = folded(&joined(&office.heading));
        let whole = folded(&format!(
            "{} {}",
            joined(&office.parent),
            joined(&office.heading)
        ));
        let told = folded(&heading.join(" "));
        let family = office.family.0.value == self.family();
        if !told.is_empty() {
            return family && (told == whole || told == own);
        }
        let symbol = self.symbol().is_none_or(|it| it == office.symbol.0.value);
        let place = self
            .lines
            .first(Role::NgayThang)
            .map(|it| Day::read(it).place);
        let same = |it: &String| {
            office
                .place
                .as_ref()
                .is_some_and(|own| folded(&own.value) == folded(it))
        };
        family && symbol && place.as_ref().is_some_and(same)
    }

    fn new_office(&self, heading: &[String]) -> Group {
        let (parent, own) = self.parted(heading);
        let names: Vec<String> = own.iter().filter(|it| !is_session(it)).cloned().collect();
        let name = self.named(&names.join(" "));
        let mut group = Group::default();
        group.say("name", name.clone());
        if own.is_empty() {
            group.remark("đoán, vì văn bản không có tên cơ quan ở đầu: xem lại cả tệp này");
        }
        group.say("family", self.family());
        let list = |it: &[String]| it.iter().map(Value::words).collect::<Vec<_>>();
        group.put("parent", list(&parent));
        group.put("heading", list(&own));
        group.say("symbol", self.symbol().unwrap_or_else(|| "…".to_owned()));
        if let Some(line) = self.lines.first(Role::NgayThang) {
            group.say("place", Day::read(line).place);
        }
        let contact = self.lines.of(Role::LienHe).map(|it| it.typed.as_str());
        group.say("contact", contact.collect::<Vec<_>>().join("\n"));
        let mut signers = Group::default();
        for signature in self.signatures() {
            let key = signature.key();
            if signers.get(&key).is_none() {
                signers.put(&key, signature.group());
            }
        }
        group.put("signers", signers);
        group
    }

    /// A name in capitals as sentences have it: as the paper itself writes it, or else by its words.
    pub(super) fn named(&self, capitals: &str) -> String {
        if capitals.is_empty() {
            return self.guessed();
        }
        let lower = word::lower(capitals);
        if let Some(found) = self.spoken(&lower) {
            return found;
        }
        let rest = |post: &str| lower.strip_prefix(post)?.strip_prefix(' ').map(str::len);
        if let Some((post, len)) = POSTS.iter().find_map(|it| Some((it, rest(it)?)))
            && let Some(body) = capitals.get(capitals.len() - len..)
            && is_body(&capital(&word::lower(body)))
        {
            return format!("{} {}", capital(post), self.named(body));
        }
        let mut proper = false;
        // "TỈNH ỦY …": the level begins the name of its body.
        let of_level = names_body(capitals);
        let typed = capitals.split(' ');
        let words = typed
            .zip(lower.split(' '))
            .enumerate()
            .map(|(at, (typed, it))| {
                if is_abbreviation(it) {
                    return typed.to_owned();
                }
                let small = SMALL.split_whitespace().any(|known| known == it) && !proper;
                let small = small || at == 1 && of_level;
                proper |= !(at == 0 && of_level)
                    && LEVELS
                        .iter()
                        .any(|level| word::lower(level).split(' ').next_back() == Some(it));
                if small && at > 0 {
                    it.to_owned()
                } else {
                    capital(it)
                }
            });
        let words = words.collect::<Vec<_>>().join(" ");
        with_names(&lower, words)
    }

    /// The name of an office that no line of the paper names: the body for which is signed, with its place.
    fn guessed(&self) -> String {
        let signature = self.signatures().into_iter().next().unwrap_or_default();
        let body = signature.authority("tm");
        let upper = body.to_uppercase();
        let is_level = LEVELS.iter().any(|it| upper.ends_with(&format!(" {it}")));
        let is_open = is_level || BEGUN.contains(&upper.as_str());
        let line = self.lines.first(Role::NgayThang).filter(|_| is_open);
        let place = line.map_or(String::new(), |it| Day::read(it).place);
        match body {
            "" => "Cơ quan".to_owned(),
            body => format!("{body} {place}").trim().to_owned(),
        }
    }

    /// A post in capitals as sentences have it.
    pub(super) fn post(&self, capitals: &str) -> String {
        let lower = word::lower(capitals);
        if let Some(rest) = capitals.strip_prefix("P.") {
            let blank = if rest.starts_with(' ') { " " } else { "" };
            return format!("P.{blank}{}", capital(word::lower(rest).trim()));
        }
        if is_abbreviation(&lower) && !lower.contains(' ') {
            return capitals.to_owned();
        }
        let found = self.spoken(&lower);
        let deputy = || Some(format!("Phó {}", capital(lower.strip_prefix("phó ")?)));
        found.or_else(deputy).unwrap_or_else(|| capital(&lower))
    }

    /// How the sentences of the paper write words.
    fn spoken(&self, lower: &str) -> Option<String> {
        let mut body = self.lines.all.iter().map(|it| self.lines.read(it));
        body.find_map(|read| {
            let is_spoken = read.is_body() || read.role == Role::TrichYeu;
            let mut found = read.find(lower).map(|at| read.words(&at));
            let found = found.find(|it| is_spoken && it.chars().any(char::is_lowercase));
            // A name begins with a capital; in small letters it may be other words.
            found
                .filter(|it| it.starts_with(char::is_uppercase))
                .map(str::to_owned)
        })
    }

    /// Those who sign it, as their office knows them.
    pub(super) fn signatures(&self) -> Vec<Signature> {
        Signature::all(self)
    }
}

/// Whether small letters are those of an abbreviation, which no syllable has: "gd&đt", "thcs", "ubnd".
pub fn is_abbreviation(word: &str) -> bool {
    let letters = unmarked(word).to_lowercase();
    let letters = letters.trim_matches(|it: char| !it.is_alphabetic());
    let is_vowel = |it: char| "aeiouy".contains(it);
    let end = letters.rsplit(is_vowel).next().unwrap_or("");
    let is_roman = word.len() > 1 && word.bytes().all(|it| b"ivx".contains(&it));
    let is_letters = end.len() > 2 || end == letters || is_roman;
    letters.contains('&') || !letters.is_empty() && is_letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_known_by_their_letters() {
        for word in ["gd&đt", "thcs", "ubnd", "hđnd", "bcđ", "pct", "iii"] {
            assert!(is_abbreviation(word), "{word}");
        }
        for word in ["trường", "thịnh", "đức", "uỷ", "y", "…", "-"] {
            assert!(!is_abbreviation(word), "{word}");
        }
    }
}
