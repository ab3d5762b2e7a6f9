//! Times that a description writes as shortly as its reader allows, and years that one end of a range has of the other: Tối
//! 27/02; 05 - 06/11/2027; 05/01/27; từ 20/12 đến 10/01/2028.

use super::column::Columns;
use super::leaf::{Leaf, Part};
use crate::proof::point::{Of, Point, joint, short};
use crate::proof::{lunar, period};
use crate::time::{self, Scale, Time};

/// Heads of columns that hold days.
const COLUMNS: [&str; 5] = ["ngày", "thời gian", "thời điểm", "thời hạn", "lịch"];

/// Reads such times in all values, each in the column it stands in.
pub fn read(leaves: &mut [Leaf]) {
    let columns = Columns::of(leaves.iter());
    let of_days = leaves.iter().map(|it| {
        let mut heads = columns.heads(&it.key).iter();
        heads.any(|head| COLUMNS.iter().any(|name| head.contains(name)))
    });
    let of_days: Vec<bool> = of_days.collect();
    for (leaf, is_of_days) in leaves.iter_mut().zip(of_days) {
        if leaf.part != Part::Basis {
            add(leaf, is_of_days);
        }
    }
}

fn add(leaf: &mut Leaf, is_of_days: bool) {
    let paragraph = &mut leaf.paragraph;
    let mut times = paragraph.times.clone();
    for time in short(paragraph, is_of_days).into_iter().filter_map(time) {
        times.retain(|it| {
            let is_apart = it.range.end <= time.range.start || time.range.end <= it.range.start;
            is_apart || it.scale == Scale::Day
        });
        times.push(time);
    }
    times.sort_by_key(|it| it.range.start);
    borrow_years(&paragraph.lower, &mut times);
    times.retain(|it| !lunar::is_behind(&paragraph.text[it.range.end..]));
    if times != paragraph.times {
        paragraph.periods = period::find(&paragraph.text, &times);
        paragraph.times = times;
    }
}

/// A day, or a month or quarter with its year.
fn time(point: Point) -> Option<Time> {
    let (scale, day, month) = match point.of {
        Of::Day { month, day } => (Scale::Day, day, month),
        Of::Months { first, many } if point.year.is_some() => match many {
            1 => (Scale::Month, 1, first),
            _ => (Scale::Quarter, 1, first),
        },
        _ => return None,
    };
    Some(Time {
        range: point.range,
        scale,
        day,
        month,
        year: point.year,
        yearly: false,
    })
}

/// The first end of a range has the year of its last, or the one before it.
fn borrow_years(lower: &str, times: &mut [Time]) {
    for place in (1..times.len()).rev() {
        let (one, next) = (times[place - 1].clone(), times[place].clone());
        let between = &lower[one.range.end..next.range.start];
        let Some(year) = next.year.filter(|_| one.scale == next.scale && !one.yearly) else {
            continue;
        };
        let is_joined = joint(between).is_some() && between.trim() != ",";
        let typed = time::figures(&lower[one.range.clone()]);
        let is_typed = typed.iter().any(|it| it.0.len() == 4) || typed.len() > 2;
        if is_joined && !is_typed {
            let later = (one.month, one.day) > (next.month, next.day);
            times[place - 1].year = Some(year - i32::from(later));
        }
    }
}
