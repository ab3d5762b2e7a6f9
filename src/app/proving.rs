//! A cure is offered only after it has been tried: the finding is gone, and none is new.

use super::paper::Paper;
use super::work::Work;
use crate::diagnostic::{Diagnostic, Fix, Severity};
use crate::fix::Repair;
use crate::source::{FileId, Span};

/// Looks at one paper beyond the first, at most. A paper whose cures all hold needs one.
const LOOKS: usize = 24;

impl Paper {
    /// Works the paper, and keeps of its fixes those that hold: put in, they take their finding
    /// away and bring no new one. A paper without fixes costs no more than [`Paper::work`], one
    /// whose fixes all hold twice as much; of those that do not, each costs some more looks.
    pub fn proved(&mut self) -> Work {
        let mut work = self.work();
        self.prove(&mut work);
        work
    }

    /// Keeps of the fixes of a work of this paper those that hold.
    pub fn prove(&mut self, work: &mut Work) {
        // What is typed elsewhere, and a text in the wrong bytes, cannot be tried here.
        let file = work.file();
        let is_own = |fix: &Fix| fix.stretches.iter().all(|(span, _)| span.file == file);
        let own = |it: &Diagnostic| !it.fixes.is_empty() && it.fixes.iter().all(is_own);
        let places = 0..work.findings.len();
        let mended: Vec<usize> = places.filter(|it| own(&work.findings[*it])).collect();
        let kept = match self.text().flaw {
            None if !mended.is_empty() => self.holding(work, &mended),
            _ => Vec::new(),
        };
        for (place, found) in work.findings.iter_mut().enumerate() {
            if !kept.contains(&place) {
                found.fixes.clear();
            }
        }
    }

    /// The findings whose fixes hold, of those that are to be tried.
    fn holding(&mut self, work: &Work, mended: &[usize]) -> Vec<usize> {
        let (mut kept, mut looks) = (Vec::new(), LOOKS);
        let mut groups = vec![mended.to_vec()];
        while let Some(group) = groups.pop() {
            let mut holds = |tried: &[usize]| {
                looks = looks.saturating_sub(1);
                self.holds(work, tried)
            };
            let both = [&kept[..], &group[..]].concat();
            // One that meets another is tried by itself.
            if holds(&both) || (group.len() == 1 && !kept.is_empty() && holds(&group)) {
                kept.extend(group);
            } else if group.len() > 1 {
                let (front, back) = group.split_at(group.len() / 2);
                groups.extend([back.to_vec(), front.to_vec()]);
            }
            if looks == 0 {
                break;
            }
        }
        kept
    }

    /// Whether the fixes of these findings do what they are for, all put in together.
    fn holds(&mut self, work: &Work, mended: &[usize]) -> bool {
        let fixes = mended
            .iter()
            .flat_map(|it| work.findings[*it].fixes.clone());
        let Some(repair) = Repair::of(&self.text().text, fixes.collect()) else {
            return false;
        };
        let after = self.tried(&repair);
        let trial = Trial {
            before: &work.findings,
            after: &after.findings,
            own: work.file(),
            mended,
            repair: &repair,
        };
        trial.is_mended() && trial.harms().next().is_none()
    }
}

/// A paper before and after fixes.
struct Trial<'a> {
    before: &'a [Diagnostic],
    after: &'a [Diagnostic],
    own: FileId,
    mended: &'a [usize],
    repair: &'a Repair,
}

impl Trial<'_> {
    /// Whether where a mended finding stood, there are so many fewer of its code.
    fn is_mended(&self) -> bool {
        self.mended.iter().all(|place| {
            let one = &self.before[*place];
            let here = |it: &Diagnostic| it.code == one.code && meet(it.span, one.span);
            let were = self.before.iter().filter(|it| here(it)).count();
            let fixed = self.mended.iter().filter(|it| here(&self.before[**it]));
            let moved = one.span.map(|it| self.moved(it));
            let are = |it: &&Diagnostic| it.code == one.code && meet(it.span, moved);
            self.after.iter().filter(are).count() <= were - fixed.count()
        })
    }

    /// What was found only after the fixes, and by their fault: of a kind that was not there, or on
    /// a line that they changed. Where nothing could be read before, only what is fatal is.
    fn harms(&self) -> impl Iterator<Item = &Diagnostic> {
        let was_unreadable = self.before.iter().any(|it| it.severity == Severity::Fatal);
        self.after.iter().filter(move |it| {
            let mut left = (0..self.before.len()).filter(|place| !self.mended.contains(place));
            let is_known = left.any(|place| {
                let old = &self.before[place];
                let moved = old.span.map(|it| self.moved(it));
                it.code == old.code && (it.message == old.message || meet(it.span, moved))
            });
            let kind_is_known = self.before.iter().any(|old| old.code == it.code);
            let uncovered = match was_unreadable {
                true => it.severity < Severity::Fatal || !self.is_touched(it),
                false => kind_is_known && !self.is_touched(it),
            };
            !is_known && !uncovered
        })
    }

    fn moved(&self, span: Span) -> Span {
        if span.file != self.own {
            return span;
        }
        let moved = self.repair.moved(span.start..span.end);
        Span {
            start: moved.start,
            end: moved.end,
            ..span
        }
    }

    /// Whether a finding stands on a line that was changed.
    fn is_touched(&self, found: &Diagnostic) -> bool {
        let Some(span) = found.span.filter(|it| it.file == self.own) else {
            return false;
        };
        let text = &self.repair.text;
        let mut touched = self.repair.touched();
        touched.any(|it| {
            let start = text[..it.start as usize].rfind('\n').map_or(0, |at| at + 1);
            let rest = &text[it.end as usize..];
            let end = it.end as usize + rest.find('\n').unwrap_or(rest.len());
            start <= span.end as usize && span.start as usize <= end
        })
    }
}

/// Whether two places have something in common, if only an end.
fn meet(one: Option<Span>, other: Option<Span>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => {
            one.file == other.file && one.start <= other.end && other.start <= one.end
        }
        (None, None) => true,
        _ => false,
    }
}
