//! What a description and its office say about the whole paper, as its words are judged by it.

use crate::campaign::{Campaign, Office, When};
use crate::kind::Kind;
use crate::proof::syllable::Style;
use crate::proof::{Gone, Head};

pub(super) fn head<'a>(campaign: &Campaign, office: &'a Office, kind: &'a Kind) -> Head<'a> {
    let days = |time: &Option<When>| time.as_ref()?.precision.days(None);
    let tone = office.tone.as_ref().and_then(|it| match &*it.value {
        "cu" => Some(Style::Old),
        "moi" => Some(Style::New),
        _ => None,
    });
    Head {
        tone,
        own_words: office.words.iter().map(|it| it.value.as_str()).collect(),
        gone: gone(office),
        calendar: office.calendar(),
        party: office.family.0.value == "dang",
        kind: Some(kind),
        addressed: kind.needs_addressee()
            || kind.is_addressed(&office.family.0.value) && !campaign.to.is_empty(),
        finished: false,
        issued: days(&campaign.date),
        period: days(&campaign.period),
        issued_at: campaign.date.as_ref().map(|it| it.text.span),
        period_at: campaign.period.as_ref().map(|it| it.text.span),
    }
}

/// What an office tells of things that others have replaced; a day without its year tells nothing.
fn gone(office: &Office) -> Vec<Gone<'_>> {
    let first = |time: &When| Some(time.precision.days(None)?.0);
    let gone = office.replaced.iter().filter_map(|it| {
        Some(Gone {
            was: it.was.0.value.trim(),
            date: it.date.as_ref().and_then(first),
            since: first(&it.since.0)?,
            now: it.now.0.value.trim(),
        })
    });
    gone.collect()
}
