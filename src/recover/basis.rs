//! The bases of a paper: each the paper that it cites, taken apart, or else a sentence.

use super::Paper;
use super::line::{Line, escaped};
use crate::description::{Group, Value};
use crate::proof;
use crate::proof::word;

/// Signs that end a basis.
const ENDS: [char; 3] = [';', '.', ','];

/// Words that bases begin with.
const OPENINGS: [&str; 8] = [
    "Căn cứ",
    "Thực hiện",
    "Theo",
    "Xét",
    "Tiếp theo",
    "Triển khai",
    "Để thực hiện",
    "Thi hành",
];

/// How papers are called that have a day and no number.
const LAWS: [&str; 4] = ["Luật ", "Bộ luật ", "Hiến pháp ", "Pháp lệnh "];

/// What bases say together about how they are typed.
#[derive(Default)]
pub struct Manner {
    /// Whether a comma stands before the day.
    pub commas: Option<bool>,
    /// The sign behind the last.
    pub last: Option<char>,
}

impl Paper<'_, '_> {
    /// The bases that lines are, with how they are typed.
    pub fn bases(&mut self, own: &[usize]) -> (Vec<Value>, Manner) {
        let lines = &self.lines.all;
        let mut manner = Manner::default();
        let mut values = Vec::new();
        let end = |at: &usize| {
            lines[*at]
                .text
                .chars()
                .next_back()
                .filter(|it| ENDS.contains(it))
        };
        for (place, at) in own.iter().enumerate() {
            let line = &lines[*at];
            let is_last = place + 1 == own.len();
            let sign = end(at);
            let usual = if is_last { '.' } else { ';' };
            // A sign of its own is typed.
            let is_usual = sign == Some(usual);
            if is_last && sign.is_some() && !is_usual {
                manner.last = sign;
            }
            let firm = self.firm(line);
            let cut = (is_usual || is_last) && firm < 2;
            let cited = (firm < 2).then(|| Cited::of(line, self.lines.read(line), sign.is_some()));
            let dash = match line.is_marked() {
                true => format!("{} ", line.mark),
                false => String::new(),
            };
            match cited.flatten() {
                Some(cited) if cut || sign.is_none() || cited.subject.is_some() => {
                    if firm > 0 && cited.date.is_some() {
                        manner.commas = Some(cited.comma);
                    }
                    self.takes.put("basis", &line.text, &[line.at]);
                    values.push(cited.group(&dash, if cut { None } else { sign }).into());
                }
                _ => {
                    self.takes.put("basis.text", &line.text, &[line.at]);
                    let words = match cut {
                        true => line.typed.trim_end_matches(ENDS),
                        false => &line.typed,
                    };
                    values.push(Value::words(format!("{dash}{words}")));
                }
            }
        }
        (values, manner)
    }
}

/// What an issuer did, which is no part of its name.
const DEEDS: [&str; 16] = [
    "công bố",
    "phê duyệt",
    "ban hành",
    "quy định",
    "triển khai",
    "giao",
    "hướng dẫn",
    "sửa đổi",
    "thực hiện",
    "tổ chức",
    "tăng cường",
    "phát động",
    "đẩy mạnh",
    "thông qua",
    "về",
    "thành lập",
];

/// What an issuer did, also with a capital: names have none of these words.
const SURE_DEEDS: [&str; 5] = ["Quy định", "Ban hành", "Phê duyệt", "Hướng dẫn", "Sửa đổi"];

/// The name of an issuer without what it did.
fn named(issuer: &str) -> &str {
    let deed = |it: &&str| {
        let mut places = issuer.match_indices(it).map(|it| it.0);
        places.find(|at| {
            let is_end = issuer.len() == at + it.len();
            let is_begun = *at > 0 && issuer[..*at].ends_with(' ');
            is_begun && (is_end || issuer[at + it.len()..].starts_with(' '))
        })
    };
    let end = DEEDS.iter().chain(&SURE_DEEDS).filter_map(deed).min();
    issuer[..end.unwrap_or(issuer.len())].trim_end()
}

/// Whether words begin with a name, as no subject does.
fn begins_name(words: &str) -> bool {
    let mut deeds = DEEDS.iter().chain(&SURE_DEEDS);
    let lower = word::lower(words);
    words.starts_with(char::is_uppercase) && !deeds.any(|it| lower.starts_with(&word::lower(it)))
}

/// Whether words begin as those of a basis do.
pub fn is_basis_like(words: &str) -> bool {
    OPENINGS.iter().any(|it| words.starts_with(it))
}

/// A paper that a basis cites.
struct Cited {
    opening: String,
    paper: String,
    number: Option<String>,
    date: Option<String>,
    issuer: Option<String>,
    subject: Option<String>,
    comma: bool,
}

impl Cited {
    /// What a line cites, when its parts make up the line again.
    fn of(line: &Line, read: &proof::Paragraph, has_end: bool) -> Option<Cited> {
        let text = match has_end {
            true => line.text.trim_end_matches(ENDS),
            false => &line.text,
        };
        let cited = Cited::numbered(text, read).or_else(|| Cited::law(text, read))?;
        (cited.words() == text).then_some(cited)
    }

    fn numbered(text: &str, read: &proof::Paragraph) -> Option<Cited> {
        let first = read.citations.first()?;
        let class = first.class.clone()?;
        let opening = text.get(..class.start)?.trim_end();
        let is_known =
            OPENINGS.iter().any(|it| it.eq_ignore_ascii_case(opening)) || opening.is_empty();
        let date = first.date.as_ref();
        let mut at = first.number.end;
        let mut comma = false;
        let date = date.and_then(|it| {
            let between = text.get(at..it.range.start)?;
            comma = between.trim_start().starts_with(',');
            at = it.range.end;
            Some(day(text.get(first.number.end..at)?))
        });
        let issuer = first
            .issuer
            .clone()
            .filter(|it| text.get(at..it.start).is_some_and(|it| it.trim() == "của"));
        let issuer = issuer.map(|it| it.start..it.start + named(&text[it.clone()]).len());
        // A second paper that was taken for a part of the name.
        if issuer
            .as_ref()
            .is_some_and(|it| text[it.clone()].contains(|ch: char| ch.is_ascii_digit()))
        {
            return None;
        }
        if let Some(issuer) = &issuer {
            at = issuer.end;
        }
        let subject = text.get(at..)?.trim();
        // More papers in one line are its sentence.
        let more = subject.starts_with([',', ';']) || subject.starts_with("và ");
        // A day or an issuer that was torn is none.
        let figure = subject.starts_with(|it: char| it.is_ascii_digit() || it == '/');
        let torn = figure || subject.starts_with("ngày ") || begins_name(subject);
        (is_known && !more && !torn).then(|| Cited {
            opening: opening.to_owned(),
            paper: text[class].to_owned(),
            number: text.get(first.number.clone()).map(str::to_owned),
            date,
            issuer: issuer.map(|it| text[it].to_owned()),
            subject: Some(subject.to_owned()).filter(|it| !it.is_empty()),
            comma,
        })
    }

    fn law(text: &str, read: &proof::Paragraph) -> Option<Cited> {
        let opening = OPENINGS.iter().find(|it| text.starts_with(**it))?;
        let rest = text[opening.len()..].trim_start();
        let from = text.len() - rest.len();
        if !LAWS.iter().any(|it| rest.starts_with(it))
            || rest.contains(" số ")
            || rest.contains(';')
        {
            return None;
        }
        let time = read
            .times
            .iter()
            .find(|it| it.range.start > from && it.date().is_some());
        let (end, date, behind) = match time {
            Some(time) => {
                let head = text.get(..time.range.start)?;
                let bare = head.trim_end().trim_end_matches("ngày").trim_end();
                let name = bare.trim_end_matches(',');
                (
                    name.len(),
                    Some(day(text.get(bare.len()..time.range.end)?)),
                    time.range.end,
                )
            }
            None => (text.len(), None, text.len()),
        };
        let comma = time.is_some() && text.get(end..)?.starts_with(',');
        let subject = text.get(behind..)?.trim();
        Some(Cited {
            opening: (*opening).to_owned(),
            paper: text.get(from..end)?.to_owned(),
            number: None,
            date,
            issuer: None,
            subject: Some(subject.to_owned()).filter(|it| !it.is_empty()),
            comma,
        })
    }

    /// The line that a template makes of it.
    fn words(&self) -> String {
        let mut words = self.opening.clone();
        let mut say = |it: &str| {
            if !words.is_empty() && !it.starts_with(',') {
                words.push(' ');
            }
            words.push_str(it);
        };
        say(&self.paper);
        if let Some(number) = &self.number {
            say(&format!("số {number}"));
        }
        if let Some(date) = &self.date {
            if self.comma {
                say(",");
            }
            match date.starts_with("ngày") {
                true => say(date),
                false => say(&format!("ngày {date}")),
            }
        }
        if let Some(issuer) = &self.issuer {
            say(&format!("của {issuer}"));
        }
        if let Some(subject) = &self.subject {
            say(subject);
        }
        words
    }

    fn group(self, dash: &str, sign: Option<char>) -> Group {
        let mut group = Group::default();
        match format!("{dash}{}", self.opening).trim_end() {
            "Căn cứ" => {}
            other => group.put("opening", Value::words(other)),
        }
        group.say("paper", self.paper);
        group.say("number", self.number.unwrap_or_default());
        group.say("date", self.date.unwrap_or_default());
        let mut last = [self.issuer, self.subject];
        if let (Some(sign), Some(words)) = (sign, last.iter_mut().flatten().next_back()) {
            words.push(sign);
        }
        let [issuer, subject] = last;
        group.say("issuer", escaped(&issuer.unwrap_or_default()));
        group.say("subject", escaped(&subject.unwrap_or_default()));
        group
    }
}

/// A day as a description has it: without the word before figures.
fn day(words: &str) -> String {
    let words = words.trim().trim_start_matches(',').trim_start();
    let bare = words.strip_prefix("ngày ").unwrap_or(words).trim();
    match bare.contains("tháng") {
        true => words.to_owned(),
        false => bare.to_owned(),
    }
}
