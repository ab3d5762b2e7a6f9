//! The head of a paper: number, day, place, kind, subject, urgency.

use super::Paper;
use super::line::Line;
use super::spelled::spelled;
use crate::description::Group;
use crate::list::unmarked;
use crate::proof::word;
use crate::role::Role;
use crate::time::{self, Scale};

impl Paper<'_, '_> {
    /// Puts what the head says; what its new office says already is not said again.
    pub(super) fn head(&mut self, campaign: &mut Group, office: Option<&Group>) {
        self.number(campaign);
        self.date(campaign, office);
        self.signs(campaign);
        self.subject(campaign);
    }

    fn number(&mut self, campaign: &mut Group) {
        let lines = self.lines;
        let Some(line) = lines.first(Role::SoKyHieu) else {
            return campaign.blank("number");
        };
        let number = Number::read(&line.text);
        match number.number {
            "" => campaign.blank("number"),
            typed => campaign.say("number", typed),
        }
        // A symbol of three parts is made of none.
        let inner = number.symbol.trim_matches('/');
        let is_own = self.kind.title.is_some() && !self.is_party() && inner.contains('/');
        if (is_own || self.firm(line) > 0) && !number.symbol.is_empty() {
            campaign.say("symbol", number.symbol);
        } else if let Some(drafter) = self.drafter() {
            campaign.say("drafter", drafter);
        }
        self.takes.put("number", &line.text, &[line.at]);
    }

    fn date(&mut self, campaign: &mut Group, office: Option<&Group>) {
        let lines = self.lines;
        let Some(line) = lines.first(Role::NgayThang) else {
            return;
        };
        let Day { place, date } = Day::read(line);
        if let Some(date) = date {
            campaign.say("date", date);
        }
        let known = office.is_some_and(|it| it.get("place").is_some());
        if self.firm(line) > 0 && !known {
            campaign.say("place", place);
        }
        self.takes.put("date", &line.text, &[line.at]);
    }

    /// Urgency, draft, circulation.
    fn signs(&mut self, campaign: &mut Group) {
        let lines = self.lines;
        if let Some(line) = lines.first(Role::DoKhan) {
            let name = match &*word::lower(&line.text) {
                it if it.contains("tốc") => "hoa-toc",
                it if it.contains("thượng") => "thuong-khan",
                _ => "khan",
            };
            campaign.say("urgency", name);
            self.takes.put("urgency", &line.text, &[line.at]);
        }
        if let Some(line) = lines.first(Role::DuThao) {
            let number: String = line.text.chars().filter(char::is_ascii_digit).collect();
            campaign.say(
                "draft",
                if number.is_empty() {
                    "1".to_owned()
                } else {
                    number
                },
            );
            self.takes.put("draft", &line.text, &[line.at]);
        }
        if let Some(line) = lines.first(Role::PhamVi) {
            campaign.say("circulation", capital(&word::lower(&line.text)));
            self.takes.put("circulation", &line.text, &[line.at]);
        }
    }

    fn subject(&mut self, campaign: &mut Group) {
        let lines = self.lines;
        let mut rest = "";
        if let Some(line) = lines.first(Role::TenLoai) {
            self.takes.put("kind", &line.text, &[line.at]);
            // "KẾ HOẠCH Phát động …" has its subject on the line of its kind.
            let title = self.kind.title.as_ref().map_or("", |it| it.value.as_str());
            rest = line.text.strip_prefix(title).unwrap_or("").trim();
            if !rest.is_empty() && lines.first(Role::TrichYeu).is_none() {
                campaign.say("subject", super::line::escaped(rest));
                return;
            }
        }
        let has = |key| self.kind.own_keys().any(|(it, _)| it.value == key);
        let author = lines.first(Role::TacGia);
        let byline = author.filter(|_| has("byline"));
        if byline.is_some() {
            let own: Vec<&Line> = lines.of(Role::TacGia).collect();
            let words: Vec<&str> = own.iter().map(|it| it.typed.as_str()).collect();
            let words = words.join(" ");
            let places: Vec<usize> = own.iter().map(|it| it.at).collect();
            self.takes.put("byline", &words, &places);
            campaign.say("byline", words);
        }
        let role = [Role::TrichYeu, Role::TrichYeuDuoiSo, Role::ChuDe];
        // Where papers have no such line, it begins the subject.
        let author = author.filter(|_| byline.is_none());
        let first = role.iter().find_map(|it| lines.first(*it));
        let Some(first) = first.or(author) else {
            if self.kind.has_subject() {
                campaign.say("subject", "[CẦN BỔ SUNG: trích yếu]");
                campaign.remark("không thấy trích yếu trong văn bản");
            }
            return;
        };
        let author = author.filter(|it| it.at != first.at);
        let own: Vec<&Line> = author.into_iter().chain(lines.of(first.role)).collect();
        let begun = Some(super::line::escaped(rest)).filter(|it| !it.is_empty());
        let words: Vec<&str> = begun
            .as_deref()
            .into_iter()
            .chain(own.iter().map(|it| it.typed.as_str()))
            .collect();
        let words = words.join(" ");
        let bare = match first.role {
            Role::TrichYeuDuoiSo if self.firm(first) == 0 => {
                ["V/v ", "V/v: ", "v/v ", "Về việc ", "về việc "]
                    .iter()
                    .find_map(|it| words.strip_prefix(it))
            }
            _ => None,
        };
        let subject = bare.map_or(words.clone(), capital);
        let is_theme = first.role == Role::ChuDe && has("theme");
        campaign.say(if is_theme { "theme" } else { "subject" }, subject);
        if is_theme {
            // It stands in the place of a subject, which every paper has.
            campaign.say("subject", capital(&spelled(&words)));
        }
        let places: Vec<usize> = own.iter().map(|it| it.at).collect();
        self.takes.put("subject", words, &places);
        if let Some(line) = lines.first(Role::DienGiai) {
            let inner = line.typed.trim_start_matches('(').trim_end_matches(')');
            if has("bracketed") {
                campaign.say("bracketed", inner);
                self.takes.put("bracketed", &line.text, &[line.at]);
            }
        }
    }

    /// The letters of the unit that drafted a letter.
    fn drafter(&self) -> Option<String> {
        let line = self.lines.first(Role::SoKyHieu)?;
        let symbol = Number::read(&line.text).symbol;
        let (body, drafter) = symbol.split_once('-')?;
        let is_letter = self.kind.title.is_none() && !self.is_party();
        (is_letter && !body.is_empty() && body != self.initials()).then(|| drafter.to_owned())
    }

    /// The first letters of the kind, which some offices write in the symbol of a letter, too.
    fn initials(&self) -> String {
        let words = self.kind.name.0.value.split_whitespace();
        let first = words.filter_map(|it| it.chars().next());
        first.flat_map(char::to_uppercase).collect()
    }

    /// The letters of the office in the symbol of the paper.
    pub(super) fn symbol(&self) -> Option<String> {
        let line = self.lines.first(Role::SoKyHieu)?;
        let symbol = Number::read(&line.text).symbol;
        let body = match (self.is_party(), self.kind.title.is_some()) {
            (true, _) => symbol.rsplit_once('/').map(|it| it.1),
            (_, true) => symbol.split_once('-').map(|it| it.1),
            _ => symbol.split('-').find(|it| *it != self.initials()),
        };
        body.filter(|it| !it.is_empty()).map(str::to_owned)
    }
}

/// A line of number and symbol, taken apart.
pub struct Number<'t> {
    pub number: &'t str,
    pub symbol: String,
}

impl<'t> Number<'t> {
    pub fn read(line: &'t str) -> Number<'t> {
        // "Nghị quyết số: …" has its kind before it.
        let line = line.find(" số:").map_or(line, |at| &line[at + 1..]);
        let rest = line.get("Số".len()..).unwrap_or(line);
        let rest = rest.trim_start_matches([':', ' ', '\u{a0}', '.', '…', '_']);
        let digits = rest.len()
            - rest
                .trim_start_matches(|it: char| it.is_ascii_alphanumeric())
                .len();
        // "30/2026/NQ-…" has its year behind its number.
        let year = rest[digits..].strip_prefix('/').filter(|it| {
            let figures = it.bytes().take_while(u8::is_ascii_digit).count();
            figures == 4 && it[figures..].starts_with('/')
        });
        let (number, symbol) = rest.split_at(digits + year.map_or(0, |_| 5));
        let symbol = symbol.trim_start_matches([' ', '\u{a0}', '/', '-', '.', '…', '_']);
        Number {
            number,
            symbol: symbol.split_whitespace().collect(),
        }
    }
}

/// The letters of the kind in a line of number and symbol: "KH" in "Số: 12/KH-UBND" and in "Số 12-KH/ĐU".
pub fn class(line: &str) -> String {
    let symbol = Number::read(line).symbol;
    let class = symbol.split(['-', '/']).next();
    class.unwrap_or_default().to_owned()
}

/// A line of place and day, taken apart.
pub struct Day {
    pub place: String,
    pub date: Option<String>,
}

impl Day {
    pub fn read(line: &Line) -> Day {
        let text = &line.text;
        let lower = word::lower(text);
        let day = lower.find(", ngày").or_else(|| lower.find(" ngày"));
        let place = text.get(..day.unwrap_or(text.len())).unwrap_or(text).trim();
        let whole = time::find(text)
            .into_iter()
            .find(|it| it.scale == Scale::Day);
        if let Some(day) = whole.and_then(|it| it.date()) {
            return Day {
                place: place.to_owned(),
                date: Some(time::written(day)),
            };
        }
        let behind = |name: &str| {
            let lower = word::lower(text);
            let rest = lower.rsplit_once(name)?.1.to_owned();
            let digits: String = rest
                .trim_start()
                .chars()
                .take_while(char::is_ascii_digit)
                .collect();
            (!digits.is_empty()).then_some(digits)
        };
        let year = behind("năm").filter(|it| it.len() == 4);
        let date = year.map(|year| match behind("tháng") {
            Some(month) => format!("{}/{year}", month.trim_start_matches('0')),
            None => year,
        });
        Day {
            place: place.to_owned(),
            date,
        }
    }
}

/// Words with a capital at their beginning.
pub fn capital(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// A name as files and keys have it: small letters without marks, joined by hyphens.
pub fn key(words: &str) -> String {
    let plain = unmarked(words).to_lowercase();
    let parts = plain.split(|it: char| !it.is_ascii_alphanumeric());
    let parts: Vec<&str> = parts.filter(|it| !it.is_empty()).collect();
    parts.join("-")
}
