//! What a careful reader would find, before the leader does: one small file per fault.

mod across;
pub mod catalogue;
mod citing;
mod declared;
mod duties;
mod figures;
mod forms;
mod head;
mod kinds;
pub mod laws;
mod layout;
mod letters;
mod lines;
pub mod list;
mod numbering;
mod places;
mod recipients;
mod settings;
mod signing;
mod signs;
pub mod text;
mod time;
pub mod twins;
pub mod weigh;
mod words;

use rayon::prelude::*;

use crate::campaign::{Campaign, Office, Register};
use crate::diagnostic::{Finding, Message, Sink};
use crate::kind::{Kind, Kinds};
use crate::proof::Proof;
use crate::proof::card::Card;
use crate::proof::laid::Laid;
use crate::regulation::Regulation;
use crate::shape::Text;
use crate::source::Sources;
use catalogue::runs;
pub use declared::Check;
use declared::Run;
pub use forms::Forms;

/// Everything a check may look at.
pub struct Facts<'a> {
    pub campaign: &'a Campaign,
    pub office: &'a Office,
    pub regulation: &'a Regulation,
    /// Kinds of paper there are, and the one the description names, if it is one of them.
    pub kinds: &'a Kinds,
    pub kind: Option<&'a Kind>,
    pub sources: &'a Sources,
    pub forms: &'a Forms,
}

impl Facts<'_> {
    /// Units the paper can refer to.
    pub fn register(&self) -> Register<'_> {
        Register::of(self.campaign, self.office)
    }

    /// The keys by which units are called, wherever somebody is named.
    pub fn called(&self) -> Vec<&Text> {
        let entries = self.campaign.entries().into_iter();
        let assigned = entries.flat_map(|(_, e)| e.assigned().chain([&e.to]));
        let receivers = self.campaign.recipients.iter().map(|r| &r.to);
        let all = assigned.chain(receivers).chain([&self.campaign.to]);
        let all = all.chain(self.campaign.body.people());
        all.flat_map(|who| who.keys()).collect()
    }

    /// The names of the parts that the body can have.
    fn parts(&self) -> Vec<&str> {
        let all = || self.kinds.iter().collect();
        let kinds: Vec<&Kind> = self.kind.map_or_else(all, |it| vec![it]);
        let mut parts = Vec::new();
        for part in kinds.into_iter().flat_map(|it| &it.parts) {
            let name = part.key.0.value.as_str();
            if !parts.contains(&name) {
                parts.push(name);
            }
        }
        parts
    }
}

/// Takes what one check finds, and gives it the weight and the provision of that check.
pub struct Findings<'a> {
    check: &'static Check,
    /// The regulation the paper is judged by.
    regulation: Option<&'a Regulation>,
    sink: &'a mut Sink,
}

impl Findings<'_> {
    pub fn push(&mut self, found: Finding) {
        let Check { code, weight, .. } = *self.check;
        let rule = |case: Option<&str>| provision(self.check, case, self.regulation);
        self.sink.push(found.weighed(code, weight, rule));
    }

    /// Tells that the check could not judge the paper.
    pub fn unjudged(&mut self, why: Message) {
        self.sink.unjudged(self.check.code, why);
    }
}

/// The provision on which a check rests where a regulation holds, named in full.
pub fn provision(
    check: &Check,
    case: Option<&str>,
    regulation: Option<&Regulation>,
) -> Option<String> {
    let own = regulation.and_then(|it| it.provision(check.code, case));
    own.or_else(|| laws::provision(check.code).map(str::to_owned))
}

/// What the head of a page tells of its check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    pub title: &'static str,
    /// `Nhà nước`, `Đảng` or both.
    pub concerns: &'static str,
    /// The provisions, or else the practice, the calendar or the format it rests on.
    pub rule: &'static str,
}

impl Check {
    /// The head of its page; none when the page is not written as pages are.
    pub fn about(&self) -> Option<About> {
        let mut lines = self.page.lines();
        let title = lines.next()?.strip_prefix("# ")?;
        let mut parts = lines.nth(1)?.strip_prefix("> ")?.splitn(3, " · ").skip(1);
        Some(About {
            title,
            concerns: parts.next()?,
            rule: parts.next()?,
        })
    }
}

/// Judges an office; false when no regulation can be chosen for it.
pub fn office(office: &Office, sink: &mut Sink) -> bool {
    let mut own = Sink::default();
    for (check, run) in runs() {
        if let Run::Office(judge) = run {
            judge(
                office,
                &mut Findings {
                    check,
                    regulation: None,
                    sink: &mut own,
                },
            );
        }
    }
    let fits = !own.is_fatal();
    sink.take_in(own);
    fits
}

/// Judges a description.
pub fn paper(facts: &Facts, sink: &mut Sink) {
    text::judge_escaped(facts, sink);
    let regulation = Some(facts.regulation);
    let family = &facts.regulation.family.0.value;
    let is_spared = |check: &Check| {
        facts
            .kind
            .is_some_and(|it| it.is_spared(check.code, family))
    };
    for (check, run) in runs().filter(|(check, _)| !is_spared(check)) {
        if let Run::Paper(judge) = run {
            judge(
                facts,
                &mut Findings {
                    check,
                    regulation,
                    sink,
                },
            );
        }
    }
}

/// Judges papers of one folder by what each tells of itself and of the others.
pub fn folder(cards: &[Card], sink: &mut Sink) {
    for (check, run) in runs() {
        if let Run::Folder(judge) = run {
            judge(
                cards,
                &mut Findings {
                    check,
                    regulation: None,
                    sink,
                },
            );
        }
    }
}

/// Judges how the file of a finished paper lays it out.
pub fn laid(laid: &Laid, sink: &mut Sink) {
    let regulation = Some(laid.regulation);
    for (check, run) in runs() {
        if let Run::Laid(judge) = run {
            judge(
                laid,
                &mut Findings {
                    check,
                    regulation,
                    sink,
                },
            );
        }
    }
}

/// Judges the words of a paper by a regulation, by many checks at once. Findings of one place
/// stand in the order of the catalogue.
pub fn proof(proof: &Proof, regulation: Option<&Regulation>, sink: &mut Sink) {
    let (kind, family) = (proof.head.kind, proof.head.family());
    let is_spared = |check: &Check| kind.is_some_and(|it| it.is_spared(check.code, family));
    let runs = runs().filter(|(check, _)| !is_spared(check));
    let judges = runs.filter_map(|(check, run)| match run {
        Run::Proof(judge) => Some((check, judge)),
        _ => None,
    });
    let judges: Vec<_> = judges.collect();
    let judged = judges.par_iter().map(|(check, judge)| {
        let mut own = Sink::default();
        judge(
            proof,
            &mut Findings {
                check,
                regulation,
                sink: &mut own,
            },
        );
        own
    });
    let judged: Vec<Sink> = judged.collect();
    judged.into_iter().for_each(|own| sink.take_in(own));
}
