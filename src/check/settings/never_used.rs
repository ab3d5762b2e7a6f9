//! What a description declares and nothing prints or calls: a fact, a unit, the value of a target.

use crate::campaign::Entry;
use crate::check::{Facts, Findings};
use crate::diagnostic::Finding;
use crate::shape::Text;
use crate::source::Span;

pub fn paper(facts: &Facts, findings: &mut Findings) {
    let campaign = facts.campaign;
    let source = &facts.sources.get(campaign.span.file).text;
    let mut tell = |name: &str, span: Span| {
        let message = message!(
            "`{name}` đã khai mà không in, không gọi ở đâu",
            "`{name}` is declared, but nothing prints or calls it"
        );
        findings.push(Finding::new(span, message).cure(message!(
            "gọi `{{{{ {name} }}}}` trong lời văn, hoặc bỏ dòng này",
            "call `{{{{ {name} }}}}` in the words, or take the line out"
        )));
    };
    let own = campaign.facts.iter().flat_map(|it| &it.0);
    for (name, _) in own.filter(|(name, _)| !is_named(source, name)) {
        tell(&name.value, name.span);
    }
    for (name, unit) in campaign.units.iter().flat_map(|it| &it.0) {
        // A unit that the campaign of the paper lends is declared elsewhere.
        if unit.span.file != campaign.span.file {
            continue;
        }
        // Of a register, groups are called and not each unit.
        let listed = !unit.tags.is_empty() || unit.from.is_some() || unit.until.is_some();
        if !listed && !is_named(source, name) {
            tell(&name.value, name.span);
        }
    }
    for (_, entry) in campaign.entries() {
        // Whatever has a name may be called from elsewhere; one without words is told as such.
        if entry.text.is_none() || entry.id.as_ref().is_some_and(|id| is_named(source, id)) {
            continue;
        }
        for (name, span) in values(entry) {
            let words = facts.sources.slice(entry.span);
            if !calls(words, name) {
                tell(name, span);
            }
        }
    }
}

/// The values of an entry that only its words print.
fn values(entry: &Entry) -> impl Iterator<Item = (&'static str, Span)> {
    let value = entry.value.as_ref().map(|it| ("value", it.span));
    let measure = entry.measure.as_ref().map(|it| ("measure", it.span));
    value.into_iter().chain(measure)
}

/// Whether words borrow a value: `{{ value }}`, `{{ value | … }}`.
fn calls(words: &str, name: &str) -> bool {
    let calls = words.split("{{").skip(1);
    calls
        .filter_map(|it| it.split("}}").next())
        .any(|it| names(it, name).next().is_some())
}

/// Whether a name stands anywhere but where it is declared.
fn is_named(source: &str, name: &Text) -> bool {
    let own = name.span.start as usize;
    names(source, &name.value).any(|at| at != own)
}

/// Where a name stands as a whole.
fn names<'t>(text: &'t str, name: &'t str) -> impl Iterator<Item = usize> + 't {
    let inner = |ch: char| ch.is_alphanumeric() || matches!(ch, '-' | '_');
    let places = text.match_indices(name).map(|(at, _)| at);
    places.filter(move |at| {
        let (head, tail) = (&text[..*at], &text[*at + name.len()..]);
        !name.is_empty() && !head.ends_with(inner) && !tail.starts_with(inner)
    })
}
