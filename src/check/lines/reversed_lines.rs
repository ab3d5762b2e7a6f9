//! A moment that comes before what its kind says it follows: a meeting that ends before it
//! begins, a paper that expires before it is issued.

use super::{keys, moment};
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    for (name, key) in keys(facts) {
        for before in &key.after {
            let (name, other) = (&name.value, &before.value);
            let Some(((early, until), first)) = moment(facts.campaign, other, None) else {
                continue;
            };
            let Some(((_, late), place)) = moment(facts.campaign, name, Some(until.0)) else {
                continue;
            };
            let hours = late.1.zip(early.1);
            let same_day = late.0 == early.0 && hours.is_some_and(|(late, early)| late < early);
            if late.0 >= early.0 && !same_day {
                continue;
            }
            let message = message!(
                "`{name}` đứng trước `{other}` về thời gian",
                "`{name}` is earlier than `{other}`"
            );
            let found = Finding::new(place, message);
            let found = found.label(first, message!("`{other}` ở đây", "`{other}` is here"));
            findings.push(found.cure(message!(
                "xem lại hai thời điểm này",
                "look at both of them again"
            )));
        }
    }
}
