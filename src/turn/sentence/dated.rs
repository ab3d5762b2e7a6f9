//! Days of the year with what stands beside them.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::Sentence;
use crate::diagnostic::Message;
use crate::proof::weekday::DAYS;
use crate::time::{self, Time};
use crate::turn::day::{self, Chosen};
use crate::turn::entry::chosen;
use crate::turn::leaf::Part;
use crate::turn::{Fate, Moved, fixed, moon, week};

impl Sentence<'_> {
    /// A day of the year, with the day of the week beside it.
    pub(super) fn day(&mut self, time: &Time, year: i32) {
        let Some(old) = NaiveDate::from_ymd_opt(year, time.month, time.day) else {
            let why = message!("ngày không có thật", "there is no such day");
            return self.tell(Fate::Look, time.range.clone(), why);
        };
        let told = week::beside(self.leaf, time, old).filter(|_| self.leaf.part != Part::Due);
        let (chosen, follows) = self.entry.chosen(old, chosen(self.leaf, time, old));
        let Some(new) = day::moved(old, chosen, self.turn) else {
            return;
        };
        let is_off = |date: NaiveDate| self.turn.calendar.on(date).is_some();
        let stays = (old.day(), old.month()) == (new.date.day(), new.date.month());
        let is_holiday = stays && is_off(old) && is_off(new.date);
        let mut range = time.range.clone();
        let mut edits = self.figures(time, old, new.date);
        if let Some((at, day)) = &told {
            range = range.start.min(at.start)..range.end.max(at.end);
            edits.extend(self.weekday(at.clone(), *day, new.date));
            edits.sort_by_key(|(at, _)| at.start);
        }
        let row = self.rows.len();
        let typed = time::figures(&self.leaf.words()[time.range.clone()]).len();
        if typed < 2 && new.date.month() != old.month() {
            let day = day::written(new.date);
            let why = message!(
                "sang {day}, mà tháng viết chung ở sau: sửa tay",
                "it goes to {day}, and its month stands behind another day: change it by hand"
            );
            self.tell(Fate::Look, range.clone(), why);
        } else if edits.is_empty() {
            let why = message!("ngày cố định", "a fixed day");
            self.tell(Fate::Kept, range.clone(), why);
        } else {
            self.put(range.clone(), edits, new.why);
        }
        if let Some(row) = self.rows.get_mut(row) {
            row.day = Some(Moved {
                old,
                new: new.date,
                by_moon: chosen == Chosen::ByMoon || chosen != Chosen::BySun && day::is_feast(old),
                is_fixed: chosen == Chosen::BySun || is_holiday,
                follows,
            });
        }
        // A holiday is named by its day.
        let off = new.look.filter(|_| !is_holiday || time.year.is_some());
        let off = off.map(|it| self.on_duty().unwrap_or(it));
        let asked = [
            off,
            self.near_tet(old, chosen),
            self.unsure(old, chosen),
            self.leaning(old, chosen),
            self.week(old, new.date),
            self.remembered(old)
                .or_else(|| self.other_weekday(time, told, old, new.date)),
            self.daily(old, new.date),
        ];
        for look in asked.into_iter().flatten() {
            let row = self.leaf.row(Fate::Look, range.clone(), "?", look);
            self.rows.push(row);
        }
    }

    /// Those on duty over days off are asked about their days off, not whether they work on one.
    fn on_duty(&self) -> Option<Message> {
        self.entry.is_duty().then(|| {
            message!(
                "trực lễ: xem lại hai đầu theo lịch nghỉ của năm mới",
                "on duty over days off: see both ends against the days off of the new year"
            )
        })
    }

    /// Figures that may be a day of the paper which has moved, though nothing in front of them says so: 24/02.
    pub(super) fn doubtful_days(&mut self) {
        let words = self.leaf.words();
        let figures = time::figures(words);
        for pair in figures.windows(2) {
            let [(one, day), (other, month)] = pair else {
                continue;
            };
            let range = one.start..other.end;
            let joined = |ch: char| ch.is_alphanumeric() || matches!(ch, '/' | '-' | '.');
            let is_apart = !words[..range.start].ends_with(joined)
                && !words[range.end..].starts_with(|ch: char| ch.is_alphanumeric() || ch == '/');
            let is_day = matches!(&words[one.end..other.start], "/" | ".") && is_apart;
            if is_day && self.entry.binds(*day, *month) && self.is_free(&range) {
                let why = message!(
                    "có phải là ngày ấy ở chỗ khác trong văn bản, đã chuyển?",
                    "is it the day that has moved elsewhere in the paper?"
                );
                self.tell(Fate::Look, range, why);
            }
        }
    }

    /// What is asked of a day near Tết that names no day of the moon.
    fn near_tet(&self, old: NaiveDate, chosen: Chosen) -> Option<Message> {
        let by_moon = chosen == Chosen::ByMoon || day::is_feast(old);
        let asked = self.entry.is_of_tet() && !by_moon;
        moon::near_tet(old, self.turn.years()).filter(|_| asked)
    }

    /// What is asked of a day that a day of the moon explains, or leads.
    fn unsure(&self, old: NaiveDate, chosen: Chosen) -> Option<Message> {
        (chosen == Chosen::BySun && self.entry.is_unsure(old)).then(|| {
            message!(
                "giữ ngày dương, ngày âm lịch bên cạnh chỉ là chú thích: việc theo âm lịch thì sửa cả hai",
                "the day of the sun is kept and that of the moon explains it: change both if it goes by the moon"
            )
        })
    }

    /// What is asked of a day that went with others of its table.
    fn leaning(&self, old: NaiveDate, chosen: Chosen) -> Option<Message> {
        (chosen == Chosen::ByWeekday && self.entry.leans(old)).then(|| {
            message!(
                "không ghi thứ, dời cùng ngày có thứ trong bảng: ngày cố định thì sửa lại",
                "it names no day of the week and goes with one of its table that does: change it if its day is fixed"
            )
        })
    }

    /// What is asked of a day that names one of the week and is kept as every year remembers it.
    fn remembered(&self, old: NaiveDate) -> Option<Message> {
        let known = fixed::remembered(old).next()?;
        let name = known.name;
        self.entry.is_remembered(old).then(|| {
            message!(
                "{name} hằng năm: giữ ngày, thứ viết lại; việc chọn theo thứ thì sửa",
                "{name}: the day is kept and its day of the week written anew; change it if the day of the week was chosen"
            )
        })
    }

    /// What is asked of the days of a table that goes day by day, where they are of another day of the week.
    fn daily(&self, old: NaiveDate, new: NaiveDate) -> Option<Message> {
        (self.entry.is_daily(old) && old.weekday() != new.weekday()).then(|| {
            message!(
                "lịch ghi từng ngày: giữ ngày, thứ viết lại; xem lại ai vào ngày nào",
                "a table that goes day by day: its days are kept, and those of the week written anew; see who has which"
            )
        })
    }

    /// What is asked of an end of a week that is none any more.
    fn week(&self, old: NaiveDate, new: NaiveDate) -> Option<Message> {
        let was = DAYS.get(day::weekday(old))?.0;
        (self.entry.ends_week(old) && old.weekday() != new.weekday()).then(|| {
            message!(
                "năm cũ là trọn tuần hay ngày nghỉ cuối tuần, ngày này là {was}: giữ ngày hay giữ thứ?",
                "it was a week or a weekend, and this a {was}: keep the day or the day of the week?"
            )
        })
    }

    /// What is asked of a day whose day of the week stood in front of it and became another.
    fn other_weekday(
        &self,
        time: &Time,
        told: Option<(Range<usize>, usize)>,
        old: NaiveDate,
        new: NaiveDate,
    ) -> Option<Message> {
        let is_asked =
            |it: &(Range<usize>, usize)| it.0.start < time.range.start || day::weekday(old) != it.1;
        let (_, was) = told.filter(is_asked)?;
        let is = day::weekday(new);
        let (old, new) = (DAYS.get(was)?.0, DAYS.get(is)?.0);
        (was != is).then(|| {
            message!(
                "{old} thành {new}: giữ ngày như đã chuyển hay giữ thứ?",
                "{old} became {new}: keep the day as it was moved, or the day of the week?"
            )
        })
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
                // 05/01/27
                let is_short = width == 4 && at.len() == 2;
                let (new, width) = if is_short {
                    (new % 100, 2)
                } else {
                    (new, width)
                };
                let at = time.range.start + at.start..time.range.start + at.end;
                (at, format!("{new:0width$}"))
            })
            .collect()
    }
}
