//! What an office keeps of a paper that goes out, read off its proof: what stands in the register, and
//! what a system that keeps papers asks for.

use chrono::NaiveDate;

use crate::proof::{Paragraph, Proof};
use crate::role::Role;

/// A paper as it is registered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Record {
    /// What the kind is called: `Công văn`.
    pub class: String,
    /// The figures of its number; empty while it is blank.
    pub number: String,
    /// What stands behind them: `UBND-VHXH`.
    pub symbol: String,
    /// Both as they are printed.
    pub written: String,
    pub date: Option<NaiveDate>,
    /// The body that issues it.
    pub issuer: String,
    pub subject: String,
    pub pages: Option<usize>,
    /// Empty when there is no hurry.
    pub urgency: String,
    /// Among whom it may go round; mostly nothing is said of it.
    pub circulation: String,
    /// The day by which an answer has to be sent.
    pub due: Option<NaiveDate>,
    pub signers: Vec<Signatory>,
    /// Whom it is addressed to.
    pub to: Vec<String>,
    /// Whom it names in its body as those whom it goes to: its guests.
    pub guests: Vec<String>,
    pub receivers: Vec<Receiver>,
    /// Where copies are filed.
    pub filed: Vec<String>,
    /// How many copies are issued, if the paper says so.
    pub copies: String,
    /// Where its addressees are reached.
    pub mails: Vec<Mailbox>,
}

/// Where mails reach somebody.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mailbox {
    pub name: String,
    /// Empty when it is not known.
    pub address: String,
}

impl Mailbox {
    /// Those of one who is reached there: of several addresses in one place each is one.
    pub fn all(name: &str, addresses: Option<&str>) -> Vec<Mailbox> {
        let mailbox = |address: &str| Mailbox {
            name: name.trim().to_owned(),
            address: address.to_owned(),
        };
        let addresses = addresses.unwrap_or_default();
        let apart = addresses.split(|it: char| it.is_whitespace() || ";,/<>".contains(it));
        // Words where an address should be reach nobody.
        let apart = apart.filter(|it| it.contains('@'));
        let all: Vec<Mailbox> = apart.map(mailbox).collect();
        match all.is_empty() {
            true => vec![mailbox("")],
            false => all,
        }
    }
}

/// One who signs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signatory {
    pub post: String,
    pub name: String,
}

/// One who receives the paper, and what for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Receiver {
    pub name: String,
    pub purpose: String,
}

/// What stands for the addressees among those who receive a paper.
const AS_ABOVE: &str = "như trên";

impl Record {
    /// The record of a paper of this body.
    pub fn of(proof: &Proof, issuer: &str) -> Record {
        let own = || proof.paragraphs.iter().filter(|it| it.annex == 0);
        let of = |role: Role| own().filter(move |it| it.role == role);
        let words = |role: Role| {
            let lines: Vec<&str> = of(role).map(|it| it.text.trim()).collect();
            plain(&lines.join(" "))
        };
        let written = words(Role::SoKyHieu);
        let written = written
            .trim_start_matches("Số")
            .trim_start_matches(':')
            .replace(' ', "");
        let figures = written.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = written.split_at(figures);
        let subject = match words(Role::TrichYeu) {
            words_below if words_below.is_empty() => words(Role::TrichYeuDuoiSo),
            subject => subject,
        };
        let to = addressees(own());
        let (mut receivers, mut filed) = (Vec::new(), Vec::new());
        for line in of(Role::NoiNhanDong) {
            match receiver(&plain(&line.text)) {
                Line::Filed(places) => filed.extend(places),
                Line::AsAbove(purpose) => receivers.extend(to.iter().map(|it| Receiver {
                    name: it.clone(),
                    purpose: purpose.clone(),
                })),
                Line::Receiver(it) => receivers.push(it),
            }
        }
        let issued = proof.head.issued.filter(|(first, last)| first == last);
        Record {
            class: capital(&proof.own_class()),
            number: number.to_owned(),
            symbol: rest
                .trim_start_matches(|it: char| !it.is_alphabetic())
                .to_owned(),
            written: written.clone(),
            date: issued.map(|it| it.0),
            issuer: issuer.trim().to_owned(),
            subject: match subject.strip_prefix("V/v") {
                Some(rest) => format!("về việc {}", rest.trim_start()),
                None => subject,
            },
            pages: None,
            urgency: capital(&words(Role::DoKhan).to_lowercase()),
            circulation: capital(&words(Role::PhamVi).to_lowercase()),
            due: due(proof),
            signers: signers(own()),
            to,
            guests: guests(proof),
            receivers,
            filed,
            copies: copies(&words(Role::SoanThao)),
            mails: Vec::new(),
        }
    }

    /// Takes whom its copy is for as its addressee, when the page addresses nobody, and its other guests;
    /// one whom it names among its receivers is called as there. A paper for all is for no one alone.
    pub fn address(&mut self, own: Option<(&str, String)>) {
        if !self.to.is_empty() {
            return;
        }
        let mut guests = std::mem::take(&mut self.guests);
        if let Some((name, called)) = own.filter(|(_, called)| !called.is_empty()) {
            let is_there = self.receivers.iter().any(|it| it.name == name);
            self.to
                .push(if is_there { name.to_owned() } else { called });
            guests.retain(|it| !it.contains(name));
        }
        self.to.extend(guests);
    }

    /// Those whom a mail reaches.
    pub fn reached(&self) -> impl Iterator<Item = &Mailbox> {
        self.mails.iter().filter(|it| !it.address.is_empty())
    }

    /// Its kind and what it is about, as the register has it in one column.
    pub fn titled(&self) -> String {
        let subject = small(&self.subject);
        format!("{} {subject}", self.class).trim().to_owned()
    }

    /// What it is about, behind its number and day: `về việc giao tủ sách`, `về họp giao ban`.
    pub fn about(&self) -> String {
        match small(&self.subject) {
            none if none.is_empty() => none,
            subject if subject.starts_with("về ") => subject,
            subject => format!("về {subject}"),
        }
    }

    /// All who receive it, on one line.
    pub fn reaches(&self) -> String {
        let mut names: Vec<&str> = Vec::new();
        let receivers = self.receivers.iter().map(|it| it.name.as_str());
        for name in self.to.iter().map(String::as_str).chain(receivers) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join("; ")
    }
}

/// A line of those who receive a paper.
enum Line {
    AsAbove(String),
    Receiver(Receiver),
    Filed(Vec<String>),
}

fn receiver(line: &str) -> Line {
    let line = line.trim_end_matches([';', '.', '/', ' ']);
    if let Some((word, places)) = line.split_once(':')
        && word.trim().eq_ignore_ascii_case("lưu")
    {
        let places = places.split(',').map(|it| it.trim().to_owned());
        return Line::Filed(places.filter(|it| !it.is_empty()).collect());
    }
    let (name, purpose) = match line.strip_suffix(')').and_then(|it| it.rsplit_once('(')) {
        Some((name, purpose)) => (name.trim(), purpose.trim()),
        None => (line, ""),
    };
    let purpose = purpose.to_owned();
    match name.to_lowercase() == AS_ABOVE {
        true => Line::AsAbove(purpose),
        false => Line::Receiver(Receiver {
            name: name.to_owned(),
            purpose,
        }),
    }
}

/// Those behind the word of address, and in the lines below it.
fn addressees<'p>(all: impl Iterator<Item = &'p Paragraph>) -> Vec<String> {
    let words = all.filter_map(|it| match it.role {
        Role::KinhGui => Some(it.text.split_once(':').map_or("", |it| it.1)),
        Role::NoiGui => Some(it.text.as_str()),
        _ => None,
    });
    let names = words.map(|it| plain(it.trim_end_matches([';', '.', ' '])));
    names.filter(|it| !it.is_empty()).collect()
}

/// Those whom lines of the body name behind words by which a kind addresses, or in the lines below them.
fn guests(proof: &Proof) -> Vec<String> {
    let kind = proof.head.kind.into_iter();
    let keys = kind.flat_map(|it| &it.keys).flat_map(|it| &it.0);
    let keys = keys.filter(|(_, key)| key.is_addressing());
    let leads: Vec<String> = keys
        .flat_map(|(_, key)| key.leads().map(str::to_lowercase))
        .collect();
    let own: Vec<&Paragraph> = proof.paragraphs.iter().filter(|it| it.annex == 0).collect();
    let found = own.iter().enumerate();
    let found = found.filter_map(|(at, it)| Some((at, behind(it, &leads)?)));
    let names = found.flat_map(|(at, first)| {
        let below = own.iter().skip(at + 1);
        let below = below.take_while(|it| it.role == Role::Gach);
        std::iter::once(first).chain(below.map(|it| it.text.as_str()))
    });
    let names = names.map(|it| plain(it.trim_end_matches([';', '.', '…', ' '])));
    names.filter(|it| !it.is_empty()).collect()
}

/// What a line says that begins so.
fn behind<'p>(line: &'p Paragraph, leads: &[String]) -> Option<&'p str> {
    let end = line.text.find(':')?;
    let lead = line.lower.get(..end)?;
    let is_one = line.role == Role::ThongTin && leads.iter().any(|it| lead.ends_with(it.as_str()));
    is_one.then(|| line.text.get(end + 1..)).flatten()
}

/// Each name with the post above it.
fn signers<'p>(all: impl Iterator<Item = &'p Paragraph>) -> Vec<Signatory> {
    let (mut signers, mut post) = (Vec::new(), String::new());
    for line in all {
        match line.role {
            Role::ChucVu => post = plain(&line.text),
            Role::HoTen => signers.push(Signatory {
                post: std::mem::take(&mut post),
                name: plain(&line.text),
            }),
            _ => {}
        }
    }
    signers
}

/// The first day by which something has to be sent.
fn due(proof: &Proof) -> Option<NaiveDate> {
    let issued = proof.head.issued.map(|it| it.0);
    let sent = proof.deadlines().into_iter();
    let sent = sent.filter(|it| it.is_sent_on_a_day()).map(|it| it.last);
    sent.filter(|day| issued.is_none_or(|issued| issued <= *day))
        .min()
}

/// The figures behind the signs of who wrote the paper: `PL.(300)` and `PL.300`.
fn copies(line: &str) -> String {
    let end = line.trim_end_matches([')', '.', ' ']);
    let start = end.trim_end_matches(|it: char| it.is_ascii_digit()).len();
    end.get(start..).unwrap_or_default().to_owned()
}

/// Words with one blank between them.
fn plain(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Words that go on behind others; two capitals in a row are an abbreviation, which keeps its form.
pub fn small(words: &str) -> String {
    let mut letters = words.chars();
    match letters.next() {
        Some(first) if !letters.clone().next().is_some_and(char::is_uppercase) => {
            first.to_lowercase().chain(letters).collect()
        }
        _ => words.to_owned(),
    }
}

/// Words that begin with a capital.
fn capital(words: &str) -> String {
    let mut letters = words.trim().chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subject_goes_on_behind_other_words() {
        for (subject, titled, about) in [
            ("Họp giao ban", "Giấy mời họp giao ban", "về họp giao ban"),
            ("Về việc họp", "Giấy mời về việc họp", "về việc họp"),
            ("UBND xã họp", "Giấy mời UBND xã họp", "về UBND xã họp"),
            ("", "Giấy mời", ""),
        ] {
            let record = Record {
                class: "Giấy mời".into(),
                subject: subject.into(),
                ..Record::default()
            };
            assert_eq!((&*record.titled(), &*record.about()), (titled, about));
        }
    }
}
