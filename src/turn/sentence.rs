//! What the words of one value have of a year.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::day::{self, Chosen};
use super::leaf::{Leaf, Part};
use super::{Fate, Row, Turn};
use crate::campaign::Keep;
use crate::diagnostic::Message;
use crate::knowledge::days;
use crate::proof::period::Period;
use crate::proof::{Paragraph, anniversary, deadline, lunar, weekday, word};
use crate::time::{self, Scale, Time};

/// Words that are true of a year for its place among others.
const PLACES: [&str; 6] = [
    "năm đầu",
    "năm cuối",
    "năm thứ",
    "bản lề",
    "giữa nhiệm kỳ",
    "lần thứ",
];

/// Nouns that are counted: "2026 hộ" is no year.
const COUNTED: [&str; 8] = ["đồng", "triệu", "tỷ", "người", "hộ", "lượt", "ha", "m2"];

pub struct Sentence<'l> {
    leaf: &'l Leaf,
    turn: &'l Turn,
    rows: Vec<Row>,
    /// Stretches already accounted for.
    taken: Vec<Range<usize>>,
}

impl<'l> Sentence<'l> {
    pub fn new(leaf: &'l Leaf, turn: &'l Turn) -> Self {
        Sentence {
            leaf,
            turn,
            rows: Vec::new(),
            taken: Vec::new(),
        }
    }

    /// Every time, count and name in it, in order.
    pub fn rows(mut self) -> Vec<Row> {
        if self.leaf.part != Part::Basis {
            self.anniversaries();
            self.counts();
            self.spans();
            self.names();
            self.joined();
            self.times();
            self.bare_years();
            self.places();
        }
        self.rows
    }

    fn paragraph(&self) -> &'l Paragraph {
        &self.leaf.paragraph
    }

    fn is_free(&self, range: &Range<usize>) -> bool {
        self.taken
            .iter()
            .all(|it| it.end <= range.start || range.end <= it.start)
    }

    /// Words that stay or that a person has to look at.
    fn tell(&mut self, fate: Fate, range: Range<usize>, why: Message) {
        let is = if fate == Fate::Look { "?" } else { "" };
        self.taken.push(range.clone());
        self.rows.push(self.leaf.row(fate, range, is, why));
    }

    /// Puts words in places inside a stretch; what was not typed byte for byte is only told.
    fn put(&mut self, range: Range<usize>, edits: Vec<(Range<usize>, String)>, why: Message) {
        let words = self.leaf.words();
        let (mut is, mut at) = (String::new(), range.start);
        for (place, new) in &edits {
            is.push_str(&words[at..place.start]);
            is.push_str(new);
            at = place.end;
        }
        is.push_str(&words[at..range.end]);
        let stretches: Option<Vec<_>> = edits
            .into_iter()
            .map(|(place, new)| Some((self.leaf.place(&place)?, new)))
            .collect();
        let is = is.split_whitespace().collect::<Vec<_>>().join(" ");
        self.taken.push(range.clone());
        let fate = if stretches.is_some() {
            Fate::Moved
        } else {
            Fate::Look
        };
        let mut row = self.leaf.row(fate, range, &is, why);
        row.stretches = stretches.unwrap_or_default();
        self.rows.push(row);
    }

    /// The last four figures of a stretch, which are its year.
    fn year_of(&self, range: &Range<usize>) -> Option<(Range<usize>, i32)> {
        let figures = time::figures(&self.leaf.words()[range.clone()]);
        let (at, year) = figures.into_iter().rfind(|(at, _)| at.len() == 4)?;
        let at = range.start + at.start..range.start + at.end;
        Some((at, i32::try_from(year).ok()?))
    }

    /// `94 năm … (03/02/1930 - 03/02/2026)`: the count and the last day go together.
    fn anniversaries(&mut self) {
        let (from, years) = (self.turn.from, self.turn.years());
        for found in anniversary::find(self.paragraph()) {
            let Period { range, last, .. } = &found.period;
            let Some((year, _)) = self.year_of(range).filter(|_| last.year() == from) else {
                continue;
            };
            let whole = found.range.start..range.end;
            if !self.is_free(&whole) {
                continue;
            }
            let count = found.count + years;
            let mut edits = Vec::new();
            let typed = time::figures(&self.leaf.words()[found.range.clone()]);
            if let Some((at, _)) = typed.first() {
                let at = found.range.start + at.start..found.range.start + at.end;
                edits.push((at, count.to_string()));
            }
            edits.push((year, (from + years).to_string()));
            self.put(whole.clone(), edits, counted(found.count, count));
            self.round(whole, found.count, count);
        }
    }

    /// `kỷ niệm 94 năm Ngày thành lập Đảng`, without its years.
    fn counts(&mut self) {
        let lower = &self.paragraph().lower;
        let (from, years) = (self.turn.from, self.turn.years());
        for (at, count) in time::figures(lower) {
            let Ok(count) = i32::try_from(count) else {
                continue;
            };
            let unit = word::after(lower, at.end) == "năm";
            let ahead = lower[..at.start].trim_end();
            let nth = ahead.ends_with("lần thứ");
            let kept = ["kỷ niệm", "kỷ niệm lần thứ", "mừng"];
            let remembered = kept.iter().any(|it| ahead.ends_with(it));
            if !(unit && at.len() < 4 || nth) || !self.is_free(&at) {
                continue;
            }
            let clause = &lower[at.end..word::clause_end(lower, at.end)];
            let mut known = days::remembered().filter(|it| {
                let name = it.name.to_lowercase();
                clause.contains(name.trim_start_matches("ngày "))
            });
            let is_since = |since: i32| from - since == count;
            let told = time::figures(clause)
                .into_iter()
                .filter(|(at, _)| at.len() == 4);
            let fits = known.any(|it| it.since.is_some_and(is_since))
                || told.flat_map(|(_, year)| i32::try_from(year)).any(is_since);
            if !fits && !remembered {
                continue;
            }
            let new = count + years;
            let unit = lower[at.end..].find("năm").filter(|_| unit);
            let range = at.start..unit.map_or(at.end, |it| at.end + it + "năm".len());
            self.put(
                range.clone(),
                vec![(at, new.to_string())],
                counted(count, new),
            );
            if !fits {
                let row = self.leaf.row(
                    Fate::Look,
                    range.clone(),
                    "?",
                    message!(
                        "không rõ đếm từ năm nào: xem lại số năm",
                        "the year it counts from is not known"
                    ),
                );
                self.rows.push(row);
            }
            self.round(range, count, new);
        }
    }

    /// A round year has other ceremonies.
    fn round(&mut self, range: Range<usize>, old: i32, new: i32) {
        let class = |count: i32| match (count % 10, count % 5) {
            (0, _) => 2,
            (_, 0) => 1,
            _ => 0,
        };
        let why = match (class(old), class(new)) {
            (_, 2) => message!(
                "{new} năm là năm tròn: xem quy mô tổ chức (Nghị định 111/2018, Nghị định 145/2013)",
                "{new} years are a round number: see how it is held (Nghị định 111/2018, 145/2013)"
            ),
            (_, 1) => message!(
                "{new} năm là năm lẻ 5",
                "{new} years are a half-round number"
            ),
            (2, 0) => message!(
                "năm trước là năm tròn, năm này thì không: xem quy mô tổ chức",
                "last year was a round one, this one is not: see how it is held"
            ),
            _ => return,
        };
        self.rows.push(self.leaf.row(Fate::Look, range, "?", why));
    }

    /// Phases and school years.
    fn spans(&mut self) {
        let (turn, paragraph) = (self.turn, self.paragraph());
        let periods = paragraph.periods.iter().filter(|it| it.of_years).cloned();
        let mut spans: Vec<Range<usize>> = periods.map(|it| it.range).collect();
        // A period stands alone: 2026 - 2030.
        if self.leaf.part != Part::Prose && spans.is_empty() {
            let years = time::figures(self.leaf.words());
            if let [(one, _), (other, _)] = &years[..]
                && one.len() == 4
                && other.len() == 4
            {
                spans.push(one.start..other.end);
            }
        }
        for range in spans {
            let figures = time::figures(&self.leaf.words()[range.clone()]);
            let [(one, first), (other, last)] = &figures[..] else {
                continue;
            };
            if !self.is_free(&range) || self.is_cited(&range) {
                continue;
            }
            let at = |it: &Range<usize>| range.start + it.start..range.start + it.end;
            let year = |it: u32| i32::try_from(it).unwrap_or_default();
            let (first, last) = (year(*first), year(*last));
            let school = paragraph.lower[..range.start]
                .trim_end()
                .ends_with("năm học");
            let moves = if school {
                turn.school_years
            } else {
                turn.phases
            };
            if moves && last >= turn.from {
                let new = [first, last].map(|it| (it + turn.years()).to_string());
                let [a, b] = new;
                let why = match school {
                    true => message!("năm học sang năm mới", "the next school year"),
                    false => message!("giai đoạn dời theo yêu cầu", "the phase moves as asked"),
                };
                self.put(range.clone(), vec![(at(one), a), (at(other), b)], why);
            } else if school && last >= turn.from {
                let why = message!(
                    "năm học: thêm `--school-year` để dời",
                    "a school year: `--school-year` moves it"
                );
                self.tell(Fate::Look, range, why);
            } else if last < turn.to && last >= turn.from && first < last {
                let to = turn.to;
                let why = message!(
                    "giai đoạn hết trước năm {to}: thêm `--phases` để dời",
                    "the phase ends before {to}: `--phases` moves it"
                );
                self.tell(Fate::Look, range, why);
            } else {
                let why = message!("giai đoạn nhiều năm", "a phase of several years");
                self.tell(Fate::Kept, range, why);
            }
        }
    }

    /// The name of the lunar year.
    fn names(&mut self) {
        let turn = self.turn;
        let words = self.leaf.words();
        for year in [turn.from, turn.from - 1, turn.from + 1] {
            let (old, new) = (lunar::name(year), lunar::name(year + turn.years()));
            let (Some((stem, branch)), Some((first, second))) =
                (old.split_once(' '), new.split_once(' '))
            else {
                continue;
            };
            let places: Vec<usize> = words.match_indices(stem).map(|it| it.0).collect();
            for start in places {
                let behind = &words[start + stem.len()..];
                let gap = behind.len() - behind.trim_start().len();
                if gap == 0 || !behind.trim_start().starts_with(branch) {
                    continue;
                }
                let second_at = start + stem.len() + gap;
                let range = start..second_at + branch.len();
                if !self.is_free(&range) || self.is_cited(&range) {
                    continue;
                }
                let edits = vec![
                    (start..start + stem.len(), first.to_owned()),
                    (second_at..second_at + branch.len(), second.to_owned()),
                ];
                let why = message!("tên năm âm lịch", "the name of the lunar year");
                self.put(range, edits, why);
            }
        }
    }

    /// `từ 15/12/2025 đến 14/12/2026`: both ends go when one is of the year.
    fn joined(&mut self) {
        let paragraph = self.paragraph();
        let periods: Vec<Period> = paragraph.periods.clone();
        for period in periods.into_iter().filter(|it| !it.of_years) {
            let (first, last) = (period.first.year(), period.last.year());
            let is_ours = first == self.turn.from || last == self.turn.from;
            let near = (0..=1).contains(&(last - first));
            let free = self.is_free(&period.range) && !self.is_cited(&period.range);
            if !is_ours || !near || first == last || !free {
                continue;
            }
            let ends: Vec<&Time> = paragraph
                .times
                .iter()
                .filter(|it| {
                    period.range.start <= it.range.start && it.range.end <= period.range.end
                })
                .collect();
            let edits = ends.iter().filter_map(|end| {
                let (at, year) = self.year_of(&end.range)?;
                Some((at, (year + self.turn.years()).to_string()))
            });
            let edits = edits.collect();
            let why = message!("từ năm này sang năm sau", "from one year into the next");
            self.put(period.range, edits, why);
        }
    }

    fn times(&mut self) {
        for time in &self.paragraph().times {
            if self.is_free(&time.range) {
                self.time(time);
            }
        }
    }

    fn time(&mut self, time: &Time) {
        let range = time.range.clone();
        let turn = self.turn;
        if time.yearly {
            return self.yearly(time);
        }
        if self.is_cited(&range) {
            let why = message!("ngày của văn bản được dẫn", "the date of a cited paper");
            return self.tell(Fate::Kept, range, why);
        }
        let timed = matches!(self.leaf.part, Part::Due | Part::When);
        let Some(year) = time.year else {
            if time.scale == Scale::Day {
                self.day(time, turn.from);
            }
            return;
        };
        let near = (year - turn.from).abs() <= 1;
        let is_own = year == turn.from || timed && near;
        if !is_own {
            let fate = if near { Fate::Look } else { Fate::Kept };
            let why = match (near, year < turn.from) {
                (true, true) => message!(
                    "số liệu hay việc của năm trước?",
                    "a figure of the year before?"
                ),
                (true, false) => message!("việc của năm sau?", "something of the year after?"),
                (false, true) => message!("mốc đã qua", "a day of the past"),
                (false, false) => message!("mốc xa hơn", "a day further off"),
            };
            return self.tell(fate, range, why);
        }
        if self.follows_citation(&range) {
            let why = message!(
                "có thể là lời của trích yếu văn bản được dẫn",
                "it may belong to the title of a cited paper"
            );
            return self.tell(Fate::Look, range, why);
        }
        match time.scale {
            Scale::Day => self.day(time, year),
            _ => {
                let Some((at, _)) = self.year_of(&range) else {
                    return;
                };
                let new = (year + turn.years()).to_string();
                let why = message!("theo năm của văn bản", "the year of the paper");
                self.put(range, vec![(at, new)], why);
            }
        }
    }

    /// What comes back each year stays; a last day that nobody works on is told.
    fn yearly(&mut self, time: &Time) {
        let to = self.turn.to;
        let date = NaiveDate::from_ymd_opt(to, time.month, time.day);
        let off = date.filter(|_| time.scale == Scale::Day).and_then(day::off);
        let (fate, why) = match off {
            Some(reason) => (
                Fate::Look,
                Message {
                    vi: format!("hằng năm; năm {to} rơi vào {}", reason.vi),
                    en: format!("every year; in {to} it is {}", reason.en),
                },
            ),
            None => (Fate::Kept, message!("hằng năm", "every year")),
        };
        self.tell(fate, time.range.clone(), why);
    }

    /// A day of the year, with the day of the week in front of it.
    fn day(&mut self, time: &Time, year: i32) {
        let Some(old) = NaiveDate::from_ymd_opt(year, time.month, time.day) else {
            let why = message!("ngày không có thật", "there is no such day");
            return self.tell(Fate::Look, time.range.clone(), why);
        };
        let paragraph = self.paragraph();
        let told = weekday::before(paragraph, time).filter(|_| self.leaf.part != Part::Due);
        let is_due = self.leaf.part == Part::Due || deadline::is_due(paragraph, time);
        let chosen = match (&told, is_due) {
            _ if self.leaf.keep.contains(&Keep::Weekday) => Chosen::ByWeekday,
            (Some(_), _) => Chosen::ByWeekday,
            (None, true) => Chosen::Due,
            (None, false) => Chosen::ByDate,
        };
        let Some(new) = day::moved(old, chosen, self.turn) else {
            return;
        };
        let range = told.as_ref().map_or(time.range.start, |(it, _)| it.start)..time.range.end;
        let mut edits = Vec::new();
        if let Some((at, day)) = &told {
            let named = usize::try_from(new.date.weekday().num_days_from_monday()).unwrap_or(0);
            if named != *day {
                edits.push((at.clone(), weekday::DAYS[named].0.to_owned()));
            }
        }
        edits.extend(self.figures(time, old, new.date));
        match edits.is_empty() {
            true => self.tell(
                Fate::Kept,
                range.clone(),
                message!("ngày cố định", "a fixed day"),
            ),
            false => self.put(range.clone(), edits, new.why),
        }
        if let Some(look) = new.look {
            self.rows.push(self.leaf.row(Fate::Look, range, "?", look));
        }
    }

    /// The figures of a day that become others.
    fn figures(&self, time: &Time, old: NaiveDate, new: NaiveDate) -> Vec<(Range<usize>, String)> {
        let figures = time::figures(&self.leaf.words()[time.range.clone()]);
        let zero = if new.month() < 3 { 2 } else { 1 };
        let values = [
            (old.day(), new.day(), 2),
            (old.month(), new.month(), zero),
            (old.year().unsigned_abs(), new.year().unsigned_abs(), 4),
        ];
        let changed = figures.into_iter().zip(values);
        let changed = changed.filter(|(_, (old, new, _))| old != new);
        changed
            .map(|((at, _), (_, new, width))| {
                let at = time.range.start + at.start..time.range.start + at.end;
                (at, format!("{new:0width$}"))
            })
            .collect()
    }

    /// The year without a word in front of it: `Hè 2026`.
    fn bare_years(&mut self) {
        let words = self.leaf.words();
        for (at, year) in time::figures(words) {
            let is_own = i32::try_from(year).is_ok_and(|it| it == self.turn.from);
            let joined = |ch: char| ch.is_alphanumeric() || matches!(ch, '/' | '.' | ',' | '-');
            let alone = !words[..at.start].ends_with(joined)
                && !words[at.end..].starts_with(|ch: char| ch.is_alphanumeric() || ch == '/');
            let counted = COUNTED.contains(&word::after(words, at.end));
            if !is_own || !alone || counted || !self.is_free(&at) || self.is_cited(&at) {
                continue;
            }
            let before = word::before(words, at.start);
            let named = before.starts_with(char::is_uppercase) || self.leaf.part == Part::Fact;
            if named && !self.follows_citation(&at) {
                let new = self.turn.to.to_string();
                let why = message!("theo năm của văn bản", "the year of the paper");
                self.put(at.clone(), vec![(at, new)], why);
            } else {
                let why = message!(
                    "có phải là năm của văn bản?",
                    "is it the year of the paper?"
                );
                self.tell(Fate::Look, at, why);
            }
        }
    }

    /// Words that say which year it is among others.
    fn places(&mut self) {
        let lower = &self.paragraph().lower;
        let speaks = !self.rows.is_empty() || self.leaf.calls().iter().any(|it| it.1 == "year");
        for words in PLACES {
            let Some(at) = lower.find(words) else {
                continue;
            };
            let ahead = &lower[..at];
            let of_congress = ["đại hội", "toàn quốc", "tỉnh", "trung ương"]
                .iter()
                .any(|it| ahead.contains(it));
            let counts = words == "lần thứ";
            if counts && of_congress || !counts && !speaks {
                continue;
            }
            let range = at..at + words.len();
            if self.is_free(&range) {
                let why = message!(
                    "còn đúng với năm mới không?",
                    "is it still true of the new year?"
                );
                self.tell(Fate::Look, range, why);
            }
        }
    }

    /// Whether a stretch belongs to the citation of a paper.
    fn is_cited(&self, range: &Range<usize>) -> bool {
        let mut cited = self.paragraph().citations.iter();
        cited.any(|it| it.range.start <= range.start && range.end <= it.range.end)
    }

    /// Whether a paper is cited before it in the same sentence, whose title may go on till here.
    fn follows_citation(&self, range: &Range<usize>) -> bool {
        let words = self.leaf.words();
        let mut cited = self.paragraph().citations.iter();
        cited.any(|it| {
            it.range.end <= range.start && !words[it.range.end..range.start].contains(['.', ';'])
        })
    }
}

fn counted(old: i32, new: i32) -> Message {
    message!("số năm: {old} → {new}", "the count: {old} → {new}")
}
