//! The words of work that is handed on: what is said of it more, how it ends, how it names the plan.

use super::Assigned;
use crate::campaign::Entry;
use crate::fact::Fact;
use crate::worded::Worded;

/// The word by which a paper means itself: `… này`.
pub(in crate::app) const THIS: &str = "này";

impl Assigned<'_> {
    /// "This plan" is another paper than the one that prints it: it is cited instead.
    pub(super) fn renamed(&self, fact: Fact) -> Fact {
        match fact {
            Fact::Worded(words) => Fact::worded(self.cite(&words)),
            Fact::List(items) => Fact::List(items.into_iter().map(|it| self.renamed(it)).collect()),
            Fact::Group(members) => {
                let members = members.into_iter().map(|(key, it)| (key, self.renamed(it)));
                Fact::Group(members.collect())
            }
            other => other,
        }
    }

    fn cite(&self, words: &Worded) -> Worded {
        let (this, cited) = &self.cited;
        let mut out = words.part(&(0..0));
        let mut from = 0;
        for (at, _) in words.text.match_indices(this.as_str()) {
            let word = at + this.len() - THIS.len()..at + this.len();
            out.push_part(words, &(from..word.start));
            out.push_for(cited, words, &word);
            from = word.end;
        }
        match from {
            0 => words.clone(),
            _ => {
                out.push_part(words, &(from..words.text.len()));
                out
            }
        }
    }
}

/// An entry whose words say one thing more, before the sign that ends them.
pub(super) fn noted(entry: Fact, note: &str) -> Fact {
    let Some(Fact::Worded(words)) = entry.get("text") else {
        return entry;
    };
    let whole = words.text.trim_end();
    let kept = words.range(whole.trim_end_matches(['.', ';', ',', ':']));
    let mut noted = words.part(&kept);
    noted.push_str(&format!(" ({note})"));
    noted.push_part(words, &(kept.end..whole.len()));
    entry.with([("text", Fact::worded(noted))])
}

/// An entry whose words end in a stop where they ended in one of these signs.
pub(super) fn ended(entry: Fact, signs: &[char]) -> Fact {
    let ended = match entry.get("text") {
        Some(Fact::Worded(words)) if words.text.trim_end().ends_with(signs) => {
            let kept = words.text.trim_end().trim_end_matches(signs);
            let mut ended = words.part(&words.range(kept));
            ended.push_str(".");
            ended
        }
        _ => return entry,
    };
    entry.with([("text", Fact::worded(ended))])
}

/// Visits the entries that say something, each with what those inside it say.
pub(in crate::app) fn says(entry: &Fact, visit: &mut dyn FnMut(&Fact)) {
    let is_said = |it: &Fact| it.get("text").is_some_and(|it| !it.is_nothing());
    if !is_said(entry) {
        return inner(entry).for_each(|it| says(it, visit));
    }
    let mut words = Vec::new();
    let mut days = Vec::new();
    gather(entry, &mut words, &mut days);
    if words.len() == 1 {
        return visit(entry);
    }
    let joined = |all: &[Worded], between| match all.is_empty() {
        true => Fact::Nothing,
        false => Fact::worded(Worded::joined(all, between)),
    };
    let (text, due) = (joined(&words, "\n"), joined(&days, "; "));
    visit(&entry.clone().with([("text", text), ("due", due)]));
}

/// The words of an entry and of those inside it, and when they are due.
fn gather(entry: &Fact, words: &mut Vec<Worded>, days: &mut Vec<Worded>) {
    let text = |fact: Option<&Fact>| match fact {
        Some(Fact::Worded(it)) => Some(Worded::clone(it)),
        _ => None,
    };
    words.extend(text(entry.get("heading")).filter(|_| !words.is_empty()));
    words.extend(text(entry.get("text")));
    days.extend(text(entry.get("due").and_then(|it| it.get("text"))));
    inner(entry).for_each(|it| gather(it, words, days));
}

fn inner(entry: &Fact) -> impl Iterator<Item = &Fact> {
    let lists = Entry::LISTS.into_iter().filter_map(|key| entry.get(key));
    lists.flat_map(|it| match it {
        Fact::List(items) => items.as_slice(),
        _ => &[],
    })
}
