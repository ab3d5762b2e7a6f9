//! Days of a description that no longer agree: one day at two places that went to two days, days in another order, days
//! near a feast of the moon that went away from it.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::day::written;
use super::{Fate, Moved, Row, leaf};
use crate::diagnostic::Message;

/// A day and the row that tells of it.
#[derive(Clone, Copy)]
struct Told<'r> {
    row: &'r Row,
    day: Moved,
    line: usize,
    entry: &'r str,
}

/// What is asked of such days, each with the place of the other.
pub fn rows(rows: &[Row], text: &str) -> Vec<Row> {
    let told = rows.iter().filter_map(|row| {
        Some(Told {
            row,
            day: row.day?,
            line: text[..row.span.start as usize].matches('\n').count() + 1,
            entry: leaf::entry(&row.key),
        })
    });
    let told: Vec<Told> = told.collect();
    let mut found = split(&told);
    found.extend(disordered(&told));
    found.extend(left(&told, rows));
    found
}

fn asked(told: &Told, why: Message) -> Row {
    Row {
        fate: Fate::Look,
        is: "?".to_owned(),
        why,
        stretches: Vec::new(),
        day: None,
        ..told.row.clone()
    }
}

/// One day of the old year at several places.
fn split(told: &[Told]) -> Vec<Row> {
    let mut days: BTreeMap<NaiveDate, Vec<Told>> = BTreeMap::new();
    for it in told {
        days.entry(it.day.old).or_default().push(*it);
    }
    let asked = days.values().flatten().filter_map(|one| {
        let places = days.get(&one.day.old)?;
        let other = places.iter().find(|it| it.day.new != one.day.new);
        if let Some(other) = other {
            let (line, day) = (other.line, written(other.day.new));
            let why = message!(
                "dòng {line} viết cùng ngày này mà sang {day}: cùng một việc thì sửa cho khớp",
                "line {line} has the same day, which goes to {day}: make them agree if it is one event"
            );
            return Some(asked(one, why));
        }
        let leads = |it: &&Told| it.entry != one.entry && !it.day.follows;
        let other = places.iter().find(leads).filter(|_| one.day.follows)?;
        let line = other.line;
        let why = message!(
            "dời theo cùng ngày ấy ở dòng {line}: việc khác thì sửa lại",
            "moved with the same day of line {line}: change it if it is another event"
        );
        Some(asked(one, why))
    });
    asked.collect()
}

/// Days of one entry that stood one behind the other and do so no more.
fn disordered(told: &[Told]) -> Vec<Row> {
    let mut entries: BTreeMap<&str, Vec<Told>> = BTreeMap::new();
    for it in told {
        entries.entry(it.entry).or_default().push(*it);
    }
    let mut found = Vec::new();
    for mut days in entries.into_values() {
        days.sort_by_key(|it| it.day.old);
        for pair in days.windows(2) {
            let [one, next] = pair else { continue };
            if one.day.old == next.day.old || one.day.new < next.day.new {
                continue;
            }
            for (it, other) in [(one, next), (next, one)] {
                let (line, was, is) = (other.line, written(other.day.old), written(other.day.new));
                let own = written(it.day.new);
                let why = message!(
                    "sang {own}, mà {was} ở dòng {line} sang {is}: thứ tự trước sau không còn như cũ",
                    "it goes to {own}, and {was} of line {line} to {is}: they no longer stand in their old order"
                );
                found.push(asked(it, why));
            }
        }
    }
    found
}

/// Days near one that has moved with the moon, which have not: the work may belong to the feast.
fn left(told: &[Told], rows: &[Row]) -> Vec<Row> {
    const BESIDE: i64 = 40;
    const NEAR: i64 = 7;
    let asks = |it: &Told, of_tet: &str| {
        let same = |row: &&Row| row.span == it.row.span && row.fate == Fate::Look;
        rows.iter()
            .filter(same)
            .any(|row| row.why.en.contains(of_tet))
    };
    let loose = told.iter().filter(|it| !it.day.by_moon && !it.day.is_fixed);
    let loose = loose.filter(|it| !asks(it, "near Tết"));
    let found = loose.filter_map(|it| {
        let far = |feast: &&Told| (feast.day.old - it.day.old).num_days().abs();
        let feasts = told.iter().filter(|other| {
            let near = if other.entry == it.entry {
                BESIDE
            } else {
                NEAR
            };
            let parts = (other.day.new - it.day.new) - (other.day.old - it.day.old);
            other.day.by_moon && far(other) <= near && parts.num_days().abs() > 3
        });
        let feast = feasts.min_by_key(far)?;
        let (line, was, is) = (feast.line, written(feast.day.old), written(feast.day.new));
        let why = message!(
            "gần ngày {was} ở dòng {line}, đã theo âm lịch sang {is}: việc này có dời theo không?",
            "near {was} of line {line}, which the moon has moved to {is}: does this go with it?"
        );
        Some(asked(it, why))
    });
    found.collect()
}
