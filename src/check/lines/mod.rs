//! Faults in the lines of label and words that kinds of paper declare: what their files say of
//! each key is held against what stands in it.

pub mod chair_not_signer;
pub mod missing_line;
pub mod missing_usual;
pub mod reversed_lines;
pub mod same_person;
pub mod too_few_sides;
pub mod too_few_signers;
pub mod wrong_day_count;

use chrono::NaiveDate;

use super::Facts;
use crate::campaign::moment::Minute;
use crate::campaign::{Campaign, Moment, Own, is_dotted};
use crate::kind::OwnKey;
use crate::shape::Text;
use crate::source::Span;

/// The keys of the paper's kind, each with its name.
fn keys<'a>(facts: &Facts<'a>) -> impl Iterator<Item = (&'a Text, &'a OwnKey)> {
    facts.kind.into_iter().flat_map(|it| it.own_keys())
}

/// When what stands in a key is, from and until, and where it stands; `date` is the day of issue,
/// `same` the day of what went before.
fn moment(
    campaign: &Campaign,
    key: &str,
    same: Option<NaiveDate>,
) -> Option<((Minute, Minute), Span)> {
    let year = campaign.date.as_ref().and_then(|it| it.year());
    let own = campaign.body.own(key);
    let when = match own {
        Some(Own::Time(when)) => Some(when),
        None if key == "date" => campaign.date.as_ref(),
        _ => None,
    };
    if let Some(when) = when {
        let (first, last) = when.precision.days(year)?;
        return Some((((first, None), (last, None)), when.text.span));
    }
    let Some(Own::Text(text)) = own else {
        return None;
    };
    let (first, last) = Moment::understand(&text.value).ok()?;
    let both = (first.at(year, same)?, last.at(year, same)?);
    Some((both, text.span))
}

/// The words of a key, each person of it; a line of dots names nobody yet.
fn people<'a>(facts: &Facts<'a>, key: &str) -> Vec<&'a Text> {
    let people: Vec<_> = match facts.campaign.body.own(key) {
        Some(Own::Who(who)) => who.0.iter().collect(),
        Some(Own::Text(text)) => vec![text],
        Some(Own::List(list)) => list.iter().collect(),
        _ => Vec::new(),
    };
    let is_named = |it: &&Text| !is_dotted(&it.value);
    people.into_iter().filter(is_named).collect()
}
