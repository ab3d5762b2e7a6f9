//! What a paper is worded from, and what it lends to another that belongs to it.

use super::facts::{self, cited};
use super::head::Head;
use super::refer::{self, Reached};
use crate::campaign::{Campaign, Office};
use crate::diagnostic::Sink;
use crate::fact::Fact;
use crate::kind::{Kind, Kinds};
use crate::regulation::Regulation;
use crate::source::{Sources, Span};
use crate::worded::Worded;

/// A description read, with all that its words may call.
#[derive(Clone, Copy)]
pub struct Brief<'a> {
    pub campaign: &'a Campaign,
    pub office: &'a Office,
    pub regulation: &'a Regulation,
    pub kind: &'a Kind,
    pub kinds: &'a Kinds,
    pub sources: &'a Sources,
    /// What other texts lend it, each under the name it is called by.
    pub lent: &'a [(&'static str, Fact)],
    /// Entries of the campaign that it belongs to, for its parts of these names.
    pub shares: &'a [(String, Vec<Fact>)],
}

impl<'a> Brief<'a> {
    /// The names that words typed at a place can call, as [`refer::names`] tells them.
    pub fn reach(&self, at: Span, before: Option<&str>) -> Vec<Reached> {
        refer::names(&facts::of(self), self.sources, at, before)
    }

    pub(super) fn head(&self) -> Head<'a> {
        Head {
            campaign: self.campaign,
            office: self.office,
            regulation: self.regulation,
            kind: self.kind,
            sources: self.sources,
        }
    }

    /// What a paper that belongs to this one can call: its keys, its facts and its entries by
    /// their names; number and date as a citation has them, and the citation without its subject as
    /// its name.
    pub fn lends(&self, sink: &mut Sink) -> Fact {
        let typed = facts::of(self);
        let facts = refer::resolve(&typed, self.sources, sink);
        let head = facts.get("head");
        let of_head = |key: &str| head.and_then(|it| it.get(key)).cloned();
        let name = self.name();
        let cited = match facts.get("subject") {
            Some(Fact::Worded(subject)) => with_subject(&name, subject),
            _ => name.clone(),
        };
        let mut members = vec![
            ("name".into(), Fact::worded(name)),
            ("cited".into(), Fact::worded(cited)),
        ];
        members.extend(of_head("symbol").map(|it| ("number".into(), it)));
        members.extend(of_head("issuer").map(|it| ("issuer".into(), it)));
        for shelf in [Some(&facts), facts.get("facts"), facts.get("ids")] {
            let Some(Fact::Group(shelf)) = shelf else {
                continue;
            };
            let is_new = |key: &str| members.iter().all(|(known, _)| known != key);
            let more: Vec<_> = shelf
                .iter()
                .filter(|(key, _)| is_new(key))
                .cloned()
                .collect();
            members.extend(more);
        }
        Fact::Group(members)
    }

    /// The paper as a sentence names it: kind, number, date and issuer.
    fn name(&self) -> Worded {
        let lines = self.head().lines();
        let line = |key: &str| match lines.get(key) {
            Some(Fact::Worded(it)) => Some(Worded::clone(it)),
            _ => None,
        };
        let date = self.campaign.date.as_ref();
        let comma = facts::comma(self.campaign, self.office, self.regulation);
        cited(
            &[
                ("", Some(Worded::plain(&*self.kind.name.0.value))),
                ("số", line("symbol")),
                (
                    date.and_then(|it| it.lead()).unwrap_or_default(),
                    date.map(|it| Worded::typed(&it.text, self.sources)),
                ),
                ("của", line("issuer")),
            ],
            comma,
        )
    }
}

/// A citation that says what the paper is about.
fn with_subject(name: &Worded, subject: &Worded) -> Worded {
    let subject = subject.trimmed().lower_first();
    let mut cited = name.clone();
    let says_so = ["về ", "v/v "]
        .iter()
        .any(|it| subject.text.starts_with(it));
    cited.push_str(if says_so { " " } else { " về " });
    cited.push(&subject);
    cited
}
