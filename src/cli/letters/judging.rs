//! Judges every copy before one is written. What was found is held by kinds, so that the findings of
//! ten thousand copies make a screen.

use std::collections::HashMap;
use std::time::Duration;

use super::super::progress::Progress;
use super::held::Held;
use crate::app::{House, Label, Letters, Numbered, Pattern, RegisterRow};
use crate::batch::Listener;
use crate::diagnostic::{Diagnostic, Message, Severity, Unjudged};
use crate::list::Mention;
use crate::mark::Fingerprint;
use crate::report::Report;
use crate::source::{Sources, Span};

/// Kinds that are told one by one.
const MOST: usize = 100;

/// Recipients of a kind that are named.
const NAMED: usize = 50;

/// What came of judging.
#[derive(Default)]
pub struct All {
    pub copies: Vec<Judged>,
    /// What one of them can be named by, which tells what the others can.
    pub known: Option<(usize, Label)>,
    pub kinds: Vec<Kind>,
    pub unjudged: Vec<Unjudged>,
}

/// A copy that was judged. There may be a hundred thousand of them, so what can be told again of its
/// recipient is not kept.
pub struct Judged {
    pub at: usize,
    /// What its files are called, without their endings.
    pub name: Result<Box<str>, Box<Message>>,
    /// Whether it can be written.
    pub is_good: bool,
    pub rehearsed: Option<Box<Rehearsed>>,
    /// The fingerprint of its number in its year and body.
    pub number: Option<u128>,
    pub row: Option<RegisterRow>,
}

/// What is shown of a copy that is not to be written yet.
pub struct Rehearsed {
    pub label: Label,
    pub pages: Option<usize>,
}

/// What is wanted of each copy beside its findings.
#[derive(Clone, Copy)]
pub struct Wanted<'a> {
    /// What files are called by.
    pub pattern: &'a Pattern,
    pub rehearsal: bool,
    pub row: bool,
    /// Whether they are to be signed.
    pub is_final: bool,
}

/// Findings of several copies that say the same of the same place.
pub struct Kind {
    pub first: Diagnostic,
    pub sources: Sources,
    /// The copy in which it was found first.
    pub from: usize,
    /// The first of the recipients in whose copies it is.
    pub at: Vec<Mention>,
    pub count: usize,
}

impl Kind {
    /// Whether both are of one check, and in the same copies: of all, or of one.
    pub fn is_beside(&self, other: &Kind, all: usize) -> bool {
        let is_plain = self.count == all || self.count == 1;
        let is_same = self.count == other.count && self.from == other.from;
        is_plain && is_same && self.first.code == other.first.code
    }
}

/// What makes findings the same: code, words, and the place in the description.
type Same = (&'static str, String, Option<Span>);

impl All {
    /// Whether an error is the same in every copy, so that leaving some out is no help.
    pub fn is_wrong_in_all(&self) -> bool {
        let all = self.copies.len();
        let mut wrong = self.kinds.iter();
        all > 1 && wrong.any(|it| it.first.severity >= Severity::Error && it.count == all)
    }

    pub fn has_warnings(&self) -> bool {
        self.kinds
            .iter()
            .any(|it| it.first.severity > Severity::Note)
    }
}

/// What is kept of a copy that was worked.
struct Worked {
    copy: Judged,
    label: Option<Label>,
    found: Vec<(Same, Diagnostic, Option<Mention>)>,
    sources: Sources,
    unjudged: Vec<Unjudged>,
    /// What is wrong with the texts of the house it was worked in.
    house: House,
}

/// Judges the copies for these recipients.
pub fn judge(
    house: &House,
    letters: &Letters,
    chosen: &[usize],
    wanted: Wanted,
    held: &Held,
    report: &Report,
) -> All {
    let one = |at: &usize| {
        let mut work = letters.letter(*at);
        if wanted.is_final {
            work = work.to_be_signed();
        }
        let own = work.file();
        let same = |it: &Diagnostic| {
            let span = it.span.filter(|it| it.file == own);
            (it.code, it.message.vi.clone(), span)
        };
        let found = work.findings().iter();
        let found = found.map(|it| (same(it), it.clone(), letters.mention(*at, it, &work)));
        let found: Vec<_> = found.collect();
        let is_wrong = found
            .iter()
            .any(|(_, it, _)| it.severity >= Severity::Error);
        let label = letters.label(*at, &work);
        let rehearsed = label.as_ref().filter(|_| wanted.rehearsal);
        let rehearsed = rehearsed.map(|it| Rehearsed {
            label: it.clone(),
            pages: work.pages().ok(),
        });
        let name = wanted
            .pattern
            .name(label.as_ref().unwrap_or(&Label::default()));
        let row = wanted.row.then(|| work.register_row()).flatten();
        Worked {
            copy: Judged {
                at: *at,
                name: name.map(String::into_boxed_str).map_err(Box::new),
                is_good: work.is_made() && !is_wrong,
                rehearsed: rehearsed.map(Box::new),
                number: work.numbered().map(|it| fingerprint(letters.issuer(), &it)),
                row,
            },
            label,
            sources: match found.is_empty() {
                true => Sources::default(),
                false => work.sources().clone(),
            },
            unjudged: work.unjudged().to_vec(),
            house: work.house().clone(),
            found,
        }
    };
    let mut gathering = Gathering {
        letters,
        chosen,
        held,
        report,
        all: All {
            copies: Vec::with_capacity(chosen.len()),
            known: None,
            kinds: Vec::new(),
            unjudged: Vec::new(),
        },
        known: HashMap::new(),
        told: house.found().to_vec(),
        progress: Progress::of(chosen.len()),
    };
    house.in_order(chosen, one, &mut gathering);
    gathering.all
}

struct Gathering<'a> {
    letters: &'a Letters,
    chosen: &'a [usize],
    held: &'a Held,
    report: &'a Report,
    all: All,
    /// Where each kind stands among all.
    known: HashMap<Same, usize>,
    /// What was told of houses.
    told: Vec<Diagnostic>,
    progress: Progress,
}

impl Gathering<'_> {
    fn tell_house(&mut self, house: &House) {
        let new = house.found().iter().filter(|it| !self.told.contains(it));
        let new: Vec<Diagnostic> = new.cloned().collect();
        self.report.findings(house.sources(), &new);
        self.told.extend(new);
    }

    fn take(&mut self, worked: Worked) {
        self.tell_house(&worked.house);
        let mut seen = Vec::new();
        let is_news = !self.held.holds(worked.copy.at);
        for (same, found, mention) in worked.found.into_iter().filter(|_| is_news) {
            if self.told.contains(&found) {
                continue;
            }
            let kinds = &mut self.all.kinds;
            let at = match self.known.get(&same) {
                Some(at) => *at,
                None if kinds.len() == MOST => continue,
                None => {
                    kinds.push(Kind {
                        first: found,
                        sources: worked.sources.clone(),
                        from: worked.copy.at,
                        at: Vec::new(),
                        count: 0,
                    });
                    self.known.insert(same, kinds.len() - 1);
                    kinds.len() - 1
                }
            };
            if let Some(kind) = kinds.get_mut(at).filter(|_| !seen.contains(&at)) {
                kind.count += 1;
                let room = NAMED.saturating_sub(kind.at.len());
                kind.at.extend(mention.into_iter().take(room));
                seen.push(at);
            }
        }
        for it in worked.unjudged {
            if !self.all.unjudged.contains(&it) {
                self.all.unjudged.push(it);
            }
        }
        let label = worked.label.filter(|_| worked.copy.is_good);
        let known = label.map(|it| (worked.copy.at, it));
        self.all.known = self.all.known.take().or(known);
        self.all.copies.push(worked.copy);
    }
}

impl Listener<Worked> for Gathering<'_> {
    fn patience(&self) -> Duration {
        self.progress.patience()
    }

    fn waiting(&mut self, place: usize) {
        let at = self.chosen.get(place).copied().unwrap_or_default();
        let recipient = self.letters.recipient(at);
        let key = recipient.map_or(String::new(), |it| it.key);
        self.progress.show(place, &key, self.report);
    }

    fn done(&mut self, place: usize, outcome: Option<Worked>) {
        self.progress.hide(self.report);
        match (outcome, self.chosen.get(place)) {
            (Some(worked), _) => self.take(worked),
            // The program broke down over it: it is told and not written.
            (None, Some(at)) => {
                let body = self
                    .letters
                    .recipient(*at)
                    .map_or(String::new(), |it| it.name);
                let broken = message!(
                    "chương trình hỏng khi làm bản gửi “{body}”; xin gửi tệp này cho người viết chương trình",
                    "the program broke down over the copy for “{body}”; please send this file to its authors"
                );
                self.report.refusal(&broken);
                self.all.copies.push(Judged {
                    at: *at,
                    name: Err(Box::new(broken)),
                    is_good: false,
                    rehearsed: None,
                    number: None,
                    row: None,
                });
            }
            (None, None) => {}
        }
        self.waiting(place + 1);
    }
}

fn fingerprint(issuer: &str, number: &Numbered) -> u128 {
    let mut all = Fingerprint::default();
    all.put(issuer.as_bytes());
    all.put(number.written.as_bytes());
    all.put(&number.year.to_le_bytes());
    all.number()
}
