//! Years by themselves, from one to another, and by the name the moon gives them.

use std::ops::Range;

use chrono::Datelike;

use super::Sentence;
use crate::proof::period::Period;
use crate::proof::{lunar, word};
use crate::time::{self, Time};
use crate::turn::Fate;
use crate::turn::leaf::Part;

/// Nouns that are counted: "2026 hộ" is no year.
const COUNTED: [&str; 8] = ["đồng", "triệu", "tỷ", "người", "hộ", "lượt", "ha", "m2"];

impl Sentence<'_> {
    /// Phases and school years.
    pub(super) fn spans(&mut self) {
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
            if self.is_birth(range.start) {
                self.born(range);
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
    pub(super) fn names(&mut self) {
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

    /// A fact that is another year and nothing else; sentences that borrow it hang on the answer.
    fn fact_of_a_year(&mut self) {
        let words = self.leaf.words().trim();
        let turn = self.turn;
        let year = words.parse().ok().filter(|it| (1900..=2100).contains(it));
        let Some(year) = year.filter(|_| self.leaf.part == Part::Fact) else {
            return;
        };
        let range = 0..self.leaf.words().len();
        if year == turn.from || !self.is_free(&range) {
            return;
        }
        let later = year + turn.years();
        let (fate, why) = match year - turn.from {
            1 => (
                Fate::Look,
                message!(
                    "năm sau của văn bản? nếu phải thì nay là {later}",
                    "the year after the paper? it is {later} then"
                ),
            ),
            -1 => (
                Fate::Look,
                message!(
                    "năm trước của văn bản? nếu phải thì nay là {later}",
                    "the year before the paper? it is {later} then"
                ),
            ),
            _ => (Fate::Kept, message!("năm khác", "another year")),
        };
        self.tell(fate, range, why);
    }

    /// `từ 15/12/2025 đến 14/12/2026`: both ends go when one is of the year.
    pub(super) fn joined(&mut self) {
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

    /// The year without a word in front of it: `Hè 2026`.
    pub(super) fn bare_years(&mut self) {
        let words = self.leaf.words();
        self.fact_of_a_year();
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
}
