//! Counts of years: anniversaries with their years, and without.

use std::ops::Range;

use chrono::Datelike;

use super::Sentence;
use crate::diagnostic::Message;
use crate::knowledge::days;
use crate::proof::period::Period;
use crate::proof::{anniversary, word};
use crate::time;
use crate::turn::Fate;
use crate::turn::leaf::closed;

impl Sentence<'_> {
    /// `94 năm … (03/02/1930 - 03/02/2026)`: the count and the last day go together.
    pub(super) fn anniversaries(&mut self) {
        let (from, years) = (self.turn.from, self.turn.years());
        for found in anniversary::find(self.paragraph()) {
            let Period { range, last, .. } = &found.period;
            let Some((year, _)) = self.year_of(range).filter(|_| last.year() == from) else {
                continue;
            };
            let whole = closed(self.leaf.words(), found.range.start..range.end);
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
    pub(super) fn counts(&mut self) {
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
            let mut named = time::figures(clause)
                .into_iter()
                .filter(|(at, _)| at.len() == 4);
            if let Some((_, year)) = named.find(|it| i64::from(it.1) > i64::from(from)) {
                let why = message!("đếm cho năm {year}", "it counts for {year}");
                self.tell(Fate::Kept, at, why);
                continue;
            }
            let new = count + years;
            let unit = lower[at.end..].find("năm").filter(|_| unit);
            let range = at.start..unit.map_or(at.end, |it| at.end + it + "năm".len());
            let mut edits = vec![(at, new.to_string())];
            let last = self.last_year(range.end, from - count);
            let end = last.as_ref().map_or(range.end, |it| it.end);
            let range = closed(self.leaf.words(), range.start..end);
            edits.extend(last.map(|it| (it, (from + years).to_string())));
            self.put(range.clone(), edits, counted(count, new));
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

    /// The year of the paper behind the first year of a count, in the same clause: (1789 - 2026).
    fn last_year(&self, at: usize, since: i32) -> Option<Range<usize>> {
        let lower = &self.paragraph().lower;
        let clause = at..word::clause_end(lower, at);
        let figures = time::figures(&lower[clause.clone()]);
        let mut pairs = figures.windows(2).filter_map(|pair| {
            let [(one, first), (other, last)] = pair else {
                return None;
            };
            let sign = lower[clause.start + one.end..clause.start + other.start].trim();
            let is_it = i64::from(*first) == i64::from(since)
                && i64::from(*last) == i64::from(self.turn.from)
                && matches!(sign, "-" | "–" | "đến" | "đến năm");
            is_it.then(|| clause.start + other.start..clause.start + other.end)
        });
        pairs.next().filter(|it| self.is_free(it))
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
                "{old} năm là năm tròn, {new} năm thì không: xem quy mô tổ chức",
                "{old} years are a round number, {new} are not: see how it is held"
            ),
            (1, 0) => message!(
                "{old} năm là năm lẻ 5, {new} năm thì không: xem quy mô tổ chức",
                "{old} years are a half-round number, {new} are not: see how it is held"
            ),
            _ => return,
        };
        self.rows.push(self.leaf.row(Fate::Look, range, "?", why));
    }
}

fn counted(old: i32, new: i32) -> Message {
    message!("số năm: {old} → {new}", "the count: {old} → {new}")
}
