//! Days of the week in tables: in a column of their own, or beside a day that has its month of another cell or of the row or
//! the heading above it.

use std::collections::BTreeMap;
use std::ops::Range;

use super::lead::bare;
use super::point::{Every, Of, Point, find};
use super::weekday_list::Named;
use super::{Paragraph, Proof, weekday, word};
use crate::role::Role;
use crate::time::{self, Scale, Time};

/// What stands between a day and its day of the week.
const GAPS: [char; 6] = [' ', '\u{a0}', ',', '(', ')', '-'];

/// The tables of a paper, as far as their days need it.
struct Grid<'p> {
    proof: &'p Proof<'p>,
    /// The words of the head of each column, in small letters.
    heads: BTreeMap<[usize; 2], &'p str>,
    cells: BTreeMap<[usize; 3], Vec<&'p Paragraph>>,
}

/// Those of the cells of a paper, each with its day.
pub fn in_tables<'p>(proof: &'p Proof) -> Vec<Named<'p>> {
    let of = |role: Role| {
        let all = proof.paragraphs.iter().filter(move |it| it.role == role);
        all.filter_map(|it| Some((it.cell?, it)))
    };
    let mut cells: BTreeMap<[usize; 3], Vec<&Paragraph>> = BTreeMap::new();
    for (at, it) in of(Role::BangO).chain(of(Role::BangMuc)) {
        cells.entry(at).or_default().push(it);
    }
    if cells.is_empty() {
        return Vec::new();
    }
    let heads =
        of(Role::BangDau).map(|([table, _, column], it)| ([table, column], it.lower.trim()));
    let grid = Grid {
        proof,
        heads: heads.collect(),
        cells,
    };
    let cells = grid.cells.iter();
    let named = cells.flat_map(|(at, all)| all.iter().filter_map(|it| grid.named(*at, it)));
    named.collect()
}

impl<'p> Grid<'p> {
    /// The day of the week of a cell, and the day that it is told of.
    fn named(&self, at: [usize; 3], paragraph: &'p Paragraph) -> Option<Named<'p>> {
        let lower = &paragraph.lower;
        let trimmed = lower.trim();
        let is_weekly = is_headed(self.head(at), "thứ");
        let alone = weekday::alone(lower).or_else(|| weekday::bare(trimmed).filter(|_| is_weekly));
        if let Some(day) = alone {
            let (dated, date) = self.of_row(at)?;
            let start = lower.len() - lower.trim_start().len();
            return Some(Named {
                dated,
                date,
                paragraph,
                range: start..start + trimmed.len(),
                day,
            });
        }
        let (date, range, day) = match self.bare_day(at, paragraph) {
            Some(date) => {
                let tail = &lower[date.range.end..];
                let name = tail.trim_matches(GAPS);
                let start = date.range.end + tail.len() - tail.trim_start_matches(GAPS).len();
                (date, start..start + name.len(), weekday::alone(name)?)
            }
            // "Ba, 21/4" under `Thứ, ngày`.
            None if is_weekly => {
                let date = only_day(paragraph)?;
                let name = lower[..date.range.start].trim_matches(GAPS);
                let start = lower.find(name)?;
                (date, start..start + name.len(), weekday::bare(name)?)
            }
            None => return None,
        };
        Some(Named {
            dated: paragraph,
            date,
            paragraph,
            range,
            day,
        })
    }

    fn head(&self, [table, _, column]: [usize; 3]) -> &'p str {
        self.heads.get(&[table, column]).copied().unwrap_or("")
    }

    /// The one date of the other cells of a row.
    fn of_row(&self, [table, row, own]: [usize; 3]) -> Option<(&'p Paragraph, Point)> {
        let cells = self.cells.range([table, row, 0]..[table, row + 1, 0]);
        let others = cells.filter(|(at, _)| at[2] != own);
        let others = others.flat_map(|(at, all)| all.iter().map(|it| (*at, *it)));
        let mut dates = others.filter_map(|(at, it)| {
            let date = only_date(it).or_else(|| self.bare_day(at, it))?;
            Some((it, date))
        });
        dates.next().filter(|_| dates.next().is_none())
    }

    /// The day that a cell of a column of days begins with, in the month that stands elsewhere.
    fn bare_day(&self, at: [usize; 3], paragraph: &Paragraph) -> Option<Point> {
        if !is_headed(self.head(at), "ngày") {
            return None;
        }
        let lower = &paragraph.lower;
        let start = lower.len() - lower.trim_start().len();
        let len = lower[start..]
            .bytes()
            .take_while(u8::is_ascii_digit)
            .count();
        let range: Range<usize> = start..start + len;
        let tail = lower[range.end..].trim_start();
        let day = lower[range.clone()].parse().ok();
        let day =
            day.filter(|it| (1..=31).contains(it) && (tail.is_empty() || tail.starts_with('(')))?;
        let month = self.month(at, paragraph)?;
        Some(Point {
            range,
            of: Of::Day {
                month: month.month,
                day,
            },
            year: month.year,
            has_year: false,
            later: 0,
            every: Every::Once,
        })
    }

    /// The month of a cell: that of a column of months in its row or above it, of the row that names those below it, or of
    /// the heading that it stands under.
    fn month(&self, [table, row, _]: [usize; 3], paragraph: &Paragraph) -> Option<Time> {
        let above = self.cells.range([table, 0, 0]..[table, row + 1, 0]).rev();
        let above = above.flat_map(|(at, all)| all.iter().map(move |it| (at, *it)));
        let mut of_cells = above.filter_map(|(at, it)| match it.role {
            Role::BangMuc => only_month(it),
            _ if is_headed(self.head(*at), "tháng") && !is_headed(self.head(*at), "ngày") => {
                time::alone(&it.text).filter(|it| it.scale == Scale::Month)
            }
            _ => None,
        });
        let of_heading = || self.proof.above(paragraph).find_map(only_month);
        of_cells.next().or_else(of_heading)
    }
}

/// Whether a head names such times and says no more.
fn is_headed(head: &str, name: &str) -> bool {
    let known = ["thứ", "ngày", "tháng", "năm", "trong", "tuần"];
    word::has(head, name) && word::words(head).all(|(_, it)| known.contains(&it))
}

fn only_month(paragraph: &Paragraph) -> Option<Time> {
    let mut times = paragraph.times.iter();
    let time = times.next().filter(|_| times.next().is_none())?;
    (time.scale == Scale::Month).then(|| time.clone())
}

fn only_day(cell: &Paragraph) -> Option<Point> {
    let days = find(cell, true).into_iter();
    let mut days = days.filter(|it| matches!(it.of, Of::Day { .. }));
    days.next().filter(|_| days.next().is_none())
}

/// The date that a cell is, if it is one with whatever tells it more nearly.
fn only_date(cell: &Paragraph) -> Option<Point> {
    let date = only_day(cell)?;
    let lead = bare(&cell.lower[..date.range.start]);
    let behind = cell.lower[date.range.end..].trim_start();
    let is_whole = lead.is_empty() && (behind.is_empty() || behind.starts_with('('));
    is_whole.then_some(date)
}
