//! Judges every copy before one is written. What was found is held by kinds, so that the findings of
//! ten thousand copies make a screen.

use std::collections::HashMap;
use std::time::Duration;

use super::held::Held;
use super::watcher::{Stop, Watcher};
use crate::app::{House, Label, Letters, Numbered, Pattern, RegisterRow};
use crate::batch::Listener;
use crate::diagnostic::{Diagnostic, Message, Severity, Unjudged};
use crate::list::Mention;
use crate::mark::Fingerprint;
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
#[derive(Clone, Copy, Default)]
pub struct Aim {
    pub rehearsal: bool,
    /// Whether it is to stand in a register.
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

/// Which copies are judged, and how.
pub struct Judging<'a> {
    pub letters: &'a Letters,
    pub chosen: &'a [usize],
    /// What files are called by.
    pub pattern: &'a Pattern,
    pub aim: Aim,
    pub held: &'a Held,
    pub stop: &'a Stop,
}

impl Judging<'_> {
    /// Judges them side by side; once it is stopped those that are left are passed over.
    pub fn judge(&self, house: &House, watcher: &mut impl Watcher) -> All {
        watcher.begins(self.chosen.len());
        let mut gathering = Gathering {
            judging: self,
            all: All {
                copies: Vec::with_capacity(self.chosen.len()),
                ..All::default()
            },
            known: HashMap::new(),
            told: house.found().to_vec(),
            watcher,
        };
        let one = |at: &usize| (!self.stop.is_asked()).then(|| self.one(*at));
        house.in_order(self.chosen, one, &mut gathering);
        gathering.all
    }

    fn one(&self, at: usize) -> Worked {
        let Judging { letters, aim, .. } = *self;
        let mut work = letters.letter(at);
        if aim.is_final {
            work = work.to_be_signed();
        }
        let own = work.file();
        let same = |it: &Diagnostic| {
            let span = it.span.filter(|it| it.file == own);
            (it.code, it.message.vi.clone(), span)
        };
        let found = work.findings().iter();
        let found = found.map(|it| (same(it), it.clone(), letters.mention(at, it, &work)));
        let found: Vec<_> = found.collect();
        let is_wrong = found
            .iter()
            .any(|(_, it, _)| it.severity >= Severity::Error);
        let label = letters.label(at, &work);
        let rehearsed = label.as_ref().filter(|_| aim.rehearsal);
        let rehearsed = rehearsed.map(|it| Rehearsed {
            label: it.clone(),
            pages: work.pages().ok(),
        });
        let name = self
            .pattern
            .name(label.as_ref().unwrap_or(&Label::default()));
        let row = aim.row.then(|| work.register_row()).flatten();
        Worked {
            copy: Judged {
                at,
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
    }
}

struct Gathering<'a, W> {
    judging: &'a Judging<'a>,
    all: All,
    /// Where each kind stands among all.
    known: HashMap<Same, usize>,
    /// What was told of houses.
    told: Vec<Diagnostic>,
    watcher: &'a mut W,
}

impl<W: Watcher> Gathering<'_, W> {
    fn tell_house(&mut self, house: &House) {
        let new = house.found().iter().filter(|it| !self.told.contains(it));
        let new: Vec<Diagnostic> = new.cloned().collect();
        if !new.is_empty() {
            self.watcher.found(house.sources(), &new);
        }
        self.told.extend(new);
    }

    fn take(&mut self, worked: Worked) {
        self.tell_house(&worked.house);
        let mut seen = Vec::new();
        let is_news = !self.judging.held.holds(worked.copy.at);
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

impl<W: Watcher> Listener<Option<Worked>> for Gathering<'_, W> {
    fn patience(&self) -> Duration {
        self.watcher.patience()
    }

    fn waiting(&mut self, place: usize) {
        let Judging {
            letters, chosen, ..
        } = self.judging;
        let at = chosen.get(place).copied().unwrap_or_default();
        let recipient = letters.recipient(at);
        let key = recipient.map_or(String::new(), |it| it.key);
        self.watcher.goes(place, &key);
    }

    fn done(&mut self, place: usize, outcome: Option<Option<Worked>>) {
        match (outcome, self.judging.chosen.get(place)) {
            (Some(Some(worked)), _) => self.take(worked),
            // The program broke down over it: it is told and not written.
            (None, Some(at)) => {
                let recipient = self.judging.letters.recipient(*at);
                let body = recipient.map_or(String::new(), |it| it.name);
                let broken = message!(
                    "chương trình hỏng khi làm bản gửi “{body}”; xin gửi tệp này cho người viết chương trình",
                    "the program broke down over the copy for “{body}”; please send this file to its authors"
                );
                self.watcher.refused(&broken);
                self.all.copies.push(Judged {
                    at: *at,
                    name: Err(Box::new(broken)),
                    is_good: false,
                    rehearsed: None,
                    number: None,
                    row: None,
                });
            }
            _ => {}
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
