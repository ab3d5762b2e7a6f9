//! A description taken over into another year.

use std::collections::HashSet;

use super::paper::Paper;
use super::starter;
use crate::diagnostic::{Diagnostic, Fix, Lang, Message, Sink};
use crate::fix::repair;
use crate::source::FileId;
use crate::time;
use crate::turn::{self, Fate, Own, Row, Turn};

/// Codes of what was true until a day.
const AGING: [&str; 3] = ["abolished-body", "superseded-paper", "old-place"];

/// What is asked of the new year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewYear {
    pub year: i32,
    /// The old year, when the description does not say.
    pub from: Option<i32>,
    pub phases: bool,
    pub school_years: bool,
    /// Whether comments beside the values say what became of them, and in which language.
    pub notes: Option<Lang>,
}

/// A description of the new year.
pub struct Turned {
    pub turn: Turn,
    /// The key that told the old year, unless it was asked for.
    pub told_by: Option<&'static str>,
    pub text: String,
    /// What became of everything that a year has to do with; places are in the old text.
    pub rows: Vec<Row>,
    /// What the checks say of the new text and did not say of the old one.
    pub findings: Vec<Diagnostic>,
}

impl Turned {
    /// Which year was taken for the old one, and why.
    pub fn years(&self) -> Message {
        let Turn { from, to, .. } = self.turn;
        let by = match self.told_by {
            Some(key) => message!(
                "lấy ở `{key}`; năm khác thì thêm `--from <NĂM>`",
                "by `{key}`; for another add `--from <YEAR>`"
            ),
            None => message!("theo `--from`", "by `--from`"),
        };
        let span = self.turn.span.map(|(first, last)| {
            let (first, last) = (time::written(first), time::written(last));
            let years = to - from;
            message!(
                "; ngày, tháng từ {first} đến {last} cùng dời {years} năm",
                "; days and months from {first} to {last} move by {years} years"
            )
        });
        let span = span.unwrap_or_default();
        Message {
            vi: format!("Năm cũ {from} ({}), năm mới {to}{}", by.vi, span.vi),
            en: format!("From {from} ({}) to {to}{}", by.en, span.en),
        }
    }

    /// How much of it moved, is to be looked at, and stays.
    pub fn told(&self) -> Message {
        let count = |fate| self.rows.iter().filter(|it| it.fate == fate).count();
        let (moved, look, kept) = (count(Fate::Moved), count(Fate::Look), count(Fate::Kept));
        message!(
            "đã chuyển {moved} chỗ, phải xem {look} chỗ, giữ nguyên {kept} chỗ",
            "{moved} moved, {look} to look at, {kept} kept"
        )
    }
}

impl Paper {
    /// The year of its description, as the roll-over takes it.
    pub fn year(&self) -> Option<i32> {
        let node = super::node(FileId(0), self.text(), &mut Sink::default())?;
        Some(Own::of(&node)?.year)
    }

    /// Takes a description over into a new year; the paper then has the new text.
    pub fn turned(&mut self, asked: &NewYear) -> Result<Turned, Message> {
        let name = self.text().name.clone();
        let old = self.text().text.clone();
        // Its office is read when it is worked.
        let known = self.work().findings;
        let node = super::node(FileId(0), self.text(), &mut Sink::default());
        let node = node.ok_or_else(|| {
            message!(
                "không đọc được `{name}`; `kehoach check {name}` nói vì sao",
                "`{name}` cannot be read; `kehoach check {name}` says why"
            )
        })?;
        let own = Own::of(&node);
        let year = asked.from.or_else(|| own.map(|it| it.year));
        let from = year.ok_or_else(|| {
            message!(
                "không rõ `{name}` là của năm nào: thêm `--from <NĂM>`",
                "`{name}` does not say of which year it is: add `--from <YEAR>`"
            )
        })?;
        let to = asked.year;
        if !(1900..=2100).contains(&from) || !(1900..=2100).contains(&to) || to <= from {
            return Err(message!(
                "chuyển được từ một năm sang năm sau đó, trong khoảng 1900 - 2100; đây là từ {from} sang {to}",
                "a paper goes from a year to a later one, from 1900 to 2100; this is from {from} to {to}"
            ));
        }
        let turn = Turn {
            from,
            to,
            phases: asked.phases,
            school_years: asked.school_years,
            calendar: self.calendar(),
            blanks: starter::blanks(self.texts(), &old),
            span: own.and_then(|it| it.span),
        };
        let rows = turn::gathered(turn::rows(&node, &old, &turn));
        let moved = rows.iter().filter(|it| it.fate == Fate::Moved);
        let mut fixes: Vec<Fix> = moved
            .map(|row| Fix {
                stretches: row.stretches.clone(),
            })
            .collect();
        if let Some(lang) = asked.notes {
            fixes.extend(turn::noted(&rows, &old, &turn, lang));
        }
        let written = |fixes| repair(&old, fixes).unwrap_or_else(|| old.to_string());
        let text = written(fixes.clone());
        // What ends within the year will be gone for a paper that is issued late in it.
        let day = rows.iter().filter(|it| it.key == "date");
        let day = day.flat_map(|it| &it.stretches).map(|it| it.0).next();
        let latest = day.map(|day| {
            let is_day = |it: &Fix| it.stretches.iter().any(|it| it.0 == day);
            let others = fixes.into_iter().filter(|it| !is_day(it));
            let last = Fix::new(day, format!("31/12/{to}"));
            written(others.chain([last]).collect())
        });
        let mut findings = latest.map_or(Vec::new(), |it| self.news(it, &known));
        findings.retain(|it| AGING.contains(&it.code));
        findings.extend(self.news(text.clone(), &[known, findings.clone()].concat()));
        // Each name once, in whatever letters it stands.
        let mut told = HashSet::new();
        findings.retain(|it| told.insert((it.code, it.message.vi.to_lowercase())));
        Ok(Turned {
            turn,
            told_by: own.filter(|_| asked.from.is_none()).map(|it| it.key),
            text,
            rows,
            findings,
        })
    }

    /// What is found in another text and is not known.
    fn news(&mut self, text: String, known: &[Diagnostic]) -> Vec<Diagnostic> {
        self.set_text(text);
        let is_new = |it: &Diagnostic| {
            let same = |old: &Diagnostic| old.code == it.code && old.message == it.message;
            !known.iter().any(same)
        };
        self.work().findings.into_iter().filter(is_new).collect()
    }
}
