//! Whose paper it is: an office at hand, or one that its letterhead, symbol, place and signatures tell of.

use super::Paper;
use super::foot::Signature;
use super::head::{Day, capital, key};
use super::spelled::with_names;
use super::unit::is_body;
use crate::campaign::Office;
use crate::description::{Group, Value};
use crate::list::{folded, unmarked};
use crate::proof::word;
use crate::role::Role;
use crate::shape::Text;

/// Words at whose capital a second line goes on with the name on the first.
const LEVELS: [&str; 12] = [
    "XÃ",
    "PHƯỜNG",
    "THỊ TRẤN",
    "ĐẶC KHU",
    "HUYỆN",
    "QUẬN",
    "THỊ XÃ",
    "THÀNH PHỐ",
    "TỈNH",
    "TP",
    "THÔN",
    "KHU PHỐ",
];

/// What begins the name of a body behind the name of a level: "TỈNH ỦY", "HUYỆN ĐOÀN".
const BODY_OF_LEVEL: [&str; 3] = ["ỦY", "UỶ", "ĐOÀN"];

/// Places that begin like such a name.
const PLACES: [&str; 1] = ["ĐOÀN KẾT"];

/// Names of bodies that are none without what stands on the line below.
const BEGUN: [&str; 6] = [
    "ỦY BAN NHÂN DÂN",
    "UỶ BAN NHÂN DÂN",
    "HỘI ĐỒNG NHÂN DÂN",
    "BAN CHẤP HÀNH",
    "BAN THƯỜNG VỤ",
    "BAN CHỈ ĐẠO",
];

/// What stands at the right of the heads of the Youth Union.
const UNION: [&str; 2] = [
    "ĐOÀN TNCS HỒ CHÍ MINH",
    "ĐOÀN THANH NIÊN CỘNG SẢN HỒ CHÍ MINH",
];

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

    /// The lines that name those who issue.
    pub(super) fn heading(&self) -> Vec<String> {
        let lines = self.lines.of(Role::CoQuan);
        lines
            .map(|it| it.text.trim_end_matches(['-', '_', '*', ' ']).to_owned())
            .collect()
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
        let name = self.named(&own.join(" "));
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

    /// The lines of the body above, and those of the office itself.
    pub(super) fn parted(&self, heading: &[String]) -> (Vec<String>, Vec<String>) {
        let bold: Vec<bool> = self.lines.of(Role::CoQuan).map(|it| it.bold).collect();
        // The name is bold, that of the body above is not.
        let first = bold.iter().position(|it| *it);
        let first = first.filter(|at| bold[*at..].iter().all(|it| *it));
        let mut first = first.unwrap_or(heading.len().saturating_sub(1));
        let goes_on = |at: usize| {
            let is_begun = |it: &String| BEGUN.contains(&it.as_str());
            let before = at.checked_sub(1).and_then(|it| heading.get(it));
            let goes_on = |it: &String| names_place(it) || UNION.contains(&it.as_str());
            before.is_some_and(is_begun) || heading.get(at).is_some_and(goes_on)
        };
        while first > 0 && goes_on(first) {
            first -= 1;
        }
        // Both in bold, and the last is a body by itself, below one that says where it is.
        let last = heading.len().saturating_sub(1);
        let whole = |it: &String| is_body(&capital(&word::lower(it)));
        if first < last
            && !goes_on(last)
            && heading[last..].iter().all(whole)
            && heading[first..last]
                .iter()
                .any(|it| whole(it) && self.is_placed(it))
        {
            first = last;
        }
        let (parent, own) = heading.split_at(first.min(heading.len()));
        (parent.to_vec(), own.to_vec())
    }

    /// Whether a name says where its body is.
    pub(super) fn is_placed(&self, name: &str) -> bool {
        let lower = word::lower(name);
        LEVELS.iter().any(|it| word::has(&lower, &word::lower(it)))
    }

    /// A name in capitals as sentences have it: as the paper itself writes it, or else by its words.
    pub(super) fn named(&self, capitals: &str) -> String {
        if capitals.is_empty() {
            let signature = self.signatures().into_iter().next().unwrap_or_default();
            let body = [
                signature.authority("tm"),
                signature.title.as_str(),
                "Cơ quan",
            ];
            let body = body
                .into_iter()
                .find(|it| !it.is_empty())
                .unwrap_or_default();
            let place = self
                .lines
                .first(Role::NgayThang)
                .map(|it| Day::read(it).place);
            return format!("{body} {}", place.unwrap_or_default())
                .trim()
                .to_owned();
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

/// Whether a line is the place alone of the body on the line above: "XÃ HOA BÌNH", and not "HUYỆN ỦY …".
fn names_place(line: &str) -> bool {
    let mut levels = LEVELS.iter().chain(&["VÀ"]);
    let place = levels.find_map(|it| line.strip_prefix(it)?.strip_prefix(' '));
    place.is_some_and(|it| !begins_body(it))
}

/// Whether a name is that of a body called by its level: "TỈNH ỦY …".
fn names_body(name: &str) -> bool {
    let level = LEVELS.iter().filter(|it| !it.contains(' '));
    let mut rest = level.filter_map(|it| name.strip_prefix(it)?.strip_prefix(' '));
    rest.any(begins_body)
}

fn begins_body(behind_level: &str) -> bool {
    let begins = |all: &[&str]| all.iter().any(|own| behind_level.starts_with(own));
    begins(&BODY_OF_LEVEL) && !begins(&PLACES)
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
    fn a_place_alone_goes_on_with_the_name_above_it() {
        for line in ["XÃ ĐOÀN KẾT", "TỈNH LÂM SƠN", "VÀ GIA ĐÌNH"] {
            assert!(names_place(line), "{line}");
        }
        for line in ["HUYỆN ỦY LÂM SƠN", "TỈNH ĐOÀN LÂM SƠN", "PHÒNG NỘI VỤ"] {
            assert!(!names_place(line), "{line}");
        }
    }

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
