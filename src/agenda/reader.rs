//! Which of the times that a paragraph names are events of its paper, and what each tells.

use chrono::{Datelike, NaiveDate};

use super::left::{self, Left};
use super::stretch::{self, Stretch};
use super::table::{Row, Tables, says_only_when};
use super::window::Window;
use super::{Event, holds, told};
use crate::campaign::moment::hours;
use crate::knowledge::days;
use crate::proof::deadline::tells_history;
use crate::proof::lead::bare;
use crate::proof::{Paragraph, Proof, word};
use crate::role::Role;
use crate::source::Span;

/// Headings of parts that say what is wished for, not what is done.
const PURPOSE: [&str; 4] = ["mục đích", "yêu cầu", "mục tiêu", "chỉ tiêu"];

/// Words right in front of a day that is remembered.
const FEASTS: [&str; 8] = [
    "kỷ niệm",
    "mừng",
    "dịp",
    "nhân",
    "lễ",
    "hưởng ứng",
    "hướng tới",
    "truyền thống",
];

/// Words right in front of a day behind or from which something is, no day of it.
const FROM: [&str; 2] = ["sau", "kể từ"];

/// Words right in front of a month or quarter in which something is done.
const WITHIN: [&str; 6] = ["trong", "vào", "từ", "khoảng", "đến", "hết"];

/// What becomes of a time.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fate {
    Event,
    /// It is told that it is no event.
    Left,
    /// It is over, or that of something else.
    Other,
}

/// Reads the events off the paragraphs of a proof.
pub(super) struct Reader<'p> {
    proof: &'p Proof<'p>,
    window: Window,
    tables: Tables<'p>,
    /// Where the last days for something are typed that a description gives as such.
    declared: Vec<Span>,
}

impl<'p> Reader<'p> {
    pub fn of(proof: &'p Proof<'p>, declared: Vec<Span>) -> Reader<'p> {
        Reader {
            proof,
            window: Window::of(proof),
            tables: Tables::of(proof),
            declared,
        }
    }

    /// The events of a paragraph; what of its times is none is kept beside them.
    pub fn read(&self, paragraph: &Paragraph, left: &mut Vec<Left>) -> Vec<Event> {
        let mut events = Vec::new();
        let cell = paragraph.cell.filter(|_| paragraph.role == Role::BangO);
        if let Some(section) = paragraph.cell.filter(|_| paragraph.role == Role::BangMuc) {
            return self.below(paragraph, section);
        }
        if cell.is_none() && (!paragraph.is_body() || paragraph.role == Role::CanCu) {
            return events;
        }
        let is_bare = says_only_when(paragraph);
        let is_alone = is_bare && cell.is_some_and(|it| self.tables.is_when(it));
        let mut found = stretch::find(paragraph, is_alone, &self.window);
        if let Some([first, last]) = cell.and_then(|it| self.tables.span(it))
            && let Some(whole) = self.whole(first, last)
        {
            // It is told where it begins.
            found = match std::ptr::eq(first, paragraph) {
                true => vec![whole],
                false => return events,
            };
        }
        let hours = found
            .is_empty()
            .then(|| hours(&paragraph.lower).unwrap_or_default());
        if let Some(hours) = hours.filter(|it| !it.is_empty() && is_bare) {
            // Hours of a day: that of the cell above, or of the words around the table.
            let above = cell.and_then(|it| self.tables.above(it).find_map(|it| self.only_day(it)));
            found.extend(above.map(|day| day.at_hours(paragraph, &hours)));
        } else if found.is_empty() && self.wants_time(paragraph) {
            let name = paragraph.text.find(": ").map_or(0, |at| at + 2);
            left::keep(left, self.proof, paragraph, name..paragraph.text.len());
        }
        let days: Vec<_> = found
            .iter()
            .filter(|it| it.is_of_days && !it.is_span)
            .collect();
        for time in &found {
            // A month or a week behind one of its days: 10/5/2026, tuần thứ hai của tháng 5.
            let is_near = |it: &&Stretch| {
                let holds = |day: &(NaiveDate, NaiveDate)| {
                    time.days.iter().any(|all| all.0 <= day.0 && day.1 <= all.1)
                };
                it.range.end <= time.range.start && it.days.iter().any(holds)
            };
            if !time.is_of_days && days.iter().any(is_near) {
                continue;
            }
            match self.fate(paragraph, time, is_alone) {
                Fate::Event => events.extend(self.events(paragraph, time, is_alone)),
                Fate::Left => left::keep(left, self.proof, paragraph, time.range.clone()),
                Fate::Other => {}
            }
        }
        let taken: Vec<_> = found.into_iter().map(|it| it.range).collect();
        left::keep_short(left, self.proof, paragraph, &taken);
        events
    }

    /// Whether nothing but a time belongs where a paragraph stands, and it has words.
    fn wants_time(&self, paragraph: &Paragraph) -> bool {
        let is_label = paragraph.role == Role::Nhan && paragraph.lower.starts_with("thời ");
        let cell = paragraph.cell.filter(|_| paragraph.role == Role::BangO);
        let is_wanted = is_label || cell.is_some_and(|it| self.tables.wants_time(it));
        is_wanted && paragraph.text.contains(char::is_alphanumeric)
    }

    /// The day that a cell says, when it is one.
    fn only_day(&self, paragraph: &Paragraph) -> Option<Stretch> {
        let found = stretch::find(paragraph, says_only_when(paragraph), &self.window);
        let mut days = found.into_iter().filter(|it| it.is_of_days && !it.is_span);
        days.next().filter(|_| days.next().is_none())
    }

    /// From the day of one cell to that of another.
    fn whole(&self, first: &Paragraph, last: &Paragraph) -> Option<Stretch> {
        let end = self.only_day(last)?;
        self.only_day(first)?.up_to(&end, &last.text)
    }

    /// Whether a description gives the last of its days as the last one for something.
    fn is_declared(&self, paragraph: &Paragraph, time: &Stretch) -> bool {
        let end = self.proof.place(paragraph, &time.end);
        self.declared.iter().any(|it| holds(*it, end))
    }

    fn fate(&self, paragraph: &Paragraph, time: &Stretch, is_alone: bool) -> Fate {
        let proof = self.proof;
        let known = match time.days.last() {
            Some((_, last)) if self.window.is_over(*last) => return Fate::Other,
            Some(_) => Fate::Event,
            None => Fate::Left,
        };
        if is_foreign(paragraph, time) {
            return Fate::Other;
        }
        let is_seen = proof
            .deadlines()
            .iter()
            .any(|it| std::ptr::eq(it.paragraph, paragraph) && it.time.range.end == time.end.end);
        let is_meant = is_seen || self.is_declared(paragraph, time);
        if is_alone || is_meant || told::is_label(paragraph) {
            return known;
        }
        let lead = bare(&paragraph.lower[..time.range.start]);
        let is_led = |words: &[&str]| words.iter().any(|it| ends(lead, it));
        let clause = &paragraph.lower[word::clause(&paragraph.lower, &time.range)];
        let is_told_of = tells_history(clause) || proof.is_past(paragraph);
        let is_wished = proof
            .above(paragraph)
            .any(|it| PURPOSE.iter().any(|words| it.has(words)));
        if !time.is_of_days && !time.is_yearly {
            // A month that only names something, as the report of a month, is nothing to be left out.
            let is_when =
                is_led(&WITHIN) || time.is_part || time.is_span || says_only_when(paragraph);
            return match is_when && !is_told_of && !is_wished {
                true => known,
                false => Fate::Other,
            };
        }
        // "Ngày Chuyển đổi số quốc gia (10/10)": the name of a day has its number in brackets.
        let is_named = paragraph.lower[..time.range.start].ends_with('(')
            && time.days.iter().any(|it| is_remembered(it.0));
        if (is_led(&FEASTS) || is_named) && !time.is_due {
            return match time.has_year || is_named {
                true => Fate::Left,
                false => Fate::Other,
            };
        }
        let is_aside = is_told_of || is_wished && !time.is_due || is_led(&FROM);
        let is_other =
            paragraph.cell.is_some_and(|it| !self.tables.is_when(it)) && says_only_when(paragraph);
        match is_aside || is_other {
            true => Fate::Left,
            false => known,
        }
    }

    fn events(&self, paragraph: &Paragraph, time: &Stretch, is_alone: bool) -> Vec<Event> {
        let proof = self.proof;
        let cell = paragraph.cell.filter(|_| paragraph.role == Role::BangO);
        let row = cell.map(|it| self.tables.row(it)).unwrap_or_default();
        if is_alone && cell.is_some_and(|it| self.tables.is_section(it)) {
            return Vec::new();
        }
        let by_column = cell.is_some_and(|it| is_alone && self.tables.is_due(it));
        let is_declared = self.is_declared(paragraph, time);
        let row = match (is_alone, cell) {
            (true, _) => row,
            (false, Some(_)) => Row {
                words: paragraph.text.trim().to_owned(),
                ..row
            },
            (false, None) => Row {
                words: told::sentence(proof, paragraph),
                ..row
            },
        };
        let place = if is_declared { &time.end } else { &time.range };
        // "từ 07 giờ 30 ngày {{ due }}" begins then, whatever its key is.
        let is_named = (is_declared || by_column) && !time.is_start;
        let is_due = !time.is_span && (time.is_due || is_named);
        let event = self.event(paragraph, time, &row);
        let days = time.days.iter().copied();
        days.map(|(first, last)| Event {
            first,
            last,
            is_due,
            span: proof.place(paragraph, place),
            ..event.clone()
        })
        .collect()
    }

    /// What is done in the rows whose time a row above them names.
    fn below(&self, paragraph: &Paragraph, section: [usize; 3]) -> Vec<Event> {
        if !says_only_when(paragraph) {
            return Vec::new();
        }
        let found = stretch::find(paragraph, true, &self.window);
        let rows = self.tables.below(section);
        let days = found
            .iter()
            .flat_map(|it| it.days.iter().map(move |days| (it, *days)));
        let days = days.filter(|(_, days)| !self.window.is_over(days.1));
        let events = days.flat_map(|(time, (first, last))| {
            let rows = rows.iter().map(move |row| (time, row));
            rows.map(move |(time, row)| Event {
                first,
                last,
                ..self.event(paragraph, time, row)
            })
        });
        events.collect()
    }

    /// What is told of a time of a paragraph, its days left open.
    fn event(&self, paragraph: &Paragraph, time: &Stretch, row: &Row) -> Event {
        let about = told::about(self.proof, paragraph, &row.words);
        let (words, about) = match row.words.is_empty() {
            true => (about, String::new()),
            false => (row.words.clone(), about),
        };
        Event {
            first: NaiveDate::default(),
            last: NaiveDate::default(),
            hours: time.hours,
            is_due: time.is_due && !time.is_span,
            time: match &time.until {
                Some(last) => format!("{} - {last}", paragraph.words(&time.range)),
                None => paragraph.words(&time.range).to_owned(),
            },
            words,
            about,
            who: row.who.clone(),
            with: row.with.clone(),
            to: row.to.clone(),
            span: self.proof.place(paragraph, &time.range),
        }
    }
}

/// Whether a time is that of another paper, of a quotation, or of a year that is remembered.
fn is_foreign(paragraph: &Paragraph, time: &Stretch) -> bool {
    let inside = |start: usize, end: usize| start <= time.range.start && time.range.end <= end;
    let cited = paragraph.citations.iter().map(|it| &it.range);
    let mut others = cited.chain(paragraph.quotes.iter().map(|it| &it.range));
    let mut times = paragraph
        .times
        .iter()
        .filter(|it| it.range.end == time.end.end);
    others.any(|it| inside(it.start, it.end)) || times.any(|it| paragraph.is_remembered(it))
}

/// Whether every year remembers something on a day.
fn is_remembered(date: NaiveDate) -> bool {
    days::remembered().any(|it| it.day == (date.day(), date.month()))
}

/// Whether words end with others, whole ones.
fn ends(lower: &str, words: &str) -> bool {
    let head = lower.strip_suffix(words);
    head.is_some_and(|it| !it.ends_with(word::is_letter))
}
