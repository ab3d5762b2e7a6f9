//! Days reckoned from others: `due: 5 ngày trước cv-tinh` is the day five days before that of the
//! paper or entry whose `id` is `cv-tinh`. It is put in before the description is read.

use chrono::{NaiveDate, TimeDelta};

use super::When;
use crate::diagnostic::{Diagnostic, Sink};
use crate::node::{Kind, Node};
use crate::proof::holiday::Calendar;
use crate::source::Span;
use crate::time::written;

/// What stands between a number of days and the day that is reckoned from.
const FORMS: [(&str, Step); 6] = [
    (
        " ngày làm việc trước ",
        Step {
            days: -1,
            works: true,
        },
    ),
    (
        " ngày làm việc sau ",
        Step {
            days: 1,
            works: true,
        },
    ),
    (
        " ngày trước ",
        Step {
            days: -1,
            works: false,
        },
    ),
    (
        " ngày sau ",
        Step {
            days: 1,
            works: false,
        },
    ),
    (
        " days before ",
        Step {
            days: -1,
            works: false,
        },
    ),
    (
        " days after ",
        Step {
            days: 1,
            works: false,
        },
    ),
];

/// Keys that hold such days, of which the first given one is meant by a bare name.
const KEYS: [&str; 3] = ["due", "when", "date"];

/// Days that follow from each other deeper than this go round in a circle.
const DEEPEST: usize = 8;

/// No deadline lies further from another.
const MOST: u32 = 1000;

#[derive(Clone, Copy)]
struct Step {
    days: i64,
    /// Whether days off are passed over.
    works: bool,
}

struct Reckoned<'t> {
    count: u32,
    step: Step,
    from: &'t str,
}

/// Days of another text, by what they are called.
type Lent<'a> = &'a dyn Fn(&str) -> Option<NaiveDate>;

/// Puts days in the place of the words that reckon them. `lent` knows those of the campaign that
/// the paper belongs to, by what stands behind `campaign.`.
pub fn reckon(node: &mut Node, calendar: &Calendar, lent: Lent, sink: &mut Sink) {
    let mut found = Vec::new();
    let given = Given {
        root: node,
        calendar,
        lent,
    };
    walk(node, &mut |key, it| {
        if let Kind::Scalar(words) = &it.kind
            && KEYS.contains(&key)
            && let Some(reckoned) = Reckoned::read(words)
        {
            match reckoned.day(&given, 0) {
                Some(day) => found.push((it.span, day)),
                None => sink.push(unknown(reckoned.from, it.span)),
            }
        }
    });
    if !found.is_empty() {
        put(node, &found);
    }
}

impl<'t> Reckoned<'t> {
    fn read(words: &'t str) -> Option<Reckoned<'t>> {
        let (form, step) = FORMS.iter().find(|(form, _)| words.contains(form))?;
        let (count, from) = words.split_once(form)?;
        let from = from.trim().trim_start_matches("{{").trim_end_matches("}}");
        let count = count.trim().parse().ok().filter(|it| *it <= MOST)?;
        let from = from.trim();
        (!from.contains(' ')).then_some(Reckoned {
            count,
            step: *step,
            from,
        })
    }

    fn day(&self, given: &Given, depth: usize) -> Option<NaiveDate> {
        let day = given.named(self.from, depth)?;
        self.step.from(day, self.count, given.calendar)
    }
}

impl Step {
    fn from(self, mut day: NaiveDate, count: u32, calendar: &Calendar) -> Option<NaiveDate> {
        let step = TimeDelta::days(self.days);
        let mut left = count;
        while left > 0 {
            day = day.checked_add_signed(step)?;
            if !self.works || calendar.off(day).is_none() {
                left -= 1;
            }
        }
        Some(day)
    }
}

/// The day so many working days before another.
pub fn worked_before(day: NaiveDate, count: u32, calendar: &Calendar) -> Option<NaiveDate> {
    let step = Step {
        days: -1,
        works: true,
    };
    step.from(day, count.min(MOST), calendar)
}

/// What days are reckoned by.
struct Given<'n, 'a> {
    root: &'n Node<'a>,
    calendar: &'n Calendar,
    lent: Lent<'n>,
}

impl Given<'_, '_> {
    /// The day that a name stands for: `cv-tinh`, `cv-tinh.date`, `date`, `campaign.nghiem-thu.due`.
    fn named(&self, name: &str, depth: usize) -> Option<NaiveDate> {
        if depth > DEEPEST {
            return None;
        }
        if let Some(of_campaign) = name.strip_prefix("campaign.") {
            return (self.lent)(of_campaign);
        }
        let (id, key) = match name.split_once('.') {
            Some((id, key)) => (id, Some(key)),
            None => (name, None),
        };
        let own = KEYS.contains(&id) && key.is_none();
        let group = match own {
            true => Some(self.root),
            false => called(self.root, id),
        }?;
        let mut keys = match (own, key) {
            (true, _) => vec![id],
            (false, Some(key)) => vec![key],
            (false, None) => KEYS.to_vec(),
        }
        .into_iter();
        let words = keys.find_map(|key| match &group.get(key)?.kind {
            Kind::Scalar(words) => Some(words),
            _ => None,
        })?;
        if let Some(reckoned) = Reckoned::read(words) {
            return reckoned.day(self, depth + 1);
        }
        When::understand(words)?.days(None).map(|(_, last)| last)
    }
}

/// The group that gave itself a name.
fn called<'n, 'a>(node: &'n Node<'a>, id: &str) -> Option<&'n Node<'a>> {
    match &node.kind {
        Kind::Map(pairs) => {
            let own = node.get("id").map(|it| &it.kind);
            match own {
                Some(Kind::Scalar(words)) if words.trim() == id => Some(node),
                _ => pairs.iter().find_map(|(_, it)| called(it, id)),
            }
        }
        Kind::List(items) => items.iter().find_map(|it| called(it, id)),
        _ => None,
    }
}

/// Visits every value of a key.
fn walk<'n, 'a>(node: &'n Node<'a>, visit: &mut dyn FnMut(&'n str, &'n Node<'a>)) {
    match &node.kind {
        Kind::Map(pairs) => {
            for (key, value) in pairs {
                visit(&key.value, value);
                walk(value, visit);
            }
        }
        Kind::List(items) => items.iter().for_each(|it| walk(it, visit)),
        _ => {}
    }
}

fn put(node: &mut Node, days: &[(Span, NaiveDate)]) {
    match &mut node.kind {
        Kind::Map(pairs) => pairs.iter_mut().for_each(|(_, it)| put(it, days)),
        Kind::List(items) => items.iter_mut().for_each(|it| put(it, days)),
        Kind::Scalar(words) => {
            if let Some((_, day)) = days.iter().find(|(span, _)| *span == node.span) {
                *words = written(*day).into();
            }
        }
        Kind::Blank => {}
    }
}

fn unknown(name: &str, span: Span) -> Diagnostic {
    let message = message!(
        "không biết `{name}` là ngày nào để tính",
        "the day `{name}` that is reckoned from is not known"
    );
    Diagnostic::fatal("unreadable-time", span, message).cure(message!(
        "gọi `id` của một căn cứ hay một mục có ngày đủ ngày, tháng, năm ở `due`, hoặc `date`, hoặc `campaign.<id>`",
        "name the `id` of a basis or an entry whose `due` is a whole day, or `date`, or `campaign.<id>`"
    ))
}
